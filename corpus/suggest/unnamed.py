"""Whose words are those of a source that no mention covers: المصدر, الدفاع, نظيره, المتهم, القوات."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any, cast

from corpus.arabic.reading import FORMS
from corpus.arabic.remembered import Remembered
from corpus.suggest.epithets_of_people import is_epithet
from corpus.suggest.owned_bodies import OwnedBodies
from corpus.suggest.roles import roles
from corpus.suggest.rule_words import rule_pairs, rule_words

Placed = Mapping[str, Any]
"""The fields of a mention's record, of which start, end, label and cluster are read."""

_Named = tuple[int, int, str]
"""Start, end and cluster of a mention that has one."""
_Found = dict[str, list[tuple[int, str]]]
"""A word -> where in the text it says who somebody is, ascending, and his cluster."""

_NEAR = 48
"""So many letters before a name may say who it is."""
_WORDS = 3
"""So many words of them do."""
_PLEADING = rule_words("unnamed", "pleading")
_LAWYERS = rule_words("unnamed", "lawyers")
_PERSONS = rule_words("unnamed", "persons")
_SAME = rule_pairs("unnamed", "same")
_NAMING = rule_words("unnamed", "naming")
_KIN = rule_words("unknown_titles", "kin")
_SELF = rule_words("unnamed", "self")
_SAME_AS = rule_words("unnamed", "same_as")
_CITED = rule_words("unnamed", "cited")
_RUNNING = rule_words("unnamed", "running")
_NAMED_BEHIND = re.compile(r"،? و?(?:يدعى|تدعى|اسمه|اسمها) | ?\(")
_LAST = {"الأخير": ("PERS", "OCC"), "الأخيرة": ("PERS", "OCC", "ORG")}
_THIS = frozenset(("هذا", "هذه", "هاته"))
_FEW = 12
"""So many mentions before one of these are looked at."""
_GENERIC = {word: "…ة" if word.endswith("ة") else "…" for word in rule_words("unnamed", "generic")}
"""Nouns for anybody -> a sign for all of their gender."""
_POINTING = frozenset(("هذه", "تلك", "هذا"))
_CALLED_BY_NAME = {"وزارة"} | rule_words("short_names", "called_by_name")
"""Type words of bodies whose next word may mean them alone: الخارجية, زين."""
_BODIES = frozenset(("ORG", "EVENT", "FAC", "PRODUCT", "LAW"))


def _head(word: str) -> str:
    """What the first words of a source share: المتهم and متهما, زوجته and الزوجة, الأب and والده."""
    form = FORMS[word].removeprefix("ال")
    for owner in ("ها", "ه"):
        if form.endswith(f"ت{owner}") and len(form) > len(owner) + 3:
            form = f"{form.removesuffix(f'ت{owner}')}ة"
        elif form.removesuffix(owner) in _PERSONS:
            form = form.removesuffix(owner)
    if form.endswith("ا"):
        form = form[:-1]
    return _SAME.get(form, form)


_HEADS = Remembered(_head)
CITED = Remembered(lambda word: FORMS[word].removeprefix("ال") in _CITED)  # مصدر قضائي, then المصدر ذاته


class Unnamed:
    """The clusters of such sources in one article; they are asked for in the order of the quotations."""

    def __init__(
        self, text: str, placed: Sequence[Placed], starts: Sequence[int], labelled: Mapping[str, Sequence[int]]
    ) -> None:
        """Take a text and its mentions in order, which may still grow; `labelled` has the places of each label."""
        self._text = text
        self._placed = placed
        self._starts = starts
        self._places = labelled
        self.spoke: str | None = None
        """Who spoke last, by a name or not."""
        self._whole: dict[str, str] = {}
        """Words of a source -> its cluster."""
        self._latest: dict[str, str] = {}
        """Head of the words of sources -> the cluster of the last one."""
        self._parts: dict[str, set[str]] | None = None
        """Word that may stand for a name alone -> the clusters so named; made when first needed.

        The first and last words of a person's name, what a ministry cares for.
        """
        self._by_label: dict[str, list[_Named]] = {}
        self._introduced: _Found | None = None
        """Word right before somebody's name -> where such names start; made when first needed."""
        self._persons: _Found | None = None
        """Noun for a person -> where it introduces somebody by name; made when first needed."""
        self._bodies: _Found | None = None
        """Type word -> where the names of bodies, events, things begin with it; made when first needed."""
        self._owned = OwnedBodies(text, self._labelled)

    def remember(self, name: str, cluster: str, whole: bool = False) -> None:
        """Keep whose words a source's were; `whole` says that the same words mean him again."""
        words = name.split(" ")
        self._latest[_HEADS[words[0]]] = cluster
        if whole:
            self._whole[_folded(words)] = cluster
        if "،" in name:
            for before, word in pairwise(words):
                if before.endswith("،"):  # فلان، شقيق الضحية
                    self._latest[_HEADS[word]] = cluster

    def remember_kin(self, phrase: str, cluster: str) -> None:
        """Keep whose relative somebody is behind his name: فلانة ابنة الوزير الفلاني, then ابنة الفلاني."""
        words = phrase.split(" ")
        if (kin := next((word for word in words if FORMS[word] in _KIN), None)) is not None:
            self._whole[_folded((kin, words[-1]))] = cluster

    def known(self, name: str, start: int) -> str | None:
        """The cluster of a phrase that starts at an offset; المصدر alone points at the last مصدر of whatever kind."""
        words = [word for word in name.split(" ") if FORMS[word] not in _SELF] or [name]
        if len(words) > 1 and (FORMS[words[0]] in _SAME_AS or len(words) == 2 and FORMS[words[0]] in _POINTING):
            words.pop(0)  # ذات المصدر, هذه المصادر
        form = _folded(words)
        head = FORMS[words[0]].removeprefix("ال").removesuffix("ا")
        latest = self._latest.get(_HEADS[words[0]]) if form in (f"ال{head}", f"{head}ا", head) else None
        if form == f"ال{head}":
            if head in _CITED and len(words) < name.count(" ") + 1:
                return latest if latest and self._is_named(self.spoke) else self.spoke  # المصدر ذاته, whoever it was
            if latest is not None:
                return latest
        latter = words[-1] in _LAST and (len(words) == 1 or FORMS[words[0]] in _THIS)  # not البيان الأخير
        if latter and (last := self._named_last(start, words[-1])) is not None:
            return last
        kind = " ".join(form.removeprefix("ال").replace(" ال", " ").split(" ")[:2]) if form[:2] == "ال" else form
        known = self._whole.get(form) or latest or self._whole.get(kind)  # المصدر العسكري behind مصدر عسكري
        known = known or self._short_name(form) or self._told_elsewhere(form) or self._owned.meant(words, start)
        if known is None and is_epithet(words):
            return self._named_last(start, "الأخير")
        if known is None and form == f"ال{head}":
            told = self._told_before(_HEADS[words[0]], start)
            return told or (self._running(start, head.endswith("ة")) if head in _RUNNING else None)
        return known

    def _is_named(self, cluster: str | None) -> bool:
        """Whether somebody is a person with a name, whom nobody calls the source where another one is."""
        return any(number == cluster for _, _, number in self._labelled("PERS"))

    def called(self, name: str, end: int) -> str | None:
        """The person whose name a phrase is followed by: أحد الناجين، ويدعى فلان; الأب (م. خ.)."""
        naming = _NAMED_BEHIND.match(self._text, end)
        if naming is None or naming[0].endswith("(") and _HEADS[name.partition(" ")[0]] not in _PERSONS:
            return None
        at = bisect_left(self._starts, naming.end())
        named = self._placed[at] if at < len(self._placed) else None
        if named is None or named["start"] != naming.end() or named["label"] != "PERS":
            return None
        return cast(str | None, named["cluster"])

    def _named_last(self, start: int, word: str) -> str | None:
        """Who was named last before an offset: وقال الأخير; a body too for الأخيرة."""
        at = bisect_left(self._starts, start)
        for one in reversed(self._placed[max(0, at - _FEW) : at]):
            if one["cluster"] and one["label"] in _LAST[word]:
                return cast(str, one["cluster"])
        return None

    def _running(self, start: int, feminine: bool) -> str | None:
        """Who of such a gender was named last: خسرت القاضية فلانة أمام الوزير فلان. وأضافت المرشحة."""
        offices: dict[str, list[str]] = {}
        for first, last, cluster in self._labelled("OCC"):
            offices.setdefault(cluster, []).append(self._text[first:last].partition(" ")[0])
        for first, _, cluster in reversed(self._labelled("PERS")):
            held = offices.get(cluster, ())
            if first < start and (not held or feminine == any(word.endswith("ة") for word in held)):
                return cluster
        return None

    def _told_before(self, head: str, start: int) -> str | None:
        """Who or what the text introduced last by a word: المتهم for المتهم فلان, القوات for قوات السلام."""
        if head in _PERSONS:
            if self._persons is None:
                self._persons = _found(self._introductions())
            told = self._persons.get(head, ())
            if not told and head in _GENERIC:
                others = self._persons.get(_GENERIC[head], ())
                told = others if len({person for _, person in others}) == 1 else ()
        else:
            if self._bodies is None:
                self._bodies = _found(self._bodies_by_type())
            kinds = (head, *(kind for kind, further in roles().types.get(head, ()) if not further))
            told = next((found for kind in kinds if (found := self._bodies.get(kind))), ())
        at = bisect_left(told, (start, ""))
        return told[at - 1][1] if at else None

    def _introductions(self) -> Iterator[tuple[str, int, str]]:
        for start, _, cluster in self._labelled("PERS"):
            words = self._line_before(start).split()[-_WORDS - 1 :]
            if words and FORMS[words[-1]] in _NAMING:  # شاب من طنجة يدعى فلان
                words.pop()
                further = len(words)
            else:
                further = 2 if words and FORMS[words[-1]].startswith("ال") else 1  # المتهم الأول فلان
            noun = next((head for word in words[: -further - 1 : -1] if (head := _HEADS[word]) in _PERSONS), None)
            if noun is not None:
                yield noun, start, cluster
                if noun in _GENERIC:
                    yield _GENERIC[noun], start, cluster

    def _bodies_by_type(self) -> Iterator[tuple[str, int, str]]:
        for start, end, cluster in sorted(chain.from_iterable(map(self._labelled, _BODIES))):
            yield _HEADS[self._text[start:end].partition(" ")[0]], start, cluster

    def _short_name(self, form: str) -> str | None:
        """The one person or ministry whose name a single word is a part of: الخارجية for وزارة الخارجية."""
        if " " in form:
            return None
        if self._parts is None:
            self._parts = self._parts_of_names()
        meant = self._parts.get(form, set())
        if not meant and form in _PLEADING:
            named = {cluster for _, _, cluster in self._labelled("PERS")}
            meant = named.intersection(
                cluster
                for start, end, cluster in self._labelled("OCC")
                if FORMS[self._text[start:end].split(" ")[0]] in _LAWYERS
            )
        return next(iter(meant)) if len(meant) == 1 else None

    def _parts_of_names(self) -> dict[str, set[str]]:
        parts: defaultdict[str, set[str]] = defaultdict(set)
        text = self._text
        for start, end, cluster in self._labelled("PERS"):
            first, _, rest = text[start:end].partition(" ")
            if rest:
                parts[FORMS[first]].add(cluster)
                parts[FORMS[rest.rpartition(" ")[2]]].add(cluster)
        for start, end, cluster in self._labelled("ORG"):
            first, second, *_ = *text[start:end].split(" ", 2), ""
            if second and FORMS[first] in _CALLED_BY_NAME:
                parts[FORMS[second]].add(cluster)
        return parts

    def _labelled(self, label: str) -> list[_Named]:
        """The mentions with a label that have a cluster, in order."""
        found = self._by_label.get(label)
        if found is None:
            told = map(self._placed.__getitem__, self._places.get(label, ()))
            found = [(one["start"], one["end"], one["cluster"]) for one in told if one["cluster"]]
            self._by_label[label] = found
        return found

    def _told_elsewhere(self, form: str) -> str | None:
        """The one person before whose name the text has the same words: نظيره جون سميث, then نظيره."""
        words = form.split(" ")
        if len(words) > _WORDS or len(words) == 1 and not form.endswith(("ه", "ها")):
            return None
        if self._introduced is None:
            self._introduced = self._words_before_people()
        meant: set[str] = set()
        for start, person in self._introduced.get(words[-1], ()):
            told = _folded(self._line_before(start).rsplit(None, _WORDS)[-len(words) :])
            if form in (told, told.removeprefix("و")):
                meant.add(person)
        return next(iter(meant)) if len(meant) == 1 else None

    def _words_before_people(self) -> _Found:
        found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        text = self._text
        for start, _, cluster in self._labelled("PERS"):
            before = text[start - _NEAR if start > _NEAR else 0 : start]
            if "\n" in before:
                before = before.rpartition("\n")[2]
            for word in before.rsplit(None, 1)[-1:]:
                last = FORMS[word]
                found[last].append((start, cluster))
                if last[0] == "و":
                    found[last[1:]].append((start, cluster))
        return found

    def _line_before(self, start: int) -> str:
        """What stands right before a name, on its own line."""
        return self._text[max(0, start - _NEAR) : start].rpartition("\n")[2]


def _found(told: Iterator[tuple[str, int, str]]) -> _Found:
    found: _Found = {}
    for word, start, cluster in told:
        found.setdefault(word, []).append((start, cluster))
    return found


def _folded(words: Sequence[str]) -> str:
    """The search form of words of the text."""
    return " ".join(map(FORMS.__getitem__, words))
