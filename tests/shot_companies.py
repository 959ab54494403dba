"""The scenes of the Companies page: rich, thin and without any research."""

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton

from netdesk.records.research import Feed
from netdesk.research import benchmarks, companies, fit, news, notes

_FAULT = "There is nothing at this address (404)."


def rich(window, _folder):
    window.commands.show_companies()


def thin(window, _folder):
    _show(window, "Smith+Nephew")


def supportive(window, _folder):
    _show(window, "Helios Robotics")


def details(window, _folder):
    window.commands.show_companies()
    window.commands.edit_current()


def same_company(window, _folder):
    window.commands.show_companies()
    window.commands.merge_company()


def none(window, _folder):
    window.commands.show_companies()


def signal_form(window, folder):
    rich(window, folder)
    page = window.stack.page("companies")
    page.panel.research.signals.lines._lines[0]._edit.click()


def feeds_off(window, folder):
    supportive(window, folder)
    _scroll_down(window)


def feeds_on(window, folder):
    """Feeds as their servers left them; none is asked for this picture."""
    desk = window.desk
    helios = companies.known_ids(desk.workspace, ["Helios Robotics"])["Helios Robotics"]
    whole = companies.get(desk.workspace, helios)
    companies.save(desk.workspace, replace(whole, website="helios.example"))
    now = desk.now().astimezone()
    readings = []
    for path, problem in (("news/rss.xml", ""), ("blog/press-releases/atom.xml", _FAULT)):
        url = f"https://helios.example/{path}"
        an_id = notes.add_feed(desk.workspace, helios, url, is_typed=True)
        readings.append(news.Reading(Feed(an_id, helios, url), problem=problem))
    news.store(desk.workspace, readings, now - timedelta(hours=2))
    news.turn(desk.workspace, on=True)
    supportive(window, folder)
    _scroll_down(window)


def no_feed(window, folder):
    news.turn(window.desk.workspace, on=True)
    thin(window, folder)


def fit_rich(window, folder):
    rich(window, folder)
    window.stack.page("companies").panel.show_fit()


def fit_thin(window, folder):
    thin(window, folder)
    window.stack.page("companies").panel.show_fit()


def fit_none(window, folder):
    fit.save_criteria(window.desk.workspace, [])
    fit_thin(window, folder)


def notebook_rich(window, _folder):
    _show(window, "Medtronic").panel.tabs.choose("notebook")


def notebook_form(window, folder):
    notebook_rich(window, folder)
    press(window, "Add observation")


def notebook_thin(window, folder):
    thin(window, folder)
    window.stack.page("companies").panel.tabs.choose("notebook")


def notebook_none(window, folder):
    workspace = window.desk.workspace
    benchmarks.delete(workspace, [one.id for one in benchmarks.find(workspace)])
    notebook_thin(window, folder)


def _show(window, name):
    window.commands.show_companies()
    page = window.stack.page("companies")
    page.show_company(companies.known_ids(window.desk.workspace, [name])[name])
    return page


def _scroll_down(window):
    from ui.demo import settle

    settle(window)
    feeds = window.stack.page("companies").panel.feeds
    area = feeds.parentWidget().parentWidget().parentWidget()
    area.verticalScrollBar().setValue(feeds.y() - 200)


def press(window, name):
    """Click the button in sight with this accessible name."""
    found = window.findChildren(QAbstractButton)
    next(one for one in found if one.isVisible() and one.accessibleName() == name).click()


COMPANY_SCENES = (
    ("companies", rich),
    ("company_thin", thin),
    ("company_supportive", supportive),
    ("company_details", details),
    ("same_company", same_company),
    ("companies_empty", none, False),
    ("signal_form", signal_form),
    ("feeds_off", feeds_off),
    ("feeds_on", feeds_on),
    ("no_feed", no_feed),
    ("fit_rich", fit_rich),
    ("fit_thin", fit_thin),
    ("fit_none", fit_none),
    ("notebook_rich", notebook_rich),
    ("notebook_form", notebook_form),
    ("notebook_thin", notebook_thin),
    ("notebook_none", notebook_none),
)
