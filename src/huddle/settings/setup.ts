import { centsFromDollars } from "../../domain/money";
import type { HuddleSettings } from "../../domain/huddle/huddleSettings";
import type { Book } from "../../workbook/spec/book";
import type { CellValue, Row } from "../../workbook/spec/cell";
import type { Form } from "../../workbook/spec/table";
import type { NamedCell } from "../../workbook/spec/workbook";
import { TABLES } from "../headings/headings";

/** A setting of the huddle: what Setup calls it, and the name of its cell. */
interface Setting {
  readonly name: "ShowGoals" | "VerifyDays" | "StatementDays" | "DeskLimit";
  readonly heading: string;
  readonly form: Form;
  readonly value: CellValue;
  readonly meaning: string;
  readonly choices?: readonly string[];
}

const SETTINGS: readonly Setting[] = [
  {
    name: "ShowGoals",
    heading: "Show goals",
    form: "text",
    value: "Yes",
    choices: ["Yes", "No"],
    meaning:
      "No takes goals off the Huddle: what the month was to bring, by now, and a day. All else goes on as it is.",
  },
  {
    name: "VerifyDays",
    heading: "Verify insurance after days",
    form: "count",
    value: 30,
    meaning: "An enrollment that was verified longer ago counts as missing. Blank: never.",
  },
  {
    name: "StatementDays",
    heading: "Statement after days",
    form: "count",
    value: 35,
    meaning: "A balance whose last statement was sent longer ago says no statement sent. Blank: never.",
  },
  {
    name: "DeskLimit",
    heading: "Desk limit",
    form: "money",
    value: 500,
    meaning: "A patient who owes more is talked to in the office, where nobody listens. Blank: no limit.",
  },
];

/** What can be set. The kinds of figures are different, and each cell has its own. */
export const SETUP = TABLES.table(
  "Setup",
  [{ heading: "Setting", order: SETTINGS.map(({ heading }) => heading) }],
  [
    TABLES.value("Setup", "Setting", "What can be set.", { width: 28 }),
    TABLES.value("Setup", "Value", "Yours to change.", { width: 16, isInput: true, formFor: formOfSetting }),
    TABLES.value("Setup", "Meaning", "What the setting does.", { width: 90 }),
  ],
);

function formOfSetting(row: Row): Form {
  return SETTINGS.find(({ heading }) => heading === row["Setting"])?.form ?? "text";
}

/** The rows of Setup in a new workbook. */
export const SETUP_ROWS: readonly Row[] = SETTINGS.map(({ heading, value, meaning }) => ({
  Setting: heading,
  Value: value,
  Meaning: meaning,
}));

/** The cells of Setup that formulas look up. */
export const SETTING_CELLS: readonly NamedCell[] = SETTINGS.map(({ name, heading, choices }) => ({
  name,
  table: "Setup",
  rowKey: heading,
  heading: "Value",
  ...(choices && { choices }),
}));

/** What Setup says under the name of a cell; `undefined` for a blank one. */
function settingIn(book: Book, name: Setting["name"]): CellValue {
  const heading = SETTINGS.find((setting) => setting.name === name)?.heading;
  const row = TABLES.rows(book, "Setup").find((one) => TABLES.textIn<"Setup">(one, "Setting") === heading);
  return TABLES.valueIn<"Setup">(row, "Value");
}

/** Whether goals are shown: unless somebody says no. */
export function showsGoals(book: Book): boolean {
  const said = settingIn(book, "ShowGoals");
  return !(typeof said === "string" && said.toUpperCase() === "NO");
}

/** The limits that Setup gives; those that are no numbers are absent. */
export function limitsIn(book: Book): Omit<HuddleSettings, "day"> {
  const [verifyDays, statementDays, deskLimit] = (["VerifyDays", "StatementDays", "DeskLimit"] as const).map((name) => {
    const value = settingIn(book, name);
    return typeof value === "number" ? value : undefined;
  });
  return {
    verifyDays,
    statementDays,
    deskLimit: deskLimit === undefined ? undefined : centsFromDollars(deskLimit),
  };
}
