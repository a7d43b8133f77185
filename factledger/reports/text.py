"""Reports, claims and values for people to read."""

from collections.abc import Iterator, Sequence

from factledger.records.claim import Change, Claim, Event, Measurement
from factledger.records.finding import Finding, Report, Verdict
from factledger.records.source import Document
from factledger.records.value import Amount, Value
from factledger.reports.wording import amount_words, cited, counted, dating, name_of, period_words, place_of, shown

# part of a finding -> ANSI codes; the plain output has none of them
COLOURS = {
    "conflicts": "1;31", "revises": "33", "agrees": "32", "refines": "36", "place": "2", "figure": "1", "rule": "1",
}  # fmt: skip
NOTHING = dict.fromkeys(COLOURS, "")


def render(report: Report) -> str:
    """What was read, every finding with its quotations and its reason, and the sum of it."""
    return _render(report, NOTHING)


def render_coloured(report: Report) -> str:
    """The same for a terminal."""
    return _render(report, COLOURS)


def claims(document: Document, found: Sequence[Claim]) -> str:
    """A line for each claim: where it stands, its words, and what was read in them."""
    return "".join(
        f"{place_of(document, claim.span)}: “{shown(document.quote(claim.span))}”  {_claim_words(claim)}\n"
        for claim in found
    )


def values(document: Document, found: Sequence[Value]) -> str:
    """A line for each figure and date: where it stands, its words, and what was read in them."""
    return "".join(
        f"{place_of(document, value.span)}: “{shown(document.quote(value.span))}”  {_value_words(value)}\n"
        for value in found
    )


def _render(report: Report, colours: dict[str, str]) -> str:
    blocks = ["".join(f"{name_of(d.source)}: {dating(d.source)}\n" for d in report.documents)]
    blocks += [_finding(report, finding, colours) for finding in report.findings]
    blocks.append(_summary(report) + "\n")
    return "\n".join(block for block in blocks if block)


def _finding(report: Report, finding: Finding, colours: dict[str, str]) -> str:
    def paint(part: str, words: str) -> str:
        return f"\x1b[{colours[part]}m{words}\x1b[0m" if colours[part] and words else words

    verdict = finding.verdict.value
    lines = [
        f"{paint('rule', f'{finding.rule.code} {finding.rule.name}')}: "
        f"{paint(verdict, verdict)}, {finding.certainty.value}"
    ]
    for claim in finding.claims:
        place, before, figure, after = cited(report, claim)
        lines.append(f"  {paint('place', place)}: {before}“{paint('figure', figure)}”{after}")
    lines.append(f"  {shown(finding.reason)}")
    return "\n".join(lines) + "\n"


def _summary(report: Report) -> str:
    counts = {verdict: sum(f.verdict is verdict for f in report.findings) for verdict in Verdict}
    agreements = counts[Verdict.AGREES] + counts[Verdict.REFINES]
    parts = [
        counted(len(report.documents), "document"),
        counted(sum(report.claims), "claim"),
        counted(counts[Verdict.CONFLICTS], "conflict"),
        counted(agreements, "agreement"),
    ]
    if counts[Verdict.REVISES]:
        parts.append(counted(counts[Verdict.REVISES], "revision"))
    return ", ".join(parts)


def _value_words(value: Value) -> str:
    name = "name" if value.nominal else ""
    if not isinstance(value, Amount):
        return _joined(period_words(value), value.role, "about" if value.approx else "", name)
    return _joined(amount_words(value), value.kind, value.change or "", name)


def _claim_words(claim: Claim) -> str:
    period, speaker = claim.period, claim.attribution
    return _joined(
        *_figure_words(claim),
        f"subject: {shown(claim.subject)}" if claim.subject else "",
        f"period: {period_words(period)}" if period else "",
        claim.modality if claim.modality != "asserted" else "",
        f"{'rejected' if speaker.mode == 'rejected' else 'speaker'}: {shown(speaker.speaker)}" if speaker else "",
    )


def _figure_words(claim: Claim) -> Iterator[str]:
    match claim:
        case Measurement(amount=amount):
            yield from ("measurement", amount_words(amount))
        case Change(before=before, after=after, difference=difference, factor=factor):
            yield from ("change", claim.direction or "")
            for word, part in (("from", before), ("to", after), ("by", difference), ("relative", factor)):
                yield f"{word} {amount_words(part)}" if part else ""
        case Event(date=day, ordinal=ordinal, amount=amount):
            yield from ("event", period_words(day) if day else "")
            yield f"number {ordinal}" if ordinal is not None else ""
            yield amount_words(amount) if amount else ""


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))
