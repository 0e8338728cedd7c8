import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type ContestantName, contestants } from "./contestants.ts";

// Reads a hundred digits one by one with the contestant that the argument names, and prints the
// microseconds a digit. Opening the contestant is not timed.
const PIXELS = 28 * 28;
const DIGITS = 100;
const { images } = await loadMnistPart("test");
const digits = Array.from({ length: DIGITS }, (_, i) =>
  Float32Array.from(images.subarray(i * PIXELS, (i + 1) * PIXELS), (ink) => ink / 255),
);
const predict = await contestants[process.argv[2] as ContestantName]();
if (predict === undefined) throw new Error(`${process.argv[2]} does not work here`);
const start = performance.now();
for (const digit of digits) await predict(digit);
console.log(((performance.now() - start) * 1000) / DIGITS);
