import { useState } from "preact/hooks";
import { FieldView } from "../field/field-view.tsx";
import type { Ink, Stroke } from "../pad/ink.ts";
import { addStroke, clearInk, emptyHistory, redo, undo } from "../pad/ink-history.ts";
import { Invitation } from "../pad/invitation.tsx";
import { Pad } from "../pad/pad.tsx";
import { DropHint } from "../picture/drop-hint.tsx";
import { PictureSheet, type ShownPicture } from "../picture/picture-sheet.tsx";
import { useGivenPictures } from "../picture/use-given-pictures.ts";
import { Probabilities } from "../probabilities/probabilities.tsx";
import { DigitBoxes } from "../reading/digit-boxes.tsx";
import { ReadingPanel } from "../reading/reading-panel.tsx";
import { useReading } from "../reading/use-reading.ts";
import { NetworkView } from "../see/network-view.tsx";
import { UnitSum } from "../see/unit-sum.tsx";
import { useUnit } from "../see/use-unit.ts";
import { texts } from "../texts.ts";
import { Toolbar } from "../toolbar/toolbar.tsx";
import { useShortcuts } from "../toolbar/use-shortcuts.ts";
import { Problem } from "../ui/problem.tsx";
import "./desk-view.css";
import { Samples } from "./samples.tsx";
import type { View } from "./use-view.ts";

/** Write or give a picture; see what it says, and what the network makes of it. */
export function DeskView({ view }: { view: View }) {
  const [problem, setProblem] = useState<string>();
  const desk = useReading(setProblem);
  const { reading, look, busy } = desk;
  const [history, setHistory] = useState(emptyHistory);
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState<ShownPicture>();
  const pointed = useUnit(view === "see", desk.openNetwork, look?.inside);

  function write(next: typeof history) {
    if (picture || next === history) return;
    setHistory(next);
    desk.readInk(next.present);
  }

  function draw(ink: Ink) {
    setWriting(true);
    setProblem(undefined);
    desk.readInk(ink);
  }

  function finishStroke(stroke: Stroke) {
    setWriting(false);
    write(addStroke(history, stroke));
  }

  function backToPad() {
    if (!picture) return;
    setPicture(undefined);
    desk.clear();
    desk.readInk(history.present);
  }

  async function show(files: readonly Blob[]) {
    const [file, ...others] = files;
    if (!file) return;
    setProblem(others.length > 0 ? texts.errors.several : undefined);
    setPicture({ file, name: file instanceof File ? file.name : texts.picture.pasted });
    const failure = await desk.readFile(file);
    if (failure === undefined) return;
    setProblem(failure);
    setPicture(undefined);
    desk.readInk(history.present);
  }

  const actions = {
    undo: () => write(undo(history)),
    redo: () => write(redo(history)),
    clear: () => write(clearInk(history)),
    back: backToPad,
  };
  useShortcuts(actions);
  const dragged = useGivenPictures(show, setProblem);

  const boxes = reading && (
    <DigitBoxes reading={reading} chosen={look?.index} onChoose={picture && desk.lookAt} />
  );
  const panel = (
    <ReadingPanel reading={reading} chosen={look?.index} busy={busy} onChoose={desk.lookAt} />
  );
  const probabilities = <Probabilities reading={reading} look={look} />;
  return (
    <div class={`desk-view is-${view}`}>
      <section class="desk" aria-label={texts.pad.heading}>
        <div class={busy ? "sheet is-busy" : "sheet"}>
          {picture ? (
            <PictureSheet picture={picture}>{boxes}</PictureSheet>
          ) : (
            <Pad ink={history.present} onDraw={draw} onStroke={finishStroke}>
              {boxes}
              {history.present.length === 0 && !writing && <Invitation />}
            </Pad>
          )}
          {dragged && <DropHint />}
        </div>
        <Toolbar
          history={history}
          overlaid={picture !== undefined}
          actions={actions}
          onGiven={show}
          onProblem={setProblem}
        />
        {problem !== undefined && <Problem text={problem} onClose={() => setProblem(undefined)} />}
        <Samples onGiven={show} onProblem={setProblem} />
        {pointed.unit && pointed.explanation && (
          <UnitSum
            unit={pointed.unit}
            explanation={pointed.explanation}
            onClose={() => pointed.point(undefined)}
          />
        )}
      </section>
      {view === "read" ? (
        <div class="findings">
          {panel}
          {probabilities}
          <FieldView field={look?.classification.field} />
        </div>
      ) : (
        <div class="findings">
          {panel}
          <NetworkView look={look} {...pointed} />
          {probabilities}
        </div>
      )}
    </div>
  );
}
