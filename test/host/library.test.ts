import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EXCEL_CLASSES } from "./members/classes";
import { LIBRARY_PATH, openExcel } from "./openExcel";
import { metadataOf } from "./protocol/metadata";

const metadata = metadataOf(readFileSync(LIBRARY_PATH, "utf8"));

it("reads as many members out of the pinned library as it has, so that another version is noticed", () => {
  const classes = [...metadata.values()];
  const count = (members: readonly ReadonlyMap<string, object>[]) =>
    members.reduce((sum, one) => sum + new Set(one.values()).size, 0);
  expect({
    classes: classes.length,
    collections: classes.filter(({ isCollection }) => isCollection).length,
    scalars: count(classes.map(({ scalars }) => scalars)),
    navigations: count(classes.map(({ navigations }) => navigations)),
    methods: count(classes.map(({ methods }) => methods)),
  }).toEqual({ classes: 187, collections: 49, scalars: 715, navigations: 218, methods: 1041 });
});

it("implements no member that Excel's classes do not have", () => {
  const strangers = EXCEL_CLASSES.flatMap(({ name, members }) => {
    const known = metadata.get(name);
    const has = (member: string) =>
      [known?.scalars, known?.navigations, known?.methods].some((kind) => kind?.has(member.toLowerCase()));
    return members.filter((member) => !has(member)).map((member) => `${name}.${member}`);
  });
  expect(strangers).toEqual([]);
});

it("lets Microsoft's library read back what it wrote", async () => {
  const excel = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Model");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["Week", "Production"],
      ["W1", 1200.5],
    ];
    range.load(["values", "address"]);
    await context.sync();
    expect(range.address).toBe("Model!A1:B2");
    expect(range.values).toEqual([
      ["Week", "Production"],
      ["W1", 1200.5],
    ]);
  });
  expect(excel.unimplemented).toEqual([]);
});

it("fails loudly, and says so of itself, where an add-in uses what is not implemented", async () => {
  const excel = openExcel();
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().pivotTables.load("items/name");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "NotImplemented" });
  expect(excel.unimplemented).toEqual([expect.stringContaining("Worksheet.pivotTables")]);
});
