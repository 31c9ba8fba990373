import { beforeAll, describe, expect, it } from "vitest";
import { agingBucket } from "../../../src/functions/agingBucket";
import { benchmarkStatus } from "../../../src/functions/benchmarkStatus";
import { claimAge } from "../../../src/functions/claimAge";
import { collectionRatio } from "../../../src/functions/collectionRatio";
import { netBilled } from "../../../src/functions/netBilled";
import { trend } from "../../../src/functions/trend";
import { weekOf } from "../../../src/functions/weekOf";
import { withinDays } from "../../../src/functions/withinDays";
import { ErrorInCell, shown, standInForExcel, words } from "./excel";

beforeAll(standInForExcel);

describe("the shape of answers", () => {
  it("is that of the range, whichever argument it is", () => {
    expect(netBilled([[100]], [[-1, -2]])).toEqual([[99, 98]]);
    expect(netBilled([[100], [200]], [[-1]])).toEqual([[99], [199]]);
  });

  it("is that of a table of several rows and columns", () => {
    const dates = [
      [46_265, 46_234],
      [46_204, 46_000],
    ];
    expect(agingBucket(dates, [[46_265]])).toEqual([
      ["0 to 30", "31 to 60"],
      ["61 to 90", "Over 90"],
    ]);
  });

  it("is that of a whole column, of as many rows as a sheet has", () => {
    const answers = agingBucket(Array.from({ length: 1_048_576 }, () => [45]));
    expect([answers.length, answers[0], answers.at(-1)]).toEqual([1_048_576, ["31 to 60"], ["31 to 60"]]);
  });

  it("cannot be guessed from ranges of two sizes", () => {
    const call = () => collectionRatio([[1], [2], [3]], [[1, 2, 3]]);
    expect(shown(call)).toBe("#VALUE!");
    expect(words(call)).toBe(
      "These ranges differ in size: 3 by 1 and 1 by 3. Give ranges of one size, or single cells.",
    );
  });
});

describe("errors", () => {
  it("stand in their own cells of a range", () => {
    const answers = collectionRatio([[97], [97], ["x"], [new ErrorInCell("#N/A")], [5]], [[100], [0], [1], [1], [10]]);
    expect(answers.map(([answer]) => (answer instanceof ErrorInCell ? answer.code : answer))).toEqual([
      0.97,
      "#DIV/0!",
      "#VALUE!",
      "#N/A",
      0.5,
    ]);
  });

  it("are thrown where there is one cell only, as Excel's documentation shows it", () => {
    expect(() => collectionRatio([[97]], [[0]])).toThrow(expect.objectContaining({ code: "#DIV/0!" }));
  });

  it("in any argument come before a blank in another", () => {
    expect(shown(() => claimAge([[""]], [[new ErrorInCell("#NUM!")]]))).toBe("#NUM!");
  });

  it("say to give the range anew where a formula holds a reference that is gone", () => {
    expect(words(() => netBilled([["#REF!"]]))).toContain("#REF!");
  });
});

describe("what Excel hands over in different versions", () => {
  it.each([null, undefined])("takes %j, of one cell or of none, for an argument left out", (nothing) => {
    expect(shown(() => Reflect.apply(netBilled, undefined, [[[100]], nothing, nothing]))).toEqual([[100]]);
    expect(shown(() => Reflect.apply(netBilled, undefined, [[[100]], [[nothing]]]))).toEqual([[100]]);
  });

  it("takes a plain value where a range was declared", () => {
    expect(shown(() => Reflect.apply(netBilled, undefined, [100, -5]))).toEqual([[95]]);
    expect(shown(() => Reflect.apply(netBilled, undefined, [[100, 200], -5]))).toEqual([[95], [195]]);
  });

  it("is not put off by the invocation that comes after the arguments", () => {
    expect(
      shown(() => Reflect.apply(netBilled, undefined, [[[100]], null, null, { functionName: "NET_BILLED" }])),
    ).toEqual([[100]]);
  });

  it("reads a 0 for a blank cell as no date, no word and no band", () => {
    expect(claimAge([[0]], [[46_265]])).toEqual([[""]]);
    expect(withinDays([[46_200]], [[0]], [[46_205]])).toEqual([["Open"]]);
    expect(withinDays([[0]], [[46_200]])).toEqual([[""]]);
    expect(weekOf([[46_269]], [[0]], [[0]])).toEqual([[46_265]]);
    expect(agingBucket([[45]], [[0]], [[0]])).toEqual([["31 to 60"]]);
    expect(benchmarkStatus([[0.5]], [[0.9]], [[0]], [["Higher"]])).toEqual([["Act"]]);
  });

  it("refuses 0 for a number of days, which would turn every case into a missed one", () => {
    expect(shown(() => withinDays([[46_200]], [[46_205]], undefined, [[0]]))).toBe("#VALUE!");
  });
});

describe("dates", () => {
  it("of the 1904 system are as far apart as of the 1900 system", () => {
    const shift = 1_462;
    expect(claimAge([[46_200 - shift]], [[46_265 - shift]])).toEqual(claimAge([[46_200]], [[46_265]]));
    expect(weekOf([[46_269 - shift]], undefined, [[1904]])).toEqual([[46_265 - shift]]);
  });

  it("at the very end of the calendar still have a week", () => {
    expect(weekOf([[2_958_465]])).toEqual([[2_958_461]]);
    expect(shown(() => weekOf([[2_958_466]]))).toBe("#VALUE!");
    expect(shown(() => weekOf([[2_958_465]], undefined, [[1904]]))).toBe("#VALUE!");
  });
});

describe("a trend", () => {
  const rising = [20, 22, 21, 23, 24, 23, 26, 25, 28, 27, 30, 29];

  it("is read along a row or down a column", () => {
    expect(trend([rising])).toEqual([["Upward"]]);
    expect(trend(rising.map((figure) => [figure]))).toEqual([["Upward"]]);
  });

  it("takes no movement from digits that Excel does not count", () => {
    expect(trend([Array.from({ length: 12 }, (_, at) => (at < 6 ? 0.3 : 0.1 + 0.2))])).toEqual([["Plateau"]]);
  });

  it("skips #N/A, which charts skip too, and hands any other error on", () => {
    expect(trend([[...rising, new ErrorInCell("#N/A")]])).toEqual([["Upward"]]);
    expect(shown(() => trend([[...rising, new ErrorInCell("#DIV/0!")]]))).toBe("#DIV/0!");
  });

  it("names the figure that is none, and refuses more than it can compare", () => {
    expect(words(() => trend([[...rising, "closed"]]))).toContain("Figure 13 is the text “closed”");
    expect(words(() => trend([Array.from({ length: 1_001 }, () => 1)]))).toBe("Give at most 1,000 figures.");
  });
});

describe("a message", () => {
  it("quotes no more than the beginning of the cell at fault", () => {
    expect(words(() => netBilled([["x".repeat(500)]])).length).toBeLessThan(200);
  });
});
