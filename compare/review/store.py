"""Where reviews are kept: one file a pair, replaced whole, so that a crash leaves the old state or the new one.

`DUIZHAO_STATE` names another folder than the user's own.
"""

from __future__ import annotations

import os
import stat
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import CompareError
from compare.messages import say
from compare.review.codec import DamagedReviewError, NewerReviewError, decode_review, encode_review
from compare.review.locking import Busy, locked
from compare.review.merging import merge_reviews
from compare.review.values import Review

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER_VARIABLE = "DUIZHAO_STATE"
"""The environment variable that names another folder for what the program remembers."""


class ReviewError(CompareError):
    """What a reviewer has ruled cannot be read or kept."""


def review_path(key: str) -> Path:
    """The file that keeps a review.

    Args:
        key: names the pair, from `review_key`.

    Returns:
        Its path; it may not exist yet.
    """
    stated = os.environ.get(FOLDER_VARIABLE)
    if stated:
        folder = Path(stated).expanduser()
    else:
        from platformdirs import user_state_path  # noqa: PLC0415 - only needed where no folder is stated

        folder = user_state_path("duizhao", appauthor=False)
    return folder / "reviews" / f"{key}.json"


def load_review(key: str) -> Review:
    """Load what was ruled on a pair.

    Args:
        key: names the pair, from `review_key`.

    Returns:
        The review, empty if there is none yet. A damaged file is set aside under a name that ends in `.corrupt-…`; the
        review is then empty and its warnings say so.

    Raises:
        ReviewError: the file cannot be read, or a newer program wrote it; it is left as it is.
    """
    path = review_path(key)
    try:
        return _loaded(path, key)
    except DamagedReviewError:
        pass
    with _alone(path):
        try:
            # another window may have set it aside and written anew since
            return _loaded(path, key)
        except DamagedReviewError:
            return _set_aside(path, key)


def save_review(review: Review) -> Review:
    """Keep a review; what another window or program has kept since it was loaded is kept too.

    Args:
        review: what was ruled.

    Returns:
        The review as it is now kept: of two rulings on one task the newer holds.

    Raises:
        ReviewError: it cannot be written, another program is at it, or a newer program wrote what is there.
    """
    path = review_path(review.key)
    with _alone(path):
        try:
            kept = _loaded(path, review.key)
        except DamagedReviewError:
            kept = _set_aside(path, review.key)
        merged = replace(merge_reviews(review, kept), warnings=kept.warnings)
        with _trouble(path):
            for leftover in path.parent.glob(f".{path.name}.*.tmp"):
                leftover.unlink(missing_ok=True)
            write_whole(path, encode_review(replace(merged, warnings=())))
            _remember(path, replace(merged, warnings=()))
    return merged


def _remember(path: Path, review: Review) -> None:
    """Spare the next writer to read what was just written."""
    found = path.stat()
    _read.clear()
    _read[path] = (found.st_ino, found.st_mtime_ns, found.st_size), review


def export_review(review: Review, path: str) -> None:
    """Write a review to a file for a colleague.

    Args:
        review: what was ruled.
        path: file to write; replaced whole if it exists.

    Raises:
        ReviewError: it cannot be written.
    """
    with _trouble(Path(path)):
        write_whole(Path(path), encode_review(review))


def import_review(path: str) -> Review:
    """Read a review that a colleague has exported.

    Args:
        path: the file; it is left as it is, whatever it holds.

    Returns:
        The review, to be merged with one's own.

    Raises:
        ReviewError: there is no such file, it is no review, or a newer program wrote it.
    """
    with _trouble(Path(path)):
        content = Path(path).read_bytes()
    try:
        return decode_review(content)
    except DamagedReviewError as error:
        raise ReviewError(path, say("review.no-review"), say("review.no-review.hint")) from error
    except NewerReviewError as error:
        raise ReviewError(path, say("review.newer"), say("review.newer.hint")) from error


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step: whoever looks, or comes back after a crash, finds the old content or the new.

    Args:
        path: file to write; its folder exists. A link keeps pointing to it, and it keeps its rights; a device or pipe
            is written to as it is.
        content: what it shall hold.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = path.resolve()
    rights = stat.S_IMODE(path.stat().st_mode) if path.exists() else _usual_rights()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(rights)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _usual_rights() -> int:
    """What a new file may be used for; a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


_State = tuple[int, int, int]
_read: dict[Path, tuple[_State, Review]] = {}
"""The file that was read last, with what tells its state from every other: each is written anew, never changed."""


def _loaded(path: Path, key: str) -> Review:
    with _trouble(path):
        try:
            found = path.stat()
            state = found.st_ino, found.st_mtime_ns, found.st_size
            if path in _read and _read[path][0] == state:
                return replace(_read[path][1], key=key)
            content = path.read_bytes()
        except FileNotFoundError:
            return Review(key)
    try:
        review = decode_review(content)
    except NewerReviewError as error:
        raise ReviewError(str(path), say("review.newer"), say("review.newer.hint")) from error
    _read.clear()
    _read[path] = state, review
    return replace(review, key=key)


def _set_aside(path: Path, key: str) -> Review:
    stamp = time.strftime("%Y%m%d-%H%M%S") + f"-{time.time_ns() % 10**9:09}"
    aside = path.with_name(f"{path.name}.corrupt-{stamp}")
    with _trouble(path):
        path.rename(aside)
    return Review(key, warnings=(say("review.set-aside", path=aside),))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with _trouble(path):
        # notes on unfinished work are for their writer
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with locked(path.with_suffix(".lock")):
            yield
    except Busy as error:
        raise ReviewError(str(path), say("review.busy"), say("review.busy.hint")) from error


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    """Turn trouble with files into an error that says which and why."""
    try:
        yield
    except OSError as error:
        message = say("review.no-access", error=error.strerror or error)
        raise ReviewError(str(path), message, say("review.no-access.hint", variable=FOLDER_VARIABLE)) from error
