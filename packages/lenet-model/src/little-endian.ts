/** Whether this machine stores the lowest byte of a number first, as model files do: nearly all do. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Floats as the bytes of a file. */
export function bytesOfFloats(floats: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(floats.byteLength);
  bytes.set(new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength));
  return IS_LITTLE_ENDIAN ? bytes : turned(bytes);
}

/** The floats of a file's bytes, four each. */
export function floatsOfBytes(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  return new Float32Array((IS_LITTLE_ENDIAN ? copy : turned(copy)).buffer);
}

/** Every four bytes the other way round, in place. */
export function turned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < bytes.length; at += 4) bytes.subarray(at, at + 4).reverse();
  return bytes;
}
