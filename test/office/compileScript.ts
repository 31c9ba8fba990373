import ts from "typescript-4.0";

const PLATFORM = "src/scripts/office/excelScript.d.ts";

/** What Excel's own compiler makes of a script: what it says, and the text that runs. */
export interface CompiledScript {
  readonly problems: readonly string[];
  readonly text: string;
}

/** Compiles a script as Excel on the web does: by TypeScript 4.0.3, without any, with as old a library as the script can do with. */
export function compileScript(source: string): CompiledScript {
  const options = {
    ...{ strict: true, noImplicitAny: true, target: ts.ScriptTarget.ES2019, lib: ["lib.es2019.d.ts", "lib.dom.d.ts"] },
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const others = host.getSourceFile.bind(host);
  let text = "";
  host.getSourceFile = (name, version) =>
    name === "script.ts" ? ts.createSourceFile(name, source, version, true) : others(name, version);
  host.writeFile = (_name, written) => {
    text = written;
  };
  const program = ts.createProgram(["script.ts", PLATFORM], options, host);
  const file = program.getSourceFile("script.ts");
  program.emit(file);
  const told = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  const rules = file ? problemsIn(file, program.getTypeChecker()) : ["no script"];
  return { problems: [...told, ...rules], text };
}

/** The functions of arrays that call what they are given. */
const CALLING = new Set([
  "map",
  "filter",
  "forEach",
  "some",
  "every",
  "find",
  "findIndex",
  "flatMap",
  "reduce",
  "sort",
]);
/** Words that mean something else in Excel's scripts. */
const TAKEN = new Set(["Excel", "console", "eval", "require", "fetch"]);

/** What Excel's editor refuses beyond what the compiler does. */
function problemsIn(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const problems: string[] = [];
  const look = (node: ts.Node): void => {
    const said = problemOf(node, checker);
    if (said !== undefined) problems.push(`${said}: ${node.getText().slice(0, 80)}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return problems;
}

function problemOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (REFUSED.has(node.kind)) return "not in a script";
  if (ts.isIdentifier(node) && TAKEN.has(node.text)) return "a word that is taken";
  if (isDeclaredName(node) && isAny(node, checker)) return "any by inference";
  return isCallOfNoArrow(node) ? "no arrow" : undefined;
}

const REFUSED = new Set([
  ...[ts.SyntaxKind.ImportDeclaration, ts.SyntaxKind.ExportKeyword, ts.SyntaxKind.AnyKeyword],
  ...[ts.SyntaxKind.AwaitExpression, ts.SyntaxKind.ClassDeclaration],
]);

function isDeclaredName(node: ts.Node): boolean {
  return ts.isIdentifier(node) && (ts.isParameter(node.parent) || ts.isVariableDeclaration(node.parent));
}

function isCallOfNoArrow(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [given] = node.arguments;
  return CALLING.has(node.expression.name.text) && given !== undefined && !ts.isArrowFunction(given);
}

function isAny(node: ts.Node, checker: ts.TypeChecker): boolean {
  return (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

/** The library of functions that a script may look at: what the declaration of the platform names at run time. */
export const SCRIPT_WORDS = {
  CalculationType: { full: "Full" },
  InsertShiftDirection: { down: "Down" },
  DeleteShiftDirection: { up: "Up" },
  RangeCopyType: { formats: "Formats" },
} as const;
