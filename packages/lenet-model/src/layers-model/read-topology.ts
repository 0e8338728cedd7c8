import type { Activation, Architecture, Layer } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import type { JsonReader } from "../model/json-reader.ts";

/** What a layer's weights are called in the file. */
export interface WeightSource {
  readonly name: string;
  readonly hasBias: boolean;
}

/** The network that a `modelTopology` describes. */
export interface Topology {
  readonly architecture: Architecture;
  readonly temperature: number;
  /** By the name of a layer that has weights. */
  readonly sources: ReadonlyMap<string, WeightSource>;
}

const ACTIVATIONS = ["linear", "relu", "tanh", "sigmoid"] as const;

/** Layers that a network may have: far beyond this family. */
const MOST_LAYERS = 1000;

/** Layers that do nothing once a network is trained, or only say what is known anyway. */
const WITHOUT_EFFECT = new Set([
  "InputLayer",
  "Dropout",
  "SpatialDropout2D",
  "GaussianNoise",
  "Flatten",
]);

/** @throws {ModelError} `UNSUPPORTED_FILE`, naming the layer that is not one of ours. */
export function readTopology(topology: JsonReader): Topology {
  // The converter from Keras wraps it once more.
  const model = topology.has("model_config") ? topology.at("model_config") : topology;
  const kind = model.at("class_name").text();
  if (kind !== "Sequential") {
    throw unsupported(`the network is a ${kind} model; only Sequential ones can be read`);
  }
  const { name, layers } = layersOf(model.at("config"));
  if (layers.length > MOST_LAYERS) throw unsupported(`the network has ${layers.length} layers`);
  const reading = new Reading();
  for (const layer of layers) reading.add(layer);
  return reading.end(name);
}

/** Early versions have the layers where later ones have a name and the layers. */
function layersOf(config: JsonReader): { name: string; layers: JsonReader[] } {
  if (config.isList()) return { name: "imported", layers: config.list() };
  const name = config.has("name") ? config.at("name").text() : "imported";
  return { name, layers: config.at("layers").list() };
}

/** The layers that were read so far. */
class Reading {
  private input: Architecture["input"] | undefined;
  private readonly layers: Layer[] = [];
  private readonly sources = new Map<string, WeightSource>();
  private temperature = 1;
  /** Set by what may stand at the end only: a temperature, softmax. */
  private ending: string | undefined;

  add(entry: JsonReader): void {
    const kind = entry.at("class_name").text();
    const config = entry.at("config");
    const name = config.at("name").text();
    // Called otherwise since Keras 3.
    for (const key of ["batch_input_shape", "batch_shape"]) {
      if (isGiven(config, key)) this.input ??= inputOf(config.at(key), name);
    }
    if (WITHOUT_EFFECT.has(kind)) return;
    switch (kind) {
      case "Conv2D":
        this.convolve(config, name);
        break;
      case "AveragePooling2D":
        this.pool("mean-pooling", config, name);
        break;
      case "MaxPooling2D":
        this.pool("max-pooling", config, name);
        break;
      case "Dense":
        this.connect(config, name);
        break;
      case "Activation":
        this.activate(config.at("activation").text(), name);
        break;
      case "ReLU":
        if (isGiven(config, "max_value")) throw unsupported(`${name} has a highest value`);
        this.activate("relu", name);
        break;
      case "Softmax":
        this.activate("softmax", name);
        break;
      case "Reshape":
        this.reshape(config, name);
        break;
      case "Rescaling":
        this.rescale(config, name);
        break;
      default:
        throw unsupported(`${name} is a layer of the kind ${kind}, which our networks have not`);
    }
  }

  end(name: string): Topology {
    if (!this.input) throw new ModelError("CORRUPT_FILE", "model.json does not say what goes in");
    return {
      architecture: { name, input: this.input, layers: this.layers },
      temperature: this.temperature,
      sources: this.sources,
    };
  }

  private convolve(config: JsonReader, name: string): void {
    assertPlain(config, name);
    const size = squareOf(config.at("kernel_size"), name);
    const layer: Layer = {
      kind: "convolution",
      name: this.freeName(name),
      maps: config.at("filters").count(),
      size,
      padding: config.at("padding").oneOf(["valid", "same"]),
      activation: config.at("activation").oneOf(ACTIVATIONS),
    };
    if (config.has("strides") && squareOf(config.at("strides"), name) !== 1) {
      throw unsupported(`${name} moves its filter by more than one pixel`);
    }
    if (config.has("dilation_rate") && squareOf(config.at("dilation_rate"), name) !== 1) {
      throw unsupported(`${name} has gaps in its filter`);
    }
    this.push(layer, name);
    this.sources.set(layer.name, { name, hasBias: hasBias(config) });
  }

  private pool(kind: "mean-pooling" | "max-pooling", config: JsonReader, name: string): void {
    assertPlain(config, name);
    const size = squareOf(config.at("pool_size"), name);
    if (isGiven(config, "strides") && squareOf(config.at("strides"), name) !== size) {
      throw unsupported(`the windows of ${name} do not lie side by side`);
    }
    if (config.has("padding") && config.at("padding").text() !== "valid") {
      throw unsupported(`${name} goes beyond the edge`);
    }
    this.push({ kind, name: this.freeName(name), size }, name);
  }

  private connect(config: JsonReader, name: string): void {
    const activation = config.at("activation").oneOf([...ACTIVATIONS, "softmax"]);
    const layer: Layer = {
      kind: "dense",
      name: this.freeName(name),
      units: config.at("units").count(),
      activation: activation === "softmax" ? "linear" : activation,
    };
    this.push(layer, name);
    this.sources.set(layer.name, { name, hasBias: hasBias(config) });
    if (activation === "softmax") this.ending = `the softmax of ${name}`;
  }

  private push(layer: Layer, name: string): void {
    if (this.ending) throw unsupported(`${name} comes after ${this.ending}`);
    this.layers.push(layer);
  }

  /** An activation in a layer of its own. */
  private activate(given: string, name: string): void {
    if (given === "linear") return;
    if (given === "softmax") {
      if (this.ending?.startsWith("the softmax")) throw unsupported(`${name} is a second softmax`);
      this.ending = `the softmax of ${name}`;
      return;
    }
    const last = this.layers.at(-1);
    const activation = ACTIVATIONS.find((one): one is Activation => one === given);
    if (!activation || this.ending || !last || !("activation" in last)) {
      throw unsupported(`${name} is the activation ${given} where our networks have none`);
    }
    if (last.activation !== "linear") throw unsupported(`${last.name} has two activations`);
    this.layers[this.layers.length - 1] = { ...last, activation };
  }

  /** Outputs are scaled before softmax to cool them. */
  private rescale(config: JsonReader, name: string): void {
    const scale = config.at("scale").number(1e-3, 1e3);
    const offset = config.has("offset") ? config.at("offset").number() : 0;
    if (this.layers.length === 0 || this.ending || offset !== 0)
      throw unsupported(`${name} rescales, which ours do before softmax alone`);
    this.temperature = 1 / scale;
    this.ending = name;
  }

  /** Rows of pixels become a picture at the beginning, units maps of one pixel further on. */
  private reshape(config: JsonReader, name: string): void {
    const sides = config
      .at("target_shape")
      .list()
      .map((side) => side.number());
    const last = this.layers.at(-1);
    const isUnits = last?.kind === "dense" && `${sides}` === `1,1,${last.units}`;
    const [height = 0, width = 0, maps = 0] = sides;
    const { input } = this;
    const isPicture =
      !last &&
      sides.length === 3 &&
      input !== undefined &&
      input.height * input.width * input.maps === height * width * maps;
    if (isPicture) this.input = { height, width, maps };
    else if (!isUnits) throw unsupported(`${name} reshapes what ours cannot`);
  }

  /** The name in small letters, digits and hyphens, with a number where it is taken. */
  private freeName(name: string): string {
    const plain = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "");
    const wanted = /^[a-z][a-z0-9-]*$/.test(name) ? name : plain || "layer";
    const taken = new Set(this.layers.map((layer) => layer.name));
    if (!taken.has(wanted)) return wanted;
    let number = 2;
    while (taken.has(`${wanted}-${number}`)) number++;
    return `${wanted}-${number}`;
  }
}

/** Rows, columns and maps, or a row of values. */
function inputOf(shape: JsonReader, name: string): Architecture["input"] {
  const sides = shape
    .list()
    .slice(1)
    .map((side) => side.count());
  if (sides.length === 3) return { height: sides[0]!, width: sides[1]!, maps: sides[2]! };
  if (sides.length === 1) return { height: 1, width: 1, maps: sides[0]! };
  throw unsupported(`${name} takes [${sides}], which is no picture`);
}

/** One number, or two that are the same. */
function squareOf(sides: JsonReader, name: string): number {
  const [height, width] = sides.isList()
    ? [sides.item(0).count(), sides.item(1).count()]
    : [sides.count(), sides.count()];
  if (height === width) return height;
  throw unsupported(`${name} is ${height}x${width}, not square`);
}

function assertPlain(config: JsonReader, name: string): void {
  if (isGiven(config, "data_format") && config.at("data_format").text() !== "channels_last") {
    throw unsupported(`${name} has its maps first`);
  }
  if (config.has("groups") && config.at("groups").count() !== 1) {
    throw unsupported(`${name} has groups of maps`);
  }
}

function isGiven(config: JsonReader, key: string): boolean {
  return config.has(key) && !config.at(key).isNull();
}

function hasBias(config: JsonReader): boolean {
  return !config.has("use_bias") || config.at("use_bias").flag();
}

function unsupported(message: string): ModelError {
  return new ModelError("UNSUPPORTED_FILE", message);
}
