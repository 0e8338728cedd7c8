import {
  type Architecture,
  type FeatureMaps,
  openModel,
  readModelFile,
  softmax,
  type Weights,
} from "@inkdigit/lenet-model";

/** A network with its weights, for those who want to see how it reckons. */
export interface Network {
  readonly architecture: Architecture;
  readonly weights: Weights;
  /** The sums are divided by this before softmax, so that it is no surer than it may be. */
  readonly temperature: number;
}

/** What each layer makes of a field. */
export interface Inside {
  /** The field first, from 0 to 1, then every layer's maps but the last one's. */
  readonly maps: readonly NamedMaps[];
  /** What speaks for each digit: the last layer's inputs times its weights, one row a digit. */
  readonly evidence: readonly Float32Array[];
  /** What the evidence for each digit and its bias add up to: what softmax is made of. */
  readonly sums: readonly number[];
  /** Softmax of the sums, calibrated: the chance of each digit. */
  readonly probabilities: readonly number[];
  /** What it takes the field for. */
  readonly digit: number;
}

/** Maps with the name of the layer that made them; the field's is `input`. */
export interface NamedMaps extends FeatureMaps {
  readonly name: string;
}

export interface Insight {
  readonly network: Network;
  inside(field: Uint8Array): Inside;
}

/** Opens a model file to look into it. */
export function lookInside(bytes: Uint8Array): Insight {
  const model = openModel(bytes);
  const { card, weights } = readModelFile(bytes);
  const { architecture } = card;
  const last = architecture.layers.at(-1)!.name;
  const kernel = weights.get(`${last}.kernel`)!;
  const bias = weights.get(`${last}.bias`)!;

  return {
    network: { architecture, weights, temperature: card.temperature },
    inside(field) {
      const input = {
        ...architecture.input,
        name: "input",
        data: Float32Array.from(field, (ink) => ink / 255),
      };
      const maps = architecture.layers
        .slice(0, -1)
        .map(({ name }) => ({ ...model.featureMaps(field, name), name }));
      const evidence = evidenceOf(kernel.data, maps.at(-1)!.data);
      const sums = evidence.map((row, unit) => row.reduce((a, b) => a + b, bias.data[unit]!));
      const digit = sums.indexOf(Math.max(...sums));
      const probabilities = [
        ...softmax(
          Float32Array.from(sums, (sum) => sum / card.temperature),
          sums.length,
        ),
      ];
      return { maps: [input, ...maps], evidence, sums, probabilities, digit };
    },
  };
}

function evidenceOf(kernel: Float32Array, features: Float32Array): Float32Array[] {
  const units = kernel.length / features.length;
  return Array.from({ length: units }, (_, unit) =>
    features.map((feature, i) => feature * kernel[i * units + unit]!),
  );
}
