"""Values that travel: frozen dataclasses, changed by `dataclasses.replace`."""
