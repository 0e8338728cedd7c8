import type { Failed, Numbered } from "./ask-worker.ts";

/** Answers what `askWorker` asks; to be called once, in the worker. */
export function answerRequests<Request extends object, Answer extends object>(
  answer: (request: Request) => Answer | Promise<Answer>,
): void {
  self.onmessage = async ({ data }: MessageEvent<Numbered<Request>>) => {
    self.postMessage({ ...(await answerOrFailure(answer, data)), number: data.number });
  };
}

async function answerOrFailure<Request, Answer>(
  answer: (request: Request) => Answer | Promise<Answer>,
  request: Request,
): Promise<Answer | Failed> {
  try {
    return await answer(request);
  } catch (cause) {
    return failureOf(cause);
  }
}

/** Typed errors keep their code; anything else is a mistake of ours, and says so by its code. */
export function failureOf(cause: unknown): Failed {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const code = "code" in error && typeof error.code === "string" ? error.code : "UNEXPECTED";
  return { kind: "failed", code, message: error.message };
}
