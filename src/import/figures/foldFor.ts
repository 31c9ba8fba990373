import type { Layout } from "../layout/layout";
import { AppointmentsFold } from "./appointmentsFold";
import { ClaimsFold } from "./claimsFold";
import type { Fold } from "./fold";
import type { KnownWords } from "./keptWords";
import { OpenItemsFold } from "./openItemsFold";
import { PeriodFold } from "./periodFold";
import { PlansFold } from "./plansFold";
import { ProductionFold } from "./productionFold";
import { ReceivablesFold } from "./receivablesFold";

/** The fold for the kind of figures that a layout gives. @param known what the practice said of the words of its software */
export function foldFor(layout: Layout, known?: KnownWords): Fold {
  const from = layout.figures;
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
    case "new-patient-appointments":
      return new AppointmentsFold(layout, from, known);
    case "treatment-plans":
      return new PlansFold(layout, from);
    case "outstanding-claims":
      return new ClaimsFold(layout, from, known);
  }
}
