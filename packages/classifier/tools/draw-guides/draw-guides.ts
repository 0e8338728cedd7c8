// Draws the pictures of docs/network.md and docs/preparation.md, with the network and the functions that
// they are about, from two of the command line's samples:
// `pnpm --filter @inkdigit/classifier draw-guides`.

import { readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { digitPipeline } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { drawNetwork } from "./draw-network.ts";
import { drawPreparation } from "./draw-preparation.ts";

const root = new URL("../../../../", import.meta.url);

await write("network", await drawNetwork(digitPipeline().run(await sample("drawn-3.png"))));
await write("preparation", await drawPreparation(await sample("photo-5-shaded.jpg")));

async function sample(name: string) {
  return await decode(await readFile(new URL(`apps/cli/samples/${name}`, root)));
}

async function write(name: string, text: string): Promise<void> {
  const path = fileURLToPath(new URL(`docs/images/${name}.svg`, root));
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
  console.error(`${path}: ${Math.ceil(text.length / 1024)} kB`);
}
