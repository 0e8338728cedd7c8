import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * A component that is downloaded when it is first shown; nothing stands in its place until then.
 *
 * @param onFailure - Called where it could not be downloaded.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly onFailure?: () => void }> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy({ onFailure, ...props }) {
    const [Component, setComponent] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Component) return;
      load().then(
        (component) => {
          loaded = component;
          setComponent(() => component);
        },
        () => onFailure?.(),
      );
    }, []);
    return Component ? <Component {...(props as unknown as Props)} /> : null;
  };
}
