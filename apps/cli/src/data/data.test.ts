import { readFileSync } from "node:fs";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { expect, test } from "vitest";
import { runHere } from "../testing/capture-terminal.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("verifies that MNIST is MNIST", async () => {
  expect(await runHere("data", "verify")).toEqual({
    code: 0,
    out: "✓ train  60,000 digits, just as published\n✓ test   10,000 digits, just as published\n",
    err: "",
  });
  const folder = temporaryFolder({ "t10k-images-idx3-ubyte": "no digits" });
  const { code, out } = await runHere("data", "verify", "--data", folder, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([{ part: "train", isWhole: false }, { isWhole: false }]);
});

test("counts the digits", async () => {
  const { out } = await runHere("data", "stats");
  expect(out).toMatch(/^10,000 digits, 28 x 28\n/);
  expect(out).toMatch(/\n {4}1 {4}1,135 {2}▕█{30}▏ /);
  const { out: json } = await runHere("data", "stats", "--json");
  expect(JSON.parse(json).digits[7]).toMatchObject({ digit: 7, count: 1028 });
});

test("shows digits in the terminal and in a file", async () => {
  const { out } = await runHere("data", "show", "--count", "2");
  expect(out.split("\n")).toHaveLength(15);
  expect(out).toContain("█");
  const file = `${temporaryFolder()}/fours.png`;
  expect(await runHere("data", "show", "--digit", "4", "--count", "30", "--out", file)).toEqual({
    code: 0,
    out: `30 digits: ${file}\n`,
    err: "",
  });
  expect(await decode(readFileSync(file))).toMatchObject({
    width: 2 * (20 * 29 - 1),
    height: 2 * 57,
  });
});

test.each([[["data"]], [["data", "paint"]], [["data", "stats", "show"]]])(
  "%j is wrong usage",
  async (given) => {
    expect(await runHere(...given)).toEqual({
      code: 2,
      out: "",
      err: "inkdigit: Say what to do with the data: fetch, verify, stats or show.\n",
    });
  },
);
