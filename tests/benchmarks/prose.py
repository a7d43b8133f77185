"""Invented reports, as much as wanted, the same for the same seed.

What a reader's speed depends on is as in real reports: sentences of twenty words, two of five with a figure or a date,
most of these with more than one; numbers that seldom come twice; and new words all the way, as many as Heaps' law gives
for newswire: about 44 times the root of the words read (Manning, Raghavan, Schütze, *Introduction to Information
Retrieval*, 5.1). A text of few words that come again and again would flatter every reader that remembers words.
"""

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from random import Random

DENSE, USUAL = 1.0, 0.4
"""Share of the sentences that hold a figure or a date."""

MONTHS = ("January", "March", "April", "June", "September", "November")
NOUNS = (
    "government", "report", "company", "market", "plan", "council", "road", "school", "harvest", "price", "worker",
    "ministry", "region", "river", "contract", "hospital", "village", "farmer", "engine", "bridge", "supply", "court",
    "survey", "claim", "budget", "minister", "bank", "storm", "library", "railway", "teacher", "port", "station",
)  # fmt: skip
_ONSETS = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou")
_ENDS = ("l", "n", "r", "nd", "rk", "m", "lt", "st")
_VOCABULARY = 60_000

# Letters in braces are slots of `_slots`.
PLAIN = (
    "The talks on the {a} {n} were held in {place}, where the {n} had hardly {v} and the {n} was {v}.",
    "Nobody in the {n} seemed surprised by the {n}, although some of the {ns} had come a long way to be heard.",
    "“We are neighbours, and neighbours talk about the {n},” said {who}, who had {v} the {a} {ns} before.",
    "Engineers at the {n} declined to comment on the state of the {a} {n} between {place} and {other}.",
    "{who} added that the {n}, the {ns} and the {a} {ns} would be looked at again by the {n}.",
    "Critics say that the {n} is older than the {n} which {v} it, and that {a} {ns} were never {v}.",
    "It was, as {who} put it, a matter of {n} and of {a} {ns}, and not of who had {v} the {n}.",
    "The ministry in {place} keeps the {ns}, and few {ns} have asked to read what the {a} {n} {v}.",
    "Under the {a} rules, a {n} that is {v} by the {n} must be {v} again, whatever the {ns} of {place} say.",
    "Among the {ns} that {who} {v} were {a} {ns}, a {n} from {place} and the {n} of a {a} {n}.",
    "Most {ns} in {other} are {v} by hand, which the {n} calls {a} and the {ns} call a {n}.",
    "One of the {ns} had been {v} without a {n}, and there is no {a} {n} to show who {v} it.",
    "That {n} now looks {a}, because the {ns} around {place} have {v} every {n} they could find.",
)
FIGURES = (
    "Trade in {ns} between {place} and {other} rose by {share} percent in {year}, the {a} {n} said in its {n}.",
    "{place} sent about {large} tonnes of {n} to {other} last year, {who} said, and the {ns} {v} the {n}.",
    "The number of {a} {ns} for pupils from {other} went from {small} to {more} in {year}, which {v} the {n}.",
    "The second delivery of {ns} arrived in {place} on {day} {month} {year}, when the {n} had already been {v}.",
    "More than {large} people live within {small} km of the {n}, according to {who}, and {a} {ns} are few.",
    "{other} paid ${small}.{digit} million for the {a} {n} in the first quarter of {year}, as its {ns} show.",
    "A {n} of {small} {ns} was {v} near {place} in {month}, and {digit} of the {ns} were {a}.",
    "Between {year} and {later}, {a} {ns} cost the {n} of {other} {large} euros a year, {who} told the {n}.",
    "The {n} {v} a {a} {n} of {small}.{digit} hectares outside {place}, about {share} percent of all {ns}.",
    "By {day} {month} the {ns} had {v} {large} {a} {ns}, twice as many as in the {n} before {year}.",
    "In {month} {year} {who} {v} that the {n} would need at least {digit} {a} {ns} and a {n} in {place}.",
    "Three of the {ns} were {v} last week, and the {a} {n} of {place} expects {small} more until {month}.",
)


def prose(characters: int, seed: int = 1, *, figures: float = USUAL) -> str:
    """At least so many characters, in paragraphs of six sentences; ``figures`` is the share of sentences with one."""
    random = Random(seed)
    paragraphs, written = [], 0
    while written < characters:
        paragraphs.append(" ".join(_sentence(random, figures) for _ in range(6)))
        written += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def _sentence(random: Random, figures: float) -> str:
    pattern = random.choice(FIGURES if random.random() < figures else PLAIN)
    words = pattern.split("{")
    slots = _slots(random)
    text = words[0] + "".join(slots[name]() + rest for name, _, rest in (word.partition("}") for word in words[1:]))
    return text[0].upper() + text[1:]


def _slots(random: Random) -> dict[str, Callable[[], str]]:
    """What stands in each slot of a sentence, drawn anew for each."""
    vocabulary, weights = _vocabulary()
    year, small = random.randint(1990, 2023), random.randint(3, 90)

    def word() -> str:
        return random.choices(vocabulary, cum_weights=weights)[0]

    def name() -> str:
        return word().capitalize()

    return {
        "n": word,
        "ns": lambda: word() + "s",
        "a": lambda: word() + random.choice(("al", "ous", "ive", "ful")),
        "v": lambda: word() + "ed",
        "who": lambda: f"{name()} {name()}",
        "place": name,
        "other": name,
        "month": lambda: random.choice(MONTHS),
        "day": lambda: str(random.randint(1, 28)),
        "year": lambda: str(year),
        "later": lambda: str(year + 3),
        "share": lambda: f"{random.randint(1, 60)}.{random.randint(1, 9)}",
        "digit": lambda: str(random.randint(2, 9)),
        "large": lambda: f"{random.randint(10, 900)},{random.randint(0, 999):03}",
        "small": lambda: str(small),
        "more": lambda: str(small * 3),
    }


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words, the frequent ones first, and their weights added up, by the law of Zipf and Mandelbrot."""
    random = Random(0)
    coined = dict.fromkeys(
        "".join(_syllable(random) for _ in range(2)) + random.choice(_ENDS) for _ in range(_VOCABULARY)
    )
    words = [*NOUNS, *coined]
    return words, list(accumulate((rank + 10) ** -1.25 for rank in range(len(words))))


def _syllable(random: Random) -> str:
    return random.choice(_ONSETS) + random.choice(_VOWELS)
