"""Words by what they do in a plea: who speaks, who listens, work, hiring, papers, other things."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "me": "me myself",
    "i": "i",
    "my": "mine my",
    "you": "you yourself yourselves",
    "your": "your yours",
    "he": "he she they",
    "him": "him them",
    "his": "his their",
    "her": "her",
    "we": "our us we",
    "other": (
        "applicant applicants brother candidate candidates colleague colleagues cousin "
        "daughter friend friends neighbor neighbour nephew niece others people "
        "predecessor pupils sister someone son student students successor"
    ),
    "kin": "husband partner wife",
    "vacancy": (
        "apprenticeship apprenticeships assignment assignments berth clerkship employment "
        "fellowship gig gigs headcount hires intake internship internships lectureship "
        "opening openings opportunities opportunity payroll placement professorship req "
        "reqs residency secondment shift shifts temping trainee-ship traineeship "
        "vacancies vacancy vacant"
    ),
    "job": "job jobs",
    "post": (
        "bench chair contract cover desk freelance locum place position positions post "
        "posts role roles room roster rota seat slot slots space spot stool"
    ),
    "work": "work working",
    "thing": "anything something",
    "hire": "employ employing hire hiring onboard recruit recruiting recruits takeon",
    "hired": "accepted appointed employed hired recruited",
    "hires": "employs",
    "take": (
        "accept add adding bring brings choose consider considered considers engage fit "
        "have keep pick shortlist sign squeeze take takes try use want"
    ),
    "give": (
        "arrange create find finding finds fix get gets getting give gives hook land "
        "landing line make offer offers organise organize secure sort win"
    ),
    "join": "aboard board join joining joins switch transfer transferred",
    "move": "become belong come enter move part",
    "carry": (
        "circulate deliver drop flag forward forwards hand hands leave nudge pass passes "
        "push put route send sends share show slip submit upload walk"
    ),
    "papers": (
        "application candidacy certificates credentials cv details documents name papers "
        "portfolio profile resume"
    ),
    "refer": (
        "endorse mention nominate propose recommend recommends refer reference referral "
        "refers sponsor suggest vouch vouches"
    ),
    "word": "word",
    "hr": "hr personnel recruiter recruiters recruitment talent",
    "available": "available jobless laid redundant unemployed",
    "free": "free",
    "look": "after hunt hunting look looking looks search searching seek seeking",
    "start": "begin start starting",
    "need": "need needed needs require short short-staffed shortstaffed understaffed",
    "keen": "delighted eager honored honoured interested jump keen ready up",
    "love": "brilliant dream glad gladly great happily happy like love wish",
    "fit": "asset contribute ideal match perfect qualified qualify right suit tick",
    "plea": "can could may might will would",
    "please": "please",
    "hope": (
        "appreciate count counting grateful hope hoping thankful thought welcome wonder "
        "wondered wondering"
    ),
    "ask": "ask check convince findout hint letknow persuade probe see sound tell test",
    "how": "how",
    "what": "what",
    "which": "which",
    "why": "why",
    "who": "who whom",
    "when": "when",
    "where": "where",
    "any": "any",
    "if": "if should whether",
    "do": "do does",
    "is": "am are is there",
    "past": (
        "applied asked been came did got had has joined left said told used was went were worked"
    ),
    "not": "instead never no nor not without",
    "thank": "congrats congratulate congratulations thank thanks",
    "advice": (
        "advice advise article book criticism curious explain feedback hear judgement "
        "judgment know learn opinion report survey think understand view views"
    ),
    "for": "for",
    "to": "to",
    "with": "with",
    "at": "at",
    "in": "in into on",
    "as": "as",
    "under": "under",
    "like-me": "likeme",
    "house": (
        "agency bank battalion branch brewery business care center centre chambers "
        "charity clinic college company consultancy corporation council court crew "
        "department district division factory faculty firm floor force foundation fund "
        "group hospital hotel institute institution kitchen lab laboratory ministry "
        "museum newspaper newsroom office organisation organization outfit pharmacy plant "
        "practice practise program programme ranks restaurant rig school section service "
        "shop side site squad staff start-up startup store studio team unit university "
        "ward workforce yard"
    ),
    "profession": (
        "accountant accountants actuaries actuary administrator administrators adviser "
        "advisers advisor advisors agent agents aide aides analyst analysts apprentice "
        "apprentices architect architects assistant assistants associate associates "
        "attorney attorneys baker banker bankers barista barrister beginner beginners "
        "biologist biologists bookkeeper bookkeepers broker brokers buyer buyers captain "
        "captains caregiver caregivers carpenter carpenters cashier cfo changer changers "
        "chef chefs chemist chemists cleaner clerk clerks colonel colonels consultant "
        "consultants controller controllers coo cook cooks coordinator coordinators "
        "copywriter copywriters counselor counselors cto dentist dentists deputy designer "
        "designers developer developers doctor doctors driver drivers economist "
        "economists editor editors electrician electricians employee engineer engineers "
        "ex-marine ex-marines foreman foremen freelancer freelancers graduate graduates "
        "illustrator illustrators intern interns interpreter interpreters investigator "
        "investigators journalist journalists junior lawyer lawyers lecturer lecturers "
        "librarian librarians lieutenant lieutenants litigator litigators machinist "
        "machinists major majors manager managers marine marines marketer marketers "
        "mechanic mechanics medic medics midwife midwives nurse nurses officer officers "
        "operator operators paralegal paralegals paramedic paramedics pharmacist "
        "pharmacists photographer photographers physician physicians physicist physicists "
        "physio physiotherapist physiotherapists pilot pilots planner planners plumber "
        "plumbers postdoc postdocs principal principals producer producers professor "
        "professors programmer programmers receptionist receptionists rep reporter "
        "reporters reps researcher researchers resident residents rn rns sailor sailors "
        "salesman salespeople salesperson scientist scientists secretaries secretary "
        "sergeant sergeants soldier soldiers solicitor specialist specialists "
        "statistician statisticians supervisor supervisors surgeon surgeons surveyor "
        "surveyors tailor teacher teachers technician technicians teller therapist "
        "therapists trader traders trainee trainees translator translators tutor tutors "
        "underwriter underwriters veteran veterans veterinarian veterinarians waiter "
        "welder welders writer writers"
    ),
    "hear": "comes open opens",
    "let": "let",
    "a": "a an another extra",
    "occasion": (
        "audit bid breakfast calendar checklist choir church club coffee concert "
        "conference copy course date dinner draft event fair festival figures garden "
        "guest jubilee jury lecture list lunch machine machines magazine meeting minutes "
        "news panel paper party plan podcast project question race run sample samples "
        "scanner scanners slides software speaker standard study supplier suppliers talk "
        "tender ticket tickets tour trip valves visit vote wedding workshop"
    ),
    "abstract": (
        "budget culture decision decisions history industry law market merger method pay "
        "problem problems rotas salary shortage skill skills strategy strike technology "
        "training"
    ),
    "?": "?",
    "pause": ", : ; – —",
    "count": "one two three four five six seven eight nine ten both least exactly twice",
    "more": "more better closer clearer deeper further some bit",
    "feeling": (
        "relationship trust rapport impression feeling feelings sense picture overview confidence "
        "clarity inspiration insight insights friendship bond chemistry potential perspective "
        "perspectives understanding connection atmosphere curious appreciated seriously authentic "
        "visible visibility interest goodwill radar profile presence reputation ideas experiences "
        "inspired connected remembered closer life path future career story strengths success"
    ),
    "information": (
        "introduction introductions contact contacts address email mail number reply answer yes "
        "permission promise names reaction comments consent tour homework criticism estimate"
    ),
    "day": (
        "monday tuesday wednesday thursday friday saturday sunday january february march april "
        "june july august september october november december tomorrow week month year easter "
        "christmas summer autumn winter spring"
    ),
    "mood": (
        "build strengthen deepen improve increase maintain stay reconnect network impress explore "
        "discuss chat enjoy exchange catch touch broaden expand feel be"
    ),
    "sees": "likes feels thinks sees knows understands remembers trusts values respects gets",
    "acts": (
        "agrees promises says names sends writes tells invites accepts introduces confirms "
        "explains shows picks reads decides connects lends commits signs calls answers"
    ),
}
