import type { LabelledDigits } from "@inkdigit/lenet-model";
import { publishedModels } from "@inkdigit/lenet-model/models";
import { useEffect, useMemo, useState } from "preact/hooks";
import { digitsFolder } from "../digits/load-digits.ts";
import { type OwnModel, useOwnModels } from "../models/own-models.ts";
import { explainTrainingFailure } from "../train/explain-training-failure.ts";
import { askWorker } from "../worker/ask-worker.ts";
import type { ExploreAnswer, ExploreRequest } from "./explore.worker.ts";
import type { Judgement } from "./judgement.ts";

export interface JudgedDigits {
  readonly digits: LabelledDigits | undefined;
  /** By the names of published models and the ids of the visitor's own. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  /** Why something is missing, in a sentence. */
  readonly problem: string | undefined;
}

/** MNIST's test digits, downloaded when someone looks, and what some models say of them. */
export function useJudgedDigits(names: readonly string[]): JudgedDigits {
  const { worker, ask } = useMemo(openExploreWorker, []);
  useEffect(() => () => worker.terminate(), [worker]);
  const own = useOwnModels();
  const [digits, setDigits] = useState<LabelledDigits>();
  const [judgements, setJudgements] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    void ask({ kind: "load", folder: digitsFolder() }).then((answer) => {
      if (answer.kind === "loaded") setDigits(answer.digits);
      else setProblem(explainTrainingFailure(answer));
    });
  }, [ask]);

  const missing = names.filter((name) => !judgements.has(name)).join(" ");
  useEffect(() => {
    if (!digits || missing === "") return;
    for (const name of missing.split(" ")) {
      void fileOf(name, own)
        .then((model) => ask({ kind: "judge", model }))
        .then(
          (answer) => {
            if (answer.kind === "judged") {
              setJudgements((known) => new Map(known).set(name, answer.judgement));
            } else setProblem(explainTrainingFailure(answer));
          },
          (cause: unknown) => setProblem(explainTrainingFailure(cause)),
        );
    }
  }, [digits, missing, own, ask]);

  return { digits, judgements, problem };
}

async function fileOf(name: string, own: readonly OwnModel[]): Promise<Uint8Array> {
  const model = own.find(({ id }) => id === name);
  return model ? model.file : await publishedModels.get(name)!();
}

function openExploreWorker() {
  const worker = new Worker(new URL("./explore.worker.ts", import.meta.url), {
    type: "module",
    name: "explore",
  });
  return { worker, ask: askWorker<ExploreRequest, ExploreAnswer>(worker) };
}
