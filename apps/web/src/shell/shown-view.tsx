import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import { Problem } from "../ui/problem.tsx";
import type { View, ViewProps } from "./views.ts";

interface ShownViewProps extends ViewProps {
  readonly view: View;
}

/** The view itself, or that it is on its way, or that it could not be had. */
export function ShownView({ view, ...props }: ShownViewProps) {
  const [loaded, setLoaded] = useState<{ view: View; Component: ComponentType<ViewProps> }>();
  const [failed, setFailed] = useState<View>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setFailed(undefined);
    view.load?.().then(
      (Component) => current && setLoaded({ view, Component }),
      () => current && setFailed(view),
    );
    return () => {
      current = false;
    };
  }, [view, attempt]);

  const Component = view.component ?? (loaded?.view === view ? loaded.Component : undefined);
  if (Component) return <Component {...props} />;
  if (failed === view) {
    return (
      <Problem
        text={texts.errors.view}
        action={texts.errors.again}
        onClose={() => setAttempt(attempt + 1)}
      />
    );
  }
  return (
    <p class="card" aria-busy="true">
      {texts.shell.loading}
    </p>
  );
}
