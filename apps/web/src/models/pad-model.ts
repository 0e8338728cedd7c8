import { useState } from "preact/hooks";

let onPad: string | undefined;

/** Which of the visitor's models reads on the pad; undefined for the page's own reader. */
export function usePadModel(): [string | undefined, (id: string | undefined) => void] {
  const [shown, setShown] = useState(onPad);
  return [
    shown,
    (id) => {
      onPad = id;
      setShown(id);
    },
  ];
}
