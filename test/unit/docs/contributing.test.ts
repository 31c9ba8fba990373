import { describe, expect, it } from "vitest";
import { FILES, pageText } from "./pages";

const VARIABLE = /HUDDLEBOOK_[A-Z_]+/gu;

function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].map(([name]) => name);
}

describe("CONTRIBUTING.md", () => {
  const code = FILES.filter((file) => /^(?:src|test|bench|\.ci)\/|^[^/]+\.[cm]?[jt]s$/u.test(file)).filter(
    (file) => !/\.(?:png|xlsx|xls|csv|txt)$/u.test(file),
  );
  const used = new Set(code.flatMap((file) => variablesIn(pageText(file))));
  const named = new Set(variablesIn(pageText("CONTRIBUTING.md")));

  it("names every variable of the environment that the project looks at, and no other", () => {
    expect([...named].sort()).toEqual([...used].sort());
  });
});

describe("ARCHITECTURE.md", () => {
  it("draws every room of src, and no other", () => {
    const [, drawing = ""] = pageText("ARCHITECTURE.md").split("```");
    const drawn = [...drawing.matchAll(/^ {2}(\w+)\/ /gmu)].map(([, room]) => room);
    const rooms = new Set(FILES.flatMap((file) => /^src\/(\w+)\//u.exec(file)?.[1] ?? []));
    expect([...drawn].sort()).toEqual([...rooms].sort());
  });
});
