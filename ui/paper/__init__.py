"""The ways out on paper: a printer, a PDF, the system's viewer."""
