"""An address that cannot be used is told with what to write instead, and never with the password in it."""

import sys
import traceback

import pytest

from handlers.state import StateError, open_state
from handlers.state.address import read_address

SECRET = "s3cretw0rd"


@pytest.mark.parametrize(
    ("address", "advice"),
    [
        ("", "please write sqlite:///diplo.db or postgresql://"),
        (SECRET, "please write sqlite:///diplo.db or postgresql://"),
        (f"mysql://diplo:{SECRET}@host/name", "please write sqlite:///diplo.db or postgresql://"),
        (f"postgresql+asyncpg://diplo:{SECRET}@host/name", "please write sqlite:///diplo.db"),
        (f"postgresql://diplo:{SECRET}@host:port/name", "please write sqlite:///diplo.db"),
        (f"postgresql://diplo:{SECRET}:a@{SECRET}@host/name", "%40"),
        ("sqlite://", "three slashes"),
        ("sqlite:///", "three slashes"),
        ("sqlite://diplo.db", "three slashes"),
        (f"sqlite://diplo:{SECRET}@host/diplo.db", "three slashes"),
        (f"sqlite:///diplo.db?key={SECRET}", "no options"),
        ("sqlite:///~nobody-of-that-name/diplo.db", "home folder"),
        (f"postgresql://diplo:{SECRET}@/name?host=/nowhere", "see that it runs"),
        (f"postgresql://diplo:{SECRET}@127.0.0.1:1/name", "see that it runs"),
        (f"postgresql://diplo:{SECRET}@nowhere.invalid/name", "correct it in DATABASE_URL"),
        (f"postgres://diplo@127.0.0.1:1/name?password={SECRET}", "see that it runs"),
        (f"postgresql://127.0.0.1:1/name?{SECRET}=1", "unknown option"),
        ("postgresql://127.0.0.1:1/name?connect_timeout=soon", "DATABASE_URL"),
    ],
)
def test_a_wrong_address_is_told_without_its_password(address: str, advice: str) -> None:
    with pytest.raises(StateError) as raised:
        open_state(address)

    assert advice in str(raised.value)
    assert SECRET not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_usual_way_to_name_postgresql_is_understood(scheme: str) -> None:
    address = read_address(
        f" {scheme}://diplo:{SECRET}@db.example.org:5433/archive?sslmode=require\n"
    )

    assert (address.kind, address.shown) == ("postgresql", "archive at db.example.org:5433")
    assert address.url.drivername == "postgresql+psycopg"
    assert SECRET not in repr(address)


def test_without_its_driver_postgresql_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(StateError, match="`make postgresql` installs it"):
        open_state(f"postgresql://diplo:{SECRET}@127.0.0.1:1/name")
