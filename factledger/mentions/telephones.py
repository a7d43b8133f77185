"""Telephone numbers, by their shape: "+44 20 7946 0018", "(212) 555-0123", "555-1234"; no figures."""

from factledger.mentions.measures import measure_after
from factledger.mentions.nouns import counted
from factledger.mentions.number_words import HYPHENS
from factledger.mentions.shapes import shapes
from factledger.records.token import Sentence
from factledger.tables.language import Language

_BETWEEN = frozenset("()-‐‑–./")
_GAP = 3
"""Characters between two groups at most: ") " and the like."""
_MOST_GROUPS = 7
_INTERNATIONAL = range(8, 16)
"""Digits after a plus sign, by ITU-T E.164."""
_CALLED = range(6, 16)
"""Digits after "phone"."""
_LEAST = _CALLED[0]
_AMERICAN = [3, 3, 4]
_LOCAL = [3, 4]
_WORDS = 3
"""Tokens between "phone" and the number: "phone number is"."""


def skip_telephone(sentence: Sentence, token: int, language: Language) -> int:
    """The token after a telephone number whose first digits stand at ``token``; else ``token``."""
    words = sentence.words
    if not words[token].isdecimal():
        return token
    groups, end = _groups(sentence, token)
    if len(groups) == 1 and len(words[token]) < _LEAST:
        return token
    lengths, digits = [len(group) for group in groups], sum(map(len, groups))
    before = words[token - 1] if token else ""
    if before == "+" and digits in _INTERNATIONAL and not sentence.joined(token - 1):
        thousands = len(groups) > 1 and set(lengths[1:]) == {3}
        return token if thousands and _counts(sentence, end, language) else end
    area = before == "(" and token + 1 < len(words) and words[token + 1] == ")"
    if lengths == _AMERICAN or (area and groups[0][0] == "0" and digits in _CALLED):
        return end
    if _is_called(sentence, token, language) and digits in _CALLED and not _counts(sentence, end, language):
        return end
    joined = (
        end == token + 3 and words[token + 1] in HYPHENS and sentence.joined(token + 1) and sentence.joined(end - 1)
    )
    if lengths == _LOCAL and joined and not (groups[0][-1] == "0" and groups[1].endswith("00")):
        return token if _counts(sentence, end, language) or (before and not before[0].isalnum()) else end
    return token


def _groups(sentence: Sentence, token: int) -> tuple[list[str], int]:
    """Groups of digits with nothing but marks of telephone numbers between them, and the token after the last."""
    words, count, end = sentence.words, len(sentence.words), token + 1
    groups = [words[token]]
    while len(groups) < _MOST_GROUPS:
        after = end
        while after < count and words[after] in _BETWEEN and after < end + 2:
            after += 1
        if after >= count or not words[after].isdecimal():
            break
        gap = sentence.starts[after] - sentence.stop(end - 1)
        if not 0 < gap <= _GAP:
            break
        groups.append(words[after])
        end = after + 1
    return groups, end


def _counts(sentence: Sentence, end: int, language: Language) -> bool:
    """Whether a unit or a counted noun follows, so that the digits measure something after all."""
    unit = measure_after(sentence, end, language, digits=True)
    return unit is not None or counted(sentence, end, language) is not None


def _is_called(sentence: Sentence, token: int, language: Language) -> bool:
    """Whether "phone", "tel." or "call" stands before a number."""
    return not shapes(language).telephone.isdisjoint(sentence.lower[max(0, token - _WORDS) : token])
