import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { PageCell } from "../../workbook/spec/page";
import { TABLES } from "../headings/headings";
import { WITH_DAY, huddleDay, shownRow } from "../settings/shown";
import { FORMATS, LOOKS } from "./pageLooks";
import { type Figure, figureCell } from "./pageParts";

const { column, numberIn, rows, textIn } = TABLES;

/** The day, or that it is the huddle's page where there is none. */
const TITLE: Figure = {
  formula: `IF(${WITH_DAY},HuddleDay,"Huddle")`,
  result: (book) => huddleDay(book) ?? "Huddle",
};

const AGE = "(INT(ScheduleTaken)-INT(AccountsAged))";
const OLD_FORMULA = `IF(COUNT(ScheduleTaken,AccountsAged)=2,IF(${AGE}>1,"balances are "&${AGE}&" days old",""),"")`;

const CHANGED = `COUNTIFS(${column("Slots", "What changed")},"?*")`;
const CHANGED_FORMULA = `IF(${CHANGED}=0,"",${CHANGED})`;

/** Which day it is, how old its figures are, and how many visits changed since they were first posted. */
export function titleLine(row: number): readonly PageCell[] {
  return [
    figureCell(row, [1, 7], TITLE, LOOKS.title, FORMATS.title),
    figureCell(row, [8, 11], shown("ScheduleTaken", "Taken"), LOOKS.stamp, FORMATS.taken),
    figureCell(row, [12, 13], shown("AccountsAged", "Accounts aged"), LOOKS.stamp, FORMATS.aged),
    figureCell(row, [14, 15], { formula: OLD_FORMULA, result: howOld }, LOOKS.warning),
    figureCell(row, [16, 19], { formula: CHANGED_FORMULA, result: changed }, LOOKS.changed, FORMATS.changed),
  ];
}

function shown(name: string, heading: "Taken" | "Accounts aged"): Figure {
  return {
    formula: `IF(ISNUMBER(${name}),${name},"")`,
    result: (book) => numberIn(shownRow(book), heading) ?? "",
  };
}

function howOld(book: Book): CellValue {
  const [taken, aged] = [numberIn(shownRow(book), "Taken"), numberIn(shownRow(book), "Accounts aged")];
  if (taken === undefined || aged === undefined) return "";
  const days = Math.floor(taken) - Math.floor(aged);
  return days > 1 ? `balances are ${String(days)} days old` : "";
}

function changed(book: Book): CellValue {
  const count = rows(book, "Slots").filter((row) => textIn<"Slots">(row, "What changed") !== "").length;
  return count === 0 ? "" : count;
}
