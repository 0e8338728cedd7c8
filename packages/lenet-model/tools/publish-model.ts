// Publishes weights that `inkdigit train` wrote: of several seeds those with the lowest loss on the
// held-out digits. They get a version, and go to where the package has them: models/<name>.safetensors,
// the module src/models/<name>.ts, and the card for people, models/<name>.md.
//
//   node --import tsx tools/publish-model.ts 0.2.0 lenet.seed-1.safetensors lenet.seed-2.safetensors ...

import { readFile, writeFile } from "node:fs/promises";
import { readModelFile, writeModelFile } from "../src/model/model-file.ts";
import { packModel } from "../src/model/packed-model.ts";
import { writeModel } from "../src/node/write-model.ts";
import { type RecipeName, recipes } from "../src/recipes/recipes.ts";
import { modelCardText } from "./model-card-text.ts";

const [version, ...paths] = process.argv.slice(2);
if (!version || paths.length === 0) {
  throw new Error("usage: publish-model.ts <version> <file of a seed> ...");
}

const seeds = await Promise.all(paths.map(async (path) => readModelFile(await readFile(path))));
const names = new Set(seeds.map(({ card }) => card.name));
if (names.size !== 1) throw new Error(`files of several networks: ${[...names].join(", ")}`);

const best = seeds.reduce((best, file) =>
  file.card.heldOut.loss < best.card.heldOut.loss ? file : best,
);
const file = { ...best, card: { ...best.card, version } };
const { name } = file.card;
const bytes = writeModelFile(file);
const target = (place: string) => new URL(`../${place}`, import.meta.url);
await writeModel(target(`models/${name}.safetensors`).pathname, bytes);
await writeFile(
  target(`src/models/${name}.ts`),
  recipes[name as RecipeName].rounded ? packedModuleOf(name, bytes) : moduleOf(name, bytes),
);
const cards = seeds.map(({ card }) => card);
await writeFile(target(`models/${name}.md`), modelCardText(file.card, cards));

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

/** The same of a file whose weights are rounded. */
function packedModuleOf(name: string, bytes: Uint8Array): string {
  const { header, letters } = packModel(bytes);
  return `// Written by tools/publish-model.ts from models/${name}.safetensors.
import { unpackModel } from "../model/packed-model.ts";

/** The published weights of \`${name}\`: the bytes of a model file, for \`openModel\`. */
export function ${name}Weights(): Uint8Array {
  return unpackModel({ header: HEADER, letters: LETTERS });
}

const HEADER = ${JSON.stringify(header)};

const LETTERS =
  "${letters}";
`;
}
