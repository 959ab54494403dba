"""Values that travel: frozen structs, changed by `msgspec.structs.replace`."""
