"""What rests on what in the pictures of shoulders, arms and wrists."""

from __future__ import annotations

from tests.unit.core.figure_checks import Contacts

CONTACTS: Contacts = {}
