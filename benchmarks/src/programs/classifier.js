// Reads pictures of one digit each, as one would with @inkdigit/classifier.
//   node classifier.js MODELS PICTURE...
// MODELS is not looked at: the network comes with the package. Prints a digit a line.
import { readFile } from "node:fs/promises";
import { createClassifier } from "@inkdigit/classifier";
import { decode } from "@inkdigit/image-preprocess/jimp";

const classifier = createClassifier();
for (const file of process.argv.slice(3)) {
  const { text } = classifier.read(await decode(await readFile(file)), { as: "digit" });
  console.log(text || "-");
}
