import { formulaAsOf, versionsAgo, versionsOf } from "../../workbook/older/formulaVersions";
import type { Column, TableSpec } from "../../workbook/spec/table";
import { hasTwoSpellings, isSpellingOf, spelledLike } from "./spelling";

/** A table, and some of its rows with their formulas. */
interface Sampled {
  readonly spec: TableSpec;
  readonly headings: readonly string[];
  readonly sample: readonly Pick<Excel.Range, "formulas">[];
}

/** Headings, and the formulas of their columns as Excel spells them. */
export type SpelledFormulas = readonly (readonly [string, string])[];

/** A column that is blank so far is spelled as those beside it are, or as those of the other tables. */
export function allSpelled(asked: Sampled, inAll: SpelledFormulas): SpelledFormulas {
  const own = spelledFormulas(asked);
  const [shown, shownInAll] = [own, inAll].map((found) =>
    found.map(([, formula]) => formula).filter((formula) => hasTwoSpellings(formula)),
  );
  const others = shown?.length ? shown : (shownInAll ?? []);
  const version = earlierVersion(asked.spec, own);
  const guessed = asked.spec.columns.flatMap((column): SpelledFormulas => {
    if (column.kind === "value") return [];
    const formula = formulaAsOf(column, version);
    const spelled = hasTwoSpellings(formula) ? spelledLike(formula, others) : undefined;
    if (spelled === undefined && formula === column.formula) return [];
    return [[column.heading, spelled ?? `=${formula}`]];
  });
  return [...guessed, ...own];
}

/** How many versions ago a table's columns were spelled as they are; `undefined` where they are spelled as now. */
function earlierVersion({ columns, name }: TableSpec, own: SpelledFormulas): number | undefined {
  const spelled = new Map(own);
  const ages = columns.flatMap((column) => {
    const held = spelled.get(column.heading);
    if (column.kind === "value") return [];
    return versionsAgo(column, (formula) => isSpellingOf(held, formula, name)) ?? [];
  });
  return ages.length === 0 ? undefined : Math.min(...ages);
}

/**
 * The first cell of each column that has our formula, of whichever version, says how it is spelled there. Cells without
 * a formula are gaps, or somebody's own figures.
 */
export function spelledFormulas({ spec, headings, sample }: Sampled): SpelledFormulas {
  const rows = sample.flatMap(({ formulas }): readonly (readonly unknown[])[] => formulas);
  return spec.columns.flatMap((column) => {
    if (column.kind === "value" || !isSpelledInWays(column)) return [];
    const index = headings.indexOf(column.heading);
    const ours = versionsOf(column);
    const found = rows.map((row) => row[index]).find((held) => ours.some((one) => isSpellingOf(held, one, spec.name)));
    return typeof found === "string" ? [[column.heading, found]] : [];
  });
}

/** Whether rows of ours may have a column's formula in more than one spelling. */
export function isSpelledInWays(column: Column): boolean {
  return column.kind === "formula" && (column.formerly !== undefined || hasTwoSpellings(column.formula));
}
