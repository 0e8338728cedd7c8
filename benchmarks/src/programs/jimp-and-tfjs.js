// Reads pictures of one digit each, as one would with jimp and TensorFlow.js, and nothing else: no
// preparation but the right size and polarity.
//   node jimp-and-tfjs.js MODELS PICTURE... | MODELS --files-from LIST
// MODELS has model.json and weights.bin. Prints a digit a line.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { argMax, io, ready, setBackend, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { loadLayersModel } from "@tensorflow/tfjs-layers";
import { Jimp } from "jimp";
import { files, models } from "./arguments.js";

const backend = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
setWasmPaths(`${dirname(backend)}/`);
await setBackend("wasm");
await ready();
const { modelTopology, weightsManifest } = JSON.parse(
  await readFile(join(models, "model.json"), "utf8"),
);
const weights = await readFile(join(models, "weights.bin"));
const model = await loadLayersModel(
  io.fromMemory({
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
  }),
);
for (const file of files) {
  const { bitmap } = (await Jimp.read(file)).greyscale().invert().resize({ w: 28, h: 28 });
  const ink = Float32Array.from({ length: 28 * 28 }, (_, i) => bitmap.data[4 * i] / 255);
  const answer = tidy(() => argMax(model.predict(tensor4d(ink, [1, 28, 28, 1])), -1).dataSync()[0]);
  console.log(answer);
}
