import type { Constant, Node } from "./onnx-messages.ts";

/** Operators one after the other, each given what the one before gave. */
export interface NodeChain {
  readonly nodes: readonly Node[];
  readonly constants: readonly Constant[];
  /** @param inputs - What the operator is given besides, by name. */
  append(
    output: string,
    operator: string,
    inputs?: readonly string[],
    attributes?: Node["attributes"],
  ): void;
  /** @returns The name. */
  constant(name: string, shape: readonly number[], values: Constant["values"]): string;
}

/** @param first - The name of what the first operator is given. */
export function nodeChain(first: string): NodeChain {
  const nodes: Node[] = [];
  const constants: Constant[] = [];
  let last = first;
  return {
    nodes,
    constants,
    append(output, operator, inputs = [], attributes = {}) {
      nodes.push({ operator, inputs: [last, ...inputs], output, attributes });
      last = output;
    },
    constant(name, shape, values) {
      constants.push({ name, shape, values });
      return name;
    },
  };
}
