import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Desk } from "../desk/use-desk.ts";
import { inkPicture } from "../pad/ink-picture.ts";
import { latestWins } from "../reader/latest-wins.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import { askWorker } from "../worker/ask-worker.ts";
import type { PreparationSettings } from "./preparation/preparation-settings.ts";
import type { SeeAnswer, SeeRequest } from "./see.worker.ts";

/**
 * The digit that the desk looks at: cut out, prepared as the settings say, and inside the network.
 * Undefined until there is one.
 */
export function useSeen(desk: Desk, settings: PreparationSettings): SeeAnswer | undefined {
  const { reading, look, picture, history } = desk;
  const [seen, setSeen] = useState<SeeAnswer>();
  const { worker, ask } = useMemo(openSeeWorker, []);
  useEffect(() => () => worker.terminate(), [worker]);
  /** What the worker was given last: it keeps that. */
  const given = useRef<object>();

  const boxes = reading ? digitsOf(reading).map(({ box }) => box) : [];
  const box = look && boxes[look.index];
  const sheet = picture?.file ?? history.present;
  const wish = JSON.stringify(settings);
  useEffect(() => {
    if (!box) return setSeen(undefined);
    const others = boxes.filter((other) => other !== box);
    const request = () => {
      const isNew = given.current !== sheet;
      given.current = sheet;
      const source = picture ? picture.file : inkPicture(history.present);
      return {
        kind: "see",
        sheet: isNew ? source : undefined,
        box,
        others,
        settings: JSON.parse(wish) as PreparationSettings,
      } as const;
    };
    void ask(request).then((answer) => answer?.kind === "seen" && setSeen(answer));
  }, [look, sheet, wish, ask]);

  // What is still on its way when the sheet was cleared is not shown.
  return box && seen;
}

function openSeeWorker() {
  const worker = new Worker(new URL("./see.worker.ts", import.meta.url), {
    type: "module",
    name: "see",
  });
  const send = askWorker<SeeRequest, SeeAnswer>(worker);
  return { worker, ask: latestWins((request: () => SeeRequest) => send(request())) };
}
