// Reads pictures of one digit each, as one would with @inkdigit/classifier.
//   node classifier.js MODELS PICTURE... | MODELS --files-from LIST
// MODELS is not looked at: the network comes with the package. Prints a digit a line.
import { readFile } from "node:fs/promises";
import { createClassifier } from "@inkdigit/classifier";
import { decodeLuma } from "@inkdigit/image-preprocess/jimp";
import { files } from "./arguments.js";

const classifier = createClassifier();
for (const file of files) {
  const { text } = classifier.read(await decodeLuma(await readFile(file)), { as: "digit" });
  console.log(text || "-");
}
