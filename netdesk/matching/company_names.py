"""Which company names mean one company: legal forms apart, never by substring."""

import re
from functools import lru_cache

from netdesk.text import fold

# Legal forms as folded words; the longest that ends the name goes.
_FORMS = """
inc|incorporated|llc|ltd|limited|plc|corp|corporation|llp|lp|pllc|pc|lllp|company|co|co ltd|co inc
co llc|company limited|company ltd|gmbh|mbh|ag|kg|kgaa|se|ohg|ug|ev|eg|gbr|ek|gmbh co kg
gmbh and co kg|gmbh co kgaa|ag co kg|ag co kgaa|se co kg|se co kgaa|gmbh co ohg|gmbh und co kg
ug haftungsbeschrankt|sa|sas|sasu|sarl|eurl|snc|sca|scop|spa|srl|srls|sl|slu|sau|slp|sc|bv|nv|cv
bvba|vof|ab|as|asa|oy|oyj|aps|ks|hf|ehf|sa de cv|sapi de cv|s de rl de cv|srl de cv|sab de cv
sapib de cv|sc de rl|pty|pty ltd|pty limited|pte|pte ltd|proprietary limited|sdn bhd|bhd|pvt
pvt ltd|private limited|pvt limited|kk|gk|kabushiki kaisha|godo kaisha|sp z oo|sp zoo|spolka z oo
sp j|sp k|spk|spj|sro|spol sro|doo|dd|ood|eood|kft|zrt|nyrt|ltda|ltd sti|anonim sirketi
limited sirketi|eireli|eirl|jsc|ojsc|cjsc|pjsc|oao|pao|zao|ooo|too|tov|uab|sia|ou|kb|fze|fzco
fz llc|dmcc|wll|saoc|saog|bsc|qsc|psc|tbk|cia|cia ltda
co kg|and co kg|株式会社|有限会社|合同会社|有限公司|有限责任公司|股份有限公司|주식회사
""".replace("\n", "|")
_ENDINGS = frozenset(tuple(form.split()) for form in _FORMS.split("|") if form.strip())
_LONGEST = max(len(form) for form in _ENDINGS)
_LEADING = frozenset(
    {"株式会社", "有限会社", "주식회사", "pt", "ooo", "ооо", "оао", "зао", "пао", "ао"}
)
_JAPANESE = re.compile("(株式会社|有限会社|合同会社|주식회사|股份有限公司|有限责任公司|有限公司)")

_NO_COMPANY = frozenset(
    """
freelance|freelancer|freelancing|self employed|selfemployed|self employment|independent
independent contractor|independent consultant|contractor|consultant|freelance consultant|n a|na
none|nil|unemployed|not employed|retired|student|various|confidential|stealth|stealth startup
stealth mode|stealth mode startup|seeking|seeking opportunities|seeking new opportunities
looking for opportunities|looking for new opportunities|open to work|in transition|between jobs
career break|sabbatical|tbd|tba|unknown|private|home|homemaker|stay at home parent|own business
selbstandig|selbststandig|freiberufler|freiberuflich|freiberufliche tatigkeit|arbeitssuchend
im ruhestand|rentner|autonomo|por cuenta propia|independiente|independant|a mon compte
auto entrepreneur|profession liberale|retraite|libero professionista|autonomo a|zzp|zzper
""".replace("\n", "|").split("|")
)

# "S.A.", "A/S", "s.r.o.": dots and strokes within an abbreviation join its letters.
_ABBREVIATION = re.compile(r"(?<!\w)(?:\w{1,2}[./]){1,5}\w{1,2}(?!\w)\.?|(?<!\w)(?:\w\.){2,5}")
_WORD = re.compile(r"\w+|&|\+")


@lru_cache(maxsize=16384)
def company_key(name: str) -> str:
    """What two names must share to be one company; empty where the name is of no company.

    Legal forms go ("Google LLC" and "Google Inc." give "google"), a name that would vanish stays
    whole ("SE"), and so does a name that only looks like one ("Plan A", "Studio C").
    """
    tokens = _tokens(name)
    if not tokens or " ".join(tokens) in _NO_COMPANY:
        return ""
    core = _without_forms(tokens)
    return "" if " ".join(core) in _NO_COMPANY else " ".join(core)


def is_company(name: str) -> bool:
    """Whether `name` names a company at all: "Freelance" and "N/A" do not."""
    return bool(company_key(name))


def _tokens(name: str) -> list[str]:
    folded = _JAPANESE.sub(r" \1 ", fold(name))
    folded = folded.replace("’", "").replace("'", "")
    joined = _ABBREVIATION.sub(lambda found: re.sub(r"[./]", "", found.group()), folded)
    tokens: list[str] = _WORD.findall(joined.replace("_", " "))
    if " ".join(tokens) == "na" and "/" in name:
        return ["n", "a"]
    return [
        "and" if token in ("&", "+") and 0 < at < len(tokens) - 1 else token
        for at, token in enumerate(tokens)
        if token.strip("&+") or 0 < at < len(tokens) - 1
    ]


def _without_forms(tokens: list[str]) -> list[str]:
    core = tokens[1:] if len(tokens) > 1 and tokens[0] in _LEADING else tokens
    while len(core) > 1:
        size = next(
            (
                size
                for size in range(min(_LONGEST, len(core) - 1), 0, -1)
                if tuple(core[-size:]) in _ENDINGS
            ),
            0,
        )
        # "Smith & Co" is a name of its own; only "Smith Co" loses its ending.
        if size == 0 or core[-size - 1] == "and":
            break
        core = core[:-size]
    return core
