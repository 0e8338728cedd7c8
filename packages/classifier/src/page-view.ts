import {
  type Box,
  findSheet,
  getPerspectiveTransform,
  type LumaImage,
  type Quadrilateral,
  rectify,
  rotate90,
  type Size,
  transformPoint,
} from "@inkdigit/image-preprocess";

/** A page as one may look at it. */
export interface PageView {
  readonly picture: LumaImage;
  /** Where a box of this view lies on the picture as it was given. */
  given(box: Box): Box;
}

/** The picture as it was given. */
export function asGiven(picture: LumaImage): PageView {
  return { picture, given: (box) => box };
}

/** Another view, turned clockwise by quarters. */
export function turned({ picture, given }: PageView, quarters: number): PageView {
  return {
    picture: rotate90(picture, quarters),
    given: (box) => given(boxTurnedBack(box, quarters, picture)),
  };
}

/** The sheet of paper that lies on the picture, from straight above; undefined where none is found. */
export function flattened(picture: LumaImage): PageView | undefined {
  const corners = findSheet(picture);
  if (!corners) return undefined;
  const sheet = rectify(picture, corners);
  const [right, bottom] = [Math.max(1, sheet.width - 1), Math.max(1, sheet.height - 1)];
  const upright = cornersOf({ x: 0, y: 0, width: right + 1, height: bottom + 1 });
  const matrix = getPerspectiveTransform(upright, corners);
  const given = (box: Box) => {
    const points = cornersOf(box).map((point) => transformPoint(point, matrix));
    const left = Math.round(Math.min(...points.map(({ x }) => x)));
    const top = Math.round(Math.min(...points.map(({ y }) => y)));
    const width = Math.round(Math.max(...points.map(({ x }) => x))) + 1 - left;
    const height = Math.round(Math.max(...points.map(({ y }) => y))) + 1 - top;
    return within({ x: left, y: top, width, height }, picture);
  };
  return { picture: sheet, given };
}

/** The middles of the pixels at a box's corners: top left, top right, bottom right, bottom left. */
function cornersOf({ x, y, width, height }: Box): Quadrilateral {
  const [right, bottom] = [x + width - 1, y + height - 1];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

/** The part of a box that lies on the picture: of a box beside it, the pixels nearest to it. */
function within(box: Box, picture: Size): Box {
  const x = Math.min(picture.width - 1, Math.max(0, box.x));
  const y = Math.min(picture.height - 1, Math.max(0, box.y));
  return {
    x,
    y,
    width: Math.max(1, Math.min(picture.width, box.x + box.width) - x),
    height: Math.max(1, Math.min(picture.height, box.y + box.height) - y),
  };
}

/** Where a box of a picture turned clockwise by quarters lies on the picture itself. */
function boxTurnedBack({ x, y, width, height }: Box, quarters: number, picture: Size): Box {
  switch (quarters) {
    case 1:
      return { x: y, y: picture.height - x - width, width: height, height: width };
    case 2:
      return { x: picture.width - x - width, y: picture.height - y - height, width, height };
    case 3:
      return { x: picture.width - y - height, y: x, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}
