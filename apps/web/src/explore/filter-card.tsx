import { exploreTexts } from "../texts/explore-texts.ts";
import { Choice } from "../ui/choice.tsx";
import { Slider } from "../ui/slider.tsx";
import { type ExploreFilter, type Outcome, outcomes, pairOutcomes } from "./explore-filter.ts";

interface FilterCardProps {
  readonly filter: ExploreFilter;
  /** Whether there are two models. */
  readonly isPair: boolean;
  readonly onChange: (changes: Partial<ExploreFilter>) => void;
}

const anyDigit = "any";

/** Which of the digits are shown. */
export function FilterCard({ filter, isPair, onChange }: FilterCardProps) {
  const digits = [
    { value: anyDigit, said: exploreTexts.any },
    ...Array.from({ length: 10 }, (_, digit) => ({ value: String(digit), said: String(digit) })),
  ];
  const digitOf = (value: string) => (value === anyDigit ? undefined : Number(value));
  return (
    <section class="card filter-card" aria-labelledby="filter-heading">
      <header>
        <h2 id="filter-heading">{exploreTexts.filter}</h2>
        <button
          type="button"
          class="button"
          onClick={() =>
            onChange({ label: undefined, answer: undefined, outcome: "all", least: 0, most: 100 })
          }
        >
          {exploreTexts.reset}
        </button>
      </header>
      <div class="columns">
        <Choice
          label={exploreTexts.label}
          value={String(filter.label ?? anyDigit)}
          options={digits}
          onChange={(value) => onChange({ label: digitOf(value) })}
        />
        <Choice
          label={exploreTexts.answer}
          value={String(filter.answer ?? anyDigit)}
          options={digits}
          onChange={(value) => onChange({ answer: digitOf(value) })}
        />
        <Choice<Outcome>
          label={exploreTexts.outcome}
          value={filter.outcome}
          options={[...outcomes, ...(isPair ? pairOutcomes : [])].map((value) => ({
            value,
            said: exploreTexts.outcomes[value],
          }))}
          onChange={(outcome) => onChange({ outcome })}
        />
        <Slider
          label={exploreTexts.least}
          min={0}
          max={100}
          value={filter.least}
          said={exploreTexts.percent(filter.least)}
          onChange={(least) => onChange({ least, most: Math.max(least, filter.most) })}
        />
        <Slider
          label={exploreTexts.most}
          min={0}
          max={100}
          value={filter.most}
          said={exploreTexts.percent(filter.most)}
          onChange={(most) => onChange({ most, least: Math.min(most, filter.least) })}
        />
      </div>
    </section>
  );
}
