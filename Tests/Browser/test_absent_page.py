"""The page that people see when there is none at an address, on both sites."""

import pytest

from visitor import DESKTOP, NARROW, PHONE


@pytest.mark.parametrize("site", ["public", "staff"])
def test_an_absent_page_says_so_at_every_width(town, visitors, site):
    for device in (PHONE, NARROW, DESKTOP):
        visitor = visitors(device)
        visitor.go(f"{getattr(town, site)}/absent")
        assert "見つかりません" in visitor.page.get_by_role("heading", level=1).inner_text()
