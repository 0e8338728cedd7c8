import type { ComponentChildren, TargetedPointerEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { extendStroke, type Ink, type PenPoint, padSize, type Stroke } from "./ink.ts";
import "./pad.css";
import { fitToPad, paintGrowth, paintInk } from "./paint-ink.ts";
import { penBreadth } from "./pen-breadth.ts";

interface PadProps {
  readonly ink: Ink;
  /** Called while a stroke is drawn, with all ink so far, at most once a frame. */
  readonly onDraw: (ink: Ink) => void;
  /** Called when the pen is lifted. */
  readonly onStroke: (stroke: Stroke) => void;
  /** What lies over the paper. */
  readonly children?: ComponentChildren;
}

/** Paper to write on with a mouse, a finger or a pen. */
export function Pad({ ink, onDraw, onStroke, children }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<{ pointer: number; stroke: Stroke; told: boolean }>();
  const inkNow = useRef(ink);
  inkNow.current = ink;

  useEffect(() => {
    const element = canvas.current!;
    return onLookChange(element, () => paintAll(element, inkNow.current));
  }, []);
  useEffect(() => paintAll(canvas.current!, ink), [ink]);

  function start(event: PadEvent) {
    if (drawing.current || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { pointer: event.pointerId, stroke: [], told: true };
    extend(event);
  }

  function extend(event: PadEvent) {
    const current = drawing.current;
    if (current?.pointer !== event.pointerId) return;
    const element = event.currentTarget;
    const before = current.stroke.length;
    for (const touch of coalesced(event)) {
      current.stroke = extendStroke(current.stroke, penPoint(element, touch));
    }
    if (current.stroke.length === before) return;
    paintGrowth(element.getContext("2d")!, current.stroke, before, inkColour(element));
    tellSoon(current);
  }

  function tellSoon(current: NonNullable<typeof drawing.current>) {
    if (!current.told) return;
    current.told = false;
    requestAnimationFrame(() => {
      current.told = true;
      if (drawing.current === current) onDraw([...inkNow.current, current.stroke]);
    });
  }

  function finish(event: PadEvent) {
    const current = drawing.current;
    if (current?.pointer !== event.pointerId) return;
    extend(event);
    drawing.current = undefined;
    onStroke(current.stroke);
  }

  function cancel(event: PadEvent) {
    if (drawing.current?.pointer !== event.pointerId) return;
    drawing.current = undefined;
    paintAll(event.currentTarget, ink);
    onDraw(ink);
  }

  return (
    <div class="pad">
      <canvas
        ref={canvas}
        class="pad-paper"
        role="img"
        aria-label={texts.pad.label}
        onPointerDown={start}
        onPointerMove={extend}
        onPointerUp={finish}
        onPointerCancel={cancel}
      />
      {children}
    </div>
  );
}

type PadEvent = TargetedPointerEvent<HTMLCanvasElement>;

/** All places that the pointer passed since the last event, where the browser tells them. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

function penPoint(element: HTMLCanvasElement, touch: PointerEvent): PenPoint {
  const { left, top, width } = element.getBoundingClientRect();
  const scale = width / padSize.width;
  return {
    x: (touch.clientX - left) / scale,
    y: (touch.clientY - top) / scale,
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
