import type { Argument } from "../protocol/argument";
import type { Property } from "../protocol/hostObject";
import type { Json } from "../protocol/json";

/** A property that is kept under its own name, once its value is of the right kind. */
export function kept<Key extends string, Value extends Json>(
  key: Key,
  take: (value: Argument) => Value,
): Property<Record<Key, Value>> {
  return {
    read: (target) => target[key],
    write: (target, value) => {
      target[key] = take(value);
    },
  };
}

/** Takes text. */
export const text = (value: Argument): string => value.text();

/** Takes true or false. */
export const flag = (value: Argument): boolean => value.flag();

/** Takes a number. */
export const number = (value: Argument): number => value.number();

/** Takes a number, or an empty text where Excel is to choose. */
export const numberOrAutomatic = (value: Argument): number | "" => (value.raw === "" ? "" : value.number());

/** Takes one of a few words, for a property that may hold any text. */
export function word(...words: readonly string[]): (value: Argument) => string {
  return (value) => value.oneOf(words);
}

/** Takes one of a few words. */
export function among<const Word extends string>(...words: readonly Word[]): (value: Argument) => Word {
  return (value) => value.oneOf(words);
}
