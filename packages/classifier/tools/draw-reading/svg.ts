import {
  type Box,
  fromLuma,
  type LumaImage,
  type Plane,
  type RgbaImage,
} from "@inkdigit/image-preprocess";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { toJpeg } from "../../../../tools/samples/src/picture.ts";

/** An SVG on white, as large as it says, with a title for who can't see it. */
export function svg(
  title: string,
  width: number,
  height: number,
  content: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#333">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...content,
    "</svg>",
    "",
  ].join("\n");
}

/** A drawing in a box. */
export async function image(picture: Plane | RgbaImage, box: Box): Promise<string> {
  return imageOf("png", await encodePng(picture), box);
}

/** A photo in a box: smaller as a file, and not quite as it was. */
export async function photo(picture: LumaImage | RgbaImage, box: Box): Promise<string> {
  const { width, height, data } = picture;
  const isLuma = data.length === width * height;
  const rgba = isLuma ? fromLuma(picture as LumaImage) : (picture as RgbaImage);
  return imageOf("jpeg", await toJpeg({ width, height, data: new Uint8Array(rgba.data) }, 70), box);
}

function imageOf(format: "png" | "jpeg", bytes: Uint8Array, box: Box): string {
  const href = `data:image/${format};base64,${Buffer.from(bytes).toString("base64")}`;
  return `<image ${placeOf(box)} preserveAspectRatio="none" href="${href}"/>`;
}

export function frame(box: Box, color: string, thickness = 1): string {
  return `<rect ${placeOf(box)} fill="none" stroke="${color}" stroke-width="${thickness}"/>`;
}

/** @param anchor - Which end of the text stands at `x`. */
export function text(
  x: number,
  y: number,
  content: string,
  { anchor = "start", color = "#333", isBold = false, size = 13 }: TextStyle = {},
): string {
  const weight = isBold ? ' font-weight="bold"' : "";
  return (
    `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" fill="${color}" ` +
    `font-size="${size}"${weight}>${content}</text>`
  );
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly color?: string;
  readonly isBold?: boolean;
  readonly size?: number;
}

function placeOf({ x, y, width, height }: Box): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
}

function short(value: number): number {
  return Math.round(10 * value) / 10;
}
