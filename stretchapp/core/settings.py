"""What a person set, for every session and every start."""

from __future__ import annotations

from dataclasses import dataclass, field

from stretchapp.core.kept_values import Reading, Table
from stretchapp.core.looks import Looks, read_looks
from stretchapp.core.plan import PlanSettings
from stretchapp.core.sound import Profile, VoiceKind

VOLUMES = (0.0, 1.0)
RATES = (-1.0, 1.0)
PREPARE_S, SWITCH_S, REST_S = (3, 60), (3, 60), (0, 120)


@dataclass(frozen=True, slots=True)
class Settings:
    """Volumes are shares; the rate goes from -1, slowest, over 0, the voice's own, to 1."""

    looks: Looks = field(default_factory=Looks)
    plan: PlanSettings = field(default_factory=PlanSettings)
    breath_pacer: bool = True
    profile: Profile = Profile.FULL
    tones_volume: float = 1.0
    voice_volume: float = 1.0
    voice_rate: float = 0.0
    voice_kind: VoiceKind = VoiceKind.AS_IT_COMES
    keep_awake: bool = True
    cramp_aloud: bool = False


def read_settings(reading: Reading) -> Settings:
    """Of any table; `reading.nonsense` has what was replaced by its default."""
    plain = Settings()
    return Settings(
        looks=read_looks(reading),
        plan=_read_plan(reading, plain.plan),
        breath_pacer=reading.flag("breath_pacer", plain.breath_pacer),
        profile=reading.choice("sound", plain.profile),
        tones_volume=reading.number("tones_volume", plain.tones_volume, VOLUMES),
        voice_volume=reading.number("voice_volume", plain.voice_volume, VOLUMES),
        voice_rate=reading.number("voice_rate", plain.voice_rate, RATES),
        voice_kind=reading.choice("voice", plain.voice_kind),
        keep_awake=reading.flag("keep_awake", plain.keep_awake),
        cramp_aloud=reading.flag("cramp_aloud", plain.cramp_aloud),
    )


def _read_plan(reading: Reading, plain: PlanSettings) -> PlanSettings:
    return PlanSettings(
        first_side=reading.choice("first_side", plain.first_side),
        side_order=reading.choice("side_order", plain.side_order),
        hold_length=reading.choice("hold_length", plain.hold_length),
        longer_holds=reading.flag("longer_holds", plain.longer_holds),
        prepare_s=reading.whole("prepare_s", plain.prepare_s, PREPARE_S),
        switch_s=reading.whole("switch_s", plain.switch_s, SWITCH_S),
        rest_s=reading.whole("rest_s", plain.rest_s, REST_S),
        pacing=reading.choice("pacing", plain.pacing),
    )


def settings_table(settings: Settings) -> Table:
    """What `read_settings` makes the same settings of."""
    looks, plan = settings.looks, settings.plan
    return {
        "theme": looks.theme.value,
        "text_size": looks.text_size,
        "reduced_motion": looks.reduced_motion,
        "hold_length": plan.hold_length.value,
        "longer_holds": plan.longer_holds,
        "first_side": plan.first_side.value,
        "side_order": plan.side_order.value,
        "prepare_s": plan.prepare_s,
        "switch_s": plan.switch_s,
        "rest_s": plan.rest_s,
        "pacing": plan.pacing.value,
        "breath_pacer": settings.breath_pacer,
        "sound": settings.profile.value,
        "tones_volume": settings.tones_volume,
        "voice_volume": settings.voice_volume,
        "voice_rate": settings.voice_rate,
        "voice": settings.voice_kind.value,
        "keep_awake": settings.keep_awake,
        "cramp_aloud": settings.cramp_aloud,
    }
