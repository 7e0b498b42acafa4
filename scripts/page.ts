// Writes what the HTML report carries, src/report/html/assets.json, from the page's sources beside it.

import { writeFileSync } from "node:fs";
import { assetsPath, assetsText } from "./page/assets.ts";

writeFileSync(assetsPath, assetsText());
