const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The check sum of PNG's chunks, CRC-32 of ISO 3309: by Node where it can (from 20.15 on). */
export function crc32(bytes: Uint8Array): number {
  return NATIVE?.(bytes) ?? crc32Plainly(bytes);
}

const NATIVE = globalThis.process?.getBuiltinModule?.("node:zlib")?.crc32;

/** The same without Node. */
export function crc32Plainly(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = TABLE[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
