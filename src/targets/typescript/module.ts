// The whole module as TypeScript text, put together with ts-morph: what a caller reads first, kernels and self-test last. All but kernels
// and the table of tests is written as prettier would write it (tested); kernels keep one statement per line.

import { tsString } from "../../base/escape.ts";
import { allCalls, type Kernel, type LoopModule, type ModuleSpace, moduleSpace } from "../../loops/loop.ts";
import type { HostCode } from "../host-code.ts";
import { invariant } from "../../base/invariant.ts";
import { mathFunctions, mathParts } from "../math-text.ts";
import { banner, printParts } from "../print-module.ts";
import type { TargetInput } from "../target.ts";
import { bytecodeOf } from "./body-budget.ts";
import { emitKernel, memoryNames, type EmittedKernel } from "./emit-kernel.ts";
import { faceTypes } from "../face-text.ts";
import { loadFunction, loadHelpers } from "../load-text.ts";
import { runFunction, runHelpers } from "../run-text.ts";
import { selfTestFunction, selfTestParts } from "../self-test-text.ts";
import { func, type Part, numeral } from "../structures.ts";
import { shareForms, type Sharing } from "./share-forms.ts";

/** Where the hand-readable part ends. */
export const KERNELS = "// ---- kernels: one per distinct shape, equal layers share one";

/** Characters that no module needs more of. */
const LONGEST = 190_000;

/**
 * What is tried in turn until the module is no longer than that: sizes as constants are fastest; a few of them as parameters cost nothing
 * that was measured; Winograd's kernels with their sizes as parameters take a sixth longer.
 */
const sharings: readonly Sharing[] = [
  { mostSizes: 0, largeBody: Infinity },
  { mostSizes: 16, largeBody: Infinity },
  { mostSizes: 40, largeBody: 4000 },
];

/** The text of `NAME.ts`. */
export function moduleText(input: TargetInput): string {
  const { module } = input;
  const printed = module.kernels.map((kernel) => {
    const calls = allCalls(module).filter((call) => call.kernel === kernel.id);
    return { own: emitKernel(kernel, calls), open: emitKernel(kernel, calls, true) };
  });
  let text = "";
  for (const sharing of sharings) {
    text = printParts(partsOf(input, shareForms(printed, sharing)));
    if (text.length <= LONGEST) break;
  }
  return text;
}

function partsOf(input: TargetInput, kernels: readonly EmittedKernel[]): readonly Part[] {
  const { module, meta } = input;
  const host = hostCode(kernels);
  return [
    banner(input),
    ...faceTypes(input, host.target),
    loadFunction(meta, host, module),
    runFunction(input),
    selfTestFunction(host),
    "// ---- memory: allocated once, filled by load; constants, so that the engine knows address and length\n",
    `const stem = ${tsString(meta.stem)};`,
    ...memory(module),
    ...loadHelpers(module, meta, host),
    ...runHelpers(input, host),
    ...scalarHelpers(kernels),
    KERNELS,
    ...kernels.flatMap((kernel, i) =>
      kernels.findIndex(({ name }) => name === kernel.name) === i
        ? [kernelFunction(kernel, module.kernels[i])]
        : [],
    ),
    "// ---- self-test\n",
    ...selfTestParts(module, host),
  ];
}

const constants = {
  arena: memoryNames.arena.constant,
  weights: memoryNames.weights.constant,
  panel: memoryNames.panel.constant,
  scratch: memoryNames.scratch.constant,
  table: memoryNames.table.constant,
};

/** Kernels are functions of the module, called with where their regions begin. */
function hostCode(kernels: readonly EmittedKernel[]): HostCode {
  return {
    target: "ts",
    memory: constants,
    hasMemory: true,
    loadParameters: [],
    beforeLoad: "",
    beforeSelfTest: "",
    call(call) {
      const kernel = kernels[call.kernel];
      invariant(kernel, () => `no kernel ${call.kernel}`);
      return `${kernel.name}(${kernel.argumentsOf(call).join(", ")})`;
    },
  };
}

/** The arrays that are used; the arena always, as inputs and outputs live there. */
function memory({ kernels, sizes, table }: LoopModule): readonly string[] {
  const arrays: Readonly<Record<ModuleSpace, string>> = {
    arena: `new Float32Array(${sizes.arena})`,
    weights: `new Float32Array(${sizes.weights})`,
    panel: `new Float64Array(${sizes.panel})`,
    scratch: `new Float64Array(${sizes.scratch})`,
    table: `new Float64Array([${table.map(numeral).join(", ")}])`,
  };
  const used = new Set<ModuleSpace>([
    "arena",
    ...kernels.flatMap(({ slots }) => slots.map(({ space }) => moduleSpace(space))),
  ]);
  const spaces = (Object.keys(arrays) as ModuleSpace[]).filter((space) => used.has(space));
  return spaces.map((space) => `const ${memoryNames[space].constant} = ${arrays[space]};`);
}

function scalarHelpers(kernels: readonly EmittedKernel[]): readonly Part[] {
  const bodies = kernels.map(({ body }) => body).join("");
  const isCalled = (name: string): boolean => new RegExp(`(?<![\\w.])${name}\\(`, "u").test(bodies);
  const helpers: readonly (readonly [string, Part])[] = [
    [
      "max",
      func("max", {
        parameters: ["a: number", "b: number"],
        returns: "number",
        body: "return b > a ? b : a;",
      }),
    ],
    [
      "min",
      func("min", {
        parameters: ["a: number", "b: number"],
        returns: "number",
        body: "return b < a ? b : a;",
      }),
    ],
    ["reflect", reflect],
  ];
  const own = helpers.filter(([name]) => isCalled(name)).map(([, part]) => part);
  return [...own, ...mathParts(mathFunctions.filter(isCalled))];
}

const reflect = func("reflect", {
  doc: "Mirrored into low..high, the edge not repeated.",
  parameters: ["at: number", "low: number", "high: number"],
  returns: "number",
  body: `const turn = 2 * (high - low);
const step = (((at - low) % turn) + turn) % turn;
return low + Math.min(step, turn - step);`,
});

function kernelFunction(
  { name, parameters, comment, body }: EmittedKernel,
  kernel: Kernel | undefined,
): Part {
  const size = kernel === undefined ? 0 : (bytecodeOf(kernel) / 1024).toFixed(1);
  return func(name, {
    doc: `${comment}; at most ${size} KB of bytecode`,
    parameters: parameters.map((each) => `${each}: number`),
    returns: "void",
    body: body.trimEnd(),
  });
}
