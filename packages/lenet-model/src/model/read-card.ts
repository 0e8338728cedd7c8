import type { Architecture, Layer } from "../architecture.ts";
import type { Distortion } from "../distortion/distortion.ts";
import type { ErrorRejectPoint } from "../evaluate/error-reject-curve.ts";
import type { Optimizer } from "../training/optimizer.ts";
import type { TrainingOptions } from "../training/training-options.ts";
import type { Writing } from "../writing/writing.ts";
import type { JsonReader } from "./json-reader.ts";
import type { ModelCard, ModelFigures } from "./model-card.ts";

const ACTIVATIONS = ["linear", "relu", "tanh", "sigmoid"] as const;
const KINDS = ["convolution", "mean-pooling", "max-pooling", "dense"] as const;

/** @throws {ModelError} `CORRUPT_FILE`, naming the part that is not what it should be. */
export function readCard(card: JsonReader): ModelCard {
  const training = card.at("training");
  return {
    name: card.at("name").text(),
    version: card.at("version").text(),
    madeWith: card.at("madeWith").text(),
    architecture: readArchitecture(card.at("architecture")),
    preparation: {
      name: card.at("preparation").at("name").text(),
      parameters: Object.fromEntries(
        card
          .at("preparation")
          .at("parameters")
          .entries()
          .map(([key, value]) => [key, value.number()]),
      ),
    },
    ...(card.has("hasNonDigitClass") && { hasNonDigitClass: card.at("hasNonDigitClass").flag() }),
    temperature: card.at("temperature").number(1e-3, 1e3),
    training: {
      data: training.at("data").text(),
      options: readTrainingOptions(training.at("options")),
      epoch: training.at("epoch").count(),
    },
    heldOut: readFigures(card.at("heldOut")),
    ...(card.has("errorReject") && {
      errorReject: card.at("errorReject").list().map(readErrorRejectPoint),
    }),
    ...(card.has("test") && { test: readFigures(card.at("test")) }),
  };
}

export function readArchitecture(architecture: JsonReader): Architecture {
  const input = architecture.at("input");
  return {
    name: architecture.at("name").text(),
    input: {
      height: input.at("height").count(),
      width: input.at("width").count(),
      maps: input.at("maps").count(),
    },
    layers: architecture.at("layers").list().map(readLayer),
  };
}

function readLayer(layer: JsonReader): Layer {
  const name = layer.at("name").text();
  const kind = layer.at("kind").oneOf(KINDS);
  switch (kind) {
    case "convolution":
      return {
        kind,
        name,
        maps: layer.at("maps").count(),
        size: layer.at("size").count(),
        padding: layer.at("padding").oneOf(["valid", "same"]),
        activation: layer.at("activation").oneOf(ACTIVATIONS),
      };
    case "dense":
      return {
        kind,
        name,
        units: layer.at("units").count(),
        activation: layer.at("activation").oneOf(ACTIVATIONS),
      };
    default:
      return { kind, name, size: layer.at("size").count() };
  }
}

export function readTrainingOptions(options: JsonReader): TrainingOptions {
  return {
    epochs: options.at("epochs").count(),
    batchSize: options.at("batchSize").count(),
    ...(options.has("optimizer") && { optimizer: readOptimizer(options.at("optimizer")) }),
    rate: options.at("rate").number(),
    warmUp: options.at("warmUp").number(),
    averaging: options.at("averaging").number(),
    labelSmoothing: options.at("labelSmoothing").number(),
    ...(options.has("mixUp") && { mixUp: options.at("mixUp").number(0) }),
    ...(options.has("skipping") && { skipping: options.at("skipping").number(0, 1) }),
    ...(options.has("dropout") && { dropout: options.at("dropout").number(0, 1) }),
    ...(options.has("distillation") && {
      distillation: {
        teachers: options
          .at("distillation")
          .at("teachers")
          .list()
          .map((teacher) => teacher.text()),
        share: options.at("distillation").at("share").number(0, 1),
      },
    }),
    distortion: readDistortion(options.at("distortion")),
    ...(options.has("writing") && {
      writing: readWriting(options.at("writing")),
    }),
    heldOut: options.at("heldOut").count(),
    ...(options.has("patience") && { patience: options.at("patience").count() }),
    ...(options.has("workers") && { workers: options.at("workers").count() }),
    seed: options.at("seed").count(),
  };
}

function readOptimizer(optimizer: JsonReader): Optimizer {
  const kind = optimizer.at("kind").oneOf(["adam", "sgd"]);
  if (kind === "adam") {
    return { kind, ...(optimizer.has("decay") && { decay: optimizer.at("decay").number(0, 1) }) };
  }
  return { kind, momentum: optimizer.at("momentum").number(0, 1) };
}

function readWriting(writing: JsonReader): Writing {
  return {
    strength: writing.at("strength").number(0, 1),
    ...(writing.has("styles") && { styles: writing.at("styles").oneOf(["few", "many"] as const) }),
    nonDigits: writing.at("nonDigits").number(0),
  };
}

function readDistortion(distortion: JsonReader): Distortion {
  const strength = (name: keyof Distortion) =>
    distortion.has(name) ? { [name]: distortion.at(name).number(0) } : {};
  return {
    ...strength("rotation"),
    ...strength("scale"),
    ...strength("shear"),
    ...strength("shift"),
    ...(distortion.has("elastic") && {
      elastic: {
        strength: distortion.at("elastic").at("strength").number(0),
        smoothness: distortion.at("elastic").at("smoothness").number(0),
      },
    }),
    ...(distortion.has("sampling") && {
      sampling: distortion.at("sampling").oneOf(["linear", "cubic"]),
    }),
    ...strength("thickness"),
    ...strength("blur"),
    ...strength("noise"),
    ...strength("occlusion"),
  };
}

function readErrorRejectPoint(point: JsonReader): ErrorRejectPoint {
  return {
    confidence: point.at("confidence").number(0, 1),
    rejected: point.at("rejected").number(0, 1),
    error: point.at("error").number(0, 1),
  };
}

function readFigures(figures: JsonReader): ModelFigures {
  const interval = figures.at("interval");
  return {
    digits: figures.at("digits").count(),
    accuracy: figures.at("accuracy").number(0, 1),
    interval: [interval.item(0).number(0, 1), interval.item(1).number(0, 1)],
    loss: figures.at("loss").number(0),
    calibrationError: figures.at("calibrationError").number(0, 1),
  };
}
