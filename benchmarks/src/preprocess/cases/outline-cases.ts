import {
  approxPolyDP,
  arcLength,
  canny,
  connectedComponents,
  contourArea,
  contourMoments,
  convexHull,
  findContours,
  houghLines,
  houghLinesP,
  huMoments,
  minAreaRect,
  moments,
  strokeWidth,
} from "@inkdigit/image-preprocess";
import { fromMask } from "image-js";
import type { Case } from "../case.ts";

export const outlineCases: readonly Case[] = [
  {
    from: "drawing",
    operation: "connectedComponents",
    // OpenCV numbers them in another order, and the background too.
    ours: (drawing) => () => connectedComponents(drawing).components.length,
    opencv: (desk, source) => {
      const { cv } = desk;
      const labels = desk.mat();
      const stats = desk.mat();
      const centroids = desk.mat();
      return () =>
        cv.connectedComponentsWithStats(source, labels, stats, centroids, 8, cv.CV_32S) - 1;
    },
    imageJs: (mask) => ({
      work: () => fromMask(mask, { allowCorners: true }),
      differs: "labels the background too",
    }),
  },
  ...(["external", "tree"] as const).map(
    (mode): Case => ({
      from: "drawing",
      operation: "findContours",
      variant: mode,
      ours: (drawing) => () => findContours(drawing, { mode }),
      opencv: (desk, source) => {
        const { cv } = desk;
        const contours = desk.keep(new cv.MatVector());
        const hierarchy = desk.mat();
        const retrieval = mode === "tree" ? cv.RETR_TREE : cv.RETR_EXTERNAL;
        return () => {
          cv.findContours(source, contours, hierarchy, retrieval, cv.CHAIN_APPROX_SIMPLE);
          return contours;
        };
      },
    }),
  ),
  {
    from: "contour",
    operation: "approxPolyDP",
    ours: (points) => () => approxPolyDP(points, 3),
    opencv: (desk, contour) =>
      desk.into((target) => desk.cv.approxPolyDP(contour, target, 3, true)),
  },
  {
    from: "contour",
    operation: "arcLength",
    ours: (points) => () => arcLength(points),
    opencv: (desk, contour) => () => desk.cv.arcLength(contour, true),
    near: { within: 1e-4, relative: true },
  },
  {
    from: "contour",
    operation: "contourArea",
    ours: (points) => () => contourArea(points),
    opencv: (desk, contour) => () => desk.cv.contourArea(contour),
  },
  {
    from: "contour",
    operation: "contourMoments",
    variant: "with Hu's",
    ours: (points) => () => huMoments(contourMoments(points)),
    opencv: (desk, contour) => {
      const { cv } = desk;
      return desk.into((target) => cv.HuMoments(cv.moments(contour), target));
    },
    near: { within: 1e-6, relative: true },
  },
  {
    from: "contour",
    operation: "convexHull",
    ours: (points) => () => convexHull(points).length,
    opencv: (desk, contour) => {
      const hull = desk.mat();
      return () => {
        desk.cv.convexHull(contour, hull);
        return hull.rows;
      };
    },
  },
  {
    from: "contour",
    operation: "minAreaRect",
    ours: (points) => () => {
      const { size } = minAreaRect(points);
      return size.width * size.height;
    },
    opencv: (desk, contour) => () => {
      const { size } = desk.cv.minAreaRect(contour);
      return size.width * size.height;
    },
    near: { within: 1e-4, relative: true },
  },
  {
    from: "luma",
    operation: "moments",
    ours: (luma) => () => moments(luma),
    opencv: (desk, source) => () => desk.cv.moments(source),
    near: { within: 1e-6, relative: true },
  },
  {
    from: "luma",
    operation: "canny",
    ours: (luma) => () => canny(luma, { threshold1: 50, threshold2: 150 }),
    opencv: (desk, source) => desk.into((target) => desk.cv.Canny(source, target, 50, 150)),
    imageJs: (grey) => ({
      work: () => grey.cannyEdgeDetector(),
      differs: "blurs first, and always by floats",
    }),
  },
  {
    from: "drawing",
    operation: "houghLines",
    ours: (drawing) => {
      const threshold = lineVotes(drawing);
      return () => houghLines(drawing, { threshold }).length;
    },
    opencv: (desk, source) => {
      const threshold = lineVotes({ width: source.cols, height: source.rows });
      const lines = desk.mat();
      return () => {
        desk.cv.HoughLines(source, lines, 1, Math.PI / 180, threshold);
        return lines.rows;
      };
    },
  },
  {
    from: "drawing",
    operation: "houghLinesP",
    ours: (drawing) => {
      const threshold = lineVotes(drawing);
      const options = { threshold, minLineLength: threshold / 2, maxLineGap: 5 };
      return () => houghLinesP(drawing, options).length;
    },
    opencv: (desk, source) => {
      const threshold = lineVotes({ width: source.cols, height: source.rows });
      const lines = desk.mat();
      return () => {
        desk.cv.HoughLinesP(source, lines, 1, Math.PI / 180, threshold, threshold / 2, 5);
        return lines.rows;
      };
    },
  },
  {
    from: "drawing",
    operation: "strokeWidth",
    ours: (drawing) => () => strokeWidth(drawing),
  },
];

/** A line must be a third as long as the shorter side. */
function lineVotes({ width, height }: { width: number; height: number }): number {
  return Math.round(Math.min(width, height) / 3);
}
