"""Two numbers that are one figure: "18 to 25 percent", "$3-5 million", "more than 10 and less than 40"."""

import re
from fractions import Fraction
from itertools import pairwise

from factledger.mentions.changes import moves, moving_before
from factledger.mentions.figures import Figure
from factledger.mentions.hedges import hedge_before
from factledger.mentions.measures import sign_before, unit_row
from factledger.mentions.number_words import HYPHENS, starters
from factledger.mentions.numbers import Number, number_at, written_as
from factledger.mentions.shapes import Shapes, shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_HOUR = 3
"""Digits; a longer number cannot be the hour before another, or the day."""
_ALIKE = 4
"""How many times the first the second of two numbers can be that share a unit over "or"."""
_EITHER = 20
"""The most that "or" joins to a range: "18 or 19"."""
_STEP = 10
"""How many times its own size a number can rise by, at the most, to be no step of a change: "by 40 to 1,200"."""
_SPREAD = Fraction(3, 2)
"""How many times the first number "by 85 percent to 90 percent" reaches at the most, and is no step and its outcome."""
_LEVEL = 10
"""Tokens in which a change's outcome stands before where it came from."""
_AGES = 3
"""Tokens of "between ages of"; an article may stand among them."""
_BETWEEN = 3
"""Tokens between the numbers of a list: ", and of"."""
_MIXED = re.compile(r"\d{1,9}(?:\.\d{1,4}|/\d{1,3})?\Z")
_ADDED = frozenset(("length", "mass", "volume", "time", "angle"))
"""What is told in a larger and a smaller unit; two rates never are one."""
_SHARED = frozenset(("dimension", "percent", "temperature", "duration"))
_DASHES = frozenset("-‐‑–—−~")


def ranged_from(
    sentence: Sentence, one: Number, floor: int, dated: bytearray, language: Language
) -> tuple[Figure | None, int]:
    """The number as a figure, with the second number where the two are one range; ``None`` for a score such as 3-2."""
    lower, count, shape = sentence.lower, len(sentence.lower), shapes(language)
    start = one.start
    between = start > floor and lower[start - 1] in shape.between
    origin = start > floor and lower[start - 1] in shape.origin
    written, first = (written_as(sentence, one.numeral),), one.numeral.start
    single = Figure(start, one.end, first, one.numeral.end, one.low, one.high, written, one.unit, one.kind)
    at = one.end
    if at < count and lower[at] in HYPHENS and at + 1 < count and lower[at + 1] in shape.to and not one.unit:
        at += 1
    if at + 3 < count and lower[at] in shape.multiplied and lower[at + 3] in shape.multiplied:
        at += 1  # "10x-15x"
    if at + 1 >= count:
        return single, one.end
    link = lower[at]
    told = shape.tolerance.at(sentence, at)
    plus_minus = link == "±" or (link == "+" and lower[at + 1 : at + 3] == ["/", "-"]) or told is not None
    dash = link in _DASHES
    joint, either, over = link in shape.ands, link in shape.ors, link in shape.over
    if not (dash or plus_minus or joint or either or over or link in shape.to):
        return single, one.end
    if (joint and not (between or _of_ages(sentence, start, shape))) or (either and one.numeral.digits):
        return single, one.end
    after = told[1] if told is not None else at + (3 if link == "+" else 1)
    after += after < count and lower[after] in (HYPHENS if lower[one.end] in HYPHENS and not dash else shape.loosely)
    signed = link in shape.to and _signed(sentence, after)
    after += signed and lower[after] == "+"
    minus = signed and not lower[after][0].isdecimal()
    second_at = _first_numeral(sentence, after + minus, language)
    if second_at is None:
        return single, one.end
    if dash and sentence.joined(at) and sentence.words[second_at][0].isupper() and one.numeral.digits:
        return None, second_at + 1  # "7-Eleven"
    if dated[second_at]:
        hour = not (one.unit or joint or either or over) and one.low.isdecimal() and len(one.low) < _HOUR
        return (None if between or hour else single), one.end  # "between 2 and 4 p.m.", "from 2 to 4 p.m."
    two = number_at(sentence, second_at, after, language, signed=signed, money=one.kind == "currency")
    if two is None or two.numeral.kind != "cardinal" or two.start > after:
        return single, one.end
    if plus_minus and not (told and one.kind == two.kind == "percent"):  # a poll's margin is a figure of its own
        return _around(sentence, single, one, two), two.end
    if plus_minus:
        return single, one.end
    if over:
        return (_quotient(sentence, single, one, two) or single), single.end
    hanging = link == "-" and not one.unit and sentence.joined(at) and not sentence.joined(second_at)
    moved = origin and moving_before(sentence, start, language)
    if moved and (dash or (floor == start - 1 and _levelled(sentence, floor, shape, language))):
        moved = origin = False  # "cut to 2-3 percent from 3-4", "raised to between $5 and $6 from $4 to $5"
    if link in shape.to and start > floor:  # "rose by 40 dollars to 90 dollars", "by 12,000 to 1.4 million"
        led = hedge_before(sentence, start, language)
        bounded = led is not None and led[0].effect != "approx"  # "by more than 3,000 to 12,400"
        apart = (one.unit and two.unit) or (not two.unit and (bounded or _step_apart(one, two)))
        by = led[1] - 1 if led is not None else start - 1
        steps = by >= 0 and lower[by] in shape.by and moving_before(sentence, start, language)
        steps = steps and not (two.unit and Fraction(two.high) <= _SPREAD * abs(Fraction(one.low)))
        moved = moved or bool(apart and (steps or moves(lower[start - 1], language)))
    if moved or (hanging and two.start == second_at) or not _alike(one, two):
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
    elif (dash or between or not origin) and not either and _in_thousands(low, high):
        low += "000"
    if not Fraction(low) < Fraction(high):
        if dash and not one.unit and not two.unit and sentence.joined(at) and sentence.joined(second_at):
            return None, two.end
        return single, one.end
    if either and Fraction(high) > _EITHER:
        return single, one.end
    figure = Figure(start - (between or origin), two.end, one.numeral.start, two.numeral.end, low, high,
                    (written_as(sentence, one.numeral), written_as(sentence, two.numeral)),
                    two.unit or one.unit, two.kind if two.unit else one.kind)  # fmt: skip
    return figure, two.end


def _step_apart(one: Number, two: Number) -> bool:
    """Whether two bare numbers are too far apart for a range: a step, and what it leads to."""
    step = abs(Fraction(one.low))
    shared = two.numeral.scaled and "e" not in one.low and step < Fraction(two.high.partition("e")[0])
    return not shared and Fraction(two.high) > _STEP * step


def _levelled(sentence: Sentence, end: int, shape: Shapes, language: Language) -> bool:
    """Whether the figure that ends at a token is a change's outcome: "to 5.25 percent", "to between $5 and $6"."""
    lower = sentence.lower
    for k in range(end - 2, max(-1, end - _LEVEL), -1):
        if lower[k] in shape.to:
            return True
        if moves(lower[k], language):
            break
    return False


def _signed(sentence: Sentence, at: int) -> bool:
    """Whether a sign that touches its number stands at a token: "-10 to -5 degrees"."""
    lower = sentence.lower
    if at + 1 >= len(lower) or lower[at] not in ("-", "−", "+") or sentence.joined(at):
        return False
    return sentence.joined(at + 1) and lower[at + 1][0].isdecimal()


def _in_thousands(low: str, high: str) -> bool:
    """Whether the first of two numbers leaves out the thousands of the second: "10-20,000 people", but "1-10,000"."""
    if not (low.isdecimal() and high.isdecimal() and high.endswith("000")):
        return False
    thousands = int(high) // 1000
    return 1 < int(low) < thousands <= _ALIKE * int(low)


def _of_ages(sentence: Sentence, start: int, shape: Shapes) -> bool:
    """Whether "between the ages of" stands before a number."""
    lower = sentence.lower
    if start < _AGES or " ".join(lower[start - 2 : start]) not in shape.aged:
        return False
    return not shape.between.isdisjoint(lower[start - _AGES - 1 : start - 2])


def _alike(one: Number, two: Number) -> bool:
    """Whether two numbers can be the ends of one range."""
    money = one.kind == "currency" and (not two.unit or two.unit.startswith(one.unit))
    return (not one.unit or two.unit == one.unit or money) and one.numeral.kind == two.numeral.kind


def _quotient(sentence: Sentence, single: Figure, one: Number, two: Number) -> Figure | None:
    """The ratio of two bare whole numbers after which nothing follows: "1 over 3"."""
    after = sentence.lower[two.end] if two.end < len(sentence.lower) else "."
    if (
        after[0].isalnum()
        or one.unit
        or two.unit
        or not (one.low.isdecimal() and two.low.isdecimal())
        or not int(two.low)
    ):
        return None
    single.low = single.high = f"{one.low}/{two.low}"
    single.end, single.last, single.kind = two.end, two.numeral.end, "ratio"
    single.written = (single.low,)
    return single


def joined_bounds(sentence: Sentence, figures: list[Figure], language: Language) -> list[Figure]:
    """One range of two bounds: "more than 10 and less than 40"."""
    shape = shapes(language)
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if (
            last
            and last.hedge
            and figure.hedge
            and figure.start == last.end + 1
            and (sentence.lower[last.end] in shape.ands or sentence.lower[last.end] in shape.but)
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


def share_units(sentence: Sentence, figures: list[Figure], language: Language) -> None:
    """Give the first of "45 and 50 mg", and of "14 and of 12 months", its unit; "aged 24 and 31" are two ages."""
    listed, aged = shapes(language).listed, shapes(language).aged
    ages = [f.kind == "age" and f.start > 0 and sentence.lower[f.start - 1] in aged for f in figures]
    for place, (one, two) in enumerate(pairwise(figures), start=1):
        if not ages[place - 1]:
            continue
        between = sentence.lower[one.end : two.start]
        near = 0 < len(between) <= _BETWEEN and all(word in listed or word == "," for word in between)
        if near and two.kind == "number" and not two.nominal and two.hedge is None:
            two.unit, two.kind, ages[place] = one.unit, "age", True
    for two, one in pairwise(reversed(figures)):
        between = sentence.lower[one.end : two.start]
        hanging = len(between) > 1 and between[0] in HYPHENS  # "8- and 9-year-olds"
        kinds = _SHARED | {"age"} if hanging else _SHARED
        if one.kind != "number" or one.nominal or two.kind not in kinds:
            continue
        between = between[hanging:]
        beside = 0 < len(between) <= _BETWEEN and all(word in listed or word == "," for word in between)
        beside = beside or _is_side(between, one, two, language)
        if beside and between[-1] in shapes(language).ors:  # not "48, or 52 percent" and "up 0.35 or 2.9 percent"
            alike = abs(two.value) < _ALIKE * abs(one.value) and abs(one.value) < _ALIKE * abs(two.value)
            beside = between[0] != "," and alike
        if beside:
            one.unit, one.kind = two.unit, two.kind


def _is_side(between: list[str], one: Figure, two: Figure, language: Language) -> bool:
    """Whether two numbers are sides of one thing: "20 by 30 metres", but "4 x 400 m" and "2 x 50 mg"."""
    if len(between) != 1 or between[0] not in shapes(language).crossed or two.kind != "dimension" or not one.value:
        return False
    unit = unit_row(two.unit, two.kind, language)
    return unit is not None and unit.dimension == "length" and two.value < _STEP * abs(one.value)


def compounds(sentence: Sentence, figures: list[Figure], language: Language) -> list[Figure]:
    """The figures with measures in two or more units made one: "5 minutes 41 seconds", "3 kg 200 g"."""
    kept: list[Figure] = []
    at = 0
    while at < len(figures):
        chain = [figures[at]]
        while at + len(chain) < len(figures) and _goes_on(sentence, chain[-1], figures[at + len(chain)], language):
            chain.append(figures[at + len(chain)])
        if len(chain) > 1 and _is_list(sentence, chain, figures[at + len(chain) : at + len(chain) + 1], language):
            chain = chain[:1]
        if len(chain) > 1:
            _add_up(sentence, chain, language)
        kept.append(chain[0])
        at += len(chain)
    return kept


def _goes_on(sentence: Sentence, one: Figure, two: Figure, language: Language) -> bool:
    """Whether a figure is the smaller part of the one before it."""
    ages = {one.kind, two.kind} == {"duration", "age"} and one.end > one.last
    if one.kind not in ("duration", "dimension") and not ages:
        return False
    if not (two.kind == one.kind or ages) or two.unit == one.unit:
        return False
    gap = sentence.lower[one.end : two.start]
    if gap and gap[-1] not in shapes(language).ands and gap != [","]:
        return False
    if (
        two.end == two.last
        or len(gap) > 1 + (gap[:1] == [","])
        or two.hedge is not None
        or two.start != two.first
        or two.low != two.high
    ):
        return False
    before = sentence.lower[one.start - 1] if one.start else ""
    if gap and before in shapes(language).between:
        return False
    if not _MIXED.match(one.low or one.high or "") or not _MIXED.match(two.low or ""):
        return False
    larger, smaller = unit_row(one.unit, one.kind, language), unit_row(two.unit, two.kind, language)
    if larger is None or smaller is None or (larger.dimension != smaller.dimension and not ages):
        return False
    if not ages and larger.dimension not in _ADDED:
        return False
    whole = (larger.factor / smaller.factor).denominator == 1
    return (whole or one.kind == "duration" or ages) and two.value * smaller.factor < larger.factor


def _is_list(sentence: Sentence, chain: list[Figure], rest: list[Figure], language: Language) -> bool:
    """Whether measures with commas are several, as in "the 10 km, 800 m and 400 m": one of their units comes again."""
    commas = any(sentence.lower[one.end : two.start][:1] == [","] for one, two in pairwise(chain))
    if not commas or chain[0].kind == "duration":
        return False
    if any("." in (part.low or "") for part in chain[:-1]):
        return True
    listed = shapes(language).listed
    return any(
        figure.unit == chain[-1].unit
        and all(word == "," or word in listed for word in sentence.lower[chain[-1].end : figure.start])
        for figure in rest
    )


def _add_up(sentence: Sentence, chain: list[Figure], language: Language) -> None:
    """Make the first figure the sum of a chain, as a fraction over what its smallest unit counts to."""
    whole, last = chain[0], chain[-1]
    unit = unit_row(whole.unit, whole.kind, language)
    total, finest = whole.value, Fraction(1)
    for part in chain[1:]:
        smaller = unit_row(part.unit, part.kind, language)
        if unit is None or smaller is None:
            return
        decimals = len((part.low or "").partition(".")[2])
        finest = smaller.factor / unit.factor / 10**decimals
        total += part.value * smaller.factor / unit.factor
    whole_parts = finest.numerator == 1 and (total * finest.denominator).denominator == 1  # not of "1.5 yards 2 feet"
    below = finest.denominator if whole_parts else total.denominator
    literal = f"{total * below}/{below}"
    whole.low, whole.high = whole.low and literal, whole.high and literal
    whole.kind = "age" if whole.kind == "age" else last.kind
    whole.end, whole.last = last.end, last.last
    whole.written = tuple(numeral for part in chain for numeral in part.written)


def _around(sentence: Sentence, single: Figure, one: Number, two: Number) -> Figure | None:
    """A number with its tolerance: "2.00 ± 0.01", "400 plus or minus 5 percent"."""
    middle, reach = Fraction(one.low), Fraction(two.low)
    if two.kind == "percent" and one.kind != "percent":
        reach *= abs(middle) / 100
    elif two.unit:
        single.unit, single.kind = two.unit, two.kind
    single.low, single.high = str(middle - reach), str(middle + reach)
    single.end, single.last = two.end, two.numeral.end
    single.written = (*single.written, written_as(sentence, two.numeral))
    return single


def _first_numeral(sentence: Sentence, at: int, language: Language) -> int | None:
    """Where the digits or number words begin at or after a token that may be the sign of a currency."""
    lower, count = sentence.lower, len(sentence.lower)
    for k in range(at, min(at + 3, count)):
        if lower[k][0].isdecimal() or lower[k] in starters(language):
            return k
        if not (sign_before(sentence, k + 1, language) or lower[k] in shapes(language).articles):
            return None
    return None
