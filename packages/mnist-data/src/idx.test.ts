import fc from "fast-check";
import { expect, test } from "vitest";
import { MnistDataError } from "./errors.ts";
import { type IdxArray, type IdxData, readIdx, writeIdx } from "./idx.ts";

test("reads a table of unsigned bytes", () => {
  const file = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);
  expect(readIdx(file)).toEqual({ shape: [2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
});

test("reads numbers high byte first", () => {
  const file = Uint8Array.of(0, 0, 0x0b, 1, 0, 0, 0, 2, 0x01, 0x02, 0xff, 0xfe);
  expect(readIdx(file)).toEqual({ shape: [2], data: Int16Array.of(0x0102, -2) });
});

test.each([
  [0x08, Uint8Array.of(7)],
  [0x09, Int8Array.of(-7)],
  [0x0b, Int16Array.of(-700)],
  [0x0c, Int32Array.of(-70_000)],
  [0x0d, Float32Array.of(0.5)],
  [0x0e, Float64Array.of(Math.PI)],
])("knows type %i", (code, data) => {
  const file = writeIdx({ shape: [1], data });
  expect(file[2]).toBe(code);
  expect(readIdx(file)).toEqual({ shape: [1], data });
});

test("whatever is written is read again", () => {
  fc.assert(
    fc.property(anyIdx(), (array) => {
      expect(readIdx(writeIdx(array))).toEqual(array);
    }),
  );
});

test("reads a view into a larger buffer, and gives its own copy", () => {
  const file = Uint8Array.of(9, 9, 9, 0, 0, 8, 1, 0, 0, 0, 1, 42);
  const { data } = readIdx(file.subarray(3));
  file[11] = 0;
  expect(data).toEqual(Uint8Array.of(42));
});

test("names a file that is no IDX file", () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  expect(() => readIdx(png, "photo.png")).toThrow(
    new MnistDataError("NOT_IDX", "photo.png is no IDX file: it begins with 0x89504e47"),
  );
});

test("a type that IDX doesn't know is no IDX file", () => {
  expect(codeOf(() => readIdx(Uint8Array.of(0, 0, 0x0a, 1, 0, 0, 0, 0)))).toBe("NOT_IDX");
});

test("any file cut short or lengthened has the wrong length", () => {
  fc.assert(
    fc.property(anyIdx(), fc.nat(), (array, at) => {
      const file = writeIdx(array);
      expect(codeOf(() => readIdx(file.subarray(0, at % file.length)))).toBe("WRONG_LENGTH");
      expect(codeOf(() => readIdx(Uint8Array.of(...file, 0)))).toBe("WRONG_LENGTH");
    }),
  );
});

test("a header that claims more than memory holds is refused before anything is allocated", () => {
  const header = Uint8Array.of(0, 0, 0x0e, 2, 255, 255, 255, 255, 255, 255, 255, 255);
  expect(codeOf(() => readIdx(header))).toBe("WRONG_LENGTH");
});

test("writes no shape that doesn't fit the numbers", () => {
  const data = new Uint8Array(6);
  expect(() => writeIdx({ shape: [2, 2], data })).toThrow(RangeError);
  expect(() => writeIdx({ shape: [-2, -3], data })).toThrow(RangeError);
  expect(() => writeIdx({ shape: [1.5, 4], data })).toThrow(RangeError);
});

test("writes no array of a type that IDX lacks", () => {
  const data = new Uint32Array(1) as unknown as IdxData;
  expect(() => writeIdx({ shape: [1], data })).toThrow(TypeError);
});

function anyIdx(): fc.Arbitrary<IdxArray> {
  return fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }).chain((shape) => {
    const length = shape.reduce((size, side) => size * side, 1);
    const exactly = { minLength: length, maxLength: length };
    return fc
      .oneof<fc.Arbitrary<IdxData>[]>(
        fc.uint8Array(exactly),
        fc.int8Array(exactly),
        fc.int16Array(exactly),
        fc.int32Array(exactly),
        fc.float32Array(exactly),
        fc.float64Array(exactly),
      )
      .map((data) => ({ shape, data }));
  });
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof MnistDataError) return error.code;
    throw error;
  }
  return "nothing thrown";
}
