import { parametersOf } from "@inkdigit/lenet-model";
import type { OwnModel } from "../models/own-models.ts";
import { trainTexts } from "../texts/train-texts.ts";
import { Choice } from "../ui/choice.tsx";
import { formatCount, formatDecimal } from "../ui/format-count.ts";
import { Slider } from "../ui/slider.tsx";
import { Toggle } from "../ui/toggle.tsx";
import { DistortionPreview } from "./distortion-preview.tsx";
import "./plan-card.css";
import {
  architectureOf,
  digitCounts,
  type EngineChoice,
  engineChoices,
  filesFor,
  networks,
  planRanges,
  type TrainingPlan,
  writingOf,
} from "./training-plan.ts";

interface PlanCardProps {
  readonly plan: TrainingPlan;
  readonly onChange: (changes: Partial<TrainingPlan>) => void;
  /** `chance`, `published`, or the id of one of the models. */
  readonly start: string;
  /** The visitor's models of the plan's network. */
  readonly models: readonly OwnModel[];
  readonly onStart: (start: string) => void;
  /** How many digits the visitor has corrected. */
  readonly corrections: number;
  readonly withOwn: boolean;
  readonly onWithOwn: (withOwn: boolean) => void;
  /** 28×28 ink, to show the distortions on. */
  readonly field: Uint8Array;
  readonly disabled: boolean;
}

/** All that is chosen before a training. */
export function PlanCard(props: PlanCardProps) {
  const { plan, onChange, start, models, onStart, corrections, withOwn, onWithOwn } = props;
  const { field, disabled } = props;
  const { distortion } = trainTexts;
  const slider = (
    name: keyof typeof planRanges,
    label: string,
    said: (value: number) => string,
  ) => (
    <Slider
      label={label}
      {...planRanges[name]}
      value={plan[name]}
      said={said(plan[name])}
      disabled={disabled}
      onChange={(value) => onChange({ [name]: value })}
    />
  );

  return (
    <section class="card plan-card" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{trainTexts.heading}</h2>
      <p>{trainTexts.intro}</p>
      <div class="columns">
        <Choice
          label={trainTexts.network}
          value={plan.network}
          disabled={disabled}
          options={networks.map((network) => ({
            value: network,
            said: trainTexts.networkOption(
              network,
              formatCount(parametersOf(architectureOf({ ...plan, network }))),
            ),
          }))}
          onChange={(network) => onChange({ network })}
        />
        <Choice
          label={trainTexts.begin}
          value={start}
          disabled={disabled}
          options={[
            { value: "chance", said: trainTexts.byChance },
            { value: "published", said: trainTexts.published(plan.network) },
            ...models.map(({ id, title }) => ({ value: id, said: title })),
          ]}
          onChange={onStart}
        />
        <Choice
          label={trainTexts.digits}
          value={String(plan.digits)}
          disabled={disabled}
          options={digitCounts.map((digits) => ({
            value: String(digits),
            said: trainTexts.digitsOption(
              formatCount(digits),
              formatDecimal(megabytesOf({ ...plan, digits })),
            ),
          }))}
          onChange={(digits) => onChange({ digits: Number(digits) })}
        />
        <Choice<EngineChoice>
          label={trainTexts.engine}
          value={plan.engine}
          disabled={disabled}
          options={engineChoices.map((value) => ({ value, said: trainTexts.engines[value] }))}
          onChange={(engine) => onChange({ engine })}
        />
        {slider("epochs", trainTexts.epochs, trainTexts.epochsSaid)}
        {slider("rate", trainTexts.rate, (rate) => formatDecimal(rate, 3))}
      </div>
      {corrections > 0 ? (
        <Toggle
          label={trainTexts.own(corrections)}
          checked={withOwn}
          disabled={disabled}
          onChange={onWithOwn}
        />
      ) : (
        <p>{trainTexts.noOwn}</p>
      )}
      <h3>{distortion.heading}</h3>
      {writingOf(plan) ? (
        <p>{distortion.reader}</p>
      ) : (
        <>
          <p>{distortion.explained}</p>
          <DistortionPreview plan={plan} field={field} />
          <div class="columns">
            {slider("rotation", distortion.rotation, distortion.degrees)}
            {slider("scale", distortion.scale, distortion.percent)}
            {slider("shear", distortion.shear, distortion.percent)}
            {slider("shift", distortion.shift, distortion.pixels)}
            {slider("elastic", distortion.elastic, distortion.pixels)}
          </div>
        </>
      )}
    </section>
  );
}

function megabytesOf(plan: TrainingPlan): number {
  return filesFor(plan).reduce((sum, { megabytes }) => sum + megabytes, 0);
}
