"""What a session can be heard by: tones, words, and how much of either."""

from __future__ import annotations

from enum import Enum, IntEnum


class Tone(Enum):
    """A short sound of ours; its file is named after its value."""

    NEXT = "next"
    HOLD = "hold"
    HALF = "half"
    COUNT = "count"
    END = "end"
    SWITCH = "switch"
    REST = "rest"
    PHASE = "phase"
    PAUSED = "paused"
    GO_ON = "go_on"
    FINISHED = "finished"
    BELL = "bell"


class Urgency(IntEnum):
    """Words of a higher urgency cut off those of a lower one, and are never cut off by them."""

    BACKGROUND = 1
    NORMAL = 2
    NOW = 3


class Profile(Enum):
    """How much is heard: tones and words, tones only, a bell at both ends of a hold, nothing."""

    FULL = "full"
    TONES = "tones"
    SOFT = "soft"
    SILENT = "silent"


class VoiceKind(Enum):
    """Whose voice it sounds like, as far as the machine has one."""

    AS_IT_COMES = "as_it_comes"
    FEMALE = "female"
    MALE = "male"


class Missing(Enum):
    """Why a part of the machine cannot be used just now."""

    NO_AUDIO_DEVICE = "no audio device"
    AUDIO_STUCK = "audio stuck"
    NO_VOICE = "no voice"
    VOICE_STUCK = "voice stuck"
    NO_BUS = "no bus"
    NO_KEEP_AWAKE = "no keep-awake"
