// The reference pages of generated/reference/: every diagnostic from the catalogue and its example, every op from its own file.

import { codes, type Explanation, explain } from "../../src/compile/explain.ts";
import type { Scene, SceneFiles } from "../../src/diag/examples/scenes.ts";
import { renderDiagnostics } from "../../src/diag/render.ts";
import type { AnyOp, ArgSpec, ArgType } from "../../src/ir/op.ts";
import { ops } from "../../src/ops/index.ts";

interface Page {
  readonly path: string;
  readonly contents: string;
}

export function referencePages(): readonly Page[] {
  return [
    { path: "reference/diagnostics.md", contents: diagnosticsPage() },
    { path: "reference/ops.md", contents: opsPage() },
  ];
}

const generated = "<!-- Written by `npm run goldens`. -->";

function diagnosticsPage(): string {
  const all = codes.flatMap((code) => explain(code) ?? []);
  const head = `# Diagnostics\n\n${generated}\n\nWhat \`cnnc explain CODE\` says, for all ${all.length} codes.\n`;
  return [head, ...all.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(diagnosticText)].join("\n");
}

function diagnosticText({ code, severity, message, help, example, scene }: Explanation): string {
  const lines = [`## ${code}`, "", `${severity}: ${outsideCode(message)}`, "", help, ""];
  if (example) {
    lines.push(fenced("cnn", example.source.text), fenced("text", renderDiagnostics(example.diagnostics)));
    if (example.mended !== undefined) lines.push("Mended:", "", fenced("cnn", example.mended));
  }
  if (scene) lines.push(...sceneLines(scene));
  return lines.join("\n");
}

function sceneLines({ files, commands, said, mended }: Scene): readonly string[] {
  return [
    ...filesLines(files),
    fenced("console", `${commandsText(commands)}\n${said}`),
    "Mended:",
    "",
    ...filesLines(mended.files ?? {}),
    fenced("console", commandsText(mended.commands ?? commands)),
  ];
}

function filesLines(files: SceneFiles): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const language = path.endsWith(".cnn") ? "cnn" : path.endsWith(".json") ? "json" : "text";
    return [`\`${path}\`:`, "", fenced(language, text)];
  });
}

function commandsText(commands: readonly string[]): string {
  return commands.map((command) => `$ cnnc ${command}`).join("\n");
}

/** The text is ours; only `<holes>` outside code would be read as HTML. */
function outsideCode(text: string): string {
  return text.replaceAll(/`[^`]*`|</g, (found) => (found === "<" ? "&lt;" : found));
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

function opsPage(): string {
  const all = [...ops.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const list = all.map(({ name }) => `[\`${name}\`](#${name})`).join(" ");
  const head = `# Ops\n\n${generated}\n\n${all.length} ops: ${list}\n`;
  return [head, ...all.map(opText)].join("\n");
}

function opText({ name, doc, source, args, operands }: AnyOp): string {
  const rows = Object.entries(args).map(([arg, spec]) => argumentRow(arg, spec));
  const table =
    rows.length === 0 ? [] : ["| argument | type | default | |", "| --- | --- | --- | --- |", ...rows, ""];
  const isFlow = operands.min === 1 && operands.max === 1;
  const most = operands.max === Infinity ? "or more" : `to ${operands.max}`;
  const taken = operands.max === 0 ? "Takes no value." : `Branches: ${operands.min} ${most}.`;
  return [`## ${name}`, "", doc, "", ...(isFlow ? [] : [taken, ""]), ...table, `Source: ${source}`, ""].join(
    "\n",
  );
}

function argumentRow(name: string, { type, doc, default: standard, optional }: ArgSpec): string {
  const otherwise =
    standard === undefined
      ? optional
        ? "none"
        : "required"
      : `\`${typeof standard === "string" ? standard : JSON.stringify(standard)}\``;
  const cells = [`\`${name}\``, typeText(type), otherwise, doc];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function typeText(type: ArgType): string {
  switch (type.kind) {
    case "int":
    case "float": {
      const { min, max } = type;
      const range = [min === undefined ? [] : [`from ${min}`], max === undefined ? [] : [`to ${max}`]].flat();
      return [type.kind, ...range].join(" ");
    }
    case "bool":
    case "string":
    case "shape":
    case "tensor":
      return type.kind;
    case "word":
      return type.words.length > 12 ? "word" : type.words.map((word) => `\`${word}\``).join(" ");
    case "per-axis":
      return `int or one per axis, from ${type.min}`;
    case "padding":
      return ["int, one per axis, (begin, end) per axis", ...type.words.map((word) => `\`${word}\``)].join(
        ", ",
      );
  }
}
