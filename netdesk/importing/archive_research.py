"""Research on companies in a NetDesk JSON file: feeds, criteria, judgements and the notebook."""

from msgspec.structs import replace

from netdesk.formats.jsonfile import Archive, CompanyFeed, CompanyFit, Research
from netdesk.formats.markup import safe_link
from netdesk.records.research import Benchmark, Judgement
from netdesk.research import benchmarks, companies, fit, notes
from netdesk.workspace import Workspace


def read_research(workspace: Workspace, *, with_notebook: bool = False) -> Research:
    """What this file holds; the notebook only when the user ticked it."""
    names = dict(companies.find(workspace))
    feeds = [CompanyFeed(names[feed.company_id], feed.url) for feed in notes.feeds(workspace)]
    fits = [
        CompanyFit(name, one.criterion, one.points, one.reason)
        for an_id, name in names.items()
        for one in fit.judgements(workspace, an_id)
    ]
    notebook = benchmarks.find(workspace)[::-1] if with_notebook else []
    return Research(tuple(feeds), tuple(fit.criteria(workspace)), tuple(fits), tuple(notebook))


def write_research(workspace: Workspace, archive: Archive) -> bool:
    """Write what is not here yet, within a change; whether there was anything."""
    told = archive.research
    named = [one.company for one in told.feeds] + [one.company for one in told.fits]
    named += [one.company for one in told.notebook]
    ids = companies.find_or_add(workspace, (name for name in named if name))
    return any(
        [
            _write_feeds(workspace, told, ids),
            _write_criteria(workspace, told),
            _write_fits(workspace, told, ids),
            _write_notebook(workspace, told, ids),
        ]
    )


def _write_feeds(workspace: Workspace, told: Research, ids: dict[str, int]) -> bool:
    """Feeds of a file were not typed here, so none of them may stand in a private network."""
    known = {(feed.company_id, feed.url) for feed in notes.feeds(workspace)}
    wrote = False
    for one in told.feeds:
        url = safe_link(one.url)
        if url and one.company in ids and (ids[one.company], url) not in known:
            notes.add_feed(workspace, ids[one.company], url, is_typed=False)
            wrote = True
    return wrote


def _write_criteria(workspace: Workspace, told: Research) -> bool:
    ours = fit.criteria(workspace)
    words = {one.text for one in ours}
    more = [one for one in told.criteria if one.text not in words]
    if more:
        fit.save_criteria(workspace, [*ours, *more])
    return bool(more)


def _write_fits(workspace: Workspace, told: Research, ids: dict[str, int]) -> bool:
    by_words = {one.text: one.id for one in fit.criteria(workspace)}
    given: dict[int, list[Judgement]] = {}
    for one in told.fits:
        if one.company in ids and one.criterion in by_words:
            judged = Judgement(by_words[one.criterion], one.points, one.reason)
            given.setdefault(ids[one.company], []).append(judged)
    fresh = {an_id: new for an_id, new in given.items() if not fit.judgements(workspace, an_id)}
    for an_id, new in fresh.items():
        fit.judge(workspace, an_id, new)
    return bool(fresh)


def _write_notebook(workspace: Workspace, told: Research, ids: dict[str, int]) -> bool:
    known = {_bare(one, one.company_id) for one in benchmarks.find(workspace)}
    wrote = False
    for one in told.notebook:
        if one.company and one.company not in ids:
            continue
        own = _bare(one, ids[one.company] if one.company else 0)
        if own not in known:
            benchmarks.save(workspace, own)
            wrote = True
    return wrote


def _bare(one: Benchmark, company_id: int) -> Benchmark:
    return replace(one, id=0, company="", company_id=company_id)
