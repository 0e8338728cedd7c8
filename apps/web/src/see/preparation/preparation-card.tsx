import type { RgbaImage } from "@inkdigit/image-preprocess";
import { preparationTexts } from "../../texts/preparation-texts.ts";
import { PlanePicture } from "./plane-picture.tsx";
import "./preparation-card.css";
import type { PreparedDigit } from "./prepare-digit.ts";

interface PreparationCardProps {
  /** The digit as it was given. */
  readonly picture: RgbaImage;
  readonly prepared: PreparedDigit;
}

/** The digit's picture after every step of its preparation. */
export function PreparationCard({ picture, prepared }: PreparationCardProps) {
  const steps = [{ name: "given", picture }, ...prepared.steps];
  return (
    <section class="card preparation-card" aria-labelledby="preparation-heading">
      <h2 id="preparation-heading">{preparationTexts.heading}</h2>
      <ol>
        {steps.map(({ name, picture: after }, place) => {
          const { title, what } = preparationTexts.steps[name] ?? { title: name, what: "" };
          return (
            <li key={name}>
              <figure>
                <div class={name === "field" ? "frame is-field" : "frame"}>
                  <PlanePicture picture={after} label={preparationTexts.after(title)} />
                </div>
                <figcaption>
                  <strong>
                    {place + 1}. {title}
                  </strong>{" "}
                  <span>{what}</span>
                </figcaption>
              </figure>
            </li>
          );
        })}
      </ol>
      {prepared.failure !== undefined && (
        <p class="failure" role="status">
          {preparationTexts.nothingLeft}
        </p>
      )}
    </section>
  );
}
