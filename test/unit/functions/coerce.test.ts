import { describe, expect, it } from "vitest";
import { coerce } from "../../../src/functions/coerce";
import { Refused } from "../../../src/functions/refused";
import { ErrorInCell } from "./excel";

describe("a value from Excel", () => {
  it.each([
    [12.5, 12.5],
    [-0, 0],
    ["Monday", "Monday"],
    ["45", "45"],
    [true, true],
    [{ type: "Double", basicType: "Double", basicValue: 97.5 }, 97.5],
    [{ type: "FormattedNumber", basicValue: 46_265, numberFormat: "m/d/yyyy" }, 46_265],
    [{ type: "String", basicValue: "n/a" }, "n/a"],
    [{ type: "Boolean", basicValue: false }, false],
    [{ basicValue: 3 }, 3],
  ])("%j is the cell %j", (value, cell) => {
    expect(coerce(value)).toBe(cell);
  });

  it.each([null, undefined, "", "   ", " ", { type: "Empty", basicValue: "" }, { type: "String", basicValue: "" }])(
    "%j is a blank cell",
    (value) => {
      expect(coerce(value)).toBeUndefined();
    },
  );

  it.each([
    [new ErrorInCell("#DIV/0!"), "#DIV/0!"],
    [new ErrorInCell("#N/A", "told by another function"), "#N/A"],
    ["#N/A", "#N/A"],
    [{ type: "Error", basicType: "Error", basicValue: "#NUM!", errorType: "Num" }, "#NUM!"],
    [{ type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "A stock" }, "#VALUE!"],
    [{ code: "#NULL!" }, "#NULL!"],
    [NaN, "#NUM!"],
    [Infinity, "#NUM!"],
  ])("%j is the error %s", (value, error) => {
    expect(coerce(value)).toMatchObject({ error });
  });

  it.each(["#REF!", "#NAME?", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA"])(
    "%s, which no add-in may give back, becomes #VALUE! and says so",
    (name) => {
      const cell = coerce(name);
      expect(cell).toMatchObject({ error: "#VALUE!" });
      expect(cell instanceof Refused && cell.message).toContain(name);
    },
  );

  it.each([{ type: "Array" }, [[1]], { basicValue: { type: "Double" } }])(
    "%j, which is no plain value, is refused",
    (value) => {
      expect(coerce(value)).toMatchObject({ error: "#VALUE!" });
    },
  );

  it.each(["#1", "# of claims", "#hashtag"])("%s is a text that begins like an error", (text) => {
    expect(coerce(text)).toBe(text);
  });
});
