import type { ConfusionMatrix } from "@inkdigit/lenet-model";
import type { TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { confusionTexts } from "../texts/confusion-texts.ts";
import "./confusion-table.css";

/** One cell: what a digit is, and what it was taken for. */
export interface Confused {
  readonly truth: number;
  readonly answer: number;
}

interface ConfusionTableProps {
  /** `matrix[truth][answer]`, 10 by 10. */
  readonly matrix: ConfusionMatrix;
  readonly chosen: Confused | undefined;
  /** Called with a cell, or with undefined for the one that was chosen already. */
  readonly onChoose: (cell: Confused | undefined) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** How often each digit was taken for each. Its cells are chosen with the pointer or the arrow keys. */
export function ConfusionTable({ matrix, chosen, onChoose }: ConfusionTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Confused>({ truth: 0, answer: 0 });
  const most = Math.max(1, ...matrix.flatMap((row, t) => row.filter((_, a) => a !== t)));

  function step(event: TargetedKeyboardEvent<HTMLElement>) {
    const direction = steps[event.key];
    if (!direction) return;
    event.preventDefault();
    const truth = clamp(focused.truth + direction[0]);
    const answer = clamp(focused.answer + direction[1]);
    setFocused({ truth, answer });
    table.current!.querySelector<HTMLElement>(`[data-cell="${truth} ${answer}"]`)!.focus();
  }

  return (
    <table ref={table} class="confusion-table">
      <caption>{confusionTexts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{confusionTexts.corner}</span>
          </th>
          {matrix.map((_, answer) => (
            <th key={`answer ${answer}`} scope="col">
              {answer}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.map((row, truth) => (
          <tr key={`truth ${truth}`}>
            <th scope="row">{truth}</th>
            {row.map((count, answer) => (
              <td key={`${truth} ${answer}`}>
                <button
                  type="button"
                  data-cell={`${truth} ${answer}`}
                  class={truth === answer ? "is-right" : count > 0 ? "is-wrong" : ""}
                  style={{
                    "--share": count / (truth === answer ? Math.max(1, sum(row)) : most),
                  }}
                  aria-label={confusionTexts.cell(truth, answer, count)}
                  aria-pressed={chosen?.truth === truth && chosen.answer === answer}
                  tabIndex={focused.truth === truth && focused.answer === answer ? 0 : -1}
                  onFocus={() => setFocused({ truth, answer })}
                  onKeyDown={step}
                  onClick={() =>
                    onChoose(
                      chosen?.truth === truth && chosen.answer === answer
                        ? undefined
                        : { truth, answer },
                    )
                  }
                >
                  {count || "·"}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function clamp(place: number): number {
  return Math.min(9, Math.max(0, place));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
