import { useEffect, useRef } from "preact/hooks";
import { ValueMap } from "../see/value-map.tsx";
import { exploreTexts } from "../texts/explore-texts.ts";
import { formatShare } from "../ui/format-share.ts";
import { ClearIcon } from "../ui/icons.tsx";
import "./digit-detail.css";
import type { Judgement } from "./judgement.ts";

interface DigitDetailProps {
  readonly index: number;
  /** 28×28 ink. */
  readonly field: Uint8Array;
  readonly truth: number;
  readonly models: readonly { readonly title: string; readonly judgement: Judgement }[];
  readonly onClose: () => void;
}

/** One digit enlarged, with all its chances by each model. */
export function DigitDetail({ index, field, truth, models, onClose }: DigitDetailProps) {
  const section = useRef<HTMLElement>(null);
  // Whoever chose it far down among the others would not see it.
  useEffect(() => section.current!.scrollIntoView({ block: "nearest" }), [index]);
  const heading = exploreTexts.detail(index, truth);
  return (
    <section
      ref={section}
      class="card digit-detail"
      aria-labelledby="detail-heading"
      aria-live="polite"
    >
      <header>
        <h2 id="detail-heading">{heading}</h2>
        <button type="button" class="icon-button" aria-label={exploreTexts.close} onClick={onClose}>
          <ClearIcon />
        </button>
      </header>
      <div class="parts">
        <ValueMap
          values={Float32Array.from(field)}
          width={28}
          height={28}
          scale={255}
          label={heading}
        />
        {models.map(({ title, judgement }) => (
          <table key={title}>
            <caption>{exploreTexts.chances(title)}</caption>
            <tbody>
              {Array.from(judgement.probabilities.subarray(10 * index, 10 * index + 10)).map(
                (share, digit) => (
                  <tr
                    key={`digit ${digit}`}
                    class={judgement.answers[index] === digit ? "is-best" : ""}
                  >
                    <th scope="row">{digit}</th>
                    <td>{formatShare(share)}</td>
                    <td aria-hidden="true">
                      <span class="bar" style={{ width: `${(100 * share).toFixed(1)}%` }} />
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}
