import { type ColorScale, ConditionalFormat, SCALE_TYPES, type ScalePoint } from "../model/conditionalFormat";
import type { Argument } from "../protocol/argument";
import { NotImplemented } from "../protocol/hostError";
import { hostClass } from "../protocol/hostObject";
import { color } from "./rangeFormat";

/** Cells whose colors say how large their figures are. */
export const colorScale = hostClass("ColorScaleConditionalFormat", ConditionalFormat, {
  properties: {
    criteria: {
      read: (one) => {
        const { minimum, midpoint, maximum } = scaleOf(one);
        return { minimum: { ...minimum }, ...(midpoint && { midpoint: { ...midpoint } }), maximum: { ...maximum } };
      },
      write: (one, value) => {
        const midpoint = value.member("midpoint");
        one.scale = {
          minimum: point(value.member("minimum"), "HighestValue"),
          ...(midpoint.isMissing ? {} : { midpoint: point(midpoint, "LowestValue", "HighestValue") }),
          maximum: point(value.member("maximum"), "LowestValue"),
        };
      },
    },
    threeColorScale: { read: (one) => scaleOf(one).midpoint !== undefined },
  },
});

/** Which colors Excel begins with is not known here. */
function scaleOf({ scale }: ConditionalFormat): ColorScale {
  if (!scale) throw new NotImplemented("a color scale whose colors Excel chooses");
  return scale;
}

/** @param nonsense what cannot stand at this end of a scale */
function point(value: Argument, ...nonsense: readonly ScalePoint["type"][]): ScalePoint {
  if (value.member("type").raw === "Formula") throw new NotImplemented("a color scale that goes by a formula");
  const type = value.member("type").oneOf(SCALE_TYPES);
  if (nonsense.includes(type)) throw value.refused(`no ${type}`);
  const formula = value.member("formula");
  if (value.member("color").isMissing) throw new NotImplemented("a color scale whose colors Excel chooses");
  return { type, color: color(value.member("color")), formula: figure(type, formula) };
}

function figure(type: ScalePoint["type"], formula: Argument): string | null {
  if (type === "LowestValue" || type === "HighestValue") return null;
  const text = typeof formula.raw === "number" ? String(formula.raw) : formula.text();
  if (!/^=?-?\d+(?:\.\d+)?$/u.test(text)) throw new NotImplemented("a color scale that goes by a formula");
  return text;
}
