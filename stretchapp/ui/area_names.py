"""The areas of the body by name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.stretch import Area
from stretchapp.ui.words import capital

translate = QCoreApplication.translate


def area_name(area: str) -> str:
    """Of an Area's value; one that this version does not know stands for itself."""
    return _names().get(area) or capital(area)


def _names() -> dict[str, str]:
    return {
        Area.CALF.value: translate("Areas", "Calf"),
        Area.FOOT.value: translate("Areas", "Foot"),
        Area.HAMSTRINGS.value: translate("Areas", "Back of the thigh"),
        Area.QUADRICEPS.value: translate("Areas", "Front of the thigh"),
        Area.HIP_FLEXORS.value: translate("Areas", "Front of the hip"),
        Area.GLUTES.value: translate("Areas", "Buttock"),
        Area.ADDUCTORS.value: translate("Areas", "Inner thigh"),
        Area.OUTER_HIP.value: translate("Areas", "Outer hip"),
        Area.LOWER_BACK.value: translate("Areas", "Lower back"),
        Area.BACK.value: translate("Areas", "Back"),
        Area.UPPER_BACK.value: translate("Areas", "Upper back"),
        Area.SIDE_OF_TRUNK.value: translate("Areas", "Side of the trunk"),
        Area.LATS.value: translate("Areas", "Under the arm"),
        Area.CHEST.value: translate("Areas", "Chest"),
        Area.SHOULDER.value: translate("Areas", "Shoulder"),
        Area.UPPER_ARM.value: translate("Areas", "Upper arm"),
        Area.FOREARM.value: translate("Areas", "Forearm"),
        Area.NECK.value: translate("Areas", "Neck"),
        Area.WARM_UP.value: translate("Areas", "Warm-up"),
    }
