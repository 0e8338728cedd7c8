import { texts } from "../texts/texts.ts";
import "./invitation.css";

/** Lies on the empty pad: a number that writes itself, and what to do. */
export function Invitation() {
  return (
    <div class="invitation" aria-hidden="true">
      <svg viewBox="0 0 320 130" aria-hidden="true">
        <path
          pathLength="1"
          d="M32 30c10-14 40-14 42 8 2 18-14 24-24 24 14-1 32 6 30 28-3 24-38 26-52 10"
        />
        <path pathLength="1" d="M132 24c-6 26-10 40-10 52 0 4 2 5 6 5h44M158 54c-2 20-4 36-4 56" />
        <path
          pathLength="1"
          d="M258 28c-26-2-44 12-42 28 2 20 50 18 50 42 0 20-42 22-46 2-4-20 48-26 50-50 1-12-6-22-16-23"
        />
      </svg>
      <p>
        <strong>{texts.pad.invitation}</strong>
        <span>{texts.pad.ways}</span>
      </p>
    </div>
  );
}
