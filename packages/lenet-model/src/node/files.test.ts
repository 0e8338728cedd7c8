import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lenetWeights } from "../models/lenet.ts";
import { readModel } from "./read-model.ts";
import { writeModel } from "./write-model.ts";
import { writeWhole } from "./write-whole.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lenet-model-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a model goes to a file and comes back", async () => {
  const path = join(folder, "model.safetensors");
  await writeModel(path, lenetWeights());
  expect((await readModel(path)).name).toBe("lenet");
});

test("what is no model is not written, and the old file stays", async () => {
  const path = join(folder, "kept.safetensors");
  await writeModel(path, lenetWeights());
  await expect(writeModel(path, lenetWeights().subarray(1))).rejects.toThrow(
    expect.objectContaining({ code: "CORRUPT_FILE" }),
  );
  expect((await readModel(path)).name).toBe("lenet");
});

test("a file that is no model, or is not there, says so", async () => {
  const path = join(folder, "text.safetensors");
  await writeFile(path, "no model at all, but some text");
  await expect(readModel(path)).rejects.toThrow(expect.objectContaining({ code: "CORRUPT_FILE" }));
  await expect(readModel(join(folder, "absent"))).rejects.toThrow(
    expect.objectContaining({ code: "ENOENT" }),
  );
});

test("writing leaves nothing beside the file, even where it cannot be written", async () => {
  const path = join(folder, "whole");
  await writeWhole(path, Uint8Array.of(1, 2, 3));
  expect([...(await readFile(path))]).toEqual([1, 2, 3]);
  await expect(writeWhole(folder, Uint8Array.of(1))).rejects.toThrow();
  await expect(writeWhole(join(folder, "no", "such"), Uint8Array.of(1))).rejects.toThrow("ENOENT");
  expect((await readdir(folder)).filter((name) => name.includes(".part"))).toEqual([]);
});
