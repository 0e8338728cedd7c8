/** Counts of bytes, and bytes replaced by a table. */

/**
 * Add to four tables of 256 counts, one behind the other: neighbours count apart, for they often have
 * one level, and would wait for each other.
 */
export function count(data: usize, end: usize, tables: usize): void {
  const whole = data + ((end - data) & ~3);
  for (; data < whole; data += 4) {
    const four = load<u32>(data);
    add(tables, four & 255);
    add(tables + 1024, (four >>> 8) & 255);
    add(tables + 2048, (four >>> 16) & 255);
    add(tables + 3072, four >>> 24);
  }
  for (; data < end; data++) add(tables, load<u8>(data));
}

/** The same where `mask` is not 0; the first two tables get the counts, the others the rest. */
export function countMasked(data: usize, end: usize, mask: usize, tables: usize): void {
  for (; data < end; data++, mask++) {
    const apart = (load<u8>(mask) ? 0 : 2048) + ((data & 1) << 10);
    add(tables + apart, load<u8>(data));
  }
}

function add(table: usize, level: u32): void {
  const count = table + 4 * level;
  store<u32>(count, load<u32>(count) + 1);
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
