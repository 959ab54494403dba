"""The command line: what scripts, tests and coaches rely on. Imports no Qt."""
