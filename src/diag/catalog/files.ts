import type { Entry } from "../entry.ts";

export const files = {
  "broken-tensor-file": {
    severity: "error",
    message: "{file} is not a valid {format} file: {problem}",
    help:
      "The file is cut off, damaged, or of another kind than its name says. Download or export it again; what is not exactly as its " +
      "format asks is never guessed.",
  },
  "git-lfs-pointer": {
    severity: "error",
    message: "{file} is a git-lfs pointer, not the weights themselves",
    help: "The repository keeps this file in git-lfs and only its pointer was fetched. Run `git lfs pull` and try again.",
  },
  "pickled-weights": {
    severity: "error",
    message: "{file} is a PyTorch pickle, which can run code when loaded; cnnc reads safetensors and npz",
    help:
      "Convert it once where you trust it: `safetensors.torch.save_file(torch.load(f, weights_only=True), out)`. Names and shapes stay " +
      "as they are.",
  },
  "cannot-read": {
    severity: "error",
    message: "cannot read {file}: {reason}",
    help: "The path is taken from the folder the command runs in. Look at its spelling and at who may read it.",
  },
  "cannot-write": {
    severity: "error",
    message: "cannot write {file}: {reason}",
    help: "Nothing was left half-written under that name. Look at the folder and at who may write there, or choose another with --out.",
  },
  "file-too-large": {
    severity: "error",
    message: "{file} has {size} bytes, and at most {limit} are read",
    help: "A file of this kind is never that large; the limit keeps a wrong path from filling the memory.",
  },
  "endless-file": {
    severity: "error",
    message: "{file} is a pipe or a device that gives more than {limit} bytes, and no more are read",
    help: "What tells no size might have no end. Write it to a file first and give that.",
  },
  "not-utf8": {
    severity: "error",
    message: "{file} is not UTF-8 text",
    help: "Models are UTF-8. Save the file in that encoding; an editor usually offers it when saving.",
  },
  "no-file-matches": {
    severity: "error",
    message: "no file matches {pattern}",
    help: "Quote patterns so that the shell does not expand them first. `*` stays inside a folder, `**` goes through folders.",
  },
  "unknown-input-format": {
    severity: "error",
    message:
      "{file} is in no format that an input can be read from: safetensors, npy, npz, png, jpeg and idx are",
    help: "The format is found by the first bytes of the file, never by its name. IDX may be gzipped.",
  },
  "broken-image": {
    severity: "error",
    message: "{file} cannot be decoded as {format}: {problem}",
    help: "The file is cut off, damaged, or larger than 64 megapixels. Open it in a viewer and save it again.",
  },
  "image-size": {
    severity: "error",
    message:
      "{file} is {found} pixels (width x height), and input {input} takes {wanted}; --resize scales it",
    help: "A network has one input size. --resize scales bilinearly, half-pixel centres, without keeping the aspect ratio.",
  },
  "image-channels": {
    severity: "error",
    message: "{file} is an image, and input {input} of shape {shape} is not one with 1, 3 or 4 channels",
    help: "Pixels become 1 (grey), 3 (RGB) or 4 (RGBA) channels of values from 0 to 1. Give other inputs as safetensors or npy.",
  },
  "input-shape": {
    severity: "error",
    message: "{file} holds {found}, and input {input} takes {wanted} or [N, {sizes}]",
    help: "The first axis counts samples; the others are the model's own, channels first. Nothing is reshaped to fit.",
  },
  "unknown-input": {
    severity: "error",
    message: "{model} has no input called {name}; its inputs are {inputs}{hint}",
    help: "`--input NAME=FILE` gives one input by its name in the model; with a single input the name may be left out.",
  },
  "unnamed-input": {
    severity: "error",
    message: "{file} must say which input it is: --input NAME={file}; the inputs of {model} are {inputs}",
    help: "A model with several inputs takes each by name, or a safetensors or npz file whose tensors have the inputs' names.",
  },
  "input-by-shape": {
    severity: "warning",
    message: "{file} holds one tensor, called {tensor}, and it is taken for input {input}",
    help: "Its shape fits, its name does not. `--input NAME=FILE` says that it is meant; a tensor of the input's name needs no saying.",
  },
  "missing-input": {
    severity: "error",
    message: "nothing is given for input {input} of {model}: --input {input}=FILE",
    help: "Every input needs values. A safetensors file may hold several, named as the model names them.",
  },
  "sample-counts-differ": {
    severity: "error",
    message: "the inputs have different numbers of samples: {counts}",
    help: "One run takes the same number of samples on every input.",
  },
  "bad-seed": {
    severity: "error",
    message: "random:{seed} is not a seed: a whole number from 0 to 4294967295 is",
    help: "`--weights random:1` draws weights that depend on the seed and the weight paths alone.",
  },
  "stale-output": {
    severity: "error",
    message: "{file} is not what the compiler makes of the model now ({what})",
    help: "Compile again without --check and commit the result. Generated files are never edited by hand.",
  },
  "unknown-code": {
    severity: "error",
    message: "there is no diagnostic called {code}{hint}",
    help: "`cnnc explain CODE` takes the code that stands in brackets after `error` or `warning`.",
  },
  "unknown-stage": {
    severity: "error",
    message: "there is no stage called {stage}; the stages are {stages}{hint}",
    help: "`cnnc dump --after STAGE` prints what the compiler holds at that point.",
  },
  "unknown-target": {
    severity: "error",
    message: "there is no target called {target}; the targets are {targets}{hint}",
    help: "A target is what a model is compiled to: `cnnc compile FILE --target ts`.",
  },
  "self-test-failed": {
    severity: "error",
    message: "the compiled {model} fails its own test: {problem}",
    help: "A kernel does not give what the reference gives, on this machine. That is a bug in cnnc: please report it with the model.",
  },
  "no-webgpu-package": {
    severity: "error",
    message:
      "{target} runs on a GPU, which Node.js reaches through the package webgpu, and that is not installed: `npm install webgpu` brings it",
    help: "Install it beside cnnc. `compile` and `pack` work without, and so do the modules they make, in a browser.",
  },
  "no-gpu": {
    severity: "error",
    message:
      "{target} runs on a GPU, and none was found on this machine, nor one in software: on Linux on x64 `npm install @sparticuz/chromium` brings one",
    help: "A GPU needs its driver: Vulkan on Linux, Metal or Direct3D elsewhere. The one in software belongs beside cnnc, and is slow: to check results with.",
  },
  "no-shader-f16": {
    severity: "error",
    message:
      "{adapter} computes nothing in float16: it lacks the feature shader-f16, which --dtype f16 needs; without it the model runs here",
    help: "Leave `--dtype f16` out to run here. `compile` and `pack` take it on any machine, and the module runs where the adapter of the browser has shader-f16, as most GPUs have; a GPU in software has not.",
  },
  "no-samples": {
    severity: "error",
    message: "the inputs of {model} hold no samples",
    help: "The first axis of every tensor that is given counts samples, and here it is 0.",
  },
  "kernel-over-budget": {
    severity: "warning",
    message:
      "the code of {path} is one function of up to {size} {unit}, more than the {limit} that the engine optimises: it will run very slowly",
    help: "The compiler splits layers and stops unrolling to stay within the limit, but here a single value takes more. Compute it in several steps, or with fewer constant weights.",
  },
  "too-much-memory": {
    severity: "error",
    message:
      "{model} takes {bytes} bytes for weights, values and temporaries, and target {target} has one memory of at most {limit}",
    help: "Everything of a WebAssembly module lies in one memory of 65,536 pages of 64 KiB, which are 4 GiB. A smaller batch, smaller inputs or fewer weights fit; `--target ts` has no such limit.",
  },
  "device-limit": {
    severity: "error",
    message: "{layer} needs {needed} of {limit}, and {allowed}",
    help: "Every WebGPU device allows the figures that hold without `--limits`; `run`, `verify` and `bench` take all that the GPU here allows. A module asks for more when it is loaded. Weights are cut into parts that fit, values are not: a smaller layer or a smaller batch needs less.",
  },
  "unknown-revision": {
    severity: "error",
    message: "git knows no revision {revision} here",
    help: "`REF:path` reads the file as git has it: a branch, tag or commit. A shallow clone lacks older ones: fetch them first.",
  },
  "unknown-layer": {
    severity: "error",
    message: "{model} has no layer {layer}{hint}",
    help: "A layer is meant by its path, as the first column of `cnnc report` has it; the path of a block means all layers in it.",
  },
  "broken-tuning": {
    severity: "error",
    message: "{file} is not a file of measured choices: {problem}",
    help: "`cnnc tune FILE` writes it and `schemas/tuning.schema.json` describes it. Measure again, or compile with --no-tuning.",
  },
  "broken-profile": {
    severity: "error",
    message: "{file} is not the profile of a machine: {problem}",
    help: "`cnnc bench --profile FILE` writes it and `schemas/profile.schema.json` describes it. Measure again.",
  },
  "profile-of-other-target": {
    severity: "warning",
    message: "{file} was measured for {measured}, not for {target}: no times are estimated",
    help: "`cnnc bench --profile FILE --target TARGET` measures this machine for another target, into a file of its own.",
  },
  "broken-config": {
    severity: "error",
    message: "{file} is not a configuration: {problem}",
    help: "`schemas/config.schema.json` describes it. A key that nobody reads is refused, so that no budget is lost to a misspelling.",
  },
  "file-exists": {
    severity: "error",
    message: "{file} is there already",
    help: "`cnnc init` starts a project and writes over nothing: give it a folder that is empty or new.",
  },
  "broken-baseline": {
    severity: "error",
    message: "{file} is not a report or a baseline: {problem}",
    help: "`cnnc baseline update` writes a baseline, `cnnc report --format json --output FILE` a single report. Both are read by `report --baseline`.",
  },
  "not-in-baseline": {
    severity: "error",
    message: "{file} has {count} errors, so the baseline is left as it was",
    help: "A baseline is written whole or not at all. `cnnc check` shows what is wrong with the file.",
  },
  "no-baseline": {
    severity: "error",
    message: "{file} has no report of {model}",
    help: "`cnnc baseline update FILE` adds the models of a file. A model is found by its file and its name, or by its name where that is the only one.",
  },
} as const satisfies Record<string, Entry>;
