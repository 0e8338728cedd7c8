import { trainTexts } from "../texts/train-texts.ts";
import { formatDecimal, formatFraction } from "../ui/format-count.ts";
import { LineChart } from "../ui/line-chart.tsx";
import "./course-card.css";
import { continueTraining, pauseTraining, stopTraining } from "./trainer.ts";
import { isUnderWay, type TrainingState } from "./training-state.ts";

/** How the training goes: its progress, its curves, and what can be done with it. */
export function CourseCard({ training }: { training: TrainingState }) {
  const { phase, course, history, engine, progress, plan } = training;
  const { curves } = trainTexts;
  const epochs = plan?.epochs ?? 1;
  const done = progress ? (progress.epoch - 1 + progress.step / progress.steps) / epochs : 0;
  const losses = course.map(({ at, loss }) => [at, loss] as const);
  const accuracies = course.map(({ at, accuracy }) => [at, accuracy] as const);
  const heldOutLosses = history.map(({ epoch, validation }) => [epoch, validation.loss] as const);
  const heldOutAccuracies = history.map(
    ({ epoch, validation }) => [epoch, validation.accuracy] as const,
  );
  const said = (
    format: (value: number) => string,
    points: readonly (readonly [number, number])[],
  ) => (points.length > 0 ? format(points.at(-1)![1]) : curves.nothing);

  return (
    <section class="card course-card" aria-labelledby="course-heading">
      <h2 id="course-heading">{trainTexts.progress}</h2>
      <p class="phase" role="status">
        {phaseText(training)}
      </p>
      <progress aria-labelledby="course-heading" max={1} value={phase === "finished" ? 1 : done} />
      {isUnderWay(training) && (
        <div class="button-row">
          {phase === "running" && (
            <button type="button" class="button" onClick={pauseTraining}>
              {trainTexts.pause}
            </button>
          )}
          {phase === "paused" && (
            <button type="button" class="button is-primary" onClick={continueTraining}>
              {trainTexts.continue}
            </button>
          )}
          <button
            type="button"
            class="button"
            disabled={phase === "stopping"}
            onClick={stopTraining}
          >
            {trainTexts.stop}
          </button>
        </div>
      )}
      <div class="charts">
        <LineChart
          heading={curves.loss}
          unit={curves.epochs}
          xMost={epochs}
          yLeast={0}
          yMost={2.5}
          ticks={[0, 0.5, 1, 1.5, 2, 2.5]}
          tickSaid={formatDecimal}
          said={(value) => formatDecimal(value, 2)}
          lines={[
            { name: curves.learning, points: losses },
            { name: curves.heldOut, points: heldOutLosses },
          ]}
          summary={curves.summary(
            curves.loss,
            said((value) => formatDecimal(value, 2), losses),
            said((value) => formatDecimal(value, 2), heldOutLosses),
          )}
        />
        <LineChart
          heading={curves.accuracy}
          unit={curves.epochs}
          xMost={epochs}
          yLeast={0.5}
          yMost={1}
          ticks={[0.5, 0.6, 0.7, 0.8, 0.9, 1]}
          tickSaid={(share) => `${Math.round(100 * share)}%`}
          said={formatFraction}
          lines={[
            { name: curves.learning, points: accuracies },
            { name: curves.heldOut, points: heldOutAccuracies },
          ]}
          summary={curves.summary(
            curves.accuracy,
            said(formatFraction, accuracies),
            said(formatFraction, heldOutAccuracies),
          )}
        />
      </div>
      {engine && (
        <p class="engine">
          {trainTexts.learnsWith(engine)} {curves.explained}
        </p>
      )}
    </section>
  );
}

function phaseText({ phase, downloaded = 0, progress, result, plan }: TrainingState): string {
  const said = trainTexts.phase;
  switch (phase) {
    case "downloading":
      return said.downloading(formatFraction(downloaded));
    case "running": {
      if (!progress) return said.running(1, plan!.epochs, "");
      const { epoch, epochs, secondsLeft } = progress;
      const seconds = trainTexts.seconds(Math.max(1, Math.round(secondsLeft)));
      return said.running(epoch, epochs, trainTexts.left(seconds));
    }
    case "finished": {
      return said.finished(formatFraction(result!.accuracy), result!.epoch);
    }
    case "failed":
      return "";
    default:
      return said[phase];
  }
}
