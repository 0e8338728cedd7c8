// Publishes a file that `inkdigit train` wrote: gives its weights a version, and puts it where the
// package has it, as models/<name>.safetensors and as the module src/models/<name>.ts. A file without an
// error-reject curve is given one, of the digits that were held out.
//
//   node --import tsx tools/publish-model.ts lenet.safetensors 0.1.0

import { readFile, writeFile } from "node:fs/promises";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { readModelFile, writeModelFile } from "../src/model/model-file.ts";
import { withErrorReject } from "../src/model/with-error-reject.ts";
import { writeModel } from "../src/node/write-model.ts";
import { splitDigits } from "../src/training/labelled-digits.ts";

const [path, version] = process.argv.slice(2);
if (!path || !version) throw new Error("usage: publish-model.ts <file> <version>");

const published = readModelFile(await readFile(path));
const file = published.card.errorReject ? published : withErrorReject(published, await heldOut());
const { name } = file.card;
const bytes = writeModelFile({ ...file, card: { ...file.card, version } });
const target = (place: string) => new URL(`../${place}`, import.meta.url);
await writeModel(target(`models/${name}.safetensors`).pathname, bytes);
await writeFile(target(`src/models/${name}.ts`), moduleOf(name, bytes));

/** What MNIST's training digits have that were held out of this training. */
async function heldOut() {
  const { images, labels } = await loadMnistPart("train");
  return splitDigits({ images, labels }, published.card.training.options.heldOut).heldOut;
}

/** The source of a module that holds a model file, so that nothing has to be served beside it. */
function moduleOf(name: string, bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString("base64");
  return `// Written by tools/publish-model.ts from models/${name}.safetensors.
import { bytesFromBase64 } from "../bytes-from-base64.ts";

/** The published weights of \`${name}\`: the bytes of a model file, for \`openModel\`. */
export function ${name}Weights(): Uint8Array {
  return bytesFromBase64(BASE64);
}

const BASE64 =
  "${base64}";
`;
}
