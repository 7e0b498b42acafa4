// The import table of the house (src/README.md) as rules. `npm run house` checks them; each says why it exists.

// Top to bottom: a room imports only rooms that stand before it in this list.
const ROOMS = [
  ["base", "is what everything stands on, so it knows nothing of ours"],
  ["diag", "states codes and messages as data; what they are about lives further down"],
  ["syntax", "knows text only: no ops, no shapes, so that any file parses and prints"],
  ["algebra", "is index arithmetic alone, shared by both low IRs"],
  ["loops", "is all that a target sees, so it must stand without the compiler above it"],
  ["nests", "is the meaning of an op; it lowers to loops and knows no graph and no op"],
  ["ir", "holds any op, so it may know none"],
  ["ops", "must be writable as one file, from the contract of the IR and the nests alone"],
  ["elaborate", "turns syntax into a graph; what is later done with the graph must not shape it"],
  ["analyze", "folds over a graph; a pass may ask an analysis, never the reverse"],
  ["passes", "rewrite the graph before any schedule or target is chosen"],
  ["schedule", "serves every target, so it may know none"],
  ["targets", "see the loop IR only"],
  ["weights", "reads and packs tensors; it does not drive the compiler"],
  ["report", "prints facts handed to it; it never runs the pipeline"],
  ["compile", "is the pipeline: pure, with no files and no devices"],
  ["run", "executes artefacts; the command and the editor stand on it"],
  ["format", "prints models; the compiler does not need it"],
  ["lsp", "is an editor's way in, as the command is a person's; neither needs the other's code"],
  ["cli", "is the top: nothing may depend on flags and exit codes"],
];

const names = ROOMS.map(([name]) => name);
const room = (name) => `^src/${name}/`;
const anyOf = (list) => `^src/(?:${list.join("|")})/`;

const downward = ROOMS.slice(0, -1).map(([name, reason], i) => ({
  name: `room-${name}`,
  comment: `${name} ${reason}: it imports only rooms above it in the table.`,
  severity: "error",
  from: { path: room(name) },
  to: { path: [anyOf(names.slice(i + 1)), "^src/[^/]+$"] },
}));

/** A package that only some rooms may know, so that it can be replaced there and nowhere else. */
const housed = (pkg, rooms, reason) => ({
  name: `${pkg.replaceAll(/[@/]+/gu, "-")}-in-its-room`,
  comment: `${pkg} lives in ${rooms.join(" and ")} only: ${reason}`,
  severity: "error",
  from: { path: "^src/", pathNot: anyOf(rooms) },
  to: { path: `(?:^|node_modules/)${pkg}(?:/|$)` },
});

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Files that import each other cannot be read, tested or moved one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "known-rooms",
      comment:
        "A new folder in src/ takes its place in the table first; otherwise no rule would hold for it.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: anyOf(names) },
      to: {},
    },
    ...downward,
    {
      name: "target-sees-loops-only",
      comment:
        "A target sees the loop IR and nothing above it: that keeps every optimisation shared and every target a folder.",
      severity: "error",
      from: { path: "^src/targets/[^/]+/" },
      to: {
        path: "^src/",
        pathNot: ["^src/(?:base|algebra|loops|diag)/", "^src/targets/[^/]+\\.ts$", "^src/targets/(?:[^/]+)/"],
      },
    },
    {
      name: "target-diag-types-only",
      comment:
        "A verified program never makes an emitter fail, so a target reports nothing; it may name the types.",
      severity: "error",
      from: { path: "^src/targets/" },
      to: { path: "^src/diag/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "target-contract-sees-loops-only",
      comment: "What all targets share (the contract, the registry) follows the rule of the targets.",
      severity: "error",
      from: { path: "^src/targets/[^/]+\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(?:base|algebra|loops|diag|targets)/" },
    },
    {
      name: "target-knows-no-other",
      comment:
        "What two targets share belongs to the loops or the schedule; a target can be deleted as a folder.",
      severity: "error",
      from: { path: "^src/targets/([^/]+)/" },
      to: { path: "^src/targets/[^/]+/", pathNot: "^src/targets/$1/" },
    },
    {
      name: "op-knows-no-other",
      comment: "An op is one file; what ops share stands in ops/support, and only the index lists them.",
      severity: "error",
      from: { path: "^src/ops/[^/]+\\.ts$", pathNot: "^src/ops/index\\.ts$" },
      to: { path: "^src/ops/[^/]+\\.ts$", pathNot: "^src/ops/define\\.ts$" },
    },
    {
      name: "registries",
      comment: "Ops and targets are found through their registry where all are meant, and nowhere else.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(?:elaborate|compile|run|cli)/", "^src/index\\.ts$"] },
      to: { path: "^src/(?:ops|targets)/index\\.ts$" },
    },
    {
      name: "exact-files",
      comment: "Insiders import the exact file: an index hides who needs what and breeds cycles.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(?:cli|compile|run)/", "^src/index\\.ts$"] },
      to: { path: "^src/.*/index\\.ts$", pathNot: "^src/(?:ops|targets)/index\\.ts$" },
    },
    housed("@noble/hashes", ["base"], "one way to hash."),
    housed("@dagrejs/dagre", ["report/graph"], "the picture is data before and after it."),
    housed("chevrotain", ["syntax"], "the rest sees the AST, never tokens or a concrete tree."),
    housed("ts-morph", ["targets"], "it is how generated modules are printed."),
    housed("binaryen", ["targets/wasm"], "it is how that target checks a module."),
    housed("prettier", ["format", "targets/typescript"], "layout of text is their business."),
    housed("commander", ["cli"], "flags are the command's business."),
    housed("fflate", ["weights", "run"], "only file formats are compressed."),
    housed("pngjs", ["run"], "images are read where files are."),
    housed("jpeg-js", ["run"], "images are read where files are."),
    {
      name: "platform",
      comment: "Only run, cli and lsp touch the platform, so the compiler runs in a browser tab as well.",
      severity: "error",
      from: { path: "^src/", pathNot: anyOf(["run", "cli", "lsp"]) },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "published-dependencies",
      comment: "What src imports must be installed with the package.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sources-stand-alone",
      comment: "The sources are what is published; tests, benches and scripts use them, never the reverse.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:test|bench|scripts|generated)/" },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "node", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".js", ".d.ts", ".mjs", ".json"],
    },
    builtInModules: { add: ["node:test"] },
  },
};
