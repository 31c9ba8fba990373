import ts from "typescript";
import type { SaidText } from "./saidText";

/** Whether an expression stands where a text is for the program alone: a bug's message, a name to compare with, a word to know. */
export function isForTheProgram(expression: ts.Expression): boolean {
  const { parent } = expression;
  if (isChoice(parent)) return isForTheProgram(parent);
  if (ts.isNewExpression(parent)) return !SAYS.has(parent.expression.getText());
  if (ts.isCallExpression(parent)) return isAsked(parent);
  return isForAName(parent) || isCompared(parent) || isRead(parent);
}

/** A property or a variable whose name says that it is for a page, a parser or a file. */
function isForAName(parent: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent)) return parent.name.getText() === "FORMAT";
  return ts.isPropertyAssignment(parent) && UNSAID_PROPERTIES.has(parent.name.getText().replaceAll('"', ""));
}

function isCompared(parent: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return COMPARISONS.has(parent.operatorToken.kind);
  return ts.isCaseClause(parent) || ts.isPropertyAccessExpression(parent) || ts.isTaggedTemplateExpression(parent);
}

/** A list of headings and words that reports have. */
function isRead(parent: ts.Node): boolean {
  return ts.isArrayLiteralExpression(parent) && READ_FILES.test(parent.getSourceFile().fileName);
}

/** What passes on one of the expressions in it as it is. */
function isChoice(node: ts.Node): node is ts.Expression {
  return ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node);
}

/** The classes whose making is an answer to a person; all others are of bugs and of the machinery. */
const SAYS = new Set(["Refused"]);

/** Calls whose texts are looked for, not said. */
const ASKED =
  /^(?:wordSet|has|get|includes|startsWith|endsWith|indexOf|split|replaceAll|replace|querySelector|getElementById|setAttribute|load)$/u;

function isAsked({ expression }: ts.CallExpression): boolean {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  return ASKED.test(name);
}

/** What a browser, a formula or a parser is told by these names is not shown to anybody. */
const UNSAID_PROPERTIES = new Set([
  "class",
  "id",
  "for",
  "type",
  "role",
  "rel",
  "sandbox",
  "aria-describedby",
  "aria-labelledby",
]);

/** Where a list of texts is of what is read, not said. */
const READ_FILES = /^import\/(?:evidence|figures|layout)\//u;

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.GreaterThanToken,
]);

/** Whether a text has words: two of them, or one beside something that is filled in. */
export function hasWords(text: SaidText): boolean {
  const fixed = text.filter((piece) => typeof piece === "string").join("\uFFFC");
  return /\p{L}{2}/u.test(fixed) && /\S\s+\S/u.test(fixed) && !MARKUP.test(fixed) && !NUMBER_FORMAT.test(fixed);
}

const MARKUP = /<\/?\uFFFC?[a-z]|xmlns|="|\[\[|\(\?|^[#.]?[\w-]+(?:, [#.]?[\w-]+)*\{/iu;

const NUMBER_FORMAT = /\bm{3,4} (?:d|yyyy)/u;
