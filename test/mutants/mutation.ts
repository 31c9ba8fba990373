import type { Chance } from "./changes";
import type { Page } from "./page";

/** A workbook's bytes, or a text's in another encoding. */
export interface Bytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Another report that it holds besides, which has to be read as it is by itself. */
  readonly also?: string;
  /** Its sheets by themselves, where they may as well be posted one after the other. */
  readonly apart?: readonly string[];
}

interface Named {
  readonly name: string;
  /** Lists have no total that a lost or changed row would miss. */
  readonly needsTotal?: true;
  /** The page whose figures it leads to; those of the page itself where absent. */
  readonly leadsTo?: (page: Page) => Page;
}

/** A change after which the report can be changed again. */
export interface Change extends Named {
  readonly change: (page: Page, chance: Chance) => Page | undefined;
}

/** One way in which a report differs from a clean one. What is `undefined` says that the page has nothing to change so. */
export type Mutation =
  | Change
  | (Named & { readonly text: (page: Page, chance: Chance) => string | undefined })
  | (Named & { readonly bytes: (page: Page, chance: Chance) => Bytes | Promise<Bytes | undefined> | undefined });
