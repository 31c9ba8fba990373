/** Words of which one makes a name that of a company, plan or program: nobody is called so. In lower case. */
export const COMPANY_WORDS: ReadonlySet<string> = wordsOf(`
  dental dentistry orthodontic orthodontics insurance insurances ins insurer assurance reassurance mutual health healthcare health-care
  medical benefit benefits plan plans ppo hmo dhmo dmo epo tpa life indemnity casualty underwriters administrators administration
  administrator administrative services service systems solutions company companies co corp corporation inc llc llp ltd pc pllc
  group groups trust union local teamsters association assoc assn federation fund funds foundation cooperative coop network networks
  national american america americas usa us international financial federal government govt state county city district school schools
  university college department dept bureau military veterans employees employers workers brotherhood retirees retirement program programs
  medicaid medicare chip cross shield carrier carriers payer payers commercial discount membership savings self cash other unknown none
  various uninsured option options care smile smiles
  aetna cigna metlife humana ameritas anthem geha tricare dentaquest dentemax denticare careington unitedhealthcare uhc uhcc bcbs connection
  carefirst highmark premera regence emblemhealth solstice liberty medico assurant starmount unum colonial aflac mutualofomaha
  wellcare molina centene kaiser permanente envolve skygen avesis dominion willamette moda lifemap lifewise truassure dentegra altus
  northeast southwest northwest southeast midwest pacific atlantic
`);

/** Carriers that a person could be called like, as they are named. */
export const CARRIER_NAMES: readonly string[] = [
  ...[
    "blue cross",
    "blue shield",
    "delta",
    "delta dental",
    "john hancock",
    "united concordia",
    "united healthcare",
    "sun life",
  ],
  ...[
    "guardian",
    "principal",
    "principal financial",
    "lincoln",
    "lincoln financial",
    "lincoln national",
    "standard",
    "the standard",
  ],
  ...[
    "united",
    "reliance standard",
    "horizon blue",
    "horizon",
    "banner life",
    "mutual of omaha",
    "met life",
    "anthem blue",
  ],
  ...["denta quest", "dente max", "care first", "emblem health", "first ameritas", "renaissance", "physicians mutual"],
  ...[
    "security life",
    "companion life",
    "kansas city life",
    "new york life",
    "boon chapman",
    "meritain",
    "zenith american",
  ],
];

/** Words of which one makes a referral source a thing, a place or a kind of people. In lower case. */
export const SOURCE_WORDS: ReadonlySet<string> = wordsOf(`
  google yelp facebook instagram tiktok twitter youtube nextdoor bing yahoo linkedin healthgrades zocdoc opencare groupon
  internet web website site online search engine seo maps map app email text social media ad ads advert advertisement advertising campaign
  friend friends family families relative spouse husband wife parent parents mother father neighbor neighbour coworker colleague boss
  patient patients existing current former returning another member staff employee employees team referral referrals referred referring
  doctor doctors dr dentist dentists specialist specialists orthodontist endodontist periodontist oral surgeon pediatrician physician office
  insurance carrier plan list directory provider network mailer mailers mail postcard postcards flyer flyers brochure letter newsletter
  coupon deal offer promotion promo special sign signs signage billboard drive driveby walk walkin in by street location building
  radio tv television newspaper paper magazine book yellow pages phone phonebook call event events fair school schools church community
  sponsor sponsorship team gym club chamber commerce business card welcome wagon new mover realtor hotel hospital clinic urgent care emergency
  word mouth other others unknown none noted not asked no source self direct transfer acquired purchase merger military base university
  daycare kids camp health wellness corporate employer company lunch learn open house loyalty review reviews rating blog article video
  dental smile
`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
