import ts from "typescript";
import { isFormula, quotedIn } from "./formulaTexts";
import { hasWords, isForTheProgram } from "./isSaid";
import { type SaidText, filledIn, saidText } from "./saidText";
import { fillsBlank, isLabel } from "./singleWords";

/** What a source file says, in its order, each once. */
export interface TextsOfFile {
  /** Of two words and more. */
  readonly texts: readonly string[];
  /** Single words that fill a blank of a text. */
  readonly words: readonly string[];
}

/** Looks through a source file for what it says to people. @param path as TypeScript names the file */
export function textsIn(path: string, source: string): TextsOfFile {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts = new Set<string>();
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isUnsaid(node)) return;
    const text = ts.isExpression(node) ? saidText(node) : undefined;
    if (text === undefined || !ts.isExpression(node)) return ts.forEachChild(node, visit);
    if (!isForTheProgram(node)) {
      for (const said of saidOf(node, text)) texts.add(said);
      if (ts.isStringLiteral(node) && fillsBlank(node)) words.add(node.text);
    }
    for (const filling of filledIn(node)) visit(filling);
  };
  visit(file);
  return { texts: [...texts], words: [...words] };
}

function isUnsaid(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)
  );
}

function saidOf(node: ts.Expression, text: SaidText): readonly string[] {
  if (ts.isStringLiteral(node) && isLabel(node)) return [node.text];
  const said = isFormula(text) ? quotedIn(text) : [text];
  return said.filter(hasWords).flatMap(linesOf);
}

/** A text as the list has it, line by line, with the names of what is filled in in braces. */
function linesOf(text: SaidText): readonly string[] {
  const spelled = text.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
  return spelled
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /\p{L}{2}/u.test(line.replaceAll(/\{[^}]*\}/gu, "")));
}
