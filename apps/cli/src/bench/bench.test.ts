import { createClassifier } from "@inkdigit/classifier";
import { expect, test } from "vitest";
import { plain } from "../terminal/paint.ts";
import { runHere } from "../testing/capture-terminal.ts";
import { formatMeasurement } from "./format-measurement.ts";
import { madePictures } from "./made-pictures.ts";
import type { Measurement } from "./measure.ts";
import { timeWork } from "./time-work.ts";

test("measures each part and the whole, in one thread and in several", async () => {
  const { code, out } = await runHere("bench", "--json", "--seconds", "0.05", "--jobs", "2");
  expect(code).toBe(0);
  const { rates, model, machine } = JSON.parse(out) as Measurement;
  expect(rates.map(({ what }) => what)).toEqual([
    "Decoding a PNG",
    "Preparing a digit",
    "The network, one digit",
    "The network, 64 at once",
    "A whole picture",
    "Whole pictures, 2 threads",
  ]);
  for (const { aSecond } of rates) expect(aSecond).toBeGreaterThan(1);
  expect(model.name).toBe("reader");
  expect(machine.node).toBe(process.versions.node);
});

test("draws pictures that are read", () => {
  const classifier = createClassifier();
  const read = madePictures().map((picture) => classifier.read(picture, { as: "digit" }).text);
  const right = read.filter((text, digit) => text === `${digit}`);
  expect(right.length).toBeGreaterThanOrEqual(8);
});

test("counts what was done, and leaves out what came before", async () => {
  let calls = 0;
  const aSecond = await timeWork(() => calls++, 0.04, 3);
  expect(aSecond).toBeGreaterThan(3 * 25);
  expect(calls).toBeGreaterThanOrEqual(9);
});

test("is a table that fits a terminal, and says when the machine is busy", () => {
  const measured: Measurement = {
    rates: [
      { what: "Decoding a PNG", aSecond: 4321.4 },
      { what: "The network, one digit", aSecond: 101_317 },
    ],
    side: 160,
    machine: { processor: "AMD EPYC", cores: 2, node: "20.20.2", load: 3.25, kernel: "simd" },
    inkdigit: "1.0.0",
    model: { name: "reader", version: "0.1.0" },
  };
  expect(formatMeasurement(measured, plain)).toBe(`\
                         a second       each
Decoding a PNG              4,321     231 µs
The network, one digit    101,317    9.87 µs

Pictures of 160 x 160 pixels with one digit. AMD EPYC, 2 cores, Node 20.20.2,
kernel simd; inkdigit 1.0.0, reader 0.1.0.
The machine is busy (load 3.3): it can do more when nothing else runs.
`);
});
