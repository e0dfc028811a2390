"""What went wrong with the history, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.history_trouble import HistoryNews, HistoryTrouble

translate = QCoreApplication.translate


def news_text(news: HistoryNews) -> str:
    """What happened, what is kept, and what to do."""
    text = {
        HistoryTrouble.DAMAGED: translate(
            "History",
            "The file of your history was damaged, so a new one is begun. The old one is kept as "
            "{detail}.",
        ),
        HistoryTrouble.LOST: translate(
            "History",
            "The file of your history is gone: {file}. A new one is begun there, with the session "
            "you are in. If you moved the old one, close the program before you bring it back.",
        ),
        HistoryTrouble.NEWER: translate(
            "History",
            "Your history was made by a later version of this program, so it is left as it is and "
            "these sessions are not added to it: {file}. Update the program to see it.",
        ),
        HistoryTrouble.NOT_KEPT: translate(
            "History",
            "Your sessions cannot be kept in the history now; the timer works as ever, and what is "
            "kept stays.\n{file}: {detail}",
        ),
        HistoryTrouble.NOT_READ: translate(
            "History",
            "Your history cannot be used: it is damaged, and could not be set aside. It is left "
            "as it is, and these sessions are not kept.\n{file}: {detail}",
        ),
    }[news.trouble]
    return text.format(file=news.file, detail=news.detail)
