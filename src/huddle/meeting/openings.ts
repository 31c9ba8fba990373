import type { Opening } from "../../domain/huddle/huddleDay";
import { type Book, oncePerBook } from "../../workbook/spec/book";
import { type CellsOf, type RowOf, TABLES } from "../headings/headings";
import { HEADINGS } from "./actions";

const { column, own, numberIn, valueIn, rows } = TABLES;

const FROM = own("Openings", "From");
const TO = own("Openings", "To");
const FILLED = own("Openings", "Filled with");
const MINUTES_A_DAY = 1440;
const IS_FREE = `ISNUMBER(${column("Openings", "From")})*(${column("Openings", "Filled with")}="")`;
const IS_ABOVE = `(ROW(${column("Openings", "From")})<ROW(${FROM}))`;

/** Free times: open to be filled, or kept for emergencies. */
export const OPENINGS = TABLES.table(
  "Openings",
  [{ heading: "From" }, { heading: "Chair" }],
  [
    TABLES.value("Openings", "Chair", "The chair that is free.", { isInput: true }),
    TABLES.value("Openings", "From", "When it begins to be free.", { isInput: true }),
    TABLES.value("Openings", "To", "Until when.", { isInput: true }),
    TABLES.value("Openings", "Kind", "Open, to be filled; or Emergency, kept free.", {
      isInput: true,
      choices: ["Open", "Emergency"],
    }),
    TABLES.value("Openings", "Filled with", "Yours to type, once it is filled: the kind of visit. No names.", {
      isInput: true,
    }),
    TABLES.formula(
      "Openings",
      "Place",
      "Its place among those that are not filled yet; the first three stand at the top.",
      `IF(AND(ISNUMBER(${FROM}),${FILLED}=""),1+SUMPRODUCT(${IS_FREE}*${IS_ABOVE}),"")`,
      (row, book) => places(book).get(row) ?? "",
      { look: { color: "6B7280" } },
    ),
    TABLES.formula(
      "Openings",
      "Minutes",
      "How long it is free.",
      `IF(COUNT(${FROM},${TO})=2,ROUND((${TO}-${FROM})*${String(MINUTES_A_DAY)},0),"")`,
      (row) => {
        const [from, to] = [numberIn(row, "From"), numberIn(row, "To")];
        return from === undefined || to === undefined ? "" : Math.round((to - from) * MINUTES_A_DAY);
      },
    ),
  ],
  { isQuiet: true, headingLook: HEADINGS },
);

/** The cells that an opening is written as. */
export function cellsOfOpening({ chair, from, to, kind }: Opening): CellsOf<"Openings"> {
  return { Chair: chair, From: from / MINUTES_A_DAY, To: to / MINUTES_A_DAY, Kind: kind };
}

const places = oncePerBook((book: Book): ReadonlyMap<RowOf<"Openings">, number> => {
  const free = rows(book, "Openings").filter(
    (row) => numberIn(row, "From") !== undefined && valueIn(row, "Filled with") === undefined,
  );
  return new Map(free.map((row, index) => [row, index + 1]));
});

/** The opening of a place among those that are not filled yet. */
export function openingAt(book: Book, place: number): RowOf<"Openings"> | undefined {
  return rows(book, "Openings").find((row) => numberIn<"Openings">(row, "Place") === place);
}
