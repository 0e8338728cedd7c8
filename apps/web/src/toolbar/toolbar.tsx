import type { Layout } from "@inkdigit/classifier";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { InkHistory } from "../pad/ink-history.ts";
import { pictureFiles, pictureOnClipboard } from "../picture/picture-files.ts";
import { texts } from "../texts/texts.ts";
import {
  CameraIcon,
  ClearIcon,
  PasteIcon,
  PenIcon,
  PictureIcon,
  RedoIcon,
  UndoIcon,
} from "../ui/icons.tsx";
import { LayoutPicker } from "./layout-picker.tsx";
import type { Shortcut } from "./shortcuts.ts";
import "./toolbar.css";

interface ToolbarProps {
  readonly history: InkHistory;
  /** Whether a picture lies on the pad. */
  readonly overlaid: boolean;
  readonly actions: Readonly<Record<Shortcut, () => void>>;
  readonly onGiven: (files: readonly Blob[]) => void;
  readonly onProblem: (problem: string) => void;
  /** Opens the camera. */
  readonly onCamera: () => void;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

/** What can be done with the sheet, and the ways to another. */
export function Toolbar({
  history,
  overlaid,
  actions,
  onGiven,
  onProblem,
  ...others
}: ToolbarProps) {
  const { past, present, future } = history;
  return (
    <div class="toolbar" role="toolbar" aria-label={texts.toolbar}>
      {overlaid ? (
        <>
          <Tool name={texts.picture.back} keys="Escape" onClick={actions.back}>
            <PenIcon />
            <span>{texts.picture.back}</span>
          </Tool>
          <LayoutPicker layout={others.layout} onChange={others.onLayout} />
        </>
      ) : (
        <>
          <Tool
            name={texts.pad.undo}
            keys="Control+Z"
            disabled={past.length === 0}
            onClick={actions.undo}
          >
            <UndoIcon />
          </Tool>
          <Tool
            name={texts.pad.redo}
            keys="Control+Shift+Z"
            disabled={future.length === 0}
            onClick={actions.redo}
          >
            <RedoIcon />
          </Tool>
          <Tool
            name={texts.pad.clear}
            keys="Delete"
            disabled={present.length === 0}
            onClick={actions.clear}
          >
            <ClearIcon />
            <span>{texts.pad.clear}</span>
          </Tool>
        </>
      )}
      <span class="gap" />
      {canPhotograph && (
        <Tool name={texts.camera} onClick={others.onCamera}>
          <CameraIcon />
        </Tool>
      )}
      <PasteTool onGiven={onGiven} onProblem={onProblem} />
      <ChooseTool onGiven={onGiven} />
    </div>
  );
}

/** Browsers give the camera to pages of safe origins only. */
const canPhotograph = navigator.mediaDevices?.getUserMedia !== undefined;

interface ToolProps {
  readonly name: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

function Tool({ name, keys, disabled = false, primary = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      class={primary ? "tool is-primary" : "tool"}
      title={keys ? `${name} (${keys.replace("Control", "Ctrl")})` : name}
      aria-label={name}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function ChooseTool({ onGiven }: Pick<ToolbarProps, "onGiven">) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          onGiven(pictureFiles(currentTarget));
          // The same file may be chosen again.
          currentTarget.value = "";
        }}
      />
      <Tool name={texts.picture.choose} primary onClick={() => input.current!.click()}>
        <PictureIcon />
        <span class="is-wide">{texts.picture.choose}</span>
        <span class="is-narrow">{texts.picture.chooseShort}</span>
      </Tool>
    </>
  );
}

function PasteTool({ onGiven, onProblem }: Pick<ToolbarProps, "onGiven" | "onProblem">) {
  if (!navigator.clipboard?.read) return null;
  async function paste() {
    try {
      const picture = await pictureOnClipboard();
      if (picture) onGiven([picture]);
      else onProblem(texts.errors.nothingToPaste);
    } catch {
      onProblem(texts.errors.clipboardClosed);
    }
  }
  return (
    <Tool name={texts.picture.paste} keys="Control+V" onClick={paste}>
      <PasteIcon />
      <span>{texts.picture.paste}</span>
    </Tool>
  );
}
