"""Help of each command: examples that work on the archive that comes with diplo; a test runs every one of them."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "run": ("python bot.py run",),
    "chat": ("python bot.py chat", "python bot.py chat --records ~/archive --today 2024-05-26"),
    "ask": (
        'python bot.py ask "who met Yoon"',
        'python bot.py ask --json "when did Clark meet Lee Myung-bak"',
        "python bot.py ask --json < questions.txt",
        'python bot.py ask --blocks "who met Yoon"',
    ),
    "extract": (
        "python bot.py extract seeds/002_d1ad6a52aaffda58.txt",
        "python bot.py extract --json | jq .title",
    ),
    "digest": (
        "python bot.py digest --date 2026-05-26",
        "python bot.py digest --date 2026-05-11 --weekly --for Japan",
        "python bot.py digest --json",
        "python bot.py digest --date 2026-05-26 --blocks",
    ),
    "show": ("python bot.py show 002", "python bot.py show --json 004_3efa4093d0a0abfa.txt"),
    "check": ("python bot.py check", "python bot.py check --records ~/archive --json"),
    "manifest": ("python bot.py manifest", "python bot.py manifest following unfurls"),
    "doctor": ("python bot.py doctor", "python bot.py doctor --json | jq .verdict"),
    "stats": ("python bot.py stats", "python bot.py stats --json | jq .people"),
}
"""Command to its examples."""


def examples_of(command: str) -> str:
    """The foot of a command's help."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in EXAMPLES[command])))
