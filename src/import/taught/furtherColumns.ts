import type { AgedFields, FiguresFrom, ProductionAmounts } from "../layout/layout";
import type { ReportKind } from "./reportKind";

/** All columns that are added up under a name. */
type NamesOf = (name: string) => readonly string[];

/** Says whether several columns of a report can be added up as this one: categories, and what figures take from several already. */
export function canBeAddedUp({ figures }: ReportKind, name: string): boolean {
  return JSON.stringify(withFurther(figures, (one) => (one === name ? [one, one] : [one]))) !== JSON.stringify(figures);
}

/** What the figures come from where some names stand for several columns. */
export function withFurther(figures: FiguresFrom<string>, namesOf: NamesOf): FiguresFrom<string> {
  if (figures.kind === "receivables") {
    const { patient, insurance } = figures;
    return { ...figures, patient: agedFrom(patient, namesOf), insurance: agedFrom(insurance, namesOf) };
  }
  if (figures.kind === "receivables-total") return { ...figures, total: agedFrom(figures.total, namesOf) };
  return "billed" in figures ? { ...figures, ...producedFrom(figures, namesOf) } : figures;
}

function producedFrom(figures: ProductionAmounts<string>, namesOf: NamesOf): Partial<ProductionAmounts<string>> {
  return {
    ...(namesOf(figures.billed).length > 1 ? { billedToo: namesOf(figures.billed).slice(1) } : {}),
    writeoffs: figures.writeoffs.flatMap(namesOf),
    adjustments: figures.adjustments.flatMap(namesOf),
    patientPayments: figures.patientPayments.flatMap(namesOf),
    insurancePayments: figures.insurancePayments.flatMap(namesOf),
  };
}

function agedFrom(fields: AgedFields<string>, namesOf: NamesOf): AgedFields<string> {
  const { days0to30, days31to60, days61to90, over90 } = fields;
  return {
    ...fields,
    days0to30: days0to30.flatMap(namesOf),
    days31to60: days31to60.flatMap(namesOf),
    days61to90: days61to90.flatMap(namesOf),
    over90: over90.flatMap(namesOf),
  };
}
