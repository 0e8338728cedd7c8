import { preparationTexts } from "../../texts/preparation-texts.ts";
import { Choice } from "../../ui/choice.tsx";
import { Slider } from "../../ui/slider.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { HistogramChart } from "./histogram-chart.tsx";
import "./preparation-controls.css";
import { type PreparationSettings, ranges } from "./preparation-settings.ts";
import type { InkLevels } from "./prepare-digit.ts";

interface PreparationControlsProps {
  readonly settings: PreparationSettings;
  readonly levels: InkLevels | undefined;
  /** The settings that are no longer wanted are undefined. */
  readonly onChange: (changes: Changes) => void;
}

export type Changes = {
  readonly [Name in keyof PreparationSettings]?: PreparationSettings[Name] | undefined;
};

const nothing: Changes = {
  paper: undefined,
  window: undefined,
  sigma: undefined,
  thresh: undefined,
  removeLines: undefined,
};

/** What can be wanted otherwise than the picture decides, with the histogram that decides it. */
export function PreparationControls({ settings, levels, onChange }: PreparationControlsProps) {
  const { paper, window, sigma = 0, thresh, removeLines = true } = settings;
  const used = Math.round(levels?.used ?? 0);
  const isChanged = Object.values(settings).some((value) => value !== undefined);
  return (
    <section class="card preparation-controls" aria-labelledby="controls-heading">
      <header>
        <h2 id="controls-heading">{preparationTexts.controls}</h2>
        <button
          type="button"
          class="button"
          disabled={!isChanged}
          onClick={() => onChange(nothing)}
        >
          {preparationTexts.reset}
        </button>
      </header>
      {levels && <HistogramChart levels={levels} />}
      <Slider
        label={preparationTexts.threshold}
        {...ranges.thresh}
        value={thresh ?? used}
        said={preparationTexts.level(used, thresh === undefined)}
        onChange={(level) => onChange({ thresh: level })}
      />
      <div class="columns">
        <Slider
          label={preparationTexts.smooth}
          {...ranges.sigma}
          value={sigma}
          said={preparationTexts.pixels(sigma)}
          onChange={(deviation) => onChange({ sigma: deviation || undefined })}
        />
        <Slider
          label={preparationTexts.window}
          {...ranges.window}
          value={window ?? 37}
          said={window === undefined ? preparationTexts.automatic : preparationTexts.pixels(window)}
          onChange={(side) => onChange({ window: side })}
        />
        <Choice
          label={preparationTexts.polarity.label}
          value={paper ?? "auto"}
          options={(["auto", "light", "dark"] as const).map((value) => ({
            value,
            said: preparationTexts.polarity[value],
          }))}
          onChange={(value) => onChange({ paper: value === "auto" ? undefined : value })}
        />
        <Toggle
          label={preparationTexts.removeLines}
          checked={removeLines}
          onChange={(checked) => onChange({ removeLines: checked ? undefined : false })}
        />
      </div>
    </section>
  );
}
