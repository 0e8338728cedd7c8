import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { samples } from "./samples.ts";

const folder = fileURLToPath(new URL("../../../apps/cli/samples/", import.meta.url));
const labels = fileURLToPath(new URL("../labels.json", import.meta.url));

await mkdir(folder, { recursive: true });
for (const { file, make } of samples) {
  const bytes = await make();
  await write(`${folder}${file}`, bytes);
  console.error(`${file}: ${Math.ceil(bytes.length / 1024)} kB`);
}
const expected = samples.map(({ file, text, status }) => ({ file, text, status }));
await write(labels, new TextEncoder().encode(`${JSON.stringify(expected, null, 2)}\n`));

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.tmp`, bytes);
  await rename(`${path}.tmp`, path);
}
