/** A program of the project. */
export type Program = "huddlebook" | "start";

/**
 * The program's bundle, made now where there is none of the sources as they are.
 *
 * @returns its path
 */
export function freshBundle(name: Program): Promise<string>;
