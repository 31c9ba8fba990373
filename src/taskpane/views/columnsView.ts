import { TAUGHT_KINDS, reportKind } from "../../import/taught/reportKinds";
import { guessKind } from "../../import/taught/guessLayout";
import { type TaughtReport, absentAmounts } from "../../import/taught/taughtReport";
import { type UnknownColumn, columnInWords } from "../../import/taught/unknownColumn";
import type { Entry } from "../../session/reading/entry";
import type { Need } from "../../session/reading/needs";
import { answer } from "../actions/answering";
import { answerColumns } from "../actions/bringing";
import { type ElementSpec, element } from "../dom/element";
import type { Pane } from "../pane";
import { noRowsView } from "./noRowsView";
import { fold, openFold, tick, valueOf } from "./parts";

type ColumnsNeed = Extract<Need, { kind: "columns" }>;

/** What each column of a report is that Huddlebook does not know: guessed, for somebody to look over, and then kept. */
export function columnsView(pane: Pane, entry: Entry, need: ColumnsNeed): ElementSpec {
  // Whoever began to say what the columns are goes on, whatever is still to be found.
  const showAs = Object.keys(need.taught.headings).length > 0 ? openFold : fold;
  const content = [
    element(
      "p",
      { class: "hint" },
      "Huddlebook does not know this report yet. Say once what its columns are; from then on it is known to everyone who shares the workbook.",
    ),
    kindField(pane, entry, need),
    need.columns.map((column) => columnField(pane, entry, need, column)),
    tick("A blank cell among the amounts means zero", need.taught.blankIsZero, (blankIsZero) => {
      answerColumns(pane, entry.id, { ...need.taught, blankIsZero });
    }),
    noRowsView(pane, entry, need.taught, need.columns),
    confirmation(pane, entry, need),
  ];
  return element(
    "fieldset",
    { class: "question", key: "columns" },
    element("legend", {}, "What are its columns?"),
    showAs("Say what each is", content),
  );
}

function kindField(pane: Pane, { id }: Entry, { taught, columns }: ColumnsNeed): ElementSpec {
  const field = `kind-${String(id)}`;
  const change = (event: Event): void => {
    const kind = TAUGHT_KINDS.find((one) => one.id === valueOf(event));
    if (kind !== undefined) answerColumns(pane, id, guessKind(kind, columns));
  };
  return element(
    "div",
    { class: "field" },
    element("label", { for: field }, "The report says"),
    element(
      "select",
      { id: field, value: taught.kind, on: { change } },
      TAUGHT_KINDS.map((kind) => element("option", { value: kind.id }, kind.words)),
    ),
  );
}

function columnField(pane: Pane, { id }: Entry, { taught }: ColumnsNeed, column: UnknownColumn): ElementSpec {
  const { heading } = column;
  const field = `column-${String(id)}-${heading.replace(/\W+/gu, "-")}`;
  const { fields } = reportKind(taught.kind);
  const name = Object.keys(fields).find((one) => taught.headings[one] === heading) ?? "";
  const change = (event: Event): void => {
    answerColumns(pane, id, withColumn(taught, valueOf(event), heading));
  };
  return element(
    "div",
    { class: "field", key: heading },
    element("label", { for: field }, `${columnInWords(column)} is`),
    element(
      "select",
      { id: field, value: name, on: { change } },
      element("option", { value: "" }, "not needed; not looked at"),
      Object.entries(fields).map(([one, { purpose }]) => element("option", { value: one }, purpose)),
    ),
  );
}

/** A column can be one thing, and a thing one column. */
function withColumn(taught: TaughtReport, name: string, heading: string): TaughtReport {
  const others = Object.entries(taught.headings).filter(([one, other]) => one !== name && other !== heading);
  return { ...taught, headings: Object.fromEntries([...others, ...(name === "" ? [] : [[name, heading] as const])]) };
}

function confirmation(pane: Pane, { id }: Entry, { taught, missing, isGiven }: ColumnsNeed): readonly ElementSpec[] {
  if (missing.length > 0) return [element("p", { class: "wrong" }, `Still to be found: ${missing.join("; ")}.`)];
  const field = `title-${String(id)}`;
  const absent = absentAmounts(taught);
  const rename = (event: Event): void => {
    const title = valueOf(event).trim();
    if (title !== "") answerColumns(pane, id, { ...taught, title });
  };
  return [
    ...(absent.length > 0
      ? [element("p", { class: "hint" }, `Not in the report, and so taken for zero: ${absent.join(", ")}.`)]
      : []),
    element(
      "div",
      { class: "field" },
      element("label", { for: field }, "Call it"),
      element("input", { id: field, value: taught.title, maxlength: 60, autocomplete: "off", on: { change: rename } }),
    ),
    tick("This is right; remember it in the workbook", isGiven, (taughtIsRight) => {
      answer(pane, id, { taughtIsRight });
    }),
  ];
}
