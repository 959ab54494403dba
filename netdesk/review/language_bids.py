"""Bids for work: what speakers say of themselves, and pleas whatever their verb."""

from netdesk.review.language import pattern
from netdesk.review.language_work import NAMES

JOIN = pattern(
    " (?:i|me|myself|my) (?:[^ ,;:?!]+ ){{0,8}}(?:join|joining|become part of|be part of|be a "
    "part of|"
    "being part of|move to|switch to|come over to|come to|get into|contribute to|come on|start "
    "(?:at|in|on|with)|help out (?:at|on|in)|fit into|fit in (?:well |nicely |perfectly "
    ")?(?:with|on|at|in)|slot into|get onto|get on) "
    "(?:{yours} (?!{club})(?:[^ ]+ ){{0,2}}{house}|you at |you guys|them as|you as (?:an?|your))",
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
    "am hoping for|would accept|am desperate for|take) (?!your (?:opinion|view|advice|thoughts|"
    "take)|to (?:understand|hear|know|learn|see|"
    "ask|talk|discuss|read|compare))"
    "{g4}(?:{vac}|employment|an offer|paid "
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
    " not (?:say no to|turn down|refuse|decline) (?:a|an|any|the) {g3}(?:{vac}|offer)",
    **NAMES,
)

ANY_WAY = pattern(
    # Whatever the verb: a plea, a vacancy, and the speaker who is to have it.
    " (?:could|can|would|will|may|might|please|help|hope|hoping|find|get|mention|look out|keep "
    "an eye|"
    "watch|like|love|any chance|how about|if you) (?:[^ ,;:?!]+ ){{0,8}}{vac} (?:for (?:me|your|"
    "my|an? {g3}"
    "{occ})|in mind for me) ",
    " (?:openings|vacancies|vacancy|job|employment) for (?:me|someone like me|your old) ",
    " (?:any|some) (?:chance|possibility|hope|prospect|way) of {g2}(?:{vac}|work|working "
    "{g2}your|joining)"
    " ",
    " (?:what|which) (?:openings|vacancies|positions|jobs|roles) (?:do|does|have|are|is) (?:you|"
    "your {g2}|"
    "they|there|available|open|he|she) {g4}(?:have|got|offer|open|available|fill|going|hiring|$|"
    "\\?)",
    " (?:what|which) positions .*? (?:could|can|would) i ",
    " (?:i|me) (?:be|being) (?:one|among|part) of (?:the )?(?:candidates|applicants|people you "
    "(?:hire|take)) ",
    " (?:openings|vacancies|vacancy) .*?(?:for me|consider me|i (?:could|can|would|might) "
    "(?:fill|take|"
    "apply|suit|fit)) ",
    " (?:gaps?|holes?|needs?|role|position|vacancy|shoes|post) (?:that )?(?:i|someone like me) "
    "(?:could|can|might|would) (?:fill|take|cover) ",
    " i (?:could|can|would|might) (?:fill|take over|step into) {g3}(?:gap|{vac}|shoes) ",
    " (?:open|vacant|advertised|posted|unfilled) (?:[^ ]+ )?{vac} .*?(?:suit me|consider me|for "
    "me|i would|"
    "i could|i can|interview me|meet me) ",
    " (?:talk|speak|meet|see|interview|recommend|suggest|nominate|shortlist|put) (?:[^ ,;:?!]+ "
    "){{0,3}}(?:me|i) "
    "(?:[^ ,;:?!]+ ){{0,3}}(?:about|for|onto|on) (?:the|a|an|that|your) {g4}(?:{vac}|shortlist) ",
    " (?:referral|recommendation|interview|shortlist|shortlisted) (?:for|to|at) {g5}{vac} ",
    # The house takes people like the speaker.
    "^ (?:and |so |hi , |hello , )?(?:do|does|will|would|is|are|can|could) (?:you|your {g2}[^ ]+|"
    "they|she|he) "
    "(?:ever |still |also |usually |currently )?(?:hire|take on|take|recruit|employ|consider|"
    "accept|taking on|"
    "hiring|recruiting|need|want) (?:on )?(?:[^ ,;:?!]+ ){{0,3}}(?:{occ}|people|someone|"
    "changers?|graduates?|"
    "beginners?|persons?|freshers?|returners?|candidates?) (?:\\?|over|with (?:my|a|no)|like|who|"
    "from|to run|"
    "to lead|to handle|to help|to do|for your|without|in their|[.]|i )",
    " (?:your {g3}|you |so does your [^ ]+ )(?:take|taking|hire|hiring|accept|employ|recruit)(?: "
    "on)? (?:new |more |"
    "former |older |young |junior |senior |experienced )*(?:{occ}|changers|graduates|people over) ",
    " (?:would|could|does|do|might|will|is|can) (?:you|your) (?:[^ ,;:?!]+ ){{0,4}}(?:consider|"
    "benefit from|"
    "need|want|use|like|interested in|look at|open to|hire|have room for|have use for) (?:[^ "
    ",;:?!]+ ){{0,3}}"
    "(?:with my|like me) ",
    " give (?:an? )(?:[^ ,;:?!]+ ){{0,3}}(?:{occ}|changer|graduate|beginner|veteran|outsider) "
    "an? (?:chance|shot|"
    "try|start|break) ",
    " (?:accepting|taking|open to|open for|reviewing|receiving) applications ",
    " (?:how|where|when) (?:do|can|should|could|would|might) i (?:best )?apply (?:\\?|for (?:a|"
    "the|that|your) "
    "{g3}{vac}|at|to your|with|$)",
    # The speaker offers to be had.
    " i (?:[^ ,;:?!]+ ){{0,6}}(?:work|working|serve|serving|join|joining|start|starting|"
    "employed) (?:at|for|in|"
    "with|on|under|as a {g3}(?:at|in|for|with)) (?:your (?:[^ ]+ )?{house}|you guys|you \\? $|"
    "you $) ",
    " i (?:[^ ,;:?!]+ ){{0,6}}(?:serve|working|be employed) (?:in|at|on|for) your ",
    " i (?:[^ ,;:?!]+ ){{0,4}}join (?:you|him|her|them) (?:\\?|$|in your {house})",
    " i (?:could|would|can|might) (?:really |certainly |surely )?be (?:very |quite )?(?:useful|"
    "of use|an asset|"
    "valuable|helpful|productive) (?:[^ ,;:?!]+ ){{0,2}}(?:on|in|to|at|for) your (?:[^ ]+ "
    ")?{house} ",
    " i am (?:[^ ,;:?!]+ ){{0,2}}(?:useful|an asset|available) (?:[^ ]+ ){{0,8}}if your ",
    " i (?:am|would be) (?:sure i could be|useful) .*? how about it ",
    " i (?:really |urgently |just )?(?:could|can) (?:really )?use (?:a|an|some) {g2}(?:{vac}|"
    "work) ",
    " (?:be|among) (?:the )?first (?:one |person )?(?:that |whom )?you (?:call|think of|consider|"
    "ask) ",
    " (?:i am|being) (?:back )?on the (?:job )?market ",
    " i am (?:still |currently |actively )?looking $",
    " do anything .*? (?:at|in|on|for) your (?:[^ ]+ )?{house} ",
    " i (?:[^ ,;:?!]+ ){{0,4}}(?:perfect|ideal|right|suited|qualified|made|great|ready) for "
    "(?:that|the|this|your) "
    "{g2}{vac} ",
    " (?:i|me) (?:would |could |want |like |love |hope )*(?:to )?be your (?:[^ ]+ )?(?:{occ}|"
    "deputy|successor|"
    "employee|intern|right hand) ",
    " i am your (?:man|woman|guy|girl|person|nurse|candidate) ",
    " i (?:would|could|can|will) (?:bring|add|contribute|offer) (?:a lot|much|value|energy|"
    "experience|skills|my "
    "{g3}) ?(?:to|for) your (?:[^ ]+ )?{house} ",
    " part of (?:it|that|this|the|your) (?:growth|journey|adventure|success) ",
    " i (?:could|can|might|would) fill in (?:while|for|as|until|when|at) ",
    " hat in(?:to)? the ring ",
    " my (?:profile|background|skills|experience) (?:[^ ,;:?!]+ ){{0,3}}(?:suit|fit|match|"
    "interest|of interest|"
    "of use|useful) (?:[^ ,;:?!]+ ){{0,2}}(?:you|your) ",
    " (?:willing to|could you|can you|would you|please|and|happy to|able to) (?:internally "
    ")?refer me "
    "(?:$|\\?|internally|,|for|at|in|inside|within|as)",
    " (?:could|can|would) you recommend me (?:$|\\?|,)",
    " (?:tell|mention|talk|speak|say|suggest|recommend) (?:[^ ,;:?!]+ ){{0,4}}{hr} (?:[^ ,;:?!]+ "
    "){{0,2}}(?:about "
    "me|about hiring|i am (?:on|looking|free|available|interested)|my name) ",
    " hiring manager .*?(?:about me|my name|i apply|i can apply|recommend me|introduce me) ",
    " introduce me to (?:[^ ,;:?!]+ ){{0,3}}(?:hiring manager|recruiters?|hr|talent) (?:[^ "
    ",;:?!]+ ){{0,4}}"
    "(?:apply|interview|role|position|job|opening) ",
    " (?:contact|touch|connect me|speak|meet) (?:[^ ,;:?!]+ ){{0,2}}your (?:[^ ]+ "
    ")?(?:recruiters?|hiring manager|"
    "hr|talent team|human resources) ",
    " (?:ask|asking) (?:[^ ,;:?!]+ ){{0,2}}for (?:a|an|any) {g2}(?:job|position|internship|work) ",
    " know (?:of )?(?:anyone|someone|any {g2}(?:companies|firms|company|hospitals|schools|banks|"
    "places)) {g3}"
    "hiring ",
    " (?:you )?(?:have|got) (?:something|anything) (?:\\? $|for an? |available|open|suitable|"
    "coming up)",
    " fit for me (?:at|in|on|with|here|there|\\?) ?",
    **NAMES,
)
