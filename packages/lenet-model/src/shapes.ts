import type { Architecture, Layer } from "./architecture.ts";
import { ModelError } from "./errors.ts";

/** Size of what stands between two layers; values are laid out row, column, map. */
export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly maps: number;
}

/** What a layer does to the size of its input, and what it costs for one picture. */
export interface LayerShape {
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
  /** Weights and biases. */
  readonly parameters: number;
  /** Products added up, biases not counted. */
  readonly multiplyAdds: number;
}

/** Most values that a layer may learn: far beyond this family, and not yet the memory. */
const MOST_PARAMETERS = 2 ** 24;

/** Most values that the input and all layers may give for one picture, of which many run at once. */
const MOST_VALUES = 2 ** 20;

/**
 * The shape of every layer of a network.
 *
 * @throws {ModelError} `INVALID_ARCHITECTURE` when the layers do not fit onto each other.
 */
export function shapesOf(architecture: Architecture): LayerShape[] {
  assertSizes("input", architecture.input);
  let values = sizeOf(architecture.input);
  assertMemory("input", values, MOST_VALUES);
  assertNames(architecture.layers);
  assertLast(architecture.layers.at(-1));

  const shapes: LayerShape[] = [];
  let input: Shape = architecture.input;
  for (const layer of architecture.layers) {
    const shape = shapeOf(layer, input);
    assertSizes(layer.name, shape.output);
    values += sizeOf(shape.output);
    assertMemory(layer.name, values, MOST_VALUES);
    assertMemory(layer.name, shape.parameters, MOST_PARAMETERS);
    shapes.push(shape);
    input = shape.output;
  }
  return shapes;
}

function shapeOf(layer: Layer, input: Shape): LayerShape {
  switch (layer.kind) {
    case "convolution": {
      assertSizes(layer.name, { size: layer.size });
      const lost = layer.padding === "valid" ? layer.size - 1 : 0;
      const output = {
        height: input.height - lost,
        width: input.width - lost,
        maps: layer.maps,
      };
      const weights = layer.size * layer.size * input.maps * layer.maps;
      const multiplyAdds = output.height * output.width * weights;
      return { layer, input, output, parameters: weights + layer.maps, multiplyAdds };
    }
    case "mean-pooling":
    case "max-pooling": {
      assertSizes(layer.name, { size: layer.size });
      const output = {
        height: Math.floor(input.height / layer.size),
        width: Math.floor(input.width / layer.size),
        maps: input.maps,
      };
      return { layer, input, output, parameters: 0, multiplyAdds: 0 };
    }
    case "dense": {
      const weights = sizeOf(input) * layer.units;
      const output = { height: 1, width: 1, maps: layer.units };
      return { layer, input, output, parameters: weights + layer.units, multiplyAdds: weights };
    }
  }
}

/** How many values a shape holds. */
export function sizeOf(shape: Shape): number {
  return shape.height * shape.width * shape.maps;
}

/** Parameters of the whole network. */
export function parametersOf(architecture: Architecture): number {
  return shapesOf(architecture).reduce((sum, shape) => sum + shape.parameters, 0);
}

/** Multiply-adds of the whole network for one picture. */
export function multiplyAddsOf(architecture: Architecture): number {
  return shapesOf(architecture).reduce((sum, shape) => sum + shape.multiplyAdds, 0);
}

function assertSizes(name: string, sizes: Readonly<Record<string, number>> | Shape): void {
  for (const [what, size] of Object.entries(sizes)) {
    if (!Number.isInteger(size) || size < 1) {
      throw new ModelError(
        "INVALID_ARCHITECTURE",
        `${name}: ${what} is ${size}, which is no positive whole number`,
      );
    }
  }
}

function assertMemory(name: string, values: number, most: number): void {
  if (values <= most) return;
  throw new ModelError("INVALID_ARCHITECTURE", `${name} asks for ${values} values at once`);
}

function assertNames(layers: readonly Layer[]): void {
  const names = new Set<string>();
  for (const { name } of layers) {
    if (!/^[a-z][a-z0-9-]*$/.test(name) || names.has(name)) {
      throw new ModelError(
        "INVALID_ARCHITECTURE",
        `"${name}" cannot name a layer: it is taken, or not of small letters, digits and hyphens`,
      );
    }
    names.add(name);
  }
}

function assertLast(last: Layer | undefined): void {
  if (last?.kind !== "dense" || last.activation !== "linear") {
    throw new ModelError("INVALID_ARCHITECTURE", "the last layer must be dense and linear");
  }
}
