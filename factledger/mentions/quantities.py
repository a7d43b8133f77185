"""Hedge, numeral and unit: the figures of a sentence."""

from bisect import bisect_left
from fractions import Fraction
from functools import cache

from attrs import evolve

from factledger.mentions.changes import factor_at, factor_words, fold_at, is_particle, moves, settle
from factledger.mentions.decades import decade_at, decade_words
from factledger.mentions.figures import Figure
from factledger.mentions.hedges import hedge_after, hedge_before, made
from factledger.mentions.idioms import idiom_end
from factledger.mentions.measures import Measure, measure_after, per_after, per_many, unit_row
from factledger.mentions.names import in_title, is_age, is_name, is_nominal, is_place, is_rank, skip_serial
from factledger.mentions.nouns import abstract, counted
from factledger.mentions.number_words import HYPHENS, Numeral, many_at, number_words, starters, zero_at
from factledger.mentions.numbers import Number, number_at, powered
from factledger.mentions.numerals import numeral
from factledger.mentions.ordinals import ordinal, ordinal_from_end
from factledger.mentions.ranges import compounds, joined_bounds, ranged_from, share_units
from factledger.mentions.shapes import shapes
from factledger.mentions.singles import single_at, single_words
from factledger.mentions.telephones import skip_telephone
from factledger.mentions.worded import spoken
from factledger.records.mention import Hedge, Quantity, Timex
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

_AFTERTHOUGHT = 5
_COUPLE = "0.5"
"""How far "a couple of" reaches, as a share of two: one is none, three may be."""
_HEAD = "person"
"""What "per 100,000" is told for where nothing else is."""
_OLDEST = 120
_MEASURED = frozenset(("currency", "dimension"))
_DIGITS = frozenset("0123456789")
_FLIPPED = {
    "more_than": "less_than", "less_than": "more_than",
    "equal_or_more": "equal_or_less", "equal_or_less": "equal_or_more",
}  # fmt: skip
_BOUNDS = frozenset(("more_than", "less_than", "equal_or_more", "equal_or_less"))


def quantities(sentence: Sentence, taken: list[Timex], language: Language) -> list[Quantity]:
    """The figures of one sentence, in order, disjoint; numerals that ``taken`` covers belong to dates."""
    hot = _hot(language)
    begins = [at for at, word in enumerate(sentence.lower) if word in hot or word[0].isdecimal()]
    if not begins:
        return []
    dated = _dated(sentence, taken)
    figures: list[Figure] = []
    floor = after = 0
    for at in begins:
        if at < after or dated[at]:
            continue
        figure, after = decade_at(sentence, at, figures[-1] if figures else None, language)
        if figure is None and after == at:
            figure, after = _figure(sentence, at, floor, dated, language)
        if figure is not None:
            figures.append(figure)
            floor = after = max(after, figure.end)
    if len(figures) > 1:
        share_units(sentence, figures, language)
        figures = compounds(sentence, figures, language)
        figures = joined_bounds(sentence, figures, language)
    if figures:
        settle(sentence, figures, language)
    return [quantity for figure in figures if (quantity := figure.quantity(sentence)) is not None]


def _figure(sentence: Sentence, at: int, floor: int, dated: bytearray, language: Language) -> tuple[Figure | None, int]:
    """The figure whose numeral begins at a token, and the token to go on from."""
    if sentence.lower[at][0].isdecimal():
        after = max(skip_serial(sentence, at), skip_telephone(sentence, at, language))
        if after > at:
            return None, after
        if is_name(sentence, at, language) or is_place(sentence, at, language):
            return None, at + 1
    else:
        figure, after = _worded(sentence, at, floor, dated, language)
        if after > at:
            return figure, after
    number = number_at(sentence, at, floor, language)
    if number is None:
        return None, at + 1
    if 1 in dated[number.start : number.end]:
        number = _undated(number, dated)
        if number is None:
            return None, at + 1
    if number.numeral.kind == "ordinal":
        found = ordinal(sentence, number, floor, dated, language)
        return found, max(number.end, found.end if found else 0)
    ranged, after = ranged_from(sentence, number, floor, dated, language)
    if ranged is None:
        return None, after
    return _finished(sentence, ranged, number, floor, dated, language), max(after, ranged.end)


def _undated(number: Number, dated: bytearray) -> Number | None:
    """A number whose "a year" belongs to a date, without it: "$13 billion a year earlier"."""
    end = dated.index(1, number.start)
    unit, per, _ = number.unit.rpartition(" per ")
    return evolve(number, unit=unit, end=end) if per and end >= number.numeral.end else None


def _worded(sentence: Sentence, at: int, floor: int, dated: bytearray, language: Language) -> tuple[Figure | None, int]:
    """What a word says by itself, as a multiple, nothing or many of something; ``at`` where it begins a numeral."""
    idiom = idiom_end(sentence, at, language)
    if idiom > at:
        return None, idiom
    single = single_at(sentence, at, floor, dated, language)
    if single is not None:
        return _hedged(sentence, single, floor, language), single.end
    last = ordinal_from_end(sentence, at, dated, language)
    if last is not None:
        return last, last.end
    told, end = spoken(sentence, at, number_words(language))
    if end > at and not _goes_on(sentence, end, language):
        if told is None:
            return None, end  # "at seven thirty", "room two fifty"
        return _hedged(sentence, _spoken(sentence, told, language), floor, language), end
    factor = factor_at(sentence, at, language)
    if factor is not None:
        row, end = factor
        figure = Figure(at, at + 1, at, at + 1, row.factor, row.factor, (sentence.words[at],), "times", "ratio")
        figure.change, figure.role = row.change or None, "by"
        article = at > floor and sentence.lower[at - 1] in shapes(language).articles
        figure.start -= article and hedge_before(sentence, at - 1, language) is not None
        return _past(_hedged(sentence, figure, floor, language), row.factor), end
    nothing = zero_at(sentence, at, language)
    if nothing is not None and nothing >= floor:
        return _zero(sentence, nothing, at + 1, language), at + 1
    many = many_at(sentence, at, language)
    if many is not None:
        open_end = _many(sentence, at, *many, language)
        return (None if open_end and 1 in dated[at : open_end.end] else open_end), many[1]
    return None, at if sentence.lower[at] in starters(language) else at + 1


def _goes_on(sentence: Sentence, end: int, language: Language) -> bool:
    """Whether a number is part of a measure or of a longer number: "two thirty-year-old oaks", "one forty million"."""
    lower = sentence.lower
    if end >= len(lower):
        return False
    joined = lower[end] in HYPHENS and sentence.joined(end)
    longer = lower[end] in starters(language) or lower[end] in number_words(language).denominators
    return joined or longer or measure_after(sentence, end, language, digits=False) is not None


def _spoken(sentence: Sentence, told: Numeral, language: Language) -> Figure:
    """The figure of a number told digit by digit, with what it counts."""
    written = (" ".join(sentence.words[told.start : told.end]),)
    figure = Figure(told.start, told.end, told.start, told.end, told.literal, told.high, written)
    noun = counted(sentence, told.end, language)
    if noun is not None:
        figure.unit, figure.kind, figure.beyond = noun[2], "count", noun[1]
    return figure


def _past(figure: Figure, factor: str) -> Figure:
    """A multiple with its bound on the side to which it goes: what has more than halved is below a half."""
    if figure.hedge is not None and figure.hedge.effect in _FLIPPED and Fraction(factor) < 1 and figure.change:
        figure.hedge = evolve(figure.hedge, effect=_FLIPPED[figure.hedge.effect])
        figure.low, figure.high = figure.high, figure.low
    return figure


def _zero(sentence: Sentence, start: int, end: int, language: Language) -> Figure | None:
    """Nothing of a counted noun: "no employees", "not one vote"; "no doubts" counts nothing."""
    noun = counted(sentence, end, language)
    plural = noun is not None and noun[2] != sentence.lower[noun[1] - 1]
    if noun is None or abstract(noun[2], language) or not (plural or end - start > 1):
        return None
    return Figure(start, end, start, end, "0", "0", (" ".join(sentence.words[start:end]),), noun[2], "count")


def _many(sentence: Sentence, at: int, least: str, end: int, language: Language) -> Figure | None:
    """An open number of something: "hundreds of tents", "millions of euros"; "thousands were there" counts nothing."""
    after = end + (end < len(sentence.lower) and sentence.lower[end] in shapes(language).of)
    noun, unit = counted(sentence, after, language), measure_after(sentence, after, language, digits=False)
    row = unit_row(unit.unit, unit.kind, language) if unit is not None else None
    if unit is not None:
        laid = unit.end < len(sentence.lower) and sentence.lower[unit.end] in shapes(language).of
        far = row is not None and row.dimension == "length" and not laid  # "thousands of miles away" is only far away
        if after == end or unit.kind not in _MEASURED or far:
            return None
    words = " ".join(sentence.words[at:end])
    if unit is not None:
        figure = Figure(at, unit.end, at, end, least, None, (words,), unit.unit, unit.kind)
    elif noun is not None:
        figure = Figure(at, end, at, end, least, None, (words,), noun[2], "count", beyond=noun[1])
    else:
        return None
    figure.hedge = Hedge(Span(sentence.starts[at], sentence.stop(end - 1)), "equal_or_more")
    return figure


def _finished(
    sentence: Sentence, figure: Figure, one: Number, floor: int, dated: bytearray, language: Language
) -> Figure | None:
    """A figure with what else it counts: parts of a whole, multiples, ages, nouns, names, hedges."""
    lower, count = sentence.lower, len(sentence.lower)
    partial = one.numeral.kind == "fraction" or one.low.startswith("0.")
    points = _of_a_point(sentence, figure.end, language) if partial and not figure.unit else figure.end
    if points > figure.end:
        figure.unit, figure.kind, figure.end = lower[points - 1], "count", points
    bare = not figure.unit and figure.kind in ("number", "ratio")
    if bare and figure.kind == "number":
        end = figure.end + (figure.end < count and lower[figure.end] in HYPHENS)
        fold = fold_at(sentence, end, language)
        if fold is not None and (end == figure.end or fold[1] == end + 1):
            figure.unit, figure.kind, figure.role, figure.end = "times", "ratio", "by", end + 1
            figure.change = fold[0].change or None
            return _hedged(sentence, figure, floor, language)
        if " ".join(lower[max(0, figure.start - 2) : figure.start]) in shapes(language).multiple:
            figure.unit, figure.kind = "times", "ratio"  # "by a factor of ten"
            return _hedged(sentence, figure, floor, language)
        if _is_multiple(sentence, figure, language):
            figure.unit, figure.kind, figure.end = "times", "ratio", figure.end + 1
            return _hedged(sentence, figure, floor, language)
        if figure.low == figure.high and _out_of(sentence, figure, dated, language):
            return _hedged(sentence, figure, floor, language)
        aged = shapes(language).aged
        before = " ".join(lower[max(0, figure.start - 2) : figure.start])
        if figure.start > floor and one.numeral.digits and (lower[figure.start - 1] in aged or before in aged):
            figure.unit, figure.kind = "year", "age"
            figure = _hedged(sentence, figure, floor, language)
            return figure if figure.hedge else _under_age(sentence, figure, floor, before in aged, language)
        if is_age(sentence, figure, language):
            figure.unit, figure.kind = "year", "age"
            return figure
        if not _counts(sentence, figure, one, dated, language):
            return None
        yearly = figure.kind == "number" or figure.unit in shapes(language).yearly  # "below 1990 levels"
        if yearly and _is_year(sentence, figure):
            return None
    if is_nominal(sentence, figure, one.numeral.digits, language):
        figure.nominal = not is_rank(sentence, figure, language)
        figure.kind, figure.unit = "number" if figure.nominal else "ordinal", ""
        return figure
    if in_title(sentence, figure, language):
        figure.nominal = True
        return figure
    if _is_aged(sentence, figure, floor, language):
        figure.unit, figure.kind = "year", "age"
    figure = _hedged(sentence, figure, floor, language)
    if one.numeral.loose:
        if not figure.unit:
            return None
        words = Span(sentence.starts[one.numeral.start], sentence.stop(one.numeral.end - 1))
        figure.hedge = figure.hedge or Hedge(words, "approx", slack=_COUPLE)
    if bare and figure.kind == "number" and figure.start > floor:
        before, shape = lower[figure.start - 1], shapes(language)
        bounded = figure.hedge is not None and figure.hedge.effect in _BOUNDS and figure.value <= _OLDEST
        if before in shape.aged or (bounded and before in shape.persons):  # "aged over 60", "children under five"
            figure.unit, figure.kind = "year", "age"
    return figure


def _is_aged(sentence: Sentence, figure: Figure, floor: int, language: Language) -> bool:
    """Whether years or a bare number are an age: "aged 16 to 24 years", "18 years and older", "adults 18 and over"."""
    lower, at, shape = sentence.lower, figure.start, shapes(language)
    before = lower[at - 1] if at > floor else ""
    years = figure.kind == "duration" and figure.unit == "year"
    if years and before in shape.aged:
        return True
    if not years and (figure.kind != "number" or before not in shape.persons):
        return False
    end = figure.end
    return hedge_after(sentence, end, language) is None and hedge_after(sentence, end, language, age=True) is not None


def _under_age(sentence: Sentence, figure: Figure, floor: int, of: bool, language: Language) -> Figure:
    """An age with the bound before "age": "under the age of 18", "those under age 18"."""
    at = figure.start - 1 - of
    at -= at > floor and sentence.lower[at - 1] in shapes(language).the
    found = hedge_before(sentence, at, language) if at > floor else None
    if found is not None and found[0].effect in _BOUNDS and found[1] >= floor:
        figure.hedge, figure.start = made(found[0], sentence, found[1], at), found[1]
        figure.low, figure.high = (figure.low, None) if "more" in found[0].effect else (None, figure.high)
    return figure


def _is_multiple(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether "x" behind a number makes it a multiple ("1.5x"), and no product ("3x5"); so does "times"."""
    lower, end, shape = sentence.lower, figure.end, shapes(language)
    if end >= len(lower):
        return False
    after = lower[end + 1] if end + 1 < len(lower) else "."
    if lower[end] in shape.multiplied:
        return sentence.joined(end) and not (after[0].isdecimal() or after == "-")
    if lower[end] not in shape.repeated or after in shape.articles or after in shape.per:
        return False
    return Fraction(figure.low or figure.high or "0").denominator > 1


def _is_year(sentence: Sentence, figure: Figure) -> bool:
    """Whether a bare number is more likely a year that stands outside any date."""
    word = sentence.words[figure.first]
    return figure.last == figure.first + 1 and len(word) == 4 and word.isdecimal() and "1800" <= word < "2100"


def _counts(sentence: Sentence, figure: Figure, one: Number, dated: bytearray, language: Language) -> bool:
    """Give a bare number its counted noun; ``False`` where "one" is a pronoun, or a name goes on after the number."""
    lower, count, end, shape = sentence.lower, len(sentence.lower), figure.end, shapes(language)
    if one.numeral.digits and end < count and sentence.joined(end) and lower[end][0].isalpha():
        return False  # "1KA9", "VO 2max"
    if end < count and lower[end] in HYPHENS and sentence.joined(end):
        if end + 1 >= count or not sentence.joined(end + 1) or not lower[end + 1][0].isalpha():
            return one.numeral.digits
        if lower[end + 1] in shape.loose_end:
            unit = measure_after(sentence, end + 2, language, digits=False)
            if unit is not None:  # "20-odd minutes"
                figure.unit, figure.kind, figure.beyond = unit.unit, unit.kind, unit.end
                return True
            noun = counted(sentence, end + 2, language)
        elif one.numeral.digits and sentence.words[end + 1].islower() and one.numeral.literal not in _DIGITS:
            figure.unit, figure.kind, figure.end = lower[end + 1], "count", end + 2
            return True
        else:
            return False
    else:
        noun = counted(sentence, end, language)
        late = hedge_after(sentence, end, language) if noun is None else None
        if late is not None:  # "40+ boats", "120 or so delegates"
            noun = counted(sentence, late[1], language)
    if noun is None and end < count and lower[end] in shape.of and lower[one.numeral.start] not in shape.one:
        noun = _of_which(sentence, end + 1, language)
    if noun is None and end < count and lower[end] in shape.repeated:
        often = per_after(sentence, Measure("time", "count", end, end + 1), end + 1, language)
        if often.end > end + 1 and 1 not in dated[end : often.end]:
            figure.unit, figure.kind, figure.end = often.unit, "count", often.end
            return True
    if noun is not None:
        rate = per_after(sentence, Measure(noun[2], "count", end, noun[1]), noun[1], language)
        figure.unit = noun[2] if 1 in dated[noun[1] : rate.end] else rate.unit
        figure.kind, figure.beyond = "count", noun[1]
        if figure.start == 0 and figure.low == figure.high == one.low and _is_bullet(sentence, one.low):
            figure.start, figure.low, figure.high = 1, one.low[1:], one.low[1:]
        if rate.power:
            _shift(figure, rate.power, rate.end)
        elif (many := per_many(sentence, noun[1], language)) is not None:  # "12 deaths per 100,000"
            figure.unit = f"{noun[2]} per {_HEAD}"
            _shift(figure, many[0], many[2])
        return True
    many = per_many(sentence, end, language)
    if many is not None:  # "40 per 100,000 births"
        figure.kind = "ratio"
        _shift(figure, many[0], many[2])
        return True
    return lower[one.numeral.start] not in shape.one or one.low[0] == "-" or one.numeral.end > one.numeral.start + 1


def _of_a_point(sentence: Sentence, end: int, language: Language) -> int:
    """The token after "point" behind a fraction ("half a point", "quarter-point"); ``end`` where there is none."""
    lower, count, shape = sentence.lower, len(sentence.lower), shapes(language)
    at = end + (end < count and (lower[end] in HYPHENS or lower[end] in shape.of))
    at += at < count and lower[at] in shape.articles
    return at + 1 if at < count and lower[at] in shape.points else end


def _shift(figure: Figure, power: int, end: int) -> None:
    """Make a figure a rate, told for a power of ten of something up to ``end``."""
    figure.low, figure.high = (literal and powered(literal, power) for literal in (figure.low, figure.high))
    figure.end = figure.beyond = end


def _is_bullet(sentence: Sentence, low: str) -> bool:
    """Whether the dash before a count opens a line of a list: there are no fewer than no ferries in "- 18 ferries"."""
    return low[0] == "-" and not sentence.lower[0][0].isalnum() and not sentence.joined(1)


def _of_which(sentence: Sentence, at: int, language: Language) -> tuple[int, int, str] | None:
    """The noun of the whole that a number is part of: "14 of the 22 beams", "three of our museums"."""
    lower = sentence.lower
    at += at < len(lower) and lower[at] in shapes(language).definite
    if at < len(lower) and (lower[at][0].isdecimal() or lower[at] in starters(language)):
        whole = numeral(sentence, at, language)
        if whole is None or whole.kind != "cardinal":
            return None
        at = whole.end
    return counted(sentence, at, language)


def _out_of(sentence: Sentence, figure: Figure, dated: bytearray, language: Language) -> bool:
    """Make a share of "one in eight", "one child in eight", "nine out of ten"; whether it is one."""
    lower, count, at, shape = sentence.lower, len(sentence.lower), figure.end, shapes(language)
    if figure.low == "1" and at + 1 < count and lower[at][0].isalpha() and lower[at + 1] in shape.share_of:
        at += 1
    if at + 1 >= count:
        return False
    found = shape.out_of.at(sentence, at)
    if lower[at] in HYPHENS and lower[at + 1] in shape.share_of and at + 2 < count and lower[at + 2] in HYPHENS:
        found = None
        at += 2  # "one-in-five"
    elif found is None and lower[at] not in shape.share_of:
        return False
    at = found[1] if found else at + 1
    at += at + 1 < count and lower[at] in shape.articles and lower[at + 1] in number_words(language).scales
    if at >= count or dated[at] or not (lower[at][0].isdecimal() or lower[at] in starters(language)):
        return False
    whole = numeral(sentence, at, language)
    if whole is None or whole.kind != "cardinal" or "/" in whole.literal or not (figure.low or "").isdecimal():
        return False
    size = Fraction(whole.literal)
    odd = whole.digits and size > 100 and size % 1000 != 0
    if not 0 < Fraction(figure.low or "0") < size or (odd and not (found or (figure.low == "1" and size < 1000))):
        return False
    if found is None and measure_after(sentence, whole.end, language, digits=whole.digits) is not None:
        return False
    figure.low = figure.high = f"{figure.low}/{int(Fraction(whole.literal))}"
    figure.kind, figure.end, figure.last = "ratio", whole.end, whole.end
    figure.written = (figure.low,)
    return True


def _hedged(sentence: Sentence, figure: Figure, floor: int, language: Language) -> Figure:
    """The same figure with the hedges before and after it; a bound wins over "about"."""
    lower, lasting = sentence.lower, shapes(language).lasting
    for _ in range(2):
        found = hedge_before(sentence, figure.start, language)
        if found is None or found[1] < floor:
            break
        row, start = found
        if start and lower[start - 1] in row.unless:
            break
        if start and is_particle(lower[start], language) and moves(lower[start - 1], language, lower[start]):
            break  # "rose up to 5" is "rose up" and "to 5"
        if not row.durations and figure.kind == "duration" and not (start and lower[start - 1] in lasting):
            break
        if figure.hedge is None or row.effect in _BOUNDS:
            figure.hedge = made(row, sentence, start, figure.start)
        figure.start = start
    after = hedge_after(sentence, figure.end, language, age=figure.kind == "age")
    if after is not None and not _adds(sentence, figure, language):
        row, end = after
        if figure.hedge is None or row.effect in _BOUNDS:
            figure.hedge = made(row, sentence, figure.end, end)
        figure.end = end
    elif figure.hedge is None and figure.beyond and (late := hedge_after(sentence, figure.beyond, language)):
        figure.hedge = made(late[0], sentence, figure.beyond, late[1])  # "40 boats or more"
    elif figure.hedge is None and "," in lower[figure.end : figure.end + _AFTERTHOUGHT]:
        for comma in range(figure.end, min(figure.end + _AFTERTHOUGHT, len(lower))):
            after = hedge_after(sentence, comma, language) if lower[comma] == "," else None
            ends = after is not None and not (lower[after[1] : after[1] + 1] or ["."])[0][0].isalnum()
            if after is not None and ends:  # "a third of adults, roughly"
                figure.hedge = made(after[0], sentence, comma + 1, after[1])
    if figure.hedge is not None and figure.hedge.effect in _BOUNDS:
        figure.low, figure.high = (figure.low, None) if "more" in figure.hedge.effect else (None, figure.high)
    return figure


def _adds(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Whether a plus adds what comes next instead of leaving the end open: "40 + 3", "$5 million plus interest"."""
    lower, at = sentence.lower, figure.end
    if (lower[at] != "+" and lower[at] not in shapes(language).loose_end) or at + 1 >= len(lower):
        return False
    after = lower[at + 1]
    if after[0].isdecimal() or after in "/$£€":
        return True
    return figure.kind in _MEASURED and lower[at] != "+" and after[0].isalpha()


def _dated(sentence: Sentence, taken: list[Timex]) -> bytearray:
    """For each token, whether a date covers it."""
    dated, end = bytearray(len(sentence.words)), 0
    for timex in taken:
        first = bisect_left(sentence.starts, timex.span.start, end)
        end = bisect_left(sentence.starts, timex.span.end, first)
        dated[first:end] = b"\1" * (end - first)
    return dated


@cache
def _hot(language: Language) -> frozenset[str]:
    """The words in lower case at which a figure may begin."""
    words = number_words(language)
    worded = factor_words(language) | single_words(language) | words.zeros.keys() | words.back.by_first.keys()
    worded |= decade_words(language)
    return starters(language) | worded
