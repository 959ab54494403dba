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
    "someone": "someone person persons fellow",
    "other": (
        "alumni applicant applicants apprentices brother candidate candidates classmate "
        "classmates colleague colleagues cousin cousins daughter flatmate friend friends "
        "grads kid kids leavers mate mates member members mentee mentees neighbor neighbour "
        "nephew nephews niece nieces others people predecessor protege protégé pupil pupils "
        "roommate sister son student students successor trainees veteran veterans volunteers"
    ),
    "kin": "husband partner wife",
    "want": "want wants wanted crave fancy fancied",
    "interview": "interview interviews tryout trial audition auditions screening assessment",
    "chance": "chance chances shot shots break foot foothold door",
    "leaves": (
        "departing departs leaves leaving quit quits quitting resign resigned resigns retire "
        "retires retiring steps vacates"
    ),
    "agree": (
        "agree agreed agreeing agrees commit commitment commits consents nod offered ok okays "
        "promise promises undertake undertakes willing yes"
    ),
    "recall": (
        "bear buzz forget holler memo note phone phones ping pings recall remember remembers "
        "reminder ring rings shout shouts whistle"
    ),
    "mind": "mind radar",
    "man": "man guy gal lad girl woman candidate pick hand",
    "big": (
        "big nice hard tough huge small great good tricky worst best hardest biggest dirty rush"
    ),
    "back": "back backs backed backing",
    "have": "have has had having got",
    "get": "get gets getting",
    "of": "of",
    "by": "by",
    "about": "about regarding concerning",
    "the": "the this that those these",
    "new": "new next current present latest old former previous",
    "introduce": "introduce introduces introduced introducing connect connects presents",
    "fill": "fill fills filling filled",
    "permanent": "permanent full-time part-time fulltime perm salaried",
    "first": "first",
    "still": "still yet",
    "here": "here",
    "boss": (
        "partners trustees boss bosses chief chiefs director directors head heads president "
        "dean owner founder chairman chairwoman superior superiors ceo foreman supervisor "
        "supervisors principal"
    ),
    "it": "it",
    "vacancy": (
        "apprenticeship apprenticeships assignment assignments associateship associateships "
        "berth berths chaplaincy clerkship co-op curacy directorship employment fellowship "
        "gig gigs headcount hires intake internship internships lateral lectureship opening "
        "openings opportunities opportunity parish payroll payrolls placement placements "
        "postings practicum professorship pulpit pupillage registrarship req reqs requisition "
        "requisitions residencies residency scheme secondment shift shifts spots temp temping "
        "tenure trainee-ship traineeship traineeships vacancies vacancy vacant"
    ),
    "job": "job jobs",
    "post": (
        "bay bench books chair chairs contract contracts cover desk desks freelance "
        "freelancing helm part place position positions post posts property role roles room "
        "rooms roster rosters rota seat seats slot slots space spot station stations stool"
    ),
    "work": "work working",
    "thing": "anything something",
    "hire": (
        "poach poaches poached appoint appointing appoints cast casting casts employ "
        "employing engage engages engaging enlist hire hires hiring onboard onboards "
        "recruit recruiting recruits rehire rehires staffing takeon"
    ),
    "hired": "accepted appointed employed enlisted hired onboarded recruited rehired",
    "hires": "employs",
    "take": (
        "accept add adding bring brings choose chooses choosing consider considered "
        "considering considers fit fits having keep keeps pick shortlist sign squeeze "
        "squeezing take takes try use used uses using"
    ),
    "give": (
        "arrange arranged arranges create created creates creating find finding finds fix "
        "gave give gives giving hook land landing line make makes making offer offering "
        "offers organise organize secure secures sort swing wangle win"
    ),
    "join": (
        "aboard board boards join joined joining joins switch switching transfer transferred "
        "transfers"
    ),
    "move": "become becoming belong come comes coming move moves moving return returning",
    "carry": (
        "lodge lodges stick sticks sneak sneaks smuggle steer relay relays along attach "
        "attaches carries circulate circulates deliver delivering delivers drop dropping "
        "drops enter flag forward forwarded forwards hand handing hands hold leave lend "
        "lends loan pass passed passes passing print pushed put route send sending sends "
        "sent share show slip slipping slips submit submits submitted submitting upload "
        "uploads walk walked"
    ),
    "papers": (
        "candidature dossier application applications bio candidacy certificates "
        "credentials cv details documents headshot headshots letter name papers portfolio "
        "profile reel resume resumes transcripts"
    ),
    "refer": (
        "commend commends tout touts advocate backing champion champions endorse endorses "
        "intercede mention nominate nominates nomination plug propose proposes recommend "
        "recommendation recommending recommends refer reference references referral "
        "referrals referring refers speak speaks sponsor sponsors suggest vouch vouches "
        "vouching"
    ),
    "word": "word",
    "hr": (
        "ats headhunter headhunters hr personnel recruiter recruiters recruitment sourcer talent"
    ),
    "available": (
        "available dole fired furloughed jobless laid redundancy redundant restructured "
        "sacked severed unemployed"
    ),
    "free": "free gone taken",
    "look": "after hunt hunting look looked looking looks search searching seek seeking",
    "start": "begin start starting",
    "need": (
        "down gap gaps lack lacking lacks missing need needed needing needs require short "
        "short-handed short-staffed shorthanded shortstaffed understaffed understrength"
    ),
    "keen": (
        "delighted eager game honored honoured interested jump keen pleased raring ready "
        "tempted thrilled"
    ),
    "love": "brilliant dream glad gladly happily happy like love wish",
    "fit": "asset contribute ideal match perfect qualified qualify right suit tick",
    "plea": "can could may might shall will would",
    "please": "please",
    "hope": (
        "appreciate appreciated count counting favor favour grateful hope hoped hopes hoping "
        "kind kindly mean obliged thankful thought welcome wonder wondered wondering wonders"
    ),
    "ask": (
        "whisper whispers lean leans pitching ask asking asks check convince convinces "
        "findout hint hints insist letknow lobby mentioning nudge nudges persuade persuades "
        "pitch press probe push request requests say says see sound sounding talk talks "
        "tell test"
    ),
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
        "applied asked became been began came did gave held helped kept led left lost moved "
        "ran recommended said saw started told took was went were worked wrote"
    ),
    "not": "avoid cannot don't instead neither never no none nor not nothing refrain without",
    "congrats": (
        "bravo congrats congratulate congratulating congratulations heard promoted promotion"
    ),
    "thank": "congrats congratulate congratulations thank thanks",
    "advice": (
        "advice advise advises article book compare comparison criticism critique curious "
        "experience explain explains feedback hear insight judge judgement judges judgment "
        "know learn learned learning lessons opinion opinions questions read reads report "
        "review reviews strikes survey think thoughts unclear understand view views weakest"
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
        "academy agency airline airlines archive bakery bank barracks battalion branch "
        "brewery brokerage bureau business care center centre chain chambers charity church "
        "clinic college committee companies company consultancy corporation council court "
        "crew daycare dealership department depot diocese directorate district division dock "
        "ensemble estate factory faculty farm firm firms floor force foundation foundry "
        "function fund gallery garage group gym hospital hotel institute institution "
        "kindergarten kitchen lab label laboratory magazine mill ministry museum network "
        "newspaper newsroom nursery office operation operations orchestra organisation "
        "organization outfit pharmacy plant platform practice practise program programme "
        "ranch ranks resort restaurant rig salon school secretariat section service shop side "
        "site spa squad staff start-up startup store stores studio surgery team terminal "
        "theater theatre troupe unit university vineyard ward warehouse winery workforce yard"
    ),
    "profession": (
        "accountant accountants actor actors actress actuaries actuary adjuster adjusters "
        "admin administrator administrators adviser advisers advisor advisors ae aes agent "
        "agents agronomist aide aides analyst analysts anchor appraiser apprentice "
        "apprentices architect architects archivist assistant assistants associate associates "
        "astronomer attache attorney attorneys auditor auditors bailiff baker bakers banker "
        "bankers barber barista barman barrister bartender beautician beginner beginners "
        "biochemist biologist biologists bookkeeper bookkeepers broker brokers builder "
        "builders buyer buyers cabinetmaker cameraman captain captains caregiver caregivers "
        "carer carers carpenter carpenters cashier cfo changer changers chaplain chaplains "
        "chef chefs chemist chemists cio cleaner clerk clerks coach cobbler colonel colonels "
        "columnist concierge conductor consultant consultants contractor contractors "
        "controller controllers conveyancer coo cook cooks coordinator coordinators "
        "copyeditor copywriter copywriters counsellor counsellors counselor counselors "
        "courier cto curate curator curators dancer deacon deckhand dentist dentists deputy "
        "designer designers detective dev developer developers devs diplomat dispatcher "
        "dispatchers doctor doctors driver drivers economist economists editor editors "
        "electrician electricians employee employees engineer engineers estimator ex-marine "
        "ex-marines executive executives firefighter fisherman fitter fitters florist foremen "
        "forester forklift freelancer freelancers gardener gardeners geneticist geologist "
        "geologists glazier governess graduate graduates grip groom guard guards hairdresser "
        "host hygienist hygienists illustrator illustrators inspector inspectors intern "
        "interns interpreter interpreters investigator investigators joiner journalist "
        "journalists judge junior laborer laborers labourer labourers lawyer lawyers lecturer "
        "lecturers librarian librarians lieutenant lieutenants lifeguard litigator litigators "
        "lobbyist machinist machinists major majors manager managers marine marines marketer "
        "marketers mason masseur mathematician mechanic mechanics medic medics merchandiser "
        "midwife midwives minister model musician musicians nanny navigator nco notary nurse "
        "nurses officer officers operator operators optometrist orderly pa packer painter "
        "paralegal paralegals paramedic paramedics pastor pastors pharmacist pharmacists "
        "phlebotomist photographer photographers physician physicians physicist physicists "
        "physio physiotherapist physiotherapists picker pilot pilots pipefitter pipefitters "
        "planner planners plasterer plumber plumbers pm pms policeman postdoc postdocs "
        "presenter priest producer producers professor professors programmer programmers "
        "psychologist psychologists purser quant radiographer realtor realtors receptionist "
        "receptionists referee registrar rep reporter reporters reps researcher researchers "
        "resident residents rigger rn rns roofer sailor sailors salesman salespeople "
        "salesperson scaffolder scientist scientists sdr seamstress secretaries secretary "
        "sergeant sergeants signalman singer skipper soldier soldiers solicitor solicitors "
        "sous specialist specialists sre stagehand statistician statisticians steward "
        "stewardess strategist stylist sub subcontractor subeditor superintendent surgeon "
        "surgeons surveyor surveyors sysadmin tailor teacher teachers technician technicians "
        "teller temp temps tester therapist therapists tiler toxicologist trader traders "
        "trainee trainees trainer translator translators treasurer tutor tutors typist "
        "underwriter underwriters upholsterer valet vet veteran veterans veterinarian "
        "veterinarians vicar violinist vp waiter waitress welder welders worker workers "
        "writer writers"
    ),
    "up": "up",
    "opens": (
        "open opens opened pops turns turned crops frees arises shows appears advertised "
        "posted goes approved funded green"
    ),
    "let": "let",
    "a": "a an another extra",
    "occasion": (
        "audit bid breakfast calendar checklist choir church club coffee concert conference "
        "copy course date dinner draft event fair festival figures garden guest jubilee jury "
        "lecture list lunch magazine meeting minutes news panel paper party plan podcast "
        "project question race run sample samples scanner scanners slides software speaker "
        "standard study supplier suppliers talk tender ticket tickets tour trip valves visit "
        "vote wedding workshop"
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
        "appreciated atmosphere authentic awareness bond career chemistry clarity closer "
        "collaboration confidence connected connection cooperation curious encouragement "
        "energy experiences favour feeling feelings friendship future goodwill horizons ideas "
        "impression insight insights inspiration inspired interest life loop memories mindset "
        "overview path perspective perspectives picture potential presence profile radar "
        "rapport relationship remembered reputation sense seriously standing story strengths "
        "success synergies tone trust understanding vibes visibility visible vision wisdom"
    ),
    "information": (
        "address answer band booked calendar cell chapter comments consent contact contacts "
        "copy criticism email estimate homework introduction introductions list mail names "
        "number permission phone promise reaction reply salary scheduled title tour yes"
    ),
    "day": (
        "april august autumn christmas december easter eod eow eoy february fortnight fri "
        "friday january july june march mon monday month noon november october q1 q2 q3 q4 "
        "quarter sat saturday september spring summer sun sunday thu thursday tomorrow "
        "tonight tue tuesday wed wednesday week weekend winter wk year"
    ),
    "mood": (
        "align assess be become brainstorm broaden build catch charm chat clarify consider "
        "cultivate deepen discuss enhance enjoy evaluate exchange expand explore feel foster "
        "gain grow impress improve increase learn listen maintain mingle network nurture "
        "position raise reconnect renew show soak socialise socialize stand stay strengthen "
        "touch transition transitioning understand vibe warm"
    ),
    "sees": "likes feels thinks sees knows understands remembers trusts values respects gets",
    "acts": (
        "accepts adds agrees answers books brings calls chooses circles comes commits "
        "confirms consents decides emails explains fixes forwards hands invites joins lends "
        "lets mails marks merges names phones picks posts promises puts ranks rates reads "
        "replies returns reviews says schedules sends sets shares shows signs takes tastes "
        "tells texts writes"
    ),
}
# Of two kinds that hold a word, the first one counts.
_KIND_OF = {word: kind for kind, words in reversed(list(KINDS.items())) for word in words.split()}


def kind_of(word: str) -> str:
    """The kind of a plain `word`, also of its genitive; empty for a word that tells nothing."""
    return _KIND_OF.get(word) or _KIND_OF.get(word.removesuffix("'s"), "")
