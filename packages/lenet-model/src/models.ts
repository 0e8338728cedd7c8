/**
 * The weights that come with the package, as the bytes of a model file for `openModel`, by the name
 * of their network. Each is loaded when it is asked for: who needs one alone imports
 * `@inkdigit/lenet-model/models/<name>`.
 */
export const publishedModels: ReadonlyMap<string, () => Promise<Uint8Array>> = new Map([
  ["lenet", async () => (await import("./models/lenet.ts")).lenetWeights()],
  ["accurate", async () => (await import("./models/accurate.ts")).accurateWeights()],
  ["reader", async () => (await import("./models/reader.ts")).readerWeights()],
  ["proofreader3", async () => (await import("./models/proofreader3.ts")).proofreader3Weights()],
  ["proofreader5", async () => (await import("./models/proofreader5.ts")).proofreader5Weights()],
  ["lenet5", async () => (await import("./models/lenet5.ts")).lenet5Weights()],
  ["cnn3", async () => (await import("./models/cnn3.ts")).cnn3Weights()],
  ["mlp", async () => (await import("./models/mlp.ts")).mlpWeights()],
  ["perceptron", async () => (await import("./models/perceptron.ts")).perceptronWeights()],
]);
