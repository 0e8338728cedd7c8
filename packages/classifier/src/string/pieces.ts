import {
  type Box,
  type Component,
  connectedComponents,
  type InkImage,
} from "@inkdigit/image-preprocess";
import { cutColumns } from "./cut-columns.ts";
import { cutPath } from "./cut-path.ts";
import { LINE_HEIGHT, type LineDrawing } from "./line-drawing.ts";

/** A part of a line that is cut no further: a digit, or a part of one. */
export interface Piece {
  /** On the drawing, in pixels. */
  readonly box: Box;
  /** Pixels of ink. */
  readonly area: number;
  /** Its number in the labels. */
  readonly label: number;
  /** Whether a cut, not paper, parts it from the piece before. */
  readonly isCut: boolean;
}

/** A line cut into pieces. */
export interface Pieces {
  /** The label of each pixel of the drawing; 0 is paper. */
  readonly labels: Int32Array;
  /**
   * The label of the piece left of a cut, on pixels right of it that are as near as a stroke is wide;
   * else 0. The two pieces may share that stroke.
   */
  readonly lentLeft: Int32Array;
  /** The same, of the piece right of a cut. */
  readonly lentRight: Int32Array;
  /** From left to right. */
  readonly pieces: readonly Piece[];
}

/** More pieces than a long number has are texture, not a line; */
const MOST_PIECES = 160;
/** and so are many that are narrower than this on average, as a share of a digit's height. */
const MANY = 80;
const NARROW = 0.2;
/** Ink of fewer pixels than this is dust. */
const LEAST_AREA = 12;
/** A part that a cut leaves with fewer pixels than this is no part. */
const LEAST_PART = 4;
/** A connected piece wider than this share of a digit's height, and as high as this, may be several digits. */
const WIDE = 0.55;
const HIGH = 0.35;
/** How far from a cut a stroke may be shared, as a share of a digit's height. */
export const SHARED = 0.12;
/** How far a cut may swerve, as a share of a digit's height. */
const SWERVE = 0.13;

/** Cut a line wherever digits may meet: more often than needed, since pieces can be joined again. */
export function findPieces({ ink, mask }: LineDrawing): Pieces {
  const { labels: found, components } = connectedComponents(mask, { connectivity: 8 });
  const labels = new Int32Array(found.length);
  const lentLeft = new Int32Array(found.length);
  const lentRight = new Int32Array(found.length);
  const drawn = { labels, lentLeft, lentRight };
  const pieces: Piece[] = [];
  let parts = 0;
  components.forEach((component, i) => {
    if (component.area < LEAST_AREA) return;
    const alone = cropTo(component.box, ink, (at) => found[at] === i + 1);
    const paths = pathsThrough(alone.mask, alone.ink);
    pieces.push(...partsOf(component, paths, (at) => found[at] === i + 1, drawn, ink.width, parts));
    parts += paths.length + 1;
  });
  const isNarrow = ink.width < NARROW * LINE_HEIGHT * pieces.length;
  const isTexture = pieces.length > MOST_PIECES || (pieces.length > MANY && isNarrow);
  if (isTexture) return { ...drawn, pieces: [] };
  return { ...drawn, pieces: pieces.sort((a, b) => middle(a.box) - middle(b.box)) };
}

function pathsThrough(mask: InkImage, ink: InkImage): Int32Array[] {
  if (mask.width <= WIDE * LINE_HEIGHT || mask.height <= HIGH * LINE_HEIGHT) return [];
  const reach = Math.round(SWERVE * LINE_HEIGHT);
  return cutColumns(mask, LINE_HEIGHT).map((column) => cutPath(ink, column, reach));
}

function partsOf(
  { box }: Component,
  paths: readonly Int32Array[],
  isOwn: (at: number) => boolean,
  { labels, lentLeft, lentRight }: Omit<Pieces, "pieces">,
  stride: number,
  before: number,
): Piece[] {
  const shared = Math.round(SHARED * LINE_HEIGHT);
  const extents = Array.from({ length: paths.length + 1 }, () => ({
    left: box.width,
    right: -1,
    top: box.height,
    bottom: -1,
    area: 0,
  }));
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = (box.y + y) * stride + box.x + x;
      if (!isOwn(at)) continue;
      let part = 0;
      for (const path of paths) if (x >= path[y]!) part++;
      labels[at] = before + part + 1;
      if (part > 0 && x - paths[part - 1]![y]! < shared) lentLeft[at] = before + part;
      if (part < paths.length && paths[part]![y]! - x <= shared) lentRight[at] = before + part + 2;
      const extent = extents[part]!;
      extent.left = Math.min(extent.left, x);
      extent.right = Math.max(extent.right, x);
      extent.top = Math.min(extent.top, y);
      extent.bottom = y;
      extent.area++;
    }
  }
  return extents
    .map(({ left, right, top, bottom, area }, part) => ({
      box: { x: box.x + left, y: box.y + top, width: right - left + 1, height: bottom - top + 1 },
      area,
      label: before + part + 1,
    }))
    .filter(({ area }) => area >= LEAST_PART)
    .map((piece, i) => ({ ...piece, isCut: i > 0 }));
}

function cropTo(box: Box, ink: InkImage, isOwn: (at: number) => boolean) {
  const own = new Uint8Array(box.width * box.height);
  const levels = new Uint8Array(box.width * box.height);
  for (let y = 0, i = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++, i++) {
      const at = (box.y + y) * ink.width + box.x + x;
      if (!isOwn(at)) continue;
      own[i] = 255;
      levels[i] = ink.data[at]!;
    }
  }
  const size = { width: box.width, height: box.height };
  return { mask: { ...size, data: own }, ink: { ...size, data: levels } };
}

function middle(box: Box): number {
  return box.x + box.width / 2;
}
