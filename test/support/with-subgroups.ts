// The function that modules carry to replace sums of workgroups, as they run it.

import { stripTypeScriptTypes } from "node:module";
import { withSubgroupsText } from "../../src/targets/wgsl/totals.ts";

const module = stripTypeScriptTypes(`${withSubgroupsText}\nexport { withSubgroups };`);
const source = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;

export const { withSubgroups } = (await import(source)) as {
  readonly withSubgroups: (code: string) => string;
};
