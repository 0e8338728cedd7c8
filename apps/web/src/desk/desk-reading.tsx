import { ReadingPanel } from "../reading/reading-panel.tsx";
import { texts } from "../texts/texts.ts";
import type { Desk } from "./use-desk.ts";

interface DeskReadingProps {
  readonly desk: Desk;
}

/** What is read of what lies on the desk. */
export function DeskReading({ desk }: DeskReadingProps) {
  return (
    <ReadingPanel
      reading={desk.reading}
      chosen={desk.look?.index}
      busy={desk.busy}
      name={desk.picture?.name ?? texts.reading.drawing}
      address={desk.address}
      onChoose={desk.lookAt}
      onCorrect={desk.correct}
    />
  );
}
