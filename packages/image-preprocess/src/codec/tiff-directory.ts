/** The bytes of a TIFF, or of the EXIF block that is made like one. */
export interface TiffBytes {
  readonly view: DataView;
  readonly littleEndian: boolean;
}

/** One directory: the fields of one page. */
export interface TiffDirectory {
  /** The first whole number of a field; undefined when it is missing or of another type. */
  first(tag: number): number | undefined;
  /** The whole numbers of a field, at most so many; undefined as with `first`. */
  field(tag: number, most: number): Uint32Array | undefined;
  /** Bytes that it takes itself, without what its fields lead to. */
  readonly size: number;
  /** Where the next directory begins; 0 after the last one. */
  readonly next: number;
}

/** Bytes that one number of a field takes, by the type of the field: BYTE, SHORT, LONG, UNDEFINED. */
const SIZES: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4, 7: 1 };

/** @throws {RangeError} when it does not begin like a TIFF. */
export function openTiff(bytes: Uint8Array): TiffBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = view.getUint16(0);
  const littleEndian = order === 0x4949;
  if ((!littleEndian && order !== 0x4d4d) || view.getUint16(2, littleEndian) !== 42) {
    throw new RangeError("it does not begin like a TIFF");
  }
  return { view, littleEndian };
}

/** Where the first directory begins. */
export function firstDirectory({ view, littleEndian }: TiffBytes): number {
  return view.getUint32(4, littleEndian);
}

/** @throws {RangeError} when the directory, or later a field, lies outside of the file. */
export function readDirectory(tiff: TiffBytes, at: number): TiffDirectory {
  const { view, littleEndian } = tiff;
  const count = view.getUint16(at, littleEndian);
  const end = at + 2 + 12 * count;
  if (end > view.byteLength) throw new RangeError("a directory is outside of the file");
  const entries = new Map<number, number>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, littleEndian);
    if (!entries.has(tag)) entries.set(tag, entry);
  }
  return {
    first: (tag) => readField(tiff, entries.get(tag), 1)?.[0],
    field: (tag, most) => readField(tiff, entries.get(tag), most),
    size: end + 4 - at,
    next: end + 4 <= view.byteLength ? view.getUint32(end, littleEndian) : 0,
  };
}

function readField(
  { view, littleEndian }: TiffBytes,
  entry: number | undefined,
  most: number,
): Uint32Array | undefined {
  if (entry === undefined) return undefined;
  const size = SIZES[view.getUint16(entry + 2, littleEndian)];
  if (size === undefined) return undefined;
  const length = view.getUint32(entry + 4, littleEndian);
  const at = length * size <= 4 ? entry + 8 : view.getUint32(entry + 8, littleEndian);
  if (at + length * size > view.byteLength) throw new RangeError("a field is outside of the file");
  return Uint32Array.from({ length: Math.min(length, most) }, (_, i) =>
    readNumber(view, at + i * size, size, littleEndian),
  );
}

function readNumber(view: DataView, at: number, size: 1 | 2 | 4, littleEndian: boolean): number {
  if (size === 1) return view.getUint8(at);
  return size === 2 ? view.getUint16(at, littleEndian) : view.getUint32(at, littleEndian);
}
