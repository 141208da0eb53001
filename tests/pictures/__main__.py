"""Draw all pictures, or those that are named: `python -m tests.pictures who-met thread`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pictures.browser import draw, find_browser
from tests.pictures.scenes import SCENES
from tests.pictures.surfaces import page

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"


def main(wanted: list[str]) -> str | None:
    """Draw them; the reason where it cannot be done."""
    if unknown := set(wanted) - set(SCENES):
        return f"No picture is called {', '.join(sorted(unknown))}; there are {', '.join(SCENES)}."
    browser = find_browser()
    if browser is None:
        return "Pictures are not drawn: there is no Chromium here (Debian: apt install chromium)."
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for name in wanted or SCENES:
            draw(browser, page(SCENES[name]()), PICTURES / f"{name}.png", Path(folder))
            print(PICTURES / f"{name}.png")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
