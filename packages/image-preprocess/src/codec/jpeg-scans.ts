import type { JpegHeader } from "./jpeg-segments.ts";

/** Cameras write 1 scan or about 10. Thousands of empty ones would keep the decoder busy for hours. */
const MAX_SCANS = 200;
const START_OF_SCAN = 0xda;
const END = 0xd9;
/** A block takes at least a bit. */
const BLOCKS_A_BYTE = 8;

/**
 * Check the pixels' data without unpacking it.
 *
 * @param needsEnd - Refuse a file that was cut off: the decoder would fill in what is missing. Else
 *   only progressive ones are refused, whose missing scans no decoder notices.
 * @throws {RangeError} when there is too little data for the pixels, too many scans, or no end.
 */
export function checkScans(
  { blocks, progressive, essential, scanStart }: JpegHeader,
  needsEnd: boolean = progressive,
): void {
  if (blocks > BLOCKS_A_BYTE * essential.length) throw new RangeError("there is too little data");
  let scans = 0;
  let at = scanStart;
  while (essential[at + 1] !== END) {
    if (essential[at + 1] === START_OF_SCAN && ++scans > MAX_SCANS) {
      throw new RangeError("too many scans");
    }
    at = essential.indexOf(0xff, at + 1);
  }
  const isOwnMark = at < essential.length - 2;
  if (needsEnd && !isOwnMark) throw new RangeError("it ends before its end mark");
}
