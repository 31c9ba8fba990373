import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";

/** A parameter as Excel is told of it. */
export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function as Excel is told of it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: unknown;
  readonly helpUrl?: string;
}

/** What the generator makes of our files. */
export interface Generated {
  readonly errors: readonly string[];
  readonly metadata: { readonly functions: readonly FunctionMetadata[] } & Readonly<Record<string, unknown>>;
  readonly associate: readonly {
    readonly sourceFileName: string;
    readonly functionName: string;
    readonly id: string;
  }[];
}

/** Every file that may hold a custom function: the generator passes over those that hold none. */
export const FUNCTION_FILES: readonly string[] = readdirSync("src/functions").map((file) =>
  resolve("src/functions", file),
);

/** Runs the generator that the build's plugin brings, on the files that the build gives it. */
export async function generateMetadata(files: readonly string[] = FUNCTION_FILES): Promise<Generated> {
  const here = createRequire(import.meta.url);
  const ofPlugin = createRequire(here.resolve("custom-functions-metadata-plugin"));
  const generator: unknown = ofPlugin("custom-functions-metadata");
  if (!isGenerator(generator)) throw new TypeError("no generator of metadata");
  const { errors, metadataJson, associate } = await generator.generateCustomFunctionsMetadata([...files]);
  const metadata: unknown = JSON.parse(metadataJson);
  if (!isMetadata(metadata)) throw new TypeError("the metadata holds no functions");
  return { errors, metadata, associate };
}

/** A custom function, ready to be called as Excel calls it. */
export interface CustomFunction {
  readonly metadata: FunctionMetadata;
  readonly call: (arguments_: readonly unknown[]) => unknown;
}

/** The functions by id, each the one that the metadata ties to that id. */
export async function loadFunctions(): Promise<ReadonlyMap<string, CustomFunction>> {
  const { metadata, associate } = await generateMetadata();
  const loaded = associate.map(async ({ id, sourceFileName, functionName }) => {
    const file: unknown = await import(`../../../src/functions/${basename(sourceFileName, ".ts")}.ts`);
    const described = metadata.functions.find((one) => one.id === id);
    const found: unknown = typeof file === "object" && file !== null ? Reflect.get(file, functionName) : undefined;
    if (typeof found !== "function" || !described) throw new TypeError(`no function for ${id}`);
    const call = (arguments_: readonly unknown[]): unknown => Reflect.apply(found, undefined, arguments_);
    return [id, { metadata: described, call }] as const;
  });
  return new Map(await Promise.all(loaded));
}

interface Generator {
  readonly generateCustomFunctionsMetadata: (
    files: string[],
  ) => Promise<{ errors: string[]; metadataJson: string; associate: Generated["associate"] }>;
}

function isGenerator(value: unknown): value is Generator {
  return typeof value === "object" && value !== null && "generateCustomFunctionsMetadata" in value;
}

function isMetadata(value: unknown): value is Generated["metadata"] {
  return typeof value === "object" && value !== null && "functions" in value && Array.isArray(value.functions);
}
