"""Addresses of records as they are looked up: what people paste differs in much that leads to the same page."""

import html
import re
from urllib.parse import urlsplit

_TRACKS = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|ocid|cmpid|s_cid)(?:=.*)?",
    re.IGNORECASE,
)
"""Parameters that tell where a reader came from, not what is read."""
_SIMPLE = re.compile(r"(?ai)https?://(?:www\.)?+([a-z0-9.-]+(?:/[\w./~-]*)?)")
"""An address in which nothing needs a second look: host and path."""
_USUAL_PORT = re.compile(r":(?:80|443)?$")


def bare_address(url: str) -> str:
    """An address without scheme, `www.`, usual port, last slash, fragment and tracking, in small letters."""
    if simple := _SIMPLE.fullmatch(url):
        return simple[1].rstrip("/").lower()
    url = html.unescape(url.strip().strip("<>").partition("|")[0])
    try:
        parts = urlsplit(url if "://" in url else f"//{url}")
    except ValueError:  # brackets that are no address of a host
        return url.casefold()
    host = _USUAL_PORT.sub("", parts.netloc.rpartition("@")[2]).casefold().removeprefix("www.")
    query = sorted(each for each in parts.query.split("&") if each and not _TRACKS.fullmatch(each))
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{'&'.join(query)}".casefold()
