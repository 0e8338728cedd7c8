import {
  lenet,
  lenetRecipe,
  ModelError,
  openModel,
  type Random,
  readModelFile,
  readSafetensors,
  writeSafetensors,
} from "@inkdigit/lenet-model";
import { readLayersModel, writeLayersModel } from "@inkdigit/lenet-model/layers-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import fc from "fast-check";
import {
  readCheckpointFile,
  writeCheckpointFile,
} from "../../../../packages/lenet-model/src/training/checkpoint-bytes.ts";
import { mutateBytes } from "../mutate/mutate-bytes.ts";
import { mutateJson } from "../mutate/mutate-json.ts";
import type { Target } from "../target.ts";

const isForeseen = (error: unknown) => error instanceof ModelError;

/** Text with its length before it, and then what else there is: the form of safetensors. */
function withLength(text: string, data: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(text);
  const bytes = new Uint8Array(8 + head.length + data.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  bytes.set(data, 8 + head.length);
  return bytes;
}

function partsOf(bytes: Uint8Array): { text: string; data: Uint8Array } | undefined {
  if (bytes.length < 8) return undefined;
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (8 + length > bytes.length) return undefined;
  const text = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  return { text, data: bytes.subarray(8 + length) };
}

/** The values of the header are changed more often than its bytes. */
function mutateHeaded(input: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(input);
  if (!parts || random.below(4) === 0) return mutateBytes(input, random);
  const data = random.below(4) === 0 ? mutateBytes(parts.data, random) : parts.data;
  return withLength(mutateJson(parts.text, random), data);
}

const anyHeader = fc
  .tuple(
    fc.dictionary(
      fc.string({ maxLength: 6 }),
      fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.record({
          dtype: fc.constantFrom("F32", "F16", "I64"),
          shape: fc.array(fc.oneof(fc.nat({ max: 4 }), fc.maxSafeInteger()), { maxLength: 3 }),
          data_offsets: fc.tuple(fc.nat({ max: 64 }), fc.nat({ max: 64 })),
        }),
      ),
    ),
    fc.uint8Array({ maxLength: 64 }),
  )
  .map(([header, data]) => withLength(JSON.stringify(header), data));

/** Ink that every model is shown. */
const field = new Uint8Array(784).fill(255, 300, 330);

export const safetensors: Target = {
  summary: "model files: safetensors, their card, and one digit read by them",
  seeds: async () => [lenetWeights()],
  mutate: mutateHeaded,
  madeUp: anyHeader,
  open: async () => ({
    read(input) {
      readSafetensors(input);
      const model = openModel(input, { kernel: "simd" });
      const { probabilities } = model.predict(field);
      return probabilities.every(Number.isFinite) ? "a model" : "a model without an answer";
    },
    isForeseen,
  }),
};

export const checkpoint: Target = {
  summary: "checkpoints of a training",
  async seeds() {
    const vector = new Float32Array(3898).fill(0.5);
    const { options } = lenetRecipe;
    const written = writeCheckpointFile({
      architecture: lenet,
      options: { ...options, optimizer: { kind: "sgd", momentum: 0.9 }, patience: 3 },
      digits: "60000-12345678",
      history: [{ epoch: 1, loss: 0.1, accuracy: 0.9, validation: { loss: 1, accuracy: 0.9 } }],
      parameters: vector,
      average: vector,
      best: vector,
      optimizer: { step: 860, mean: vector, square: vector },
      losses: Float32Array.of(0.25),
    });
    return [written, writeSafetensors(readSafetensors(written))];
  },
  mutate: mutateHeaded,
  madeUp: anyHeader,
  open: async () => ({
    read: (input) => `${readCheckpointFile(input).history.length} epochs`,
    isForeseen,
  }),
};

export const layersModel: Target = {
  summary: "model.json of TensorFlow.js, with its weights",
  async seeds() {
    const { card, weights } = readModelFile(lenetWeights());
    const plain = writeLayersModel(card.architecture, weights);
    const whole = writeLayersModel(card.architecture, weights, { temperature: 1.5, card });
    return [plain, whole].map((model) => withLength(model.json, model.weights));
  },
  mutate: mutateHeaded,
  open: async () => ({
    async read(input) {
      const { text, data } = partsOf(input) ?? { text: "", data: new Uint8Array() };
      const { architecture } = await readLayersModel(text, async (file) => {
        if (/[/\\]|^\.+$/.test(file)) throw new TypeError(`it asks for the file ${file}`);
        return data;
      });
      return `${architecture.layers.length} layers`;
    },
    isForeseen,
  }),
};
