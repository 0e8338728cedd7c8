/** The memory of one kernel, given out from the bottom up and never taken back. */
export interface KernelMemory {
  /**
   * Zeros, aligned to 16 bytes and followed by zeros that no one else is given: kernels read a
   * little beyond the last value.
   *
   * @returns The address.
   */
  allocate(bytes: number): number;
  /** Copy values to a place of their own. */
  place(values: Float32Array | Uint32Array): number;
  bytes(address: number, length: number): Uint8Array;
  floats(address: number, length: number): Float32Array;
  words(address: number, length: number): Uint32Array;
}

/** Bytes that stay zero behind each allocation: more than a tile of one row, or four cells. */
const GUARD = 64;
const PAGE = 65_536;

/** @param start - The first free address. */
export function kernelMemory(memory: WebAssembly.Memory, start: number): KernelMemory {
  let next = start;

  const allocate = (bytes: number): number => {
    const address = Math.ceil(next / 16) * 16;
    next = address + bytes + GUARD;
    const missing = next - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return address;
  };
  return {
    allocate,
    place(values) {
      const address = allocate(values.byteLength);
      if (values instanceof Float32Array) {
        new Float32Array(memory.buffer, address, values.length).set(values);
      } else {
        new Uint32Array(memory.buffer, address, values.length).set(values);
      }
      return address;
    },
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    words: (address, length) => new Uint32Array(memory.buffer, address, length),
  };
}
