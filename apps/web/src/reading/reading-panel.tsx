import type { DigitValue, ReadDigit, Reading, Status } from "@inkdigit/classifier";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { isDoubtful } from "../reader/reading-digits.ts";
import { texts } from "../texts/texts.ts";
import { formatShare } from "../ui/format-share.ts";
import { BlankIcon, CheckIcon, LinkIcon, LookIcon } from "../ui/icons.tsx";
import { CopyButton } from "./copy-button.tsx";
import { stepAmong, typedDigit } from "./digit-keys.ts";
import { doubts } from "./doubts.ts";
import { SaveButtons } from "./save-buttons.tsx";
import "./reading-panel.css";
import { Spoken } from "./spoken.tsx";

interface ReadingPanelProps {
  readonly reading: Reading | undefined;
  /** Place in reading order of the digit that is looked at. */
  readonly chosen: number | undefined;
  readonly busy: boolean;
  /** Of what was read, for files that are saved. */
  readonly name: string;
  /** Gives the page's address with what lies on the desk in it; absent where that is in none. */
  readonly address: (() => string) | undefined;
  readonly onChoose: (index: number) => void;
  /** Called with what the digit that is looked at really is. */
  readonly onCorrect: (label: DigitValue) => void;
}

/** What the picture says: the text, how sure it is, and which digits are worth a look. */
export function ReadingPanel({
  reading,
  chosen,
  busy,
  name,
  address,
  onChoose,
  onCorrect,
}: ReadingPanelProps) {
  return (
    <section class="card reading-panel" aria-labelledby="reading-heading">
      <header>
        <h2 id="reading-heading">{texts.reading.heading}</h2>
        {reading && <StatusBadge status={reading.status} />}
      </header>
      {busy && <p class="hint is-waiting">{texts.picture.reading}</p>}
      {!busy && !reading && <p class="hint">{texts.reading.nothingYet}</p>}
      {reading?.status === "blank" && <p class="hint">{texts.reading.blank}</p>}
      {reading && reading.lines.length > 0 && (
        <>
          <Lines reading={reading} chosen={chosen} onChoose={onChoose} onCorrect={onCorrect} />
          <footer>
            <p>{texts.reading.confidence(formatShare(reading.confidence))}</p>
            <div>
              <SaveButtons name={name} reading={reading} />
              {address && (
                <CopyButton
                  label={texts.reading.link}
                  title={texts.reading.linkTitle}
                  icon={<LinkIcon />}
                  text={address}
                  of={reading}
                />
              )}
              <CopyButton label={texts.reading.copy} text={() => reading.text} of={reading} />
            </div>
          </footer>
          <Doubts sentences={doubts(reading)} />
        </>
      )}
      <Spoken reading={reading} />
    </section>
  );
}

const statusIcons: Record<Status, () => JSX.Element> = {
  accepted: CheckIcon,
  review: LookIcon,
  blank: BlankIcon,
};

function StatusBadge({ status }: { status: Status }) {
  const StatusIcon = statusIcons[status];
  return (
    <p class={`badge is-${status}`}>
      <StatusIcon />
      {texts.reading.status[status]}
    </p>
  );
}

interface LinesProps {
  readonly reading: Reading;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number) => void;
  readonly onCorrect: (label: DigitValue) => void;
}

/** One stop of the tab key; from there the arrow keys lead from digit to digit. */
function Lines({ reading, chosen = 0, onChoose, onCorrect }: LinesProps) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const lengths = reading.lines.map(({ digits }) => digits.length);
  let index = 0;

  function onKey(event: KeyboardEvent, own: number) {
    const next = stepAmong(lengths, own, event);
    const typed = typedDigit(event);
    if (next === undefined && typed === undefined) return;
    event.preventDefault();
    if (typed !== undefined) {
      if (own === chosen) onCorrect(typed);
    } else if (next !== undefined && next !== own) {
      onChoose(next);
      fieldset.current!.querySelectorAll("button")[next]!.focus();
    }
  }

  return (
    <fieldset
      ref={fieldset}
      class={`lines ${sizeOf(reading)}`}
      aria-label={texts.reading.digitsHeading}
    >
      {reading.lines.map((line, row) => (
        <div class="line" key={`${line.box.x} ${line.box.y} ${row}`}>
          {line.digits.map((digit) => {
            const own = index++;
            return (
              <DigitButton
                key={own}
                digit={digit}
                chosen={own === chosen}
                onChoose={() => onChoose(own)}
                onKey={(event) => onKey(event, own)}
              />
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}

interface DigitButtonProps {
  readonly digit: ReadDigit;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function DigitButton({ digit, chosen, onChoose, onKey }: DigitButtonProps) {
  const doubtful = isDoubtful(digit);
  return (
    <button
      type="button"
      class={`digit ${doubtful ? "is-doubtful" : ""}`}
      aria-pressed={chosen}
      aria-label={texts.reading.digit(digit.digit, formatShare(digit.confidence), doubtful)}
      title={texts.reading.keys}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      {digit.digit}
    </button>
  );
}

function Doubts({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul class="doubts">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Few digits are written large; a page of them must find room. */
function sizeOf({ lines }: Reading): string {
  const longest = Math.max(...lines.map(({ digits }) => digits.length));
  if (lines.length === 1 && longest <= 5) return "is-large";
  return lines.length <= 4 && longest <= 12 ? "is-medium" : "is-small";
}
