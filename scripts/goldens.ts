// `npm run goldens`: rewrites generated/, and the outputs pasted in README.md. Review the diff before committing it.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { goldens, root } from "./goldens/goldens.ts";
import { readmePath, readReadme, refreshed } from "./goldens/readme.ts";

const files = goldens((model) => console.error(model));
rmSync(`${root}generated`, { recursive: true, force: true });
for (const { path, contents } of files) {
  const target = `${root}generated/${path}`;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
}
console.log(`generated/: ${files.length} files`);

console.error("README.md");
writeFileSync(readmePath, await refreshed(readReadme()));
