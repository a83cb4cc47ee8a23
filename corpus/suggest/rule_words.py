"""Words that single rules name, kept as data in `corpus/lexicon/rule-words.toml`."""

from corpus.suggest.lexicon_files import read_lexicon


def rule_words(module: str, name: str) -> frozenset[str]:
    """Return the search forms that a rule of a module names."""
    return frozenset(read_lexicon("rule-words.toml")[module][name].split())
