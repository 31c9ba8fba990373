/** Which room may look into which. ARCHITECTURE.md says why. */
const MAY_IMPORT = {
  domain: [],
  import: ["domain"],
  workbook: [],
  tracker: ["domain", "workbook"],
  session: ["domain", "import", "workbook", "tracker"],
  xlsx: ["workbook"],
  excel: ["workbook"],
  functions: ["domain"],
  taskpane: ["domain", "import", "workbook", "tracker", "session", "xlsx", "excel"],
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
    {
      name: "pure-rooms-use-no-library",
      severity: "error",
      from: { path: "^src/(domain|import|workbook|tracker|session)/" },
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
