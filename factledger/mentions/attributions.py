"""Who says so: quotation marks, speech verbs, "according to", speaker's turns."""

import re
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
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_QUESTION = "question"


def attributions(document: Document, sentences: tuple[Sentence, ...], language: Language) -> list[Attribution]:
    """The attributions of a document in text order; an extent can lie inside another's, then the inner one holds."""
    turns = _turns(document, sentences)
    reports = [found for s in sentences if s.words for found in _reports(s, language)]
    quotes = _quotes(document, sentences, reports, turns)
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
        speaker = _noun_phrase(sentence, start, step, language)
        if not speaker and place == "around":
            speaker = _noun_phrase(sentence, end, 1, language) if at and sentence.words[at - 1] in ",”\"" else ""
        if place == "owner" and not _behind(sentence, at, len(speaker.split())):
            continue
        if speaker and _papers(language).isdisjoint(speaker.lower().split()):
            span = Span(sentence.starts[at], sentence.stop(end - 1))
            mode = "own" if speaker.lower() in language.forms("grammar", "own") else "reported"
            found.append(Attribution(span, speaker, mode, sentence.span))
    return found


def _behind(sentence: Sentence, at: int, length: int) -> bool:
    """Whether "by" stands before an owner of so many words: "by the traffic police's count"."""
    return any(word == "by" for word in sentence.lower[max(0, at - length - 2) : at - length + 1])


def _noun_phrase(sentence: Sentence, at: int, step: int, language: Language) -> str:
    """The noun phrase that begins (step 1) or ends (step -1) at a token; "" if there is none."""
    articles, unspoken, own = (language.forms("grammar", part) for part in ("article", "unspoken", "own"))
    words: list[str] = []
    skipping = step > 0
    while 0 <= at < len(sentence.words) and len(words) < _LONGEST_SPEAKER:
        word, lower = sentence.words[at], sentence.lower[at]
        if lower in articles:
            if not (skipping and not words):
                break
        elif not word[0].isalpha() or lower in unspoken:
            if lower in own and not words:
                words.append(lower)
            if not (lower == "of" and words and step > 0) and not (lower == "of" and words):
                break
            words.append(word)
        else:
            words.append(word)
        at += step
    if step < 0:
        words.reverse()
    while words and words[0] == "of":
        words.pop(0)
    while words and words[-1] == "of":
        words.pop()
    return " ".join(bare(word) for word in words)


def _quotes(
    document: Document, sentences: tuple[Sentence, ...], reports: list[Attribution], turns: list[Attribution]
) -> list[Attribution]:
    """Quotations, each with the speaker whom its sentence or the next one names."""
    quotes, at = [], 0
    for match in _QUOTE.finditer(document.text):
        span = Span(match.start(), match.end())
        while at < len(reports) and reports[at].extent.end < span.start:
            at += 1
        near = next((r for r in reports[at : at + 4] if r.extent.start <= span.end + 2), None)
        turn = next((t for t in turns if t.extent.covers(span)), None) if near is None and turns else None
        quotes.append(Attribution(span, near.speaker if near else turn.speaker if turn else "", "quoted", span))
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
