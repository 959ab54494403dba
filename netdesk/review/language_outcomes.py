"""Telling an outcome that can be answered yes or no afterwards from a mood or a direction."""

import re

from netdesk.review.language import pattern, sentences

_NAMES = {
    "count": "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|a|an|the|at least one)",
    "many": "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|both)",
    "thing": "(?:names?|introductions?|contacts?|people|persons?|referrals?|dates?|meetings?|"
    "calls?|"
    "numbers?|lists?|invitations?|invites?|visits?|appointments?|answers?|promises?|yes|no|"
    "commitments?|decisions?|copy|copies|emails?|addresses|address|tours?|slots?|references?|"
    "samples?|documents?|drafts?|figures?|reports?|leads|firms|companies|targets?|follow-ups?|"
    "coffees?|lunches?|dinners?|demos?|pilots?|orders?|signatures?|recommendations?|quotes?|"
    "steps?|nurses?|managers?|engineers?|lawyers?|teachers?|heads?|schools?|hospitals?|banks?|"
    "books?|seats?|tickets?|budgets?|deadlines?|days?|confirmations?|proposals?|contract|"
    "examples?)",
    "act": "(?:introduces|agrees|offers|names|tells me|tells us|sends|calls|invites|promises|"
    "commits|"
    "signs|says yes|says no|says which|says whether|says who|says that|shares|forwards|reads|gives|"
    "confirms|writes|puts|recommends|lets|answers|accepts|marks|shows me|reviews|connects|vouches|"
    "books|picks|chooses|proposes|asks me|asks for|adds|approves|hands|brings|joins|comes|visits|"
    "emails|texts|phones|decides|explains|describes|lists|points|refers|schedules|suggests|hosts|"
    "attends|takes|makes|sets|buys|orders|registers|passes|corrects|checks|votes|nominates|signals|"
    "replies|responds|responded|pays|allows|sponsors|tests|tries|mails|prints|publishes|uses|keeps|"
    "drafts|draws|presents|opens her|opens his|admits|walks|drives|tours|meets|returns|identifies|"
    "mentions|states|rates|ranks|volunteers|requests|orders|subscribes|quotes|cites|endorses)",
    "doing": "(?:introduce|agree|offer|name|tell me|send|call|invite|promise|commit|sign|say|share|"
    "forward|read|give|confirm|write|put|recommend|let me|answer|accept|mark|show me|review|"
    "connect|"
    "vouch|book|pick|choose|propose|add|approve|hand|bring|join|come|visit|email|list|suggest|host|"
    "attend|set|try|test|meet|rank|rate|draw|check|correct|explain|describe|decide|schedule)",
    "mood": "(?:relationship|rapport|trust|connection|goodwill|friendship|impression|visibility|"
    "atmosphere|dialogue|network|profile|presence|bond|understanding|feel|feeling|sense|"
    "conversation|chat|talk|insights?|ideas|experience|advice|time|hour|culture|synergies|"
    "confidence|reputation|credibility|partnership|interest|awareness)",
}
_OBSERVED = pattern(
    # Somebody acts.
    " (?:he|she|they|who|we|and|[^ ]+) (?:both |then |also |at least |each )?{act} "
    "(?!place |part |sense |good |well )",
    " (?:get|have|ask|make|persuade|convince|let) (?:[^ ,;:?!]+ ){{1,3}}(?:to )?{doing} ",
    " (?:will|would|to|can|gladly) (?:then |also )?(?:introduce|send|call|invite|review|forward|"
    "connect|"
    "write|vouch|recommend|name|share|sign|join|read|host|visit|book|give me|work with me) ",
    " (?:is|are) (?:scheduled|booked|agreed|confirmed|set|arranged|fixed|signed|made|sent|in) ",
    " says (?:he|she|they|that|yes|no|which|who|whether|when) ",
    # Something is in hand or in the calendar.
    " (?:get|gets|obtain|secure|leave with|leaves with|come away with|walk out with|walk away "
    "with|take "
    "home|book|receive|collect|hand over|win|fix|arrange|schedule|set|have|gain|earn|bring home|"
    "go home with|come home with|exchange|note) {g2}{count} {g4}{thing} ",
    " (?:get|obtain|secure|leave with|come away with) (?:her|his|their|your) (?:[^ ]+ )?"
    "(?:permission|yes|no|answer|consent|agreement|signature|number|address|card|approval|word|"
    "okay|"
    "ok|decision|referral|introduction|endorsement|commitment|view on (?:whether|which|[^ ]+ or))",
    " (?:^| )(?:at least |exactly |up to )?{many} {g3}{thing} ",
    " an? {g2}(?:introduction|date|invitation|referral|yes|promise|name|appointment|visit|tour|"
    "lunch|"
    "second meeting|follow-up|commitment|reply|answer|place on|seat) {g3}(?:to|for|in|at|from|by|"
    "with|is|"
    "on|of|before|or|who|within|$)",
    " (?:agree|set|fix|settle|agreed|settled|confirm|book) (?:on |upon )?(?:a |an |the |our |who "
    "|when |"
    "which |what |where |that |how many )",
    # A question is answered.
    " (?:know|learn|find out|hear|ask|decide|clarify|tell|understand|say|see|answer|establish|"
    "settle|"
    "discover|determine|confirm|tells|told|says) (?:[^ ,;:?!]+ ){{0,6}}(?:whether|if|who|which|"
    "when|how many|"
    "how much|what date|what year) ",
    " (?:know|find out|tell|tells|told|says|hear) (?:[^ ,;:?!]+ ){{0,4}}(?:where|why|what) ",
    " (?:i|we) (?:know|have|leave|get|hold|hand|am on|see the|walk|agree|set|send|deliver|can "
    "name) ",
    " (?:yes or no|signed|in (?:both|our|my) (?:calendars?|diaries|inbox)|by the end of|"
    "(?:by|before|until|within|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "christmas|easter|next|the end|tomorrow|\\d+|one|two|three|four|six|a week|a month|noon|"
    "tonight)) ",
    **_NAMES,
)
_MOOD = pattern(
    " (?:build|building|develop|strengthen|deepen|maintain|improve|establish|foster|create|grow|"
    "gain|"
    "nurture|cultivate|raise|start|make|keep|have|enjoy|spend|expand|warm up|extend|increase|"
    "boost|get|"
    "a|an|better|solidify|leave|form|share|show|renew|hold|open|restart|begin|broaden|collect|"
    "refresh) "
    "(?:[^ ,;:?!]+ ){{0,4}}{mood} ",
    " (?:get|getting) (?:to )?(?:know|now|acquainted|inspired|a feel|on well|on with|along|"
    "closer|clearer|"
    "clarity|comfortable|motivated|on her|on his|noticed|insights?|some|advice|started|talking|"
    "better)",
    " (?:learn|know|understand|hear|find out) (?:a bit |a lot |some )?(?:more|about|better|from|"
    "something|"
    "her|his|the (?:industry|market|company|culture|business|world|people))",
    " (?:good|great|nice|positive|productive|fruitful|pleasant|memorable|lively|meaningful|solid) "
    "(?:[^ ,;:?!]+ ){{0,2}}(?:meeting|talk|call|lunch|coffee|hour|exchange|session|time|start|"
    "visit) ",
    " (?:explore|exchange|discuss|talk|catch up|catch-up|reconnect|touch base|see what|see where|"
    "see how|"
    "see if there|impress|position myself|pick (?:his|her|your|their) brain|stay|connect with|be "
    "remembered|be seen|become|feel|network|bond|brainstorm|chat|introduce myself|present myself|"
    "sell myself|break the ice|move things|open (?:a |some |up )?doors?|come across|enjoy|relax|"
    "listen|share (?:ideas|stories|experiences|thoughts)|think aloud|test the waters|plant a seed|"
    "improve|show (?:her|him|them) that|keep (?:in touch|the contact|up)|make (?:him|her|them) "
    "(?:aware|like|"
    "feel|see)|have (?:him|her|them) (?:think|like|see|feel|know|remember)) ",
    " (?:he|she|they|everyone|[^ ]+) (?:likes|feels|thinks|sees me|understands|remembers|"
    "respects|trusts|"
    "appreciates|values|is impressed|has a good|enjoys|believes|notices|knows (?:me|what i|who i|"
    "about|that i|"
    "my|how)) ",
    **_NAMES,
)
_FIRM = pattern(
    " (?:he|she) (?!likes|feels|thinks|sees|understands|remembers|respects|trusts|appreciates|"
    "values|is|"
    "was|has|knows|enjoys|believes|notices|wants|needs|hopes|finds|considers|loves|realizes|"
    "recognizes|gets|"
    "makes|takes|keeps|becomes|stays|warms|always|perhaps|as|regards|associates)[a-z]+s ",
    " (?:agree|agrees|agreed|commit|promise) to (?:[^ ]+ )?(?:meet|speak|talk|call|have|a|send|"
    "do|write) ",
    " (?:he|she|they|who|and|we both) (?:both |then |also )?{act} (?!place |part |sense |good |"
    "well )",
    " (?:names?|introductions?|referrals?) (?:at|in|to|of|for|from|by) ",
    " {many} (?:[^ ,;:?!]+ ){{0,2}}(?:names?|introductions?|referrals?|new contacts|contacts|"
    "invitations?) ",
    " (?:whether|by (?:monday|tuesday|wednesday|thursday|friday)|agree on (?:a|the) (?:next|date)|"
    "date for|set a date|yes or no) ",
    " (?:learn|know|find out|hear|understand|discover) (?:[^ ,;:?!]+ ){{0,3}}(?:whether|if|who|"
    "which|when|"
    "how many|how much) ",
    **_NAMES,
)
_VOID = re.compile(r" (?:if there are|what happens|where it goes|see if we|where things)(?= )")


def is_checkable_outcome(words: str) -> bool:
    """Whether it can be said afterwards, yes or no, that plain `words` came true."""
    if _VOID.search(words):
        return _FIRM.search(words.replace(" see if ", " ")) is not None
    if _FIRM.search(words):
        return True
    return _OBSERVED.search(words) is not None and _MOOD.search(words) is None


def is_checkable(text: str) -> bool:
    """Whether any sentence of `text` is a checkable outcome."""
    return any(is_checkable_outcome(sentence.words) for sentence in sentences(text))
