"""What can be set, in the order of the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.looks import Looks, ThemeChoice
from stretchapp.core.plan import MOVING_SECONDS, FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import SideOrder
from stretchapp.core.settings import Settings
from stretchapp.core.sound import Profile, VoiceKind
from stretchapp.ui import settings_view as view
from stretchapp.ui.settings_rows import SettingRows
from stretchapp.ui.words import (
    first_side_name,
    hold_length_name,
    pacing_name,
    seconds_text,
    side_order_name,
)

translate = QCoreApplication.translate
T = TypeVar("T")
Group = tuple[QWidget, ...]


def screen_group(rows: SettingRows) -> Group:
    return (
        rows.choice(
            translate("Settings", "Theme"),
            tuple(ThemeChoice),
            view.theme_name,
            lambda now: now.looks.theme,
            _in_looks(lambda looks, to: looks._replace(theme=to)),
        ),
        rows.choice(
            translate("Settings", "Text size"),
            view.offered(view.TEXT_SIZES, rows.now.looks.text_size),
            view.share_text,
            lambda now: now.looks.text_size,
            _in_looks(lambda looks, to: looks._replace(text_size=to)),
        ),
        rows.box(
            translate("Settings", "Reduced motion: poses, no movement"),
            lambda now: now.looks.reduced_motion,
            _in_looks(lambda looks, to: looks._replace(reduced_motion=to)),
        ),
        rows.box(
            translate("Settings", "Keep the screen awake in a session, and for a cramp"),
            lambda now: now.keep_awake,
            lambda now, to: replace(now, keep_awake=to),
        ),
    )


def hold_group(rows: SettingRows) -> Group:
    return (
        rows.choice(
            translate("Settings", "Hold length"),
            tuple(HoldLength),
            hold_length_name,
            lambda now: now.plan.hold_length,
            _in_plan(lambda plan, to: replace(plan, hold_length=to)),
        ),
        rows.box(
            translate("Settings", "Longer holds, for over 65s"),
            lambda now: now.plan.longer_holds,
            _in_plan(lambda plan, to: replace(plan, longer_holds=to)),
            translate(
                "Settings",
                "30 to 60 s, as the ACSM advises older people; never for the neck, nor where a "
                "routine sets its own.",
            ),
        ),
        rows.box(
            translate("Settings", "Breath pacer in holds"),
            lambda now: now.breath_pacer,
            lambda now, to: replace(now, breath_pacer=to),
        ),
    )


def side_group(rows: SettingRows) -> Group:
    return (
        rows.choice(
            translate("Settings", "First side"),
            tuple(FirstSide),
            first_side_name,
            lambda now: now.plan.first_side,
            _in_plan(lambda plan, to: replace(plan, first_side=to)),
        ),
        rows.choice(
            translate("Settings", "Order of sides"),
            tuple(SideOrder),
            side_order_name,
            lambda now: now.plan.side_order,
            _in_plan(lambda plan, to: replace(plan, side_order=to)),
        ),
    )


def lead_in_group(rows: SettingRows) -> Group:
    plan = rows.now.plan
    return (
        rows.choice(
            translate("Settings", "Start of a hold"),
            tuple(Pacing),
            pacing_name,
            lambda now: now.plan.pacing,
            _in_plan(lambda plan, to: replace(plan, pacing=to)),
        ),
        rows.choice(
            translate("Settings", "To get ready for a stretch"),
            view.offered(view.PREPARE_S, plan.prepare_s),
            seconds_text,
            lambda now: now.plan.prepare_s,
            _in_plan(lambda plan, to: replace(plan, prepare_s=to)),
            translate(
                "Settings",
                "{seconds} more where you stand up, sit or lie down; longer where there is more "
                "to read.",
            ).format(seconds=seconds_text(MOVING_SECONDS)),
        ),
        rows.choice(
            translate("Settings", "To change sides"),
            view.offered(view.SWITCH_S, plan.switch_s),
            seconds_text,
            lambda now: now.plan.switch_s,
            _in_plan(lambda plan, to: replace(plan, switch_s=to)),
        ),
        rows.choice(
            translate("Settings", "Rest before the same again"),
            view.offered(view.REST_S, plan.rest_s),
            view.rest_text,
            lambda now: now.plan.rest_s,
            _in_plan(lambda plan, to: replace(plan, rest_s=to)),
        ),
    )


def sound_group(rows: SettingRows) -> Group:
    return (
        rows.choice(
            translate("Settings", "What is heard"),
            tuple(Profile),
            view.profile_text,
            lambda now: now.profile,
            lambda now, to: replace(now, profile=to),
        ),
        rows.choice(
            translate("Settings", "Volume of the tones"),
            view.offered(view.VOLUMES, rows.now.tones_volume),
            view.volume_text,
            lambda now: now.tones_volume,
            lambda now, to: replace(now, tones_volume=to),
        ),
        rows.choice(
            translate("Settings", "Volume of the voice"),
            view.offered(view.VOLUMES, rows.now.voice_volume),
            view.volume_text,
            lambda now: now.voice_volume,
            lambda now, to: replace(now, voice_volume=to),
        ),
        rows.choice(
            translate("Settings", "Voice"),
            tuple(VoiceKind),
            view.voice_text,
            lambda now: now.voice_kind,
            lambda now, to: replace(now, voice_kind=to),
        ),
        rows.choice(
            translate("Settings", "Speed of the voice"),
            view.offered(view.RATES, rows.now.voice_rate),
            view.rate_text,
            lambda now: now.voice_rate,
            lambda now, to: replace(now, voice_rate=to),
        ),
    )


def _in_looks(put: Callable[[Looks, T], Looks]) -> Callable[[Settings, T], Settings]:
    return lambda now, to: replace(now, looks=put(now.looks, to))


def _in_plan(put: Callable[[PlanSettings, T], PlanSettings]) -> Callable[[Settings, T], Settings]:
    return lambda now, to: replace(now, plan=put(now.plan, to))
