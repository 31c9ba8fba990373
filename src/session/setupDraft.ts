/** What somebody typed and has not saved, as it was typed: settings by name, goals by their key and field. */
export interface SetupDraft {
  readonly settings: Readonly<Record<string, string>>;
  readonly goals: Readonly<Record<string, Partial<Readonly<Record<GoalField, string>>>>>;
}

/** The figures of a goal. */
export type GoalField = "good" | "watch";

/** Nothing typed. */
export const NO_DRAFT: SetupDraft = { settings: {}, goals: {} };
