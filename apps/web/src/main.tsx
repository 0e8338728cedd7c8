import { render } from "preact";
import { App } from "./shell/app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import { language } from "./texts/texts.ts";

document.documentElement.lang = language;
render(<App />, document.getElementById("app")!);
