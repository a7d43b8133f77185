"""The door: a claim for every figure and every dated event."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from factledger.claims.bonds import bonds
from factledger.claims.changes import LONGEST, Figure, Move, moves
from factledger.claims.derived import age, between, multiples, shares, stretch
from factledger.claims.scope import Reach, modality, undenied
from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.mention import LOCAL, Attribution, Mention, Subject
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.records.value import Amount, Period, Value

_ATTRIBUTES = frozenset(("dimension", "age"))
_ANAPHOR = "anaphor"
"""The form of dates that are told from another date: "a year earlier"."""
_UNDATED = frozenset(("duration", "age"))
_REMARK = 5
"""Characters between "said" and the day on which it was said."""
_EVENT_GRAINS = ("day", "span")
_COARSE_GRAINS = ("month", "season", "year", "quarter", "half", "week", "decade", "century")


def assemble(
    document: Document, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], values: tuple[Value, ...]
) -> tuple[Claim, ...]:
    """The claims of a document in text order: a measurement for every level, a change, an event for every date.

    Figures without a subject, numbers that are names, and dates that no calendar has give none.
    """
    return tuple(sorted(_Assembly(document, sentences, mentions, values).claims(), key=_order))


class _Assembly:
    """One document's values with their surroundings, ready to be joined."""

    def __init__(
        self,
        document: Document,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        values: tuple[Value, ...],
    ) -> None:
        self.document = document
        self.values = values
        self.subjects = {m.figure: m for m in mentions if isinstance(m, Subject)}
        self.bonds = bonds(mentions, values)
        said = [m for m in mentions if isinstance(m, Attribution)]
        self.reach = Reach(
            text=document.text,
            periods=[v for v in values if isinstance(v, Period) and not v.nominal and not self._is_base(v)],
            attributions=[a for a in said if a.mode != "turn"],
            turns=[a for a in said if a.mode == "turn"],
            bounds=[s.span for s in sentences],
            breaks=[s.paragraph for s in sentences],
        )

    def claims(self) -> Iterator[Claim]:
        """Every claim, in no order."""
        figures: list[Figure] = []
        dated = {
            (v.mention.sentence, v.kind == "ordinal")
            for v in self.values
            if isinstance(v, Amount)
            and v.mention
            and not v.nominal
            and v.kind not in _UNDATED
            and v.span in self.subjects
        }
        for value in self.values:
            subject = self.subjects.get(value.span)
            if subject is None or value.nominal or value.mention is None:
                continue
            sentence = value.mention.sentence
            if isinstance(value, Period):
                yield from self._dates(value, subject, sentence, _takes_dates(sentence, value, dated))
                continue
            # a pipeline of 120 kilometres has its length in any year
            attribute = value.kind in _ATTRIBUTES and "-" in value.text
            period = None if attribute else self.reach.period(value.span, subject.span, sentence)
            if value.kind != "ordinal":
                figures.append((value, subject, period, sentence))
            elif _numbers_an_event(subject, int(value.stated.low)):
                head = self._head(subject, value.span, sentence, period)
                yield Event(date=period, ordinal=int(value.stated.low), **head)
        yield from self._levels(figures)
        yield from self._derived(figures)
        yield from self._ages()

    def _dates(self, period: Period, subject: Subject, sentence: int, taken: bool) -> Iterator[Claim]:
        """The event of a date, and the time between its two ends."""
        if period.resolved and self._happens(period, taken):
            head = self._head(subject, period.span, sentence, period)
            yield Event(date=period, ordinal=_place_in_row(subject), **head)
        elif period.resolved and subject.occasion is not None and subject.occasion.once and not period.role:
            # a year beside a figure is said in passing; but the year in which somebody was born can be wrong
            passing = evolve(subject, cues=tuple(sorted((*subject.cues, "passing"))))
            yield Event(date=period, **self._head(passing, period.span, sentence, period))
        length = stretch(period)
        if length is not None:
            yield Measurement(amount=length, derived=True, **self._head(subject, period.span, sentence, None))
        for bond in self.bonds.get(period.span, ()):
            span = bond.span if bond.span.end - bond.span.start <= LONGEST else period.span
            ends = bond.dates if bond.kind == "stretch" else ()
            lasted = between(ends[0], ends[-1], span, self.document.quote(span)) if ends else None
            if lasted is not None:
                yield Measurement(amount=lasted, derived=True, **self._head(subject, span, sentence, None))

    def _levels(self, figures: list[Figure]) -> Iterator[Claim]:
        """A measurement for every figure that is a level, and for every share of something that a change gives."""
        for amount, subject, period, sentence in figures:
            role = amount.mention.role if amount.mention else ""
            level = role in ("", "after") and amount.scale.dimension != "points"
            portion = role == "by" and amount.scale.dimension == "share" and _counts(subject)
            if not level and not portion:
                continue
            head = self._head(subject, amount.span, sentence, period)
            meant = undenied(amount) if head["modality"] == "negated" and "negation" in subject.cues else None
            yield Measurement(amount=meant or amount, **(head | {"modality": "asserted"} if meant else head))

    def _derived(self, figures: list[Figure]) -> Iterator[Claim]:
        """What several figures say together: the share of a part in its whole, and changes."""
        place = {amount.span: (subject, period, sentence) for amount, subject, period, sentence in figures}
        for share in shares(figures):
            subject, period, sentence = place[share.part.span]
            head = self._head(subject, share.amount.span, sentence, period)
            yield Measurement(amount=share.amount, derived=True, **head)
        for amount, subject, (_, _, period, sentence) in multiples(figures):
            yield Measurement(amount=amount, derived=True, **self._head(subject, amount.span, sentence, period))
        for move in moves(figures):
            subject, period, sentence = place[move.parts[-1].span]
            if move.after is not None and not move.spoken:
                period = place[move.after.span][1]
                if move.before is not None and period is not None and move.before.span < period.span < move.after.span:
                    # "50 percent in spring, now 40 percent": no date of the later level
                    period = None if place[move.before.span][1] is period else period
            yield _change(move, self._head(subject, _extent(move), sentence, period))

    def _ages(self) -> Iterator[Claim]:
        """How old those became whose birth and death are both dated."""
        born: dict[str, tuple[frozenset[str], Period]] = {}
        for value in self.values:
            subject = self.subjects.get(value.span)
            if subject is None or subject.occasion is None or not isinstance(value, Period) or not value.resolved:
                continue
            who, words = subject.occasion.head, frozenset(subject.occasion.words)
            if subject.occasion.kind == "birth":
                born.setdefault(who, (words, value))
            elif subject.occasion.kind == "death" and who in born and value.mention is not None:
                names, birth = born[who]
                years = age(birth, value) if words <= names or names <= words else None
                if years is not None:
                    head = self._head(subject, value.span, value.mention.sentence, None)
                    yield Measurement(amount=years, derived=True, **head)

    def _is_base(self, period: Period) -> bool:
        """Whether a date is only what a figure is measured against: "more than in 2021", "up from a year earlier"."""
        subject = self.subjects.get(period.span)
        if period.mention is not None and period.mention.form == _ANAPHOR:
            return True
        if subject is None or period.role in ("from", "since"):
            return False
        on = "measured" in subject.cues and period.grain in _COARSE_GRAINS  # "up a fifth on 2021"
        return on or "base" in subject.cues

    def _happens(self, period: Period, beside_figure: bool) -> bool:
        """Whether a date is that of a happening, and not only the period of a figure or the day of a remark."""
        if any(bond.kind != "stretch" for bond in self.bonds.get(period.span, ())) or (
            period.mention is not None and period.mention.weekday is not None
        ):
            return True  # what is said of the date can be wrong, whatever else its sentence says
        if beside_figure and (period.role not in ("", "from", "to") or period.grain not in _EVENT_GRAINS):
            return False
        cues = self.subjects[period.span].cues
        if "beside" in cues and "attached" not in cues:
            return False
        said = self.reach.attribution(period.span)
        remark = said is not None and said.mode == "reported" and 0 <= period.span.start - said.span.end <= _REMARK
        return period.grain in _EVENT_GRAINS + _COARSE_GRAINS and period.role != "as_of" and not remark

    def _head(self, subject: Subject, span: Span, sentence: int, period: Period | None) -> dict[str, Any]:
        """The fields that every kind of claim begins with."""
        attribution = self.reach.attribution(span)
        return {
            "source": self.document.source,
            "span": span,
            "text": self.document.quote(span),
            "subject": _words(subject),
            "period": period,
            "modality": modality(subject),
            "attribution": attribution,
            "sentence": self.reach.bounds[sentence],
            "about": subject,
            "bonds": self.bonds.get(span, ()),
        }


def _takes_dates(sentence: int, period: Period, dated: set[tuple[int, bool]]) -> bool:
    """Whether a sentence holds a figure that its dates belong to; an ordinal takes only years: "fifth this year"."""
    return (sentence, False) in dated or ((sentence, True) in dated and period.grain == "year")


def _place_in_row(subject: Subject) -> int | None:
    """The ordinal in the clause of a date, if there is just one: "the second consignment arrived on 19 January"."""
    numbers = {t.concept[1:] for t in subject.terms if t.part == "ordinal" and t.place in LOCAL}
    return int(min(numbers)) if len(numbers) == 1 and min(numbers).isdigit() else None


def _numbers_an_event(subject: Subject, ordinal: int) -> bool:
    """Whether an ordinal stands before something that happens, and not before "half" or "week".

    "For the third time" numbers what its clause tells, and so does "for the third month in a row"; that something
    happens for the first time says little.
    """
    head = next((term for term in subject.terms if term.place == "head"), None)
    if head is None or head.part not in ("light", "occasion"):
        return True
    return ordinal > 1 and (head.part == "occasion" or "streak" in subject.cues)


def _counts(subject: Subject) -> bool:
    """Whether a noun stands behind a figure as what it is a part of: "17 percent of the crop"."""
    return any(term.place == "head" for term in subject.terms)


def _change(move: Move, head: dict[str, Any]) -> Change:
    """The claim of a move; a percentage or multiple is its factor, everything else a difference."""
    relative = move.by is not None and move.by.scale.dimension in ("share", "factor")
    directions = [a.change for a in move.parts if a.change] if move.spoken else []
    return Change(
        before=move.before,
        after=move.after,
        difference=None if relative else move.by,
        factor=move.by if relative else None,
        direction=directions[0] if directions else None,
        **head,
    )


def _extent(move: Move) -> Span:
    """From the first part to the last, or the last alone where that is too long for a quotation."""
    first, last = move.parts[0].span, move.parts[-1].span
    return Span(first.start, last.end) if last.end - first.start <= LONGEST else last


def _words(subject: Subject) -> str:
    """What a claim is about, in a few words: the verb, what narrows the noun, the noun."""
    near = [t.text for t in subject.terms if t.place in ("verb", "modifier", "head")]
    return " ".join(near) or subject.head or subject.text.strip(" \t\n,;:.()–—")


def _order(claim: Claim) -> tuple[Span, str]:
    """Text order; of claims on the same words, by kind."""
    return claim.span, type(claim).__name__
