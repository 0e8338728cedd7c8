import { texts } from "../texts/texts.ts";
import { FieldPicture } from "./field-picture.tsx";
import "./field-view.css";

interface FieldViewProps {
  /** 28×28 ink. */
  readonly field: Uint8Array | Uint8ClampedArray | undefined;
}

/** The 28×28 pixels that the network saw, enlarged. */
export function FieldView({ field }: FieldViewProps) {
  const { heading, empty, caption } = texts.field;
  return (
    <section class="card field-view" aria-labelledby="field-heading">
      <div class="field">
        <FieldPicture field={field} label={field ? heading : empty} />
      </div>
      <div>
        <h2 id="field-heading">{heading}</h2>
        <p>{caption}</p>
      </div>
    </section>
  );
}
