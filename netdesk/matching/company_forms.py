"""Legal forms, words for a group, and what people write who have no company: tables, folded."""

# Legal forms that end a name; the longest goes. "&" and "and" stand here as "and".
_ENDINGS = """
inc|incorporated|llc|ltd|limited|plc|public limited company|public company limited|pcl|cic|corp
corporation|llp|lp|pllc|pc|lllp|company|co|co ltd|co inc|co llc|company limited|company ltd
p ltd|gmbh|ggmbh|mbh|ag|kg|kgaa|se|ohg|ug|ev|eg|gbr|egbr|ek|partg|partg mbb
gmbh co kg|gmbh and co kg|gmbh co kgaa|gmbh and co kgaa|mbh co kg|mbh and co kg
ag co kg|ag and co kg|ag co kgaa|ag and co kgaa|se co kg|se and co kg|se co kgaa|se and co kgaa
gmbh co ohg|gmbh and co ohg|ag and co ohg|ug and co kg|ug haftungsbeschrankt
ug haftungsbeschrankt and co kg|stiftung and co kg|stiftung and co kgaa|co kg|and co kg
sa|sas|sasu|sarl|eurl|snc|sca|scop|selarl|spa|srl|srls|sl|slu|sau|slp|sll|sc|s coop
societa per azioni|societa a responsabilita limitata|sociedad anonima|societe anonyme
bv|nv|cv|bvba|vof|ab|ab publ|as|asa|oy|oyj|aps|ks|hf|ehf
sa de cv|sapi de cv|s de rl|s de rl de cv|srl de cv|sab de cv|sapib de cv|sas de cv|sc de rl
pty|pty ltd|pty limited|pte|pte ltd|pte limited|proprietary limited|sdn bhd|bhd|pvt
pvt ltd|private limited|pvt limited|kk|gk|kabushiki kaisha|godo kaisha
sp z oo|sp zoo|spolka z oo|spolka akcyjna|sp j|sp k|spk|spj
sro|s ro|spol sro|spol s ro|doo|dd|ood|eood|kft|zrt|nyrt|bt
lda|ltda|unipessoal lda|ltd sti|anonim sirketi|limited sirketi|eireli|eirl
jsc|ojsc|cjsc|pjsc|oao|pao|zao|ooo|too|tov|uab|sia|ou|kb
ооо|оао|пао|зао|ао|тоо|тов|пат|прат|ад|оод|еоод|еад|доо|αε|επε|ικε|εε
fze|fzco|fz llc|dmcc|wll|saoc|saog|bsc|qsc|psc|tbk|cia|cia ltda|בעמ
株式会社|有限会社|合同会社|有限公司|有限责任公司|有限責任公司|股份有限公司|주식회사|株|有|주|유
"""

_LEADING = """
株式会社|有限会社|合同会社|주식회사|株|有|주|유|pt|ooo|ооо|оао|зао|пао|ао|тоо|тов|пат|прат|пп
kabushiki kaisha|cong ty|cong ty tnhh|cong ty co phan
"""

_GROUP_WORDS = """
group|groupe|gruppe|grupo|gruppo|holding|holdings|グループ|ホールディングス|集团|集團|控股|그룹|홀딩스
"""

_NO_COMPANY = """
freelance|freelancer|freelancing|self employed|selfemployed|self employment|independent
independent contractor|independent consultant|contractor|consultant|freelance consultant
freelance designer|freelance writer|freelance developer|freelance photographer
freelance journalist|freelance artist|freelance translator|freelance editor
sole trader|sole proprietor|n a|na|none|nil|not applicable|various|various companies
multiple companies|confidential|undisclosed|stealth|seeking|seeking opportunities
seeking new opportunities|actively seeking|looking for opportunities
looking for new opportunities|looking for a new opportunity|open to work|open to opportunities
in transition|between jobs|between roles|career break|sabbatical|parental leave
unemployed|not employed|retired|retiree|pensioner|student|tbd|tba|unknown|private|home|homemaker
stay at home parent|stay at home mom|stay at home dad|full time parent|own business
selbstandig|selbststandig|freiberufler|freiberuflich|freiberufliche tatigkeit|arbeitssuchend
arbeitslos|im ruhestand|rentner|in elternzeit|autonomo|por cuenta propia|independiente
desempleado|jubilado|estudiante|independant|a mon compte|auto entrepreneur|profession liberale
sans emploi|en recherche d emploi|en recherche demploi|retraite|a la retraite|etudiant
libero professionista|disoccupato|pensionato|studente|autonomo a|desempregado|aposentado|zzp
zzper|werkzoekend|gepensioneerd|emeryt|фриланс|фрилансер|самозанятыи|самозанятая|безработныи
пенсионер|студент|フリーランス|個人事業主|自営業|無職|学生|自由职业|自由职业者|退休|待业|无
"""


def _names(table: str) -> list[str]:
    return [name for name in table.strip().replace("\n", "|").split("|") if name]


FORMS = frozenset(tuple(form.split()) for form in _names(_ENDINGS))
LEADING_FORMS = frozenset(tuple(form.split()) for form in _names(_LEADING))
GROUP_WORDS = frozenset(_names(_GROUP_WORDS))
NO_COMPANY = frozenset(_names(_NO_COMPANY))
