// Writes src/models/<name>.ts from models/<name>.safetensors, so that a bundler carries the weights
// with the code and nothing has to be served beside it.
//
//   node tools/embed-model.mjs lenet

import { readFile, writeFile } from "node:fs/promises";
import { embeddedModel } from "./embedded-model.mjs";

const name = process.argv[2] ?? "lenet";
const here = new URL("../", import.meta.url);
const bytes = await readFile(new URL(`models/${name}.safetensors`, here));
await writeFile(new URL(`src/models/${name}.ts`, here), embeddedModel(name, bytes));
