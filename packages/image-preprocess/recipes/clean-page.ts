import {
  adaptiveThreshold,
  findSheet,
  flattenLight,
  type LumaImage,
  type RgbaImage,
  rectify,
  toLuma,
} from "@inkdigit/image-preprocess";

/** A photographed page, black on white. */
export function cleanPage(photo: RgbaImage): LumaImage {
  const luma = toLuma(photo);
  const corners = findSheet(luma);
  const sheet = corners ? rectify(luma, corners) : luma;
  return adaptiveThreshold(flattenLight(sheet), { blockSize: 31, C: 15 });
}
