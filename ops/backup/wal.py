"""WAL in the repository: segments by their names and numbers, of whatever timeline, since a later one has what an earlier
one has not."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from backup.store import REPOSITORY, STANZA

# As ops/patroni/cluster.yml makes the cluster (wal-segsize).
SEGMENT_BYTES = 4 * 1024 * 1024
SEGMENTS_OF_LOG = 2**32 // SEGMENT_BYTES
# Name, then the sum of the content; what is `.partial` ends a timeline.
SEGMENT = re.compile(r"([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})-[0-9a-f]{40}\b")


def files(first: int) -> Iterator[Path]:
    """From the segment of that number on."""
    for directory in REPOSITORY.glob(f"archive/{STANZA}/*/[0-9A-F]*"):
        if directory.is_dir() and int(directory.name[8:], 16) >= first // SEGMENTS_OF_LOG:
            yield from (each for each in directory.iterdir() if is_segment(each.name) and number(each.name) >= first)


def is_segment(name: str) -> bool:
    return SEGMENT.match(name) is not None


def has_segment(name: str) -> bool:
    return any(REPOSITORY.glob(f"archive/{STANZA}/*/{name[:16]}/{name}-*"))


def number(name: str) -> int:
    """Of a segment, whose name begins with the timeline."""
    return int(name[8:16], 16) * SEGMENTS_OF_LOG + int(name[16:24], 16)


def name(number: int) -> str:
    """Without the timeline."""
    return f"{number // SEGMENTS_OF_LOG:08X}{number % SEGMENTS_OF_LOG:08X}"


def holes(first: int, there: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the numbers that are missing in each place, from `first` on."""
    expected = first
    for found in sorted(there):
        if found > expected:
            yield expected, found - 1
        expected = found + 1
