import { describe, expect, it } from "vitest";
import { slotOf } from "../../../src/import/layout/columns";
import type { Field, Layout } from "../../../src/import/layout/layout";
import { LAYOUTS } from "../../../src/import/layout/layouts";

describe("the place of a field's values", () => {
  it("is its place in the layout, and none for a field of another", () => {
    for (const layout of LAYOUTS) {
      const names = Object.keys(layout.fields);
      expect(names.map((name) => slotOf(layout, name))).toEqual(names.map((_, at) => at));
      expect(slotOf(layout, "nobody's")).toBe(-1);
    }
  });

  it("is found without going through the fields each time, of which there may be one for each of many columns", () => {
    let walks = 0;
    const [any] = LAYOUTS;
    const field: Field = { form: "amount", headings: [""], purpose: "" };
    const fields = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`field ${at}`, field]));
    const counted = new Proxy(fields, {
      ownKeys: (all) => {
        walks += 1;
        return Reflect.ownKeys(all);
      },
    });
    const layout: Layout = { ...any, fields: counted };
    expect(Object.keys(fields).map((name) => slotOf(layout, name))).toEqual(
      Array.from({ length: 1_000 }, (_, at) => at),
    );
    expect(walks).toBe(1);
  });
});
