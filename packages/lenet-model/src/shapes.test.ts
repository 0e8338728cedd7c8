import { describe, expect, test } from "vitest";
import type { Architecture, Layer } from "./architecture.ts";
import { ModelError } from "./errors.ts";
import { shapesOf } from "./shapes.ts";

const output: Layer = { kind: "dense", name: "output", units: 10, activation: "linear" };
const network = (...layers: Layer[]): Architecture => ({
  name: "tried",
  input: { height: 7, width: 9, maps: 2 },
  layers,
});

describe("shapesOf", () => {
  test("keeps the sides with padding, and drops what does not fill a window", () => {
    const shapes = shapesOf(
      network(
        { kind: "convolution", name: "c1", maps: 3, size: 3, padding: "same", activation: "relu" },
        { kind: "max-pooling", name: "s2", size: 2 },
        output,
      ),
    );
    expect(shapes.map((shape) => shape.output)).toEqual([
      { height: 7, width: 9, maps: 3 },
      { height: 3, width: 4, maps: 3 },
      { height: 1, width: 1, maps: 10 },
    ]);
  });

  test.each<[string, Architecture]>([
    ["no layers", network()],
    ["a pool at the end", network(output, { kind: "mean-pooling", name: "s2", size: 1 })],
    ["two layers of one name", network({ ...output }, output)],
    ["a name with a dot", network({ ...output, name: "a.b" })],
    ["a pool larger than the maps", network({ kind: "mean-pooling", name: "s2", size: 8 }, output)],
    ["half a unit", network({ ...output, units: 0.5 })],
  ])("refuses %s", (_, architecture) => {
    expect(() => shapesOf(architecture)).toThrow(
      expect.objectContaining({ name: ModelError.name, code: "INVALID_ARCHITECTURE" }),
    );
  });

  test("refuses many layers that together want more memory than there is, before it is taken", () => {
    const pools = Array.from({ length: 60 }, (_, i): Layer => {
      return { kind: "max-pooling", name: `s${i}`, size: 1 };
    });
    const last: Layer = { kind: "max-pooling", name: "last", size: 300 };
    const input = { height: 300, width: 300, maps: 1 };
    const layers = [...pools, last, output];
    expect(() => shapesOf({ name: "hostile", input, layers })).toThrow("values at once");
    expect(shapesOf({ name: "large", input, layers: [pools[0]!, last, output] })).toHaveLength(3);
  });
});
