import type { ComponentChildren, TargetedPointerEvent } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { extendStroke, type Ink, type PenPoint, padSize, type Stroke } from "./ink.ts";
import "./pad.css";
import { fitToPad, paintGrowth, paintInk } from "./paint-ink.ts";
import { penBreadth } from "./pen-breadth.ts";

interface PadProps {
  readonly ink: Ink;
  /** Called whenever a stroke that is drawn has grown, with all ink so far. */
  readonly onDraw: (ink: Ink) => void;
  /** Called when the pen is lifted. */
  readonly onStroke: (stroke: Stroke) => void;
  /** Called when the browser takes the pointer away: nothing of the stroke counts. */
  readonly onCancel: () => void;
  /** What lies over the paper. */
  readonly children?: ComponentChildren;
}

/** Paper to write on with a mouse, a finger or a pen. */
export function Pad({ ink, onDraw, onStroke, onCancel, children }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Drawing>();
  const inkNow = useRef(ink);
  inkNow.current = ink;

  const painted = useRef(false);
  useEffect(() => onLookChange(canvas.current!, () => repaint(inkNow.current)), []);
  // An empty pad is painted after the page's first frame, which need not wait for it.
  useLayoutEffect(() => {
    if (ink.length > 0 || painted.current) repaint(ink);
  }, [ink]);

  function repaint(all: Ink) {
    painted.current = true;
    paintAll(canvas.current!, all);
  }

  function start(event: PadEvent) {
    if (drawing.current || event.button !== 0) return;
    if (!painted.current) repaint(ink);
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = newDrawing(event);
    extend(event);
  }

  function extend(event: PadEvent) {
    const current = drawing.current;
    if (current?.pointer !== event.pointerId) return;
    if (grow(current, event)) onDraw([...inkNow.current, current.stroke]);
  }

  function finish(event: PadEvent) {
    const current = drawing.current;
    if (current?.pointer !== event.pointerId) return;
    grow(current, event);
    drawing.current = undefined;
    onStroke(current.stroke);
  }

  function cancel(event: PadEvent) {
    if (drawing.current?.pointer !== event.pointerId) return;
    drawing.current = undefined;
    repaint(ink);
    onCancel();
  }

  return (
    <div class="pad">
      <canvas
        ref={canvas}
        class="pad-paper"
        role="img"
        aria-label={texts.pad.label}
        onTouchStart={keepFromGestures}
        onPointerDown={start}
        {...{ [onMoved]: extend }}
        onPointerUp={finish}
        onPointerCancel={cancel}
      />
      {children}
    </div>
  );
}

type PadEvent = TargetedPointerEvent<HTMLCanvasElement>;

/** After a fast stroke Chrome often makes no click of the next tap, anywhere: it seems to take the stroke for a fling. */
function keepFromGestures(event: TouchEvent) {
  event.preventDefault();
}

/** A stroke on its way. What it takes from the page is asked once: every question lays the page out. */
interface Drawing {
  readonly pointer: number;
  stroke: Stroke;
  /** Where the pad begins on the page, and CSS pixels a pad unit. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly colour: string;
}

/** Told as soon as the pen moves, where the browser does that, and not only once a frame. */
const onMoved =
  "onpointerrawupdate" in HTMLElement.prototype ? "onpointerrawupdate" : "onpointermove";

function newDrawing({ currentTarget, pointerId }: PadEvent): Drawing {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  return {
    pointer: pointerId,
    stroke: [],
    left: left + scrollX,
    top: top + scrollY,
    scale: width / padSize.width,
    colour: inkColour(currentTarget),
  };
}

/** All places that the pointer passed since the last event, where the browser tells them. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

/** Adds what the pen wrote since the last event, if anything, and paints it. */
function grow(drawing: Drawing, event: PadEvent): boolean {
  const before = drawing.stroke.length;
  for (const touch of coalesced(event)) {
    drawing.stroke = extendStroke(drawing.stroke, penPoint(drawing, touch));
  }
  if (drawing.stroke.length === before) return false;
  const context = event.currentTarget.getContext("2d")!;
  paintGrowth(context, drawing.stroke, before, drawing.colour);
  return true;
}

function penPoint({ left, top, scale }: Drawing, touch: PointerEvent): PenPoint {
  return {
    x: (touch.pageX - left) / scale,
    y: (touch.pageY - top) / scale,
    breadth: penBreadth(touch),
  };
}

function paintAll(element: HTMLCanvasElement, ink: Ink): void {
  const width = Math.round(element.clientWidth * devicePixelRatio);
  const height = Math.round(element.clientHeight * devicePixelRatio);
  if (element.width !== width || element.height !== height)
    Object.assign(element, { width, height });
  const context = element.getContext("2d")!;
  fitToPad(context);
  paintInk(context, ink, inkColour(element));
}

function inkColour(element: Element): string {
  return getComputedStyle(element).color;
}

/** Calls `repaint` when the pad's size on the screen or the colour scheme changes, until it is ended. */
function onLookChange(element: HTMLCanvasElement, repaint: () => void): () => void {
  const sizes = new ResizeObserver(repaint);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  sizes.observe(element);
  scheme.addEventListener("change", repaint);
  return () => {
    sizes.disconnect();
    scheme.removeEventListener("change", repaint);
  };
}
