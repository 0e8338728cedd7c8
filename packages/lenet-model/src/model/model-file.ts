import { ModelError } from "../errors.ts";
import { readSafetensors, writeSafetensors } from "../safetensors.ts";
import { assertWeights, type Tensor, type Weights, weightShapesOf } from "../weights.ts";
import { jsonReader } from "./json-reader.ts";
import type { ModelCard } from "./model-card.ts";
import { readCard } from "./read-card.ts";

/** A model as it lies in a file. */
export interface ModelFile {
  readonly card: ModelCard;
  readonly weights: Weights;
  /** Tensors of the score that says whether a picture is a digit at all; empty without one. */
  readonly scorer: ReadonlyMap<string, Tensor>;
}

/** Version of the layout of the metadata. */
const FORMAT = "inkdigit-model 1";

/** What the names of the score's tensors begin with. */
const SCORER = "not-a-digit.";

/** A model as the bytes of a safetensors file, the card in its metadata. */
export function writeModelFile({ card, weights, scorer }: ModelFile): Uint8Array {
  assertWeights(card.architecture, weights);
  const tensors = new Map<string, Tensor>();
  for (const name of weightShapesOf(card.architecture).keys()) {
    tensors.set(name, weights.get(name)!);
  }
  for (const [name, tensor] of scorer) tensors.set(SCORER + name, tensor);
  const metadata = new Map([["format", FORMAT]]);
  for (const [key, value] of Object.entries(card)) metadata.set(key, JSON.stringify(value));
  return writeSafetensors({ tensors, metadata });
}

/**
 * Read a model from the bytes of a file.
 *
 * @throws {ModelError} `CORRUPT_FILE`, `UNSUPPORTED_FILE`, `INVALID_ARCHITECTURE` or
 *   `INVALID_WEIGHTS`, saying what is wrong.
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const { tensors, metadata } = readSafetensors(bytes);
  const format = metadata.get("format");
  if (format !== FORMAT) {
    throw new ModelError("UNSUPPORTED_FILE", `the file is ${format ?? "no model of ours"}`);
  }
  const card = cardOf(metadata);
  assertWeights(card.architecture, tensors);
  const names = new Set(weightShapesOf(card.architecture).keys());
  const scorer = new Map<string, Tensor>();
  for (const [name, tensor] of tensors) {
    if (name.startsWith(SCORER)) scorer.set(name.slice(SCORER.length), tensor);
    else if (!names.has(name)) throw new ModelError("CORRUPT_FILE", `no layer has a ${name}`);
  }
  const weights = new Map([...tensors].filter(([name]) => names.has(name)));
  return { card, weights, scorer };
}

function cardOf(metadata: ReadonlyMap<string, string>): ModelCard {
  const entries = [...metadata].filter(([key]) => key !== "format");
  let card: unknown;
  try {
    card = Object.fromEntries(entries.map(([key, text]) => [key, JSON.parse(text)]));
  } catch (cause) {
    throw new ModelError("CORRUPT_FILE", "the metadata are no JSON", { cause });
  }
  return readCard(jsonReader(card, "card"));
}
