import { writeModelFile } from "@inkdigit/lenet-model";
import { writeLayersModel } from "@inkdigit/lenet-model/layers-model";
import { writeOnnx } from "@inkdigit/lenet-model/onnx";
import { wrongUsage } from "../errors.ts";
import type { ExportedNetwork } from "./exported-network.ts";

/** What a network can be written as. */
export type ExportFormat = "safetensors" | "tfjs" | "onnx";

/** The bytes of a file, by the path of each below what `--out` says; "" is that itself. */
export type EncodedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * A network as the files of a format.
 *
 * @throws {CommandError} `WRONG_USAGE` for safetensors of a network without a card.
 */
export function encodeNetwork(network: ExportedNetwork, format: ExportFormat): EncodedFiles {
  const { architecture, weights, temperature, card, scorer } = network;
  switch (format) {
    case "onnx": {
      const entries = Object.entries(card ?? {});
      const metadata = Object.fromEntries(entries.map(([key, it]) => [key, JSON.stringify(it)]));
      return new Map([["", writeOnnx(architecture, weights, { temperature, metadata })]]);
    }
    case "tfjs": {
      const options = { temperature, ...(card && { card }) };
      const files = writeLayersModel(architecture, weights, options);
      // Whoever opens the folder meanwhile finds weights for what model.json describes.
      return new Map([
        ["weights.bin", files.weights],
        ["model.json", new TextEncoder().encode(files.json)],
      ]);
    }
    case "safetensors": {
      if (!card) {
        throw wrongUsage(
          "This model.json does not say how pictures are prepared for it, how it was trained and how " +
            "well it reads, which inkdigit's own files do; it can be written as tfjs or onnx.",
        );
      }
      return new Map([["", writeModelFile({ card, weights, scorer })]]);
    }
  }
}
