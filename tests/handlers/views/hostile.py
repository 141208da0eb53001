"""Texts that a record, a name or a question could hold, and that Slack or a careless view would stumble over."""

from hypothesis import strategies as st

_PIECES = st.sampled_from(
    (
        "<!channel>",
        "<!here|here>",
        "<@U012AB3CD>",
        "<https://evil.example|click>",
        "&lt;",
        "&amp;amp;",
        "&",
        "<",
        ">",
        "*bold*",
        "_x_",
        "~no~",
        "`code`",
        "```",
        ":smile:",
        "\n> quoted\n",
        "\n\n",
        "\u202e",
        "\u2066",
        "\u200b",
        "\x00",
        "\ud800",
        "\x0c",
        "'\"\\",
        "🇰🇷",
        "金大中",
        "é" * 40,
        "word " * 60,
        "x" * 700,
        "<&>" * 300,
        "Kishida Fumio (Prime Minister of Japan)",
    )
)
TEXTS = st.one_of(
    st.lists(_PIECES, max_size=12).map(" ".join),
    st.lists(_PIECES, max_size=8).map("".join),
    st.text(max_size=80),
    _PIECES.map(lambda piece: (piece or " ") * (6_000 // max(1, len(piece)))),
)
"""Any of them: short, long, and very long."""
LABELS = st.one_of(TEXTS, st.just("Yoon Suk Yeol")).map(lambda text: text or "–")
"""Texts with at least a letter."""
