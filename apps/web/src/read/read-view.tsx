import { DeskSheet } from "../desk/desk-sheet.tsx";
import { FieldView } from "../field/field-view.tsx";
import { Probabilities } from "../probabilities/probabilities.tsx";
import { ReadingPanel } from "../reading/reading-panel.tsx";
import type { ViewProps } from "../shell/views.ts";
import "./read-view.css";

/** Write or give a picture, and see what it says. */
export function ReadView({ desk }: ViewProps) {
  const { reading, look, busy } = desk;
  return (
    <div class="desk-view is-read">
      <DeskSheet desk={desk} />
      <div class="findings">
        <ReadingPanel reading={reading} chosen={look?.index} busy={busy} onChoose={desk.lookAt} />
        <Probabilities reading={reading} look={look} />
        <FieldView field={look?.classification.field} />
      </div>
    </div>
  );
}
