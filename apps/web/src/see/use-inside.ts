import { useEffect, useMemo, useState } from "preact/hooks";
import { latestWins } from "../reader/latest-wins.ts";
import { askWorker } from "../worker/ask-worker.ts";
import type { Inside, Network } from "./look-inside.ts";
import type { SeeAnswer, SeeRequest } from "./see.worker.ts";

interface InsideState {
  readonly network?: Network;
  readonly inside?: Inside;
}

/** @param field - 28×28 ink; what happens to it inside the network. */
export function useInside(field: Uint8Array | undefined): InsideState {
  const [state, setState] = useState<InsideState>({});
  const { worker, ask } = useMemo(openSeeWorker, []);
  useEffect(() => () => worker.terminate(), [worker]);

  useEffect(() => {
    if (!field) return setState({});
    let current = true;
    void ask({ kind: "look-inside", field }).then((answer) => {
      if (current && answer?.kind === "inside") setState(answer);
    });
    return () => {
      current = false;
    };
  }, [field, ask]);
  return state;
}

function openSeeWorker() {
  const worker = new Worker(new URL("./see.worker.ts", import.meta.url), {
    type: "module",
    name: "see",
  });
  return { worker, ask: latestWins(askWorker<SeeRequest, SeeAnswer>(worker)) };
}
