import { type Orientation, toOrientation } from "./orientation.ts";
import { firstDirectory, openTiff, readDirectory } from "./tiff-directory.ts";

const ORIENTATION = 274;

/** The orientation in an EXIF block; upright where it says none, or is damaged. */
export function exifOrientation(block: Uint8Array): Orientation {
  try {
    const tiff = openTiff(block);
    return toOrientation(readDirectory(tiff, firstDirectory(tiff)).first(ORIENTATION));
  } catch {
    return 1;
  }
}
