#!/usr/bin/env node
// The entry of the command: Node's age first, then the program, then one sentence for whatever nobody caught.

import "./node-version.ts";
import module from "node:module";
import process from "node:process";

// What V8 makes of our modules is kept between calls, in the system's folder for temporary files: half of a short call is compiling them.
module.enableCompileCache();

// `cnnc report x.cnn | head` closes the pipe early; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

const { runProgram } = await import("./program.ts");
process.exitCode = await runProgram(process.argv.slice(2));
