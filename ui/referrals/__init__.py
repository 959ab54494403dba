"""The page Referrals: who led to whom, who gave how much, and whom to thank."""
