import { useEffect, useMemo, useState } from "preact/hooks";
import type { Desk } from "../desk/use-desk.ts";
import { latestWins } from "../reader/latest-wins.ts";
import type { CutOut } from "../reader/messages.ts";
import { askWorker } from "../worker/ask-worker.ts";
import type { PreparationSettings } from "./preparation/preparation-settings.ts";
import type { SeeAnswer, SeeRequest } from "./see.worker.ts";

/** What is seen of the digit that is looked at. */
export interface Seen {
  readonly cutOut?: CutOut;
  readonly answer?: SeeAnswer;
}

/**
 * The digit that the desk looks at: cut out, prepared as the settings say, and inside the network.
 * While someone writes, each answer is shown, though a newer one is on its way.
 */
export function useSeen({ look, cutOut }: Desk, settings: PreparationSettings): Seen {
  const [digit, setDigit] = useState<CutOut>();
  const [answer, setAnswer] = useState<SeeAnswer>();
  const { worker, ask } = useMemo(openSeeWorker, []);
  useEffect(() => () => worker.terminate(), [worker]);

  useEffect(() => {
    if (!look) return setDigit(undefined);
    void cutOut(look.index).then((cut) => cut && setDigit(cut));
  }, [look, cutOut]);

  const wish = JSON.stringify(settings);
  useEffect(() => {
    if (!digit) return setAnswer(undefined);
    const asked = JSON.parse(wish) as PreparationSettings;
    void ask({ kind: "see", picture: digit.picture, settings: asked }).then((seen) => {
      if (seen?.kind === "seen") setAnswer(seen);
    });
  }, [digit, wish, ask]);

  // What is still on its way when the sheet was cleared is not shown.
  if (!look || !digit) return {};
  return { cutOut: digit, ...(answer && { answer }) };
}

function openSeeWorker() {
  const worker = new Worker(new URL("./see.worker.ts", import.meta.url), {
    type: "module",
    name: "see",
  });
  return { worker, ask: latestWins(askWorker<SeeRequest, SeeAnswer>(worker)) };
}
