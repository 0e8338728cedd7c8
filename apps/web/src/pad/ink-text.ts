import { type Ink, type PenPoint, padSize, type Stroke } from "./ink.ts";

/** Points nearer than this to the one before, in pad units, are not worth their letters. */
const nearest = 3;
/** Breadths are kept in steps of 1/8 pad unit. */
const breadthSteps = 8;
/** Points that one byte's step does not reach are led to by points between. */
const farthest = 127;

/**
 * Ink as a text for addresses: some three letters a point. Places are rounded to pad units, and a
 * stroke has its mean breadth throughout.
 */
export function inkToText(ink: Ink): string {
  const bytes = ink.filter((stroke) => stroke.length > 0).flatMap(strokeBytes);
  const base64 = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The ink that a text stands for; undefined where it stands for none. */
export function inkFromText(text: string): Ink | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  const ink: Stroke[] = [];
  for (let at = 0; at < bytes.length; ) {
    const count = bytes[at]! | (bytes[at + 1]! << 8);
    const steps = bytes.slice(at + 2, at + 7 + 2 * (count - 1));
    if (count < 1 || steps.length !== 5 + 2 * (count - 1)) return undefined;
    ink.push(strokeOf(steps));
    at += 7 + 2 * (count - 1);
  }
  const isOnPad = ink.flat().every(({ x, y }) => Math.abs(x) < 1000 && Math.abs(y) < 1000);
  return ink.length > 0 && isOnPad ? ink : undefined;
}

/** Count of points, breadth, first place, and the steps from point to point. */
function strokeBytes(stroke: Stroke): number[] {
  const breadth = stroke.reduce((sum, point) => sum + point.breadth, 0) / stroke.length;
  const [first, ...others] = reachable(rounded(thinned(stroke)));
  let last = first!;
  const steps = others.flatMap((point) => {
    const step = [point.x - last.x, point.y - last.y].map((by) => by & 0xff);
    last = point;
    return step;
  });
  const count = 1 + others.length;
  const head = [count & 0xff, count >> 8, Math.min(255, Math.round(breadth * breadthSteps))];
  return [
    ...head,
    ...[first!.x, first!.y].flatMap((by) => [by & 0xff, (by >> 8) & 0xff]),
    ...steps,
  ];
}

function strokeOf(bytes: Uint8Array): Stroke {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const breadth = Math.max(1, view.getUint8(0)) / breadthSteps;
  let point: PenPoint = { x: view.getInt16(1, true), y: view.getInt16(3, true), breadth };
  const stroke = [point];
  for (let at = 5; at < bytes.length; at += 2) {
    point = { x: point.x + view.getInt8(at), y: point.y + view.getInt8(at + 1), breadth };
    stroke.push(point);
  }
  return stroke;
}

function thinned(stroke: Stroke): Stroke {
  let last = stroke[0]!;
  return stroke.filter((point, i) => {
    const isKept =
      i === 0 ||
      i === stroke.length - 1 ||
      Math.hypot(point.x - last.x, point.y - last.y) >= nearest;
    if (isKept) last = point;
    return isKept;
  });
}

function rounded(stroke: Stroke): { x: number; y: number }[] {
  const held = (place: number, side: number) =>
    Math.max(-side, Math.min(2 * side, Math.round(place)));
  return stroke.map(({ x, y }) => ({ x: held(x, padSize.width), y: held(y, padSize.height) }));
}

function reachable(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  return points.flatMap((point, i) => {
    const last = points[i - 1] ?? point;
    const [dx, dy] = [point.x - last.x, point.y - last.y];
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / farthest));
    return Array.from({ length: parts }, (_, part) => ({
      x: last.x + Math.round((dx * (part + 1)) / parts),
      y: last.y + Math.round((dy * (part + 1)) / parts),
    }));
  });
}

function bytesOf(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
