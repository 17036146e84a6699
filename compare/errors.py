"""The one family of errors that the program shows to its user: what is wrong, and what to do."""

from __future__ import annotations


class CompareError(Exception):
    """Trouble that the user can act on.

    Args:
        subject: the file or option that the trouble is with, as the user named it.
        message: what is wrong, in one line.
        hint: what to do about it, in one line.
    """

    exit_status = 2

    def __init__(self, subject: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.subject = subject
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type[CompareError], tuple[str, str, str]]:
        """Let the error travel from one process to another whole."""
        return type(self), (self.subject, self.message, self.hint)

    def lines(self) -> tuple[str, ...]:
        """The one or two lines that the command line prints."""
        first = f"duizhao: {self.subject}: {self.message}"
        return (first, f"duizhao: {self.hint}") if self.hint else (first,)


class ReadError(CompareError):
    """A file cannot be read as a report."""


class UsageError(CompareError):
    """The command line asks for something that does not exist."""
