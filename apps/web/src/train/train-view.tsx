import { publishedModels } from "@inkdigit/lenet-model/models";
import { useMemo, useState } from "preact/hooks";
import { useCorrections } from "../corrections/use-corrections.ts";
import { ModelsCard } from "../models/models-card.tsx";
import { useOwnModels } from "../models/own-models.ts";
import { noteInAddress, useAddress } from "../shell/use-address.ts";
import type { ViewProps } from "../shell/views.ts";
import { texts } from "../texts/texts.ts";
import { trainTexts } from "../texts/train-texts.ts";
import { Problem } from "../ui/problem.tsx";
import { CourseCard } from "./course-card.tsx";
import { drawnFive } from "./drawn-five.ts";
import { explainTrainingFailure } from "./explain-training-failure.ts";
import { MistakesCard } from "./mistakes-card.tsx";
import { PlanCard } from "./plan-card.tsx";
import "./train-view.css";
import { startTraining, useTraining } from "./trainer.ts";
import { planFrom, stateOfPlan, type TrainingPlan } from "./training-plan.ts";
import { isUnderWay } from "./training-state.ts";

/** A network is trained on this page, and everyone can watch. */
export function TrainView({ desk }: ViewProps) {
  const { state } = useAddress();
  const plan = planFrom(state);
  const training = useTraining();
  const models = useOwnModels().filter(({ card }) => card.name === plan.network);
  const corrections = useCorrections();
  const [withOwn, setWithOwn] = useState(true);
  const [hidden, setHidden] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const five = useMemo(drawnFive, []);
  const start =
    state.begin === "published" || models.some(({ id }) => id === state.begin)
      ? state.begin!
      : "chance";
  const failure = training.failure && explainTrainingFailure(training.failure);

  function change(changes: Partial<TrainingPlan>) {
    noteInAddress(stateOfPlan({ ...plan, ...changes }));
  }

  async function begin() {
    setProblem(undefined);
    try {
      const published =
        start === "published" ? await publishedModels.get(plan.network)!() : undefined;
      const file = published ?? models.find(({ id }) => id === start)?.file;
      startTraining(plan, file, withOwn ? digitsOf(corrections) : undefined);
    } catch {
      setProblem(texts.errors.view);
    }
  }

  return (
    <div class="train-view">
      <div class="plan">
        <PlanCard
          plan={plan}
          onChange={change}
          start={start}
          models={models}
          onStart={(begin) => noteInAddress({ begin: begin === "chance" ? undefined : begin })}
          corrections={corrections.length}
          withOwn={withOwn}
          onWithOwn={setWithOwn}
          field={desk.look?.classification.field.data ?? five}
          disabled={isUnderWay(training)}
        />
      </div>
      <div class="course">
        {!isUnderWay(training) && (
          <button type="button" class="button is-primary is-start" onClick={begin}>
            {training.phase === "idle" ? trainTexts.start : trainTexts.again}
          </button>
        )}
        {problem !== undefined && <Problem text={problem} onClose={() => setProblem(undefined)} />}
        {failure !== undefined && failure !== hidden && (
          <Problem text={failure} onClose={() => setHidden(failure)} />
        )}
        <CourseCard training={training} />
        {training.heldOut && training.verdicts && (
          <MistakesCard heldOut={training.heldOut} verdicts={training.verdicts} />
        )}
        <ModelsCard onUse={desk.useModel} />
      </div>
    </div>
  );
}

function digitsOf(corrections: ReturnType<typeof useCorrections>) {
  const images = new Uint8Array(corrections.length * 784);
  corrections.forEach(({ field }, i) => {
    images.set(field, i * 784);
  });
  return { images, labels: Uint8Array.from(corrections, ({ label }) => label) };
}
