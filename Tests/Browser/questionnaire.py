"""The pages of a procedure as somebody answers them."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Questions:
    """One page. Answers are functions that are given the form and the person who answers."""

    heading: str
    answers: Callable
    # What the answers make the page ask besides: at once by a script, without scripts when the page is sent.
    further: Callable | None = None
