// The commands around writing models: names, flags, help.

import { Argument } from "commander";
import { type Add, examples, withModel } from "./add-command.ts";
import type { Shell } from "./commands/completion.ts";
import type { FmtFlags } from "./commands/fmt.ts";
import { exitCodes } from "./exit-code.ts";
import { weightsLayoutOption } from "./options.ts";
import type { WeightsFlags } from "./commands/weights.ts";

export const addFmt: Add = (program, io, finish) => {
  const command = program
    .command("fmt")
    .description("Write models in the house style: comments stay, and what the model says never changes.")
    .argument("[files...]", "files or quoted patterns")
    .option("--check", "write nothing; list the files that would change and exit 1 if there are any")
    .option("--stdin", "format standard input to standard output")
    .action(async (files: string[], flags: FmtFlags) => {
      if (files.length > 0 === (flags.stdin ?? false)) command.error("error: give files, or --stdin alone");
      const { fmtCommand } = await import("./commands/fmt.ts");
      finish(fmtCommand(files, flags, io()));
    });
  examples(
    command,
    'fmt "models/**/*.cnn"',
    "fmt --check models/lenet.cnn",
    "fmt --stdin < models/lenet.cnn",
  );
};

export const addInit: Add = (program, io, finish) => {
  const command = program
    .command("init")
    .description("Start a project: a model that compiles, and a CI workflow that checks it.")
    .argument("[folder]", "where; made if it is not there", ".")
    .action(async (folder: string) => {
      const { initCommand } = await import("./commands/init.ts");
      finish(initCommand(folder, io()));
    });
  examples(command, "init digits");
};

export const addCompletion: Add = (program, io, finish) => {
  const command = program
    .command("completion")
    .description("Print a script that completes cnnc's commands and flags in a shell.")
    .addArgument(new Argument("<shell>", "which").choices(["bash", "zsh", "fish"]))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import("./commands/completion.ts");
      completionCommand(shell, program, io());
      finish(exitCodes.fine);
    });
  examples(command, "completion bash >> ~/.bashrc", "completion fish > ~/.config/fish/completions/cnnc.fish");
};

export const addWeights: Add = (program, io, finish) => {
  const command = withModel(program.command("weights"))
    .description("List every tensor of a checkpoint against the model: found, missing, extra, mis-shaped.")
    .argument("<weights>", "a checkpoint: safetensors, npz")
    .addOption(weightsLayoutOption())
    .option(
      "--png <folder>",
      "draw convolution kernels as grids: grey is zero, white positive, black negative",
    )
    .action(async (file: string, weights: string, flags: WeightsFlags) => {
      const { weightsCommand } = await import("./commands/weights.ts");
      finish(weightsCommand(file, weights, flags, io()));
    });
  examples(
    command,
    "weights models/lenet-modern.cnn models/weights/lenet-mnist.safetensors",
    "weights models/lenet.cnn keras.npz --weights-layout keras",
  );
};
