import { describe, expect, it } from "vitest";
import { day } from "../../../src/domain/calendar";
import { describeNote } from "../../../src/import/problems/note";
import { describeProblem } from "../../../src/import/problems/problem";
import { type ReadOptions, readReport } from "../../../src/import/readReport";

/** A claim a row: its carrier, and its patient. */
function carriersOf(rows: readonly (readonly [carrier: string, patient: string])[], options: ReadOptions = {}) {
  const text = [
    "Carrier\tPatName\tDateService\tDateSent\tAmount",
    ...rows.map(([carrier, patient]) => `${carrier}\t${patient}\t8/20/2026\t8/21/2026\t62.00`),
  ].join("\n");
  const read = readReport(text, options);
  const claims = read.figures?.kind === "outstanding-claims" ? read.figures.claims : [];
  return { carriers: claims.map(({ carrier }) => carrier), read, said: read.notes.map(describeNote) };
}

/** A new patient's appointment a row. */
function sourcesOf(sources: readonly string[], options: ReadOptions = {}) {
  const text = [
    "PeriodFrom,PeriodTo,PatNum,DateFirstContact,DateBooked,AptDate,AptStatus,ReferralSource",
    ...sources.map((source, at) => `2026-08-01,2026-08-31,${String(at)},,2026-08-02,2026-08-09,Completed,"${source}"`),
  ].join("\n");
  const read = readReport(text, options);
  return read.figures?.kind === "new-patient-appointments" ? read.figures.appointments.map(({ source }) => source) : [];
}

describe("a carrier", () => {
  it.each([
    "Marigold Quillfeather",
    "MARIGOLD QUILLFEATHER",
    "marigold quillfeather",
    "Marigold B. Quillfeather",
    "Quillfeather, Marigold (Jr)",
    "Quillfeather; Marigold",
    "Quillfeather/Marigold",
    "MarigoldQuillfeather",
    "Mrs. Marigold Quillfeather Jr",
    "Ann & Ben Quillfeather",
    "DOB 3/4/1962",
    "123 45 6789",
    "4111 1111 1111 1111",
    "marigold.q@example.org",
    "555 0199",
  ])("%j that stands once counts as Other, with its claim, and is said without its name", (carrier) => {
    const { carriers, read, said } = carriersOf([[carrier, "x"]]);
    expect(carriers).toEqual(["Other"]);
    expect(read).toMatchObject({ records: 1, problemRows: 0, sum: 6_200 });
    expect(said.join()).toContain("1 claim counted under the carrier “Other” (row 2)");
    expect(JSON.stringify([read, said])).not.toContain(carrier);
  });

  it.each([
    "John Hancock",
    "Delta Dental of California",
    "Blue Cross",
    "Blue Cross of Idaho",
    "Harbor Mutual",
    "Bluepeak Dental",
    "Union Craft Trust",
    "Northfield Life",
    "Guardian",
    "Guardian, Inc",
    "MetLife",
    "DentaQuest",
    "United Concordia",
    "Evergrove",
    "Mutual of Omaha",
    "Plan 123456",
  ])("%j is kept, though it stands once", (carrier) => {
    const { carriers, said } = carriersOf([[carrier, "Sample, Ann"]]);
    expect(carriers).toEqual([carrier]);
    expect(said).toEqual([]);
  });

  it("that repeats its row's patient shows that the row's cells have slipped", () => {
    const { read } = carriersOf([["Quillfeather, Marigold", "Quillfeather, Marigold"]]);
    expect(read.problems.map(({ code }) => code)).toEqual(["personal-data-found"]);
  });

  it("is kept where it recurs for different patients, and not where it recurs for one", () => {
    const rows = (patients: readonly string[]) => patients.map((patient) => ["Summit & Vale", patient] as const);
    expect(carriersOf(rows(["A", "B", "C"])).carriers).toEqual(new Array(3).fill("Summit & Vale"));
    expect(carriersOf(rows(["A", "A", "A", "A"])).carriers).toEqual(new Array(4).fill("Other"));
  });

  it.each([
    "Quillfeather",
    "Marigold Quillfeather",
    "Quillfeather Marigold",
    "Marigold B. Quillfeather",
    "Marigold Quillfeather Dental",
  ])("%j is told from a patient of the same report", (carrier) => {
    const rows = ["Quillfeather, Marigold", "B", "C", "D"].map((patient) => [carrier, patient] as const);
    const kept = carrier.endsWith("Dental") ? carrier : "Other";
    expect(carriersOf(rows).carriers).toEqual(new Array(4).fill(kept));
  });

  it("is kept where the workbook holds it already or was told to, but for numbers", () => {
    const known = { carriers: ["Summit & Vale", "marigold  mutual trustees", "555 0199"], sources: [] };
    expect(carriersOf([["SUMMIT & VALE", "x"]], { known }).carriers).toEqual(["SUMMIT & VALE"]);
    expect(carriersOf([["555 0199", "x"]], { known }).carriers).toEqual(["Other"]);
  });
});

describe("a referral source", () => {
  it.each(["Marigold Quillfeather", "Quillfeather, Marigold", "DOB 3/4/1962", "555 0199", "marigold.q@example.org"])(
    "%j is kept as a named person, however often the person referred others",
    (source) => {
      expect(sourcesOf([source, source, source])).toEqual(new Array(3).fill("Named person"));
    },
  );

  it.each([
    "Internet search",
    "Friend or family",
    "Street sign",
    "Dr. Vandermeer (referring)",
    "Google Ads",
    "Rotary",
    "",
  ])("%j is kept", (source) => {
    expect(sourcesOf([source])).toEqual([source]);
  });

  it("is kept where very many came by it, or the practice says so", () => {
    expect(sourcesOf(new Array<string>(10).fill("Sunrise Rotary"))[0]).toBe("Sunrise Rotary");
    expect(sourcesOf(["Sunrise Rotary"])).toEqual(["Named person"]);
    expect(sourcesOf(["Sunrise Rotary"], { known: { carriers: [], sources: ["sunrise rotary"] } })).toEqual([
      "Sunrise Rotary",
    ]);
  });
});

describe("a status that is not known", () => {
  function saidOf(statuses: readonly string[], patients: readonly string[]): readonly string[] {
    const text = [
      "Carrier,Status,Patient,Date sent,Amount billed",
      ...statuses.map((status, at) => `Aetna,${status},"${patients[at] ?? ""}",8/4/2026,256.00`),
    ].join("\n");
    return readReport(text, { asOf: day(46_265) }).problems.map(describeProblem);
  }

  it.each(["Partially Processed", "Response Needed"])("%j is shown: its words are of statuses", (status) => {
    expect(saidOf([status], ["Sample, Ann"])[0]).toContain(`“${status}” does not say`);
  });

  it("is shown where it recurs for different patients, in the first row too", () => {
    const said = saidOf(["Zorped", "Zorped", "Zorped"], ["A", "B", "C"]);
    expect(said.every((one) => one.includes("“Zorped”"))).toBe(true);
    expect(saidOf(["Zorped"], ["A"])[0]).toContain("not shown");
  });

  it("is never shown where it is somebody of the report, or has the form of a person or number", () => {
    const patients = ["Quillfeather, Marigold", "B", "C", "D"];
    for (const status of ["Marigold Quillfeather", "Quillfeather", "555 0199", "Quillfeather; Ann"])
      expect(saidOf(new Array<string>(4).fill(status), patients).join()).not.toContain(status);
  });
});
