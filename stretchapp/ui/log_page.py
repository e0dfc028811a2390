"""The base of the pages with the list of a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stretchapp.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from stretchapp.ui.widgets.notice_bar import NoticeBar


class LogPage(WayBack):
    """What is done to the list, and what went wrong, is said on its `bar`."""

    bar: NoticeBar
