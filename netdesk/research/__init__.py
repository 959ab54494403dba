"""Companies and what I read about them: facts, news, signals, benchmarks, how well they fit."""
