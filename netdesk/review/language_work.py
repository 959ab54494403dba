"""The words of employment, for the expressions that tell a plea for work from talk about work."""

import re
from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "vac": "(?:openings?|vacanc(?:y|ies)|positions?|roles?|jobs?|slots?|headcount|internships?|"
    "traineeships?|apprenticeships?|employment|gigs?|posts?|postdocs?|placements?|contracts?|"
    "fellowships?|residenc(?:y|ies)|clerkships?)",
    "opp": "(?:opportunit(?:y|ies)|chances?)",
    "aux": "(?:do|does|did|would|might|may|could|can|will|is|are)",
    "they": "(?:you|they|he|she|we|your|his|her|their|the|any|anyone|someone|there)",
    "yours": "(?:your|his|her|their|this|the|that|our)",
    "send": "(?:pass|forward|send|hand|give|submit|share|slip|walk|drop|deliver|bring|take|put|"
    "circulate|show|push|get|leave|keep|sending|passing|"
    "forwarding|handing|giving|submitting|sharing|email|mail|sent|brought|carry|run|route|place|"
    "introduce|recommend|mention|upload|deliver|present)(?:e?s)?",
    "doc": "(?:my|the|this|a copy of my) (?:[^ ]+ )?(?:resume|cv|resumes|application|credentials|"
    "cover letter|vitae)",
    "thing": "my (?:[^ ]+ )?(?:details|profile|name|papers|portfolio|info|information|linkedin|"
    "background|contact|documents|file)",
    "hr": "(?:hr|human resources|hiring|recruiters?|recruiting|recruitment|talent|personnel|boss|"
    "principal|dean|hirers?|staffing|director|partners?|superintendent|chief|manager|supervisor|"
    "decision makers?|head of)",
    "house": "(?:team|group|department|company|firm|organization|hospital|clinic|school|office|"
    "lab|bank|unit|practice|agency|district|chambers|crew|staff|ward|desk|startup|start-up|"
    "foundation|studio|plant|shop|business|institute|university|college|division|branch|ministry|"
    "museum|faculty|fund|squad|force|payroll|outfit|ranks|organisation|factory|newsroom|store|"
    "practise|place|workforce|people|section|court|battalion|hotel|restaurant|institution|"
    "consultancy|newspaper|centre|center|laboratory|charity|corporation|service|program|programme)",
    "occ": "(?:residents?|changers?|colonels?|majors?|captains?|lieutenants?|sailors?|aides?|"
    "graduates?|"
    "beginners?|nurses?|engineers?|teachers?|lawyers?|litigators?|paralegals?|bankers?|analysts?|"
    "designers?|developers?|programmers?|accountants?|bookkeepers?|scientists?|chemists?|"
    "physicists?|biologists?|officers?|sergeants?|veterans?|soldiers?|associates?|consultants?|"
    "assistants?|technicians?|welders?|drivers?|cooks?|chefs?|physiotherapists?|therapists?|"
    "doctors?|physicians?|midwives|midwife|pharmacists?|salespeople|salesperson|salesman|reps?|"
    "cfo|cto|coo|managers?|coordinators?|administrators?|planners?|buyers?|architects?|editors?|"
    "writers?|copywriters?|researchers?|postdocs?|interns?|trainees?|apprentices?|tutors?|"
    "librarians?|counselors?|controllers?|underwriters?|brokers?|traders?|advisers?|advisors?|"
    "electricians?|mechanics?|operators?|supervisors?|foremen|foreman|machinists?|"
    "illustrators?|receptionists?|secretar(?:y|ies)|clerks?|attorneys?|"
    "economists?|statisticians?|lecturers?|professors?|hands?|staff|freelancers?|rn|rns|"
    "marketers?|translators?|pilots?|interpreters?|investigators?|surveyors?|actuar(?:y|ies)|"
    "carpenters?|plumbers?|photographers?|journalists?|reporters?|producers?|caregivers?|"
    "dentists?|veterinarians?|surgeons?|paramedics?|medics?|marines?|ex-marines?|agents?|"
    "principals?|specialists?)",
    "club": "(?:reading|book|running|walking|study|discussion|peer|alumni|mastermind|support|choir|"
    "hiking|cycling|round|networking|research|working)",
    "go": "(?:get|land|find|win|obtain|secure|score|getting|landing|finding|securing|snag|earn)",
    "art": "(?:a |an |any |some |the |that |this |another |new |my )?",
    "from": "(?:for me|for someone like me|for a person|for people like me|for somebody like me|"
    "for my|for an? |at your|at his|at her|at their|at the|in your|in her|in his|in their|in the|"
    "on your|on her|on his|on their|on the|with you|with your|within|with them|here |there |"
    "i could|i might|i can)",
}
_CAREER = re.compile(r" (?:job|career|work|employment|internship) opportunit(?:y|ies)(?= )")
# What only looks like a vacancy; taken out before anything is asked.
_COMPOUNDS = re.compile(
    r" job (?=markets?|offers (?!from you)|hunting|descriptions?|titles?|search|fairs?|postings?|"
    r"ads?|cuts?|talk|sharing|"
    r"satisfaction|security|boards?|losses|growth|creation|interviews?|hunt|seekers?)"
    r"| roles? (?=models?|play)"
    r"| opening (?=hours|night|line|move|ceremony|speech|statement|remarks|question)"
    r"| (?:great|good|fine|wonderful|terrific|amazing|turnaround|paint|inside|day) job(?= )"
    r"| (?:we|i) (?:are|am|were|was) (?:also |still |currently )?(?:hiring|recruiting)(?= )"
    r"| (?:in|of) (?:your|his|her|their) (?:current |present |new |last |first |old )?"
    r"(?:role|job|position|post)(?= )"
    r"| informational interview(?= )"
    r"| an opening (?=in (?:your|his|her) (?:calendar|diary|schedule|agenda|week))"
)


def plain_work(words: str) -> str:
    """Plain `words` with job opportunities as openings and without what only looks like one."""
    return _COMPOUNDS.sub(" thing", _CAREER.sub(" openings", words))
