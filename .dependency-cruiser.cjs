/** Which room may look into which. ARCHITECTURE.md says why. */
const MAY_IMPORT = {
  domain: [],
  import: ["domain"],
  remittance: ["domain", "import"],
  workbook: [],
  tracker: ["domain", "workbook"],
  huddle: ["domain", "workbook"],
  session: ["domain", "import", "workbook", "tracker", "huddle"],
  xlsx: ["workbook"],
  otherFiles: ["import", "workbook", "xlsx"],
  sharing: ["domain", "import", "workbook", "xlsx"],
  pdf: [],
  excel: ["workbook"],
  functions: ["domain"],
  taskpane: ["domain", "import", "workbook", "tracker", "huddle", "session", "xlsx", "otherFiles", "pdf", "excel"],
};

/** The folders of each room, from the ground up: each may look into those before it. Files beside them see all. */
const FOLDERS = {
  xlsx: ["markup", "package", "grid", "moves", "read", "fresh", "update", "adopt"],
  tracker: [
    ...[
      "headings",
      "formulas",
      "claims",
      "pages",
      "settings",
      "trends",
      "patients",
      "production",
      "receivables",
      "comparison",
    ],
    ...["posting", "rollForward", "charts", "summary", "comparisonPage", "rollForwardPage", "start", "sheets"],
  ],
  sharing: ["kinds", "people", "look", "places", "clear"],
  huddle: ["roll", "headings", "settings", "days", "slots", "meeting", "duties", "page", "posting"],
  workbook: ["spec", "change", "layout", "evaluate", "older"],
  import: ["text", "layout", "problems", "reading", "tables", "figures", "evidence", "taught", "typed"],
  remittance: ["problems", "segments", "envelope", "transaction", "balances", "payment"],
  domain: ["receivables", "trend", "claims", "payments", "patients", "rollForward", "huddle"],
  session: ["words", "reading", "running", "posting", "huddle"],
  excel: ["request", "go", "read", "create", "older", "write"],
  taskpane: ["dom", "reading", "files", "host", "actions", "events", "views"],
};

module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
      name: `${room}-looks-only-at-${allowed.join("-and-") || "itself"}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^src/(?!(?:${[room, ...allowed].join("|")})/)` },
    })),
    ...Object.entries(FOLDERS).flatMap(([room, folders]) =>
      folders.slice(0, -1).map((folder, index) => ({
        name: `${room}-${folder}-looks-only-down`,
        severity: "error",
        from: { path: `^src/${room}/${folder}/` },
        to: { path: `^src/${room}/(?:${folders.slice(index + 1).join("|")})/` },
      })),
    ),
    {
      name: "pure-rooms-use-no-library",
      severity: "error",
      from: { path: "^src/(domain|import|remittance|workbook|tracker|huddle|session)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    { name: "nothing-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js"] },
  },
};
