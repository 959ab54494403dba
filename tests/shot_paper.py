"""The dialogs that put pages on paper, as scenes: a name and how to come to it."""

from ui.demo import settle
from ui.paper.packet_dialog import PacketDialog


def monday(window, _folder):
    window.commands.show_monday()


def packet(window, _folder):
    window.commands.show_meetings()
    settle(window)
    window.stack.currentWidget().make_packet()


def packet_ticked(window, folder):
    packet(window, folder)
    dialog = window.findChild(PacketDialog)
    for tick in (dialog.names, dialog.details, dialog.benchmarks):
        tick.setChecked(True)


PAPER_SCENES = (("monday", monday), ("packet", packet), ("packet_ticked", packet_ticked))
