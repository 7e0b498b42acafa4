// The commands that compare a model with what it was: names, flags, help.

import { type Command, InvalidArgumentError, Option } from "commander";
import { type Add, examples } from "./add-command.ts";
import type { BaselineFlags } from "./commands/baseline.ts";
import type { DiffFlags } from "./commands/diff.ts";
import { modelOption, paramOption } from "./options.ts";

export const addDiff: Add = (program, io, finish) => {
  const command: Command = program
    .command("diff")
    .description("Say what changed between two models: cost, memory, receptive field, layers, weights.")
    .argument("<base>", "a .cnn file, or REF:path for a git revision")
    .argument("<head>", "the same")
    .addOption(modelOption())
    .addOption(paramOption())
    .addOption(
      new Option("--format <name>", "of the diff").choices(["text", "markdown", "json"]).default("text"),
    )
    .option("--output <file>", "write the diff there instead of stdout")
    .addOption(
      new Option(
        "--max-regression <n%>",
        "exit 1 where params, MACs, FLOPs, weights or peak memory rose by more",
      ).argParser(readPercent),
    )
    .option(
      "--weights-compat",
      "list weights of a checkpoint that no longer fit; exit 1 where it cannot load",
    )
    .action(async (base: string, head: string, flags: DiffFlags) => {
      const { diffCommand } = await import("./commands/diff.ts");
      finish(diffCommand(base, head, flags, io()));
    });
  examples(
    command,
    "diff old.cnn new.cnn",
    "diff main:models/lenet.cnn models/lenet.cnn --max-regression 2%",
    "diff v1.0:net.cnn net.cnn --format markdown --weights-compat",
  );
};

export const addBaseline: Add = (program, io, finish) => {
  const update = program
    .command("baseline")
    .description("Keep the reports of models in a file, to compare later ones with.")
    .command("update")
    .description("Write the reports of all models of these files into the baseline.")
    .argument("[files...]", "files or quoted patterns (default: those of the baseline)")
    .option("--baseline <file>", "the baseline", "cnnc.baseline.json")
    .action(async (files: string[], flags: BaselineFlags) => {
      const { baselineUpdateCommand } = await import("./commands/baseline.ts");
      finish(baselineUpdateCommand(files, flags, io()));
    });
  examples(
    update,
    'baseline update "models/**/*.cnn"',
    "baseline update",
    "report models/lenet.cnn --baseline cnnc.baseline.json",
  );
};

/** `2%` is 0.02. */
function readPercent(text: string): number {
  const [, figure] = /^(\d{1,6}(?:\.\d{1,6})?)\s*%$/.exec(text) ?? [];
  if (figure === undefined) throw new InvalidArgumentError("Write it as in --max-regression 2%.");
  return Number(figure) / 100;
}
