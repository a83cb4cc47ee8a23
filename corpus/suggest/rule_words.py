"""Words that single rules name, kept as data in `corpus/lexicon/rule-words.toml`."""

from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon


def rule_words(module: str, name: str) -> frozenset[str]:
    """Return the search forms of the words that a rule of a module names."""
    return frozenset(map(fold_word, read_lexicon("rule-words.toml")[module][name].split()))


def rule_lemmas(module: str, name: str) -> frozenset[str]:
    """Return the verbs that a rule of a module names, spelt as the lexicon of cues spells them."""
    return frozenset(read_lexicon("rule-words.toml")[module][name].split())


def rule_pairs(module: str, name: str) -> dict[str, str]:
    """Return a rule's pairs of words, written `first=second`, as search forms."""
    pairs = (pair.partition("=") for pair in read_lexicon("rule-words.toml")[module][name].split())
    return {fold_word(first): fold_word(second) for first, _, second in pairs}
