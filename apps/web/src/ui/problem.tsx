import { texts } from "../texts/texts.ts";
import { ClearIcon } from "./icons.tsx";
import "./problem.css";

interface ProblemProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** What went wrong, in a sentence. */
export function Problem({ text, onClose }: ProblemProps) {
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
      <button type="button" class="icon-button" aria-label={texts.errors.dismiss} onClick={onClose}>
        <ClearIcon />
      </button>
    </div>
  );
}
