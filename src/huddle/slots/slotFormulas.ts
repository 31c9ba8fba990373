import { TABLES } from "../headings/headings";
import { WITH_DAY } from "../settings/shown";

const { column, own } = TABLES;

const NEW = own("Slots", "New patient");
const INSURANCE = own("Slots", "Insurance");
const MISSING = own("Slots", "Missing");
const PART = own("Slots", "Patient part");
const OWES = own("Slots", "Patient owes");
const OLDEST = own("Slots", "Oldest");
const PLAN = own("Slots", "Payment plan");
const FAMILY = own("Slots", "Family key");
const STATEMENT = own("Slots", "Last statement");

/** Nothing where no day is shown: without one nothing is too long ago. */
function onDay(formula: string): string {
  return `IF(${WITH_DAY},${formula},"")`;
}

/** Whether the day in a cell lies further back than a limit of Setup's; a word there is never. */
function isTooLongAgo(cell: string, limit: "VerifyDays" | "StatementDays"): string {
  return `AND(ISNUMBER(${limit}),N(${cell})<HuddleDay-N(${limit}))`;
}

const VERIFIED = own("Slots", "Enrollment verified");
const ON_FILE = own("Slots", "Insurance on file");

/** How the insurance stands. */
export const INSURANCE_FORMULA = onDay(
  `IF(${ON_FILE}="N","none",IF(${ON_FILE}<>"Y","",IF(${own("Slots", "Coverage ended")}="Y","ended",` +
    `IF(${own("Slots", "Verify plan")}="N","ok",IF(${VERIFIED}="","on file",` +
    `IF(${isTooLongAgo(VERIFIED, "VerifyDays")},"verify","ok"))))))`,
);

/** What is missing before the visit. */
export const MISSING_FORMULA = onDay(
  `MID(IF(${own("Slots", "Forms in")}="N",", forms","")` +
    `&IF(AND(${NEW}="Y",${own("Slots", "X-rays in")}="N"),", x-rays","")` +
    `&IF(OR(${INSURANCE}="ended",${INSURANCE}="verify",AND(${INSURANCE}="none",${NEW}="Y")),", insurance","")` +
    `&IF(OR(${own("Slots", "Lab case")}="Not sent",${own("Slots", "Lab case")}="At the lab"),", lab","")` +
    `&IF(${own("Slots", "Is confirmed")}="N",", confirmation",""),3,99)`,
);

/** What of the account's balance is due at the visit. */
export const ACCOUNT_DUE_FORMULA =
  `IF(${PLAN}="Y",MAX(0,ROUND(N(${own("Slots", "Payment plan due")}),2)),` +
  `IF(ISNUMBER(${OWES}),ROUND(${OWES},2),""))`;

const DUE = own("Slots", "Account due");
const AT_THIS = `N(${PART})+N(${DUE})`;
const EARLIER = `(${column("Slots", "Family key")}=${FAMILY})*(ROW(${column("Slots", "Family key")})<ROW(${FAMILY}))`;
const BEFORE_THIS = `(SUMPRODUCT(${EARLIER},${column("Slots", "Patient part")})+SUMPRODUCT(${EARLIER},${column("Slots", "Account due")}))`;

/** What is to be collected: what the family is to have paid after this visit, less what it is to have paid before it. */
export const TO_COLLECT_FORMULA =
  `IF(COUNT(${PART},${DUE})=0,"",IF(${FAMILY}="",ROUND(MAX(0,${AT_THIS}),2),` +
  `ROUND(MAX(0,${BEFORE_THIS}+${AT_THIS})-MAX(0,${BEFORE_THIS}),2)))`;

const COLLECT = own("Slots", "To collect");

/** Where it is collected. */
export const WHERE_FORMULA =
  `IF(N(${COLLECT})<=0,"",IF(OR(${OLDEST}="Over 90",AND(ISNUMBER(DeskLimit),N(${OWES})>N(DeskLimit))),` +
  `"office","desk"))`;

const ACCOUNT = own("Slots", "Account owes");

/** Why the account has a balance. */
export const WHY_FORMULA = onDay(
  `IF(N(${ACCOUNT})=0,"",IF(${ACCOUNT}<0,"credit",IF(${own("Slots", "Claim not made")}="Y","claim not made",` +
    `IF(NOT(ISNUMBER(${OWES})),"",IF(${OWES}<=0,"insurance pending",IF(${PLAN}="Y","payment plan",` +
    `IF(N(${own("Slots", "Insurance paid less")})>0,"insurance paid less",IF(${OLDEST}="0 to 30","new charge",` +
    `IF(AND(${STATEMENT}<>"",${isTooLongAgo(STATEMENT, "StatementDays")}),"no statement sent",` +
    `IF(${OLDEST}="","","overdue"))))))))))`,
);

const RECALL = own("Slots", "Recall due");
const RELATIVES = own("Slots", "Family overdue");

/** What is worth asking at the visit. Dollars of treatment stand in a cell of their own. */
export const WORTH_ASKING_FORMULA = onDay(
  `MID(IF(N(${own("Slots", "Unscheduled treatment")})>0,", treatment","")` +
    `&IF(AND(N(${RECALL})>0,N(${RECALL})<HuddleDay),", recall","")` +
    `&IF(N(${RELATIVES})>0,", family "&${RELATIVES},"")` +
    `&IF(${own("Slots", "Next visit")}="none",", next visit",""),3,99)`,
);

const IS_MISSING = `(${column("Slots", "Missing")}<>"")`;
const IS_NEW = `(${column("Slots", "New patient")}="Y")`;
const IS_ABOVE = `(ROW(${column("Slots", "Missing")})<ROW(${MISSING}))`;

/** The place among the visits that have something missing: new patients first, then as the rows stand. */
export const MISSING_RANK_FORMULA =
  `IF(${MISSING}="","",1+IF(${NEW}="Y",SUMPRODUCT(${IS_MISSING}*${IS_NEW}*${IS_ABOVE}),` +
  `SUMPRODUCT(${IS_MISSING}*((${IS_NEW}+${IS_ABOVE})>0))))`;
