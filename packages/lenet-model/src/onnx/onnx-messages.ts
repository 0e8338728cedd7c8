import { bytesOfFloats } from "../little-endian.ts";
import {
  bytesField,
  type Field,
  integerField,
  message,
  messageField,
  textField,
} from "./protobuf.ts";

// The messages of onnx.proto that a network of ours needs. The numbers are those of its fields.

/** Data types of a TensorProto. */
const FLOAT = 1;
const INT64 = 7;
/** The type of an AttributeProto that is a list of whole numbers. */
const INTS = 7;

/** An operator with its inputs and outputs by name. */
export interface Node {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Lists of whole numbers. */
  readonly attributes: Readonly<Record<string, readonly number[]>>;
}

/** A constant; whole numbers become int64. */
export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | readonly number[];
}

/** A float tensor that goes in or comes out; sides given by name may have any length. */
export interface Value {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}

export interface Graph {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly constants: readonly Constant[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
}

/** What a model's file says of itself. */
export interface ModelProperties {
  readonly producer: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** IR version 7 goes with operator set 13: both are read by every ONNX runtime since 2020. */
const IR_VERSION = 7;
const OPERATOR_SET = 13;

/** A ModelProto. */
export function encodeModel(graph: Graph, { producer, metadata }: ModelProperties): Uint8Array {
  return message([
    integerField(1, IR_VERSION),
    textField(2, producer),
    messageField(7, encodeGraph(graph)),
    messageField(8, [textField(1, ""), integerField(2, OPERATOR_SET)]),
    ...Object.entries(metadata).map(([key, value]) =>
      messageField(14, [textField(1, key), textField(2, value)]),
    ),
  ]);
}

function encodeGraph({ name, nodes, constants, inputs, outputs }: Graph): Field[] {
  return [
    ...nodes.map((node) => messageField(1, encodeNode(node))),
    textField(2, name),
    ...constants.map((constant) => messageField(5, encodeTensor(constant))),
    ...inputs.map((value) => messageField(11, encodeValue(value))),
    ...outputs.map((value) => messageField(12, encodeValue(value))),
  ];
}

function encodeNode({ operator, inputs, output, attributes }: Node): Field[] {
  return [
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(3, output),
    textField(4, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      messageField(5, encodeAttribute(name, value)),
    ),
  ];
}

function encodeAttribute(name: string, values: readonly number[]): Field[] {
  const integers = values.map((value) => integerField(8, value));
  return [textField(1, name), ...integers, integerField(20, INTS)];
}

function encodeTensor({ name, shape, values }: Constant): Field[] {
  const isFloat = values instanceof Float32Array;
  return [
    ...shape.map((side) => integerField(1, side)),
    integerField(2, isFloat ? FLOAT : INT64),
    textField(8, name),
    bytesField(9, isFloat ? bytesOfFloats(values) : bytesOfIntegers(values)),
  ];
}

/** 64 bits each, little-endian. */
function bytesOfIntegers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setBigInt64(i * 8, BigInt(value), true);
  });
  return bytes;
}

function encodeValue({ name, shape }: Value): Field[] {
  const sides = shape.map((side) =>
    messageField(1, [typeof side === "number" ? integerField(1, side) : textField(2, side)]),
  );
  const tensor = messageField(1, [integerField(1, FLOAT), messageField(2, sides)]);
  return [textField(1, name), messageField(2, [tensor])];
}
