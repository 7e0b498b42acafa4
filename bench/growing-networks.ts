// Networks of any size, as text: what analysis time is measured on. Each kind stresses another part.

export interface GrowingNetwork {
  readonly name: string;
  /** A model of about that many values. */
  readonly text: (values: number) => string;
}

const model = (input: string, ...lines: readonly string[]): string =>
  ["model M {", `  input x: ${input}`, ...lines.map((line) => `  ${line}`), "}", ""].join("\n");

const parts = (values: number, each: number): number => Math.max(1, Math.floor(values / each));

export const growingNetworks: readonly GrowingNetwork[] = [
  {
    name: "chain",
    text: (values) => model("8x32x32", `repeat ${parts(values, 3)} { conv(8, 3, pad=1) -> bn -> relu }`),
  },
  {
    name: "long text",
    text: (values) =>
      model("8x32x32", ...Array.from({ length: parts(values, 2) }, () => "conv(8, 3, pad=1) -> relu")),
  },
  {
    name: "residual",
    text: (values) =>
      model(
        "8x32x32",
        `repeat ${parts(values, 5)} { add { | conv(8, 3, pad=1) -> bn -> relu | id } -> relu }`,
      ),
  },
  {
    name: "branches",
    text: (values) =>
      model(
        "8x32x32",
        `repeat ${parts(values, 5)} { concat { | conv(4, 1) -> relu | conv(4, 3, pad=1) -> relu } }`,
      ),
  },
  {
    name: "one long skip",
    text: (values) =>
      model(
        "8x32x32",
        "a = conv(8, 1)",
        `repeat ${parts(values, 3)} { add { | conv(8, 3, pad=1) -> relu | a } }`,
      ),
  },
];
