"""The top floor: readers, layout, suggestions, build, releases and the `musnad` command."""
