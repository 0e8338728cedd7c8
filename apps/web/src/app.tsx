import "./app.css";
import { DeskView } from "./desk/desk-view.tsx";
import { useView, views } from "./desk/use-view.ts";
import { texts } from "./texts.ts";
import { LockIcon } from "./ui/icons.tsx";

export function App() {
  const view = useView();
  return (
    <>
      <header class="masthead">
        <h1>
          <img src="./favicon.svg" alt="" width={34} height={34} />
          <strong>{texts.name}</strong> <span>{texts.claim}</span>
        </h1>
        <nav aria-label={texts.views.label}>
          {views.map((each) => (
            <a key={each} href={`#${each}`} aria-current={each === view ? "page" : undefined}>
              {texts.views[each]}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <DeskView view={view} />
      </main>
      <footer class="imprint">
        <LockIcon />
        <p>{texts.privacy}</p>
      </footer>
    </>
  );
}
