"""Pictures for the documents: the real blocks of diplo as a browser draws them, much as Slack would.

`python -m tests.pictures` draws them anew into `docs/pictures/`. It takes Chromium, and looks best with the fonts Lato and
Noto Color Emoji (Debian: `apt install chromium fonts-lato fonts-noto-color-emoji`).
"""
