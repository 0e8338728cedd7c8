import { type Curve, curvesOf } from "./curves.ts";
import { type Ink, padSize, type Stroke } from "./ink.ts";

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints all the ink on an emptied canvas, in `colour`. */
export function paintInk(context: Context, ink: Ink, colour: string): void {
  clear(context);
  for (const stroke of ink) paintCurves(context, curvesOf(stroke), colour);
}

/** Paints what a growing stroke gained since it had `painted` points. */
export function paintGrowth(
  context: Context,
  stroke: Stroke,
  painted: number,
  colour: string,
): void {
  paintCurves(context, curvesOf(stroke, Math.max(0, painted - 1)), colour);
}

/** Sets the canvas so that pad units fill it. */
export function fitToPad(context: Context): void {
  const { canvas } = context;
  context.setTransform(canvas.width / padSize.width, 0, 0, canvas.height / padSize.height, 0, 0);
}

function clear(context: Context): void {
  context.clearRect(0, 0, padSize.width, padSize.height);
}

/** Curves of one breadth become one line: drawn apart, their soft edges would show where they meet. */
function paintCurves(context: Context, curves: readonly Curve[], colour: string): void {
  context.strokeStyle = colour;
  context.lineCap = "round";
  context.lineJoin = "round";
  curves.forEach((curve, i) => {
    const { from, control, to, breadth } = curve;
    if (breadth !== curves[i - 1]?.breadth) {
      context.lineWidth = breadth;
      context.beginPath();
      context.moveTo(from.x, from.y);
    }
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
    if (breadth !== curves[i + 1]?.breadth) context.stroke();
    if (from === to) paintDot(context, curve, colour);
  });
}

/** A tap: browsers draw no line that has no length. */
function paintDot(context: Context, { from, breadth }: Curve, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(from.x, from.y, breadth / 2, 0, 2 * Math.PI);
  context.fill();
}
