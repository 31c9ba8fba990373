import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import type { SaidStatus } from "../../../src/import/figures/saidStatus";
import { describeNote } from "../../../src/import/problems/note";
import { describeProblem } from "../../../src/import/problems/problem";
import { readReport } from "../../../src/import/readReport";
import { statusesToAsk, wordsHeld } from "../../../src/session/reading/saidWords";

type ClaimRow = readonly [status: string, patient: string];

function claimsOf(rows: readonly ClaimRow[], statuses: readonly SaidStatus[] = []) {
  const text = [
    "Carrier,Status,Patient,Date sent,Amount billed",
    ...rows.map(([status, patient]) => `Aetna,${status},"${patient}",8/4/2026,256.00`),
  ].join("\n");
  const read = readReport(text, { asOf: day(46_265), known: { carriers: [], sources: [], statuses } });
  const claims = read.figures?.kind === "outstanding-claims" ? read.figures.claims : [];
  return { read, states: claims.map(({ state }) => state), said: read.notes.map(describeNote).join() };
}

function appointmentsOf(status: string, statuses: readonly SaidStatus[]) {
  const text = `PeriodFrom,PeriodTo,PatNum,DateBooked,AptDate,AptStatus\n2026-08-01,2026-08-31,1,2026-08-02,2026-08-09,${status}\n`;
  return readReport(text, { known: { carriers: [], sources: [], statuses } });
}

const claim = (word: string, means: "Open" | "Closed" | "Denied" | "Not sent" | "Preauthorization") =>
  ({ of: "claim", word, means }) as const;

describe("a status that the practice said the meaning of", () => {
  it("is read so, however it is cased and spaced", () => {
    const { states, read } = claimsOf([["ZORPED  twice", "A"]], [claim("Zorped Twice", "Denied")]);
    expect([states, read.problemRows]).toEqual([["Denied"], 0]);
  });

  it("comes before what everybody knows, and before what a software means", () => {
    const rows: readonly ClaimRow[] = [
      ["Paid", "A"],
      ["Unprocessable Claim", "B"],
    ];
    expect(claimsOf(rows).states).toEqual(["Open", "Open"]);
    expect(claimsOf(rows, [claim("Paid", "Closed")]).states).toEqual(["Closed", "Open"]);
    expect(claimsOf([["Paid", "A"]], [claim("Paid", "Open")]).states).toEqual(["Open"]);
    expect(claimsOf([["Paid", "A"]], [claim("Paid", "Open")]).said).not.toContain("no day of payment");
  });

  it("leaves out what was not sent and what is no claim yet", () => {
    const { read } = claimsOf(
      [
        ["Parked", "A"],
        ["Asked first", "B"],
        ["Sent", "C"],
      ],
      [claim("Parked", "Not sent"), claim("Asked first", "Preauthorization")],
    );
    expect(read.records).toBe(1);
    expect(read.skipped.map(({ reason }) => reason)).toEqual(["headings", "claim-not-sent", "preauthorization"]);
  });

  it("of a claim says nothing of an appointment", () => {
    const of = (one: SaidStatus) => appointmentsOf("Zorped", [one]).problems.map(({ code }) => code);
    expect(of(claim("Zorped", "Open"))).toEqual(["status-unknown"]);
    expect(of({ of: "appointment", word: "Zorped", means: "Arrived" })).toEqual([]);
  });

  it("is told, and held by the report; one that no row has is not", () => {
    const said = [claim("Zorped", "Open"), claim("Mistyped", "Open")];
    const { read, said: notes } = claimsOf([["Zorped", "A"]], said);
    expect(notes).toContain("1 claim with the status “Zorped”, read as Open, as the practice said.");
    expect(wordsHeld(read, { carriers: [], sources: [], statuses: said }).statuses).toEqual([said[0]]);
  });

  it.each(["Marigold Quillfeather", "Quillfeather", "Quillfeather; Marigold", "555 0199"])(
    "%j is neither told nor held where it could be somebody of the report",
    (word) => {
      const said = [claim(word, "Open")];
      const { read, said: notes } = claimsOf([[word, "Quillfeather, Marigold"]], said);
      expect(notes).toContain("not kept, as it could be a person");
      expect(JSON.stringify(read)).not.toContain(word);
      expect(wordsHeld(read, { carriers: [], sources: [], statuses: said }).statuses).toEqual([]);
    },
  );
});

describe("the statuses to ask", () => {
  const patients = ["Alder, Wren", "Birch, Olin", "Cedar, Tess"];

  it("are the words of the software, each once with its rows", () => {
    const rows = patients.flatMap((patient): readonly ClaimRow[] => [
      ["Zorped", patient],
      ["Sent", patient],
      ["Denied", patient],
    ]);
    const { read } = claimsOf([...rows, ["Partially paid", "D"], ["partially paid", "E"]]);
    expect(statusesToAsk(read)).toEqual([
      { of: "claim", word: "Zorped", rows: 3 },
      { of: "claim", word: "Partially paid", rows: 2 },
    ]);
  });

  it("are none where one of the column's words stands in a column of names", () => {
    const rows = patients.map((patient): ClaimRow => ["Zorped", patient]);
    expect(statusesToAsk(claimsOf(rows).read)).toHaveLength(1);
    expect(statusesToAsk(claimsOf([...rows, ["Wren Alder", "X"]]).read)).toEqual([]);
  });

  it("are none where the column has nearly as many words as rows", () => {
    const many = Array.from({ length: 12 }, (_, at): ClaimRow => [`Zor${String.fromCodePoint(97 + at)}`, `P${at}`]);
    const rows = [...patients.map((patient): ClaimRow => ["Zorped", patient]), ...many];
    expect(statusesToAsk(claimsOf(rows).read)).toEqual([]);
  });

  it("are no cut words, which could not be said again", () => {
    const long = "Partially paid ".repeat(6);
    const { read } = claimsOf([[long, "A"]]);
    expect(read.problems.map(describeProblem).join()).toContain("…”");
    expect(statusesToAsk(read)).toEqual([]);
  });
});
