"""A headless browser that draws a page as large as it is."""

import re
import shutil
import subprocess
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=2",
)
_MEASURED = "<script>document.title = document.documentElement.offsetHeight</script>"
WIDTH = 760
_PATIENCE = 60


def find_browser() -> str | None:
    """The browser of this machine, if it has one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def draw(browser: str, page: str, picture: Path, folder: Path) -> None:
    """Draw a page into a file: measured first, as a picture is as high as its window."""
    file = folder / "page.html"
    file.write_text(page + _MEASURED, encoding="utf-8")
    seen = _run(browser, f"--window-size={WIDTH},400", "--dump-dom", file.as_uri())
    height = re.search(r"<title>(\d+)</title>", seen)
    assert height, "the page was not drawn"
    picture.unlink(missing_ok=True)
    _run(browser, f"--window-size={WIDTH},{height[1]}", f"--screenshot={picture}", file.as_uri())
    assert picture.exists(), f"{picture} was not drawn"


def _run(browser: str, *options: str) -> str:
    """What the browser says."""
    done = subprocess.run(
        [browser, *_OPTIONS, *options],
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    return done.stdout
