import type { Finding } from "@inkdigit/image-preprocess";
import { preparationTexts } from "../../texts/preparation-texts.ts";
import "./diagnosis-card.css";

/** What makes the picture unlike those that the network learned from, and what is done about it. */
export function DiagnosisCard({ findings }: { findings: readonly Finding[] }) {
  return (
    <section class="card diagnosis-card" aria-labelledby="diagnosis-heading">
      <h2 id="diagnosis-heading">{preparationTexts.diagnosis.heading}</h2>
      {findings.length === 0 ? (
        <p>{preparationTexts.diagnosis.nothing}</p>
      ) : (
        <ul>
          {findings.map(({ problem, message }) => (
            <li key={problem}>
              <strong>{preparationTexts.diagnosis.problems[problem].what}</strong>{" "}
              {preparationTexts.diagnosis.problems[problem].mended}
              <small>{preparationTexts.diagnosis.measured(message)}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
