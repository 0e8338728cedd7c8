import { ImageError } from "../errors.ts";
import { sniffFormat } from "./format.ts";
import { tiffDirectories } from "./tiff-page.ts";

/**
 * How many pages a file has: those of a TIFF; 1 in any other format.
 *
 * @throws {ImageError} `CORRUPT_IMAGE` when they cannot be counted.
 */
export function countPages(bytes: Uint8Array): number {
  if (sniffFormat(bytes) !== "tiff") return 1;
  try {
    return [...tiffDirectories(bytes)].length;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImageError("CORRUPT_IMAGE", `the TIFF picture is damaged or cut short: ${reason}`, {
      cause,
    });
  }
}
