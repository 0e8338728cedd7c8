/**
 * Say in a JPEG that it is to be shown turned, as phones do that are held upright.
 *
 * @param orientation - As in EXIF: 6 is a quarter clockwise.
 */
export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8], // big-endian; the directory follows
    ...[0, 1], // one entry:
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], // orientation, one short
    ...[0, 0, 0, 0], // no further directory
  ];
  const exif = [...new TextEncoder().encode("Exif\0\0"), ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return Uint8Array.of(...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2));
}
