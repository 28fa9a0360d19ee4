import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

import house  # noqa: E402


@pytest.fixture(scope="session")
def laboratory():
    """One for all pages. MADOGUCHI_RUNBOOKS_LAB=standing takes the one that is there, and leaves it there."""
    is_standing = os.environ.get("MADOGUCHI_RUNBOOKS_LAB") == "standing"
    if not is_standing:
        house.command("up", "--binaries", house.binaries())
    yield
    if not is_standing:
        house.command("down")
