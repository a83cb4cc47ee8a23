"""One module a `musnad` verb: ten lines that call the library. Heavy imports stand inside the functions."""
