import type { DigitValue, Reading } from "@inkdigit/classifier";
import { useRef } from "preact/hooks";
import type { Look } from "../reader/messages.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import { stepAmong, typedDigit } from "../reading/digit-keys.ts";
import { texts } from "../texts/texts.ts";
import { formatShare } from "../ui/format-share.ts";
import { CheckIcon } from "../ui/icons.tsx";
import "./probabilities.css";

interface ProbabilitiesProps {
  readonly reading: Reading | undefined;
  readonly look: Look | undefined;
  /** Called with what the digit really is. */
  readonly onCorrect: (label: DigitValue) => void;
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** A chance of no digit that is worth a word. */
const notable = 0.05;

/** The ten probabilities of the digit that is looked at, as bars; pressing one says what it is. */
export function Probabilities({ reading, look, onCorrect }: ProbabilitiesProps) {
  const all = reading ? digitsOf(reading) : [];
  const shown = look && all[look.index];
  const bars = useRef<HTMLOListElement>(null);
  const notADigit = look?.classification.notADigit ?? 0;

  function onKey(event: KeyboardEvent, own: DigitValue) {
    const typed = typedDigit(event);
    const next = stepAmong([digits.length], own, event);
    if (typed === undefined && next === undefined) return;
    event.preventDefault();
    if (typed !== undefined) onCorrect(typed);
    else bars.current!.querySelectorAll("button")[next!]!.focus();
  }

  return (
    <section class="card probabilities" id="probabilities" aria-labelledby="probabilities-heading">
      <header>
        <h2 id="probabilities-heading">{texts.probabilities.heading}</h2>
        {look && all.length > 1 && <p>{texts.probabilities.of(look.index + 1, all.length)}</p>}
      </header>
      <ol ref={bars}>
        {digits.map((digit) => (
          <Bar
            key={digit}
            digit={digit}
            share={look?.classification.probabilities[digit]}
            chosen={shown?.digit === digit}
            reached={digit === (shown?.digit ?? 0)}
            onChoose={() => onCorrect(digit)}
            onKey={(event) => onKey(event, digit)}
          />
        ))}
      </ol>
      {notADigit >= notable && (
        <p class="not-a-digit">{texts.probabilities.notADigit(formatShare(notADigit))}</p>
      )}
      {look && shown && (
        <Correction
          read={look.classification.digit}
          label={shown.digit}
          isCorrected={shown.confidence === 1}
        />
      )}
    </section>
  );
}

interface BarProps {
  readonly digit: DigitValue;
  readonly share: number | undefined;
  /** Whether this is what the digit is taken for. */
  readonly chosen: boolean;
  /** Whether the tab key leads to it; the arrow keys lead from there to the others. */
  readonly reached: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Bar({ digit, share, chosen, reached, onChoose, onKey }: BarProps) {
  const said = share === undefined ? undefined : formatShare(share);
  return (
    <li class={chosen ? "is-best" : ""}>
      <button
        type="button"
        disabled={share === undefined}
        aria-pressed={chosen}
        aria-label={said && texts.probabilities.value(digit, said)}
        title={said && texts.probabilities.correct(digit)}
        tabIndex={reached ? 0 : -1}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        <span class="share">{share !== undefined && share >= 0.01 ? said : ""}</span>
        <span class="track">
          <span class="bar" style={{ height: `${(100 * (share ?? 0)).toFixed(1)}%` }} />
        </span>
        <span class="name">{digit}</span>
      </button>
    </li>
  );
}

interface CorrectionProps {
  readonly read: DigitValue;
  readonly label: DigitValue;
  readonly isCorrected: boolean;
}

function Correction({ read, label, isCorrected }: CorrectionProps) {
  return (
    <p class={isCorrected ? "correction is-corrected" : "correction"} aria-live="polite">
      {isCorrected && <CheckIcon />}
      {isCorrected ? texts.probabilities.corrected(read, label) : texts.probabilities.wrong}
    </p>
  );
}
