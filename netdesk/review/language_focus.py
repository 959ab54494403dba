"""Whom a text is about: the one who speaks, or the one who listens."""

import re

from netdesk.review.language import pattern, plain_words

_NAMES = {
    "own": "(?:career|search|transition|goals?|situation|next|network|background|skills?|plans?|"
    "achievements?|strengths|application|resume|cv|problems?|options|worries|life|future|"
    "story|portfolio|company|needs?|ambitions?|dream|development|growth|profile|work to be|"
    "experience|drive|cause|interests?|job|position|role|hope|money|talents?|own)",
    "they": "(?:you|he|she|they|his|her|their|your|contacts|who)",
}
_ABOUT_ME = pattern(
    " my (?:[^ ,;:?!]+ )?{own} ",
    " i (?:really |just |also |only |now |finally |always |have always |badly |urgently |"
    "currently )?"
    "(?:need|want|wanted|hope|deserve|seek|have always wanted|wish|believe i|am hoping|am eager|"
    "am looking|am seeking|am exploring|am in transition|am under|am ready|lost|have achieved|am "
    "trying|"
    "am stuck|am out of|am interested in) ",
    " i (?:am|was) (?:an? |the |top |great |good |excellent |very |really |one of )",
    " i have (?:[^ ]+ ){{0,2}}(?:years|degree|experience|achieved|led|won|managed|skills|strong)",
    " i (?:led|won|managed|lead|can sell|can prove|achieved|excel|bring (?:a lot|years|strong)|"
    "graduated) ",
    " (?:help|get|give|lend|mentor|support|advise|push|coach|guide|hire|bring|make|let|open|"
    "sponsor|"
    "promote|teach|recommend|introduce|refer|like|remember|place|advance|save|owes|meet|let us) "
    "(?:me|my|myself) ",
    " (?:for|about|to|on|like|behind|of) (?:me|myself) ",
    " so that i ",
    " that i (?:could|can|want to) use ",
    " about my (?:[^ ]+ )?(?:plans|career|search|situation|work|self|life|goals) ",
    " (?:use|impress) (?:him|her|them|you) with my ",
    " i have an? (?:great|strong|good|proven|long|solid|excellent|unique|rare) ",
    " (?:share|show|tell|bring|send) (?:you )?my (?:[^ ]+ )?(?:background|story|experience|"
    "career|achievements|resume|cv|portfolio) ",
    " my (?:ticket|way into|door) ",
    " how (?:good|strong|capable|smart|well) i ",
    " i (?:would|could|can|will) (?:really |greatly )?(?:benefit|profit|gain|love for you) ",
    " me (?:a |an |some )?(?:push|favor|favour|chance|shot|boost|hand|leg up|moving|going|job) ",
    " (?:what|that|whom|contacts|people) (?:that )?i need ",
    " (?:useful|helpful|good|valuable|important) (?:to|for) (?:me|my) ",
    " (?:tell|telling|show|present|introduce|sell) (?:you |him |her |them )?(?:about |how |what )?"
    "(?:me|myself|i) ",
    " (?:use|profit from|benefit from|tap|access|leverage) (?:your|his|her|their|that) ",
    " pleasure of my ",
    " (?:fit|reach|advance|grow|build|change|find|further|start|revive) (?:my|me) ",
    **_NAMES,
)
_ABOUT_THEM = pattern(
    " (?:how|what|which|why|where|when|who) (?:[^ ,;:?!]+ ){{0,4}}(?:you|he|she|they) ",
    " (?:your|her|his|their) (?!help |support |contacts |network |time |name |advice |influence |"
    "attention |"
    "guidance |connections )[^ ,;:?!]+ ",
    " you (?!can |could |have what |know |might |may |to |are (?:the key|well|in a position|"
    "influential|connected|able|so|very) |for )(?:[^ ]+ )",
    " (?:he|she|they) (?!can |could |might |may |gets? to |knows? every|has the |is (?:a |an "
    ")?(?:senior|"
    "influential|powerful|important)|would be |owes )[^ ]+ ",
    " (?:he|she|they) (?:knows?|gets?) (?!me |every|many |the |a lot |to meet |my )",
    " (?:he|she|they) (?:may|might|can|could) (?:use|get|need|want|learn|save|see|avoid|meet|find|"
    "have|like|enjoy|compare|test|show|tell) (?!me |my )",
    " (?:so that|for|before|since|when) (?:your|her|his|their|you|they|she|he) ",
    " i (?:can |could |will |would like to |want to |have )?(?:read|saw|heard|hear|enjoyed|"
    "watched|used|"
    "followed|liked|admired?|noticed|met|know|send|bring|brought|thought of you|was in the "
    "audience|"
    "remember|recall|share|show you|offer|reviewed|wondered|thank|congratulate) ",
    " my (?:notes|checklist|list|survey|summary|contact|contacts at|report|data|template|guide|"
    "research|"
    "translation|sketch|draft for|review of) ",
    " my (?:[^ ,;:?!]+ ){{1,7}}(?:for|save|saves|help|helps|give|gives|spare|spares|show|shows) "
    "(?:his|her|their|"
    "your|you|them|him) ",
    " (?:thank|congratulations|congrats|welcome) ",
    **_NAMES,
)
_SAID_OF_SELF = 3
_SELF = re.compile(r" (?:i|me|my|mine|myself)(?= )")
_OTHER = re.compile(r" (?:you|your|yours|he|him|his|she|her|hers|they|them|their|theirs)(?= )")


def is_me_centred_text(words: str) -> bool:
    """Whether plain `words` are about what the speaker wants, has or is.

    Words of the self weigh one each, and what is said of the self three; the same for the other.
    """
    about_me = _SAID_OF_SELF * len(_ABOUT_ME.findall(words)) + len(_SELF.findall(words))
    about_them = _SAID_OF_SELF * len(_ABOUT_THEM.findall(words)) + len(_OTHER.findall(words))
    return about_me > about_them or (about_me == about_them >= _SAID_OF_SELF and " i " in words)


def is_me_centred(text: str) -> bool:
    """Whether `text` as a whole is about the speaker."""
    return is_me_centred_text(plain_words(text))
