"""Scenes of the page My brand: as the sample has it, and filled while a proof point is added."""

from datetime import datetime

from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton

from netdesk import brand
from netdesk.records.brand import Goal, OwnOffer
from tests.shot_files import PROOF, STATEMENT

NOW = datetime(2026, 2, 11, 12, 4)


def brand_page(window, _folder):
    window.commands.show_brand()


def brand_filled(window, folder):
    workspace = window.desk.workspace
    brand.save_statement(workspace, "one line", STATEMENT, NOW)
    goal = brand.save_goal(workspace, Goal("Head of automation, medical devices", "this year"))
    brand.save_goal(workspace, Goal("A seat on a plant's board", "in five years"))
    brand.save_proof_point(workspace, replace(PROOF, goal_id=goal))
    brand.save_own_offer(workspace, OwnOffer("Cobot safety checklist", "expertise", ("safety",)))
    brand_page(window, folder)
    next(
        one for one in window.findChildren(QAbstractButton) if one.text() == "Add a proof point"
    ).click()


BRAND_SCENES = (("brand", brand_page), ("brand_filled", brand_filled))
