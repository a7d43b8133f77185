"""FL4xx: who says so."""

from collections.abc import Iterator

from factledger.findings.rules.amounts import revises
from factledger.findings.verdicts import amounts
from factledger.findings.wording import gap, quote
from factledger.records.claim import Measurement
from factledger.records.finding import Alignment, Finding, Verdict
from factledger.records.rule import rule


@rule("FL401", "speaker-misquoted")
def speaker_misquoted(alignment: Alignment) -> Iterator[Finding]:
    """Two sources let the same speaker give two figures for the same thing.

    Why: the speaker said one of them at most; the other was misheard or mistyped.

    Example:
        Sarne said that 8,000 citizens of Kessaly had graduated in Veldania.
        According to Sarne, 18,000 citizens of Kessaly have graduated in Veldania.

    Silent:
        Sarne said that 8,000 citizens of Kessaly had graduated in Veldania.
        According to the opposition, 18,000 citizens of Kessaly have graduated in Veldania.

    Verdict: conflicts
    """
    left, right = alignment.left, alignment.right
    if not isinstance(left, Measurement) or not isinstance(right, Measurement) or not same_speaker(alignment):
        return
    if amounts(left.amount, right.amount) is Verdict.CONFLICTS and not revises(alignment):
        speaker = _name(left, right)
        apart = gap(left.amount, right.amount)
        step = f": {apart} apart" if apart else ""
        reason = f"{speaker} is quoted with {quote(left)} and with {quote(right)}{step}."
        claims, certainty = (left, right), alignment.certainty
        yield Finding(speaker_misquoted, Verdict.CONFLICTS, certainty, claims, reason, alignment.evidence)


def _name(left: Measurement, right: Measurement) -> str:
    """The speaker as the text names them that does not say "we"."""
    said = [c.attribution for c in (left, right) if c.attribution]
    named = [a.speaker for a in said if a.mode != "own"]
    return named[0] if named else left.source.publisher or "the publisher"


def same_speaker(alignment: Alignment) -> bool:
    """Whether both claims are put into the mouth of one named speaker."""
    said_by = [c.attribution.speaker if c.attribution else "" for c in (alignment.left, alignment.right)]
    return all(said_by) and any(c.field == "speaker" and c.level == "same" for c in alignment.evidence)
