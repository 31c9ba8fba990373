import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../../src/domain/calendar";
import { readCommandLine } from "../../../src/scripts/cli/commandLine";

describe("the command line", () => {
  it("reads a call to post", () => {
    const command = readCommandLine([
      "post",
      "--workbook",
      "Tracker.xlsx",
      "--as-of",
      "2026-08-31",
      "--restate",
      "--json",
      "a.txt",
      "b.xls",
    ]);
    expect(command).toMatchObject({
      name: "post",
      workbook: "Tracker.xlsx",
      exports: ["a.txt", "b.xls"],
      options: { asOf: dayFromIso("2026-08-31"), restate: true, acceptProblems: false, acceptUnproven: [], json: true },
    });
  });

  it("reads a value that begins with a dash behind an equals sign", () => {
    expect(readCommandLine(["inspect", "--sheet=--", "a.xlsx"])).toMatchObject({ options: { sheets: ["--"] } });
    expect(readCommandLine(["inspect", "--", "--json"])).toMatchObject({
      exports: ["--json"],
      options: { json: false },
    });
  });

  it("reads a call to inspect", () => {
    expect(readCommandLine(["inspect", "a.txt"])).toMatchObject({ name: "inspect", exports: ["a.txt"] });
  });

  it("reads which sheets are meant, in their order, and that hidden rows count", () => {
    const command = readCommandLine(["inspect", "--sheet", "Oak Ave", "--include-hidden", "--sheet", "2", "a.xlsx"]);
    expect(command).toMatchObject({ options: { sheets: ["Oak Ave", "2"], includeHidden: true } });
  });

  it("reads whether tables are to be hidden, and leaves that open where nothing is said", () => {
    const call = ["post", "--workbook", "a.xlsx", "a.txt"];
    expect(readCommandLine([...call, "--hide-tables"])).toMatchObject({ options: { hideTables: true } });
    expect(readCommandLine(call)).not.toMatchObject({ options: { hideTables: true } });
  });

  it("reads what statuses mean, and which names are carriers and sources", () => {
    const statuses = ["--status", "A = B =Not-Sent", "--status", "Moved=canceled"];
    const command = readCommandLine([
      "inspect",
      ...statuses,
      "--carrier",
      " Linden Park",
      "--source",
      "Rotary",
      "a.txt",
    ]);
    expect(command).toMatchObject({
      options: {
        words: {
          carriers: ["Linden Park"],
          sources: ["Rotary"],
          statuses: [
            { of: "claim", word: "A = B", means: "Not sent" },
            { of: "appointment", word: "Moved", means: "Cancelled" },
          ],
        },
      },
    });
  });

  it("reads a call for a form, with its days or without", () => {
    const [from, to] = [dayFromIso("2026-08-03"), dayFromIso("2026-08-09")];
    const days = ["--from", "2026-08-03", "--to", "2026-08-09"];
    expect(readCommandLine(["form"])).toMatchObject({ name: "form", options: { asOf: undefined, days: undefined } });
    expect(readCommandLine(["form", "--as-of", "2026-08-31", ...days, "--json"])).toEqual({
      name: "form",
      options: { asOf: dayFromIso("2026-08-31"), days: { from, to }, json: true },
    });
  });

  it.each([
    [["form", "totals.csv"], "form takes no EXPORT: totals.csv"],
    [["form", "--from", "2026-08-03"], "form takes --from and --to together, or neither."],
    [["form", "--from", "2026-08-09", "--to", "2026-08-03"], "form has rows for 1 to 31 days"],
    [["form", "--from", "2026-08-01", "--to", "2026-09-01"], "form has rows for 1 to 31 days"],
  ])("says what is wrong with %j", (args, words) => {
    expect(JSON.stringify(readCommandLine(args))).toContain(words);
  });

  it("helps whoever asks", () => {
    expect(readCommandLine(["--help"])).toEqual({ name: "help" });
    expect(readCommandLine(["help"])).toEqual({ name: "help" });
  });

  it.each([
    [[], "No command given."],
    [["print"], "There is no command “print”."],
    [["post", "a.txt"], "post needs --workbook"],
    [["post", "--workbook", "a.csv", "a.txt"], "must end in .xlsx"],
    [["post", "--workbook", "a.xlsx"], "at least one EXPORT"],
    [["inspect"], "at least one EXPORT"],
    [["inspect", "--as-of", "8/31/2026", "a.txt"], "--as-of takes a date such as 2026-08-31, not “8/31/2026”."],
    [["inspect", "--from", "2026-02-30", "a.txt"], "--from takes a date"],
    [["inspect", "--report", "aging", "a.txt"], "There is no report “aging”."],
    [["inspect", "--color", "a.txt"], "There is no option --color."],
    [["inspect", "-c", "a.txt"], "There is no option -c."],
    [["inspect", "a.txt", "--sheet"], "--sheet needs a value: --sheet NAME."],
    [["inspect", "--sheet", "--json", "a.txt"], "Where “--json” is its value, write --sheet=--json."],
    [["inspect", "--json=yes", "a.txt"], "--json takes no value."],
    [["undo", "--workbook", "a.xlsx", "a.txt"], "undo takes no EXPORT: a.txt"],
    [
      ["post", "--dry-run", "--workbook", "a.xlsx", "a.txt"],
      "--dry-run is an option of undo and huddle, and post does not take it.",
    ],
    [["inspect", "--kind", "days", "a.txt"], "--kind is an option of teach, and inspect does not take it."],
    [["inspect", "--status", "Moved", "a.txt"], "--status takes WORD=MEANING"],
    [
      ["inspect", "--status", "Moved=gone", "a.txt"],
      "Meanings: open, denied, closed, not-sent, preauthorization, scheduled, kept",
    ],
    [["inspect", "--status", "=open", "a.txt"], "--status takes WORD=MEANING"],
    [["inspect", "--carrier", " ", "a.txt"], "--carrier and --source take a name."],
  ])("says what is wrong with %j", (args, words) => {
    const command = readCommandLine(args);
    expect("misuse" in command ? command.misuse : "").toContain(words);
  });
});
