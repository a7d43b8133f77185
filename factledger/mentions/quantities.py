"""Hedge, numeral and unit: the figures of a sentence."""

from fractions import Fraction
from functools import cache
from itertools import pairwise

from attrs import frozen

from factledger.mentions.changes import factor_at, factor_words, fold_at, moves, moving_before, settle
from factledger.mentions.figures import Figure
from factledger.mentions.hedges import hedge_after, hedge_before, made
from factledger.mentions.measures import Measure, measure_after, per_after, sign_before
from factledger.mentions.names import is_name, is_nominal, is_place, skip_serial
from factledger.mentions.nouns import abstract, counted
from factledger.mentions.numerals import HYPHENS, Numeral, negated_after, numeral, part_word, scale_after, starters, zero_at
from factledger.records.mention import Quantity, Timex
from factledger.records.token import Sentence
from factledger.tables.language import Language

_DASHES = frozenset("-‐‑–—−~")
_MINUS = frozenset(("-", "−", "minus", "negative"))
_AFTERTHOUGHT = 5
_DIGITS = frozenset("0123456789")
_BOUNDS = frozenset(("more_than", "less_than", "equal_or_more", "equal_or_less"))


@frozen
class _Number:
    """One numeral with its sign, its currency or unit, and the tokens that all of these take."""

    start: int
    end: int
    numeral: Numeral
    low: str
    high: str
    unit: str
    kind: str


def quantities(sentence: Sentence, taken: list[Timex], language: Language) -> list[Quantity]:
    """The figures of one sentence, in order, disjoint; numerals that ``taken`` covers belong to dates."""
    lower, count, hot = sentence.lower, len(sentence.lower), _hot(language)
    dated = _dated(sentence, taken)
    figures: list[Figure] = []
    floor = at = 0
    while at < count:
        word = lower[at]
        if (word in hot or word[0].isdecimal()) and not dated[at]:
            figure, after = _figure(sentence, at, floor, dated, language)
            if figure is not None:
                figures.append(figure)
                floor = after = max(after, figure.end)
            at = max(after, at + 1)
        else:
            at += 1
    if figures:
        _share_units(sentence, figures)
        figures = _joined_bounds(sentence, figures)
        settle(sentence, figures, language)
    return [quantity for figure in figures if (quantity := figure.quantity(sentence)) is not None]


def _share_units(sentence: Sentence, figures: list[Figure]) -> None:
    """Give the first of "45 and 50 mg" its unit."""
    for two, one in pairwise(reversed(figures)):
        beside = two.start == one.end + 1 and sentence.lower[one.end] in ("and", "or", ",")
        if (
            beside
            and one.kind == "number"
            and not one.nominal
            and two.kind in ("dimension", "percent", "temperature", "duration")
        ):
            one.unit, one.kind = two.unit, two.kind


def _joined_bounds(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """One range of two bounds: "more than 10 and less than 40"."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if (
            last
            and last.hedge
            and figure.hedge
            and figure.start == last.end + 1
            and sentence.lower[last.end] in ("and", "but")
        ):
            lower, upper = (last, figure) if last.high is None else (figure, last)
            if (
                lower.high is None
                and upper.low is None
                and lower.value < upper.value
                and last.unit in ("", figure.unit)
            ):
                last.low, last.high, last.hedge = lower.low, upper.high, None
                last.end, last.last, last.written = figure.end, figure.last, (*last.written, *figure.written)
                last.unit, last.kind = figure.unit, figure.kind
                continue
        joined.append(figure)
    return joined


def _figure(sentence: Sentence, at: int, floor: int, dated: bytearray, language: Language) -> tuple[Figure | None, int]:
    """The figure whose numeral begins at a token, and the token to go on from."""
    lower = sentence.lower
    factor = factor_at(sentence, at, language)
    if factor is not None:
        row, end = factor
        figure = Figure(at, at + 1, at, at + 1, row.factor, row.factor, (sentence.words[at],), "times", "ratio")
        figure.change, figure.role = row.change or None, "by"
        article = at > floor and lower[at - 1] in ("a", "an") and hedge_before(sentence, at - 1, language) is not None
        figure.start -= article
        return _hedged(sentence, figure, floor, language), end
    nothing = zero_at(sentence, at, language)
    if nothing is not None and nothing >= floor:
        return _zero(sentence, nothing, at + 1, language), at + 1
    if lower[at][0].isdecimal():
        after = skip_serial(sentence, at)
        if after > at:
            return None, after
        if is_name(sentence, at) or is_place(sentence, at, language):
            return None, at + 1
    number = _number(sentence, at, floor, language)
    if number is None:
        return None, at + 1
    if any(dated[number.start : number.end]):
        return None, at + 1
    if number.numeral.kind == "ordinal":
        return _ordinal(sentence, number), number.end
    ranged, after = _ranged(sentence, number, floor, dated, language)
    if ranged is None:
        return None, after
    return _finished(sentence, ranged, number, floor, language), max(after, ranged.end)


def _zero(sentence: Sentence, start: int, end: int, language: Language) -> Figure | None:
    """Nothing of a counted noun: "no employees", "not one vote"; "no doubts" counts nothing."""
    noun = counted(sentence, end, language)
    plural = noun is not None and noun[2] != sentence.lower[noun[1] - 1]
    if noun is None or abstract(noun[2], language) or not (plural or end - start > 1):
        return None
    return Figure(start, end, start, end, "0", "0", (" ".join(sentence.words[start:end]),), noun[2], "count")


def _number(sentence: Sentence, at: int, floor: int, language: Language, *, signed: bool = True) -> _Number | None:
    """The numeral at a token with sign, currency and unit; ``floor`` is the first token that it may take."""
    lower = sentence.lower
    sign = sign_before(sentence, at, language)
    before = sign.start if sign else at
    negative = signed and before > floor and lower[before - 1] in _MINUS and _is_sign(sentence, before - 1)
    if not sign and negative:
        sign = sign_before(sentence, at - 1, language)
        before = sign.start if sign else before - 1
    elif negative:
        before -= 1
    if sign is not None and sign.start < floor:
        sign, before = None, at
    found = numeral(sentence, at, language, currency=sign is not None, measured=_measured_part(sentence, at, language))
    if found is None:
        return None
    if found.start < at and negative is False and signed and found.start > floor and lower[found.start - 1] in _MINUS:
        negative = _is_sign(sentence, found.start - 1)
        before = found.start - negative
    start, end = min(before, max(found.start, floor)), found.end
    unit, kind = "", {"fraction": "ratio", "ordinal": "ordinal"}.get(found.kind, "number")
    low, high = (_negated(found.literal), _negated(found.high)) if negative else (found.literal, found.high)
    if found.kind == "ordinal":
        return _Number(start, end, found, low, high, "", kind)
    if sign is not None:
        measure = per_after(sentence, sign, end, language)
        unit, kind, end = measure.unit, "currency", measure.end
        low, high, end = _with_smaller(sentence, measure, low, high, end, language)
    else:
        at = end
        if found.kind == "fraction" and lower[end : end + 1] in (["of"], ["a"], ["an"]):
            at += _unit_comes(sentence, end, language)
            at += at > end and at < len(lower) and lower[at] in ("a", "an")
        joined = measure_after(sentence, at, language, digits=found.digits)
        if joined is not None:
            unit, kind, end = joined.unit, joined.kind, joined.end
            power, scaled = (
                scale_after(sentence, end, language) if kind == "currency" and end < len(lower) else (0, end)
            )
            if (power or joined.power) and "e" not in low and "/" not in low:
                low, high, end = f"{low}e{power or joined.power}", f"{high}e{power or joined.power}", scaled
            low, high, end = _with_smaller(sentence, joined, low, high, end, language)
    below = negated_after(sentence, end, language)
    if below > end and not negative:
        low, high, end = _negated(low), _negated(high), below
    return _Number(start, end, found, low, high, unit, kind)


def _measured_part(sentence: Sentence, at: int, language: Language) -> bool:
    """Whether the noun of a fraction is said of a unit: "half litre", "tenth of a gallon"."""
    lower = sentence.lower
    if not part_word(lower[at], language) or at + 1 >= len(lower) or lower[at].endswith("s"):
        return False
    after = at + 1
    if lower[after] == "of":
        after += 1 + (after + 1 < len(lower) and lower[after + 1] in ("a", "an"))
    unit = measure_after(sentence, after, language, digits=False)
    return unit is not None and unit.kind == "dimension"


def _unit_comes(sentence: Sentence, at: int, language: Language) -> bool:
    """Whether "of a gallon", "an hour" follows a fraction."""
    lower = sentence.lower
    after = at + 1 + (lower[at] == "of" and at + 1 < len(lower) and lower[at + 1] in ("a", "an"))
    if lower[at] == "of" and after == at + 1:
        found = measure_after(sentence, after, language, digits=False)
        return found is not None and found.kind == "dimension"
    return measure_after(sentence, after, language, digits=False) is not None


def _with_smaller(
    sentence: Sentence, measure: Measure, low: str, high: str, end: int, language: Language
) -> tuple[str, str, int]:
    """Low, high and end with the smaller unit that may follow: "5 feet 2 inches", "20 dollars and 43 cents"."""
    parts = _PARTS.get(measure.then) or (100 if measure.kind == "currency" and " per " not in measure.unit else None)
    lower = sentence.lower
    if parts is None or "/" in low or "e" in low or "." in low:
        return low, high, end
    linked = end < len(lower) and lower[end] == "and"
    at = end + linked
    if at >= len(lower) or not (lower[at][0].isdecimal() or lower[at] in starters(language)):
        return low, high, end
    smaller = numeral(sentence, at, language)
    if (
        smaller is None
        or not smaller.literal.isdecimal()
        or smaller.kind != "cardinal"
        or int(smaller.literal) >= parts
    ):
        return low, high, end
    unit = measure_after(sentence, smaller.end, language, digits=smaller.digits)
    after = lower[smaller.end] if smaller.end < len(lower) else "."
    if unit is not None and unit.unit == measure.then:
        end = unit.end
    elif measure.then == "inch" and after == "in":
        end = smaller.end + 1
    elif measure.kind != "currency" or unit is not None:
        return low, high, end
    elif after in _SMALL_CHANGE:
        end = smaller.end + 1
    elif ((not after[0].isalnum() and after not in ("%", "$", "£", "€", "-", "–")) and int(smaller.literal) > 9) or (
        linked and after == "."
    ):
        end = smaller.end
    else:
        return low, high, end
    total = Fraction(low) + Fraction(int(smaller.literal), parts)
    value = f"{int(total)}.{int(total * 100) % 100:02}" if parts == 100 else str(total)
    return value, value, end


_PARTS = {"inch": 12, "ounce": 16, "foot": 3}
_SMALL_CHANGE = frozenset(("c", "cents", "cent", "p", "sen", "sens", "kopiykas", "kopecks", "paise"))


def _ranged(
    sentence: Sentence, one: _Number, floor: int, dated: bytearray, language: Language
) -> tuple[Figure | None, int]:
    """The number as a figure, with the second number where the two are one range; ``None`` for a score such as 3-2."""
    lower, count = sentence.lower, len(sentence.lower)
    start = one.start
    between = start > floor and lower[start - 1] == "between"
    origin = start > floor and lower[start - 1] == "from"
    single = Figure(start, one.end, one.numeral.start, one.numeral.end, one.low, one.high, (_written(sentence, one.numeral),),
                    one.unit, one.kind)  # fmt: skip
    at = one.end
    if at < count and lower[at] in HYPHENS and at + 1 < count and lower[at + 1] == "to" and not one.unit:
        at += 1
    if at + 1 >= count:
        return single, one.end
    link = lower[at]
    plus_minus = link == "±" or (link == "+" and lower[at + 1 : at + 3] == ["/", "-"])
    dash = link in _DASHES
    if not (dash or plus_minus or link in ("to", "and", "or") or (link == "-" and between)):
        return single, one.end
    if (link == "and" and not between) or (link == "or" and one.numeral.digits):
        return single, one.end
    after = at + (3 if link == "+" else 1)
    after += after < count and lower[after] in ("about", "around", "nearly")
    second_at = _first_numeral(sentence, after, language)
    if second_at is None:
        return single, one.end
    if dated[second_at]:
        return (None if between else single), one.end  # "between 2 and 4 p.m."
    two = _number(sentence, second_at, after, language, signed=False)
    if two is None or two.numeral.kind != "cardinal" or two.start > after:
        return single, one.end
    if plus_minus:
        return _around(sentence, single, one, two), two.end
    if (
        dash
        and not one.unit
        and sentence.joined(at)
        and not sentence.joined(second_at)
        and two.start == second_at
        and link == "-"
    ):
        return single, one.end
    if origin and moving_before(sentence, start, language):
        return single, one.end
    if (
        one.unit
        and two.unit != one.unit
        and not (one.kind == "currency" and (not two.unit or two.unit.startswith(one.unit)))
    ):
        return single, one.end
    if one.numeral.kind == "fraction" and two.numeral.kind != "fraction":
        return single, one.end
    low, high = one.low, two.high
    if (
        "e" in high
        and "e" not in low
        and two.numeral.scaled
        and "/" not in low
        and Fraction(low) < Fraction(high.partition("e")[0])
    ):
        low += high[high.index("e") :]
    if not Fraction(low) < Fraction(high):
        if dash and not one.unit and not two.unit and sentence.joined(at) and sentence.joined(second_at):
            return None, two.end
        return single, one.end
    if link == "or" and Fraction(high) > 20:
        return single, one.end
    figure = Figure(start - (between or origin), two.end, one.numeral.start, two.numeral.end, low, high,
                    (_written(sentence, one.numeral), _written(sentence, two.numeral)),
                    two.unit or one.unit, two.kind if two.unit else one.kind)  # fmt: skip
    return figure, two.end


def _around(sentence: Sentence, single: Figure, one: _Number, two: _Number) -> Figure | None:
    """A number with its tolerance: "2.00 ± 0.01"."""
    middle, reach = Fraction(one.low), Fraction(two.low)
    single.low, single.high = str(middle - reach), str(middle + reach)
    single.end, single.last = two.end, two.numeral.end
    single.written = (*single.written, _written(sentence, two.numeral))
    if two.unit:
        single.unit, single.kind = two.unit, two.kind
    return single


def _finished(sentence: Sentence, figure: Figure, one: _Number, floor: int, language: Language) -> Figure | None:
    """A figure with what else it counts: parts of a whole, multiples, ages, nouns, names, hedges."""
    lower, count = sentence.lower, len(sentence.lower)
    bare = not figure.unit and figure.kind in ("number", "ratio")
    if bare and figure.kind == "number":
        end = figure.end + (figure.end < count and lower[figure.end] in HYPHENS)
        fold = fold_at(sentence, end, language)
        if fold is not None and (end == figure.end or lower[end] == "fold"):
            figure.unit, figure.kind, figure.role, figure.end = "times", "ratio", "by", end + 1
            figure.change = fold[0].change or None
            return _hedged(sentence, figure, floor, language)
        if figure.low == figure.high and _out_of(sentence, figure, language):
            return _hedged(sentence, figure, floor, language)
        if figure.start > floor and lower[figure.start - 1] in ("aged", "age") and one.numeral.digits:
            figure.unit, figure.kind = "year", "age"
            return _hedged(sentence, figure, floor, language)
        if not _counts(sentence, figure, one, language) or (figure.kind == "number" and _is_year(sentence, figure)):
            return None
    if is_nominal(sentence, figure, one.numeral.digits, language):
        figure.nominal = True
        return figure
    return _hedged(sentence, figure, floor, language)


def _is_year(sentence: Sentence, figure: Figure) -> bool:
    """Whether a bare number is more likely a year that stands outside any date."""
    word = sentence.words[figure.first]
    return figure.last == figure.first + 1 and len(word) == 4 and word.isdecimal() and "1800" <= word < "2100"


def _counts(sentence: Sentence, figure: Figure, one: _Number, language: Language) -> bool:
    """Give a bare number its counted noun; ``False`` where "one" is a pronoun, or a name goes on after the number."""
    lower, count, end = sentence.lower, len(sentence.lower), figure.end
    if one.numeral.digits and end < count and sentence.joined(end) and lower[end][0].isalpha():
        return False  # "1KA9", "VO 2max"
    if end < count and lower[end] in HYPHENS and sentence.joined(end):
        if end + 1 >= count or not sentence.joined(end + 1) or not lower[end + 1][0].isalpha():
            return one.numeral.digits
        if lower[end + 1] in ("plus", "odd", "ish"):
            noun = counted(sentence, end + 2, language)
        elif one.numeral.digits and sentence.words[end + 1].islower() and one.numeral.literal not in _DIGITS:
            figure.unit, figure.kind, figure.end = lower[end + 1], "count", end + 2
            return True
        else:
            return False
    else:
        noun = counted(sentence, end, language)
        if noun is None and end < count and lower[end] == "+":
            noun = counted(sentence, end + 1, language)
    if noun is not None:
        rate = per_after(sentence, Measure(noun[2], "count", end, noun[1]), noun[1], language)
        figure.unit, figure.kind, figure.beyond = rate.unit, "count", noun[1]
        return True
    return lower[one.numeral.start] != "one" or one.numeral.end > one.numeral.start + 1


def _out_of(sentence: Sentence, figure: Figure, language: Language) -> bool:
    """Make a share of "one in eight", "one child in eight", "nine out of ten"; whether it is one."""
    lower, count, at = sentence.lower, len(sentence.lower), figure.end
    if at + 1 < count and lower[figure.first] in ("one", "1") and lower[at][0].isalpha() and lower[at + 1] == "in":
        at += 1
    if at + 1 >= count or not (lower[at] == "in" or (lower[at] == "out" and lower[at + 1] == "of")):
        return False
    at += 2 if lower[at] == "out" else 1
    if at >= count or not (lower[at][0].isdecimal() or lower[at] in starters(language)):
        return False
    whole = numeral(sentence, at, language)
    if whole is None or whole.kind != "cardinal" or "/" in whole.literal or not (figure.low or "").isdecimal():
        return False
    if not 0 < Fraction(figure.low or "0") < Fraction(whole.literal) or (
        whole.digits and Fraction(whole.literal) > 100 and Fraction(whole.literal) % 1000
    ):
        return False
    if measure_after(sentence, whole.end, language, digits=whole.digits) is not None:
        return False
    figure.low = figure.high = f"{figure.low}/{int(Fraction(whole.literal))}"
    figure.kind, figure.end, figure.last = "ratio", whole.end, whole.end
    figure.written = (figure.low,)
    return True


def _hedged(sentence: Sentence, figure: Figure, floor: int, language: Language) -> Figure:
    """The same figure with the hedges before and after it; a bound wins over "about"."""
    lower = sentence.lower
    for _ in range(2):
        found = hedge_before(sentence, figure.start, language)
        if found is None or found[1] < floor:
            break
        row, start = found
        if lower[start] == "up" and start > 0 and moves(lower[start - 1], language):
            break
        if (
            not row.durations
            and figure.kind == "duration"
            and not (start and lower[start - 1] in ("for", "after", "of", "by"))
        ):
            break
        if figure.hedge is None or row.effect in _BOUNDS:
            figure.hedge = made(row, sentence, start, figure.start)
        figure.start = start
    after = hedge_after(sentence, figure.end, language)
    if after is not None and (
        (lower[figure.end] != "plus" and lower[figure.end] != "+") or not _adds(sentence, figure.end)
    ):
        row, end = after
        if figure.hedge is None or row.effect in _BOUNDS:
            figure.hedge = made(row, sentence, figure.end, end)
        figure.end = end
    elif figure.hedge is None and figure.beyond and (late := hedge_after(sentence, figure.beyond, language)):
        figure.hedge = made(late[0], sentence, figure.beyond, late[1])  # "40 boats or more"
    elif figure.hedge is None:
        for comma in range(figure.end, min(figure.end + _AFTERTHOUGHT, len(lower))):
            after = hedge_after(sentence, comma, language) if lower[comma] == "," else None
            if after is not None:  # "a third of adults, roughly"
                figure.hedge = made(after[0], sentence, comma + 1, after[1])
    if figure.hedge is not None and figure.hedge.effect in _BOUNDS:
        figure.low, figure.high = (figure.low, None) if "more" in figure.hedge.effect else (None, figure.high)
    return figure


def _adds(sentence: Sentence, at: int) -> bool:
    """Whether a plus sign adds the next number instead of leaving the end open."""
    return at + 1 < len(sentence.lower) and (sentence.lower[at + 1][0].isdecimal() or sentence.lower[at + 1] in "/$£€")


def _ordinal(sentence: Sentence, number: _Number) -> Figure | None:
    """An ordinal; "first-class", "second-hand" and "at first" are none."""
    lower, end = sentence.lower, number.end
    if end + 1 < len(lower) and lower[end] in HYPHENS and sentence.joined(end) and not lower[end + 1].endswith("est"):
        return None
    if number.start and lower[number.start - 1] == "at" and lower[number.start] == "first":
        return None
    return Figure(number.start, end, number.start, end, number.low, number.high, (_written(sentence, number.numeral),),
                  "", "ordinal")  # fmt: skip


def _first_numeral(sentence: Sentence, at: int, language: Language) -> int | None:
    """Where the digits or number words begin at or after a token that may be the sign of a currency."""
    lower, count = sentence.lower, len(sentence.lower)
    for k in range(at, min(at + 3, count)):
        if lower[k][0].isdecimal() or lower[k] in starters(language):
            return k
        if not (sign_before(sentence, k + 1, language) or lower[k] in ("a",)):
            return None
    return None


def _is_sign(sentence: Sentence, at: int) -> bool:
    """Whether a mark or word before a number makes it negative, rather than joining it to what stands before."""
    lower = sentence.lower
    if lower[at][0].isalpha():
        return True
    if not sentence.joined(at + 1):
        return at == 0 and len(lower) > 1
    return not sentence.joined(at) or lower[at - 1] in ("(", "$", "£", "€", "=", "[", ":", "<", ">")


def _written(sentence: Sentence, found: Numeral) -> str:
    """A numeral as the text has it."""
    if found.end - found.start == 1:
        return sentence.words[found.start]
    return " ".join(sentence.words[found.start : found.end])


def _negated(literal: str) -> str:
    return literal if literal in ("0", "0.0") else "-" + literal


def _dated(sentence: Sentence, taken: list[Timex]) -> bytearray:
    """For each token, whether a date covers it."""
    dated, at = bytearray(len(sentence.words)), 0
    for timex in taken:
        while at < len(dated) and sentence.starts[at] < timex.span.start:
            at += 1
        while at < len(dated) and sentence.starts[at] < timex.span.end:
            dated[at] = 1
            at += 1
    return dated


@cache
def _hot(language: Language) -> frozenset[str]:
    """The words in lower case at which a figure may begin."""
    return starters(language) | factor_words(language) | {"no"}
