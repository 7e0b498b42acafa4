// `cnnc explain CODE`: the catalogue's row and an example, for a person.

import { suggest } from "../../base/did-you-mean.ts";
import { codes, type Example, explain } from "../../compile/explain.ts";
import type { Scene, SceneFiles } from "../../diag/examples/scenes.ts";
import { renderDiagnostics } from "../../diag/render.ts";
import { createSink } from "../../diag/sink.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-code.ts";
import { type Io, printDiagnostics } from "../io.ts";

export function explainCommand(code: string, io: Io): ExitCode {
  const found = explain(code);
  if (found) {
    const { severity, message, help, example, scene } = found;
    io.out(`${severity} ${code}\n\n  ${message}\n\n${wrap(help)}\n`);
    if (example) io.out(exampleText(example));
    if (scene) io.out(sceneText(scene));
    return exitCodes.fine;
  }
  const sink = createSink();
  const near = suggest(code, codes);
  sink.report("unknown-code", undefined, { code, hint: near === undefined ? "" : `; did you mean ${near}?` });
  printDiagnostics(io, sink.diagnostics);
  return exitCodeOf(sink.diagnostics);
}

function exampleText({ source, diagnostics, mended }: Example): string {
  const said = indent(renderDiagnostics(diagnostics));
  const mend = mended === undefined ? "" : `\nMended:\n\n${indent(mended)}`;
  return `\nFor example:\n\n${indent(source.text)}\n${said}${mend}`;
}

function sceneText({ files, commands, said, mended }: Scene): string {
  const mend = `${filesText(mended.files ?? {})}${commandsText(mended.commands ?? commands)}`;
  return `\nFor example:\n\n${filesText(files)}${commandsText(commands)}  ${said}\n\nMended:\n\n${mend}`;
}

function filesText(files: SceneFiles): string {
  return Object.entries(files)
    .map(([path, text]) => `  ${path}:\n${indent(indent(text))}\n`)
    .join("");
}

function commandsText(commands: readonly string[]): string {
  return commands.map((command) => `  $ cnnc ${command}\n`).join("");
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

function wrap(text: string): string {
  return text.replaceAll(/(.{1,98})(?:\s+|$)/g, "$1\n").trimEnd();
}
