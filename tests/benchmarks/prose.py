"""Invented prose with figures, as much as wanted, the same for the same seed."""

from random import Random

PEOPLE = ("Ilse Marand", "Daro Venn", "Mira Tolland", "Pol Adrian Keth", "Sana Orrin")
COUNTRIES = ("Tavaria", "Orsenia", "Belmora", "Kestria", "Lunamark", "Varnholt")
THINGS = ("wheat", "cement", "copper wire", "timber", "salt", "rice", "fuel oil")
PLACES = ("Lindhaven", "Port Selwyn", "Harrowgate", "the northern valleys", "the old town")
MONTHS = ("January", "March", "April", "June", "September", "November")

# As in a newspaper, about two sentences of three hold no figure.
PLAIN = (
    "The talks were held in {place}, where the autumn rain had hardly stopped.",
    "Nobody in the hall seemed surprised, although some of the guests had come a long way.",
    "“We are neighbours, and neighbours talk,” said {person} of {country}.",
    "Engineers at the site declined to comment on the state of the road to {place}.",
    "{person} added that the harvest, the ports and the schools would be looked at again.",
    "Critics say that the plan is older than the government which now presents it.",
    "It was, as {person} put it, a matter of patience and of good maps.",
    "The ministry in {place} keeps the papers, and few have asked to read them.",
)
FIGURES = (
    "Trade between {country} and {other} rose by {share} percent in {year}.",
    "{country} sent about {large} tonnes of {thing} to {other} last year, {person} said.",
    "The number of grants for pupils from {other} went from {small} to {more} in {year}.",
    "The second delivery of pumps arrived in {place} on {day} {month} {year}.",
    "More than {large} people live within {small} km of {place}, according to {person}.",
    "{other} paid ${small}.{digit} million for it in the first quarter of {year}.",
)


def prose(characters: int, seed: int = 1) -> str:
    """At least so many characters, in paragraphs of six sentences."""
    random = Random(seed)
    paragraphs, written = [], 0
    while written < characters:
        paragraphs.append(" ".join(_sentence(random) for _ in range(6)))
        written += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def _sentence(random: Random) -> str:
    country, other = random.sample(COUNTRIES, 2)
    small = random.randint(3, 90)
    return random.choice(FIGURES if random.random() < 1 / 3 else PLAIN).format(
        country=country,
        other=other,
        person=random.choice(PEOPLE),
        thing=random.choice(THINGS),
        place=random.choice(PLACES),
        month=random.choice(MONTHS),
        day=random.randint(1, 28),
        year=random.randint(1990, 2023),
        share=f"{random.randint(1, 60)}.{random.randint(1, 9)}",
        digit=random.randint(1, 9),
        large=f"{random.randint(10, 900)},{random.randint(0, 999):03}",
        small=small,
        more=small * 3,
    )
