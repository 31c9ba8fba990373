/** A call that cannot be carried out as it is written, said to the person who wrote it. */
export interface Misuse {
  readonly misuse: string;
}
