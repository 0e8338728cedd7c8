import type { LabelledDigits } from "@inkdigit/lenet-model";
import { useState } from "preact/hooks";
import { confusionOf } from "../confusion/confusion-of.ts";
import { type Confused, ConfusionTable } from "../confusion/confusion-table.tsx";
import { DigitTiles } from "../digits/digit-tiles.tsx";
import { trainTexts } from "../texts/train-texts.ts";
import { formatCount } from "../ui/format-count.ts";
import { formatShare } from "../ui/format-share.ts";
import type { Verdicts } from "./messages.ts";
import "./mistakes-card.css";

interface MistakesCardProps {
  readonly heldOut: LabelledDigits;
  readonly verdicts: Verdicts;
}

/** So many digits are shown at once. */
const most = 48;

/** Which held-out digits are mixed up, and those digits themselves. */
export function MistakesCard({ heldOut, verdicts }: MistakesCardProps) {
  const [chosen, setChosen] = useState<Confused>();
  const { images, labels } = heldOut;
  const { answers, chances } = verdicts;
  const { mistakes } = trainTexts;
  const shown = Array.from(labels, (_, i) => i).filter((i) =>
    chosen ? labels[i] === chosen.truth && answers[i] === chosen.answer : labels[i] !== answers[i],
  );
  const tiles = shown.slice(0, most).map((i) => {
    const [truth, answer] = [labels[i]!, answers[i]!];
    return {
      key: i,
      field: images.subarray(i * 784, (i + 1) * 784),
      caption: mistakes.caption(truth, answer),
      label: mistakes.one(truth, answer, formatShare(chances[i]!)),
      isWrong: truth !== answer,
    };
  });
  const heading = chosen
    ? mistakes.caption(chosen.truth, chosen.answer)
    : mistakes.wrong(shown.length);

  return (
    <section class="card mistakes-card" aria-labelledby="mistakes-heading">
      <h2 id="mistakes-heading">{mistakes.heading}</h2>
      <p>{mistakes.explained(formatCount(labels.length))}</p>
      <div class="halves">
        <ConfusionTable
          matrix={confusionOf(labels, answers)}
          chosen={chosen}
          onChoose={setChosen}
        />
        <div>
          <h3>{heading}</h3>
          {shown.length === 0 && <p>{mistakes.none}</p>}
          <DigitTiles tiles={tiles} label={heading} />
          {shown.length > most && <p>{mistakes.more(shown.length - most)}</p>}
        </div>
      </div>
    </section>
  );
}
