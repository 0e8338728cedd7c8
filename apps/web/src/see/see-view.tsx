import { DeskReading } from "../desk/desk-reading.tsx";
import { DeskSheet } from "../desk/desk-sheet.tsx";
import { noteInAddress, useAddress } from "../shell/use-address.ts";
import type { ViewProps } from "../shell/views.ts";
import { NetworkView } from "./network-view.tsx";
import { DiagnosisCard } from "./preparation/diagnosis-card.tsx";
import { PreparationCard } from "./preparation/preparation-card.tsx";
import { type Changes, PreparationControls } from "./preparation/preparation-controls.tsx";
import {
  type PreparationSettings,
  settingsFrom,
  stateOf,
} from "./preparation/preparation-settings.ts";
import "./see-view.css";
import { UnitSum } from "./unit-sum.tsx";
import { useSeen } from "./use-seen.ts";
import { useUnit } from "./use-unit.ts";

/** What becomes of the digit that is looked at: its preparation, and then the network, layer by layer. */
export function SeeView({ desk }: ViewProps) {
  const settings = settingsFrom(useAddress().state);
  const seen = useSeen(desk, settings);
  const pointed = useUnit(seen?.network, seen?.inside);

  function change(changes: Changes) {
    noteInAddress(stateOf({ ...settings, ...changes } as PreparationSettings));
  }

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
        <DeskReading desk={desk} />
        {seen && (
          <>
            <PreparationCard picture={seen.cutOut.picture} prepared={seen.prepared} />
            <PreparationControls
              settings={settings}
              levels={seen.prepared.levels}
              onChange={change}
            />
            <DiagnosisCard findings={seen.cutOut.findings} />
          </>
        )}
        <NetworkView network={seen?.network} inside={seen?.inside} {...pointed} />
      </div>
    </div>
  );
}
