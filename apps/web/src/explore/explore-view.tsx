import { useState } from "preact/hooks";
import { confusionOf } from "../confusion/confusion-of.ts";
import { ConfusionTable } from "../confusion/confusion-table.tsx";
import { testDigits } from "../digits/digit-files.ts";
import { DigitTiles } from "../digits/digit-tiles.tsx";
import { useOwnModels } from "../models/own-models.ts";
import { publishedNames } from "../models/published-names.ts";
import { noteInAddress, useAddress } from "../shell/use-address.ts";
import { exploreTexts } from "../texts/explore-texts.ts";
import { Choice } from "../ui/choice.tsx";
import { formatCount, formatDecimal } from "../ui/format-count.ts";
import { formatShare } from "../ui/format-share.ts";
import { Problem } from "../ui/problem.tsx";
import { DigitDetail } from "./digit-detail.tsx";
import { type ExploreFilter, filteredDigits, filterFrom, stateOfFilter } from "./explore-filter.ts";
import "./explore-view.css";
import { FilterCard } from "./filter-card.tsx";
import { chanceOf } from "./judgement.ts";
import { PairCard } from "./pair-card.tsx";
import { useJudgedDigits } from "./use-judged-digits.ts";

/** So many tiles more at a time. */
const step = 120;
const nobody = "nobody";

/** The test digits, and what one model or two take them for. */
export function ExploreView() {
  const { state } = useAddress();
  const own = useOwnModels();
  const known = [
    ...own.map(({ id, title }) => ({ value: id, said: title, title })),
    ...publishedNames.map((name) => ({
      value: name,
      said: exploreTexts.published(name),
      title: name,
    })),
  ];
  const isKnown = (name: string | undefined) => known.some(({ value }) => value === name);
  const name = isKnown(state.model) ? state.model! : publishedNames[0]!;
  const otherName = isKnown(state.with) && state.with !== name ? state.with : undefined;
  const titleOf = (model: string) => known.find(({ value }) => value === model)!.title;

  const { digits, judgements, problem } = useJudgedDigits(otherName ? [name, otherName] : [name]);
  const [hidden, setHidden] = useState<string>();
  const [shownCount, setShownCount] = useState(step);
  const first = judgements.get(name);
  const second = otherName ? judgements.get(otherName) : undefined;
  const filter = filterFrom(state);
  const areJudged = first && (second || !otherName);
  const found =
    digits && areJudged ? filteredDigits(digits.labels, first, second, filter) : undefined;
  const chosen =
    state.test && digits?.labels[Number(state.test)] !== undefined ? Number(state.test) : undefined;

  function change(changes: Partial<ExploreFilter>) {
    setShownCount(step);
    noteInAddress(stateOfFilter({ ...filter, ...changes }));
  }

  return (
    <div class="explore-view">
      <div class="wishes">
        <section class="card explore-models" aria-labelledby="explore-heading">
          <h2 id="explore-heading">{exploreTexts.heading}</h2>
          <p>{exploreTexts.explained}</p>
          <Choice
            label={exploreTexts.model}
            value={name}
            options={known}
            onChange={(model) => noteInAddress({ model })}
          />
          <Choice
            label={exploreTexts.compareWith}
            value={otherName ?? nobody}
            options={[
              { value: nobody, said: exploreTexts.nobody },
              ...known.filter(({ value }) => value !== name),
            ]}
            onChange={(other) => noteInAddress({ with: other === nobody ? undefined : other })}
          />
          {[name, ...(otherName ? [otherName] : [])].map((model) => {
            const judgement = judgements.get(model);
            if (!judgement) return null;
            const { accuracy, interval } = judgement;
            return (
              <p key={model} class="figures">
                {exploreTexts.figures(
                  titleOf(model),
                  formatPercent(accuracy),
                  formatPercent(interval[0]),
                  formatPercent(interval[1]),
                  formatCount(Math.round((1 - accuracy) * testDigits.count)),
                )}
              </p>
            );
          })}
        </section>
        {digits && first && otherName && second && (
          <PairCard
            labels={digits.labels}
            first={{ title: titleOf(name), judgement: first }}
            second={{ title: titleOf(otherName), judgement: second }}
            outcome={filter.outcome}
            onChoose={(outcome) => change({ outcome })}
          />
        )}
        {digits && first && (
          <section class="card" aria-labelledby="confusion-heading">
            <h2 id="confusion-heading">{exploreTexts.confusion}</h2>
            <ConfusionTable
              matrix={confusionOf(digits.labels, first.answers)}
              chosen={
                filter.label !== undefined && filter.answer !== undefined
                  ? { truth: filter.label, answer: filter.answer }
                  : undefined
              }
              onChoose={(cell) => change({ label: cell?.truth, answer: cell?.answer })}
            />
          </section>
        )}
        <FilterCard filter={filter} isPair={otherName !== undefined} onChange={change} />
      </div>
      <div class="finds">
        {problem !== undefined && problem !== hidden && (
          <Problem text={problem} onClose={() => setHidden(problem)} />
        )}
        {digits && chosen !== undefined && (
          <DigitDetail
            index={chosen}
            field={digits.images.subarray(chosen * 784, (chosen + 1) * 784)}
            truth={digits.labels[chosen]!}
            models={[
              ...(first ? [{ title: titleOf(name), judgement: first }] : []),
              ...(otherName && second ? [{ title: titleOf(otherName), judgement: second }] : []),
            ]}
            onClose={() => noteInAddress({ test: undefined })}
          />
        )}
        <section class="card found-digits" aria-labelledby="found-heading">
          <h2 id="found-heading">
            <span role="status">
              {found
                ? exploreTexts.found(formatCount(found.length))
                : digits
                  ? exploreTexts.judging
                  : exploreTexts.downloading(formatDecimal(testDigits.megabytes))}
            </span>
          </h2>
          {digits && first && found && (
            <>
              <p>{found.length > 0 ? exploreTexts.leastSureFirst : exploreTexts.none}</p>
              <DigitTiles
                label={exploreTexts.found(formatCount(found.length))}
                chosen={chosen}
                onChoose={(key) => noteInAddress({ test: String(key) })}
                tiles={found.slice(0, shownCount).map((i) => {
                  const [truth, answer] = [digits.labels[i]!, first.answers[i]!];
                  const share = formatShare(chanceOf(first, i));
                  return {
                    key: i,
                    field: digits.images.subarray(i * 784, (i + 1) * 784),
                    caption: exploreTexts.caption(truth, answer),
                    label: exploreTexts.one(i, truth, answer, share),
                    isWrong: truth !== answer,
                  };
                })}
              />
              {found.length > shownCount && (
                <button
                  type="button"
                  class="button"
                  onClick={() => setShownCount(shownCount + step)}
                >
                  {exploreTexts.more}
                </button>
              )}
            </>
          )}
        </section>
      </div>
    </div>
  );
}

/** With two places, as figures on MNIST are given. */
function formatPercent(share: number): string {
  return `${formatDecimal(100 * share, 2)}%`;
}
