"""The referral tree: from who named whom to branches, yields and what ran dry."""

from netdesk.referral_tree.branches import read

__all__ = ["read"]
