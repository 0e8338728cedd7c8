import { createRunner, lenetRecipe, openModel, perceptron } from "@inkdigit/lenet-model";
import { publishedModels } from "@inkdigit/lenet-model/models";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { readModel, writeModel } from "@inkdigit/lenet-model/node";
import { writeOnnx } from "@inkdigit/lenet-model/onnx";
import { train } from "@inkdigit/lenet-model/training";

const one = new Uint8Array(784);
for (let y = 4; y < 24; y++) one.fill(255, y * 28 + 13, y * 28 + 15);
await writeModel("mine.safetensors", lenetWeights());
const reader = openModel(await publishedModels.get("reader")!());
const said = [await readModel("mine.safetensors"), reader].map((model) => {
  const { probabilities } = model.predict(one);
  return probabilities.indexOf(Math.max(...probabilities));
});

// Blank fields are zeros here: sixteen digits are enough to see that training trains.
const digits = { images: new Uint8Array(16 * 784), labels: new Uint8Array(16) };
for (let i = 1; i < 16; i += 2) {
  digits.images.set(one, i * 784);
  digits.labels[i] = 1;
}
const options = { ...lenetRecipe.options, epochs: 5, batchSize: 4, rate: 0.1, heldOut: 4 };
const { weights } = await train({ architecture: perceptron, options, digits });
const logits = createRunner(perceptron, weights).logits(one);
const learned = logits.indexOf(Math.max(...logits));

console.log(
  `${said.join(" and ")}, learned ${learned}, ${writeOnnx(perceptron, weights).length > 0}`,
);
