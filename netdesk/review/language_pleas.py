"""Pleas for work: is there a place, carry my papers, take me, think of me."""

from netdesk.review.language import pattern
from netdesk.review.language_work import NAMES

ASKS = pattern(
    # A vacancy at the listener's.
    " {aux} (?:not )?{they} {g3}(?:have|know of|know about|know if|see|hear of|need|got|foresee|"
    "expect|be|anticipate|offer|were|exist|heard of|aware of|any) {g6}(?:open |available |paid )?"
    "{vac} (?:[^ ]+ ){{0,5}}?(?:{from}|open|available|going|coming|\\? |$)",
    " (?:have|has|are there|is there|be|know of|any) {g2}(?:any|a|an|some|open) {g3}{vac} {g5}"
    "(?:{from}|open |available |going |coming )",
    " (?:any|some|open|unadvertised|unposted|suitable|upcoming|available) {g2}(?:{vac}|work) "
    "(?:for me|going|i could|i might|you could|at your|in your|on your|with you|for someone like|"
    "available (?:at|in|on|with|for)|open (?:at|in|on|for|with))",
    " (?:is|are|be|see|any|an|have) {g3}{opp} {g3}(?:for me|for someone like me|for a {g3}like me|"
    "in your (?:[^ ]+ )?{house}|at your (?:[^ ]+ )?{house}|with your (?:[^ ]+ )?{house}|"
    "on your (?:[^ ]+ )?{house}|to join|to work (?:for|at|with)|to come (?:on|in|and work))",
    " (?:there is|see|imagine|picture|find|make|have|create|has|is there|be|any|got) {g2}(?:a |"
    "an |any )?"
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
    " (?:is|are|was) (?:the|that|this|your) (?:[^ ,;:?!]+ ){{0,3}}{vac} (?:[^ ]+ )?(?:open|"
    "available|free|vacant|"
    "filled|taken|unfilled) ",
    " (?:is|are) (?:you|your {g2}{house}|they) {g1}(?:adding|seeking|searching for|looking for|"
    "short of|"
    "taking in) (?:[^ ,;:?!]+ ){{0,2}}(?:{occ}|substitutes?|temps?) (?:\\?|$|in |at |this |next |"
    "right |now )",
    " (?:do|does|would|might|could|will|may) (?:you|your {g2}{house}|they) {g1}(?:need|want|have "
    "need of|require) "
    "(?:an?|any|another|more|extra) {g2}(?:{occ}|substitute|temp|fill-in) (?:\\?|$|who|like|with|"
    "for|at|in|on) ?",
    " (?:something|anything|a place|any place) for me (?:at|in|on|with|here|there|\\?|$)",
    " if your (?:[^ ]+ )?{house} (?:has|had|needs|gets) (?:something|anything|someone|an opening) ",
    " (?:jobs?|openings?|positions?|roles?|work|opportunit(?:y|ies)) for (?:people|someone|a "
    "person|those|"
    "an? {g3}{occ}) (?:like me|with my|in my) ",
    " (?:offer|give|find) me (?:anything|something) ",
    " help me (?:[^ ,;:?!]+ ){{0,2}}(?:with|to|find|get|into) (?:an? |the |any )(?:[^ ]+ )?{vac} ",
    " (?:get|getting|be|being) hired (?:by|at|in|here|with|into|\\?|,|on) ?",
    " (?:are|is) (?:you|your {g2}{house}|they) {g1}looking to (?:add|hire|recruit|take on|bring "
    "on) ",
    " (?:are|is) (?:you|your {g2}{house}|they) {g1}planning to (?:hire|take on|bring on|add) ",
    " have (?:any |some |no )?use for an? {g3}{occ} ",
    " happen to (?:have|know of|see) {g3}{vac} ",
    " (?:put|push|pass|move) me (?:forward|along|through|up) ",
    " (?:use|consider|employ) me (?:\\?|$|,|in your|on your|at your|somewhere)",
    " applications (?:still )?(?:open|being accepted|accepted) ",
    " (?:squeeze|fit|slot|sneak|bring|let|take) me in (?:on|at|as|to|for|with) ",
    " give me (?:the|this|that|one) (?:chance|opportunity|shot|job) ",
    " work(?:ing)? under (?:you|your) ",
    " (?:are|is) (?:you|your {g2}{house}) (?:[^ ]+ )?in need of {g3}(?:{occ}|help|staff) ",
    " (?:do|does|will|would) (?:you|your {g2}{house}|they) (?:expect|plan|intend|want|need|be "
    "looking|"
    "be willing|be able|be interested in|be open to|consider|still) ?(?:to )?(?:hire|hiring|take "
    "on|taking "
    "on|recruit|recruiting|use|employ|employing) {g4}(?:{occ}|people|someone|anyone) ",
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
    **NAMES,
)

CARRY = pattern(
    " {send} {g4}{doc} ",
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
    **NAMES,
)

TAKE_ME = pattern(
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
    "^ (?:to )?(?:get|be|getting|being) hired ",
    " give me a (?:chance|shot|try|start|break|go) (?:at|in|on|with|$|\\?)",
    " i (?:get|land|secure) (?:a|an|the|any) {g3}(?:{vac}|interview) ",
    " (?:how|where|could|can|would|should|do|may|might|to) (?:do |can |could |would |might |"
    "about )?"
    "(?:i |me |whom about |about )?(?:{go}) (?:a |an |the |any |some )(?:[^ ]+ ){{0,2}}"
    "(?:{vac}|interview) (?:at|with|in|on|here|there) (?:your|you|her|his|their|here)",
    " (?:how|where|could|can|would|should|might) {g2}i {g2}{go} {g4}(?:{vac}|hired) ",
    " about getting (?:a|an|the|any) {g2}(?:{vac}|interview)",
    **NAMES,
)

REMEMBER = pattern(
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
    **NAMES,
)
