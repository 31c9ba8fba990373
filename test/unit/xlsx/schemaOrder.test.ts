import { beforeAll, describe, expect, it } from "vitest";
import { newTracker } from "../../../src/tracker/newTracker";
import { TRACKER } from "../../../src/tracker/trackerWorkbook";
import { writeWorkbook } from "../../../src/xlsx/fresh/writeWorkbook";
import {
  CATEGORY_AXIS,
  STYLESHEET,
  TABLE,
  VALUE_AXIS,
  WORKBOOK,
  WORKSHEET,
  namesBehind,
} from "../../../src/xlsx/markup/schemaOrder";
import { nodesNamed, xmlTree } from "../../../src/xlsx/markup/xmlTree";
import { Package } from "../../../src/xlsx/package/package";

const ORDERS = [
  ["worksheet", WORKSHEET],
  ["workbook", WORKBOOK],
  ["styleSheet", STYLESHEET],
  ["table", TABLE],
  ["catAx", CATEGORY_AXIS],
  ["valAx", VALUE_AXIS],
] as const;

describe("a fresh tracker", () => {
  const children = new Map<string, (readonly string[])[]>();

  beforeAll(async () => {
    const book = new Package(await writeWorkbook(TRACKER, newTracker(), { by: "Tester", at: new Date(0) }));
    for (const path of book.paths.filter((one) => one.endsWith(".xml"))) {
      for (const node of nodesNamed(
        xmlTree(await book.text(path)),
        ORDERS.map(([name]) => name),
      )) {
        const listed = children.get(node.name) ?? [];
        children.set(node.name, [...listed, node.children.map(({ name }) => name)]);
      }
    }
  });

  it.each(ORDERS)("holds the elements of each %s in the order of the standard", (name, order) => {
    const lists = children.get(name) ?? [];
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      const places = list.map((child) => order.indexOf(child));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
  });
});

describe("namesBehind", () => {
  it("takes an element that the standard does not know there for a bug", () => {
    expect(() => namesBehind(TABLE, "sheetData")).toThrow(RangeError);
  });
});
