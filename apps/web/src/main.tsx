import { render } from "preact";
import { App } from "./app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import { language } from "./texts.ts";

document.documentElement.lang = language;
render(<App />, document.getElementById("app")!);
