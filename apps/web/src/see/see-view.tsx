import { DeskSheet } from "../desk/desk-sheet.tsx";
import { Probabilities } from "../probabilities/probabilities.tsx";
import { ReadingPanel } from "../reading/reading-panel.tsx";
import type { ViewProps } from "../shell/views.ts";
import { NetworkView } from "./network-view.tsx";
import "./see-view.css";
import { UnitSum } from "./unit-sum.tsx";
import { useInside } from "./use-inside.ts";
import { useUnit } from "./use-unit.ts";

/** What the network makes of the digit that is looked at, layer by layer. */
export function SeeView({ desk }: ViewProps) {
  const { reading, look, busy } = desk;
  const { network, inside } = useInside(look?.classification.field.data);
  const pointed = useUnit(network, inside);
  return (
    <div class="desk-view is-see">
      <DeskSheet desk={desk}>
        {pointed.unit && pointed.explanation && (
          <UnitSum
            unit={pointed.unit}
            explanation={pointed.explanation}
            onClose={() => pointed.point(undefined)}
          />
        )}
      </DeskSheet>
      <div class="findings">
        <ReadingPanel reading={reading} chosen={look?.index} busy={busy} onChoose={desk.lookAt} />
        <NetworkView inside={inside} {...pointed} />
        <Probabilities reading={reading} look={look} />
      </div>
    </div>
  );
}
