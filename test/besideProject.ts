import { existsSync } from "node:fs";
import { join } from "node:path";

const BESIDE = join(import.meta.dirname, "..", "..", "shared");

/** A folder of workbooks that Excel itself saved, where there is one: beside the project, or where the environment says. */
export const EXCEL_FILES = [process.env["HUDDLEBOOK_EXCEL_FILES"] ?? join(BESIDE, "excel-files")].find(existsSync);

/** Why tests that need these workbooks do not run, for their titles. */
export const WITHOUT_EXCEL_FILES =
  EXCEL_FILES === undefined ? " (skipped: there is no folder of workbooks that Excel saved)" : "";

/** The checker of workbooks by schema, where there is one. */
export const CHECKER = [join(BESIDE, "tools", "check-xlsx.py")].find(existsSync);

/** A folder of remittances that others published, where there is one. */
export const PUBLIC_REMITTANCES = [join(BESIDE, "835")].find(existsSync);
