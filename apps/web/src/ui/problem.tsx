import { texts } from "../texts/texts.ts";
import { ClearIcon } from "./icons.tsx";
import "./problem.css";

interface ProblemProps {
  readonly text: string;
  /** What closing it does, where that is more than to take it away. */
  readonly action?: string;
  readonly onClose: () => void;
}

/** What went wrong, in a sentence. */
export function Problem({ text, action, onClose }: ProblemProps) {
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
      {action ? (
        <button type="button" class="button" onClick={onClose}>
          {action}
        </button>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={texts.errors.dismiss}
          onClick={onClose}
        >
          <ClearIcon />
        </button>
      )}
    </div>
  );
}
