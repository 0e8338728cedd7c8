import {
  adaptiveThreshold,
  type Box,
  crop,
  findContours,
  type InkImage,
  type LumaImage,
  mergeChannels,
  type Point,
  type RgbaImage,
  splitChannels,
} from "@inkdigit/image-preprocess";

/** One picture, grey and in colours. */
export interface Pictures {
  readonly luma: LumaImage;
  readonly rgba: RgbaImage;
}

/** One picture in each form that cases start from. */
export interface Inputs extends Pictures {
  /** For the table. */
  readonly name: string;
  /** 255 where there is ink, else 0. */
  readonly drawing: InkImage;
  /** The longest outline in the drawing, pixel by pixel. */
  readonly contour: readonly Point[];
}

export function inputsOf(name: string, { luma, rgba }: Pictures): Inputs {
  const { width, height, data } = adaptiveThreshold(luma, {
    blockSize: 51,
    C: 25,
    thresholdType: "binary-inv",
  });
  const drawing = { width, height, data };
  const contours = findContours(drawing, { approximation: "none" });
  const longest = contours.reduce<readonly Point[]>(
    (best, { points }) => (points.length > best.length ? points : best),
    [],
  );
  return { name, luma, rgba, drawing, contour: longest };
}

/** The inputs of a part of a picture. */
export function cropInputs({ luma, rgba }: Pictures, box: Box, name: string): Inputs {
  const [red, green, blue] = splitChannels(rgba);
  const colours = mergeChannels([crop(red, box), crop(green, box), crop(blue, box)]);
  return inputsOf(name, { luma: crop(luma, box), rgba: colours });
}
