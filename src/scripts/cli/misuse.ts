/** A call that cannot be carried out as it is written, said to the person who wrote it. */
export interface Misuse {
  readonly misuse: string;
  /** A word that stands where one of a few is expected; absent where nothing was mistyped. */
  readonly mistyped?: Mistyped;
}

/** A word that is none of those that are known. */
export interface Mistyped {
  readonly word: string;
  readonly known: readonly string[];
}
