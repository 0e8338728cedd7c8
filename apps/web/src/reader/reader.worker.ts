import { decode } from "@inkdigit/image-preprocess/browser";
import type { Answer, Numbered, Request } from "./messages.ts";
import { openDesk } from "./reading-desk.ts";

const desk = openDesk(decode);

self.onmessage = async ({ data }: MessageEvent<Numbered<Request>>) => {
  const answer: Numbered<Answer> = { ...(await desk(data)), number: data.number };
  self.postMessage(answer);
};
