// The commands around schedules: names, flags, help.

import { type Command, Option } from "commander";
import { type Add, examples, withTuning } from "./add-command.ts";
import type { ExplainModelFlags } from "./commands/explain-model.ts";
import type { TuneFlags } from "./commands/tune.ts";
import {
  dtypeOption,
  limitsOption,
  modelOption,
  paramOption,
  readLimitsFlag,
  readPositive,
  refuseHalf,
  refuseThreads,
  targetOption,
  threadsHereOption,
  type Unread,
} from "./options.ts";

export const addExplain: Add = (program, io, finish) => {
  const command = withTarget(program.command("explain"))
    .description("Explain a diagnostic, or how each layer of a model is computed and why.")
    .argument("<code|file>", "a code in brackets, as in error[unknown-op]; or a .cnn file")
    .argument("[layer]", "a layer's path, or a block's: everything known of its loops")
    .addOption(
      new Option("--format <name>", "of a file's explanation").choices(["text", "json"]).default("text"),
    )
    .addOption(
      new Option("--batch <n>", "samples per run of the compiled module").argParser(readPositive).default(1),
    )
    .addOption(limitsOption())
    .addOption(dtypeOption())
    .action(async (subject: string, layer: string | undefined, given: Unread<ExplainModelFlags>) => {
      if (subject.endsWith(".cnn")) {
        const { limits, ...flags } = given;
        refuseHalf(command, flags, [flags.target]);
        const read = { ...flags, ...(await readLimitsFlag(command, limits)) };
        const { explainModelCommand } = await import("./commands/explain-model.ts");
        return finish(await explainModelCommand(subject, layer, read, io()));
      }
      if (layer !== undefined)
        command.error(`error: ${subject} is no .cnn file, so it has no layer ${layer}`);
      const { explainCommand } = await import("./commands/explain.ts");
      finish(explainCommand(subject, io()));
    });
  withTuning(command);
  examples(
    command,
    "explain missing-weights",
    "explain models/resnet.cnn --model ResNet18",
    "explain models/resnet.cnn layer1.0.conv1",
    "explain models/mlp.cnn --batch 64",
    "explain models/vgg.cnn --model VGG16 --target wgsl --dtype f16",
  );
};

export const addTune: Add = (program, io, finish) => {
  const command = withTarget(program.command("tune"))
    .description(
      "Measure the ways to compute each layer on this machine and keep the best for `cnnc compile`.",
    )
    .argument("<file>", "a .cnn file")
    .argument("[layer]", "only this layer, or the layers of this block")
    .option(
      "--out <file>",
      "where choices are kept (default: the project's cnnc.tuning.json, else beside the model)",
    )
    .option("--all", "also layers that are expected to take less than 1 % of the time")
    .addOption(limitsOption())
    .addOption(dtypeOption())
    .addOption(threadsHereOption())
    .action(async (file: string, layer: string | undefined, given: Unread<TuneFlags>) => {
      const { limits, ...flags } = given;
      refuseThreads(command, flags);
      refuseHalf(command, flags, [flags.target]);
      const read = { ...flags, ...(await readLimitsFlag(command, limits)) };
      const { tuneCommand } = await import("./commands/tune.ts");
      finish(await tuneCommand(file, layer, read, io()));
    });
  examples(
    command,
    "tune models/lenet.cnn",
    "tune models/resnet.cnn layer1 --out cnnc.tuning.json",
    "tune models/mobilenet-v2.cnn --target wasm --threads 2",
    "tune models/resnet.cnn --target wgsl --dtype f16 --limits maxComputeWorkgroupStorageSize=32KiB",
  );
};

function withTarget(command: Command): Command {
  return command
    .addOption(modelOption())
    .addOption(paramOption())
    .addOption(targetOption("what is compiled to").default("ts"))
    .addOption(
      new Option("--float <mode>", "of the compiled module").choices(["fast", "strict"]).default("fast"),
    );
}
