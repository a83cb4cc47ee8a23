"""The written forms of a reporting verb: persons, genders, numbers, object pronouns, participles, verbal nouns.

Forms come out unfolded (as the lexicon spells them); only the third person is made, for the first and second speak
for themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass

PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a form of a verb tells."""

    kind: str
    """perfect, imperfect, participle or noun."""
    gender: str
    """m, f, or empty where the form does not tell."""
    number: str
    """s, d, p, or empty where the form does not tell."""
    pronoun: bool
    """An object pronoun (a possessive one, on nouns) is written onto it."""


def verb_forms(perfect: str, imperfect: str) -> Iterator[tuple[str, Shape]]:
    """Yield the forms of the perfect and the imperfect (where one is given) with and without an object pronoun."""
    for form, bare, shape in (*_perfect(perfect), *(_imperfect(imperfect) if imperfect else ())):
        yield form, shape
        joined = Shape(shape.kind, shape.gender, shape.number, True)
        for pronoun in PRONOUNS:
            yield bare + pronoun, joined


def participle_forms(doing: str) -> Iterator[tuple[str, Shape]]:
    """Yield the accusative forms that carry a report on: مؤكدا، مؤكدة، مؤكدين، مؤكدتين، مؤكدات."""
    stem = doing[:-1] if doing.endswith("ي") else doing
    yield doing + "ا", Shape("participle", "m", "s", False)
    yield doing + "ة", Shape("participle", "f", "s", False)
    yield stem + "ين", Shape("participle", "m", "p", False)
    yield doing + "تين", Shape("participle", "f", "d", False)
    yield doing + "ات", Shape("participle", "f", "p", False)


def noun_forms(noun: str) -> Iterator[tuple[str, Shape]]:
    """Yield a verbal noun alone, with the article, and with a possessive pronoun."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    yield noun, Shape("noun", "", "", False)
    yield "ال" + noun, Shape("noun", "", "", False)
    for pronoun in PRONOUNS:
        gender = "m" if pronoun in ("ه", "هم", "هما") else "f"
        number = "s" if pronoun in ("ه", "ها") else "p"
        yield stem + pronoun, Shape("noun", gender, number, True)


def is_deed(verb: str, form: str, shape: Shape) -> bool:
    """Whether a form of a verb can be no noun: with a pronoun, that of longer verbs or of women (أمهلها, نقلته)."""
    if not shape.pronoun:
        return True
    return len(verb) > 3 and verb[0] in "أا" or form.startswith(verb + "ت") and len(verb) > 2


def plain_perfect(verb: str) -> Iterator[str]:
    """Yield the forms of the perfect without a pronoun; more than a word is yielded as it stands."""
    told = ((form, shape) for form, shape in verb_forms(verb, "") if not shape.pronoun)
    return (form for form, _ in told) if " " not in verb else iter((verb,))


def _perfect(verb: str) -> Iterator[tuple[str, str, Shape]]:
    """Yield (form, form before a pronoun, shape)."""
    stem, joined = verb, verb
    if verb.endswith(("ى", "ا")):
        stem = verb[:-1]
        joined = stem + "ا"
    weak = {"ى": "ي", "ا": "و"}.get(verb[-1], "")
    yield verb, joined, Shape("perfect", "m", "s", False)
    yield stem + "ت", stem + "ت", Shape("perfect", "f", "s", False)
    yield stem + weak + "ا", stem + weak + "ا", Shape("perfect", "m", "d", False)
    if weak == "و":
        yield stem + "يا", stem + "يا", Shape("perfect", "m", "d", False)  # دعيا, as newsrooms write for دعوا
    yield stem + "تا", stem + "تا", Shape("perfect", "f", "d", False)
    yield stem + "وا", stem + "و", Shape("perfect", "m", "p", False)


def _imperfect(verb: str) -> Iterator[tuple[str, str, Shape]]:
    rest = verb[1:]
    stem = rest[:-1] if rest.endswith(("ى", "ي", "و")) else rest
    joined = stem + "ا" if rest.endswith("ى") else rest
    dual = stem + "يا" if rest.endswith("ى") else rest + "ا"
    for future in ("", "س"):
        yield f"{future}ي{rest}", f"{future}ي{joined}", Shape("imperfect", "m", "s", False)
        yield f"{future}ت{rest}", f"{future}ت{joined}", Shape("imperfect", "f", "s", False)
        yield f"{future}ي{dual}ن", f"{future}ي{dual}", Shape("imperfect", "m", "d", False)
        yield f"{future}ت{dual}ن", f"{future}ت{dual}", Shape("imperfect", "f", "d", False)
        yield f"{future}ي{stem}ون", f"{future}ي{stem}ون", Shape("imperfect", "m", "p", False)
        yield f"{future}ي{rest}ن", f"{future}ي{rest}ن", Shape("imperfect", "f", "p", False)
