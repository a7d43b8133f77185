"""The only knobs."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen


def _codes(codes: str | Iterable[str]) -> tuple[str, ...]:
    """Codes as a tuple; one by itself may be given as it is."""
    return (codes,) if isinstance(codes, str) else tuple(codes)


@frozen
class Policy:
    """How far "about" reaches, which rules run, and how sure a finding must be.

    ``approx_share`` is the reach of a hedge that names none of its own, as a share of the number. ``select`` and
    ``ignore`` are rule codes or their beginnings; ``ignore`` wins. ``certainty``: certain, likely or possible.
    """

    approx_share: Decimal = Decimal("0.1")
    select: tuple[str, ...] = field(default=("FL",), converter=_codes)
    ignore: tuple[str, ...] = field(default=(), converter=_codes)
    certainty: str = "likely"

    def runs(self, code: str) -> bool:
        """Whether the rule with this code is selected."""
        return code.startswith(self.select) and not (self.ignore and code.startswith(self.ignore))
