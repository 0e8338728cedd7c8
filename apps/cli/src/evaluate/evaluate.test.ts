import { join } from "node:path";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { digitsToIdx, subset } from "@inkdigit/mnist-data";
import { loadMnistPart, writeIdxFile } from "@inkdigit/mnist-data/node";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const evaluate = (...given: string[]) => runHere("evaluate", ...given);

test("measures the published weights on all test digits", async () => {
  const { code, out, err } = await evaluate("--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const figures = JSON.parse(out);
  expect(figures).toMatchObject({ model: { name: "lenet" }, count: 10_000 });
  expect(figures.accuracy).toBeGreaterThanOrEqual(0.99);
  expect(figures.interval[0]).toBeLessThan(figures.accuracy);
  expect(figures.interval[1]).toBeGreaterThan(figures.accuracy);
  expect(figures.ece).toBeLessThan(0.005);
  expect(figures.errorAtReject["0.02"]).toBeLessThan(figures.errorAtReject["0"]);
  expect(figures.confusion.flat().reduce((sum: number, n: number) => sum + n)).toBe(10_000);
});

test("measures a file of weights all the same", async () => {
  const folder = temporaryFolder({ "copy.safetensors": lenetWeights() });
  const own = await evaluate("--model", `${folder}/copy.safetensors`);
  expect(own.code).toBe(0);
  expect(own.out).toMatch(/^Accuracy +99\.\d\d% {2}\(95% interval 9\d\.\d\d% to 99\.\d\d%\)$/m);
  expect(own).toEqual(await evaluate());
});

test("measures published weights by their name, and says what names there are", async () => {
  expect(await evaluate("--model", "lenet")).toEqual(await evaluate());
  const { code, err } = await evaluate("--model", "lenet6");
  expect(code).toBe(2);
  expect(err).toMatch(
    /^inkdigit: --model lenet6: There is no file .* published weights are .*lenet/,
  );
});

test("measures corrupted digits, the same ones each time", async () => {
  // A hundred digits are enough to see how it is put together.
  const digits = subset(await loadMnistPart("test"), (_, i) => i < 100);
  const { images, labels } = digitsToIdx(digits);
  const folder = temporaryFolder();
  await writeIdxFile(join(folder, "t10k-images-idx3-ubyte"), images);
  await writeIdxFile(join(folder, "t10k-labels-idx1-ubyte"), labels);
  const first = await evaluate("--robustness", "--json", "--data", folder);
  expect(first.code).toBe(0);
  const { count, seed, meanAccuracy, corruptions } = JSON.parse(first.out);
  expect({ count, seed }).toEqual({ count: 100, seed: 1 });
  expect(corruptions[0]).toMatchObject({ name: "none", accuracy: 1 });
  expect(corruptions.length).toBeGreaterThan(12);
  expect(meanAccuracy).toBeLessThan(1);
  expect(await evaluate("--robustness", "--json", "--data", folder)).toEqual(first);
});

test("refuses a file that is cut off", async () => {
  const weights = lenetWeights();
  const folder = temporaryFolder({ "cut.safetensors": weights.subarray(0, weights.length / 2) });
  const { code, out, err } = await evaluate("--model", `${folder}/cut.safetensors`);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^inkdigit: --model .*cut.safetensors: .* \(CORRUPT_FILE\)\n$/);
});
