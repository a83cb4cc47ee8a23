"""The automatic annotator: entities, clusters, quotations and chains of sources."""

from corpus.suggest.protocol import Reason, Suggester, Suggestion

__all__ = ["Reason", "Suggester", "Suggestion", "default_suggester"]


def default_suggester() -> Suggester:
    """Return the annotator that fills layers which nobody judged; its lexicon loads at the first article."""
    from corpus.suggest.rules import RuleSuggester

    return RuleSuggester()
