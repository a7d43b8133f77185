"""Who says so: quotation marks, speech verbs, "according to", speaker's turns."""

import re
from bisect import bisect_right
from functools import cache

from factledger.mentions.clauses import bare
from factledger.mentions.phrases import Phrases
from factledger.records.mention import Attribution
from factledger.records.source import Document
from factledger.records.span import Span
from factledger.records.token import Sentence
from factledger.tables.language import Language

_QUOTE = re.compile(r"“[^“”]{2,2000}”|\"[^\"\n]{2,2000}\"")
_TURN = re.compile(r"(?:[A-Z][\w.'’-]*[ \t]?){1,5}(?:\([^()\n]{1,60}\))?:(?=\s)")
_LONGEST_SPEAKER = 7
_ASIDE = 16
"""Tokens that may stand between a speaker and his verb."""
_NEXT = 4
"""Attributions that are tried for a quotation: those of its sentence and of the next."""
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_QUESTION = "question"


def attributions(document: Document, sentences: tuple[Sentence, ...], language: Language) -> list[Attribution]:
    """The attributions of a document in text order; an extent can lie inside another's, then the inner one holds."""
    turns = _turns(document, sentences)
    reports = [found for s in sentences if s.words for found in _reports(s, language)]
    quotes = _quotes(document, reports, turns)
    return sorted([*turns, *reports, *quotes], key=lambda a: (a.extent.start, -a.extent.end))


def _turns(document: Document, sentences: tuple[Sentence, ...]) -> list[Attribution]:
    """Speaker's turns: "Viktor Sarne: ..." at the start of a paragraph, up to the next such start."""
    starts: list[tuple[Span, str]] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            match = _TURN.match(document.text, sentence.start, sentence.end)
            if match:
                starts.append((Span(match.start(), match.end()), match[0].rstrip(":").partition("(")[0].strip()))
    known = [name for _, name in starts]
    # one colon at a line start is a label ("Correction: ..."); a transcript has several turns, or a question
    asked = any(name.lower() == _QUESTION for name in known)
    turns = [(s, n) for s, n in starts if known.count(n) > 1 or (asked and " " in n) or n.lower() == _QUESTION]
    ends = [*[span.start for span, _ in turns[1:]], len(document.text)]
    return [Attribution(s, name, "turn", Span(s.start, end)) for (s, name), end in zip(turns, ends, strict=False)]


def _reports(sentence: Sentence, language: Language) -> list[Attribution]:
    """Speech verbs with a speaker beside them, and "according to"; each reaches over its sentence."""
    phrases, found = _cues(language), []
    for at in range(len(sentence.lower)):
        hit = phrases.at(sentence, at)
        if hit is None:
            continue
        place, end = hit
        if place == "owner" and (at == 0 or not sentence.lower[at - 1].endswith(_POSSESSIVE)):
            continue
        start, step = (end, 1) if place == "after" else (at - 1, -1)
        speaker = _noun_phrase(sentence, start, step, language) or (
            _before_aside(sentence, at, language) if step < 0 else ""
        )
        if not speaker and place == "around":
            speaker = _noun_phrase(sentence, end, 1, language) if at and sentence.words[at - 1] in ',”"' else ""
        if place == "owner" and not _behind(sentence, at, len(speaker.split()), language):
            continue
        if speaker and _papers(language).isdisjoint(speaker.lower().split()):
            span = Span(sentence.starts[at], sentence.stop(end - 1))
            mode = "own" if speaker.lower() in language.forms("grammar", "own") else "reported"
            found.append(Attribution(span, speaker, mode, sentence.span))
    return found


def _before_aside(sentence: Sentence, at: int, language: Language) -> str:
    """The speaker before what commas set apart: "Tom Berry, who runs the port, told us"; "" if there is none."""
    if at < 2 or sentence.words[at - 1] != ",":
        return ""
    first = next((i for i in range(at - 2, max(0, at - _ASIDE), -1) if sentence.words[i] == ","), None)
    if first is None or sentence.words[first - 1][-1] in '”"':
        return ""
    return _noun_phrase(sentence, first - 1, -1, language)


def _behind(sentence: Sentence, at: int, length: int, language: Language) -> bool:
    """Whether "by" stands before an owner of so many words: "by the traffic police's count"."""
    before = sentence.lower[max(0, at - length - 2) : at - length + 1]
    return not language.forms("grammar", "agent").isdisjoint(before)


def _noun_phrase(sentence: Sentence, at: int, step: int, language: Language) -> str:
    """The noun phrase that begins (step 1) or ends (step -1) at a token, without its article; "" if there is none."""
    articles, unspoken, own, inner = (language.forms("grammar", p) for p in ("article", "unspoken", "own", "inner"))
    words: list[str] = []
    while 0 <= at < len(sentence.words) and len(words) < _LONGEST_SPEAKER:
        word, lower = sentence.words[at], sentence.lower[at]
        if lower in own and not words:
            return lower
        if lower in articles:
            if words or step < 0:
                break
        elif lower in inner and words:
            words.append(word)
        elif not word[0].isalpha() or lower in unspoken:
            break
        else:
            words.append(bare(word))
        at += step
    while words and words[-1].lower() in inner:
        words.pop()
    return " ".join(words if step > 0 else reversed(words))


def _quotes(document: Document, reports: list[Attribution], turns: list[Attribution]) -> list[Attribution]:
    """Quotations, each with the speaker whom its sentence or the next one names, else with the one whose turn it is."""
    quotes, at = [], 0
    for match in _QUOTE.finditer(document.text):
        span = Span(match.start(), match.end())
        while at < len(reports) and reports[at].extent.end < span.start:
            at += 1
        near = next((r for r in reports[at : at + _NEXT] if r.extent.start <= span.end + 2), None)
        turn = bisect_right(turns, span.start, key=lambda t: t.extent.start) - 1
        said = near or (turns[turn] if turn >= 0 and turns[turn].extent.covers(span) else None)
        quotes.append(Attribution(span, said.speaker if said else "", "quoted", span))
    return quotes


@cache
def _cues(language: Language) -> Phrases[str]:
    """Speech cues and where their speaker stands."""
    rows = [row for row in language.table("attributions") if row.place != "paper"]
    return Phrases.of((form, row.place) for row in rows for form in row.forms)


@cache
def _papers(language: Language) -> frozenset[str]:
    """What is no speaker: lists, reports, figures."""
    rows = [row for row in language.table("attributions") if row.place == "paper"]
    return frozenset(form for row in rows for form in row.forms)
