import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { huddlebook } from "../huddlebook";
import { small } from "../unit/remittance/smallRemittance";

function fileOf(text: string, name = "payments.835"): string {
  const file = join(mkdtempSync(join(tmpdir(), "huddlebook-remittance-")), name);
  writeFileSync(file, text);
  return file;
}

const GOOD = [
  "  A remittance (835). Of the names and numbers in it none is kept.",
  "  Payment 1: $150.00 from Delta Dental of Kansas, by transfer, Aug 3, 2026.",
  "  2 claims (Primary 2): billed $300.00, paid $150.00.",
  "  Taken off by contract: $60.00 (Contract write-off $60.00).",
  "  Taken off on the patient: $90.00 (Deductible $50.00; Coinsurance $20.00; Copayment $20.00).",
];

describe("huddlebook inspect of a remittance", () => {
  it("says what each payment comes to, and exits with 0 where all adds up", async () => {
    const { exitCode, stdout } = await huddlebook("inspect", fileOf(small()));
    expect(stdout.trimEnd().split("\n").slice(1)).toEqual(GOOD);
    expect(exitCode).toBe(0);
  });

  it("gives the same to other programs, in cents", async () => {
    const { stdout } = await huddlebook("inspect", "--json", fileOf(small(), "anything.txt"));
    const payments = [{ place: 1, amount: 15_000, dated: "2026-08-03" }];
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ report: null, remittance: { payments, problems: [], refusals: [] } }],
    });
  });

  it("exits with 1 where a payment does not add up, and says where", async () => {
    const text = small({ "CLP*1002": "CLP*1002/1*1*100*40*70", BPR: "BPR*I*160*C*CHK************20260803" });
    const { exitCode, stdout } = await huddlebook("inspect", fileOf(text));
    expect(stdout).toContain("Payment 1, claim 2: billed $100.00 less adjustments of $70.00 is $30.00");
    expect(exitCode).toBe(1);
  });

  it("exits with 1 where something is asked", async () => {
    const { exitCode, stdout } = await huddlebook("inspect", fileOf(small({ BPR: "BPR*I*150*C*CHK" })));
    expect(stdout).toContain("it does not say on which day it was paid");
    expect(exitCode).toBe(1);
  });

  it("shows no number or name of a person", async () => {
    const { stdout } = await huddlebook("inspect", "--json", fileOf(small()));
    for (const secret of ["1001", "Sample", "M8000001", "830400002", "987654321", "123456789", "1999999984"])
      expect(stdout).not.toContain(secret);
  });
});

it("a remittance is refused by post, which says what to do", async () => {
  const file = fileOf(small());
  const { exitCode, stderr } = await huddlebook("post", "--workbook", join(file, "..", "Tracker.xlsx"), file);
  expect(stderr).toContain("The file is a remittance (835)");
  expect(exitCode).toBe(1);
});
