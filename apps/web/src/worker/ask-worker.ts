/** A worker's answer where it could not do what was asked. */
export interface Failed {
  readonly kind: "failed";
  /** The typed error's, `WORKER_FAILED`, or `UNEXPECTED` for a mistake of ours. */
  readonly code: string;
  readonly message: string;
}

/** Requests and answers belong together by their number. */
export type Numbered<Message> = Message & { readonly number: number };

/**
 * A function that asks a worker which answers by `answerRequests`. It never rejects: a worker that
 * cannot start answers `WORKER_FAILED` to all.
 */
export function askWorker<Request extends object, Answer extends object>(
  worker: Worker,
): (request: Request) => Promise<Answer | Failed> {
  const open = new Map<number, (answer: Answer | Failed) => void>();
  let number = 0;

  worker.onmessage = ({ data }: MessageEvent<Numbered<Answer | Failed>>) => {
    open.get(data.number)?.(data);
    open.delete(data.number);
  };
  worker.onerror = ({ message }) => {
    for (const answer of open.values()) {
      answer({ kind: "failed", code: "WORKER_FAILED", message: message ?? "" });
    }
    open.clear();
  };

  return (request) =>
    new Promise((resolve) => {
      number += 1;
      open.set(number, resolve);
      worker.postMessage({ ...request, number } satisfies Numbered<Request>);
    });
}
