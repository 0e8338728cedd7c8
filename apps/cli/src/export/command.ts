import { oneOf, text } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { publishedNames } from "../model/open-model-file.ts";

const options = {
  format: value(
    oneOf("format", ["safetensors", "tfjs", "onnx"]),
    "What to write (needed unless --out ends in .safetensors or .onnx)",
  ),
  model: valueOr(
    text("name or file", `${publishedNames}, or the path of a .safetensors file or a model.json`),
    "lenet",
    "The network: published ones by name, a file that inkdigit train wrote, or the model.json of " +
      "a sequential model that TensorFlow.js saved",
  ),
  out: value(
    text("path", "the path of a file, or of a folder for tfjs"),
    "Where it goes (default: the network's name, as in lenet.onnx or lenet-tfjs/)",
  ),
  json: flag("Print as JSON what was written"),
};

/** `inkdigit export`: a network for other tools. */
export const exportModel = defineCommand({
  name: "export",
  summary: "Write a network in a format of other tools",
  options,
  examples: [
    { line: "inkdigit export --format onnx", meaning: "The published lenet as lenet.onnx." },
    {
      line: "inkdigit export --model quick.safetensors --format tfjs --out public/digits",
      meaning: "Weights of yours as a folder that loadLayersModel opens.",
    },
    {
      line: "inkdigit export --model trained/model.json --out trained.onnx",
      meaning: "From TensorFlow.js to ONNX.",
    },
  ],
  notes: [
    "safetensors is the format of inkdigit itself, with everything in it. onnx and tfjs give the " +
      "probabilities, calibrated; what says that a picture is no digit stays behind.",
    "A field goes in with ink from 0 (paper) to 1: as [pictures, 1, 28, 28] into ONNX, as " +
      "[pictures, 28, 28, 1] into TensorFlow.js.",
  ],
  run: async (given, terminal) => (await import("./run-export.ts")).runExport(given, terminal),
});

export type ExportArguments = Arguments<typeof options>;
