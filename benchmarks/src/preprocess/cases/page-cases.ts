import {
  centerByMass,
  deskew,
  deslant,
  diagnose,
  estimateBackground,
  findGrid,
  flattenLight,
  inkBox,
  removeRules,
  skewAngle,
  slantAngle,
  toField,
  toInk,
} from "@inkdigit/image-preprocess";
import type { Case } from "../case.ts";

/** What no other library has, for who wonders what it costs. */
export const pageCases: readonly Case[] = [
  {
    from: "luma",
    operation: "estimateBackground",
    ours: (luma) => () => estimateBackground(luma),
  },
  { from: "luma", operation: "flattenLight", ours: (luma) => () => flattenLight(luma) },
  { from: "drawing", operation: "skewAngle", ours: (drawing) => () => skewAngle(drawing) },
  { from: "drawing", operation: "deskew", ours: (drawing) => () => deskew(drawing) },
  { from: "drawing", operation: "slantAngle", ours: (drawing) => () => slantAngle(drawing) },
  { from: "drawing", operation: "deslant", ours: (drawing) => () => deslant(drawing) },
  { from: "drawing", operation: "removeRules", ours: (drawing) => () => removeRules(drawing) },
  {
    from: "drawing",
    operation: "findGrid",
    variant: "one cell",
    ours: (drawing) => () => findGrid(drawing, { rows: 1, columns: 1 }),
  },
  { from: "luma", operation: "toInk", ours: (luma) => () => toInk(luma) },
  { from: "drawing", operation: "inkBox", ours: (drawing) => () => inkBox(drawing) },
  {
    from: "drawing",
    operation: "centerByMass",
    ours: (drawing) => {
      const side = Math.max(drawing.width, drawing.height);
      return () => centerByMass(drawing, side);
    },
  },
  { from: "drawing", operation: "toField", ours: (drawing) => () => toField(drawing) },
  { from: "luma", operation: "diagnose", ours: (luma) => () => diagnose(luma) },
];
