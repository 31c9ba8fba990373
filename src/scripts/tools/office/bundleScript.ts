import ts from "typescript";

/** A script to put together. */
interface ScriptSource {
  /** The file that exports its `main`. */
  readonly entry: string;
  /** Declares what the platform has. */
  readonly platform: string;
  /** Constants that follow from descriptions, by their names: they go along as what they come to. */
  readonly described: Readonly<Record<string, unknown>>;
}

type Declared = ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.VariableStatement;

/**
 * Puts a script together as one text of TypeScript: every declaration that its `main` needs, from whichever module, as it stands
 * there with its types, but for `export`. What a declaration looks at stands before it. Of two that have one name in their
 * modules the second gets a number.
 */
export function bundleScript({ entry, platform, described }: ScriptSource): string {
  const program = ts.createProgram([entry, platform], { strict: true, target: ts.ScriptTarget.ES2022, types: [] });
  const main = program.getSourceFile(entry)?.statements.find((one) => isDeclared(one) && namesOf(one).includes("main"));
  if (main === undefined || !isDeclared(main)) throw new Error(`${entry} has no main.`);
  const script: Script = { checker: program.getTypeChecker(), described, names: new Map(), texts: [] };
  add(script, main);
  return `${script.texts.join("\n\n")}\n`;
}

/** A script while it is put together. */
interface Script {
  readonly checker: ts.TypeChecker;
  readonly described: ScriptSource["described"];
  /** What each declaration is called in the script. */
  readonly names: Map<Declared, string>;
  readonly texts: string[];
}

function add(script: Script, declared: Declared): void {
  if (script.names.has(declared)) return;
  const [name = "", another] = namesOf(declared);
  if (another !== undefined) throw new Error(`Declare ${name} and ${another} apart.`);
  script.names.set(declared, freeName(name, new Set(script.names.values())));
  const isDescribed = Object.hasOwn(script.described, name);
  const looked = isDescribed ? typeOf(declared) : declared;
  for (const { declared: needed } of namedIn(looked, script.checker)) add(script, needed);
  script.texts.push(isDescribed ? asData(declared, name, script.described[name]) : textOf(script, declared));
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${String(number)}`;
  return free;
}

function isDeclared(node: ts.Node): node is Declared {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableStatement(node)
  );
}

function namesOf(declared: Declared): readonly string[] {
  if (!ts.isVariableStatement(declared)) return [declared.name?.text ?? ""];
  return declared.declarationList.declarations.map(({ name }) => name.getText());
}

/** A place at which a declaration of a module is named. */
interface Named {
  readonly at: ts.Identifier;
  readonly declared: Declared;
}

function namedIn(node: ts.Node, checker: ts.TypeChecker): readonly Named[] {
  const named: Named[] = [];
  const look = (one: ts.Node): void => {
    const declared = ts.isIdentifier(one) ? declaredAs(one, checker) : undefined;
    if (ts.isIdentifier(one) && declared) named.push({ at: one, declared });
    one.forEachChild(look);
  };
  look(node);
  return named;
}

function declaredAs(name: ts.Identifier, checker: ts.TypeChecker): Declared | undefined {
  const symbol = symbolOf(name, checker);
  const [declared] = (symbol?.declarations ?? []).flatMap((one) => ofModule(one));
  if (declared && symbol?.name !== name.text)
    throw new Error(`${name.getSourceFile().fileName} imports under the name ${name.text}: keep its name.`);
  return declared;
}

function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The statement that a declaration is, where it stands by itself in a module of the project. */
function ofModule(declaration: ts.Declaration): readonly Declared[] {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const isOfModule = ts.isSourceFile(statement.parent) && !statement.parent.isDeclarationFile;
  return isOfModule && isDeclared(statement) ? [statement] : [];
}

/** What a constant is declared to be. */
function typeOf(declared: Declared): ts.Node {
  const type = ts.isVariableStatement(declared) ? declared.declarationList.declarations[0]?.type : undefined;
  if (type === undefined) throw new Error("A constant that goes along as data has to say its type.");
  return type;
}

function asData(declared: Declared, name: string, value: unknown): string {
  const comment = declared.getFullText().slice(commentStart(declared), declared.getLeadingTriviaWidth());
  return `${comment}const ${name}: ${typeOf(declared).getText()} = ${JSON.stringify(value)};`;
}

/** A declaration's own text, with the names of the script in it. */
function textOf(script: Script, declared: Declared): string {
  const start = declared.getFullStart();
  const text = declared.getFullText();
  const parts: string[] = [];
  let end = commentStart(declared);
  const replace = (from: number, to: number, by: string): void => {
    parts.push(text.slice(end, from - start), by);
    end = to - start;
  };
  const exported = declared.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (exported) replace(exported.getStart(), exported.end + 1, "");
  for (const { at, declared: named } of namedIn(declared, script.checker)) {
    const name = script.names.get(named) ?? at.text;
    const isShort = ts.isShorthandPropertyAssignment(at.parent) && name !== at.text;
    replace(at.getStart(), at.end, isShort ? `${at.text}: ${name}` : name);
  }
  return [...parts, text.slice(end)].join("");
}

function commentStart(declared: Declared): number {
  const [comment] = ts.getLeadingCommentRanges(declared.getFullText(), 0) ?? [];
  return comment?.pos ?? declared.getLeadingTriviaWidth();
}
