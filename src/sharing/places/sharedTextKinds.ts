import { textInRuns } from "../../xlsx/grid/sharedTexts";
import { textWithin } from "../../xlsx/markup/xmlMarks";
import { XmlScanner } from "../../xlsx/markup/xmlScanner";
import type { Look } from "../look/look";
import type { PersonalKind } from "../kinds/personalKind";

/** A text of the workbook's list, and what of people stands in it, how it is pronounced included. */
export interface SharedText {
  readonly text: string;
  readonly kinds: readonly PersonalKind[];
}

/** Looks at each text of the workbook's list once. @param markup the list's part; empty where there is none */
export function sharedTextKinds(markup: string, look: Look): readonly SharedText[] {
  const texts: SharedText[] = [];
  const scanner = new XmlScanner(markup);
  while (scanner.toOpening("si")) {
    const { start } = scanner;
    if (!scanner.toClosing()) break;
    const entry = markup.slice(start, scanner.end);
    const text = textInRuns(entry);
    const spoken = pronounced(entry);
    const kinds = look.inText(text);
    texts.push({ text, kinds: spoken === "" ? kinds : [...new Set([...kinds, ...look.inText(spoken)])] });
  }
  return texts;
}

/** How a text is pronounced, where it says so; empty where not. */
export function pronounced(entry: string): string {
  if (!entry.includes("rPh")) return "";
  const scanner = new XmlScanner(entry);
  let text = "";
  while (scanner.toOpening("rPh")) {
    const { end } = scanner;
    if (!scanner.toClosing()) break;
    text += ` ${withoutTags(entry, end, scanner.start)}`;
  }
  return text;
}

function withoutTags(markup: string, from: number, to: number): string {
  const inside = new XmlScanner(markup.slice(from, to));
  let text = "";
  let at = 0;
  while (inside.next()) {
    text += textWithin(inside.markup, at, inside.start);
    at = inside.end;
  }
  return text + textWithin(inside.markup, at, inside.markup.length);
}
