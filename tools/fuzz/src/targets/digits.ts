import { gzipSync } from "node:zlib";
import {
  digitsFromIdx,
  type IdxArray,
  MnistDataError,
  readIdx,
  unpack,
  writeIdx,
} from "@inkdigit/mnist-data";
import fc from "fast-check";
import type { Target } from "../target.ts";

const arrays: readonly IdxArray[] = [
  { shape: [2, 3, 3], data: Uint8Array.from({ length: 18 }, (_, i) => 14 * i) },
  { shape: [2], data: Uint8Array.of(7, 2) },
  { shape: [2, 2], data: Float64Array.of(1, -1, 0.5, 1e300) },
  { shape: [3], data: Int16Array.of(1, -1, 700) },
  { shape: [], data: Int32Array.of(70_000) },
];

/** Images need labels: as many as the file says that there are. */
function judge(images: IdxArray): string {
  const [count = 0] = images.shape;
  // Of images without pixels a file can say that there are billions.
  if (count > images.data.length) return "images without pixels";
  return `${digitsFromIdx(images, { shape: [count], data: new Uint8Array(count) }).count} digits`;
}

export const idx: Target = {
  summary: "IDX files, packed with gzip or not",
  async seeds() {
    const plain = arrays.map((array) => writeIdx(array));
    return [...plain, ...plain.map((bytes) => new Uint8Array(gzipSync(bytes)))];
  },
  madeUp: fc
    .tuple(
      fc.constantFrom(0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e, 0x0a),
      fc.array(fc.oneof(fc.nat({ max: 4 }), fc.nat()), { maxLength: 6 }),
      fc.uint8Array({ maxLength: 64 }),
    )
    .map(([type, shape, data]) => {
      const sizes = shape.flatMap((side) => [side >>> 24, side >>> 16, side >>> 8, side]);
      return Uint8Array.of(0, 0, type, shape.length, ...sizes, ...data);
    }),
  open: async () => ({
    async read(input) {
      const array = readIdx(await unpack(Uint8Array.from(input), "it", 1 << 20));
      if (array.data instanceof Uint8Array && array.shape.length === 3) return judge(array);
      return `${array.data.constructor.name} of rank ${array.shape.length}`;
    },
    isForeseen: (error) => error instanceof MnistDataError,
  }),
};
