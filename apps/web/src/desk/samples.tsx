import number from "../../../cli/samples/number-2048-ruled.jpg?url";
import page from "../../../cli/samples/page-three-lines.jpg?url";
import digit from "../../../cli/samples/photo-5-shaded.jpg?url";
import { texts } from "../texts/texts.ts";
import "./samples.css";

/** Addresses of the sample pictures, which are fetched only when someone asks for them. */
const samples = { digit, number, page } as const;
const names = Object.keys(samples) as (keyof typeof samples)[];

interface SamplesProps {
  readonly onGiven: (files: readonly Blob[]) => void;
  readonly onProblem: (problem: string) => void;
}

/** Pictures for those who have none at hand. */
export function Samples({ onGiven, onProblem }: SamplesProps) {
  async function give(name: keyof typeof samples) {
    try {
      const response = await fetch(samples[name]);
      if (!response.ok) throw new Error(response.statusText);
      onGiven([new File([await response.blob()], texts.samples[name])]);
    } catch {
      onProblem(texts.errors.sample);
    }
  }
  return (
    <div class="samples">
      <p>{texts.samples.heading}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => give(name)}>
              {texts.samples[name]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
