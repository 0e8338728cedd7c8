import { texts } from "../texts/texts.ts";
import { type SampleName, sampleNames } from "./samples.ts";
import "./sample-buttons.css";

interface SampleButtonsProps {
  readonly onChoose: (name: SampleName) => void;
}

/** Pictures for those who have none at hand. */
export function SampleButtons({ onChoose }: SampleButtonsProps) {
  return (
    <div class="samples">
      <p id="samples-heading">{texts.samples.heading}</p>
      <ul aria-labelledby="samples-heading">
        {sampleNames.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              {texts.samples[name]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
