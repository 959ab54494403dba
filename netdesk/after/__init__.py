"""After a meeting: the debrief, what it leaves owed and to tell, and where the person stands."""
