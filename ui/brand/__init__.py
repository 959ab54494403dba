"""The page My brand: statement, goals, proof points, offers."""
