import { useRef, useState } from "preact/hooks";
import { formatAddress } from "../shell/address.ts";
import { trainTexts } from "../texts/train-texts.ts";
import { explainTrainingFailure } from "../train/explain-training-failure.ts";
import { formatFraction } from "../ui/format-count.ts";
import { Problem } from "../ui/problem.tsx";
import { saveFile } from "../ui/save-file.ts";
import "./models-card.css";
import { addOwnModel, forgetOwnModel, type OwnModel, useOwnModels } from "./own-models.ts";
import { usePadModel } from "./pad-model.ts";

interface ModelsCardProps {
  /** Reads with a model file from now on, or with the page's own; says why it could not. */
  readonly onUse: (file?: Uint8Array) => Promise<string | undefined>;
}

/** The models of this visit: to be used, saved, looked at and loaded. */
export function ModelsCard({ onUse }: ModelsCardProps) {
  const models = useOwnModels();
  const [onPad, setOnPad] = usePadModel();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const said = trainTexts.models;

  async function load(file: File | undefined) {
    if (!file) return;
    setProblem(undefined);
    try {
      addOwnModel(new Uint8Array(await file.arrayBuffer()), () => said.loaded(file.name));
    } catch (cause) {
      setProblem(explainTrainingFailure(cause));
    }
  }

  async function use(model?: OwnModel) {
    const failure = await onUse(model?.file);
    setProblem(failure);
    if (failure === undefined) setOnPad(model?.id);
  }

  return (
    <section class="card models-card" aria-labelledby="models-heading">
      <h2 id="models-heading">{said.heading}</h2>
      <p>{models.length > 0 ? said.explained : said.empty}</p>
      {problem !== undefined && <Problem text={problem} onClose={() => setProblem(undefined)} />}
      <ul>
        {models.map((model) => (
          <li key={model.id}>
            <div>
              <strong>{model.title}</strong>{" "}
              <span>
                {said.figures(model.card.name, formatFraction(model.card.heldOut.accuracy))}
              </span>
            </div>
            <div class="button-row">
              <button
                type="button"
                class={onPad === model.id ? "button" : "button is-primary"}
                disabled={onPad === model.id}
                aria-label={said.of(onPad === model.id ? said.inUse : said.use, model.title)}
                onClick={() => use(model)}
              >
                {onPad === model.id ? said.inUse : said.use}
              </button>
              <button
                type="button"
                class="button"
                aria-label={said.of(said.save, model.title)}
                onClick={() => save(model)}
              >
                {said.save}
              </button>
              <a
                class="button"
                aria-label={said.of(said.explore, model.title)}
                href={formatAddress({ view: "explore", state: { model: model.id } })}
              >
                {said.explore}
              </a>
              <button
                type="button"
                class="button"
                aria-label={said.of(said.forget, model.title)}
                onClick={() => forgetOwnModel(model.id)}
              >
                {said.forget}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <div class="button-row">
        <button type="button" class="button" onClick={() => input.current!.click()}>
          {said.load}
        </button>
        {onPad !== undefined && (
          <button type="button" class="button" onClick={() => use()}>
            {said.publishedAgain}
          </button>
        )}
        <input
          ref={input}
          type="file"
          accept=".safetensors"
          hidden
          aria-label={said.load}
          onChange={({ currentTarget }) => {
            void load(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
      </div>
      <p class="visually-hidden" role="status">
        {onPad !== undefined && said.used(models.find(({ id }) => id === onPad)?.title ?? "")}
      </p>
    </section>
  );
}

function save({ title, card, file }: OwnModel): void {
  const name = `${card.name}-${title.toLowerCase().replaceAll(/\W+/g, "-")}.safetensors`;
  saveFile(name, "application/octet-stream", file as BlobPart);
}
