import type { FiguresFrom, Layout } from "../layout/layout";
import { AppointmentsFold } from "./appointmentsFold";
import { ClaimsFold } from "./claimsFold";
import type { Fold } from "./fold";
import type { KnownWords } from "./keptWords";
import { OpenItemsFold } from "./openItemsFold";
import { PeriodFold } from "./periodFold";
import { PlansFold } from "./plansFold";
import { ProductionFold } from "./productionFold";
import { ReceivablesFold } from "./receivablesFold";
import { ScheduleFold } from "./scheduleFold";

/** The kinds that list things one by one. */
type ListFields = Extract<
  FiguresFrom<string>,
  { kind: "new-patient-appointments" | "treatment-plans" | "outstanding-claims" | "huddle-day" }
>;

/** The fold for the kind of figures that a layout gives. @param known what the practice said of the words of its software */
export function foldFor(layout: Layout, known?: KnownWords): Fold {
  const from = layout.figures;
  return isList(from) ? foldForList(layout, from, known) : foldForSums(layout, from);
}

function isList(from: FiguresFrom<string>): from is ListFields {
  return !from.kind.startsWith("receivables") && !from.kind.startsWith("production");
}

function foldForList(layout: Layout, from: ListFields, known: KnownWords | undefined): Fold {
  switch (from.kind) {
    case "new-patient-appointments":
      return new AppointmentsFold(layout, from, known);
    case "treatment-plans":
      return new PlansFold(layout, from);
    case "outstanding-claims":
      return new ClaimsFold(layout, from, known);
    case "huddle-day":
      return new ScheduleFold(layout, from, known);
  }
}

function foldForSums(layout: Layout, from: Exclude<FiguresFrom<string>, ListFields>): Fold {
  switch (from.kind) {
    case "receivables":
    case "receivables-total":
      return new ReceivablesFold(layout, from);
    case "production-by-day":
    case "production-by-month":
      return new ProductionFold(layout, from);
    case "production-of-period":
      return new PeriodFold(layout, from);
    case "receivables-by-item":
      return new OpenItemsFold(layout, from);
  }
}
