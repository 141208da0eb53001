"""The closed word classes of the trade: heads of offices, portfolios, honorifics, and words that are no names."""

HEADS = frozenset(
    """minister ministers president presidents senators commissioners chancellors premiers premier chancellor vice-chancellor secretary secretaries commissioner
    ambassador ambassadors governor governor-general king queen emperor empress prince princess sultan
    emir amir crown-prince chairman chairperson chairwoman chair co-chair speaker representative envoy
    advisor adviser counsellor councillor councilor leader taoiseach director director-general
    secretary-general under-secretary under-secretary-general undersecretary commander chief
    general admiral mayor member head administrator attorney-general treasurer spokesperson
    spokesman spokeswoman deputy commissioner-general comptroller consul consul-general chargé
    coordinator senator congressman congresswoman mp delegate negotiator sherpa whip marshal
    pontiff pope archbishop president-elect minister-elect chancellor-elect premier-elect ambassador-designate minister-designate secretary-designate prime-minister-designate vice-president vice-premier
    vice-minister executive official officer parliamentarian lawmaker manager founder""".split()
)
"""Nouns that head an office; an office without one of these is not recognised."""

PLURAL_HEADS = frozenset(
    "ministers presidents senators ambassadors secretaries commissioners chancellors premiers".split()
)
"""Heads in the plural: the office of several people named after it."""

WEAK_HEADS = frozenset(
    "member head leader chief deputy general chair official officer executive manager founder director".split()
)
"""Heads that also stand in ordinary prose: they need a complement or a capital."""

MODIFIERS = frozenset(
    """prime deputy vice acting foreign first second senior chief associate assistant parliamentary permanent
    special state federal union executive interim caretaker former ex-prime then incoming outgoing newly
    elected appointed re-elected new visiting current principal joint high under crown grand supreme
    national minister-designate designate cabinet honorary cultural resident non-resident extraordinary
    plenipotentiary presidential royal political major lieutenant brigadier managing general
    his her their our my fellow veteran long-serving""".split()
)
"""Words that come before the head of an office."""

PORTFOLIO = frozenset(
    """foreign affairs external trade trading export exports growth defence defense finance financial economy
    economic economics industry industries industrial energy environment environmental climate change
    agriculture agricultural fisheries forestry food health education science technology technologies
    innovation digital communications communication information transport transportation infrastructure
    tourism culture cultural arts sport sports youth women children family families social development
    international cooperation co-operation relations home interior internal security public safety justice
    immigration labour labor employment business commerce commercial small revitalization revitalisation
    planning investment investments housing regional local government administration land lands water
    resources natural mines minerals mining petroleum treasury revenue customs police emergency management
    disaster preparedness space competition consumer consumers policy policies pacific peoples māori maori
    crown treaty negotiations conservation ocean oceans maritime aviation civil war veterans intelligence
    cyber strategic nuclear nonproliferation non-proliferation disarmament unification reconstruction
    fiscal services europe european integration welfare state states council councillors cabinet secretariat
    asian oceanian north south american african middle eastern east west southeast southern central latin
    bureau department ministry division office committee commission protocol mission missions peninsula
    peace human rights humanitarian global issues general assembly parliament house senate representatives
    commons lords diet national party liberal democratic league union association friendship board
    central bank reserve agency authority secretary workplace skills racing rural communities ethnic
    community diversity inclusion equality gender statistics broadcasting media seniors disability issues
    building construction emissions reduction corrections courts arms control army navy air force staff
    chiefs special duties without portfolio responsible charge matters entrepreneurship productivity
    supply procurement prime minister ministers prime's manufacturing electricity crisis oil gas
    sustainable sustainability urban peacebuilding multilateral bilateral political consular legal treaties
    legislative judicial law order religion religious tertiary research fishery ports shipping railways roads
    telecommunications ict artificial artificial-intelligence transformation reform coordination
    foreign-affairs partnerships relations expatriates emigrants indigenous northern territory territories islands okinawa
    abduction abductions issue labor-management deregulation promotion overseas commonwealth
    political-affairs economic-affairs bureau's cpc ccp politburo standing plenipotentiary""".split()
)
"""Words of which portfolios, bureaus and bodies are made; what follows an office and is not here is a name."""

CONNECTORS = frozenset("of for to the and & in on at with".split())
"""Small words inside an office."""

PARTICLES = frozenset(
    "de del los las della da das do dos di du van von der den la le bin binti ibn bint ben al el ter ten zu y e af av dal abu".split()
)
"""Small words inside a name."""

NOT_NAMES = frozenset(
    """the a an on in at of for to and or but he she they it we i this that these those there here his her their
    its our my your who which what when where while with from by as if after before during since until both
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december today yesterday tomorrow
    government cabinet ministry parliament office embassy department bureau delegation summit meeting
    talks talk conference forum dialogue session agreement treaty declaration statement partnership
    programme program visit photo party university institute company bank council committee
    following regarding concerning given also further furthermore moreover however meanwhile later
    earlier then thus according together both side members senior cabinet national
    joint new over under all some many other others each every one two three four five several
    leaders ministers officials businesses business week month year day morning evening afternoon
    no not so such more most will would can could should shall must might is are was were has have had
    readout summary press release media note spokesperson free open rule law indo-pacific asia-pacific
    asia europe africa pacific atlantic mekong arctic gulf peninsula war world cup games olympics
    guest guests working visit consultations consultation retreat roundtable thank thanks mr. mrs. ms. dr. dear yours sincerely foreign international regional bilateral
    speaks holds hold meets visits attends welcomes hosts receives concludes departs arrives shaking shakes delivers
    takes took place consultations consultation dialogues discussions discussion communiqué remarks level levels track plenary
    calls talks phones co-chairs begins addresses participates discusses concerning
    trilateral multilateral strategic special economic security trade defence defense prime""".split()
)
"""Capitalised or not, these begin or end no name."""

HONORIFIC_WORDS = frozenset(
    """h.e. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness
    baron senator hon hon. honourable honorable rt rt. right shri smt smt. shrimati datuk dato sri seri paduka tan tun
    pehin sheikh shaikh sheikha hrh hm excellency ratu sayyid tuan tengku madam madame mme mme. sr. sra. señor señora
    gen gen. lt lt. col col. adm adm. amb amb. general admiral colonel captain rev rev. reverend eng eng.
    engr engr. atty atty. ambassador ustad ustaz u daw monsieur herr frau hajah haji maj. brig.
    king queen prince princess emperor empress sultan pope messrs messrs. hon'ble hon’ble""".split()
)
"""Words that stand before a name and are no part of it; `the`, `His`, `Her` join them."""

NAME_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
"""Endings that belong to a name."""

POST_NOMINALS = frozenset("mp kc qc cbe obe om mep phd ph.d ph.d. kbe dbe gcmg kcmg esq".split())
"""Letters after a name that are no part of it."""
