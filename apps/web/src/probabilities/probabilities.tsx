import type { Reading } from "@inkdigit/classifier";
import type { Look } from "../reader/messages.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import { texts } from "../texts/texts.ts";
import { formatShare } from "../ui/format-share.ts";
import "./probabilities.css";

interface ProbabilitiesProps {
  readonly reading: Reading | undefined;
  readonly look: Look | undefined;
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
/** A chance of no digit that is worth a word. */
const notable = 0.05;

/** The ten probabilities of the digit that is looked at, as bars. */
export function Probabilities({ reading, look }: ProbabilitiesProps) {
  const count = reading ? digitsOf(reading).length : 0;
  const notADigit = look?.classification.notADigit ?? 0;
  return (
    <section class="card probabilities" aria-labelledby="probabilities-heading">
      <header>
        <h2 id="probabilities-heading">{texts.probabilities.heading}</h2>
        {look && count > 1 && <p>{texts.probabilities.of(look.index + 1, count)}</p>}
      </header>
      <ol>
        {digits.map((digit) => (
          <Bar
            key={digit}
            digit={digit}
            share={look?.classification.probabilities[digit]}
            best={look?.classification.digit === digit}
          />
        ))}
      </ol>
      {notADigit >= notable && (
        <p class="not-a-digit">{texts.probabilities.notADigit(formatShare(notADigit))}</p>
      )}
    </section>
  );
}

interface BarProps {
  readonly digit: number;
  readonly share: number | undefined;
  readonly best: boolean;
}

function Bar({ digit, share = 0, best }: BarProps) {
  const said = formatShare(share);
  return (
    <li class={best ? "is-best" : ""}>
      <span class="visually-hidden">{texts.probabilities.value(digit, said)}</span>
      <span class="share" aria-hidden="true">
        {share >= 0.01 ? said : ""}
      </span>
      <span class="track" aria-hidden="true">
        <span class="bar" style={{ height: `${(100 * share).toFixed(1)}%` }} />
      </span>
      <span class="name" aria-hidden="true">
        {digit}
      </span>
    </li>
  );
}
