import { type BrowserSource, openSource } from "./browser/open-source.ts";
import { createDesk, type DeskQuestion } from "./many/reading-desk.ts";

// A web worker that reads: each message is a question, each has one answer.
const answer = createDesk(openSource);

addEventListener("message", async ({ data }: MessageEvent<DeskQuestion<BrowserSource>>) => {
  postMessage(await answer(data));
});
