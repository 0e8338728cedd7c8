/** Counts of bytes, and bytes replaced by a table. */

/**
 * Add to four tables of 256 counts, one behind the other: neighbours count apart, for they often have
 * one level, and would wait for each other.
 */
export function count(data: usize, end: usize, tables: usize): void {
  const whole = data + ((end - data) & ~3);
  for (; data < whole; data += 4) {
    // Written out: a call for each byte takes longer than all the rest.
    const four = load<u32>(data);
    const a = tables + ((four & 255) << 2);
    store<u32>(a, load<u32>(a) + 1);
    const b = tables + (((four >>> 8) & 255) << 2);
    store<u32>(b, load<u32>(b, 1024) + 1, 1024);
    const c = tables + (((four >>> 16) & 255) << 2);
    store<u32>(c, load<u32>(c, 2048) + 1, 2048);
    const d = tables + ((four >>> 24) << 2);
    store<u32>(d, load<u32>(d, 3072) + 1, 3072);
  }
  for (; data < end; data++) {
    const last = tables + 4 * <usize>load<u8>(data);
    store<u32>(last, load<u32>(last) + 1);
  }
}

/** The same where `mask` is not 0; the first two tables get the counts, the others the rest. */
export function countMasked(data: usize, end: usize, mask: usize, tables: usize): void {
  for (; data < end; data++, mask++) {
    const apart = (load<u8>(mask) ? 0 : 2048) + ((data & 1) << 10);
    const count = tables + apart + 4 * <usize>load<u8>(data);
    store<u32>(count, load<u32>(count) + 1);
  }
}

/** In place. */
export function map(data: usize, end: usize, table: usize): void {
  for (; data < end; data += 4) {
    const four = load<u32>(data);
    const low =
      load<u8>(table + (four & 255)) | ((<u32>load<u8>(table + ((four >>> 8) & 255))) << 8);
    const high =
      load<u8>(table + ((four >>> 16) & 255)) | ((<u32>load<u8>(table + (four >>> 24))) << 8);
    store<u32>(data, low | (high << 16));
  }
}
