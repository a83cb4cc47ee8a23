"""Scoring: how close predicted articles come to gold ones, counted in offsets of the raw file.

Raw offsets make two cleaners comparable: each side may have its own text. Nothing here knows how a prediction is made.
"""

from corpus.score.compare import compare
from corpus.score.report import Report
from corpus.score.version import Version, version_of

__all__ = ["Report", "Version", "compare", "version_of"]
