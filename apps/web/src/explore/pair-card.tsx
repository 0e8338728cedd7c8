import { exploreTexts } from "../texts/explore-texts.ts";
import { formatCount } from "../ui/format-count.ts";
import type { Outcome } from "./explore-filter.ts";
import type { Judgement } from "./judgement.ts";

interface Contestant {
  readonly title: string;
  readonly judgement: Judgement;
}

interface PairCardProps {
  readonly labels: Uint8Array;
  readonly first: Contestant;
  readonly second: Contestant;
  readonly outcome: Outcome;
  readonly onChoose: (outcome: Outcome) => void;
}

/** Two models on the same digits: how often one is right where the other is not. */
export function PairCard({ labels, first, second, outcome, onChoose }: PairCardProps) {
  const { pair } = exploreTexts;
  const count = (firstRight: boolean, secondRight: boolean) =>
    labels.reduce(
      (sum, label, i) =>
        sum +
        Number(
          (first.judgement.answers[i] === label) === firstRight &&
            (second.judgement.answers[i] === label) === secondRight,
        ),
      0,
    );
  const cells = [
    { said: pair.first(first.title), value: count(true, false), outcome: "first" },
    { said: pair.second(second.title), value: count(false, true), outcome: "second" },
    { said: pair.neither, value: count(false, false), outcome: "neither" },
  ] as const;
  return (
    <section class="card pair-card" aria-labelledby="pair-heading">
      <h2 id="pair-heading">{pair.heading}</h2>
      <p>
        {pair.both}: <strong>{formatCount(count(true, true))}</strong>
      </p>
      <div class="button-row">
        {cells.map((cell) => (
          <button
            type="button"
            key={cell.outcome}
            class={outcome === cell.outcome ? "button is-primary" : "button"}
            aria-pressed={outcome === cell.outcome}
            onClick={() => onChoose(outcome === cell.outcome ? "all" : cell.outcome)}
          >
            {cell.said}: {formatCount(cell.value)}
          </button>
        ))}
      </div>
    </section>
  );
}
