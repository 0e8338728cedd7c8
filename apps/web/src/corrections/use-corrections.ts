import { useEffect, useState } from "preact/hooks";
import type { KeptCorrection } from "./correction.ts";
import { type CorrectionStore, openCorrectionStore } from "./correction-store.ts";

let store: CorrectionStore | undefined;

/** The one store of this page. */
export function correctionStore(): CorrectionStore {
  store ??= openCorrectionStore();
  return store;
}

/** The corrections that are kept, now and whenever they change; none where the browser keeps nothing. */
export function useCorrections(): readonly KeptCorrection[] {
  const [corrections, setCorrections] = useState<readonly KeptCorrection[]>([]);
  useEffect(() => {
    const refresh = () =>
      correctionStore()
        .list()
        .then(setCorrections, () => setCorrections([]));
    void refresh();
    return correctionStore().onChange(refresh);
  }, []);
  return corrections;
}
