from pathlib import Path
from shutil import copytree
from time import sleep

from handlers.librarian.current import Current
from handlers.librarian.opening import open_library
from knowledge.desk import open_desk
from tests.emulator import Slack
from tests.handlers.librarian.test_librarian import NEW
from tests.running import ROOT, Scene, running
from tests.visiting import Visit, told


def test_a_record_that_comes_while_diplo_runs_is_answered_from_in_slack(tmp_path: Path) -> None:
    folder = Path(copytree(ROOT / "seeds", tmp_path / "archive"))
    current = Current(open_desk(folder))
    with (
        Slack(mode="socket") as slack,
        running(slack, f"sqlite:///{tmp_path}/diplo.db", scene=Scene(current)) as diplo,
    ):
        librarian = open_library(current, folder, diplo.house.metrics.count_renewal)
        librarian.start()
        sleep(1)  # The watch begins on its own time.
        (folder / "new.txt").write_text(NEW)
        slack.wait_for(
            lambda: "new.txt" in current().archive.indexes.record_named, "a new desk", 10
        )
        answer = Visit(slack, diplo, slack.user, slack.channel).command(
            "did Kishida meet Frederiksen?"
        )
        assert "new.txt" in told(answer)
        assert diplo.figure('diplo_renewals_total{became="renewed"}') >= 1
        librarian.leave()
        assert librarian.close(5)
