import { LAYOUTS } from "./layouts";

/** Words that the headings of practice and bookkeeping software are made of, by what they are about. In lower case, in the singular. */
const WORDS = `
  patient pt guarantor guar subscriber sub member insured dependent responsible party family household account acct customer client
  debtor holder relationship head name first last middle initial full number num no id code key ref reference mrn chart record type
  phone telephone mobile cell home work email mail address street city state zip postal country contact preferred birth birthdate birthday
  dob age gender sex ssn email language
  carrier payer payor payee insurance ins insr insurer company plan group employer policy coverage benefit primary secondary tertiary pri
  sec ppo hmo dmo dhmo medicaid medicare network fee schedule deductible copay coinsurance maximum max used remaining eligible eligibility
  claim clm preauth preauthorization predetermination authorization attachment narrative batch electronic paper form eob era clearinghouse
  date day dt dos month mo week year yr quarter period time hour minute today daily weekly monthly quarterly yearly annual annually from to
  thru through until as of at on in by per for since before after and or the with without not new old other all any none each both begin beginning
  start started end ended ending open opened opening close closed closing current prior previous next original originally orig recent late latest
  early earliest first last past due overdue future
  service svc treatment tx procedure proc procs description desc detail quantity qty tooth surface site area visit appointment appt apt exam
  recall hygiene hyg dentist doctor dr provider prov presenter referral referred referring refer source staff user employee operator entered
  posted posting modified changed created deleted by assistant associate owner operatory op clinic office location site practice region zone
  department dept division class category categories kind specialty
  sent re resent send submitted submission submit resubmitted tracer hold received receipt rec accepted rejected denied denial appealed pending paid unpaid settled
  completed complete scheduled sched unscheduled cancelled canceled broken kept missed confirmed booked arrived seen presented planned verified agreed
  status stat state reason tracking track follow followup up note comment remark memo message error warning alert flag action result
  balance bal amount amt owed owing outstanding total tot subtotal sum grand combined net gross average avg mean median count percent pct share ratio rate
  current over under above below more less than older aging aged age range bucket days and
  estimate estimated est expected contracted contract actual billed billing charge charged fee price cost rate ucr production prod collection
  collected collectible income revenue sale gross payment paid pay pmt pymt pmnt receipt receivable payable ar ap adjustment adjusted adj adjust
  writeoff write off wo credit cr debit db dr refund discount courtesy finance interest late transfer allocated unallocated applied unapplied
  unearned prepaid prepay prepayment deposit advance change difference variance over short cash check cheque card visa ach eft transaction trans
  trx invoice statement stmt ledger journal entry line item term terms method mode bank tax
  pat patient page report printed print run generated title header footer column row blank unknown misc miscellaneous active inactive
  xray image portion part guarantee remainder responsibility self
  score goal target benchmark budget forecast actual value unit hours worked
  why how what who whose when is was be ph length duration manager coordinator team room chair counselor supervisor worker created modified
  deposit financing financed plan contracted overpayment underpayment reversal void voided bounced nsf dollar usd cent round rank priority
  increase decrease growth trend previous forward carried brought running roll rolled summary detail analysis list register log daysheet
  today tomorrow yesterday noon morning evening night weekend holiday
  submission ytd mtd qtd pto ltd approved reviewed signed stop
`;

/** Words of headings that people are called too: alone, or beside one another only, they could be somebody's name. */
const NAMES_TOO = "pat page case cash price bill chase bank banks sue ray young major guy sonny pay gross short";

/** Letters that stand for words: A/R, W/O, P&I. */
const LETTERS = "a r w o p i x";

const MONTHS =
  "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december";

/** The words of headings, those of every layout among them. */
export const HEADING_WORDS: ReadonlySet<string> = new Set([
  ...wordsOf(WORDS),
  ...wordsOf(NAMES_TOO),
  ...wordsOf(LETTERS),
  ...LAYOUTS.flatMap(({ fields }) => Object.values(fields)).flatMap(({ headings }) => headings.flatMap(wordsOfHeading)),
]);

/** Those of them that somebody could be called. */
export const WORDS_AND_NAMES: ReadonlySet<string> = new Set(wordsOf(NAMES_TOO));

/** The names of the months, which are words of a heading beside a number only: April and June are names. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(wordsOf(MONTHS));

/** The words and numbers of a heading in lower case, however they are joined: `DateSentOrig` is `date sent orig`, `0-30Days` is `0 30 days`. */
export function wordsOfHeading(heading: string): readonly string[] {
  const apart = heading
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return (apart.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []).map((word) => word.toLowerCase());
}

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}
