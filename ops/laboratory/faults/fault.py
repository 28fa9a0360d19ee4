"""What a fault is."""

from collections.abc import Callable
from dataclasses import dataclass

from laboratory.laboratory import Laboratory

Memory = dict[str, object]


def nothing_to_heal(_lab: Laboratory, _target: str, _reason: str, _memory: Memory) -> None:
    """For what mends itself, or is over at once."""


@dataclass(frozen=True)
class Fault:
    """`inject(lab, target, reason)` breaks and returns what `heal(lab, target, reason, memory)` needs.

    `reason` is unique: what is set up under it can be taken back without touching another fault's.
    """

    name: str
    what: str
    target: Callable[[Laboratory], str]
    inject: Callable[[Laboratory, str, str], Memory | None]
    heal: Callable[[Laboratory, str, str, Memory], None] = nothing_to_heal
    closes_entry: bool = False
    """Whether the entry of the target, if it has one, is away meanwhile: what was sent to it reached nobody."""
    loses_host: bool = False
    """Whether its target is a host of which the others see nothing any more: to switch that off is right."""
    is_planned: bool = False
    """Whether it is a change that is over when `inject` returns."""


def always(target: str) -> Callable[[Laboratory], str]:
    """The target when none is named."""
    return lambda _lab: target
