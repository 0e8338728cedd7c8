import { useEffect, useState } from "preact/hooks";

export const views = ["read", "see"] as const;
export type View = (typeof views)[number];

/** The view that the address names after its `#`; the first where it names none. */
export function viewOf(hash: string): View {
  return views.find((view) => hash === `#${view}`) ?? views[0];
}

/** The view that the page's address names, now and whenever it changes. */
export function useView(): View {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const onChange = () => setView(viewOf(location.hash));
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return view;
}
