"""What is sent to speech-dispatcher and when, and what its replies mean, cut at any place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.adapters.ssip import Conversation, Heard
from stretchapp.adapters.ssip_replies import NotSsipError, Replies, Reply
from stretchapp.core.sound import VoiceKind

OK = b"299 OK SOMETHING\r\n"
MODULES = b"250-espeak-ng\r\n250-dummy\r\n250 OK MODULE LIST SENT\r\n"
GO_ON = b"230 OK RECEIVING DATA\r\n"
GREETING = [
    b"SET SELF CLIENT_NAME stretchapp:stretchapp:voice\r\n",
    b"LIST OUTPUT_MODULES\r\n",
    b"SET SELF NOTIFICATION END ON\r\n",
    b"SET SELF NOTIFICATION CANCEL ON\r\n",
    b"SET SELF PRIORITY MESSAGE\r\n",
    b"SET SELF LANGUAGE en-GB\r\n",
]
SPEAK = b"SPEAK\r\n"
CANCEL = b"CANCEL SELF\r\n"


def queued(number: int) -> bytes:
    return f"225-{number}\r\n225 OK MESSAGE QUEUED\r\n".encode()


def event(code: int, number: int, name: str = "END") -> bytes:
    return f"{code}-{number}\r\n{code}-1\r\n{code} {name}\r\n".encode()


class Daemon:
    """Answers a conversation as speech-dispatcher 0.11.4 did, and keeps what it was sent."""

    def __init__(
        self, *, modules: bytes = MODULES, refuses: bytes = b"", nothing_to_say: bytes = b""
    ) -> None:
        self.talk = Conversation("en-GB")
        self.got: list[bytes] = []
        self.heard: list[Heard] = []
        self._modules = modules
        self._refuses = refuses
        self._nothing_to_say = nothing_to_say
        self._is_text = False
        self._messages = 0

    def serve(self) -> Daemon:
        while data := self.talk.outgoing():
            self.got.append(data)
            self.tell(self.answer(data))
        return self

    def tell(self, data: bytes) -> None:
        self.heard += self.talk.receive(data)

    def answer(self, data: bytes) -> bytes:
        if self._refuses and data.startswith(self._refuses):
            return b"408 ERR NO\r\n"
        if self._is_text:
            self._is_text = False
            return self._take(data)
        self._is_text = data == SPEAK
        return {SPEAK: GO_ON, b"LIST OUTPUT_MODULES\r\n": self._modules}.get(data, OK)

    def _take(self, text: bytes) -> bytes:
        if self._nothing_to_say and text.startswith(self._nothing_to_say):
            return b"227 OK MESSAGE CANCELED\r\n"
        self._messages += 1
        return queued(self._messages)


@pytest.fixture
def daemon() -> Daemon:
    served = Daemon().serve()
    assert served.got == GREETING
    served.got.clear()
    return served


def test_one_command_at_a_time_is_sent() -> None:
    talk = Conversation("en-GB")
    talk.speak("Hold.")
    assert talk.outgoing() == GREETING[0]
    assert talk.is_owed_a_reply
    assert talk.outgoing() == b""
    assert talk.receive(OK) == []
    assert talk.outgoing() == GREETING[1]


def test_words_asked_for_before_the_greeting_is_over_are_said_after_it() -> None:
    served = Daemon()
    served.talk.speak("Hold.")
    served.serve()
    assert served.got == [*GREETING, SPEAK, b"Hold.\r\n.\r\n"]
    assert not served.talk.is_owed_a_reply


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        pytest.param("Hold.", b"Hold.\r\n.\r\n", id="plain"),
        pytest.param(".", b"..\r\n.\r\n", id="a_dot_alone_is_doubled"),
        pytest.param("...and hold", b"....and hold\r\n.\r\n", id="a_dot_in_front_is_doubled"),
        pytest.param("Hold. Rest.", b"Hold. Rest.\r\n.\r\n", id="other_dots_stay"),
        pytest.param("Wärme", "Wärme\r\n.\r\n".encode(), id="utf_8"),
        pytest.param("a\udcff", b"a?\r\n.\r\n", id="half_a_character"),
    ],
)
def test_the_text_of_a_message(words: str, sent: bytes, daemon: Daemon) -> None:
    daemon.talk.speak(words)
    assert daemon.serve().got == [SPEAK, sent]


@pytest.mark.parametrize(
    ("share", "volume", "rate"), [(1.0, 100, 100), (0.5, 0, 50), (0.0, -100, 0)]
)
def test_volume_and_rate_in_the_protocols_numbers(
    share: float, volume: int, rate: int, daemon: Daemon
) -> None:
    daemon.talk.set_volume(share)
    daemon.talk.set_rate(share)
    assert daemon.serve().got == [
        f"SET SELF VOLUME {volume}\r\n".encode(),
        f"SET SELF RATE {rate}\r\n".encode(),
    ]


@pytest.mark.parametrize(
    ("kind", "name"), [(VoiceKind.FEMALE, b"FEMALE1"), (VoiceKind.MALE, b"MALE1")]
)
def test_the_kind_of_voice_in_the_protocols_names(
    kind: VoiceKind, name: bytes, daemon: Daemon
) -> None:
    daemon.talk.set_kind(kind)
    assert daemon.serve().got == [b"SET SELF VOICE_TYPE " + name + b"\r\n"]


@dataclass(frozen=True)
class Case:
    """What happens after "Hold." was taken as message 1, what is sent then, and what is heard."""

    happens: Callable[[Daemon], object]
    sent: tuple[bytes, ...] = ()
    heard: tuple[Heard, ...] = ()


def hush(daemon: Daemon) -> None:
    daemon.talk.hush()
    daemon.serve().tell(event(703, 1, "CANCELED"))


def say_more(daemon: Daemon) -> None:
    daemon.talk.speak("Rest.")
    daemon.serve().tell(event(703, 1, "CANCELED"))


def say_more_to_the_end(daemon: Daemon) -> None:
    say_more(daemon)
    daemon.tell(event(702, 2))


def hush_after_the_end(daemon: Daemon) -> None:
    daemon.tell(event(702, 1))
    daemon.talk.hush()
    daemon.serve()


REST = (SPEAK, b"Rest.\r\n.\r\n")
CASES = {
    "said_to_the_end": Case(lambda daemon: daemon.tell(event(702, 1)), heard=(Heard.ENDED,)),
    "cut_off_by_a_screen_reader": Case(
        lambda daemon: daemon.tell(event(703, 1)), heard=(Heard.ENDED,)
    ),
    "ended_only_once": Case(
        lambda daemon: daemon.tell(event(702, 1) + event(703, 1)), heard=(Heard.ENDED,)
    ),
    "begun_is_not_ended": Case(lambda daemon: daemon.tell(event(701, 1, "BEGIN"))),
    "somebody_elses_message": Case(lambda daemon: daemon.tell(event(702, 7))),
    "an_event_of_no_message": Case(lambda daemon: daemon.tell(b"702 END\r\n")),
    "an_answer_to_nothing": Case(lambda daemon: daemon.tell(OK)),
    "hushed": Case(hush, sent=(CANCEL,)),
    "hushed_after_the_end": Case(hush_after_the_end, heard=(Heard.ENDED,)),
    "other_words_instead": Case(say_more, sent=(CANCEL, *REST)),
    "other_words_to_the_end": Case(say_more_to_the_end, sent=(CANCEL, *REST), heard=(Heard.ENDED,)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_becomes_of_words(case: Case, daemon: Daemon) -> None:
    daemon.talk.speak("Hold.")
    daemon.serve().got.clear()
    case.happens(daemon)
    assert (*daemon.got,) == case.sent
    assert (*daemon.heard,) == case.heard


@pytest.mark.parametrize("answers_before", [0, 1, 2])
def test_words_hushed_while_they_are_handed_over(answers_before: int, daemon: Daemon) -> None:
    """A text that was begun is sent and then cancelled: the daemon waits for nothing else."""
    daemon.talk.speak("Hold.")
    daemon.got.append(daemon.talk.outgoing())
    for number, answer in enumerate([GO_ON, queued(1), OK, event(703, 1)]):
        if number == answers_before:
            daemon.talk.hush()
            daemon.got.append(daemon.talk.outgoing())
        daemon.tell(answer)
        daemon.got.append(daemon.talk.outgoing())
    assert [data for data in daemon.got if data] == [SPEAK, b"Hold.\r\n.\r\n", CANCEL]
    assert daemon.heard == []
    assert not daemon.talk.is_owed_a_reply


def test_words_that_were_not_sent_yet_are_never_sent() -> None:
    served = Daemon()
    served.talk.speak("Lean in.")
    served.talk.speak("Hold.")
    assert served.serve().got == [*GREETING, SPEAK, b"Hold.\r\n.\r\n"]


@pytest.mark.parametrize(
    ("refuses", "heard"),
    [
        pytest.param(SPEAK, [Heard.REFUSED], id="words"),
        pytest.param(b"Hold.", [Heard.REFUSED], id="the_text"),
        pytest.param(b"SET SELF LANGUAGE", [], id="a_language"),
        pytest.param(b"SET SELF CLIENT_NAME", [], id="a_name"),
    ],
)
def test_what_a_refusal_means(refuses: bytes, heard: list[Heard]) -> None:
    served = Daemon(refuses=refuses)
    served.talk.speak("Hold.")
    assert served.serve().heard == heard


def test_a_text_of_nothing_is_said_at_once() -> None:
    served = Daemon(nothing_to_say=b"Hold.")
    served.talk.speak("Hold.")
    assert served.serve().heard == [Heard.ENDED]


@pytest.mark.parametrize(
    ("modules", "heard"),
    [
        pytest.param(MODULES, [], id="one_that_speaks"),
        pytest.param(b"250-dummy\r\n250 OK\r\n", [Heard.REFUSED], id="only_the_dummy"),
        pytest.param(b"250 OK MODULE LIST SENT\r\n", [Heard.REFUSED], id="none"),
        pytest.param(b"300 ERR INTERNAL\r\n", [Heard.REFUSED], id="an_error"),
    ],
)
def test_a_daemon_needs_a_synthesizer(modules: bytes, heard: list[Heard]) -> None:
    assert Daemon(modules=modules).serve().heard == heard


STREAM = MODULES + OK + GO_ON + queued(21) + event(702, 21) + "208 Grüße\n".encode()
REPLIES = [
    Reply(250, ("espeak-ng", "dummy")),
    Reply(299),
    Reply(230),
    Reply(225, ("21",)),
    Reply(702, ("21", "1")),
    Reply(208),
]


@given(st.lists(st.integers(0, len(STREAM)), max_size=20))
def test_replies_are_whole_wherever_they_are_cut(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(STREAM)]
    replies = Replies()
    pieces = [STREAM[start:end] for start, end in pairwise(places)]
    assert [reply for piece in pieces for reply in replies.feed(piece)] == REPLIES


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"HTTP/1.1 400 Bad Request\r\n", id="another_protocol"),
        pytest.param(b"\r\n", id="an_empty_line"),
        pytest.param(b"25 OK\r\n", id="two_digits"),
        pytest.param(b"999 OK\r\n", id="a_code_there_is_not"),
        pytest.param(b"250+OK\r\n", id="another_sign"),
        pytest.param(b"2" * 20_000, id="a_line_without_end"),
        pytest.param("²²² OK\r\n".encode(), id="digits_that_are_none"),
    ],
)
def test_whatever_is_not_ssip_is_told_apart(data: bytes) -> None:
    with pytest.raises(NotSsipError):
        Replies().feed(data)


@given(st.lists(st.binary(max_size=30), max_size=10))
def test_no_bytes_raise_anything_else(pieces: list[bytes]) -> None:
    talk = Conversation("en")
    talk.outgoing()
    try:
        for piece in pieces:
            talk.receive(piece)
            talk.outgoing()
    except NotSsipError:
        pass
