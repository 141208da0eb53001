from handlers.limits import Allowance, Allowed, Wait


class Hands:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_person_may_ask_so_often_a_minute_and_is_told_when_again() -> None:
    clock = Hands()
    allowance = Allowance(6, clock)

    assert [allowance.take("U1") for _ in range(6)] == [Allowed()] * 6
    assert allowance.take("U1") == Wait(10)
    clock.seconds = 9.0
    assert allowance.take("U1") == Wait(1)
    clock.seconds = 10.0
    assert allowance.take("U1") == Allowed()


def test_one_person_does_not_use_up_what_another_has() -> None:
    allowance = Allowance(1, Hands())

    assert allowance.take("U1") == Allowed()
    assert allowance.take("U2") == Allowed()
    assert isinstance(allowance.take("U1"), Wait)


def test_patience_is_not_saved_up_beyond_a_minute() -> None:
    clock = Hands()
    allowance = Allowance(2, clock)
    allowance.take("U1")
    clock.seconds = 86_400.0

    assert [type(allowance.take("U1")) for _ in range(3)] == [Allowed, Allowed, Wait]


def test_waiting_costs_nothing() -> None:
    clock = Hands()
    allowance = Allowance(1, clock)
    allowance.take("U1")
    for _ in range(50):
        allowance.take("U1")
    clock.seconds = 60.0

    assert allowance.take("U1") == Allowed()


def test_without_a_limit_all_are_allowed() -> None:
    allowance = Allowance(0, Hands())

    assert {type(allowance.take("U1")) for _ in range(100)} == {Allowed}


def test_who_has_not_asked_for_longest_is_forgotten_first() -> None:
    allowance = Allowance(1, Hands(), most_people=2)
    for person in ("U1", "U2", "U1", "U3"):
        allowance.take(person)

    assert isinstance(allowance.take("U1"), Wait)
    assert isinstance(allowance.take("U3"), Wait)
    assert allowance.take("U2") == Allowed()
