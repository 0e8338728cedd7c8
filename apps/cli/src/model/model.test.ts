import { readModelFile } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("shows what the published network is", async () => {
  const { code, out } = await runHere("model", "card");
  expect(code).toBe(0);
  expect(out).toMatch(/^lenet \d/);
  expect(out).toMatch(/Parameters {4}3,898; /);
  expect(out).toMatch(/Test {10}99\.\d\d% of 10,000 right/);
  expect(out).toMatch(/0\.1% error {4}from \d\d\.\d\d% confidence on/);
  const { out: json } = await runHere("model", "card", "lenet", "--json");
  expect(JSON.parse(json)).toEqual(readModelFile(lenetWeights()).card);
});

test("verifies that the kernels agree", async () => {
  const { code, out } = await runHere("model", "verify");
  expect(code).toBe(0);
  expect(out).toMatch(/✓ File .*SHA-256 [0-9a-f]{64}\n✓ Kernel simd /);
});

test("a file that was changed is no model", async () => {
  const bytes = lenetWeights().slice(0, -100);
  const folder = temporaryFolder({ "cut.safetensors": bytes });
  const { code, err } = await runHere("model", "verify", `${folder}/cut.safetensors`);
  expect(code).toBe(2);
  expect(err).toContain("(CORRUPT_FILE)");
});

test.each([[["model"]], [["model", "paint"]], [["model", "card", "a", "b"]]])(
  "%j is wrong usage",
  async (given) => {
    expect(await runHere(...given)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^inkdigit: Say what to do with the model/),
    });
  },
);
