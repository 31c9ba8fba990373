import { LAYOUTS } from "../../src/import/layout/layouts";
import { TAUGHT_KINDS } from "../../src/import/taught/reportKinds";

/** What a person types for a report, for what a taught report says and for one of its columns: the program tells these back as they are. */
export const TYPED_NAMES: readonly string[] = [
  ...LAYOUTS.map(({ id }) => id),
  ...TAUGHT_KINDS.flatMap(({ id, fields }) => [id, ...Object.keys(fields)]),
];
