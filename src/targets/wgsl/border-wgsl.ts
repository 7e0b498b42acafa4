// Kernels at the border of a model: between what the caller holds (float32, channels first or last) and the arena; and pictures to inputs.

import { invariant } from "../../base/invariant.ts";
import type { Port } from "../../loops/loop.ts";
import { storedType } from "./slot-place.ts";

/** One port of a pass. */
export interface Border {
  readonly direction: "input" | "output";
  readonly port: Port;
  readonly samples: number;
  /** Of the arena. */
  readonly dtype: "f16" | "f32";
  /** Where channels are last outside. */
  readonly planes: { readonly channels: number; readonly pixels: number } | undefined;
  /** The element of the binding at which the port begins. */
  readonly base: number;
}

/** Of a workgroup. */
export const INVOCATIONS = 64;
/** Workgroups along x. */
const MOST = 65_535;

export interface BorderKernel {
  readonly text: string;
  readonly workgroups: readonly [number, number, number];
}

/** `names`: of the entry point, the variable outside and that in the arena. */
export function borderKernel(border: Border, names: readonly [string, string, string]): BorderKernel {
  const { direction, port, samples, dtype, planes, base } = border;
  const [name, outside, inside] = names;
  const total = port.shape.reduce((size, extent) => size * extent, samples);
  const groups = Math.ceil(total / INVOCATIONS);
  const workgroups: [number, number, number] = [Math.min(groups, MOST), Math.ceil(groups / MOST), 1];
  const [outer, inner] = [
    `${outside}[${outerIndex(planes)}]`,
    `${inside}[${base === 0 ? "i" : `i + ${base}`}]`,
  ];
  const isInput = direction === "input";
  const move = isInput
    ? `${inner} = ${dtype === "f16" ? `f16(${outer})` : outer};`
    : `${outer} = ${dtype === "f16" ? `f32(${inner})` : inner};`;
  const [outsideAccess, insideAccess] = isInput ? ["read", "read_write"] : ["read_write", "read"];
  return {
    workgroups,
    text: `// ---- ${isInput ? "from" : "to"} the caller's ${planes === undefined ? "numbers" : "channels-last numbers"}: ${port.shape.join("x")}
@group(0) @binding(0) var<storage, ${outsideAccess}> ${outside}: array<f32, ${total}>;
@group(0) @binding(1) var<storage, ${insideAccess}> ${inside}: array<${storedType(dtype, false)}, ${total + base}>;
@compute @workgroup_size(${INVOCATIONS})
fn ${name}(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = (group.y * ${MOST} + group.x) * ${INVOCATIONS} + local;
  if (i < ${total}) {
    ${move}
  }
}
`,
  };
}

/** Element i of the arena is this one outside. */
function outerIndex(planes: Border["planes"]): string {
  if (planes === undefined) return "i";
  const { channels, pixels } = planes;
  const sample = channels * pixels;
  return `i / ${sample} * ${sample} + i % ${pixels} * ${channels} + i / ${pixels} % ${channels}`;
}

/** The names of the entry point, the parameters, the picture and the image. */
export function pictureKernel(names: readonly string[]): string {
  const [name, parameters, picture, image, type] = names;
  invariant(type !== undefined, "five names");
  return `// ---- a picture, resized with a triangle filter as wide as an output pixel and normalised: an input of the model
struct ${type} {
  // Of the picture: where the part that is seen begins, and its pixels per pixel of the image.
  begin: vec2f,
  step: vec2f,
  size: vec2u,
  // Of the image: width, height, channels, and where it begins.
  shape: vec4u,
  // From one channel to the next, one pixel to the next.
  stride: vec2u,
  mean: vec4f,
  factor: vec4f,
}
@group(0) @binding(0) var<uniform> ${parameters}: ${type};
@group(0) @binding(1) var ${picture}: texture_2d<f32>;
@group(0) @binding(2) var<storage, read_write> ${image}: array<f32>;
@compute @workgroup_size(8, 8)
fn ${name}(@builtin(global_invocation_id) at: vec3u) {
  let shape = ${parameters}.shape;
  if (at.x >= shape.x || at.y >= shape.y) {
    return;
  }
  let step = ${parameters}.step;
  let reach = max(step, vec2f(1.0));
  let centre = ${parameters}.begin + (vec2f(at.xy) + 0.5) * step;
  let low = vec2i(max(floor(centre - reach + 0.5), vec2f(0.0)));
  let high = min(vec2i(floor(centre + reach + 0.5)), vec2i(${parameters}.size));
  var sum = vec4f(0.0);
  var total = 0.0;
  for (var y = low.y; y < high.y; y++) {
    for (var x = low.x; x < high.x; x++) {
      let far = abs(vec2f(vec2i(x, y)) + 0.5 - centre) / reach;
      let weight = max(0.0, 1.0 - far.x) * max(0.0, 1.0 - far.y);
      sum += weight * textureLoad(${picture}, vec2i(x, y), 0);
      total += weight;
    }
  }
  var colour = sum / max(total, 1e-6);
  if (shape.z == 1) {
    colour = vec4f(dot(colour.rgb, vec3f(0.299, 0.587, 0.114)));
  }
  let place = shape.w + (at.y * shape.x + at.x) * ${parameters}.stride.y;
  for (var c = 0u; c < shape.z; c++) {
    ${image}[place + c * ${parameters}.stride.x] = (colour[c] - ${parameters}.mean[c]) * ${parameters}.factor[c];
  }
}
`;
}
