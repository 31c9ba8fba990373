import ts from "typescript";

/** A text that the code can say: what is always the same, and the names of what is filled in, in turn. */
export type SaidText = readonly (string | Blank)[];

/** A place in a text that something else fills. */
export interface Blank {
  readonly name: string;
}

/**
 * The text that an expression comes to, as far as the code shows it: a string, a template, or some of them added.
 *
 * @returns `undefined` for what is no text of its own, such as a name or a call
 */
export function saidText(expression: ts.Expression): SaidText | undefined {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return saidText(expression.expression);
  if (ts.isTemplateExpression(expression)) return templateText(expression);
  return isAdded(expression) ? addedText(expression) : undefined;
}

/** The expressions that fill the blanks of such a text. */
export function filledIn(expression: ts.Expression): readonly ts.Expression[] {
  if (ts.isStringLiteralLike(expression)) return [];
  if (ts.isParenthesizedExpression(expression)) return filledIn(expression.expression);
  if (ts.isTemplateExpression(expression)) return expression.templateSpans.map((span) => span.expression);
  return isAdded(expression) ? [expression.left, expression.right].flatMap(filledIn) : [expression];
}

function templateText({ head, templateSpans }: ts.TemplateExpression): SaidText {
  return [head.text, ...templateSpans.flatMap((span) => [blankFor(span.expression), span.literal.text])];
}

function isAdded(expression: ts.Expression): expression is ts.BinaryExpression {
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function addedText({ left, right }: ts.BinaryExpression): SaidText | undefined {
  const texts = [saidText(left), saidText(right)] as const;
  if (texts[0] === undefined && texts[1] === undefined) return undefined;
  return [...(texts[0] ?? [blankFor(left)]), ...(texts[1] ?? [blankFor(right)])];
}

function blankFor(expression: ts.Expression): Blank {
  return { name: choicesIn(expression) ?? nameOf(expression) };
}

/** Two short texts of which one is said, such as `row|rows`. */
function choicesIn(expression: ts.Expression): string | undefined {
  if (ts.isParenthesizedExpression(expression)) return choicesIn(expression.expression);
  if (!ts.isConditionalExpression(expression)) return undefined;
  const { whenTrue, whenFalse } = expression;
  if (!ts.isStringLiteral(whenTrue) || !ts.isStringLiteral(whenFalse)) return undefined;
  return `${whenTrue.text}|${whenFalse.text}`;
}

/** What a reader calls the thing: the last name in the expression that says what it is. */
function nameOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isCallExpression(expression)) return nameOfCall(expression);
  if (ts.isBinaryExpression(expression)) return nameOf(expression.left);
  if (ts.isConditionalExpression(expression)) return "either";
  return "value";
}

/** A call is named by what it is given, unless that says less than the function. */
function nameOfCall({ expression, arguments: given }: ts.CallExpression): string {
  const [first] = given;
  const named = first !== undefined && (ts.isIdentifier(first) || ts.isPropertyAccessExpression(first));
  if (named) return nameOf(first);
  return ts.isPropertyAccessExpression(expression) ? nameOf(expression.expression) : nameOf(expression);
}
