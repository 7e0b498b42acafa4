// The command line: names, flags, help. What a command does is in commands/, loaded only when it runs, so that `check` starts fast.

import process from "node:process";
import { Command, CommanderError, Option } from "commander";
import { version } from "../compile/version.ts";
import { bugParagraph } from "./bug.ts";
import type { CheckFlags } from "./commands/check.ts";
import type { CompileFlags } from "./commands/compile.ts";
import type { DumpFlags } from "./commands/dump.ts";
import type { PackFlags } from "./commands/pack.ts";
import type { RunFlags } from "./commands/run.ts";
import type { VerifyFlags } from "./commands/verify.ts";
import { type Add, examples, withModel, withTuning } from "./add-command.ts";
import { addBench } from "./bench-command.ts";
import { addBaseline, addDiff } from "./compare-commands.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import { type ColorChoice, type Io, processIo } from "./io.ts";
import { addReport } from "./report-command.ts";
import { processorTargets } from "../compile/offered-targets.ts";
import { addExplain, addTune } from "./schedule-commands.ts";
import { addCompletion, addFmt, addInit, addWeights } from "./writing-commands.ts";
import {
  collect,
  initOption,
  dtypeOption,
  limitsOption,
  modelOption,
  paramOption,
  readLimitsFlag,
  refuseHalf,
  readPositive,
  refuseThreads,
  targetOption,
  threadsHereOption,
  threadsOption,
  type Unread,
  weightsLayoutOption,
} from "./options.ts";

/** Runs one command line; resolves to the exit code and never rejects. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    process.stderr.write(bugParagraph(error));
    return exitCodes.bug;
  }
}

type Finish = (code: ExitCode) => void;

function createProgram(finish: Finish): Command {
  const program = new Command("cnnc")
    .description(
      "A compiler for convolutional networks: one .cnn text file in, proofs and specialised code out.",
    )
    .version(version, "-V, --version", "print the version")
    .addOption(
      new Option("--color <when>", "colours in diagnostics")
        .choices(["auto", "always", "never"])
        .default("auto"),
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", EXIT_CODES);
  const io = (): Io => processIo(program.opts<{ color: ColorChoice }>().color);
  for (const add of [
    addCheck,
    addReport,
    addDiff,
    addBaseline,
    addCompile,
    addPack,
    addRun,
    addVerify,
    addWeights,
    addFmt,
    addDump,
    addExplain,
    addTune,
    addBench,
    addInit,
    addCompletion,
  ]) {
    add(program, io, finish);
  }
  return program;
}

const EXIT_CODES = `
Exit codes: 0 fine; 1 findings (errors, a failed contract, stale output); 2 wrong usage, input or output trouble; 70 a bug of cnnc.
Results go to stdout, diagnostics and progress to stderr.

Examples:
  cnnc check "models/**/*.cnn"
  cnnc report models/lenet.cnn --param classes=100
  cnnc compile models/lenet.cnn --target ts --weights lenet.safetensors
  cnnc run models/lenet.cnn --weights lenet.safetensors --input digit.png`;

const addCheck: Add = (program, io, finish) => {
  const command = program
    .command("check")
    .description("Check every model of the files: syntax, names, shapes, contracts.")
    .argument("<files...>", "files or quoted patterns")
    .addOption(
      new Option("--format <name>", "how to print diagnostics")
        .choices(["pretty", "json", "sarif", "github", "junit"])
        .default("pretty"),
    )
    .addOption(new Option("--fix", "make the edits that are obviously right, and report what is left"))
    .addOption(
      new Option("--watch", "check again whenever a file or one of its imports changes").conflicts("fix"),
    )
    .addOption(modelOption())
    .addOption(paramOption())
    .action(async (files: string[], flags: CheckFlags) => {
      const { checkCommand } = await import("./commands/check.ts");
      finish(await checkCommand(files, flags, io()));
    });
  examples(
    command,
    "check models/lenet.cnn",
    'check "models/**/*.cnn" --format json',
    "check models/lenet.cnn --fix",
  );
};

function targetOptions(command: Command): Command {
  return withTuning(command)
    .addOption(targetOption("what to compile to").default("ts"))
    .addOption(new Option("--batch <n>", "samples per run").argParser(readPositive).default(1))
    .addOption(
      new Option(
        "--float <mode>",
        "fast, or strict: the same bits on ts, wasm and every machine; on a GPU, which promises no bits, without Winograd",
      )
        .choices(["fast", "strict"])
        .default("fast"),
    )
    .addOption(
      new Option("--layout <order>", "of inputs and outputs with spatial axes")
        .choices(["nchw", "nhwc"])
        .default("nchw"),
    )
    .addOption(limitsOption())
    .addOption(dtypeOption());
}

const addCompile: Add = (program, io, finish) => {
  const command = targetOptions(withModel(program.command("compile")))
    .description("Compile a model to code with nothing else to ship.")
    .addOption(
      new Option("--emit <language>", "TypeScript, or JavaScript with declarations")
        .choices(["ts", "js"])
        .default("ts"),
    )
    .option(
      "--inline",
      "the module holds the WebAssembly, as base64, instead of reading it from a file beside it",
    )
    .addOption(threadsOption())
    .option("--weights <file>", "also pack this checkpoint (safetensors, npz)")
    .option("--strict-weights", "refuse tensors that the model does not use, and values that are not finite")
    .addOption(weightsLayoutOption())
    .option("--out <folder>", "where to write (default: generated/<file stem>/<target>/)")
    .option("--check", "write nothing; exit 1 where the files there differ from what would be written")
    .action(async (file: string, { limits, ...flags }: Unread<CompileFlags>) => {
      if (flags.inline === true && flags.target !== "wasm")
        command.error("error: --inline is for --target wasm; other targets have nothing beside the module");
      refuseThreads(command, flags);
      refuseHalf(command, flags, [flags.target]);
      if (limits !== undefined && flags.target !== "wgsl")
        command.error("error: --limits is for --target wgsl; other targets run on no device");
      const { compileCommand } = await import("./commands/compile.ts");
      const read = { ...flags, ...(await readLimitsFlag(command, limits)) };
      finish(await compileCommand(file, read, io()));
    });
  examples(
    command,
    "compile models/lenet.cnn --target ts",
    "compile models/lenet.cnn --emit js --weights lenet.safetensors --out public/lenet",
    "compile models/lenet.cnn --target wasm --inline",
    "compile models/resnet.cnn --target wasm --threads",
    "compile models/vgg.cnn --target wgsl --limits maxBufferSize=1GiB,maxStorageBufferBindingSize=1GiB",
    "compile models/resnet.cnn --target wgsl --dtype f16",
    "compile models/lenet.cnn --check",
  );
};

const addPack: Add = (program, io, finish) => {
  const command = targetOptions(
    withModel(program.command("pack")).argument("<weights>", "a checkpoint, or random:SEED"),
  )
    .description(
      "Pack a checkpoint for a compiled module: folds and layouts are computed here, never at run time.",
    )
    .option("--strict-weights", "refuse tensors that the model does not use, and values that are not finite")
    .addOption(weightsLayoutOption())
    .option("--out <file>", "the packed file (default: generated/<file stem>/<target>/<name>.safetensors)")
    .action(async (file: string, weights: string, { limits, ...flags }: Unread<PackFlags>) => {
      refuseHalf(command, flags, [flags.target]);
      const { packCommand } = await import("./commands/pack.ts");
      const read = { ...flags, ...(await readLimitsFlag(command, limits)) };
      finish(await packCommand(file, weights, read, io()));
    });
  examples(command, "pack models/lenet.cnn lenet.safetensors --target ts --out public/lenet.safetensors");
};

const addRun: Add = (program, io, finish) => {
  const command = withTuning(withModel(program.command("run")))
    .description("Run a model on inputs: safetensors, npy, npz, PNG, JPEG or IDX.")
    .requiredOption("--weights <file>", "a checkpoint, or random:SEED")
    .option("--strict-weights", "refuse tensors that the model does not use, and values that are not finite")
    .addOption(weightsLayoutOption())
    .requiredOption(
      "--input <[name=]file...>",
      "an input's samples; repeatable; files for one input follow each other",
      collect,
    )
    .option("--resize", "scale images to the input's size (bilinear)")
    .addOption(targetOption("what runs it", "reference").default("ts"))
    .addOption(
      new Option("--batch <n>", "samples per run of the compiled module").argParser(readPositive).default(1),
    )
    .addOption(
      new Option("--float <mode>", "of the compiled module").choices(["fast", "strict"]).default("fast"),
    )
    .addOption(threadsHereOption())
    .addOption(dtypeOption())
    .option("--output <file>", "write the outputs as safetensors, named as the model names them")
    .option(
      "--trace <file>",
      "write every value of the source graph, computed by the float64 reference, as safetensors",
    )
    .option(
      "--trace-png <folder>",
      "draw every value of the first sample, feature maps as grids: grey is zero, white positive, black negative",
    )
    .action(async (file: string, flags: RunFlags) => {
      refuseThreads(command, flags);
      refuseHalf(command, flags, [flags.target]);
      const { runCommand } = await import("./commands/run.ts");
      finish(await runCommand(file, flags, io()));
    });
  examples(
    command,
    "run models/lenet.cnn --weights lenet.safetensors --input digit.png --resize",
    "run models/lenet.cnn --weights random:1 --input image=t10k-images-idx3-ubyte.gz --batch 100 --output y.safetensors",
    "run models/lenet.cnn --weights lenet.safetensors --input digit.png --trace-png maps",
    "run models/resnet.cnn --weights random:1 --input cat.png --resize --target wasm --threads 2",
  );
};

const addVerify: Add = (program, io, finish) => {
  const command = withTuning(withModel(program.command("verify")))
    .description(
      "Compare compiled code with the float64 reference, layer by layer, against the promised bounds.",
    )
    .option("--weights <file>", "a checkpoint, or random:SEED", "random:1")
    .addOption(initOption())
    .option("--strict-weights", "refuse tensors that the model does not use, and values that are not finite")
    .addOption(weightsLayoutOption())
    .option("--input <[name=]file...>", "inputs (default: drawn at random)", collect)
    .option("--resize", "scale images to the input's size (bilinear)")
    .addOption(
      new Option("--targets <names>", "comma-separated, also wgsl where there is a GPU").default(
        processorTargets.join(","),
      ),
    )
    .addOption(
      new Option("--float <mode>", "of the compiled module").choices(["fast", "strict"]).default("fast"),
    )
    .addOption(threadsHereOption())
    .addOption(dtypeOption())
    .action(async (file: string, flags: VerifyFlags) => {
      refuseHalf(command, flags, flags.targets.split(","));
      if (flags.threads !== undefined && !/\bwasm\b/.test(flags.targets))
        command.error(`error: --threads is for the target wasm, and --targets is ${flags.targets}`);
      const { verifyCommand } = await import("./commands/verify.ts");
      finish(await verifyCommand(file, flags, io()));
    });
  examples(
    command,
    "verify models/lenet.cnn --weights lenet.safetensors",
    "verify models/resnet.cnn --model ResNet18 --init he:1",
    "verify models/resnet.cnn --model ResNet18 --targets wgsl --dtype f16",
  );
};

const addDump: Add = (program, io, finish) => {
  const command = targetOptions(withModel(program.command("dump")))
    .description("Print what the compiler holds after a stage.")
    .addOption(threadsOption())
    .requiredOption("--after <stage>", "syntax, graph, a pass, ...; an unknown name lists them")
    .action(async (file: string, { limits, ...flags }: Unread<DumpFlags>) => {
      refuseThreads(command, flags);
      refuseHalf(command, flags, [flags.target]);
      const { dumpCommand } = await import("./commands/dump.ts");
      finish(await dumpCommand(file, { ...flags, ...(await readLimitsFlag(command, limits)) }, io()));
    });
  examples(command, "dump models/lenet.cnn --after graph", "dump models/lenet.cnn --after loops");
};
