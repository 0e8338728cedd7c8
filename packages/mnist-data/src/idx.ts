import { MnistDataError } from "./errors.ts";

/** The typed arrays that an IDX file can hold; the class says the file's type. */
export type IdxData =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** What an IDX file holds: numbers of one type, in as many dimensions as it likes. */
export interface IdxArray<Data extends IdxData = IdxData> {
  /** The size of each dimension, slowest first: `[60000, 28, 28]` for MNIST's training images. */
  readonly shape: readonly number[];
  /** Row-major, as long as the product of `shape`. */
  readonly data: Data;
}

/**
 * Read an unpacked IDX file of any type and rank.
 *
 * The layout is that of the MNIST pages: two zero bytes, a type, a rank, one big-endian 32-bit size
 * a dimension, then the numbers, big-endian.
 *
 * @param name - What messages call the file.
 * @throws {MnistDataError} `NOT_IDX` when the magic number is no IDX one, `WRONG_LENGTH` when the
 * bytes are fewer or more than the header says.
 */
export function readIdx(bytes: Uint8Array, name = "The data"): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { format, rank } = readMagic(view, name);
  const start = 4 + 4 * rank;
  if (bytes.length < start) throw wrongLength(name, bytes.length, `a header of ${start}`);

  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const end = start + sizeOf(shape) * format.bytes;
  if (bytes.length !== end) {
    throw wrongLength(name, bytes.length, `${end} for ${shape.join("x")} of ${format.name}`);
  }
  return { shape, data: format.read(view, start) };
}

/**
 * Write an IDX file, not packed.
 *
 * @throws {RangeError} When the shape can't be written, or doesn't fit the data.
 */
export function writeIdx({ shape, data }: IdxArray): Uint8Array<ArrayBuffer> {
  const format = formats.find((candidate) => data instanceof candidate.array);
  if (format === undefined) throw new TypeError("IDX can't hold this kind of array");
  if (shape.length > 255)
    throw new RangeError(`IDX has at most 255 dimensions, not ${shape.length}`);
  for (const size of shape) {
    if (!Number.isInteger(size) || size < 0 || size > 0xffff_ffff) {
      throw new RangeError(`A dimension of ${size} can't be written as IDX`);
    }
  }
  if (sizeOf(shape) !== data.length) {
    throw new RangeError(`The shape ${shape.join("x")} doesn't fit ${data.length} numbers`);
  }

  const start = 4 + 4 * shape.length;
  const bytes = new Uint8Array(start + data.byteLength);
  const view = new DataView(bytes.buffer);
  bytes.set([0, 0, format.code, shape.length]);
  shape.forEach((size, axis) => {
    view.setUint32(4 + 4 * axis, size);
  });
  format.write(view, start, data);
  return bytes;
}

interface Format {
  /** The third byte of the file. */
  readonly code: number;
  readonly name: string;
  /** Bytes a number. */
  readonly bytes: number;
  readonly array: abstract new (...parts: never) => IdxData;
  read(view: DataView, start: number): IdxData;
  write(view: DataView, start: number, data: IdxData): void;
}

const formats: readonly Format[] = [
  {
    code: 0x08,
    name: "unsigned bytes",
    bytes: 1,
    array: Uint8Array,
    // By far the most common type, and the largest files: copied in one go.
    read: (view, start) =>
      new Uint8Array(view.buffer, view.byteOffset + start, view.byteLength - start).slice(),
    write: (view, start, data) => new Uint8Array(view.buffer).set(data, start),
  },
  format(0x09, "signed bytes", Int8Array, "getInt8", "setInt8"),
  format(0x0b, "16-bit integers", Int16Array, "getInt16", "setInt16"),
  format(0x0c, "32-bit integers", Int32Array, "getInt32", "setInt32"),
  format(0x0d, "32-bit floats", Float32Array, "getFloat32", "setFloat32"),
  format(0x0e, "64-bit floats", Float64Array, "getFloat64", "setFloat64"),
];

function format(
  code: number,
  name: string,
  array: { new (length: number): IdxData; readonly BYTES_PER_ELEMENT: number },
  get: "getInt8" | "getInt16" | "getInt32" | "getFloat32" | "getFloat64",
  set: "setInt8" | "setInt16" | "setInt32" | "setFloat32" | "setFloat64",
): Format {
  const bytes = array.BYTES_PER_ELEMENT;
  return {
    code,
    name,
    bytes,
    array,
    read(view, start) {
      const data = new array((view.byteLength - start) / bytes);
      for (let i = 0; i < data.length; i++) data[i] = view[get](start + i * bytes);
      return data;
    },
    write(view, start, data) {
      for (let i = 0; i < data.length; i++) view[set](start + i * bytes, data[i]!);
    },
  };
}

function readMagic(view: DataView, name: string): { format: Format; rank: number } {
  if (view.byteLength < 4) throw wrongLength(name, view.byteLength, "a header of 4 or more");
  const magic = view.getUint32(0);
  const format = formats.find(({ code }) => code === magic >>> 8);
  if (format === undefined) {
    const digits = magic.toString(16).padStart(8, "0");
    throw new MnistDataError("NOT_IDX", `${name} is no IDX file: it begins with 0x${digits}`);
  }
  return { format, rank: magic & 0xff };
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, side) => size * side, 1);
}

function wrongLength(name: string, length: number, expected: string): MnistDataError {
  return new MnistDataError(
    "WRONG_LENGTH",
    `${name} has the wrong length: ${length} bytes, not ${expected}`,
  );
}
