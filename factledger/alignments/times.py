"""How the times and the reality of two claims compare: plan and outcome, this year and last, a birth and a death."""

from factledger.alignments.levels import APART, DOUBT, LATER, NEAR, SAME, SILENT, UNLIKE
from factledger.alignments.views import View
from factledger.records.claim import Change, Measurement
from factledger.records.mention import Occasion
from factledger.records.value import Period

_ACCOUNT = frozenset(("fiscal year", "academic year"))
_DENIED = frozenset(("negated", "rejected"))
_DATED = frozenset(("asserted", "planned", "target"))
_NEWS = 7
"""Days in which a text is news of another."""
_FRAME = "frame"
_SIDES = frozenset(("since", "until", "before", "after"))
"""Roles of dates that say nothing of when a numbered event was."""
_ENDS = frozenset(("opening", "closing"))
_NAMED = "~"
"""What the concept of a name begins with."""
_LONG_AGO = 200
"""Days; what is told as news without a date is not older."""


def modality(left: View, right: View) -> tuple[str, str]:
    """A plan, forecast or target says nothing about an outcome; a denied figure nothing about a real one."""
    one, other = left.claim.modality, right.claim.modality
    if one == other:
        return SAME, one
    if left.slot == "date" and "rescheduled" in left.cues | right.cues and {one, other} <= _DATED | {"forecast"}:
        return NEAR, f"{one} against {other}"
    if left.slot in ("date", "ordinal") and {one, other} <= _DATED and _together(left, right):
        return NEAR, f"{one} against {other}"  # "will be held on" before the day, "on" after it
    if {one, other} == {"asserted", "planned"} and _one_has_levels(left, right) and _together(left, right):
        return DOUBT, f"{one} against {other}"  # "will be 20 percent instead of 18", "the coming rise of 2 percent"
    return (APART if {one, other} & _DENIED else UNLIKE), f"{one} against {other}"


def _one_has_levels(left: View, right: View) -> bool:
    """Whether of two changes one tells both levels, and the other only the step between them."""
    match left.claim, right.claim:
        case Change() as one, Change() as other:
            levels = [c.before is not None and c.after is not None for c in (one, other)]
            return levels[0] != levels[1]
    return False


def _together(left: View, right: View) -> bool:
    """Whether two texts appeared within a few days, so that neither tells the outcome of what the other plans."""
    one, other = left.claim.source.published, right.claim.source.published
    return one is not None and other is not None and abs((one - other).days) <= _NEWS


def period(left: View, right: View) -> tuple[str, str]:
    """Another period is another figure; a period of account is not a calendar year."""
    series = _series(left, right)
    if left.undated != right.undated:
        return UNLIKE, f"{left.undated or 'no date'} / {right.undated or 'no date'}"
    if left.slot == "date":
        if series or (reason := _two_dates(left, right)):
            return UNLIKE, "reports of one series" if series else reason
        return SILENT, ""
    one, other = left.period, right.period
    if left.slot == "ordinal":
        one, other = (p if p is None or p.role not in _SIDES else None for p in (one, other))
    if series and (one is None or other is None or (one.interval != other.interval and not _fixed(one, other))):
        return LATER, "a later report of the same series"
    if one is None or other is None:
        if _counted_later(left, right):
            return LATER, "a later count"
        if one is not other and _reached(left if one is None else right) and not _may_be_one(left, right):
            return UNLIKE, "now / then"
        return (DOUBT, "dated on one side") if _past(left) or _past(right) else (SILENT, "")
    note = f"{one.text} / {other.text}"
    if one.text.casefold() == other.text.casefold() and _together(left, right):
        return SAME, note  # "in April" is one April in texts of one week, ahead of the one and behind the other
    if not one.interval.intersects(other.interval):
        return (LATER, note) if _running(left, right, one, other) else (APART, note)
    if (one.grain in _ACCOUNT) != (other.grain in _ACCOUNT) and "day" not in (one.grain, other.grain):
        return APART, note
    if "since" in (one.role, other.role) and (one.role != other.role or one.interval != other.interval):
        return APART, note
    if one.interval == other.interval:
        return SAME, note
    if _shifted(one, other):
        return APART, note
    if "day" not in (one.grain, other.grain) and left.slot != "change" and not _alike(one, other):
        return APART, note
    return NEAR, note


def _two_dates(left: View, right: View) -> str:
    """Why two dates need not be those of one happening; "" where nothing says so."""
    one, other = left.claim.period, right.claim.period
    if one is None or other is None or left.claim.source is right.claim.source:
        return ""
    if "moving" in left.cues & right.cues and not {"day", "span"} & {one.grain, other.grain}:
        return "what rises in one month can rise in another"
    days = [(view.claim.source.published, view.claim.period) for view in (left, right)]
    if all(d and p and p.interval.low == d and p.grain == "day" for d, p in days) and not (left.verb and right.verb):
        return "each dates its own text"
    told = {p.interval.high <= d for d, p in days if d and p}
    ahead = {p.interval.low > d for d, p in days if d and p}
    return "ahead / behind" if told == ahead == {True, False} else ""


def _series(left: View, right: View) -> bool:
    """Whether the two stand in reports of one publisher on different days: the later figure replaces the earlier."""
    one, other = left.claim.source, right.claim.source
    return one.publisher is not None and one.publisher == other.publisher and one.published != other.published


def _past(view: View) -> bool:
    """Whether a figure is of a time long before its text: what another text says without a date is of now."""
    period, published = view.period, view.claim.source.published
    return period is not None and published is not None and (published - period.interval.high).days > _LONG_AGO


def _running(left: View, right: View, one: Period, other: Period) -> bool:
    """Whether two counts of a growing whole were taken on different days: "so far", "as of 3 May"."""
    counted_on = all(p.grain == "day" and p.role in ("as_of", "by", "") for p in (one, other))
    growing = "cumulative" in left.cues | right.cues or any(p.role in ("as_of", "by") for p in (one, other))
    return counted_on and growing and left.slot == "level count"


def _fixed(one: Period, other: Period) -> bool:
    """Whether two periods are two years, quarters or months: the figure of one never replaces that of the other."""
    return "day" not in (one.grain, other.grain) and not one.interval.intersects(other.interval)


def _counted_later(left: View, right: View) -> bool:
    """Whether of two counts without a day the later text's is a later one: "so far", "has since risen to"."""
    one, other = left.claim.source.published, right.claim.source.published
    if one is None or other is None or one == other:
        return False
    if "cumulative" in left.cues & right.cues:
        return True
    later, earlier = (left, right) if one > other else (right, left)
    return left.period is None and right.period is None and _reached(later) and not _reached(earlier)


def _may_be_one(left: View, right: View) -> bool:
    """Whether two levels have a figure in common."""
    match left.claim, right.claim:
        case Measurement(amount=one), Measurement(amount=other):
            return one.base_allowed.intersects(other.base_allowed)
    return True


def _reached(view: View) -> bool:
    """Whether a figure is what something has come to by the day of its text: "now stands at 51", "raised it to 51"."""
    match view.claim:
        case Measurement(amount=amount):
            moved = amount.mention is not None and amount.mention.role == "after"
            return "cumulative" in view.cues or ("moving" in view.cues and moved)
    return False


def _shifted(one: Period, other: Period) -> bool:
    """Whether two periods share only a part of their days, as the year to March and the year to December do."""
    if one.approx or other.approx or one.uncertain or other.uncertain:
        return False
    starts, ends = one.interval.low < other.interval.low, one.interval.high < other.interval.high
    overlap = one.interval.low != other.interval.low and one.interval.high != other.interval.high
    return overlap and starts == ends


def _alike(one: Period, other: Period) -> bool:
    """Whether two periods are about as long; a figure for a quarter is not one for the year that it lies in."""
    lengths = [(p.interval.high - p.interval.low).days for p in (one, other)]
    return 2 * max(lengths) <= 3 * min(lengths)


def occasion(left: View, right: View) -> tuple[str, str]:
    """What happens, and to whom: the birth of a woman is not her death, nor the birth of her son."""
    one, other = left.occasion, right.occasion
    if left.slot != "date" or one is None or other is None:
        return SILENT, ""
    note = f"{one.kind} / {other.kind}"
    if one.kind != other.kind:
        return UNLIKE, note
    if _one_bearer(one, other, left.claim.source is right.claim.source):
        return (SAME, one.kind) if one.once or _one_slip(left, right) else (SILENT, "")
    names = [{word for word in o.words if word.startswith(_NAMED)} for o in (one, other)]
    both = all(o.head.startswith(_NAMED) for o in (one, other))
    owned = one.head != other.head and not both and (one.head in other.words or other.head in one.words)
    strangers = both and all(names) and not names[0] & names[1]
    return (UNLIKE, note) if owned or strangers else (SILENT, "")


def _one_bearer(one: Occasion, other: Occasion, together: bool) -> bool:
    """Whether something happens to one thing: one name of it is a part of the other; in two texts no surname alone."""
    few, many = sorted((set(one.words), set(other.words)), key=len)
    shared = [word for word in few if word.startswith(_NAMED)]
    if one.head != other.head or not few <= many or not shared:
        return False
    plain = not one.head.startswith(_NAMED) and any(not word.startswith(_NAMED) for word in many - few)
    return not plain and (together or len(few) > 1 or few == many)


def _one_slip(left: View, right: View) -> bool:
    """Whether two days are one slip apart: the same month, the same day of another one, or day and month swapped."""
    one, other = left.claim.period, right.claim.period
    if one is None or other is None or one.grain != "day" or other.grain != "day":
        return False
    first, second = one.interval.low, other.interval.low
    swapped = (first.month, first.day) == (second.day, second.month)
    return first.year == second.year and (first.month == second.month or first.day == second.day or swapped)


def meet_in_time(left: View, right: View) -> bool:
    """Whether two dates can be the same."""
    one, other = left.period, right.period
    return one is not None and other is not None and one.interval.intersects(other.interval)


def one_end(left: View, right: View) -> bool:
    """Whether both dates are those of a beginning, or both of an end, whatever the verb; or one replaces the other."""
    one, other = left.cues & _ENDS, right.cues & _ENDS
    return (len(one) == 1 and one == other) or "rescheduled" in left.cues | right.cues


def ends(left: View, right: View) -> tuple[str, str]:
    """The beginning of something and its end are two dates."""
    one, other = left.cues & _ENDS, right.cues & _ENDS
    if left.slot == "date" and len(one) == len(other) == 1 and one != other:
        return APART, f"{min(one)} / {min(other)}"
    return SILENT, ""


def frames(left: View, right: View) -> tuple[str, str]:
    """What an ordinal counts: what came without a break, or within a season, a year, a career."""
    if left.slot != "ordinal":
        return SILENT, ""
    if ("streak" in left.cues) != ("streak" in right.cues):
        return UNLIKE, "without a break / altogether"
    one, other = ({c for c in view.cues if c.startswith(_FRAME)} for view in (left, right))
    if one == other:
        return SILENT, ""
    note = f"{min(one, default='altogether')} / {min(other, default='altogether')}"
    return (APART if one and other else UNLIKE), note
