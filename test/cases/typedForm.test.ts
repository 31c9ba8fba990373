import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { huddlebookIn } from "../huddlebook";
import { tablesOf } from "../storedTables";

describe("huddlebook form", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "huddlebook-form-"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("writes a form that is refused while it is blank, and posts once it is filled in", async () => {
    const days = ["--from", "2026-08-03", "--to", "2026-08-04"];
    const { exitCode, stdout } = await huddlebookIn(folder, "form", "--as-of", "2026-08-31", ...days);
    expect(exitCode).toBe(0);
    await writeFile(join(folder, "totals.csv"), stdout);
    const post = ["post", "--workbook", "typed.xlsx", "totals.csv"];
    expect(await huddlebookIn(folder, ...post)).toMatchObject({ exitCode: 1 });
    const filled = stdout
      .replace("Patient,,,,,,", "Patient,1000,200,50,300,-25,1525")
      .replace("Total,,,,,,", "Total,5000,700,150,350,-25,6175")
      .replace("2026-08-03,,,,,,,", "2026-08-03,,1200,-100,0,50,400,450")
      .replace("2026-08-03,2026-08-04,,,,,,", "2026-08-03,2026-08-04,1200,-100,0,50,400,450");
    await writeFile(join(folder, "totals.csv"), filled);
    const posted = await huddlebookIn(folder, ...post);
    expect([posted.exitCode, posted.stdout]).toEqual([0, expect.stringContaining("Insurance 0 to 30 $4,000.00")]);
    const tables = await tablesOf(new Uint8Array(await readFile(join(folder, "typed.xlsx"))));
    expect(tables.get("Receivables")?.map((row) => row["Total"])).toEqual([1525, 4650, 6175]);
    expect(tables.get("Daily")?.map((row) => row["Billed"])).toEqual([1200, 0]);
    expect(await huddlebookIn(folder, "undo", "--workbook", "typed.xlsx")).toMatchObject({ exitCode: 0 });
  });

  it("is asked about by its sum where no typed total shows its figures", async () => {
    const { stdout } = await huddlebookIn(folder, "form", "--json", "--as-of", "2026-08-31");
    const said: unknown = JSON.parse(stdout);
    const form = typeof said === "object" && said !== null && "form" in said ? String(said.form) : "";
    const filled = form
      .replace("Patient,,,,,,", "Patient,1000,200,50,300,,")
      .replace("Insurance,,,,,,", "Insurance,4000,500,100,50,,");
    await writeFile(join(folder, "alone.csv"), filled);
    const post = ["post", "--workbook", "alone.xlsx", "alone.csv"];
    const asked = await huddlebookIn(folder, ...post);
    expect([asked.exitCode, asked.stderr]).toEqual([1, expect.stringContaining('"typed-receivables=6200.00"')]);
    expect(await readdir(folder)).not.toContain("alone.xlsx");
    const agreed = await huddlebookIn(folder, ...post, "--accept-unproven", "typed-receivables=6200.00");
    expect(agreed).toMatchObject({ exitCode: 0 });
  });
});
