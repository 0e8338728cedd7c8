import { useCorrections } from "../corrections/use-corrections.ts";
import { DeskSheet } from "../desk/desk-sheet.tsx";
import { FieldView } from "../field/field-view.tsx";
import { Probabilities } from "../probabilities/probabilities.tsx";
import { ReadingPanel } from "../reading/reading-panel.tsx";
import type { ViewProps } from "../shell/views.ts";
import { texts } from "../texts/texts.ts";
import { lazy } from "../ui/lazy.tsx";
import "./read-view.css";

const CorrectionsCard = lazy(
  async () => (await import("../corrections/corrections-card.tsx")).CorrectionsCard,
);

/** Write or give a picture, see what it says, and put right what was read wrong. */
export function ReadView({ desk }: ViewProps) {
  const { reading, look, busy, picture } = desk;
  const corrections = useCorrections();
  return (
    <div class="desk-view is-read">
      <DeskSheet desk={desk} />
      <div class="findings">
        <ReadingPanel
          reading={reading}
          chosen={look?.index}
          busy={busy}
          name={picture?.name ?? texts.reading.drawing}
          address={desk.address}
          onChoose={desk.lookAt}
        />
        <Probabilities reading={reading} look={look} onCorrect={desk.correct} />
        <FieldView field={look?.classification.field.data} />
        {corrections.length > 0 && <CorrectionsCard corrections={corrections} />}
      </div>
    </div>
  );
}
