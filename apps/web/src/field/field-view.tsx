import type { InkImage } from "@inkdigit/image-preprocess";
import { useEffect, useRef } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import "./field-view.css";

/** Side of the network's input, in pixels. */
const side = 28;

/** The 28×28 pixels that the network saw, enlarged: white ink on black, as in MNIST. */
export function FieldView({ field }: { field: InkImage | undefined }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paintField(canvas.current!, field), [field]);

  return (
    <section class="card field-view" aria-labelledby="field-heading">
      <div class="field">
        <canvas
          ref={canvas}
          width={side}
          height={side}
          role="img"
          aria-label={field ? texts.field.heading : texts.field.empty}
        />
      </div>
      <div>
        <h2 id="field-heading">{texts.field.heading}</h2>
        <p>{texts.field.caption}</p>
      </div>
    </section>
  );
}

function paintField(canvas: HTMLCanvasElement, field: InkImage | undefined): void {
  const context = canvas.getContext("2d")!;
  context.clearRect(0, 0, side, side);
  if (!field) return;
  const image = context.createImageData(field.width, field.height);
  field.data.forEach((ink, i) => {
    image.data.set([ink, ink, ink, 255], 4 * i);
  });
  context.putImageData(image, 0, 0);
}
