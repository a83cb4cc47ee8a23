"""One module a file format; each turns bytes into `RawDocument`s in sorted order."""
