"""Clauses in which people meet each other: `A and B met`, `the two met again`, `the President and I`."""

import re

TWO = re.compile(
    r"\b(?P<who>they|(?<=when )we|(?<=since )we|(?:the )?two|both(?: of them)?|(?:the |both )(?:two |three |four )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers))"
    r"(?: (?:will|have|had|are to|also|then|next|last|first|plan to|agreed to|are due to|in|on|again|both|since|\[\ue400-\uf7ff]))* ?$",
    re.IGNORECASE,
)
"""Words for the people just spoken of, right before a verb."""

AND_I = re.compile(
    r"(?:\bwhen )?(?:(?P<person>[\ue000-\ue3ff])|(?P<office>the (?:prime minister|president|foreign minister|minister|secretary|premier|chancellor))) and i(?: (?:last|first|have|had|also))* $",
    re.IGNORECASE,
)
"""`When the Prime Minister and I last met`: the speaker and another."""
