import type { TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import "./pointed-map.css";
import { ValueMap } from "./value-map.tsx";

interface Square {
  readonly x: number;
  readonly y: number;
}

interface PointedMapProps {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly label: string;
  /** The value that is pointed at. */
  readonly unit: Square | undefined;
  /** A square part that is marked. */
  readonly patch: (Square & { readonly size: number }) | undefined;
  readonly onPoint: ((x: number, y: number) => void) | undefined;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A map whose values can be pointed at, with the pointer or the arrow keys. */
export function PointedMap({ unit, patch, onPoint, ...map }: PointedMapProps) {
  const { width, height } = map;

  function pointAt(event: TargetedPointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = Math.floor(((event.clientX - box.left) / box.width) * width);
    const y = Math.floor(((event.clientY - box.top) / box.height) * height);
    point(x, y);
  }

  function step(event: TargetedKeyboardEvent<HTMLElement>) {
    const direction = steps[event.key];
    if (!direction) return;
    event.preventDefault();
    const { x, y } = unit ?? { x: width >> 1, y: height >> 1 };
    point(x + direction[0], y + direction[1]);
  }

  function point(x: number, y: number) {
    onPoint?.(clamp(x, width), clamp(y, height));
  }

  const content = (
    <>
      <ValueMap {...map} />
      {patch && <span class="mark is-patch" style={placeOn(patch, patch.size, width, height)} />}
      {unit && <span class="mark is-unit" style={placeOn(unit, 1, width, height)} />}
    </>
  );
  if (!onPoint) return <div class="pointed-map">{content}</div>;
  return (
    <button
      type="button"
      class="pointed-map"
      onPointerMove={pointAt}
      onPointerDown={pointAt}
      onKeyDown={step}
      onFocus={({ currentTarget }) =>
        currentTarget.matches(":focus-visible") && !unit && point(width >> 1, height >> 1)
      }
    >
      {content}
    </button>
  );
}

function clamp(place: number, length: number): number {
  return Math.max(0, Math.min(length - 1, place));
}

function placeOn({ x, y }: Square, size: number, width: number, height: number) {
  return {
    left: `${(100 * x) / width}%`,
    top: `${(100 * y) / height}%`,
    width: `${(100 * size) / width}%`,
    height: `${(100 * size) / height}%`,
  };
}
