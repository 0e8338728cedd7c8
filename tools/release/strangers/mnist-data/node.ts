import { digitsFromIdx, MnistDataError, readIdx, writeIdx } from "@inkdigit/mnist-data";
import { readIdxFile, writeIdxFile } from "@inkdigit/mnist-data/node";

const images = { shape: [1, 2, 2], data: Uint8Array.of(0, 255, 255, 0) };
await writeIdxFile("images.idx", images);
const { count, rows } = digitsFromIdx(
  await readIdxFile("images.idx"),
  readIdx(writeIdx({ shape: [1], data: Uint8Array.of(7) })),
);
const error = await readIdxFile("missing.idx").catch((error: unknown) => error);
const code = error instanceof MnistDataError ? error.code : "none";

console.log(`${count} of ${rows} rows, ${code}`);
