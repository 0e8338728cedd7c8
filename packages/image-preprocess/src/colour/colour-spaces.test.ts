import { beforeAll, describe, expect, test } from "vitest";
import {
  type Cv,
  expectSamePixels,
  loadOpenCv,
  randomBytes,
  viaOpenCv,
} from "../../test/opencv.ts";
import type { Plane, RgbaImage } from "../picture.ts";
import { fromHls, toHls } from "./hls.ts";
import { fromHsv, toHsv } from "./hsv.ts";
import { fromLab, toLab } from "./lab.ts";
import { fromYCrCb, toYCrCb } from "./ycrcb.ts";

let cv: Cv;
beforeAll(async () => {
  cv = await loadOpenCv();
});

const levels = [0, 1, 2, 63, 64, 84, 127, 128, 170, 200, 254, 255];
const cube: Raster = {
  width: levels.length ** 2,
  height: levels.length,
  data: Uint8Array.from(
    levels.flatMap((r) => levels.flatMap((g) => levels.flatMap((b) => [r, g, b]))),
  ),
};
const pictures: [string, Raster][] = [
  ["noise", { width: 211, height: 97, data: randomBytes(211 * 97 * 3, 1) }],
  ["the corners and edges of the cube", cube],
  ["one pixel", { width: 1, height: 1, data: Uint8Array.of(200, 30, 90) }],
];

/** Three bytes a pixel. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

type Planes = readonly [Plane, Plane, Plane];

const spaces = [
  { name: "HSV", to: toHsv, from: fromHsv, codes: ["COLOR_RGB2HSV", "COLOR_HSV2RGB"], exact: true },
  {
    name: "HLS",
    to: toHls,
    from: fromHls,
    codes: ["COLOR_RGB2HLS", "COLOR_HLS2RGB"],
    exact: false,
  },
  {
    name: "YCrCb",
    to: toYCrCb,
    from: fromYCrCb,
    codes: ["COLOR_RGB2YCrCb", "COLOR_YCrCb2RGB"],
    exact: true,
  },
  {
    name: "Lab",
    to: toLab,
    from: fromLab,
    codes: ["COLOR_RGB2Lab", "COLOR_Lab2RGB"],
    exact: false,
  },
] as const;

describe.each(spaces)("$name", ({ to, from, codes, exact }) => {
  test.each(pictures)("is OpenCV's: %s", (_, raster) => {
    expectSamePixels(joined(to(withAlpha(raster))), convert(raster, codes[0]), {
      tolerance: exact ? 0 : 1,
      share: exact ? 1 : 0.999,
    });
  });

  test.each(pictures)("comes back as OpenCV's: %s", (_, raster) => {
    const hues = codes[0] === "COLOR_RGB2HSV" || codes[0] === "COLOR_RGB2HLS";
    const values = {
      ...raster,
      data: raster.data.map((v, i) => (hues && i % 3 === 0 ? v % 180 : v)),
    };
    const back = (from as (planes: Planes) => RgbaImage)(planesOf(values));
    expect(back.data.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    const intoWhole = codes[0] === "COLOR_RGB2YCrCb";
    expectSamePixels(withoutAlpha(back), convert(values, codes[1]), {
      tolerance: intoWhole ? 0 : 1,
      share: intoWhole ? 1 : 0.999,
    });
  });

  test("keeps grey grey", () => {
    const data = Uint8Array.from({ length: 256 * 4 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2));
    const grey = { width: 256, height: 1, data };
    const back = (from as (planes: Planes) => RgbaImage)(to(grey));
    expectSamePixels(back, grey, { tolerance: 1 });
  });

  test("refuses planes of different sizes", () => {
    const plane = (width: number) => ({ width, height: 1, data: new Uint8Array(width) });
    const odd: Planes = [plane(2), plane(2), plane(3)];
    expect(() => (from as (planes: Planes) => RgbaImage)(odd)).toThrow(
      expect.objectContaining({ code: "INVALID_ARGUMENT" }),
    );
  });
});

function convert(raster: Raster, code: string): Raster {
  const number = cv[code as keyof Cv] as unknown as number;
  return viaOpenCv(cv, raster, (source, target) => cv.cvtColor(source, target, number));
}

function withAlpha({ width, height, data }: Raster): RgbaImage {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    rgba.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
    rgba[4 * i + 3] = i % 256;
  }
  return { width, height, data: rgba };
}

function withoutAlpha({ width, height, data }: RgbaImage): Raster {
  return { width, height, data: Uint8Array.from(data).filter((_, i) => i % 4 !== 3) };
}

function joined([first, second, third]: Planes): Raster {
  const data = new Uint8Array(first.data.length * 3);
  first.data.forEach((value, i) => {
    data.set([value, second.data[i]!, third.data[i]!], 3 * i);
  });
  return { width: first.width, height: first.height, data };
}

function planesOf({ width, height, data }: Raster): Planes {
  const plane = (c: number) => ({ width, height, data: data.filter((_, i) => i % 3 === c) });
  return [plane(0), plane(1), plane(2)];
}
