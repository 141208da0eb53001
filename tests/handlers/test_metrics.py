from handlers.metrics import Metrics


def test_everything_is_counted_in_words_that_prometheus_reads() -> None:
    metrics = Metrics()
    metrics.count_question("command", "who", True, 0.002)
    metrics.count_question("command", "who", False, 0.2)
    metrics.count_duplicate("event")
    metrics.count_error("mention")
    metrics.count_vote(helpful=True)
    metrics.count_vote(helpful=False)
    metrics.count_post("posted")

    told = metrics.render().decode()

    assert 'diplo_questions_total{answered="yes",ask="who",door="command"} 1.0' in told
    assert 'diplo_questions_total{answered="no",ask="who",door="command"} 1.0' in told
    assert 'diplo_answer_seconds_bucket{door="command",le="0.0025"} 1.0' in told
    assert 'diplo_answer_seconds_count{door="command"} 2.0' in told
    assert 'diplo_duplicates_total{kind="event"} 1.0' in told
    assert 'diplo_errors_total{where="mention"} 1.0' in told
    assert 'diplo_feedback_total{vote="helpful"} 1.0' in told
    assert 'diplo_feedback_total{vote="not_helpful"} 1.0' in told
    assert 'diplo_posts_total{outcome="posted"} 1.0' in told


def test_the_age_of_the_socket_is_asked_when_the_figures_are_read() -> None:
    metrics, ages = Metrics(), iter([None, 2.5])
    assert b"diplo_socket_age_seconds -1.0" in metrics.render()

    metrics.watch_socket(lambda: next(ages))

    assert b"diplo_socket_age_seconds -1.0" in metrics.render()
    assert b"diplo_socket_age_seconds 2.5" in metrics.render()


def test_two_bots_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.count_error("mention")

    assert b"diplo_errors_total{" not in other.render()
