interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Ten levels, from none to full: `.` is 0, `1` to `8` are in between, `#` is 255. */
const GLYPHS = ".12345678#";

/** A plane from rows of characters: `.` is 0, `#` is 255, `1` to `8` are ninths of 255. */
export function fromPicture(rows: readonly string[]): Plane {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("rows of different lengths");
  const data = new Uint8Array(width * rows.length);
  rows
    .join("")
    .split("")
    .forEach((glyph, i) => {
      const level = GLYPHS.indexOf(glyph);
      if (level < 0) throw new RangeError(`no such glyph: ${glyph}`);
      data[i] = Math.round((level * 255) / 9);
    });
  return { width, height: rows.length, data };
}

/** The rows of characters nearest to a plane: the inverse of `fromPicture`. */
export function toPicture(plane: Plane): string[] {
  return Array.from({ length: plane.height }, (_, y) =>
    Array.from(plane.data.subarray(y * plane.width, (y + 1) * plane.width), (value) =>
      GLYPHS.charAt(Math.round((value * 9) / 255)),
    ).join(""),
  );
}
