"""Arabic for matching: search forms with offsets, tokens, sentences, written clitics. Nothing here is ever stored."""

from corpus.arabic.clitics import clitics
from corpus.arabic.folding import Folded, fold, fold_word
from corpus.arabic.segments import sentences, tokens

__all__ = ["Folded", "clitics", "fold", "fold_word", "sentences", "tokens"]
