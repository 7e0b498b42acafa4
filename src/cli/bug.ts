// What a person sees when we are wrong: one paragraph, no stack unless asked for.

import process from "node:process";
import { terminal } from "../base/escape.ts";
import { version } from "../compile/version.ts";

export function bugParagraph(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const stack = process.env["CNNC_DEBUG"] && error instanceof Error ? `\n${error.stack ?? ""}` : "";
  return (
    `cnnc ${version} failed, and that is a bug in cnnc, not in your model.\n` +
    `Please report it with the command you ran and the model: ${terminal(what.split("\n")[0] ?? "")}\n` +
    `CNNC_DEBUG=1 prints where it happened.${stack}\n`
  );
}
