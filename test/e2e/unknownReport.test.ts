import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, WITHOUT_CHROMIUM } from "../chromium";
import { huddlebookIn } from "../huddlebook";
import { type ServedPane, paste, postAndDownload, reportNamed, servePane } from "./openedPane";
import { GUESSED, daySheet, remember } from "./daySheet";

describe.skipIf(CHROMIUM === undefined)(`a report that nobody knows${WITHOUT_CHROMIUM}`, () => {
  let pane: ServedPane;
  let folder = "";

  beforeAll(async () => {
    pane = await servePane();
    folder = await mkdtemp(join(tmpdir(), "huddlebook-unknown-"));
  });

  afterAll(async () => {
    await pane.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("is guessed column by column, and shows at once what comes of another choice", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    const report = reportNamed(page, GUESSED);
    await report.getByText("Needs an answer").waitFor();
    expect(await report.getByLabel("“Gross charges” is").inputValue()).toBe("billed");
    await report.getByText("$100.00, the same as the report’s own total").waitFor();
    await report.getByLabel("“Patient payments” is").selectOption("billed: full fees of what was done");
    await page.getByText("Still to be found: what patients paid.").waitFor();
    await page.getByLabel("“Gross charges” is").selectOption("what patients paid");
    await reportNamed(page, GUESSED).getByText("$20.00, the same as the report’s own total").waitFor();
    expect(await page.getByRole("button", { name: /^Post/u, disabled: false }).count()).toBe(1);
  });

  it("is told once, and everybody who has the workbook knows it from then on, the command line too", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await remember(reportNamed(page, GUESSED), reportNamed(page, "Day sheet"));
    await writeFile(join(folder, "own.xlsx"), await postAndDownload(page));
    await paste(page, daySheet("5/2/2026"));
    await reportNamed(page, "Day sheet").getByText("Ready to post").waitFor();
    await writeFile(join(folder, "own.csv"), daySheet("5/3/2026"));
    const { exitCode, stdout } = await huddlebookIn(folder, "post", "--workbook", "own.xlsx", "own.csv");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Posted Day sheet");
    const { stdout: inspected } = await huddlebookIn(folder, "inspect", "--workbook", "own.xlsx", "own.csv");
    expect(inspected).toContain("Day sheet");
    await page.getByRole("navigation").getByRole("button", { name: "Setup" }).click();
    await page.getByRole("button", { name: "Forget “Day sheet”" }).click();
    await page.getByRole("main").getByText("“Day sheet” is not known any more.").waitFor();
  });

  it("does not lose one that is known to another of the same kind", async () => {
    const { page } = await pane.open();
    await page.getByRole("button", { name: "Start a new tracker" }).click();
    await paste(page, daySheet("5/1/2026"));
    await reportNamed(page, GUESSED).getByText("Needs an answer").waitFor();
    await paste(page, daySheet("5/2/2026").replace("Gross charges", "Full fees"));
    await reportNamed(page, `${GUESSED} 2`).getByText("Needs an answer").waitFor();
  });
});
