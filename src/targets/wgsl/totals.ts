// What all invocations of a workgroup have, as one number: a function of the shader for each, through workgroup memory, and the text of what
// the module makes of it where the device has operations of subgroups. Those need a directive that other devices refuse, so the
// shader as it ships is without.
//
// A subgroup's size and its invocations are the device's business: each reads every so-manieth number, counted among those of its subgroup that
// are there, so all of them are read once, whatever the size, the order and the gaps.

import type { Stmt } from "../../loops/loop.ts";

type Combine = Pick<Extract<Stmt, { kind: "combine" }>, "op" | "parts">;

/** Numbers that are added up by one invocation. */
const TOGETHER = 16;

/** Names what it does: the module reads it. */
export function totalName({ op, parts }: Combine, variable: string): string {
  return `${op === "add" ? "sum" : "max"}_of_${parts}_in_${variable}`;
}

/** The first 16 add up what all have, and then everybody these 16. */
export function totalFunction(combine: Combine, variable: string, isWide: boolean): string {
  const { op, parts } = combine;
  const type = isWide ? "vec4f" : "f32";
  const both = (left: string, right: string): string => {
    if (op === "add") return `${left} + ${right}`;
    return `select(${left}, ${right}, ${right} > ${left})`;
  };
  const steps = (from: string, to: number, by: number): readonly string[] => {
    const names = Array.from(
      { length: Math.ceil(to / by) - 1 },
      (_, i) => `${variable}[${from}${(i + 1) * by}u]`,
    );
    return names.map((name) => `all = ${both("all", name)};`);
  };
  const few = parts <= TOGETHER;
  const lines = [
    `${variable}[part] = own;`,
    "workgroupBarrier();",
    ...(few
      ? []
      : [
          `if (part < ${TOGETHER}u) {`,
          "  var all = own;",
          ...steps("part + ", parts, TOGETHER).map((line) => `  ${line}`),
          `  ${variable}[part] = all;`,
          "}",
          "workgroupBarrier();",
        ]),
    `var all = ${variable}[0u];`,
    ...steps("", Math.min(parts, TOGETHER), 1),
    "return all;",
  ];
  return `fn ${totalName(combine, variable)}(part: u32, own: ${type}) -> ${type} {\n${lines.map((line) => `  ${line}\n`).join("")}}`;
}

/** Part of the module; `withSubgroups` runs it. */
export const withSubgroupsText = `/** The same sums and maxima by operations of subgroups, of any size, and with one barrier less. */
function withSubgroups(code: string): string {
  const total = /^fn (sum|max)_of_(\\d+)_in_(\\w+)\\(part: u32, own: (\\w+)\\) .*\\n[^]*?^\\}$/gm;
  const made = code.replace(total, (whole, op: string, count: string, parts: string, type: string) => {
    const [head = ""] = whole.split("\\n");
    const [first, both, all] =
      op === "sum" ? [\`\${type}()\`, "all +", "subgroupAdd"] : ["own", "max(all,", "subgroupMax"];
    return \`\${head}
  \${parts}[part] = own;
  workgroupBarrier();
  let others = subgroupAdd(1u);
  var all = \${first};
  for (var i = subgroupExclusiveAdd(1u); i < \${count}u; i += others) {
    all = \${both} \${parts}[i]\${op === "sum" ? "" : ")"};
  }
  return \${all}(all);
}\`;
  });
  return made === code ? code : \`enable subgroups;\\n\${made}\`;
}`;
