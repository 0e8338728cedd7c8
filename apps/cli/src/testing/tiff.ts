import type { Plane } from "@inkdigit/image-preprocess";

/** A TIFF of several grey pages, not packed. */
export function tiffOf(pages: readonly Plane[]): Uint8Array {
  const parts: Buffer[] = [Buffer.alloc(8)];
  parts[0]!.write("II*\0", "latin1");
  let length = 8;
  let link = { buffer: parts[0]!, at: 4 };
  for (const { width, height, data } of pages) {
    const pixels = Buffer.concat([Buffer.from(data), Buffer.alloc(data.length % 2)]);
    const tags: [tag: number, value: number][] = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, length],
      [277, 1],
      [278, height],
      [279, data.length],
    ];
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [i, [tag, value]] of tags.entries()) {
      const at = 2 + i * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(4, at + 2);
      directory.writeUInt32LE(1, at + 4);
      directory.writeUInt32LE(value, at + 8);
    }
    link.buffer.writeUInt32LE(length + pixels.length, link.at);
    link = { buffer: directory, at: directory.length - 4 };
    parts.push(pixels, directory);
    length += pixels.length + directory.length;
  }
  return Buffer.concat(parts);
}
