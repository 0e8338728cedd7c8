import { useCorrections } from "../corrections/use-corrections.ts";
import { DeskReading } from "../desk/desk-reading.tsx";
import { DeskSheet } from "../desk/desk-sheet.tsx";
import { FieldView } from "../field/field-view.tsx";
import { Probabilities } from "../probabilities/probabilities.tsx";
import type { ViewProps } from "../shell/views.ts";
import { lazy } from "../ui/lazy.tsx";
import "./read-view.css";

const CorrectionsCard = lazy(
  async () => (await import("../corrections/corrections-card.tsx")).CorrectionsCard,
);

/** Write or give a picture, see what it says, and put right what was read wrong. */
export function ReadView({ desk }: ViewProps) {
  const { reading, look } = desk;
  const corrections = useCorrections();
  return (
    <div class="desk-view is-read">
      <DeskSheet desk={desk} />
      <div class="findings">
        <DeskReading desk={desk} />
        <Probabilities reading={reading} look={look} onCorrect={desk.correct} />
        <FieldView field={look?.classification.field.data} />
        {corrections.length > 0 && <CorrectionsCard corrections={corrections} />}
      </div>
    </div>
  );
}
