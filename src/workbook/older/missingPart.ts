/** Something that the tables need and that is not there. */
export interface MissingPart {
  readonly table: string;
  readonly heading?: string;
  /** A name of one of the table's cells. */
  readonly name?: string;
  /** A table of this name is there and is somebody's own: it has hardly any of our columns. */
  readonly isTheirs?: boolean;
}

const MADE_BEFORE =
  "If the tracker was made before Huddlebook had this, post its exports to a new workbook; this one stays as it is.";

/** Everything that is missing and how to mend it, for whoever keeps the workbook. */
export function describeMissingParts(missing: readonly MissingPart[]): string {
  const isTableGone = missing.some(
    ({ heading, name, isTheirs }) => heading === undefined && name === undefined && isTheirs !== true,
  );
  return [...missing.map(describeMissing), ...(isTableGone ? [MADE_BEFORE] : [])].join(" ");
}

/** That names are in use which new sheets need, and what to do, for whoever keeps the workbook. */
export function describeTaken(taken: readonly string[]): string {
  const [them, others] =
    taken.length === 1 ? ["a table or name", "it another name"] : ["tables or names", "them others"];
  return (
    `This workbook has ${them} of yours called ${taken.join(", ")}, which the tracker needs for its own. ` +
    `Give ${others} (Table Design, or Formulas, Name Manager), or post to a new file.`
  );
}

function describeMissing({ table, heading, name, isTheirs }: MissingPart): string {
  if (isTheirs === true) {
    return (
      `This workbook has a table of yours named ${table}, which the tracker needs for its own. ` +
      "Give yours another name in Table Design, then try again."
    );
  }
  if (name !== undefined) {
    return `The name ${name} for a cell of the table ${table} is gone. Give it back in Formulas, Name Manager.`;
  }
  if (heading !== undefined) {
    return `The table ${table} has no column headed "${heading}". Give the column its heading back, or undo its removal.`;
  }
  return `There is no table named ${table}. Give the table its name back in Table Design, or undo its removal.`;
}

/** A cell that holds something where a column which a table lacks would go. */
export interface NoRoomAt {
  readonly table: string;
  readonly heading: string;
  readonly sheet: string;
  /** Where the first thing in the way stands, such as `X4`. */
  readonly address: string;
}

/** What is in the way of a new column and what to do, for whoever keeps the workbook. */
export function describeNoRoom({ table, heading, sheet, address }: NoRoomAt): string {
  return (
    `The table ${table} has no column headed "${heading}" yet, and what stands at ${address} on the sheet ${sheet} ` +
    "is in its way. Move that further to the right or to another sheet, then post again."
  );
}
