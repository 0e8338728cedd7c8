import { join } from "node:path";
import { publishedModels } from "@inkdigit/lenet-model/models";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { digitsToIdx, subset } from "@inkdigit/mnist-data";
import { loadMnist, writeIdxFile } from "@inkdigit/mnist-data/node";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { runHere } from "../testing/capture-terminal.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { formatComparison } from "./format-comparison.ts";

const compare = (...given: string[]) => runHere("compare", ...given);

/** A folder with the first thousand digits of MNIST's two parts. */
async function fewDigits(): Promise<string> {
  const folder = temporaryFolder();
  const { train, test } = await loadMnist();
  for (const [name, digits] of [
    ["train", train],
    ["t10k", test],
  ] as const) {
    const { images, labels } = digitsToIdx(subset(digits, (_, i) => i < 1000));
    await writeIdxFile(join(folder, `${name}-images-idx3-ubyte`), images);
    await writeIdxFile(join(folder, `${name}-labels-idx1-ubyte`), labels);
  }
  return folder;
}

test("holds all published networks against each other", async () => {
  const { code, out } = await compare("--json", "--data", await fewDigits());
  expect(code).toBe(0);
  const { count, networks } = JSON.parse(out);
  expect(count).toBe(1000);
  expect(networks.map(({ name }: { name: string }) => name).sort()).toEqual(
    [...publishedModels.keys()].sort(),
  );
  const lenet = networks.find(({ name }: { name: string }) => name === "lenet");
  expect(lenet).toMatchObject({ parameters: 3898, multiplyAdds: 203_520 });
  expect(lenet.accuracy).toBeGreaterThan(0.98);
  expect(lenet.microseconds).toBeGreaterThan(0);
  expect(lenet.microsecondsAlone).toBeGreaterThan(0);
});

test("takes files of weights too", async () => {
  const data = await fewDigits();
  const file = join(temporaryFolder({ "own.safetensors": lenetWeights() }), "own.safetensors");
  const { code, out, err } = await compare("lenet", file, "--data", data);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.match(/3,898 +203,520/g)).toHaveLength(2);
});

test("trains networks that are to be compared", async () => {
  const data = await fewDigits();
  const given = ["perceptron", "cnn3", "--train", "--epochs", "2", "--json", "--data", data];
  const { code, out } = await compare(...given);
  expect(code).toBe(0);
  const { networks } = JSON.parse(out);
  expect(networks).toMatchObject([
    { name: "perceptron", version: null, parameters: 7850 },
    { name: "cnn3", version: null, parameters: 796 },
  ]);
  for (const { accuracy } of networks) expect(accuracy).toBeGreaterThan(0.2);
});

test.each<[string, string[], RegExp]>([
  ["epochs without training", ["--epochs", "3"], /--epochs says how long --train trains/],
  ["a network that nobody can train", ["--train", "lenet6"], /"lenet6" is none of them/],
  ["a file that is not there", ["no.safetensors"], /There is no file/],
])("refuses %s", async (_, given, message) => {
  const { code, out, err } = await compare(...given);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
});

test("is a table, the most accurate network last", () => {
  const shared = { version: null, ece: 0.0123, kernel: "simd" } as const;
  const table = formatComparison(
    [
      {
        ...shared,
        name: "lenet",
        accuracy: 0.9925,
        interval: [0.9906, 0.994],
        parameters: 3898,
        multiplyAdds: 203_520,
        microseconds: 11.02,
        microsecondsAlone: 12.41,
      },
      {
        ...shared,
        name: "a/long/path/to.safetensors",
        accuracy: 0.5,
        interval: [0.49, 0.51],
        parameters: 1_234_567,
        multiplyAdds: 4_999_999,
        microseconds: 345,
        microsecondsAlone: 1234.5,
      },
    ],
    10_000,
    plain,
  );
  expect(table).toMatchInlineSnapshot(`
    "               Accuracy 95% interval    ECE  Parameters  Mult-adds     µs  alone
    a/lon…etensors   50.00%  49.00-51.00  1.23%   1,234,567  4,999,999  345.0 1234.5
    lenet            99.25%  99.06-99.40  1.23%       3,898    203,520   11.0   12.4

    On 10,000 test digits. ECE: expected calibration error. µs: microseconds a digit
    on this machine, in batches of 64 and one digit at a time.
    "
  `);
  for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
