"""What a language or a field knows, as rows with an example each."""
