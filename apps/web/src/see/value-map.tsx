import { useEffect, useRef } from "preact/hooks";
import { brightPixels, signedPixels } from "./map-pixels.ts";
import "./value-map.css";

interface ValueMapProps {
  /** Row by row. */
  readonly values: Float32Array | undefined;
  readonly width: number;
  readonly height: number;
  /** The value that is painted in full. */
  readonly scale: number;
  /** Values below 0 mean something, and are painted too. */
  readonly signed?: boolean;
  readonly label: string;
}

/** Values as a small picture: one square a value. */
export function ValueMap({ values, width, height, scale, signed = false, label }: ValueMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current!.getContext("2d")!;
    context.clearRect(0, 0, width, height);
    if (!values) return;
    const pixels = (signed ? signedPixels : brightPixels)(values, scale);
    context.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [values, width, height, scale, signed]);

  return (
    <canvas
      ref={canvas}
      class="value-map"
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}
