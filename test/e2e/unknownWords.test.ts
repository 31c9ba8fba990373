import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { huddlebookIn } from "../huddlebook";
import { type ServedPane, paste, postAndDownload, reportNamed, servePane } from "./openedPane";

/** Two claims of a carrier that could be a person, one of them with a status that nobody knows. */
function claims(sent: string): string {
  return [
    "Carrier\tStatus\tPatient\tDate sent\tAmount billed",
    `Linden Park\tPartially paid\tAlder, Wren\t${sent}\t256.00`,
    `Linden Park\tSent\tAlder, Wren\t${sent}\t95.00`,
  ].join("\n");
}

describe.skipIf(CHROMIUM === undefined)(`words that nobody knows${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-words-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("are said once in the pane, and known from then on, to the command line too", async () => {
    const { page, said } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, claims("8/4/2026"));
    const report = reportNamed(page, "Claims");
    await report.getByText("Needs an answer").waitFor();
    expect(await report.innerText()).not.toContain("Linden Park");
    await report.getByRole("group", { name: "Partially paid" }).getByRole("button", { name: "Denied" }).click();
    await report.getByRole("button", { name: "Denied", pressed: true }).waitFor();
    await report.getByText("2 claims under the carrier Other").click();
    await report.getByLabel("Name of a carrier").fill("Linden Park");
    await report.getByLabel("Name of a carrier").press("Enter");
    await report.getByText("Carriers to keep").waitFor();
    await report.getByText("Another day").click();
    await report.getByLabel("As of").fill("2026-08-31");
    await report.getByText("Ready to post").waitFor();
    await writeFile(join(folder, "words.xlsx"), await postAndDownload(page));
    expect(said).toEqual([]);
    await writeFile(join(folder, "later.txt"), claims("9/4/2026"));
    const call = ["post", "--as-of", "2026-09-30", "--workbook", "words.xlsx", "later.txt"];
    expect(await huddlebookIn(folder, ...call)).toMatchObject({ exitCode: 0 });
  });
});
