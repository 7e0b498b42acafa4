// Writes the files of grammars/ from the parser and the token table.

import { writeFileSync } from "node:fs";
import { grammarFiles } from "./grammars/files.ts";

for (const { path, text } of await grammarFiles()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
