import { useState } from "preact/hooks";
import { FieldPicture } from "../field/field-picture.tsx";
import { correctionsTexts } from "../texts/corrections-texts.ts";
import { language } from "../texts/texts.ts";
import { ClearIcon, SaveIcon } from "../ui/icons.tsx";
import { saveFile } from "../ui/save-file.ts";
import type { KeptCorrection } from "./correction.ts";
import "./corrections-card.css";
import { correctionsFile } from "./corrections-file.ts";
import { correctionStore } from "./use-corrections.ts";

interface CorrectionsCardProps {
  readonly corrections: readonly KeptCorrection[];
}

/** The corrections that are kept on the device: to look at, to export and to delete. */
export function CorrectionsCard({ corrections }: CorrectionsCardProps) {
  const [asked, setAsked] = useState(false);
  const store = correctionStore();
  const { heading, kept, save, fileName, removeAll, sure } = correctionsTexts;
  return (
    <section class="card corrections-card" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{heading}</h2>
      <p>{kept(corrections.length)}</p>
      <ol>
        {corrections.map((correction) => (
          <KeptDigit
            key={correction.id}
            correction={correction}
            onRemove={() => store.remove(correction.id)}
          />
        ))}
      </ol>
      <footer>
        <button
          type="button"
          class="quiet-button"
          onClick={() => saveFile(fileName, "application/json", correctionsFile(corrections))}
        >
          <SaveIcon />
          {save}
        </button>
        <button
          type="button"
          class="quiet-button is-dangerous"
          onBlur={() => setAsked(false)}
          onClick={() => (asked ? store.removeAll() : setAsked(true))}
        >
          <ClearIcon />
          <span aria-live="polite">{asked ? sure(corrections.length) : removeAll}</span>
        </button>
      </footer>
    </section>
  );
}

interface KeptDigitProps {
  readonly correction: KeptCorrection;
  readonly onRemove: () => void;
}

function KeptDigit({ correction: { field, label, read, date }, onRemove }: KeptDigitProps) {
  const day = new Date(date).toLocaleDateString(language);
  return (
    <li>
      <FieldPicture field={field} label={correctionsTexts.one(read, label, day)} />
      <span aria-hidden="true">
        <s>{read}</s> {label}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={correctionsTexts.remove(label)}
        onClick={onRemove}
      >
        <ClearIcon />
      </button>
    </li>
  );
}
