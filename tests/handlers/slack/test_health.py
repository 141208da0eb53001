import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from handlers.metrics import Metrics
from handlers.slack.health import Health
from tests.handlers.slack.conftest import Hands


class Archive:
    """A part that may be in trouble."""

    trouble = ""

    def __call__(self) -> str:
        if self.trouble == "broken":
            raise RuntimeError
        return self.trouble


@pytest.fixture
def archive() -> Archive:
    return Archive()


@pytest.fixture
def health(archive: Archive, clock: Hands) -> Iterator[Health]:
    metrics = Metrics()
    metrics.count_error("mention")
    made = Health({"archive": archive, "database": lambda: ""}, metrics, lambda: 1.234, clock)
    assert made.port == 0
    assert made.start(0, "127.0.0.1") == ""
    yield made
    made.stop(1)


def get(health: Health, path: str, method: str = "GET") -> tuple[int, Any]:
    connection = HTTPConnection("127.0.0.1", health.port, timeout=5)
    connection.request(method, path)
    answer = connection.getresponse()
    told = answer.read().decode()
    connection.close()
    is_json = (answer.getheader("content-type") or "").startswith("application/json")
    return answer.status, json.loads(told) if is_json and told else told


def test_a_ready_bot_says_so_with_its_parts(health: Health, clock: Hands) -> None:
    clock.move(10)

    assert get(health, "/readyz") == (
        200,
        {
            "ready": True,
            "parts": {"archive": "ok", "database": "ok"},
            "seconds_up": 10.0,
            "seconds_since_last_frame": 1.2,
        },
    )


def test_a_part_in_trouble_is_named_and_the_bot_is_alive_all_the_same(
    health: Health, archive: Archive
) -> None:
    archive.trouble = "the folder is empty"

    status, told = get(health, "/readyz")

    assert (status, told["ready"]) == (503, False)
    assert told["parts"] == {"archive": "the folder is empty", "database": "ok"}
    assert get(health, "/healthz")[0] == 200


def test_a_probe_that_breaks_down_is_a_part_in_trouble(health: Health, archive: Archive) -> None:
    archive.trouble = "broken"

    assert get(health, "/readyz")[1]["parts"]["archive"] == "cannot be asked (RuntimeError)"


def test_who_leaves_is_not_ready(health: Health) -> None:
    health.leave()

    status, told = get(health, "/readyz")

    assert (status, told["parts"]["leaving"]) == (503, "diplo is leaving")


def test_figures_are_told_as_prometheus_reads_them(health: Health) -> None:
    status, told = get(health, "/metrics")

    assert status == 200
    assert 'diplo_errors_total{where="mention"} 1.0' in told


def test_other_paths_and_methods_are_told_what_is_here(health: Health) -> None:
    assert get(health, "/") == (404, "There are /healthz, /readyz and /metrics.\n")
    assert get(health, "/healthz", "POST")[0] == 405
    assert get(health, "/healthz", "HEAD")[0] == 200


def test_a_port_that_is_taken_is_told_with_what_to_do(health: Health) -> None:
    other = Health({}, Metrics())

    assert "HEALTH_PORT" in other.start(health.port, "127.0.0.1")
    other.stop(0.1)
