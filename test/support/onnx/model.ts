// ONNX models as plain data, and their encoding (onnx.proto3 of ONNX 1.16: field numbers stand beside each field). Only what the
// tests need: one graph, float32 and int64 tensors, int, float, string and list attributes.

import {
  bytesField,
  concatBytes,
  floatField,
  intField,
  messageField,
  stringField,
  type Bytes,
} from "./protobuf.ts";

export type Attribute = { readonly float: number } | number | string | readonly number[];

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Plain numbers and lists are ints; `{ float }` is a float. */
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export type Initializer =
  | { readonly name: string; readonly shape: readonly number[]; readonly floats: Float32Array }
  | { readonly name: string; readonly shape: readonly number[]; readonly ints: readonly number[] };

export interface OnnxModel {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly Initializer[];
  readonly inputs: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** Without shapes: ONNX infers them, and the tests compare with what it infers. */
  readonly outputs: readonly string[];
}

const OPSET = 21;
const IR_VERSION = 10;
const FLOAT = 1;
const INT64 = 7;

/** `node("Conv", ["x", "w"], "y", { pads: [1, 1, 1, 1] })` */
export function node(
  op: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, Attribute>> = {},
): OnnxNode {
  return { op, inputs, outputs: [output], attributes };
}

/** The bytes of a ModelProto. */
export function encodeModel(model: OnnxModel): Bytes {
  return concatBytes([
    intField(1, IR_VERSION),
    stringField(2, "cnnc tests"),
    messageField(7, graph(model)),
    messageField(8, [stringField(1, ""), intField(2, OPSET)]),
  ]);
}

function graph(model: OnnxModel): Bytes[] {
  return [
    ...model.nodes.map((each, i) => messageField(1, nodeProto(each, `n${i}`))),
    stringField(2, "graph"),
    ...model.initializers.map((each) => messageField(5, tensorProto(each))),
    ...model.inputs.map(({ name, shape }) => messageField(11, valueInfo(name, shape))),
    ...model.outputs.map((name) => messageField(12, valueInfo(name))),
  ];
}

function nodeProto({ op, inputs, outputs, attributes }: OnnxNode, name: string): Bytes[] {
  return [
    ...inputs.map((input) => stringField(1, input)),
    ...outputs.map((output) => stringField(2, output)),
    stringField(3, name),
    stringField(4, op),
    ...Object.entries(attributes).map(([key, value]) => messageField(5, attributeProto(key, value))),
  ];
}

/** AttributeProto: the value, then its type (20): FLOAT 1, INT 2, STRING 3, INTS 7. */
function attributeProto(name: string, value: Attribute): Bytes[] {
  const named = stringField(1, name);
  if (typeof value === "number") return [named, intField(3, value), intField(20, 2)];
  if (typeof value === "string") return [named, stringField(4, value), intField(20, 3)];
  if ("float" in value) return [named, floatField(2, value.float), intField(20, 1)];
  return [named, ...value.map((each) => intField(8, each)), intField(20, 7)];
}

/** TensorProto with raw little-endian data. */
function tensorProto(tensor: Initializer): Bytes[] {
  const { name, shape } = tensor;
  const data = "floats" in tensor ? tensor.floats : BigInt64Array.from(tensor.ints, BigInt);
  return [
    ...shape.map((size) => intField(1, size)),
    intField(2, "floats" in tensor ? FLOAT : INT64),
    stringField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

/** ValueInfoProto of a float tensor; without a shape even its rank is open. */
function valueInfo(name: string, shape?: readonly number[]): Bytes[] {
  const dims =
    shape &&
    messageField(
      2,
      shape.map((size) => messageField(1, [intField(1, size)])),
    );
  const tensorType = [intField(1, FLOAT), ...(dims ? [dims] : [])];
  return [stringField(1, name), messageField(2, [messageField(1, tensorType)])];
}
