import { OWN_KINDS, ownKind } from "../../import/taught/ownKinds";
import { guessKind } from "../../import/taught/guessOwn";
import type { OwnReport } from "../../import/taught/ownReport";
import type { UnknownColumn } from "../../import/taught/unknownColumns";
import type { Entry } from "../../session/reading/entry";
import type { Need } from "../../session/reading/needs";
import { answer, answerColumns } from "../actions/bringing";
import { type Element_, h } from "../dom/element";
import type { Pane } from "../pane";
import { fold, openFold, tick, valueOf } from "./parts";

type ColumnsNeed = Extract<Need, { kind: "columns" }>;

/** What each column of a report is that Huddlebook does not know: guessed, for somebody to look over, and then kept. */
export function columnsView(pane: Pane, entry: Entry, need: ColumnsNeed): Element_ {
  // Whoever began to say what the columns are goes on, whatever is still to be found.
  const showAs = Object.keys(need.own.headings).length > 0 ? openFold : fold;
  const content = [
    h(
      "p",
      { class: "hint" },
      "Huddlebook does not know this report yet. Say once what its columns are; from then on it is known to everyone who shares the workbook.",
    ),
    kindField(pane, entry, need),
    need.columns.map((column) => columnField(pane, entry, need, column)),
    tick("A blank cell among the amounts means zero", need.own.blankIsZero, (blankIsZero) => {
      answerColumns(pane, entry.id, { ...need.own, blankIsZero });
    }),
    confirmation(pane, entry, need),
  ];
  return h(
    "fieldset",
    { class: "question", key: "columns" },
    h("legend", {}, "What are its columns?"),
    showAs("Say what each is", content),
  );
}

function kindField(pane: Pane, { id }: Entry, { own, columns }: ColumnsNeed): Element_ {
  const field = `kind-${String(id)}`;
  const change = (event: Event): void => {
    const kind = OWN_KINDS.find((one) => one.id === valueOf(event));
    if (kind !== undefined) answerColumns(pane, id, guessKind(kind, columns));
  };
  return h(
    "div",
    { class: "field" },
    h("label", { for: field }, "The report says"),
    h(
      "select",
      { id: field, value: own.kind, on: { change } },
      OWN_KINDS.map((kind) => h("option", { value: kind.id }, kind.words)),
    ),
  );
}

function columnField(pane: Pane, { id }: Entry, { own }: ColumnsNeed, { heading }: UnknownColumn): Element_ {
  const field = `column-${String(id)}-${heading.replace(/\W+/gu, "-")}`;
  const { fields } = ownKind(own.kind);
  const name = Object.keys(fields).find((one) => own.headings[one] === heading) ?? "";
  const change = (event: Event): void => {
    answerColumns(pane, id, withColumn(own, valueOf(event), heading));
  };
  return h(
    "div",
    { class: "field", key: heading },
    h("label", { for: field }, `“${heading}” is`),
    h(
      "select",
      { id: field, value: name, on: { change } },
      h("option", { value: "" }, "not needed; not looked at"),
      Object.entries(fields).map(([one, { purpose }]) => h("option", { value: one }, purpose)),
    ),
  );
}

/** A column can be one thing, and a thing one column. */
function withColumn(own: OwnReport, name: string, heading: string): OwnReport {
  const others = Object.entries(own.headings).filter(([one, other]) => one !== name && other !== heading);
  return { ...own, headings: Object.fromEntries([...others, ...(name === "" ? [] : [[name, heading] as const])]) };
}

function confirmation(pane: Pane, { id }: Entry, { own, missing, isGiven }: ColumnsNeed): readonly Element_[] {
  if (missing.length > 0) return [h("p", { class: "wrong" }, `Still to be found: ${missing.join("; ")}.`)];
  const field = `title-${String(id)}`;
  const absent = Object.entries(ownKind(own.kind).fields)
    .filter(
      ([name, { form, isOptional }]) => form === "amount" && isOptional === true && own.headings[name] === undefined,
    )
    .map(([, { purpose }]) => purpose);
  const rename = (event: Event): void => {
    const title = valueOf(event).trim();
    if (title !== "") answerColumns(pane, id, { ...own, title });
  };
  return [
    ...(absent.length > 0
      ? [h("p", { class: "hint" }, `Not in the report, and so taken for zero: ${absent.join(", ")}.`)]
      : []),
    h(
      "div",
      { class: "field" },
      h("label", { for: field }, "Call it"),
      h("input", { id: field, value: own.title, maxlength: 60, autocomplete: "off", on: { change: rename } }),
    ),
    tick("This is right; remember it in the workbook", isGiven, (ownIsRight) => {
      answer(pane, id, { ownIsRight });
    }),
  ];
}
