import type { Book } from "../../workbook/spec/book";
import type { CellValue } from "../../workbook/spec/cell";
import type { PageCell } from "../../workbook/spec/page";
import { type RowOf, TABLES } from "../headings/headings";
import { openingAt } from "../meeting/openings";
import { isNewIn } from "../slots/slotCells";
import { FORMATS, LOOKS } from "./pageLooks";
import { type Figure, figureCell, textCell } from "./pageParts";
import { ofSlots } from "./sums";
import { collectedOfBilled } from "./scoreboard";

const { column, numberIn, rows, textIn, valueIn } = TABLES;

const PLACES = [1, 2, 3] as const;

/** Where the parts of the lines stand: the columns of the page that each takes. */
const AT = {
  band: { words: [1, 7], desk: [8, 10], office: [11, 12], pending: [13, 14], ratio: [15, 19] },
  time: [1],
  chair: [2, 3],
  missing: [4, 7],
  openingTime: [8, 9],
  openingChair: [10],
  opening: [11, 13],
  remark: [14, 19],
} as const;

const REMARKS = [
  "* Gross fees as scheduled: what is net and collected is known after the day.",
  "No names: chair and time, with the practice’s own screen beside it.",
  "Yellow cells are for you to type in.",
] as const;

/** The band that sums the day up, and below it what comes first: visits with something missing, and free times. */
export function firstThings(row: number): readonly PageCell[] {
  return [
    ...band(row),
    ...PLACES.flatMap((place) => [...missingLine(row + place, place), ...openingLine(row + place, place)]),
  ];
}

function band(row: number): readonly PageCell[] {
  return [
    figureCell(row, AT.band.words, { formula: SUMMARY_FORMULA, result: summary }, LOOKS.band),
    figureCell(row, AT.band.desk, ofSlots("To collect", "desk"), LOOKS.bandFigure, FORMATS.desk),
    figureCell(row, AT.band.office, ofSlots("To collect", "office"), LOOKS.bandFigure, FORMATS.office),
    figureCell(row, AT.band.pending, ofSlots("Insurance pending"), LOOKS.bandFigure, FORMATS.pending),
    figureCell(row, AT.band.ratio, collectedOfBilled(), LOOKS.bandFigure, FORMATS.ratio),
  ];
}

const SLOTS_COUNT = `COUNT(${column("Slots", "Time")})`;
const MISSING_COUNT = `COUNTIFS(${column("Slots", "Missing")},"?*")`;
const NEW_COUNT = `COUNTIFS(${column("Slots", "New patient")},"Y")`;
const UNCONFIRMED_COUNT = `COUNTIFS(${column("Slots", "Is confirmed")},"N")`;
const SUMMARY_FORMULA =
  `IF(${SLOTS_COUNT}=0,"No visits are posted for this day",${MISSING_COUNT}&" of "&${SLOTS_COUNT}` +
  `&IF(${MISSING_COUNT}=1," has"," have")&" something missing"` +
  `&IF(${NEW_COUNT}=0,"",", "&${NEW_COUNT}&" new patient"&IF(${NEW_COUNT}=1,"","s"))` +
  `&IF(${UNCONFIRMED_COUNT}=0,"",", "&${UNCONFIRMED_COUNT}&" not confirmed"))`;

function summary(book: Book): CellValue {
  const slots = rows(book, "Slots");
  const count = slots.filter((row) => numberIn<"Slots">(row, "Time") !== undefined).length;
  if (count === 0) return "No visits are posted for this day";
  const missing = slots.filter((row) => textIn<"Slots">(row, "Missing") !== "").length;
  const isNew = slots.filter(isNewIn).length;
  const unconfirmed = slots.filter((row) => textIn<"Slots">(row, "Is confirmed").toUpperCase() === "N").length;
  return [
    `${String(missing)} of ${String(count)} ${missing === 1 ? "has" : "have"} something missing`,
    ...(isNew === 0 ? [] : [`${String(isNew)} new patient${isNew === 1 ? "" : "s"}`]),
    ...(unconfirmed === 0 ? [] : [`${String(unconfirmed)} not confirmed`]),
  ].join(", ");
}

function missingLine(row: number, place: number): readonly PageCell[] {
  const at = (heading: "Time" | "Chair" | "Missing" | "New patient"): string =>
    `INDEX(${column("Slots", heading)},MATCH(${String(place)},${column("Slots", "Missing rank")},0))`;
  const of = (read: (row: RowOf<"Slots">) => CellValue) => (book: Book) => {
    const found = rows(book, "Slots").find((one) => numberIn<"Slots">(one, "Missing rank") === place);
    return found ? read(found) : "";
  };
  const words: Figure = {
    formula: `${at("Missing")}&IF(${at("New patient")}="Y"," (new patient)","")`,
    result: of((found) => textIn(found, "Missing") + (isNewIn(found) ? " (new patient)" : "")),
  };
  return [
    figureCell(
      row,
      AT.time,
      { formula: at("Time"), result: of((found) => valueIn(found, "Time")) },
      LOOKS.firstTime,
      FORMATS.time,
    ),
    figureCell(
      row,
      AT.chair,
      { formula: `"chair "&${at("Chair")}`, result: of((found) => `chair ${String(valueIn(found, "Chair") ?? "")}`) },
      LOOKS.first,
    ),
    figureCell(row, AT.missing, words, LOOKS.firstMissing),
  ];
}

function openingLine(row: number, place: number): readonly PageCell[] {
  const at = (heading: "From" | "Chair" | "Kind" | "Minutes"): string =>
    `INDEX(${column("Openings", heading)},MATCH(${String(place)},${column("Openings", "Place")},0))`;
  const of = (read: (row: RowOf<"Openings">) => CellValue) => (book: Book) => {
    const found = openingAt(book, place);
    return found ? read(found) : "";
  };
  const words: Figure = {
    formula: `IF(${at("Kind")}="Emergency","emergency time","open")&IF(ISNUMBER(${at("Minutes")}),", "&${at("Minutes")}&" minutes","")`,
    result: of((found) => {
      const minutes = numberIn(found, "Minutes");
      const kind = textIn(found, "Kind").toLowerCase() === "emergency" ? "emergency time" : "open";
      return minutes === undefined ? kind : `${kind}, ${String(minutes)} minutes`;
    }),
  };
  return [
    figureCell(
      row,
      AT.openingTime,
      { formula: at("From"), result: of((found) => valueIn(found, "From")) },
      { ...LOOKS.firstTime, align: "right" },
      FORMATS.time,
    ),
    figureCell(
      row,
      AT.openingChair,
      { formula: `"chair "&${at("Chair")}`, result: of((found) => `chair ${String(valueIn(found, "Chair") ?? "")}`) },
      { ...LOOKS.first, isIndented: true },
    ),
    figureCell(row, AT.opening, words, LOOKS.first),
    textCell(row, AT.remark, REMARKS[place - 1] ?? "", LOOKS.remark),
  ];
}
