"""From a file to a Document: every block told apart, nothing interpreted.

`archive_folder` lists the records of a folder, `file` reads one of them; the other modules are their steps.
"""
