import { describe, expect, it } from "vitest";
import {
  attributeOf,
  changedElements,
  changedTags,
  changedTexts,
  elementsIn,
  tagsIn,
  textOf,
  withAttribute,
  withChild,
} from "../../../src/xlsx/markup/markup";
import { spliced } from "../../../src/xlsx/markup/splices";
import { linkOf } from "../../../src/xlsx/markup/xmlAttributes";
import { xmlTokens } from "../../../src/xlsx/markup/xmlTokens";

describe("an attribute", () => {
  it.each([
    ['<c r="A1" s="2"/>', "s", "2"],
    ["<c s='2' r='A1'>", "s", "2"],
    ['<c\n  s = "2"\n/>', "s", "2"],
    ['<c title="a > b" s="2">', "s", "2"],
    ['<c title="s=\'9\'" s="2">', "s", "2"],
    ['<c x:s="9" s="2">', "s", "2"],
    ['<c s="&lt;&#65;&gt;">', "s", "<A>"],
    ['<c ss="2">', "s", undefined],
  ])("is found however its tag is spelled: %s", (tag, name, value) => {
    expect(attributeOf(tag, name)).toBe(value);
  });

  it("is set, added and taken out with everything else as it was", () => {
    expect(withAttribute("<c r='A1'  s='2'>", "r", "B2")).toBe(`<c r="B2"  s='2'>`);
    expect(withAttribute("<c r='A1' />", "s", "2")).toBe(`<c r='A1' s="2"/>`);
    expect(withAttribute("<c r='A1' s='2'/>", "r", undefined)).toBe("<c s='2'/>");
  });

  it("that names a link is found by its last name, whatever the prefix", () => {
    expect(linkOf('<sheet id="1" rel:id="rId4"/>')).toBe("rId4");
    expect(linkOf('<sheet id="1"/>')).toBeUndefined();
  });
});

describe("what only looks like a tag", () => {
  it.each([
    ["a comment", '<!-- <row r="2"/> -->'],
    ["a CDATA section", '<t><![CDATA[<row r="2"/>]]></t>'],
    ["a processing instruction", '<?note <row r="2"/> ?>'],
    ["a value in quotes", "<t a='<row r=\"2\"/>'/>"],
  ])("is none within %s", (_title, around) => {
    const markup = `<a>${around}<row r="1"/></a>`;
    expect(tagsIn(markup, ["row"])).toEqual(['<row r="1"/>']);
    expect(changedTags(markup, ["row"], () => "<row/>")).toBe(`<a>${around}<row/></a>`);
  });

  it("ends no element", () => {
    const element = "<f>1<!-- </f> -->+<![CDATA[</f>]]></f>";
    expect(elementsIn(`<c>${element}</c>`, ["f"])).toEqual([element]);
    expect(textOf(element, "f")).toBe("1+</f>");
  });
});

describe("elements", () => {
  it("are known by their names without a prefix", () => {
    expect(elementsIn('<x:a><x:row r="1">1</x:row><row/></x:a>', ["row"])).toEqual([
      '<x:row r="1">1</x:row>',
      "<row/>",
    ]);
  });

  it("that stand within one another are given from the outermost, whole", () => {
    const markup = "<ext><ext/><ext>1</ext></ext>";
    expect(elementsIn(markup, ["ext"])).toEqual([markup]);
  });

  it("that never end are left alone", () => {
    expect(changedElements("<a><b>1</a>", ["b"], () => "")).toBe("<a><b>1</a>");
    expect(tagsIn("<a><b", ["b"])).toEqual([]);
  });

  it("keep a text's spelling where it stays, and lose it where it changes", () => {
    const same = "<f><![CDATA[A&B]]></f>";
    expect(changedTexts(same, ["f"], (text) => text)).toBe(same);
    expect(changedTexts(same, ["f"], (text) => `${text}<"C"`)).toBe('<f>A&amp;B&lt;"C"</f>');
  });

  it("get a child ahead of those that come behind it", () => {
    expect(withChild("<a><b/><d><c/></d></a>", "<x/>", ["c", "d"])).toBe("<a><b/><x/><d><c/></d></a>");
    expect(withChild("<p:a></p:a>", "<x/>", [])).toBe("<p:a><x/></p:a>");
    expect(withChild("<p:a />", "<x/>", [])).toBe("<p:a><x/></p:a>");
  });
});

describe("tokens", () => {
  it("say where their tags stand, and hold the text behind them", () => {
    const markup = "<!-- a --><x:t y:b='1'>A&amp;<![CDATA[<B>]]></x:t>";
    const tokens = [...xmlTokens(markup)];
    expect(tokens.map(({ name, prefix, text }) => [name, prefix, text])).toEqual([
      ["t", "x:", "A&<B>"],
      ["/t", "x:", ""],
    ]);
    expect(tokens.map(({ start, end }) => markup.slice(start, end))).toEqual(["<x:t y:b='1'>", "</x:t>"]);
    expect(tokens[0]?.attributes.get("b")).toBe("1");
  });
});

describe("splices", () => {
  it("are made in one pass, in whatever order they are given", () => {
    expect(
      spliced("abcdef", [
        { from: 4, to: 5, text: "E" },
        { from: 0, to: 1, text: "" },
        { from: 2, to: 2, text: "-" },
      ]),
    ).toBe("b-cdEf");
  });

  it("that reach into one another are a bug", () => {
    const overlapping = [
      { from: 0, to: 2, text: "" },
      { from: 1, to: 3, text: "" },
    ];
    expect(() => spliced("abc", overlapping)).toThrow(RangeError);
  });
});
