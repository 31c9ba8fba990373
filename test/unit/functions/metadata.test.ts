import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FUNCTION_FILES, generateMetadata } from "./metadata";

/** An id is stored in every workbook that uses the function: it is never renamed and never given to another. */
const IDS_FOR_EVER = [
  "AGING_BUCKET",
  "AGING_TOTALS",
  "BENCHMARK_STATUS",
  "CASE_ACCEPTANCE",
  "CLAIM_AGE",
  "COLLECTION_RATIO",
  "DAYS_IN_RECEIVABLES",
  "NET_BILLED",
  "RECEIVABLES_RATIO",
  "TREND",
  "WEEK_OF",
  "WITHIN_DAYS",
];

const { errors, metadata, associate } = await generateMetadata();

describe("the metadata for Excel", () => {
  it("is generated without an error", () => {
    expect(errors).toEqual([]);
  });

  it("keeps every id, each once", () => {
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual(IDS_FOR_EVER);
    expect(associate.map(({ id }) => id).sort()).toEqual(IDS_FOR_EVER);
  });

  it("says no more at the top than the generator always does", () => {
    expect(Object.keys(metadata).sort()).toEqual(["allowCustomDataForDataTypeAny", "functions"]);
  });

  it("keeps the signatures that formulas in workbooks rely on", () => {
    const signatures = metadata.functions.map(
      ({ id, parameters }) =>
        `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`,
    );
    expect(signatures).toEqual([
      "AGING_BUCKET(age, [asOf], [scheme])",
      "AGING_TOTALS(balances, dates, [asOf], [scheme])",
      "BENCHMARK_STATUS(figure, good, watch, betterWhen)",
      "CASE_ACCEPTANCE(presented, accepted, [by])",
      "CLAIM_AGE(sent, asOf)",
      "COLLECTION_RATIO(collected, billed, [adjustments], [writeoffs])",
      "DAYS_IN_RECEIVABLES(receivables, netBilled90Days)",
      "NET_BILLED(billed, [adjustments], [writeoffs])",
      "RECEIVABLES_RATIO(receivables, netBilled3Months)",
      "TREND(figures, [show])",
      "WEEK_OF(date, [weekStart], [dateSystem])",
      "WITHIN_DAYS(from, to, [asOf], [days])",
    ]);
  });

  it("reports a parameter of a type that Excel does not know", async () => {
    const folder = mkdtempSync(join(tmpdir(), "functions-"));
    const file = join(folder, "wrong.ts");
    writeFileSync(
      file,
      "/** @customfunction WRONG */\nexport function wrong(amount: Cents): number {\n  return amount;\n}\n",
    );
    const { errors: found } = await generateMetadata([...FUNCTION_FILES, file]);
    rmSync(folder, { recursive: true });
    expect(found).toEqual([expect.stringContaining('does not support type "Cents"')]);
  });
});

describe.each(metadata.functions.map((one) => [one.id, one] as const))("%s for Excel", (id, one) => {
  it("is called by its id, which Excel cannot take for a cell", () => {
    expect(one.name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z_]{2,30}$/u);
  });

  it("is described on one line that the formula helper can show", () => {
    expect(one.description).toMatch(/^[A-Z][^\n]{20,250}\.$/u);
  });

  it("describes every parameter on one line", () => {
    for (const { description } of one.parameters) expect(description).toMatch(/^[A-Z"\d][^\n]{10,250}\.$/u);
  });

  it("takes whatever a cell holds, so that one bad cell does not refuse the call", () => {
    for (const { type, repeating } of one.parameters) expect([type, repeating]).toEqual(["any", undefined]);
  });

  it("gives back rows of cells of any kind", () => {
    expect(one.result).toEqual({ dimensionality: "matrix" });
  });

  it("is neither volatile nor streaming, asks for no address, and sends nobody to a page that may move", () => {
    expect(one.options).toBeUndefined();
    expect(one.helpUrl).toBeUndefined();
  });

  it("names its optional parameters last", () => {
    const optional = one.parameters.map((parameter) => parameter.optional ?? false);
    expect(optional).toEqual([...optional].sort((left, right) => Number(left) - Number(right)));
  });
});
