import { useEffect } from "preact/hooks";
import { deskState, useDesk } from "../desk/use-desk.ts";
import { texts } from "../texts/texts.ts";
import { LockIcon } from "../ui/icons.tsx";
import { type Address, formatAddress } from "./address.ts";
import "./app.css";
import { ShownView } from "./shown-view.tsx";
import { useAddress } from "./use-address.ts";
import { views } from "./views.ts";

export function App() {
  const address = useAddress();
  const view = views.find(({ name }) => name === address.view) ?? views[0];
  const desk = useDesk();
  useEffect(() => {
    document.title = texts.shell.title(view === views[0] ? undefined : texts.views[view.name]);
  }, [view]);

  return (
    <>
      <header class="masthead">
        <h1>
          <img src="./favicon.svg" alt="" width={34} height={34} />
          <strong>{texts.name}</strong> <span>{texts.claim}</span>
        </h1>
        <nav aria-label={texts.shell.views}>
          {views.map(({ name }) => (
            <a
              key={name}
              href={formatAddress({ view: name, state: deskStateOf(address.state) })}
              aria-current={name === view.name ? "page" : undefined}
            >
              {texts.views[name]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <ShownView view={view} desk={desk} />
      </main>
      <footer class="imprint">
        <LockIcon />
        <p>{texts.privacy}</p>
      </footer>
    </>
  );
}

/** What lies on the desk stays there from view to view, and so in the address. */
function deskStateOf(state: Address["state"]): Address["state"] {
  return Object.fromEntries(deskState.flatMap((key) => (state[key] ? [[key, state[key]]] : [])));
}
