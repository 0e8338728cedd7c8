import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModelFile, writeModelFile } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { digitsToIdx, subset } from "@inkdigit/mnist-data";
import { loadMnist, writeIdxFile } from "@inkdigit/mnist-data/node";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { runCli } from "../testing/run-cli.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

/** A folder with `digits/`, the first 600 and 100 digits of MNIST's two parts. */
async function fewDigits(): Promise<string> {
  const cwd = temporaryFolder({ "digits/readme.txt": "The first of MNIST's digits." });
  const { train, test: tests } = await loadMnist();
  for (const [digits, count, name] of [
    [train, 600, "train"],
    [tests, 100, "t10k"],
  ] as const) {
    const { images, labels } = digitsToIdx(
      subset(
        digits,
        Array.from({ length: count }, (_, i) => i),
      ),
    );
    await writeIdxFile(join(cwd, `digits/${name}-images-idx3-ubyte`), images);
    await writeIdxFile(join(cwd, `digits/${name}-labels-idx1-ubyte`), labels);
  }
  return cwd;
}

test("Ctrl-C keeps what is done, and --resume goes on from there", async () => {
  const cwd = await fewDigits();
  const given = ["train", "--data", "digits", "--epochs", "1000", "--out", "few.safetensors"];
  const first = await runCli(given, { cwd, interruptAt: "Epoch    2" });
  expect(first).toMatchObject({ code: 1, out: "" });
  expect(first.err).toMatch(/^Epoch +1 +loss \d\.\d{4} +\d+\.\d\d% right +held out: loss \d/);
  const [, saved] = /Stopped. (\d+) of 1000 epochs are saved in few.safetensors.checkpoint./.exec(
    first.err,
  )!;
  expect(first.err).toMatch(/run the same command with --resume.\n$/);

  const anew = await runCli(given, { cwd });
  expect(anew).toEqual({
    code: 2,
    out: "",
    err:
      'inkdigit: "few.safetensors.checkpoint" is an unfinished training: ' +
      "go on with --resume, or delete it to start anew.\n",
  });

  const resumed = await runCli([...given, "--resume"], { cwd, interruptAt: "Epoch" });
  expect(resumed.err).toMatch(new RegExp(`^Epoch +${Number(saved) + 1} `));
  expect(existsSync(join(cwd, "few.safetensors"))).toBe(false);
});

test("trains with tfjs when asked to", async () => {
  const cwd = await fewDigits();
  const given = ["train", "--data", "digits", "--epochs", "1000", "--out", "few.safetensors"];
  given.push("--engine", "tfjs");
  const { code, err } = await runCli(given, { cwd, interruptAt: "Epoch" });
  expect(code).toBe(1);
  expect(err).toMatch(/^Epoch +1 +loss [\s\S]*Stopped\. /);
});

test("threads share the work", async () => {
  const cwd = await fewDigits();
  const given = ["train", "--data", "digits", "--epochs", "1000"];
  const { code, err } = await runCli([...given, "--workers", "2"], { cwd, interruptAt: "Epoch" });
  expect(code).toBe(1);
  expect(err).toMatch(/^Epoch +1 +loss [\s\S]*Stopped\. /);
});

test("learns from published networks", async () => {
  const cwd = await fewDigits();
  const given = ["train", "--data", "digits", "--epochs", "1000", "--teachers", "lenet,lenet5"];
  const { code, err } = await runCli(given, { cwd, interruptAt: "Epoch" });
  expect(code).toBe(1);
  expect(err).toMatch(/^Epoch +1 +loss [\s\S]*Stopped\. /);
});

test.each([
  [
    "lenet,none",
    /^inkdigit: --teachers none: There is no file "none"\. .* The published weights are /,
  ],
  ["reader", /A teacher turns 784 pixels to 11 classes, but the network turns 784 pixels to 10/],
])("%s do not teach lenet", async (teachers, message) => {
  const cwd = await fewDigits();
  const { err } = await runCli(["train", "--data", "digits", "--teachers", teachers], { cwd });
  expect(err).toMatch(message);
});

test("the best of several seeds is kept, and those that are done are not trained again", async () => {
  const cwd = await fewDigits();
  const file = readModelFile(lenetWeights());
  for (const [seed, loss] of [
    [4, 0.03],
    [5, 0.02],
  ] as const) {
    const training = { ...file.card.training, options: { ...file.card.training.options, seed } };
    const card = { ...file.card, training, heldOut: { ...file.card.heldOut, loss } };
    writeFileSync(join(cwd, `few.seed-${seed}.safetensors`), writeModelFile({ ...file, card }));
  }
  const given = ["train", "--data", "digits", "--seed", "4", "--seeds", "2", "--resume"];
  const { out } = await runCli([...given, "--out", "few.safetensors"], { cwd });
  expect(out).toMatch(/^seed +epoch[\s\S]* 4 [\s\S]*Saved as few.safetensors: seed 5, /);
  expect(readFileSync(join(cwd, "few.safetensors"))).toEqual(
    readFileSync(join(cwd, "few.seed-5.safetensors")),
  );
});

test.each([
  [
    ["--seeds", "2", "--checkpoint", "a"],
    "--checkpoint names one file, but --seeds trains several times.",
  ],
  [["--optimizer", "sgd", "--decay", "0.1"], "--decay is for Adam, not for --optimizer sgd."],
  [
    ["--teachers-share", "0.5"],
    "--teachers-share is of what teachers say, but --teachers names none.",
  ],
  [
    ["--out", "lenet.safetensors", "--resume"],
    'There is no checkpoint "lenet.safetensors.checkpoint" to go on from.',
  ],
  [
    ["--out", "none/a.safetensors"],
    'Nothing can be written into the folder of "none/a.safetensors".',
  ],
  [
    ["--model", "lenet-5"],
    '--model must be one of lenet, lenet5, cnn3, mlp, perceptron, accurate, reader, proofreader3 or proofreader5, not "lenet-5".',
  ],
])("%j is wrong usage", async (given, message) => {
  expect(await runHere("train", ...given)).toEqual({
    code: 2,
    out: "",
    err: `inkdigit: ${message}\n`,
  });
});

test("a folder without the files is named", async () => {
  const folder = temporaryFolder();
  const { code, err } = await runHere("train", "--data", folder, "--out", `${folder}/a`);
  expect(code).toBe(1);
  expect(err).toBe(
    `inkdigit: There is no train-labels-idx1-ubyte in ${folder}, nor train-labels-idx1-ubyte.gz.\n`,
  );
});
