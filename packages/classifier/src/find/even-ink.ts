import {
  flattenLight,
  type InkImage,
  invert,
  type LumaImage,
  paperIsDark,
  resize,
  type Size,
  toInk,
} from "@inkdigit/image-preprocess";

/** A picture as ink in even light, at the size that reading works at. */
export interface EvenInk {
  /** How much darker than the paper around it each pixel is: 0 is paper, 255 is black. */
  readonly darkness: InkImage;
  /** Pixels here for one pixel of the picture. */
  readonly scale: number;
}

/** The longer side at which pictures are read, at most, in pixels: a 4-megapixel photo. */
const LONGEST = 2000;
/** Pictures whose shorter side is smaller than this are enlarged, up to four times. */
const SHORTEST = 112;

export interface EvenInkOptions {
  /** Whether to take the paper for dark where it looks light, and the other way round. */
  readonly otherwise?: boolean;
  /** Pixels to look at for one pixel of the picture; what suits its size unless it is said. */
  readonly scale?: number;
}

/** A picture of light or dark paper, in any light, as ink on even paper. */
export function evenInk(
  luma: LumaImage,
  { otherwise = false, scale = workScale(luma) }: EvenInkOptions = {},
): EvenInk {
  const sized = scaled(luma, scale);
  const onLight = paperIsDark(sized) !== otherwise ? invert(sized) : sized;
  return { darkness: toInk(flattenLight(onLight), { paper: "light" }), scale };
}

/**
 * The scale at which the shorter side has `least` pixels or a little more, one for a whole number of the picture's;
 * undefined where reading works at no larger one.
 */
export function glanceScale(size: Size, least: number): number | undefined {
  const scale = 1 / Math.floor(Math.min(size.width, size.height) / least);
  return scale < workScale(size) ? scale : undefined;
}

function workScale({ width, height }: Size): number {
  const longer = Math.max(width, height);
  const shorter = Math.min(width, height);
  if (longer > LONGEST) return LONGEST / longer;
  const wanted = Math.min(4, Math.ceil(SHORTEST / shorter));
  return Math.min(wanted, Math.max(1, Math.floor(LONGEST / longer)));
}

function scaled(luma: LumaImage, scale: number): LumaImage {
  if (scale === 1) return luma;
  return resize(luma, {
    width: Math.max(1, Math.round(luma.width * scale)),
    height: Math.max(1, Math.round(luma.height * scale)),
    interpolation: scale < 1 ? "area" : "cubic",
  });
}
