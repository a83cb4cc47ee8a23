"""`python -m corpus` is the `musnad` command."""

from corpus.cli import main

if __name__ == "__main__":
    main()
