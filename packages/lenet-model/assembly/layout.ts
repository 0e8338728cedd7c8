/**
 * How maps lie in memory. A map is rows of cells. In the layout for one picture a cell is one float,
 * so that a vector is four neighbouring columns; in the layout for four pictures a cell is a vector,
 * the same pixel of each. A tile of two vectors by two rows is 8x2 pixels of one picture, or 2x2
 * pixels of four.
 */

/** Bytes of a cell in the layout for one picture. */
export const ONE_PICTURE: u32 = 4;

/** Bytes of a tile along a row. */
export const TILE: u32 = 32;

/** Bytes of a record: one operation of a program, with all that it needs to know. */
export const RECORD: u32 = 80;
