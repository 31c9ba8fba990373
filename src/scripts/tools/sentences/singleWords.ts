import ts from "typescript";

/** Whether a single word is drawn in the pane, as a button or a heading. */
export function isLabel({ text, parent }: ts.StringLiteral): boolean {
  return /^\p{Lu}\p{L}+…?$/u.test(text) && ts.isCallExpression(parent) && DRAWS.has(parent.expression.getText());
}

const DRAWS = new Set(["element", "button", "fold", "openFold", "bar", "noticeBar"]);

/** Whether a single word completes a text: what is counted, or one of those of which one is said. */
export function fillsBlank({ text, parent }: ts.StringLiteral): boolean {
  if (isPurpose(parent)) return /^[\p{L}-]+$/u.test(text);
  if (!/^\p{L}[\p{Ll}’']+$/u.test(text)) return false;
  if (ts.isCallExpression(parent)) return COUNTS.has(parent.expression.getText());
  if (ts.isPropertyAssignment(parent)) return isOfWords(parent.parent);
  const chosen = ts.isArrayLiteralExpression(parent) ? parent.parent : parent;
  if (ts.isBinaryExpression(chosen)) return chosen.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return ts.isConditionalExpression(chosen);
}

/** Whether it is the property that says what a column is for, whose words may have a hyphen where codes have one too. */
function isPurpose(parent: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === "purpose";
}

/** Whether an object says things by name: all texts, one of them of several words. */
function isOfWords({ properties }: ts.ObjectLiteralExpression): boolean {
  const values = properties.map((property) => (ts.isPropertyAssignment(property) ? property.initializer : property));
  return values.every((value) => ts.isStringLiteral(value)) && values.some((value) => value.getText().includes(" "));
}

const COUNTS = new Set(["count", "countInDigits"]);
