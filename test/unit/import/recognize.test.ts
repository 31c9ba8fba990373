import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWhole, matchHeadings } from "../../../src/import/layout/heading";
import type { Field, Layout } from "../../../src/import/layout/layout";
import { LAYOUTS } from "../../../src/import/layout/layouts";
import { recognize } from "../../../src/import/reading/recognize";
import { textFromBytes } from "../../../src/import/text/text";

const layouts: readonly Layout[] = LAYOUTS;

describe("a report", () => {
  it.each(layouts.map((layout) => [layout.id, layout] as const))(
    "%s is recognized by any spelling of each of its headings",
    (id, layout) => {
      for (const fields of [neededFields(layout), Object.values(layout.fields)])
        for (const field of fields)
          for (const spelling of field.headings)
            expect.soft(recognizedAs(fields.map((one) => (one === field ? spelling : usual(one)))), spelling).toBe(id);
    },
  );

  it.each(pairs().map(([one, other]) => [one.id, other.id, one, other] as const))(
    "that fits %s and %s is read as neither where that would pass over a column which the other must have",
    (_one, _other, one, other) => {
      for (const headings of rowsThatFitBoth(one, other)) {
        const recognized = recognize(`${headings.join("\t")}\n`);
        if (recognized.ok) expect.soft(passedOver(headings, recognized.layout), headings.join(", ")).toEqual([]);
      }
    },
  );
});

describe("of a text that several reports fit", () => {
  it.each(texts())("%s: no other report would read a column that the recognized one passes over", (_name, text) => {
    const recognized = recognize(text);
    if (!recognized.ok) return;
    const { headings } = recognized;
    const read = columnsRead(headings, recognized.layout);
    for (const layout of layouts.filter((one) => isWhole(matchHeadings(headings, one))))
      expect(read).toEqual(expect.arrayContaining([...columnsRead(headings, layout)]));
  });
});

function recognizedAs(headings: readonly string[]): string | undefined {
  const recognized = recognize(`${headings.join("\t")}\n`);
  return recognized.ok ? recognized.layout.id : undefined;
}

/** Columns that the report must have; of those of which it needs one, the first. */
function neededFields({ fields, oneOf }: Layout): readonly Field[] {
  return Object.entries(fields)
    .filter(([name, { isOptional }]) => isOptional !== true || oneOf?.[0] === name)
    .map(([, field]) => field);
}

const usual = ({ headings: [heading] }: Field) => heading;

function pairs(): readonly (readonly [Layout, Layout])[] {
  return layouts.flatMap((one, index) => layouts.slice(index + 1).map((other) => [one, other] as const));
}

/** All that both must have, with and without what else each may have. A heading of both stands once. */
function rowsThatFitBoth(one: Layout, other: Layout): readonly (readonly string[])[] {
  const choices = (layout: Layout) => [neededFields(layout), Object.values(layout.fields)];
  return choices(one).flatMap((ofOne) =>
    choices(other)
      .map((ofOther) => [...new Set([...ofOne, ...ofOther].map(usual))])
      .filter((headings) => [one, other].every((layout) => isWhole(matchHeadings(headings, layout)))),
  );
}

/** The headings that other reports which fit must have, and this one does not know. */
function passedOver(headings: readonly string[], recognized: Layout): readonly string[] {
  const { fields } = matchHeadings(headings, recognized);
  const others = layouts.filter((layout) => isWhole(matchHeadings(headings, layout)));
  return others.flatMap((other) => {
    const names = matchHeadings(headings, other).fields;
    const isNeeded = (name: string | undefined) => name !== undefined && other.fields[name]?.isOptional !== true;
    return headings.filter((_heading, index) => isNeeded(names[index]) && fields[index] === undefined);
  });
}

/** The headings whose cells a report says something with. */
function columnsRead(headings: readonly string[], layout: Layout): readonly string[] {
  const { fields } = matchHeadings(headings, layout);
  return headings.filter((_heading, index) => {
    const name = fields[index];
    return name !== undefined && layout.fields[name]?.form !== "not-kept";
  });
}

/** Every export of the cases and of the samples. */
function texts(): readonly (readonly [string, string])[] {
  const folders = ["test/cases/import", "samples"];
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => /[\\/]input\.\w+$|[\\/]20\d\d-\d\d[\\/]/u.test(file))
    .flatMap((file) => {
      const read = textFromBytes(readFileSync(file));
      return read.ok ? [[file, read.text] as const] : [];
    });
}
