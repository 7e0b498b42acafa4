// `cnnc bench`: names, flags, help.

import { type Command, InvalidArgumentError, Option } from "commander";
import { type Add, examples, withTuning } from "./add-command.ts";
import type { BenchFlags } from "./commands/bench.ts";
import {
  dtypeOption,
  modelOption,
  paramOption,
  readPositive,
  refuseHalf,
  refuseThreads,
  targetOption,
  threadsHereOption,
  weightsLayoutOption,
} from "./options.ts";

const defaultProfile = "cnnc.profile.json";

interface Flags extends BenchFlags {
  /** true where no file is named. */
  readonly profile?: string | true;
}

export const addBench: Add = (program, io, finish) => {
  const command = program
    .command("bench")
    .description("Time a compiled model on this machine, or measure the machine itself for estimates.")
    .argument("[file]", "a .cnn file; none with --profile")
    .option(
      "--profile [file]",
      `measure how fast this machine is at every kind of layer, for \`cnnc report --profile\` (default: ${defaultProfile})`,
    )
    .option("--layers", "also time every layer")
    .addOption(
      new Option("--time <seconds>", "how long to measure; a quarter of it warms up first")
        .argParser(readSeconds)
        .default(2),
    )
    .option("--weights <file>", "a checkpoint, or random:SEED", "random:1")
    .addOption(weightsLayoutOption())
    .addOption(modelOption())
    .addOption(paramOption())
    .addOption(targetOption("what is compiled to").default("ts"))
    .addOption(new Option("--batch <n>", "samples per run").argParser(readPositive).default(1))
    .addOption(
      new Option("--float <mode>", "of the compiled module").choices(["fast", "strict"]).default("fast"),
    )
    .addOption(threadsHereOption())
    .addOption(dtypeOption())
    .addOption(new Option("--format <name>", "of the result").choices(["text", "json"]).default("text"))
    .action(async (file: string | undefined, flags: Flags) => {
      refuseMixed(command, file, flags.profile);
      refuseThreads(command, flags);
      refuseHalf(command, flags, [flags.target]);
      if (file === undefined && flags.threads !== undefined)
        command.error("error: a profile is of one thread; leave --threads out");
      const { benchCommand, profileCommand } = await import("./commands/bench.ts");
      if (file !== undefined) return finish(await benchCommand(file, { ...flags, layout: "nchw" }, io()));
      const out = typeof flags.profile === "string" ? flags.profile : defaultProfile;
      finish(await profileCommand(out, flags.target, io()));
    });
  withTuning(command);
  examples(
    command,
    "bench models/lenet.cnn",
    "bench models/resnet.cnn --model ResNet18 --layers --time 10",
    "bench models/resnet.cnn --model ResNet18 --target wasm --threads 2",
    "bench --profile",
  );
};

/** Either a model or the machine; `--profile net.cnn` would write over a model. */
function refuseMixed(command: Command, file: string | undefined, profile: string | true | undefined): void {
  if (file === undefined && profile === undefined)
    command.error("error: name a .cnn file, or measure the machine with --profile");
  if (file !== undefined && profile !== undefined)
    command.error(`error: --profile measures the machine and takes no model; leave ${file} out`);
  if (typeof profile === "string" && profile.endsWith(".cnn"))
    command.error(
      `error: --profile writes a profile, and ${profile} is a model; \`cnnc bench ${profile}\` times it`,
    );
}

function readSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || value <= 0 || value > 3600)
    throw new InvalidArgumentError("It must be a number of seconds above 0, at most 3600.");
  return value;
}
