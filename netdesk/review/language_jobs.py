"""Telling a plea for work from talk about work.

A job ask is somebody asking, by themselves or for themselves, that the listener (or the listener's
house) employ them or carry their application. So each expression below joins the two: the
speaker, and a place at the listener's. Others' jobs, the market, hiring as a subject and what
the speaker denies stay out.
"""

import re

from netdesk.review.language import pattern

_NAMES = {
    "vac": "(?:openings?|vacanc(?:y|ies)|positions?|roles?|jobs?|slots?|headcount|internships?|"
    "traineeships?|apprenticeships?|employment|gigs?|posts?|postdocs?|placements?|contracts?|"
    "fellowships?|residenc(?:y|ies)|clerkships?)",
    "opp": "(?:opportunit(?:y|ies)|chances?)",
    "aux": "(?:do|does|did|would|might|may|could|can|will|is|are)",
    "they": "(?:you|they|he|she|we|your|his|her|their|the|any|anyone|someone|there)",
    "yours": "(?:your|his|her|their|this|the|that|our)",
    "me": "(?:me|myself|someone like me|somebody like me)",
    "send": "(?:pass|forward|send|hand|give|submit|share|slip|walk|drop|deliver|bring|take|put|"
    "circulate|show|push|get|leave|keep|attach|attached|enclose|enclosed|sending|passing|"
    "forwarding|handing|giving|submitting|sharing|email|mail|sent|brought|carry|run|route|place|"
    "introduce|recommend|upload|deliver|present)",
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
    "occ": "(?:nurses?|engineers?|teachers?|lawyers?|litigators?|paralegals?|bankers?|analysts?|"
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
    "marketers?)",
    "go": "(?:get|land|find|win|obtain|secure|score|getting|landing|finding|securing|snag|earn)",
    "art": "(?:a |an |any |some |the |that |this |another |new |my )?",
    "from": "(?:for me|for someone like me|for a person|for people like me|for somebody like me|"
    "for my|for an? |at your|at his|at her|at their|at the|in your|in her|in his|in their|in the|"
    "on your|on her|on his|on their|on the|with you|with your|within|with them|here |there |"
    "i could|i might|i can)",
}
# What only looks like a vacancy; taken out before anything is asked.
_COMPOUNDS = re.compile(
    r" job (?=markets?|descriptions?|titles?|search|fairs?|postings?|ads?|cuts?|talk|sharing|"
    r"satisfaction|security|boards?|losses|growth|creation|interviews?|hunt|seekers?)"
    r"| roles? (?=models?|play)"
    r"| opening (?=hours|night|line|move|ceremony|speech|statement|remarks|question)"
    r"| (?:great|good|fine|wonderful|terrific|amazing|turnaround|paint|inside|day) job(?= )"
    r"| (?:in|of) (?:your|his|her|their) (?:current |present |new |last |first |old )?"
    r"(?:role|job|position|post)(?= )"
    r"| informational interview(?= )"
    r"| an opening (?=in (?:your|his|her) (?:calendar|diary|schedule|agenda|week))"
)
_ASKS = pattern(
    # A vacancy at the listener's.
    " {aux} (?:not )?{they} {g3}(?:have|know of|know about|know if|see|hear of|need|got|foresee|"
    "expect|be|anticipate|offer|were|exist|heard of|aware of|any) {g6}(?:open |available |paid )?"
    "{vac} (?:[^ ]+ ){{0,5}}?(?:{from}|open|available|going|coming|\\? |$)",
    " (?:have|has|are there|is there|be|know of|any) {g2}(?:any|a|an|some|open) {g3}{vac} (?:{g5})"
    "(?:{from}|open |available |going |coming )",
    " (?:any|some|open|unadvertised|unposted|suitable|upcoming|available) {g2}(?:{vac}|work) "
    "(?:for me|going|i could|i might|you could|at your|in your|on your|with you|for someone like|"
    "available (?:at|in|on|with|for)|open (?:at|in|on|for|with))",
    " (?:is|are|be|see|any|an|have) {g3}{opp} {g3}(?:for me|for someone like me|for a {g3}like me|"
    "in your (?:[^ ]+ )?{house}|at your (?:[^ ]+ )?{house}|with your (?:[^ ]+ )?{house}|"
    "on your (?:[^ ]+ )?{house}|to join|to work (?:for|at|with)|to come (?:on|in|and work))",
    " (?:see|imagine|picture|find|make|have|create|has|is there|be|any|got) {g2}(?:a |an |any )?"
    "(?:role|place|spot|seat|room|space|position|slot|niche|home|opening|chair|need|use|budget) "
    "{g2}for (?:me|myself|someone like|somebody like|people like|my|an? {g4}{occ}|one more|"
    "another|anyone like) ",
    " (?:a|any|some) (?:spot|place|seat|room|space|chair) (?:for me )?(?:on|in|at|with|within) "
    "{yours} {g2}{house}",
    " (?:are|is) (?:not )?(?:you|they|she|he|your|his|her|their|the|this) {g3}(?:hiring|"
    "recruiting) "
    "(?!process|manager|committee|team)(?:{g6})(?:\\?|at the moment|now|right now|again|today|"
    "anyone|people|this|any|{g2}{occ}|in |for |soon|and |, )",
    " (?:if|whether) {g5}(?:hiring|recruiting|hires|recruits|needs (?:an?|more) {g2}{occ}) ",
    " (?:is|are) (?:you|they|your|his|her|their|the) {g3}looking (?:for|to hire|to add|to bring) "
    "{g3}(?:{occ}|people|help|someone with|someone like|additional) (?:\\?|$|with|in |at |on |"
    "right|now|this|like|these|, i )",
    " (?:do|does|would) (?:you|your|they|she|he) {g3}need {g3}(?:{occ}|hands|more people|"
    "someone like me|extra people|help) .*?(?:i (?:am|have|could|can|would)|on the|like me)",
    " (?:do|does) (?:you|your {g2}{house}) {g1}need (?:an?|another|any|any more|more) {g2}{occ} "
    "\\? $",
    " (?:could|can|would|might) {yours} {g3}use (?:an?|another|some|me|one more|someone|somebody) "
    "{g3}(?:{occ}|me|like me|help|with my) ",
    " (?:could|can|would|might) you {g2}use (?:me|an?|another|one more|someone|somebody) "
    "{g3}(?:{occ}|like me|with my) ",
    " (?:afford|add|accommodate|absorb|fit in|squeeze in|accept|bring in|bring on) {g6}"
    "(?:like me|with my (?:profile|background|skills|experience)|me) ",
    " (?:is|are) {yours} {g2}{house} short (?:of |on )?(?:an? |some )?(?:pair of hands|{occ}|"
    "people) "
    "\\? $",
    " have (?:a few |some |any |a |an )?(?:shifts?|hours|work|projects?|assignments?|freelance) "
    "{g2}(?:going )?for me",
    " (?:open to|looking to|need to|considering|planning to|thinking of) (?:hire|hiring|add|adding|"
    "tak(?:e|ing) on|bring(?:ing)?) (?:me|someone like|a {g3}like me)",
    " (?:have|has|got|find|hear of|something|anything|be|offer) {g3}(?:something|anything|a place|"
    "a spot|room|a seat|an opening|any work|work) (?:for me|for someone like me|for an? {g3}{occ}|"
    "at your|in your|on your|in her|in his|with you|at the [^ ]+) ",
    " got (?:any|some|anything) (?:{g2}work|jobs?|openings?|for me)",
    " if you {g1}(?:have|got) (?:got )?(?:anything|something|any work|work) (?:for me )?"
    ", i (?:will|would|can|am|could)",
    **_NAMES,
)
_CARRY = pattern(
    " {send} {g4}{doc} ",
    " (?:i have attached|attached is|attached|here is|enclosed is|i brought|with) (?:you )?(?:a "
    "copy "
    "of )?my (?:[^ ]+ )?(?:resume|cv) ",
    " {send} {g3}{thing} {g6}{hr} ",
    " (?:put|throw|toss) (?:in )?my name (?:forward|in the|in for|up|down for the {vac})",
    " {send} me (?:to|in front of|in touch with|forward to) {g3}(?:hr|recruiters?|hiring|"
    "recruiting|"
    "talent|the recruiter) ",
    " (?:support|push|back|check on|review|bring|endorse|expedite|look into|speed up|track|chase|"
    "flag|follow up on|help with|sponsor|escalate) {g2}my (?:[^ ]+ )?(?:application|candidacy) ",
    " (?:who|where|how) {g3}(?:should|can|could|do|would|may|might) i {g2}(?:send|submit|direct|"
    "address|"
    "drop|apply) {g2}(?:my )?(?:{g2})(?:application|resume|cv|apply|to work|for a {vac}|"
    "for an {vac}|for {vac}) ",
    " my (?:resume|cv|application) {g3}(?:in front of|to the right|into the hands|to the top|"
    "noticed|"
    "seen by|read by|on (?:her|his|their|your|the) desk)",
    " (?:put|say|have|drop|get|leave) (?:in )?(?:a|the) (?:good |kind |quick |nice |friendly |"
    "kind )?"
    "word (?:in )?(?:for me|about me|on my behalf|with {g4}{hr}|at {yours}|in {yours})",
    " refer(?:ring|s)? me (?:for|as|internally|to {g4}{hr}|to {g3}{vac}|to your|in {yours}|at "
    "{yours})",
    " (?:submit|submitted|submitting|put|enter|use|log|file|make|give) {g2}(?:me|my name) {g3}"
    "(?:referral|reference for the|candidate|applicant)",
    " (?:employee|internal) referral ",
    " (?:recommend|recommends|recommending|suggest|suggesting|propose|mention|nominate|"
    "push|champion|pitch|promote) (?:me|my name) (?:to|for|when|as|if|in) {g4}(?:{hr}|{vac}|"
    "{occ}|{house}|"
    "candidate|hires?) ",
    " vouch(?:ing)? for me (?:with|to|at|in front of) {g3}(?:{hr}|hiring|committee|{house})",
    " (?:use|drop|give|mention) your name {g3}(?:when|as|if|in) i apply",
    " i {g2}appl(?:y|ied) (?:for|to|at|with|online) {g8}.*?(?:could|can|would|will|please|hope) ",
    " i (?:would|want|am hoping|hope|plan|intend|am going|wish|will)(?: like| love)?(?: to)? "
    "{g1}apply "
    "(?:for|to|at|with) {g4}(?:{vac}|your|you) ",
    " tell (?:hr|her|him|them|your boss|the manager|your manager) {g2}i (?:am|can|would|could) {g3}"
    "(?:available|start|accept|free|interested)",
    **_NAMES,
)
_TAKE_ME = pattern(
    " (?:hire|hiring|employ|employing|recruit|recruiting|onboard|contract|hires|engage me as|"
    "staff) "
    "(?:me|someone like me|a {g3}like me) ",
    " interview(?:ing)? me(?! {g1}(?:for (?:the|your|our|a|an) (?:[^ ]+ )?(?:podcast|newsletter|"
    "article|paper|blog|book|story|show|magazine)))",
    " (?:take|taking|took|takes|bring|bringing|brings|get|getting|have|having|keep|sign|signing|"
    "put|putting) me (?:on|in|aboard|back|hired|as (?:an?|your)|up as|through the door|into "
    "{yours}|at {yours} {g2}(?:{house}|company))(?! the|(?: {g1})?(?:touch|loop|copy|list|panel|"
    "mind|contact|"
    "front|line|track|speaker)) ",
    " get me (?:in|on) (?:at|to|with|the payroll) ",
    " (?:if|when) you will have me",
    " (?:take|accept|use|place|bring|bring in|try) (?:me|an? {g4}{occ}) (?:on|into|in|onto|aboard|"
    "for) {yours} {g3}{house}",
    " (?:offer|offers|give|gives|find|get|gets|fix|line up|organize|arrange|throw|"
    "promise|promises|award|awards) me (?:a|an|any|some|something|the|anything|work|first|one)? "
    "?{g4}"
    "(?:{vac}|work|shot at|try|trial|interview|offer|shifts?|something|job|hours) ",
    " (?:find|offer|offers|have|get|arrange) (?:me )?(?:something|anything) (?:for me|at|in|with|"
    "$)",
    " (?:arrange|set up|organize|schedule|line up|get|secure|grant) (?:me )?(?:an?|the) "
    "(?:[^ ]+ )?interview (?:for me|with {g4}{hr}|at |for {g3}{vac}|with your)",
    " (?:let|allow) me (?:prove|show) {g4}(?:on|in|at|for) {yours} {g3}(?:{house}|{vac})",
    " try me (?:out )?(?:for|on|in) ",
    " (?:decide|see) {g3}whether to keep me ",
    " foot in {yours} door ",
    " (?:could|can|would|might|will) (?:you )?(?:hire|employ|take) me ",
    " see (?:me|yourself hiring me) (?:working|fitting|on|in|as part|at) ",
    " (?:turns?|turning|leads?|leading|ends?) {g2}(?:into|to|in|with) (?:a|an|the) (?:job "
    ")?(?:offer|"
    "{vac}) ",
    " (?:chances|odds|possibility|prospects|hope) (?:of|for|that) (?:me|my|i) {g3}(?:getting|"
    "landing|joining|being hired|working|hired|finding) ",
    " help me {g2}(?:get|land|find|secure|win|into) {g5}(?:{vac}|in at|into your|work|hired|"
    "interview|"
    "job|foot) ",
    " (?:help|get) me (?:in|into) (?:the door|at |to work|your {house}|your)",
    " (?:i|me|my) (?:[^ ,;:?!]+ ){{0,4}}(?:get|getting|got|be|become) hired ",
    " (?:^| )get hired ",
    " i (?:get|land|secure) (?:a|an|the|any) {g3}(?:{vac}|interview) ",
    " (?:how|where|could|can|would|should|do|may|might|to) (?:do |can |could |would |might |"
    "about )?"
    "(?:i |me |whom about |about )?(?:{go}) (?:a |an |the |any |some )(?:[^ ]+ ){{0,2}}"
    "(?:{vac}|interview) (?:at|with|in|on|here|there) (?:your|you|her|his|their|here)",
    " (?:how|where|could|can|would|should|might) {g2}i {g2}{go} {g4}(?:{vac}|hired) ",
    " about getting (?:a|an|the|any) {g2}(?:{vac}|interview)",
    **_NAMES,
)
_JOIN = pattern(
    " (?:i|me|myself|my) (?:[^ ,;:?!]+ ){{0,8}}(?:join|joining|become part of|be part of|be a "
    "part of|"
    "being part of|move to|switch to|come over to|come to|get into|contribute to|come on|start "
    "(?:at|in|on|with)|help out (?:at|on|in)|fit into|fit in with|slot into|get onto|get on) "
    "(?:{yours} (?:[^ ]+ ){{0,2}}{house}|you at |you guys|them as|you as (?:an?|your))",
    " (?:i|me) (?:[^ ,;:?!]+ ){{0,8}}work (?:for|under) (?!free|myself|a |the |an )",
    " (?:i|me) (?:[^ ,;:?!]+ ){{0,8}}work (?:at|in|on|within|with) (?:you|{yours} (?:[^ ]+ "
    "){{0,2}}{house}|"
    "here|helios) ",
    " come (?:and |to )?work (?:for|at|with|in|here|under) ",
    " (?:come|coming) (?:on board|aboard|onboard) ",
    " (?:onto|on) {yours} payroll",
    " i (?:[^ ,;:?!]+ ){{0,6}}(?:part|member) of (?:it|{yours} (?:[^ ]+ ){{0,2}}{house}|you) ",
    " (?:i|me|my|skills|background|profile|experience|myself|someone) (?:[^ ,;:?!]+ ){{0,8}}(?:fit|"
    "match|addition|asset|candidate|hire|contribution|person|choice|suited|qualified|addition) "
    "(?:for|to|on|"
    "in|at|with) (?:it|the {g3}{vac}|that|this {g2}{vac}|{yours} (?:[^ ]+ ){{0,3}}(?:{house}|{vac}|"
    "needs)) ",
    " (?:i am|i would be|i feel|i think i am|makes me) {g4}(?:right|perfect|ideal|best|good|great|"
    "strong) (?:person|candidate|match|fit|one|choice|man|woman|hire) ",
    " (?:i|me|my) (?:[^ ,;:?!]+ ){{0,6}}(?:considered|in the running|shortlisted) (?:for|as|in|"
    "by) ",
    " consider(?:ing)? me(?: as an?)? {g3}(?:for|{occ}|candidate|when|if) ",
    " i {g6}hit the ground running ",
    " i {g5}(?:seeking|looking for|searching for|in search of|hunting for|after|"
    "interested in|available for|in the market for|open to|keen on|apply for) {g5}(?:{vac}|work|"
    "opportunit(?:y|ies)) ",
    " i {g2}(?:need|want|would like|would love|must have|could use|would take|will take|hope for|"
    "am hoping for|would accept|am desperate for|take) {g4}(?:{vac}|employment|an offer|paid "
    "work|work)"
    " ",
    " (?:looking for|seeking|need) (?:an? |more )?(?:[^ ,;:?!]+ ){{0,3}}{occ} (?:[,;] )?(?:and )?i "
    "(?:would|am|could|can)",
    " (?:hiring|recruiting|vacancy|opening|advertised|ad for) .*?\\bi (?:would|am|think i am) "
    "(?:love|like|be|very|be very|keen|interested|the|eager)",
    " out of work .*?(?:if|anything|could|can|please|any)",
    " (?:hope|hoping|wish|wishing|thinking|dreaming) {g2}(?:that )?(?:you|he|she|they) (?:will|"
    "can|could|"
    "would|might|may)? ?(?:can |be able to )?(?:take me|hire me|offer me|have me|remember me|"
    "find me|"
    "bring me|employ me|get me) ",
    " i (?:can|could|am able to|would be able to) start (?:on |from |next |straight |right |"
    "as soon )?(?:now|monday|tuesday|wednesday|thursday|friday|immediately|tomorrow|today|next|"
    "away|week|month|as|in|if|whenever|january|june|september|on)",
    " (?:i am|am) (?:immediately )?available (?:immediately|now|from|right|at once|for work|for "
    "hire)",
    " (?:say no to|turn down|refuse|decline) (?:a|an|any|the) {g3}(?:{vac}|offer)",
    **_NAMES,
)
_REMEMBER = pattern(
    " (?:keep|have|bear|hold|keeping|bearing|having) me in mind(?! (?:as a (?:speaker|guest|"
    "sounding|"
    "host|reader)|for the (?:panel|event|committee|speaker|talk|workshop|next event|book)))",
    " (?:keep|hold) me on (?:file|{yours} (?:[^ ]+ )?(?:list|radar)) {g2}(?:for|if|when)",
    " (?:think of|remember|call|ping|text|contact|tell|alert|let|give|phone|email|ring|shout|drop|"
    "notify|message|consider|reach out to) (?:to )?(?:me)(?: [^ ]+){{0,4}} (?:when|if|should|as "
    "soon as|"
    "next time|whenever|once) {g6}(?:vacanc(?:y|ies)|{vac}|opens|open up|opens up|comes? up|hire|"
    "hiring|"
    "expand|frees up|free up|recruit|recruiting|need (?:an?|another|more) {g2}{occ}) ",
    " (?:if|when|whenever|should|once) (?:[^ ,;:?!]+ ){{0,2}}(?:you|your|anything|something|"
    "there|a|an|"
    "any|the) (?:[^ ,;:?!]+ ){{0,4}}(?:vacanc(?:y|ies)|{vac}|opens|open up|opens up|comes up|"
    "come up|"
    "hire|expands?|hiring|frees up|free up|need (?:an?|another|more) {g2}{occ}) "
    "(?:[^ ]+ ){{0,7}}(?:keep|think of|remember|call|ping|text|contact|tell|let) {g2}me",
    " (?:when|if|whenever) you (?:[^ ,;:?!]+ ){{0,3}}(?:need|want|are short of|look for|hire|"
    "expand) "
    "(?:[^ ,;:?!]+ ){{0,4}}(?:{occ}|team|force|staff|department) , (?:[^ ]+ ){{0,4}}(?:me|i) ",
    " (?:let me know|tell me|know|inform me|keep me posted|keep me informed|update me|hear|heard) "
    "(?:about|of|on|if you hear of|when you hear of) {g3}(?:openings?|vacanc(?:y|ies)|positions?|"
    "jobs?|"
    "roles?|posts?|internships?) ",
    " ask (?:him |her |them |[^ ]+ |the [^ ]+ )?(?:[^ ]+ )?(?:for|about) (?:a |an |any |some |"
    "open |possible |"
    "available |the )?(?:new |paid |open |possible )?(?:jobs?|employment|openings?|vacanc(?:y|ies)|"
    "positions?|internships?|a role|work|job offer) ",
    " (?:ask|asking) (?:[^ ,;:?!]+ ){{0,4}}(?:if|whether) {g4}(?:hire|hires|hiring|an? {g2}{vac}|"
    "any "
    "{g2}{vac}|take me|need {g3}{occ}) ",
    " (?:secure|get|obtain|win|land|receive|leave with|walk out with|come away with|score) (?:a|"
    "an|the) "
    "{g2}(?:job offer|offer of employment|job interview|job|offer from|employment contract|"
    "internship)"
    " ",
    " (?:get|have|convince|persuade|talk|make) (?:[^ ,;:?!]+ ){{1,2}}(?:to |into )(?:hire|hiring|"
    "give me|"
    "giving me|refer me|offer me|offering me|take me|taking me|employ|bring my|interview me|put my "
    "name|pass my|recommend me) ",
    " (?:which|who) {g6}(?:could|would|might|can|may|will) hire me ",
    " (?:offers|gives|promises) me (?:the|a|an) {g4}{vac}",
    " i (?:[^ ,;:?!]+ ){{0,4}}ask (?:if|whether) {g3}(?:hire|hiring|take)",
    **_NAMES,
)
_TRIGGERS = frozenset(
    [
        "me",
        "i",
        "my",
        "myself",
        "hiring",
        "hire",
        "hires",
        "recruit",
        "recruiting",
        "opening",
        "openings",
        "vacancy",
        "vacancies",
        "position",
        "positions",
        "role",
        "roles",
        "job",
        "jobs",
        "internship",
        "headcount",
        "resume",
        "cv",
        "application",
        "work",
        "slots",
        "slot",
        "internships",
        "employment",
        "nurses",
        "spot",
        "referral",
        "opportunities",
        "opportunity",
        "freelance",
        "interview",
        "positions",
        "payroll",
        "need",
        "looking",
        "got",
        "gigs",
        "traineeship",
        "take",
        "use",
        "short",
        "hear",
        "anything",
        "something",
        "post",
        "posts",
        "know",
        "employ",
        "candidate",
    ]
)
_GROUPS = (_ASKS, _CARRY, _TAKE_ME, _JOIN, _REMEMBER)
_CLAUSE = re.compile(r"[,;:—–(] |[?!] | but | yet | so | and (?=i |could |would |can )")
_DENIED = re.compile(
    r" (?:not|never|without|rather than|instead of|no longer|avoid|nor|neither|stop|refuse to)(?= )"
)
# Not denied at all: "don't you have ...", "I don't suppose ...", "wouldn't say no", "don't hesitate".
_NOT_DENIED = re.compile(
    r" not (?:you|there|your|they|suppose|know (?:if|whether|of)|hesitate|say no|turn down|mind|"
    r"forget|refuse|decline|be able|only|it be|sure (?:if|whether))(?= )"
)
# A subject to talk about, or somebody else's search.
_SUBJECT = re.compile(
    r"^ (?:how|what|why|which|when|where|who) (?:have|has|did|does|was|were|makes?|made|drives?|"
    r"keeps?|would (?:you|the|a newcomer))(?= )"
)
_OTHERS = re.compile(
    r" (?:my (?:[^ ]+ )?(?:brother|sister|son|daughter|wife|husband|friend|student|colleague|niece|"
    r"nephew|cousin)|candidates?|i (?:know|met) (?:a|an|two|three|someone|somebody|several)|"
    r"i have (?:met |found )?(?:a |two |three |some )?(?:candidates?|people|someone)|"
    r"i (?:can|could) (?:help you|introduce|send you (?:two|three|some)|screen|review|"
    r"suggest))(?= )"
)
_SELF = re.compile(r" (?:me|my|i am|i would|i could|i want|i need|i apply|myself)(?= )")
_ONESELF = re.compile(r" (?:i|me|my|myself)(?= )")


def asks_for_work(words: str) -> bool:
    """Whether plain `words` ask that the listener employ the speaker or carry an application."""
    if _TRIGGERS.isdisjoint(words.split()):
        return False
    bare = _COMPOUNDS.sub(" thing ", words)
    if _SUBJECT.match(bare) and not _ONESELF.search(bare):
        return False
    found = next((hit for group in _GROUPS for hit in _hits(group, bare)), None)
    return found is not None and not (_OTHERS.search(bare) and not _about_self(bare))


def _hits(group: re.Pattern[str], words: str) -> list[re.Match[str]]:
    return [hit for hit in group.finditer(words) if not _is_denied(words, hit)]


def _is_denied(words: str, hit: re.Match[str]) -> bool:
    """Whether a word that denies stands before the hit's end and in its clause."""
    before = words[: hit.end()]
    starts = [mark.end() - 1 for mark in _CLAUSE.finditer(words, 0, hit.start() + 1)]
    clause = before[starts[-1] if starts else 0 :]
    return bool(_DENIED.search(_NOT_DENIED.sub(" ", clause)))


def _about_self(words: str) -> bool:
    """Whether it is still the speaker who is to be employed, though others are named."""
    return bool(_SELF.search(words)) and " for me " in words
