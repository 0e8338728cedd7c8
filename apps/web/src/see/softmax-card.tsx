import { seeTexts } from "../texts/see-texts.ts";
import { formatNumber } from "../ui/format-number.ts";
import { formatShare } from "../ui/format-share.ts";
import type { Inside, Network } from "./look-inside.ts";
import "./softmax-card.css";

interface SoftmaxCardProps {
  readonly network: Network;
  readonly inside: Inside;
}

/** The last step, written out: sums become chances that add up to 1. */
export function SoftmaxCard({ network, inside }: SoftmaxCardProps) {
  const { sums, probabilities, digit } = inside;
  const powers = sums.map((sum) => Math.exp(sum / network.temperature));
  return (
    <section class="card softmax-card" aria-labelledby="softmax-heading">
      <h2 id="softmax-heading">{seeTexts.softmax.heading}</h2>
      <p>{seeTexts.softmax.explained(formatNumber(network.temperature))}</p>
      <table>
        <thead>
          <tr>
            {seeTexts.softmax.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {probabilities.map((share, each) => (
            <tr key={`digit ${each}`} class={each === digit ? "is-best" : ""}>
              <th scope="row">{each}</th>
              <td>{formatNumber(sums[each]!)}</td>
              <td>{formatNumber(powers[each]!)}</td>
              <td>
                <span class="share">{formatShare(share)}</span>
                <span class="track" aria-hidden="true">
                  <span class="bar" style={{ width: `${(100 * share).toFixed(1)}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
