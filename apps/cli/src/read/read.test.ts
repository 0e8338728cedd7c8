import { createHash } from "node:crypto";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { claimingSize, digitPicture, FIRST_DIGITS, pngOf, sample } from "../testing/pictures.ts";
import { runCli } from "../testing/run-cli.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import type { Outcome } from "./outcome.ts";

/** The first of MNIST's test digits, as pictures, by the names `0.png` to `9.png`. */
async function tenDigits(): Promise<Record<string, Uint8Array>> {
  const pictures = Array.from(FIRST_DIGITS, async (_, i) => [`${i}.png`, await digitPicture(i)]);
  return Object.fromEntries(await Promise.all(pictures));
}

function outcomesOf(jsonl: string): Outcome[] {
  return jsonl
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Outcome);
}

function textsOf(jsonl: string): string {
  return outcomesOf(jsonl)
    .map((outcome) => (outcome.status === "failed" ? "x" : outcome.text))
    .join("");
}

test("reads one picture, and gives all that the contract says", async () => {
  const folder = temporaryFolder({ "seven.png": await digitPicture(0) });
  const given = ["read", "./seven.png", "--as", "digit", "--format", "jsonl"];
  const { code, out, err } = await runCli(given, { cwd: folder });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const bytes = readFileSync(join(folder, "seven.png"));
  expect(outcomesOf(out)).toEqual([
    {
      file: "./seven.png",
      status: "accepted",
      text: "7",
      confidence: expect.any(Number),
      lines: [
        {
          text: "7",
          confidence: expect.any(Number),
          box: expect.objectContaining({ x: expect.any(Number), width: expect.any(Number) }),
          digits: [expect.objectContaining({ digit: 7, alternatives: expect.any(Array) })],
        },
      ],
      reasons: [],
      image: {
        width: 112,
        height: 112,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
      model: { name: "reader", version: expect.any(String) },
    },
  ]);
});

describe("many pictures", () => {
  test.each([
    ["in threads", ["--jobs", "2"]],
    ["in this process", ["--jobs", "1"]],
  ])("are read in the order of the input, %s", async (_, jobs) => {
    const cwd = temporaryFolder(await tenDigits());
    const given = ["read", ".", "--as", "digit", "--format", "jsonl", ...jobs];
    const { code, out } = await runCli(given, { cwd });
    expect(code).toBe(0);
    expect(textsOf(out)).toBe(FIRST_DIGITS);
    expect(outcomesOf(out).map(({ file }) => file)).toEqual(
      Array.from(FIRST_DIGITS, (_, i) => `./${i}.png`),
    );
  });

  test("may be named by a glob, or by another program", async () => {
    const cwd = temporaryFolder(await tenDigits());
    const options = ["--as", "digit", "--format", "text"];
    const glob = await runCli(["read", "[0-2].png", ...options], { cwd });
    expect(glob.out).toBe("0.png:7\n1.png:2\n2.png:1\n");
    const list = await runCli(["read", "--files-from", "-", ...options], {
      cwd,
      input: "2.png\nno.png\n0.png\n",
    });
    expect(list).toEqual({
      code: 1,
      out: "2.png:1\n0.png:7\n",
      err: 'inkdigit: There is no file "no.png".\n',
    });
  });

  test("may be on standard input, one of them", async () => {
    const input = await digitPicture(0);
    expect(await runCli(["read", "-", "--as", "digit", "--format", "text"], { input })).toEqual({
      code: 0,
      out: "7\n",
      err: "",
    });
  });
});

test("whatever cannot be read fails by itself, with a code and a sentence", async () => {
  const digit = await digitPicture(0);
  const photo = sample("photo-5-shaded.jpg");
  const cwd = temporaryFolder({
    "empty.png": "",
    "text.png": "This is not a picture.\n",
    "cut.jpg": photo.subarray(0, photo.length / 2),
    "cut.png": digit.subarray(0, digit.length / 2),
    "giant.png": claimingSize(digit, 60_000, 60_000),
    "no-pictures/notes.txt": "none",
    "good.png": digit,
  });
  symlinkSync("loop.png", join(cwd, "loop.png"));
  const files = [
    ["empty.png", "EMPTY_FILE"],
    ["text.png", "UNSUPPORTED_FORMAT"],
    ["cut.jpg", "CORRUPT_IMAGE"],
    ["cut.png", "CORRUPT_IMAGE"],
    ["giant.png", "IMAGE_TOO_LARGE"],
    ["no-pictures", "NO_PICTURES"],
    ["loop.png", "FILE_UNREADABLE"],
    ["missing.png", "FILE_NOT_FOUND"],
  ] as const;
  const given = [...files.map(([file]) => file), "good.png"];
  const options = ["--as", "digit", "--format", "jsonl", "--jobs", "2"];
  const { code, out, err } = await runCli(["read", ...given, ...options], { cwd });
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const outcomes = outcomesOf(out);
  expect(outcomes.map(({ file }) => file)).toEqual(given);
  expect(outcomes.at(-1)).toMatchObject({ status: "accepted", text: "7" });
  files.forEach(([file, errorCode], i) => {
    const message = expect.stringMatching(/^[A-Z"].*[.)]$/);
    expect(outcomes[i]).toEqual({ file, status: "failed", error: { code: errorCode, message } });
  });
});

test("a picture with nothing on it is blank", async () => {
  const cwd = temporaryFolder({
    "white.png": await pngOf(120, 80, () => 255),
    "black.png": await pngOf(120, 80, () => 0),
    "grey.png": await pngOf(120, 80, () => 128),
    "dot.png": await pngOf(1, 1, () => 0),
  });
  const given = ["white.png", "black.png", "grey.png", "dot.png"];
  const { code, out } = await runCli(["read", ...given, "--format", "jsonl"], { cwd });
  expect(code).toBe(0);
  for (const outcome of outcomesOf(out)) {
    expect(outcome).toMatchObject({ status: "blank", text: "", lines: [] });
  }
});

test("a file that is no model is wrong usage", async () => {
  const folder = temporaryFolder({ weights: "no weights" });
  const { code, out, err } = await runHere("read", "a.png", "--model", `${folder}/weights`);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^inkdigit: --model .*\/weights: .*\(CORRUPT_FILE\)\n$/);
  expect(await runHere("read", "a.png", "--model", "none.safetensors")).toEqual({
    code: 2,
    out: "",
    err: 'inkdigit: --model none.safetensors: There is no file "none.safetensors". (FILE_NOT_FOUND)\n',
  });
});

test("ends quietly when nobody reads on", async () => {
  const folder = temporaryFolder(await tenDigits());
  const { out, code, err } = await runCli(["read", folder, "--format", "csv"], { readsOnce: true });
  expect(out).toMatch(/^file,page,status,text/);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
