"""Who speaks: explicit subjects, subjects left out, and the chain that their words came through."""

from collections import deque
from itertools import islice

from corpus.suggest.quotes.addressee import spoken_to
from corpus.suggest.quotes.asked_somebody import ANSWERING, ASKED, whom_asked
from corpus.suggest.quotes.called_upon import called_together, calls_upon
from corpus.suggest.quotes.chains import LONGEST_CHAIN, besides, is_own, names_origin, relays, take_origin
from corpus.suggest.quotes.chants import crowd
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.doers import doer, where_he_did, whose_words
from corpus.suggest.quotes.genders import fits, gender_of, shown_gender
from corpus.suggest.quotes.issuers import STATEMENTS, issuer
from corpus.suggest.quotes.names_before import antecedent, first_named, name_before, people_before, remarker
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Past, Phrase, Range, Report, Source
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.several import together, with_main
from corpus.suggest.quotes.tellers import meanwhile, opener, opens_otherwise, prints, teller
from corpus.suggest.quotes.topics import begins_clause, told_in_topic

_new = tuple.__new__
"""A named tuple's own constructor is a function of Python, and takes three times as long."""

_KEPT = 40
"""So many past speakers are remembered."""
_COMPARED = 3
"""The speaker is chosen among so many of the latest that fit."""

_BODIES = frozenset(("ORG", "GPE", "FAC"))
_TOLD_OF = frozenset(("NORP", "GPE", "FAC"))
"""In somebody's words these are no subject of a participle behind them."""


class Memory:
    """The speakers of an article so far, latest last."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.past: deque[Past] = deque(maxlen=_KEPT)
        self.genders: dict[tuple[int, int, int], str] = {}
        """What gender a phrase, as (first, last, clitic), showed when it spoke last."""
        self.carriers: list[Source] = []
        """Relays so far, latest last."""
        self.unowned: Range = (0, 0)
        """The latest words of whom nothing tells: nobody named inside them goes on with them."""
        self.previous: Range | None = None
        """The sentence before the one that is read."""

    def resolve(self, unit: Range, reports: list[Report]) -> None:
        """Give every report of a sentence its speaker and relays, in order, and remember who spoke."""
        for report in reports:
            if report.conjoined and "hearer" in report.verb.takes and self._calls_upon(unit, report):
                report.hearer, report.subject = report.subject, None
            inner, speaker = report.outer is not None, report.subject
            if speaker is None or report.sources or report.anaphoric:
                speaker = self._speaker(unit, report)
                if speaker is not None and speaker is report.subject and report.kind == "finite":
                    speaker = self._behind_paper(unit, report, speaker)
            elif report.kind == "finite" and self.scene.forms[speaker.first] in STATEMENTS:
                speaker = self._behind_paper(unit, report, speaker)
            report.speaker = speaker
            if speaker is None and report.spans:
                self.unowned = (report.spans[0][0], report.spans[-1][1])
            if report.sources:
                report.sources = [source for source in report.sources if not is_own(self.scene, source, report)]
                self._name_carriers(unit, report)
            if (inner or report.shape.pronoun) and report.hearer is None and spoken_to(self.scene, report):
                report.hearer = self._addressed(report)
            if inner or report.sources or report.main is not None or report.beside is not None:
                found = relays(report)[:LONGEST_CHAIN]
                report.relays = found = besides(self.scene, found, speaker) if found and speaker else found
                for relay in found:
                    if relay.phrase is not None:
                        self.carriers.append(relay)
            if speaker is not None and (report.kind not in ("participle", "marks") or self._opens(unit, report)):
                self._remember(report, speaker, unit)

    def _behind_paper(self, unit: Range, report: Report, speaker: Phrase) -> Phrase:
        """Who issued the statement that a verb has for its subject (وقال البيان ... وأضاف), else that subject."""
        if self.scene.forms[speaker.first] not in STATEMENTS:
            return speaker
        speaker = issuer(self.scene, speaker, self.past, self.carriers, self.previous, unit[0]) or speaker
        self.genders[speaker.first, speaker.last, speaker.clitic] = report.shape.gender
        return speaker

    def _opens(self, unit: Range, report: Report) -> bool:
        """Whether a participle is the first to say something in its sentence: عاد المدرب إلى بيروت مؤكدا أن."""
        return report.kind == "participle" and report.main is None and not self._spoke(unit)

    def _calls_upon(self, unit: Range, report: Report) -> bool:
        """Whether the noun behind a verb is whom he who spoke before calls upon: وقال الوزير ... ودعا الأطراف إلى."""
        gender = report.shape.gender
        if self._spoke(unit) and fits(self.past[-1].gender, gender) and calls_upon(self.scene, report):
            return not self._same(self.past[-1].phrase, report.subject)
        if not called_together(self.scene, report):
            return False
        if any(fits(past.gender, gender) for past in islice(reversed(self.past), _COMPARED)):
            return True
        return opener(self.scene, unit, report) is not None

    def _addressed(self, report: Report) -> Phrase | None:
        """Whom the pronoun on a verb means (فسأله القاضي, أبلغوه أن): who speaks around the report, else before it."""
        if report.in_relative or report.kind != "finite":
            return None
        if report.outer is not None and report.outer.speaker is not None:
            return report.outer.speaker
        gender = "f" if self.scene.forms[report.at[0]].endswith("ها") else "m"
        for past in islice(reversed(self.past), 4):
            if past.phrase != report.speaker and fits(past.gender, gender):
                return past.phrase
        return None

    def _name_carriers(self, unit: Range, report: Report) -> None:
        """كما نقلت عن مسؤول: name whoever carries where his verb has no subject."""
        for source in report.sources:
            if source.phrase is None and source.anaphoric and (carrier := self._carrier(unit, report)) is not None:
                source.phrase, source.clitic = (carrier.first, carrier.last), carrier.clitic

    def _carrier(self, unit: Range, report: Report) -> Phrase | None:
        """Who spoke last, in this sentence or the one before, else the latest carrier, else the latest body."""
        said = self.past[-1] if self.past else None
        latest = self.carriers[-1] if self.carriers else None
        if said is not None and fits(said.gender, report.carrier_gender):
            before = self.previous is not None and said.unit == self.previous[0] and not said.inner
            carried = latest is not None and latest.phrase is not None and latest.phrase[0] >= said.unit
            if said.unit == unit[0] or before and not carried and not self._same(said.phrase, report.subject):
                return said.phrase
        if latest is not None and latest.phrase is not None:
            return Phrase(*latest.phrase, latest.clitic)
        return next((past.phrase for past in islice(reversed(self.past), 6) if self._is_body(past)), None)

    def _same(self, one: Phrase, other: Phrase | None) -> bool:
        """Whether two phrases begin with the same word or name the same person."""
        if other is None:
            return False
        if self.scene.forms[one.first] == self.scene.forms[other.first]:
            return True
        first, second = self.scene.starting.get(one.first), self.scene.starting.get(other.first)
        return (
            first is not None and second is not None and first.cluster is not None and first.cluster == second.cluster
        )

    def _speaker(self, unit: Range, report: Report) -> Phrase | None:
        """Who says the words of a report that does not simply name its subject."""
        if report.sources:
            if report.subject is None and report.kind == "finite" and names_origin(report):
                report.subject = self._latest(unit, report)  # وأضافت، نقلا عن مصدر، أن
            take_origin(report, prints(self.scene, report))
        if report.anaphoric:
            return self._issuer(unit, report)
        if report.subject is not None:
            return report.subject
        if report.verb.lemma == ASKED:
            if report.hearer is not None:
                self._remember(report, report.hearer, unit)
            return None  # سئل الوزير عما إذا كان; he answers
        if report.rule == "chants" and report.shape.number == "p":
            return crowd(self.scene, unit, report, self.past)
        if report.main is not None:
            if report.shape.number == "p":
                return with_main(self.scene, unit, report, self.previous, self.past)
            return report.main.speaker
        if report.kind == "participle":
            said = self._subject_of(unit, report)
            if said is None and self._spoke(unit) and report.shape.number == "s":
                said = self.past[-1].phrase  # whatever the participle's gender
            return said or self._latest(unit, report)
        if report.in_relative:
            return antecedent(self.scene, unit, report) or self._latest(unit, report)
        if report.outer is not None and report.outer.speaker is not None and report.kind != "noun":
            return report.outer.speaker
        return whose_words(self.scene, unit[0], report, self.past) or self._latest(unit, report)

    def _issuer(self, unit: Range, report: Report) -> Phrase | None:
        """Whom the sentence names before a statement issued it, or the last body that spoke; else the last speaker.

        Else it is whom the sentence before names, else the statement speaks itself.
        """
        if not self._spoke(unit) and (named := first_named(self.scene, unit[0], report.first)) is not None:
            return named  # رفضت النقابة العرض، وجاء في بيانها
        for past in islice(reversed(self.past), 4):
            if self._is_body(past):
                return past.phrase
        if self.past:
            return self.past[-1].phrase
        before = first_named(self.scene, *self.previous) if self.previous is not None else None
        return before or report.subject

    def _subject_of(self, unit: Range, report: Report) -> Phrase | None:
        """The first name of the sentence before a participle without a report to hang on."""
        begin = unit[0]
        spoken = self.past[-1].phrase.first if self._spoke(unit) else unit[0]
        told = meanwhile(self.scene, unit, report, spoken) or teller(self.scene, unit, report)
        if told is not None:
            return told
        for token in range(report.first - 1, max(unit[0], report.first - 30), -1):
            if self.scene.forms[token] in self.scene.small.joined.clause_words:
                begin = token + 1
                break
        for token in range(begin, min(report.first, begin + 25)):
            mention = self.scene.starting.get(token)
            if mention is None or mention.clitic and self.scene.forms[token][0] not in "وف":
                continue
            if token == unit[0] + 1 and opens_otherwise(self.scene, unit[0], report):
                continue
            if mention.label in _TOLD_OF and token > spoken and self._spoke(unit):
                continue  # نبهت الهيئة إلى أن الحقل ملك للشعب الليبي، محذرا
            if fits(gender_of(self.scene, mention.first, mention.label), report.shape.gender):
                return Phrase(token, noun_phrase(self.scene, token, report.first, STRICT_APART), mention.clitic)
        return people_before(self.scene, unit, report) if report.shape.number == "p" else None

    def _spoke(self, unit: Range) -> bool:
        """Whether somebody spoke in this sentence before."""
        return bool(self.past) and self.past[-1].unit == unit[0]

    def _remembered(self, gender: str, besides: int = -1) -> Phrase | None:
        """The latest past speaker that fits, those who spoke in their own clause first.

        Who spoke in the sentence that begins at `besides` is another: وحين سأله الصحفي فلان عن الأمر، أجاب.
        """
        fitting: list[Past] = []  # latest first
        for past in reversed(self.past):
            if fits(past.gender, gender) and past.unit != besides:
                fitting.append(past)
                if len(fitting) == _COMPARED:
                    break
        if not fitting:
            return None
        own = [past for past in fitting if not past.inner] or fitting
        latest = own[0]
        if not latest.gender and gender == "f" and len(own) > 1 and own[1].gender and own[1].unit == latest.unit:
            latest = own[1]  # نقلت الوكالة عن فلان ... وأضافت: the carrier, whose gender is known
        return latest.phrase

    def _doer(self, report: Report) -> Phrase | None:
        """The subject of the sentence before, where nobody spoke in it."""
        before = self.previous
        if before is None or self.past and self.past[-1].unit >= before[0]:
            return None
        return doer(self.scene, before, report, self.past[-1] if self.past else None)

    def _latest(self, unit: Range, report: Report) -> Phrase | None:
        """The latest speaker that agrees in gender; no single one for a plural verb where many are told of."""
        named = self._nearest(unit, report)
        if named is None or report.shape.number != "p" or report.kind != "finite":
            return named
        return together(self.scene, unit, report, named, self.previous, self.past)

    def _nearest(self, unit: Range, report: Report) -> Phrase | None:
        """The latest speaker that agrees in gender; else the nearest name before that does."""
        gender = report.shape.gender
        if report.verb.lemma in ANSWERING and (asked := whom_asked(self.scene, unit[0], report)) is not None:
            return asked
        if report.kind == "finite" and not report.cue_clitic and begins_clause(self.scene, report.at[0], unit[0]):
            named = told_in_topic(self.scene, unit, report)
            return named or self._doer(report) or self._remembered(gender, unit[0]) or self._subject_of(unit, report)
        if report.kind == "finite" and report.conjoined and not self._spoke(unit):
            if (opening := opener(self.scene, unit, report)) is not None:
                return opening
        elif report.kind == "finite" and report.conjoined:
            other = meanwhile(self.scene, unit, report, self.past[-1].phrase.first)
            if other is not None:
                return other
        if report.kind == "finite" and not report.conjoined and report.first > unit[0] + 3:
            if report.shape.number == "p" and (people := people_before(self.scene, unit, report)) is not None:
                return people
            if report.pronoun and gender and self._spoke(unit) and self.past[-1].gender == gender:
                return self.past[-1].phrase  # تتهم واشنطن فلانا وتقصف قوارب تقول إنها
            if not self._spoke(unit) and (named := where_he_did(self.scene, unit, report)) is not None:
                return named
            named = self._subject_of(unit, report) or remarker(self.scene, unit, report) or self._remembered(gender)
            return named or name_before(self.scene, report, gender, self.unowned)
        named = self._doer(report) or self._remembered(gender)
        named = named or name_before(self.scene, report, gender, self.unowned)
        return named or (self.past[-1].phrase if self.past else None)

    def _label(self, phrase: Phrase) -> str:
        """The label of the mention that a phrase starts with; empty where it starts with none."""
        mention = self.scene.starting.get(phrase.first)
        return mention.label if mention is not None else ""

    def _is_body(self, past: Past) -> bool:
        """Whether a past speaker is an organisation rather than a person, as all that carry words are."""
        return past.carries or self._label(past.phrase) in _BODIES

    def _remember(self, report: Report, phrase: Phrase, unit: Range) -> None:
        if report.carried and report.relays and report.relays[0].phrase is not None:
            carrier = report.relays[0]
            told = Phrase(*report.relays[0].phrase, carrier.clitic)
            self.genders[told.first, told.last, told.clitic] = report.carrier_gender
            self.past.append(Past(told, report.carrier_gender, True, False, unit[0]))
        place, genders, past = (phrase.first, phrase.last, phrase.clitic), self.genders, self.past
        gender = genders.get(place)
        if not gender:
            gender = shown_gender(report, phrase) or gender_of(self.scene, phrase.first, self._label(phrase))
            genders[place] = gender
        past.append(_new(Past, (phrase, gender, False, report.outer is not None, unit[0])))
