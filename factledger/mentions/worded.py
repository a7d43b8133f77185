"""Numerals in words: "two hundred and five", "a million", "several dozen", "three point five"."""

from factledger.mentions.number_words import HYPHENS, NumberWords, Numeral, scale_at
from factledger.mentions.parts import and_a_half, over, part_at
from factledger.records.token import Sentence

_MOST_WORDS = 24
_SCORE = 20
_NONE = ("", 0)
_TEN, _HOURS = 10, 12
_MOST_DIGITS = 40
_JOINTS = HYPHENS | {"—", "–"}


def in_words(sentence: Sentence, token: int, words: NumberWords) -> Numeral | None:
    """A numeral that begins with a word: "two hundred and five", "a million", "several dozen", "twenty-first"."""
    lower, count, shape = sentence.lower, len(sentence.lower), words.shape
    if lower[token] in words.ordinals:
        rank = str(words.ordinals[lower[token]])
        return Numeral(token, token + 1, rank, rank, "ordinal")
    for phrase, (least, greatest) in words.vague.items():
        parts = phrase.split()
        start = token - (parts[0] in shape.articles and token > 0)
        if lower[token] == parts[token - start] and lower[start : start + len(parts)] == parts:
            return _vague(sentence, start, start + len(parts), least, greatest, words)
    counted = words.small.get(lower[token], _NONE)[0] not in ("", "hundred")
    start = token - (token > 0 and not counted and _one(lower[token - 1], words))
    if start == token and not counted and _multiplies_nothing(sentence, token, words):
        return None
    total = group = 0
    last, ceiling = "", 99
    best: tuple[int, int, str] | None = None  # end, value, kind of the last word
    at, stop = token, min(count, token + _MOST_WORDS)
    simple = ""
    while at < stop:
        word = lower[at]
        if word in words.small:
            part, number = words.small[word]
            if part == "hundred":
                if last not in ("", "unit", "teen", "tens") or group >= 100:
                    break
                group = (group or 1) * 100
                last = "hundred"
            else:
                teen = "teen" if part == "unit" and number >= 10 else part
                if not (last in ("", "hundred", "scale") or (last == "tens" and teen == "unit" and number)):
                    break
                group += number
                last = teen
        elif word in words.scales and not (word in words.plural and at == token):
            power = words.scales[word]
            if (power >= ceiling and last != "scale") or (last == "scale" and total == 0):
                break
            if last == "scale" and group == 0:
                total, simple = total * 10**power, ""
            else:
                simple = f"{group or 1}e{power}" if total == 0 else ""
                total, group = total + (group or 1) * 10**power, 0
            ceiling, last = power, "scale"
        elif word in words.groups and last in ("", "unit", "teen", "tens") and total == 0:
            many = (group or 1) * words.groups[word]
            more = words.small.get(lower[at + 2], _NONE) if at + 2 < count and lower[at + 1] in shape.ands else _NONE
            added = last != "" and words.groups[word] == _SCORE and more[0] == "unit" and word not in words.plural
            end, many = (at + 3, many + more[1]) if added else (at + 1, many)  # "three score and ten"
            counts = last or (start < token and word not in words.plural)
            if not last and words.groups[word] == _SCORE:  # "a score of 7-6", "a score"
                counts = counts and at + 2 < count and lower[at + 1] in shape.of
                counts = counts and not any(near[0].isdecimal() for near in lower[at + 2 : at + 5])
            return Numeral(start, end, str(many), str(many), scaled=True) if counts else None
        elif word in words.ordinals and last and at > token:
            number = words.ordinals[word]
            if (last == "tens" and number >= 10) or (last in ("unit", "teen") and number < 100):
                break
            whole = (total + group) * number if number >= 100 else total + group + number
            return Numeral(start, at + 1, str(whole), str(whole), "ordinal")
        elif at > token and word in _JOINTS and sentence.joined(at) and at + 1 < stop and sentence.joined(at + 1):
            if word not in HYPHENS and (last != "tens" or words.ordinals.get(lower[at + 1], 10) >= 10):
                break  # only "forty—second"
            if lower[at + 1] in words.small or lower[at + 1] in words.scales or lower[at + 1] in words.ordinals:
                at += 1
                continue
            break
        elif word in shape.ands and last in ("hundred", "scale") and at + 1 < stop and lower[at + 1] in words.small:
            if part_at(sentence, at + 1, words):
                break  # "two hundred and three quarters"
            at += 1
            continue
        elif (word == "," and last == "scale" and _lower_order(sentence, at + 1, ceiling, words)) or (
            word in shape.ands and last in ("hundred", "scale") and _ranks(sentence, start, at + 1, words)
        ):
            at += 1
            continue
        else:
            break
        at += 1
        best = (at, total + group, last)
        parted = _parted(sentence, start, best, words)
        if parted is not None:
            return parted
    # "two hundred and three hundred" are two numbers: what does not continue is given back
    if best is None:
        return None
    end, number, last = best
    if at < stop and (lower[at] in words.scales or words.small.get(lower[at], _NONE)[0] == "hundred"):
        end, number = _before_and(sentence, token, at, words)
        simple = ""
    if end < stop and lower[end] in words.shape.point:
        return _pointed(sentence, start, end, number, words)
    literal = simple if last == "scale" and simple and end == at else str(number)
    if start < token and lower[start] in words.shape.one and last in ("unit", "teen", "tens"):
        start = token
    return and_a_half(sentence, Numeral(start, end, literal, literal, scaled=last == "scale"), words)


def spoken(sentence: Sentence, token: int, words: NumberWords) -> tuple[Numeral | None, int]:
    """A number told digit by digit, and the token after it: "one twenty two" is 122, "seven thirty" is an hour.

    Nothing where what follows is measured, as in "two thirty-year-old oaks"; the caller says what is measured.
    """
    lower, count = sentence.lower, len(sentence.lower)
    kind, hundreds = words.small.get(lower[token], _NONE)
    if kind != "unit" or not 0 < hundreds <= _HOURS or token + 1 >= count:
        return None, token
    kind, tens = words.small.get(lower[token + 1], _NONE)
    if kind != "tens":
        return None, token
    at = token + 2
    hyphened = at + 1 < count and lower[at] in HYPHENS and sentence.joined(at) and sentence.joined(at + 1)
    kind, ones = words.small.get(lower[at + hyphened], _NONE) if at < count else _NONE
    if kind != "unit" or not 0 < ones < _TEN:
        return None, at
    end = at + hyphened + 1
    literal = str(100 * hundreds + tens + ones)
    hour = (token > 0 and lower[token - 1] in words.shape.hourly) or hundreds >= _TEN
    return (None if hour else Numeral(token, end, literal, literal)), end


def _parted(sentence: Sentence, start: int, top: tuple[int, int, str], words: NumberWords) -> Numeral | None:
    """The fraction of the number read so far, where a denominator follows: "three fifths", "two hundred forty-fifths".

    "twenty-fifths" alone is a denominator without a numerator, and no fraction.
    """
    at, number, last = top
    if not number or at >= len(sentence.lower) or sentence.lower[at] not in words.parting:
        return None
    below = sentence.lower[at + 1] if sentence.lower[at] in HYPHENS and at + 1 < len(sentence.lower) else ""
    if last == "tens" and words.denominators.get(below, 10) < 10:
        return None
    return over(sentence, start, at, number, words)


def _multiplies_nothing(sentence: Sentence, token: int, words: NumberWords) -> bool:
    """Whether what stands before a bare "million" keeps it from being a number: "multi-million", "per million"."""
    if token == 0:
        return False
    before = sentence.lower[token - 1]
    scale = before in words.scales or words.small.get(before, _NONE)[0] == "hundred"
    return before in HYPHENS or before in words.shape.per or before in words.shape.no_single_after or scale


def _lower_order(sentence: Sentence, at: int, ceiling: int, words: NumberWords) -> bool:
    """Whether the rest of a number stands behind its comma: "three million, two hundred and forty"; no next number."""
    lower, stop = sentence.lower, min(len(sentence.lower), at + _MOST_WORDS)
    if at >= stop or words.small.get(lower[at], _NONE)[0] not in ("unit", "tens"):
        return False
    large, hundreds = False, words.small.get(lower[at + 1], _NONE)[0] == "hundred" if at + 1 < stop else False
    if hundreds and words.small[lower[at]][1] >= 10:
        return False  # "five thousand, twelve hundred"
    while at < stop and (lower[at] in words.small or lower[at] in words.scales or lower[at] in HYPHENS):
        if lower[at] in words.scales and words.scales[lower[at]] >= ceiling:
            return False
        large = large or lower[at] in words.scales or words.small.get(lower[at], _NONE)[0] == "hundred"
        at += 1
    return large


def _ranks(sentence: Sentence, start: int, at: int, words: NumberWords) -> bool:
    """Whether an ordinal at ``at`` ends the number before it: "the one hundred and first meeting"."""
    lower = sentence.lower
    return start > 0 and at < len(lower) and lower[start - 1] in words.shape.definite and lower[at] in words.ordinals


def _one(word: str, words: NumberWords) -> bool:
    """Whether a word before "hundred" or "dozen" says that there is one."""
    return word in words.shape.articles or word in words.shape.one


def _before_and(sentence: Sentence, token: int, stop: int, words: NumberWords) -> tuple[int, int]:
    """End and value of the number before the last "and" in a run of number words."""
    lower = sentence.lower
    cut = next((k for k in range(stop - 1, token, -1) if lower[k] in words.shape.ands), stop)
    total = group = 0
    for word in lower[token:cut]:
        if word in words.small:
            part, value = words.small[word]
            group = (group or 1) * 100 if part == "hundred" else group + value
        elif word in words.scales:
            total, group = total + (group or 1) * 10 ** words.scales[word], 0
    return cut, total + group


def _pointed(sentence: Sentence, start: int, point: int, whole: int, words: NumberWords) -> Numeral:
    """A decimal in words: "three point five"."""
    lower, at, digits = sentence.lower, point + 1, ""
    if at < len(lower) and words.small.get(lower[at], _NONE)[0] == "tens":  # "point seventy-one"
        after = at + 1 + (at + 1 < len(lower) and lower[at + 1] in HYPHENS)
        ones = words.small.get(lower[after], _NONE) if after < len(lower) else _NONE
        joined = ones[0] == "unit" and 0 < ones[1] < 10
        digits, at = str(words.small[lower[at]][1] + ones[1] * joined), after + 1 if joined else at + 1
    while at < len(lower) and len(digits) < _MOST_DIGITS and words.small.get(lower[at], _NONE)[0] == "unit":
        digits += str(words.small[lower[at]][1])
        at += 1
    literal = f"{whole}.{digits}" if digits else str(whole)
    at = at if digits else point
    if digits and at < len(lower):
        power, end = scale_at(sentence, at, words, False)
        if end > at:
            return Numeral(start, end, f"{literal}e{power}", f"{literal}e{power}", scaled=True)
    return Numeral(start, at, literal, literal)


def _vague(sentence: Sentence, start: int, at: int, least: int, most: int, words: NumberWords) -> Numeral | None:
    """A vague number of a scale or group: "several dozen", "a few hundred"; "several" alone is no figure.

    One that is nearly a number counts things by itself: "a couple of boats".
    """
    if at >= len(sentence.lower):
        return None
    word = sentence.lower[at]
    if word in words.groups:
        factor = words.groups[word]
    elif word in words.scales:
        factor = 10 ** words.scales[word]
    elif words.small.get(word, _NONE)[0] == "hundred":
        factor = words.small[word][1]
    else:
        counts = least == most and word[0].isalpha() and word not in words.starts
        return Numeral(start, at, str(least), str(most), loose=True) if counts else None
    return Numeral(start, at + 1, str(least * factor), str(most * factor), scaled=True)
