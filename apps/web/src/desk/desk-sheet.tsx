import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Invitation } from "../pad/invitation.tsx";
import { Pad } from "../pad/pad.tsx";
import { DropHint } from "../picture/drop-hint.tsx";
import { PictureSheet } from "../picture/picture-sheet.tsx";
import { useGivenPictures } from "../picture/use-given-pictures.ts";
import { DigitBoxes } from "../reading/digit-boxes.tsx";
import { texts } from "../texts/texts.ts";
import { Toolbar } from "../toolbar/toolbar.tsx";
import { useShortcuts } from "../toolbar/use-shortcuts.ts";
import { lazy } from "../ui/lazy.tsx";
import { Problem } from "../ui/problem.tsx";
import "./desk-sheet.css";
import { SampleButtons } from "./sample-buttons.tsx";
import type { Desk } from "./use-desk.ts";

const CameraSheet = lazy(async () => (await import("../camera/camera-sheet.tsx")).CameraSheet);

interface DeskSheetProps {
  readonly desk: Desk;
  /** What lies below the sheet. */
  readonly children?: ComponentChildren;
}

/** The pad, or the picture that lies on it, with its tools. */
export function DeskSheet({ desk, children }: DeskSheetProps) {
  const { history, picture, reading, look, busy, problem, setProblem } = desk;
  useShortcuts(desk);
  const [photographing, setPhotographing] = useState(false);
  const dragged = useGivenPictures(desk.show, setProblem);

  const boxes = reading && (
    <DigitBoxes reading={reading} chosen={look?.index} onChoose={picture && desk.lookAt} />
  );
  return (
    <section class="desk" aria-label={texts.pad.heading}>
      <div class={busy ? "sheet is-busy" : "sheet"}>
        {picture ? (
          <PictureSheet picture={picture}>{boxes}</PictureSheet>
        ) : (
          <Pad
            ink={history.present}
            onDraw={desk.draw}
            onStroke={desk.finishStroke}
            onCancel={desk.dropStroke}
          >
            {boxes}
            {history.present.length === 0 && !desk.writing && <Invitation />}
          </Pad>
        )}
        {dragged && <DropHint />}
      </div>
      <Toolbar
        history={history}
        overlaid={picture !== undefined}
        actions={desk}
        onGiven={desk.show}
        onProblem={setProblem}
        onCamera={() => setPhotographing(true)}
        layout={desk.layout}
        onLayout={desk.setLayout}
      />
      {problem !== undefined && <Problem text={problem} onClose={() => setProblem(undefined)} />}
      <SampleButtons onChoose={desk.showSample} />
      {children}
      {photographing && (
        <CameraSheet
          onTaken={(photo) => desk.show([photo])}
          onProblem={setProblem}
          onClose={() => setPhotographing(false)}
          onFailure={() => setProblem(texts.errors.view)}
        />
      )}
    </section>
  );
}
