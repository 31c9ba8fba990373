import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

const PURE_ROOMS = [
  "src/domain/**",
  "src/import/**",
  "src/remittance/**",
  "src/workbook/**",
  "src/tracker/**",
  "src/huddle/**",
  "src/session/**",
  "src/sharing/**",
];

export default tseslint.config(
  { ignores: ["node_modules/", "out/", "coverage/", "samples/"] },
  {
    files: ["**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
    },
  },
  {
    // The two doors where a plain number becomes a branded one, after its check.
    files: ["src/domain/money.ts", "src/domain/calendar.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: PURE_ROOMS,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension", "CustomFunctions", "document", "window", "process", "Buffer"],
      ],
      "no-restricted-imports": ["error", { patterns: ["node:*", "fs", "path", "os"] }],
    },
  },
  {
    files: [
      "src/domain/**/*.ts",
      "src/import/**/*.ts",
      "src/remittance/**/*.ts",
      "src/workbook/**/*.ts",
      "src/tracker/**/*.ts",
      "src/huddle/**/*.ts",
      "src/session/**/*.ts",
      "src/sharing/**/*.ts",
      "src/xlsx/**/*.ts",
    ],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["FunctionDeclaration"] }],
      "jsdoc/check-param-names": "error",
      "jsdoc/no-types": "error",
    },
  },
  {
    // What a practice's reports hold stays in memory and in the workbook.
    files: ["src/taskpane/**", "src/excel/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["localStorage", "sessionStorage", "indexedDB", "caches", "fetch", "XMLHttpRequest", "WebSocket", "history"],
      ],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property })),
      ],
    },
  },
  { files: ["src/scripts/**", "bench/**"], rules: { "no-console": "off" } },
  { files: ["test/**", "bench/**"], rules: { "max-lines-per-function": "off" } },
);
