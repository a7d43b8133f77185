"""Which part a figure has in a change: before, after, or by how much."""

from functools import cache
from itertools import pairwise

from attrs import define, field

from factledger.mentions.figures import Figure
from factledger.mentions.measures import unit_row
from factledger.mentions.nouns import counted, is_verb
from factledger.mentions.number_words import HYPHENS
from factledger.mentions.phrases import Phrases
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language
from factledger.tables.rows import Changing

_REACH = 20
"""Tokens from a verb to the figure that it moves: "will increase the number of places for pupils from 45"."""
_OF_REACH = 6
_NOUN_REACH = 6
"""Tokens from a figure to what stands behind its noun: "12 seaworthy boats more"."""
_COMPARED = 12
"""Tokens from a level to what it is up from: "260 severely malnourished children this month, up from 95"."""
_LEADS = 4
"""Words between a preposition and its figure that only colour it: "to just 4 percent", "by a whopping 40"."""
_CREST = 8
"""Tokens of "a new two-year low of"."""
_NEAR = 3
"""Tokens between points and the percentage that they moved: "a full 3 points, to 44 percent"."""
_TOLD = frozenset(("percent", "currency", "number", "temperature", "dimension", "duration"))
_MARKS = frozenset(("verb", "alone", "shift", "move", "noun", "before"))
"""Parts after which "by 3", "to 3" and "from 3" are steps of a change."""
_DIRECTLY = frozenset(("alone", "verb", "shift", "direct", "before"))


@define
class _Changes:
    """The table, by what stands where."""

    marks: dict[str, Changing] = field(factory=dict)
    nouns: dict[str, Changing] = field(factory=dict)
    levels: set[str] = field(factory=set)
    gauges: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    crests: frozenset[str] = frozenset()
    totals: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    directly: dict[str, Changing] = field(factory=dict)
    after: Phrases[Changing] = field(factory=Phrases)
    factors: Phrases[Changing] = field(factory=Phrases)
    folds: Phrases[Changing] = field(factory=Phrases)
    later: dict[str, Changing] = field(factory=dict)


def factor_at(sentence: Sentence, token: int, language: Language) -> tuple[Changing, int] | None:
    """The multiple that stands at ``token`` in a word of its own: "doubled", "twice as"; a double room is none."""
    found = _changes(language).factors.at(sentence, token)
    if found is None:
        return None
    row, end = found
    lower = sentence.lower
    after = lower[end] if end < len(lower) else ""
    if row.follows or row.leads:
        placed = after in row.leads or (token > 0 and lower[token - 1] in row.follows and after not in HYPHENS)
        return found if placed else None
    return None if after in row.unless else found


def fold_at(sentence: Sentence, token: int, language: Language) -> tuple[Changing, int] | None:
    """What makes the number before ``token`` a multiple: "-fold", "times as many"."""
    return _changes(language).folds.at(sentence, token)


def factor_words(language: Language) -> frozenset[str]:
    """The words in lower case at which a multiple may begin."""
    return frozenset(_changes(language).factors.by_first)


def moves(word: str, language: Language, particle: str = "") -> bool:
    """Whether a word in lower case is a verb after which "up to 5" is "up" and "to 5"; not after "cut"."""
    changes = _changes(language)
    mark, way = changes.marks.get(word), changes.directly.get(particle)
    return mark is not None and (way is None or mark.change in ("", way.change))


def is_particle(word: str, language: Language) -> bool:
    """Whether a word in lower case tells a direction by itself: "up", "down"."""
    row = _changes(language).directly.get(word)
    return row is not None and row.part == "before"


def moving_before(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether a change is told just before ``token``, so that "from 35 to 290" there is a move and no range."""
    return _mark(sentence, token, _changes(language))[0] is not None


def settle(sentence: Sentence, figures: list[Figure], language: Language) -> None:
    """Set ``change`` and ``role`` of the figures of one sentence."""
    changes = _changes(language)
    for place, figure in enumerate(figures):
        if not figure.role and not figure.nominal and figure.kind not in ("ordinal", "age"):
            _settle(sentence, figure, _now(sentence, figures[max(0, place - 2) : place], language), changes, language)
    for before, after in pairwise(figures):
        if before.role == "before" and after.role == "after" and _one_move(sentence, before, after, changes):
            _share(before, after)
            _share_back(before, after)
            if not (before.change and after.change):
                way = before.change or after.change or ("up" if before.value < after.value else "down")
                before.change = after.change = way
        elif before.unit in shapes(language).points and _to_percent(sentence, before, after, changes):
            before.unit, before.kind, before.role, before.change = "percentage point", "percent", "by", after.change
        elif (
            before.kind == "percent"
            and before.role != "by"
            and after.unit in shapes(language).points
            and after.role == "by"
            and after.start - before.end <= _NEAR
            and is_particle(sentence.lower[after.start - 1], language)
        ):
            after.unit, after.kind = "percentage point", "percent"  # "at 44 percent, down 3 points"
        elif before.role == "after" and after.role == "before" and _one_move(sentence, before, after, changes):
            _share_back(before, after)
            if not before.change:
                before.change = after.change = "up" if after.value < before.value else "down"
    for figure in figures:
        if figure.role in ("before", "after") and not figure.change:
            figure.role, figure.change = "", None


def _to_percent(sentence: Sentence, points: Figure, after: Figure, changes: _Changes) -> bool:
    """Whether points are what a percentage moved by: "fell 0.2 points to 5.1 percent", but "120 points, or 0.4%"."""
    if after.kind != "percent" or after.role != "after" or after.start - points.end > _NEAR:
        return False
    verb = changes.directly.get(sentence.lower[points.start - 1]) if points.start else None
    return points.role == "by" or (verb is not None and verb.change == after.change)


def _now(sentence: Sentence, before: list[Figure], language: Language) -> Figure | None:
    """The nearest figure that is itself compared with none before it: 61 in "61 percent, against 58, up from 55"."""
    against = shapes(language).against
    for figure in reversed(before):
        if not figure.start or sentence.lower[figure.start - 1] not in against:
            return figure
    return None


def _share(before: Figure, after: Figure) -> None:
    """Give the first of two numbers the unit and the scale that only the second names: "from 1.2 to 1.5 million"."""
    if before.kind != "number" or before.hedge is not None:
        return
    mantissa, _, power = (after.low or "").partition("e")
    plain = before.low is not None and "e" not in before.low and "/" not in before.low
    if power and plain and 1 <= before.value < 1000 and "/" not in mantissa:
        before.low = before.high = f"{before.low}e{power}"
    before.unit, before.kind = after.unit, after.kind


def _one_move(sentence: Sentence, one: Figure, two: Figure, changes: _Changes) -> bool:
    """Whether no other verb of change stands between two figures; "up from" is the same one's."""
    between = (changes.marks.get(word) for word in sentence.lower[one.end : two.start])
    return all(mark is None or mark.part == "before" for mark in between)


def _share_back(one: Figure, two: Figure) -> None:
    """Give the second of two numbers the unit that only the first names: "from 12 countries to 40"; a rate too."""
    if two.kind != "number" or two.nominal:
        return
    _, _, power = (one.low or "").partition("e")
    if one.unit:
        two.unit, two.kind = one.unit, one.kind
    elif (
        one.kind == "ratio"
        and power.startswith("-")
        and two.low
        and two.low == two.high
        and not {"e", "/"} & {*two.low}
    ):
        two.low = two.high = f"{two.low}e{power}"  # "5.3 per 100,000, up from 5.1"
        two.kind = one.kind


def _settle(sentence: Sentence, figure: Figure, previous: Figure | None, changes: _Changes, language: Language) -> None:
    """One figure: the word before decides, then the words after."""
    lower, shape = sentence.lower, shapes(language)
    start, paced = _first(sentence, figure, changes, shape)
    before = lower[start - 1] if start else ""
    by = paced or before in shape.by or _halving(sentence, figure, shape)
    role = "by" if by else "after" if before in shape.to else "before" if before in shape.origin else ""
    if role:
        mark, place = _mark(sentence, start, changes)
        if mark is None or (role == "by" and not mark.change):
            return
        if mark.part == "shift" and figure.kind == "dimension" and changes.gauges.isdisjoint(lower[place:start]):
            return
        if role == "after" and start > 1 and lower[start - 2] in changes.levels:
            return
        if role == "after" and start > 2 and " ".join(lower[start - 3 : start - 1]) in changes.levels:
            return
        figure.role, figure.change = role, mark.change
        compared = role == "before" and start > 1 and is_particle(lower[start - 2], language)
        if compared and previous and not previous.role and start - previous.end <= _COMPARED:
            previous.role, previous.change = "after", mark.change
        return
    if _difference_after(sentence, figure, changes, language):
        return
    row = changes.directly.get(before)
    if row is None and before.endswith(shape.manner) and start > 1:
        row = changes.directly.get(lower[start - 2])
    if row is not None and row.part == "before" and start > 1 and _takes(lower[start - 2], changes, language):
        after = lower[figure.end] if figure.end < len(lower) else ""
        traded = lower[start - 2] in shape.traded and figure.kind in ("percent", "currency") and after not in shape.of
        if not traded:
            return
    if row is not None and figure.hedge is not None and lower[figure.start] in shape.levelled:
        return  # "fell below 40 tonnes" is where it came to
    if (
        row is not None
        and row.part == "alone"
        and _is_way(figure, language)
        and changes.gauges.isdisjoint(lower[:start])
    ):
        return  # "she jumped 2.03 m"
    if row is not None:
        if row.part not in ("verb", "direct", "shift") or figure.kind in ("percent", "ratio"):
            figure.role, figure.change = "by", row.change
        return
    if before in shape.of or (before in shape.copula and figure.kind == "percent"):
        reach = _OF_REACH if before in shape.of else 2 * _OF_REACH
        for k in range(start - 2, max(-1, start - 2 - reach), -1):
            noun = changes.nouns.get(lower[k])
            if noun is not None:
                figure.role, figure.change = "by", noun.change
                return
            if lower[k] in (";", ",", ":"):
                return


def _first(sentence: Sentence, figure: Figure, changes: _Changes, shape: Shapes) -> tuple[int, bool]:
    """Where a figure begins with what stands between it and its preposition, and whether that tells a pace.

    "Another", "just", "a record", "a two-year low of", "the previous month's" stand there; of "at a rate of" the
    preposition itself says by how much.
    """
    lower, start = sentence.lower, figure.start
    k = start
    while k and start - k < _LEADS and (lower[k - 1] in shape.again or lower[k - 1] in changes.leads):
        k -= 1
    led = k < start
    if k > 1 and lower[k - 1] in shape.of and lower[k - 2] in changes.crests:
        return _before_crest(sentence, k - 2, start, changes, shape)
    if led and k and lower[k - 1] in shape.articles:
        k -= 1
    told = figure.kind in _TOLD and k > 1
    if told and not led and lower[k - 1] in shape.the and lower[k - 2] in shape.origin:
        return k - 1, False  # "down from the 4 percent of May"
    if told and lower[k - 1].endswith(shape.owning):
        for at in range(k - 2, max(0, k - 2 - _LEADS), -1):
            if lower[at] in shape.origin or lower[at] in shape.to:
                return at + 1, False
            if not lower[at][0].isalnum():
                break
    return k, False


def _before_crest(sentence: Sentence, crest: int, start: int, changes: _Changes, shape: Shapes) -> tuple[int, bool]:
    """Where the phrase of a noun such as "low" or "total" begins, if a preposition stands before it; else ``start``."""
    lower = sentence.lower
    for at in range(crest - 1, max(-1, crest - 1 - _CREST), -1):
        word = lower[at]
        if word in shape.to or word in shape.origin or (word in shape.by and lower[crest] in changes.totals):
            return at + 1, False
        if word in shape.paced and lower[crest] in changes.rates:
            return at + 1, True
        if not (word[0].isalnum() or word in HYPHENS) or word in shape.of or word in shape.ands:
            break
    return start, False


def _halving(sentence: Sentence, figure: Figure, shape: Shapes) -> bool:
    """Whether "half" after "in" is what a verb of change leaves: "the budget was cut in half"."""
    lower, at = sentence.lower, figure.start
    if figure.low != "1/2" or figure.end != at + 1 or at == 0 or lower[at - 1] not in shape.into:
        return False
    return figure.end >= len(lower) or lower[figure.end] not in shape.of  # "cut in half of the shops"


def _takes(verb: str, changes: _Changes, language: Language) -> bool:
    """Whether "up" or "down" after a word only belongs to that verb: "clocked up", "brought down"."""
    return verb not in changes.marks and (verb.endswith(shapes(language).past) or is_verb(verb, language))


def _difference_after(sentence: Sentence, figure: Figure, changes: _Changes, language: Language) -> bool:
    """Whether the words after a figure make it a difference: "3 percent higher", "255 more", "a 7% drop"."""
    lower, end = sentence.lower, figure.end
    if end >= len(lower):
        return False
    if figure.kind == "count" and changes.later.keys() & lower[end : end + _NOUN_REACH]:
        later = _later(sentence, end, changes, language)
        if later is not None:
            figure.role, figure.change = "by", later.change
            return True
    found = changes.after.at(sentence, end)
    if found is not None:
        row, after = found
        if after < len(lower) and lower[after] in row.unless:
            return False  # "$5 up front"
        if lower[end] in shapes(language).astray and _is_way(figure, language):
            return False  # "5 km off the coast", "3 km down the road"
        plain = figure.kind in ("number", "count")
        if plain and lower[end] not in shapes(language).compared:
            return False
        if figure.hedge is not None and figure.hedge.span.start >= sentence.starts[end]:
            return False
        if figure.kind == "number":
            noun = counted(sentence, after, language)
            if noun is not None:
                figure.unit, figure.kind = noun[2], "count"
            elif after < len(lower) and lower[after][0].isalpha() and lower[after] not in shapes(language).than:
                return False  # "two more died"
        figure.role, figure.change = "by", row.change
        return True
    at = end + (lower[end] in HYPHENS and end + 1 < len(lower))
    noun_row = changes.nouns.get(lower[at])
    if noun_row is not None and figure.kind in (
        "percent",
        "ratio",
        "currency",
        "dimension",
        "number",
        "count",
        "temperature",
    ):
        if (
            figure.kind in ("number", "count")
            and figure.unit not in shapes(language).points
            and figure.last - figure.first > 0
            and not lower[figure.first][0].isdecimal()
        ):
            return False
        figure.role, figure.change = "by", noun_row.change
        return True
    return False


def _is_way(figure: Figure, language: Language) -> bool:
    """Whether a figure is a length or an area."""
    unit = unit_row(figure.unit, figure.kind, language) if figure.kind == "dimension" else None
    return unit is not None and unit.dimension in ("length", "area")


def _later(sentence: Sentence, end: int, changes: _Changes, language: Language) -> Changing | None:
    """The word behind the noun of a difference: "12 boats more than in 2019", "with 12 boats more, it can sail"."""
    lower, noun = sentence.lower, counted(sentence, end, language)
    row = changes.later.get(lower[noun[1]]) if noun is not None and noun[1] < len(lower) else None
    if row is None or noun is None:
        return None
    after = lower[noun[1] + 1 : noun[1] + 3]
    if not after or not after[0][0].isalnum():
        return row
    return row if after[0] in shapes(language).than and after[1:] and after[1] in row.leads else None


def _mark(sentence: Sentence, token: int, changes: _Changes) -> tuple[Changing | None, int]:
    """The nearest word of change before a token, within reach and in the same clause, and where it stands."""
    lower = sentence.lower
    for k in range(token - 1, max(-1, token - 1 - _REACH), -1):
        word = lower[k]
        mark = changes.marks.get(word)
        if mark is not None:
            return mark, k
        if word == ";":
            break
    return None, token


@cache
def _changes(language: Language) -> _Changes:
    """The table of changes by part."""
    parts = {name: language.forms("changes", name) for name in ("gauge", "lead", "crest", "total", "rate")}
    changes = _Changes(
        gauges=parts["gauge"],
        leads=parts["lead"],
        crests=parts["crest"] | parts["total"] | parts["rate"],
        totals=parts["total"],
        rates=parts["rate"],
    )
    by_part: dict[str, list[tuple[str, Changing]]] = {}
    for row in language.table("changes"):
        for form in row.forms:
            by_part.setdefault(row.part, []).append((form, row))
            if row.part in _MARKS or (row.part == "factor" and " " not in form):
                changes.marks.setdefault(form, row)
            if row.part == "level":
                changes.levels.add(form)
            if row.part == "noun":
                changes.nouns[form] = row
            if row.part == "later":
                changes.later[form] = row
            if row.part in _DIRECTLY:
                changes.directly.setdefault(form, row)
    changes.after = Phrases.of(by_part.get("after", ()))
    changes.factors = Phrases.of(by_part.get("factor", ()))
    changes.folds = Phrases.of(by_part.get("fold", ()))
    return changes
