import { expect, test } from "vitest";
import { randomBytes } from "../../test/opencv.ts";
import { decodeFax } from "./fax.ts";
import { blackCodes, type FaxTable, HORIZONTAL, modeCodes, PASS, whiteCodes } from "./fax-codes.ts";

const width = 2700;
const height = 12;
const pixels = randomBytes(width * height, 3).map((_, i, noise) =>
  noise[Math.floor(i / (37 * (1 + (Math.floor(i / width) % 5) ** 2)))]! < 110 ? 1 : 0,
);
const rows = Array.from({ length: height }, (_, y) => pixels.subarray(y * width, (y + 1) * width));

test("reads rows that begin at whole bytes", () => {
  const bytes = pack(rows.map((row) => aligned(runsOf(row))).join(""));
  expect(decodeFax(bytes, { width, height, coding: "rows", mixed: false })).toEqual(pixels);
});

test("reads rows between end marks", () => {
  const bytes = pack(rows.map((row) => `000000000001${runsOf(row)}`).join(""));
  expect(decodeFax(bytes, { width, height, coding: "group3", mixed: false })).toEqual(pixels);
});

test("reads rows without end marks, and marks that are filled up to a byte", () => {
  const bare = pack(rows.map(runsOf).join(""));
  expect(decodeFax(bare, { width, height, coding: "group3", mixed: false })).toEqual(pixels);
  const filled = pack(
    rows.reduce((bits, row) => {
      const gap = "0".repeat((((4 - bits.length) % 8) + 8) % 8);
      return `${bits}${gap}000000000001${runsOf(row)}`;
    }, ""),
  );
  expect(decodeFax(filled, { width, height, coding: "group3", mixed: false })).toEqual(pixels);
});

test("reads rows by the row above where a bit says so", () => {
  const bits = [
    `0000000000011${runsOf(Uint8Array.of(0, 1, 1, 0, 0, 0, 1, 1))}`,
    // The black run goes on below (twice vertical by 0); the second one is passed over.
    `0000000000010${code(modeCodes, 0)}${code(modeCodes, 0)}${code(modeCodes, PASS)}`,
    // Two white and two black pixels, and white to the end.
    `0000000000010${code(modeCodes, HORIZONTAL)}${code(whiteCodes, 2)}${code(blackCodes, 2)}${code(modeCodes, 0)}`,
  ];
  const expected = [0, 1, 1, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0];
  const options = { width: 8, height: 3, coding: "group3", mixed: true } as const;
  expect([...decodeFax(pack(bits.join("")), options)]).toEqual(expected);
});

test.each([
  ["an unknown code", "0000000000000000"],
  ["a row that is too long", `${code(whiteCodes, 63)}${code(blackCodes, 63)}`],
  ["rows that are missing", `${code(whiteCodes, 20)}`],
])("refuses %s", (_, bits) => {
  const options = { width: 20, height: 2, coding: "rows", mixed: false } as const;
  expect(() => decodeFax(pack(bits), options)).toThrow(RangeError);
});

/** White and black runs in turn, in their codes. */
function runsOf(row: Uint8Array): string {
  let bits = "";
  for (let x = 0, black = 0; x < row.length; black = 1 - black) {
    let end = x;
    while (end < row.length && row[end] === black) end++;
    bits += runCode(end - x, black === 1 ? blackCodes : whiteCodes);
    x = end;
  }
  return bits;
}

function runCode(length: number, table: FaxTable): string {
  if (length >= 2560) return code(table, 2560) + runCode(length - 2560, table);
  const long = length - (length % 64);
  return (long > 0 ? code(table, long) : "") + code(table, length % 64);
}

function code(table: FaxTable, value: number): string {
  const index = table.findIndex((entry) => entry?.value === value);
  return index.toString(2).padStart(13, "0").slice(0, table[index]!.bits);
}

function aligned(bits: string): string {
  return bits.padEnd(Math.ceil(bits.length / 8) * 8, "0");
}

function pack(bits: string): Uint8Array {
  return Uint8Array.from(aligned(bits).match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
