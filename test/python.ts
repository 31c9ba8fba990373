import { execFileSync } from "node:child_process";

/** A Python that has a module; `undefined` on a machine that has none. */
export function pythonWith(module: string): string | undefined {
  return ["/usr/bin/python3", "python3"].find((python) => {
    try {
      execFileSync(python, ["-c", `import ${module}`], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}
