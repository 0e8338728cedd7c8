import { expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { multiplyAddsOf, parametersOf, shapesOf } from "../shapes.ts";
import { accurate } from "./accurate.ts";
import { cnn3 } from "./cnn3.ts";
import { lenet } from "./lenet.ts";
import { lenet5 } from "./lenet5.ts";
import { mlp } from "./mlp.ts";
import { perceptron } from "./perceptron.ts";
import { reader } from "./reader.ts";

/** A line a layer: name, size of what it gives, parameters, multiply-adds. */
const tableOf = (architecture: Architecture) =>
  shapesOf(architecture).map(({ layer, output, parameters, multiplyAdds }) =>
    [layer.name, `${output.height}x${output.width}x${output.maps}`, parameters, multiplyAdds].join(
      " ",
    ),
  );

test("lenet is the paper's table", () => {
  expect(tableOf(lenet)).toEqual([
    "c1 24x24x6 156 86400",
    "s2 12x12x6 0 0",
    "c3 8x8x12 1812 115200",
    "s4 4x4x12 0 0",
    "output 1x1x10 1930 1920",
  ]);
  expect(parametersOf(lenet)).toBe(3898);
  expect(multiplyAddsOf(lenet)).toBe(203_520);
});

test("lenet5 has the layers of LeCun et al. 1998", () => {
  expect(tableOf(lenet5)).toEqual([
    "c1 28x28x6 156 117600",
    "s2 14x14x6 0 0",
    "c3 10x10x16 2416 240000",
    "s4 5x5x16 0 0",
    "c5 1x1x120 48120 48000",
    "f6 1x1x84 10164 10080",
    "output 1x1x10 850 840",
  ]);
  expect(parametersOf(lenet5)).toBe(61_706);
});

test("cnn3 has three maps, twice", () => {
  expect(tableOf(cnn3)).toEqual([
    "c1 24x24x3 78 43200",
    "s2 12x12x3 0 0",
    "c3 8x8x3 228 14400",
    "s4 4x4x3 0 0",
    "output 1x1x10 490 480",
  ]);
});

test("mlp and perceptron connect everything with everything", () => {
  expect(tableOf(mlp)).toEqual(["hidden 1x1x100 78500 78400", "output 1x1x10 1010 1000"]);
  expect(tableOf(perceptron)).toEqual(["output 1x1x10 7850 7840"]);
});

test("reader has two convolutions, a hidden layer, and a class for what is no digit", () => {
  expect(tableOf(reader)).toEqual([
    "c1 24x24x16 416 230400",
    "s2 12x12x16 0 0",
    "c3 8x8x32 12832 819200",
    "s4 4x4x32 0 0",
    "f5 1x1x96 49248 49152",
    "output 1x1x11 1067 1056",
  ]);
  expect(parametersOf(reader)).toBe(63_563);
});

test("accurate stays below 5 million multiply-adds and 1 MB", () => {
  expect(tableOf(accurate)).toEqual([
    "c1 26x26x16 160 97344",
    "c2 24x24x16 2320 1327104",
    "s3 12x12x16 0 0",
    "c4 10x10x32 4640 460800",
    "c5 10x10x48 13872 1382400",
    "s6 5x5x48 0 0",
    "c7 3x3x160 69280 622080",
    "output 1x1x10 14410 14400",
  ]);
  expect(parametersOf(accurate)).toBe(104_682);
  expect(multiplyAddsOf(accurate)).toBe(3_904_128);
});
