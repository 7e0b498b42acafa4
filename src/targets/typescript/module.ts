// The whole module as TypeScript text, put together with ts-morph: what a caller reads first, kernels after it. The hand-readable part is
// written as prettier would (tested); kernels keep one statement per line.

import {
  Project,
  StructureKind,
  VariableDeclarationKind,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type StatementStructures,
  type VariableStatementStructure,
} from "ts-morph";
import { tsComment, tsPropertyKey, tsString } from "../../base/escape.ts";
import type { Call, LoopModule, Port, Space } from "../../loops/loop.ts";
import type { TargetInput } from "../target.ts";
import { emitKernel, memoryNames, type EmittedKernel } from "./emit-kernel.ts";
import { loadBody, tensorEntry, tensorTable } from "./load-text.ts";
import { outerShape } from "./ports.ts";
import { checkedBody, forwardBody, fromPlanesBody, runBody, toPlanesBody } from "./run-text.ts";
import { kernelTestType, seededBody, selfTestBody, selfTestTable } from "./self-test-text.ts";

/** The text of `NAME.ts`. */
export function moduleText(input: TargetInput): string {
  const { module } = input;
  const kernels = module.kernels.map((kernel) => emitKernel(kernel, callsOf(module, kernel.id)));
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: "  " as never },
  });
  const statements = [
    ...face(input),
    "// ---- memory: allocated once, filled by load; constants so that V8 knows their address and length",
    ...memory(input),
    "// ---- helpers",
    ...helpers(input, kernels),
    "// ---- kernels",
    ...kernels.map(kernelFunction),
    "// ---- self-test",
    ...selfTests(module, kernels),
  ];
  const file = project.createSourceFile("module.ts", { statements: [banner(input), ...statements] });
  return file.getFullText();
}

function callsOf({ calls }: LoopModule, kernel: number): readonly Call[] {
  return calls.filter((call) => call.kernel === kernel);
}

function banner({ module, meta }: TargetInput): string {
  return [
    `// ${tsComment(module.name)}, compiled by cnnc ${tsComment(meta.compiler)}. Generated: edit the model instead.`,
    "/* eslint-disable */",
  ].join("\n");
}

// ---- what a caller sees

function face(input: TargetInput): readonly (string | StatementStructures)[] {
  const { module, options } = input;
  const batch = options.batch === 1 ? "" : ` ${options.batch} samples at once.`;
  return [
    typeAlias(
      "Tensor<Shape extends readonly number[]>",
      "Float32Array & { readonly shape?: Shape }",
      "Numbers of a shape known to the type checker; any Float32Array of that length will do.",
    ),
    portInterface("Inputs", module.inputs, input),
    portInterface("Outputs", module.outputs, input),
    metaConstant(input),
    func({
      name: "load",
      isExported: true,
      isAsync: true,
      parameters: [{ name: "bytes", type: "ArrayBuffer | ArrayBufferView" }],
      returnType: "Promise<void>",
      docs: [
        `Takes packed weights. ${input.meta.packCommand.includes("*/") ? "" : `Made by: ${tsComment(input.meta.packCommand)}`}`,
      ],
      statements: [loadBody(input.meta)],
    }),
    func({
      name: "run",
      isExported: true,
      parameters: [
        { name: "inputs", type: "Inputs" },
        { name: "outputs", type: "Outputs", initializer: "createOutputs()" },
      ],
      returnType: "Outputs",
      docs: [`Computes the outputs, fresh ones unless given.${batch}`],
      statements: [runBody(input)],
    }),
    func({
      name: "selfTest",
      isExported: true,
      isAsync: true,
      returnType: "Promise<{ kernels: number; values: number }>",
      docs: [
        "Runs every distinct kernel on its vector and throws where a value differs from the reference evaluator's. Weights are kept.",
      ],
      statements: [selfTestBody],
    }),
  ];
}

function portInterface(
  name: string,
  ports: readonly Port[],
  { options }: TargetInput,
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    properties: ports.map((port) => ({
      name: tsPropertyKey(port.name),
      isReadonly: true,
      type: `Tensor<readonly [${outerShape(port, options).join(", ")}]>`,
    })),
  };
}

function metaConstant({ module, meta, options }: TargetInput): VariableStatementStructure {
  const ports = (list: readonly Port[]): readonly string[] =>
    list.map(
      (port) => `    { name: ${tsString(port.name)}, shape: [${outerShape(port, options).join(", ")}] },`,
    );
  const text = [
    "{",
    `  model: ${tsString(module.name)},`,
    `  compiler: ${tsString(meta.compiler)},`,
    `  inputHash: ${tsString(meta.inputHash)},`,
    '  target: "ts",',
    `  float: ${tsString(options.float)},`,
    `  layout: ${tsString(options.layout)},`,
    `  batch: ${options.batch},`,
    "  inputs: [",
    ...ports(module.inputs),
    "  ],",
    "  outputs: [",
    ...ports(module.outputs),
    "  ],",
    `  params: ${meta.params},`,
    `  macs: ${meta.macs},`,
    `  weights: ${tsString(meta.weightsHash)},`,
    "} as const",
  ];
  return { ...constant("meta", text.join("\n")), isExported: true };
}

// ---- memory and helpers

function memory({ module, meta }: TargetInput): readonly (string | StatementStructures)[] {
  const arrays: Readonly<Record<Space, string>> = {
    arena: `new Float32Array(${module.sizes.arena})`,
    weights: `new Float32Array(${module.sizes.weights})`,
    panel: `new Float64Array(${module.sizes.panel})`,
    scratch: `new Float64Array(${module.sizes.scratch})`,
    table: `new Float64Array([${module.table.join(", ")}])`,
  };
  const used = spacesOf(module);
  const spaces = (Object.keys(arrays) as Space[]).filter((space) => used.has(space));
  return [
    ...spaces.map((space) => constant(memoryNames[space].constant, arrays[space])),
    constant("stem", tsString(meta.stem)),
    constant("weightsHash", tsString(meta.weightsHash)),
    constant(
      "tensors",
      tensorTable(module),
      "readonly (readonly [name: string, memory: Float32Array | Float64Array, begin: number, size: number])[]",
    ),
    ...(module.tensors.length === 0
      ? ["export let loaded = true;".replace("export ", "")]
      : ["let loaded = false;"]),
    typeAlias(
      "TensorEntry",
      tensorEntry,
      "What the header of a safetensors file says of a tensor, or of itself.",
      false,
    ),
  ];
}

/** The arena always: inputs and outputs live there. */
function spacesOf({ kernels, calls }: LoopModule): ReadonlySet<Space> {
  const used = new Set<Space>(["arena"]);
  for (const { slots } of kernels) for (const { space } of slots) used.add(space);
  for (const { regions } of calls) for (const { space } of regions) used.add(space);
  return used;
}

function helpers(
  input: TargetInput,
  kernels: readonly EmittedKernel[],
): readonly (string | StatementStructures)[] {
  const { module, options } = input;
  const outputs = module.outputs.map((port) => {
    const size = outerShape(port, options).reduce((product, extent) => product * extent, 1);
    return `  ${tsPropertyKey(port.name)}: new Float32Array(${size}),`;
  });
  const bodies = kernels.map(({ body }) => body).join("");
  const planes = {
    toPlanes: runBody(input).includes("toPlanes("),
    fromPlanes: runBody(input).includes("fromPlanes("),
  };
  const position = [
    { name: "channels", type: "number" },
    { name: "pixels", type: "number" },
  ];
  return [
    func({
      name: "createOutputs",
      returnType: "Outputs",
      statements: [`return {\n${outputs.join("\n")}\n};`],
    }),
    func({
      name: "checked",
      parameters: ["what", "name"]
        .map((name) => ({ name, type: "string" }))
        .toSpliced(1, 0, { name: "given", type: "unknown" })
        .concat([
          { name: "size", type: "number" },
          { name: "shape", type: "string" },
        ]),
      returnType: "Float32Array",
      statements: [checkedBody],
    }),
    ...(planes.toPlanes
      ? [
          func({
            name: "toPlanes",
            parameters: [
              { name: "from", type: "Float32Array" },
              { name: "start", type: "number" },
              { name: "at", type: "number" },
              ...position,
            ],
            returnType: "void",
            statements: [toPlanesBody],
          }),
        ]
      : []),
    ...(planes.fromPlanes
      ? [
          func({
            name: "fromPlanes",
            parameters: [
              { name: "at", type: "number" },
              { name: "to", type: "Float32Array" },
              { name: "start", type: "number" },
              ...position,
            ],
            returnType: "void",
            statements: [fromPlanesBody],
          }),
        ]
      : []),
    ...["max", "min"].filter((name) => bodies.includes(`${name}(`)).map((name) => extreme(name)),
    ...(bodies.includes("reflect(") ? [reflectFunction] : []),
    func({
      name: "forward",
      returnType: "void",
      docs: ["All layers of one sample, in order."],
      statements: [forwardBody(module, kernels)],
    }),
  ];
}

function extreme(name: string): FunctionDeclarationStructure {
  const parameters = ["a", "b"].map((each) => ({ name: each, type: "number" }));
  return func({
    name,
    parameters,
    returnType: "number",
    statements: [`return b ${name === "max" ? ">" : "<"} a ? b : a;`],
  });
}

const reflectFunction = func({
  name: "reflect",
  parameters: ["at", "low", "high"].map((name) => ({ name, type: "number" })),
  returnType: "number",
  statements: [
    "const turn = 2 * (high - low);\nconst step = (((at - low) % turn) + turn) % turn;\nreturn low + Math.min(step, turn - step);",
  ],
});

function kernelFunction({ name, parameters, comment, body }: EmittedKernel): FunctionDeclarationStructure {
  return func({
    name,
    parameters: parameters.map((parameter) => ({ name: parameter, type: "number" })),
    returnType: "void",
    docs: [comment],
    statements: [body.trimEnd()],
  });
}

function selfTests(module: LoopModule, kernels: readonly EmittedKernel[]): readonly StatementStructures[] {
  return [
    typeAlias("KernelTest", kernelTestType, "One kernel on one vector.", false),
    constant("kernelTests", selfTestTable(module, kernels), "readonly KernelTest[]"),
    func({
      name: "seeded",
      parameters: [
        { name: "seed", type: "number" },
        { name: "position", type: "number" },
        { name: "positive", type: "boolean" },
      ],
      returnType: "number",
      docs: ["Small integers: their sums are exact in any order."],
      statements: [seededBody],
    }),
  ];
}

// ---- structures

function func(structure: Omit<FunctionDeclarationStructure, "kind">): FunctionDeclarationStructure {
  return { kind: StructureKind.Function, ...structure };
}

function constant(name: string, initializer: string, type?: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer, ...(type === undefined ? {} : { type }) }],
  };
}

function typeAlias(name: string, type: string, doc: string, isExported = true): StatementStructures {
  return { kind: StructureKind.TypeAlias, name, type, isExported, docs: [doc] };
}
