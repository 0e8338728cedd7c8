import { render } from "preact";
import { keepForOffline } from "./offline/keep-for-offline.ts";
import { App } from "./shell/app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import { language } from "./texts/texts.ts";

document.documentElement.lang = language;
keepForOffline();
render(<App />, document.getElementById("app")!);
