"""`/diplo …`: answered at once, and only to who asked."""

from tests.visiting import Visit, told


def test_a_question_is_answered_to_who_asked_alone_and_in_blocks_too(visit: Visit) -> None:
    answer = visit.command("who met Okafor")

    assert answer.audience == visit.user.id
    assert "Amara Okafor met Johan Lindqvist and Maria Alvarez" in answer.text
    assert "Lagos" in told(answer)
    assert visit.posts() == []
