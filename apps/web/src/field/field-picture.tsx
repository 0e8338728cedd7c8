import { useLayoutEffect, useRef } from "preact/hooks";

/** Side of the network's input, in pixels. */
const side = 28;

interface FieldPictureProps {
  /** 28×28 ink, row by row; undefined leaves it empty. */
  readonly field: Uint8Array | Uint8ClampedArray | undefined;
  readonly label: string;
}

/** The 28×28 pixels of a field: white ink on nothing, as in MNIST. */
export function FieldPicture({ field, label }: FieldPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paintField(canvas.current!, field), [field]);
  return <canvas ref={canvas} width={side} height={side} role="img" aria-label={label} />;
}

function paintField(canvas: HTMLCanvasElement, field: FieldPictureProps["field"]): void {
  // Setting its width empties it.
  canvas.width = side;
  if (!field) return;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(side, side);
  field.forEach((ink, i) => {
    image.data.set([ink, ink, ink, 255], 4 * i);
  });
  context.putImageData(image, 0, 0);
}
