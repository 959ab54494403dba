"""Reads the vCards that the programs of the world write, and writes standard ones."""

from netdesk.formats.vcard.read import looks_like_vcard, read_vcards
from netdesk.formats.vcard.write import VcardVersion, write_vcards

__all__ = ["VcardVersion", "looks_like_vcard", "read_vcards", "write_vcards"]
