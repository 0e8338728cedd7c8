import { lenet } from "@inkdigit/lenet-model";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type ContestantName, openContestant } from "./contestants.ts";

// Reads digits one by one with the contestant that the argument names, and prints as JSON the
// microseconds a digit of each hundred. Opening the contestant is not timed.
const PIXELS = 28 * 28;
const DIGITS = 3000;
const { images } = await loadMnistPart("test");
const digits = Array.from({ length: DIGITS }, (_, i) =>
  Float32Array.from(images.subarray(i * PIXELS, (i + 1) * PIXELS), (ink) => ink / 255),
);
const predict = await openContestant(process.argv[2] as ContestantName, lenet);
if (predict === undefined) throw new Error(`${process.argv[2]} does not work here`);
const hundreds: number[] = [];
for (let first = 0; first < DIGITS; first += 100) {
  const start = performance.now();
  for (let i = first; i < first + 100; i++) {
    const answer = predict(digits[i]!);
    if (answer instanceof Promise) await answer;
  }
  hundreds.push(((performance.now() - start) * 1000) / 100);
}
console.log(JSON.stringify(hundreds));
