import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
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
  expect(err).toMatch(/^inkdigit: --model lenet6: There is no file .* published weights are lenet/);
});

test("refuses a file that is cut off", async () => {
  const weights = lenetWeights();
  const folder = temporaryFolder({ "cut.safetensors": weights.subarray(0, weights.length / 2) });
  const { code, out, err } = await evaluate("--model", `${folder}/cut.safetensors`);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^inkdigit: --model .*cut.safetensors: .* \(CORRUPT_FILE\)\n$/);
});
