// `cnnc report`: names, flags, help.

import { InvalidArgumentError, Option } from "commander";
import { layerColumns } from "../report/layer-columns.ts";
import { suggest } from "../base/did-you-mean.ts";
import { type Add, examples, withModel, withTuning } from "./add-command.ts";
import type { ReportFlags } from "./commands/report.ts";
import { readPositive, targetOption } from "./options.ts";

export const addReport: Add = (program, io, finish) => {
  const command = withModel(program.command("report"))
    .description("Print what a model costs: per layer and in total, with its contracts.")
    .addOption(
      new Option("--format <name>", "of the report")
        .choices(["text", "markdown", "json", "html", "svg"])
        .default("text"),
    )
    .addOption(
      new Option("--depth <n>", "fold layers whose paths begin with the same n parts into one row").argParser(
        readPositive,
      ),
    )
    .addOption(
      new Option("--columns <list>", "of the table, separated by commas; listed below").argParser(
        readColumns,
      ),
    )
    .addOption(new Option("--wide", "all columns of the table").conflicts("columns"))
    .option("--baseline <file>", "also say what changed since that report or baseline")
    .option(
      "--profile <file>",
      "also estimate times on the machine that `cnnc bench --profile` measured (default: the project's, if its cnnc.config.json names one)",
    )
    .addOption(targetOption("also compile, and say how large the result is"))
    .option(
      "--utilisation [values...]",
      "also count how often each pixel is used: by the outputs, and by these values",
    )
    .option("--image <file>", "with html: a PNG or JPEG to draw receptive fields over")
    .option("--output <file>", "write the report there instead of stdout")
    .action(async (file: string, flags: ReportFlags) => {
      if (flags.image !== undefined && flags.format !== "html")
        command.error("error: --image is for --format html");
      if (flags.baseline !== undefined && flags.format === "svg")
        command.error("error: --baseline is not for --format svg, which has no place for what changed");
      const { reportCommand } = await import("./commands/report.ts");
      finish(await reportCommand(file, flags, io()));
    });
  withTuning(command);
  command.addHelpText("after", `\nColumns:\n${columnLines().join("\n")}`);
  examples(
    command,
    "report models/lenet.cnn",
    "report models/resnet.cnn --depth 1 --columns macs,share,intensity",
    "report models/lenet.cnn --target ts --profile cnnc.profile.json",
    "report models/unet.cnn --format html --image photo.jpg --output unet.html",
    "report models/resnet.cnn --format svg --depth 2 --output resnet.svg",
    "report models/vgg.cnn --model VGG16 --format json --output vgg16.json",
  );
};

const names = layerColumns.map(({ name }) => name);

function columnLines(): readonly string[] {
  const width = Math.max(...names.map((name) => name.length));
  return layerColumns.map(({ name, doc }) => `  ${name.padEnd(width)}  ${doc}`);
}

function readColumns(text: string): readonly string[] {
  const wanted = text.split(",").map((name) => name.trim());
  for (const name of wanted) {
    if (names.includes(name)) continue;
    const near = suggest(name, names);
    throw new InvalidArgumentError(
      `There is no column ${JSON.stringify(name)}; ${near === undefined ? `the columns are ${names.join(", ")}` : `did you mean ${near}?`}`,
    );
  }
  return wanted;
}
