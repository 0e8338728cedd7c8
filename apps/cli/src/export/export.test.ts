import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readModelFile } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const exported = (...given: string[]) => runHere("export", ...given);

test("writes ONNX, with the card in it", async () => {
  const file = join(temporaryFolder(), "digits.onnx");
  const { code, out, err } = await exported("--out", file);
  const bytes = readFileSync(file);
  expect(code).toBe(0);
  expect(out).toMatch(/^lenet [\d.]+: 3,898 parameters, 203,520 multiply-adds a digit\nSaved as /);
  expect(err).toMatch(/no digit/);
  expect(bytes.includes(JSON.stringify(readModelFile(lenetWeights()).card.preparation))).toBe(true);
});

test("writes what tfjs loads, from which the very same weights come back", async () => {
  const folder = join(temporaryFolder(), "tfjs");
  expect((await exported("--format", "tfjs", "--out", folder)).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["model.json", "weights.bin"]);

  const back = join(folder, "back.safetensors");
  const { code } = await exported("--model", join(folder, "model.json"), "--out", back);
  expect(code).toBe(0);
  const [ours, theirs] = [readModelFile(lenetWeights()), readModelFile(readFileSync(back))];
  expect(theirs.card).toEqual(ours.card);
  expect(theirs.weights).toEqual(ours.weights);
});

test("copies safetensors with the score in it, into a folder under its own name", async () => {
  const folder = temporaryFolder();
  const { code, out } = await exported("--format", "safetensors", "--out", folder, "--json");
  expect(code).toBe(0);
  const path = join(folder, "lenet.safetensors");
  const bytes = readFileSync(path);
  expect(readModelFile(bytes)).toEqual(readModelFile(lenetWeights()));
  expect(JSON.parse(out)).toMatchObject({
    model: { name: "lenet" },
    format: "safetensors",
    files: [{ path, bytes: bytes.length }],
  });
});

test("a model of which tfjs knows no card becomes ONNX, but not safetensors", async () => {
  const folder = temporaryFolder();
  await exported("--format", "tfjs", "--out", folder);
  const json = JSON.parse(readFileSync(join(folder, "model.json"), "utf8"));
  delete json.userDefinedMetadata;
  const files = temporaryFolder({
    "model.json": JSON.stringify(json),
    "weights.bin": readFileSync(join(folder, "weights.bin")),
  });
  const model = join(files, "model.json");
  const out = join(files, "from-tfjs");
  expect((await exported("--model", model, "--out", `${out}.onnx`)).code).toBe(0);
  const { code, err } = await exported("--model", model, "--out", `${out}.safetensors`);
  expect(code).toBe(2);
  expect(err).toMatch(/does not say how pictures are prepared/);
  expect(existsSync(`${out}.safetensors`)).toBe(false);
});

test.each<[string, string[], RegExp]>([
  ["no format", [], /--format is needed: safetensors, tfjs or onnx/],
  ["a format that there is not", ["--format", "keras"], /must be one of safetensors, tfjs or onnx/],
  ["no such folder", ["--out", "no/such/lenet.onnx"], /written into the folder of "no/],
  ["no such model", ["--format", "onnx", "--model", "no/model.json"], /There is no file/],
  ["a picture", ["--format", "onnx", "--model", import.meta.filename], /CORRUPT_FILE/],
])("refuses %s", async (_, given, message) => {
  const { code, out, err } = await exported(...given);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
});
