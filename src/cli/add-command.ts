// What the declarations of commands share: the FILE argument with its flags, and examples below the help.

import type { Command } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { modelOption, paramOption } from "./options.ts";

/** Declares one command; `finish` takes its exit code. */
export type Add = (program: Command, io: () => Io, finish: (code: ExitCode) => void) => void;

export function withModel(command: Command): Command {
  return command.argument("<file>", "a .cnn file").addOption(modelOption()).addOption(paramOption());
}

export function examples(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText("after", `\nExamples:\n${lines.map((line) => `  cnnc ${line}`).join("\n")}`);
}

/** `--tuning FILE` and `--no-tuning`. */
export function withTuning(command: Command): Command {
  return command
    .option(
      "--tuning <file>",
      "choices that `cnnc tune` measured (default: the nearest cnnc.tuning.json upward from the model, if any)",
    )
    .option("--no-tuning", "choose by the target's table alone");
}
