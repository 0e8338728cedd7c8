import { request } from "node:http";

/** How a request ended. */
export interface Answer {
  /** The status; 0 where the sender left before there was one. */
  readonly status: number;
  readonly milliseconds: number;
}

/** Thrown where there was no answer; the message says what the sender saw instead. */
export class Unanswered extends Error {
  override readonly name = "Unanswered";
  /** The sender's port; undefined where there was no connection. Every request has one of its own. */
  readonly port: number | undefined;
  /** What had been handed to the connection, head included. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** When it began, as `Date.now()` tells it. */
  readonly began: number;

  constructor(
    message: string,
    { port, bytes, milliseconds }: Pick<Unanswered, "port" | "bytes" | "milliseconds">,
  ) {
    super(message);
    this.port = port;
    this.bytes = bytes;
    this.milliseconds = milliseconds;
    this.began = Date.now() - milliseconds;
  }
}

/** Someone who sends a request in a certain way. */
export type Sender = (port: number) => Promise<Answer>;

/** Longest that an answer may take before it counts as none, in milliseconds. */
const LONGEST = 60_000;

/** Send a body at once, in the given pieces with pauses between them, or leave after the first. */
function send(
  port: number,
  pieces: readonly Uint8Array[],
  { pause = 0, leaves = false, length }: { pause?: number; leaves?: boolean; length?: number } = {},
): Promise<Answer> {
  const began = performance.now();
  const bytes = length ?? pieces.reduce((sum, piece) => sum + piece.length, 0);
  return new Promise((resolve, reject) => {
    const outgoing = request({
      port,
      host: "127.0.0.1",
      path: "/v1/read?as=digit",
      method: "POST",
      headers: { "content-type": "image/png", "content-length": bytes },
      timeout: LONGEST,
      agent: false,
    });
    let answered = false;
    let connectedFrom: number | undefined;
    outgoing.on("socket", (socket) => {
      // A connection that has ended no longer knows.
      socket.once("connect", () => {
        connectedFrom = socket.localPort;
      });
    });
    const lose = (message: string) =>
      reject(
        new Unanswered(message, {
          port: connectedFrom,
          bytes: outgoing.socket?.bytesWritten ?? 0,
          milliseconds: performance.now() - began,
        }),
      );
    const end = (status: number) => resolve({ status, milliseconds: performance.now() - began });
    outgoing.on("response", (response) => {
      answered = true;
      response.resume();
      for (const event of ["end", "error", "close"]) {
        response.on(event, () => end(response.statusCode!));
      }
    });
    outgoing.on("timeout", () => lose("silence"));
    outgoing.on("error", (error) => {
      if (leaves) end(0);
      // The server has answered and closed while we were still sending.
      else if (!answered) lose(error.message);
    });
    // Where nobody waits for an answer, nothing else may say how it ended.
    outgoing.on("close", () => {
      if (leaves) end(0);
      else if (!answered) lose("closed");
    });
    void (async () => {
      for (const [i, piece] of pieces.entries()) {
        if (i > 0 && pause > 0) await new Promise((wait) => setTimeout(wait, pause));
        if (outgoing.destroyed) return;
        outgoing.write(piece);
        if (leaves) {
          setTimeout(() => outgoing.destroy(), 20);
          return;
        }
      }
      outgoing.end();
    })();
  });
}

/** A picture sent as it should be. */
export function goodSender(pictures: readonly Uint8Array[]): Sender {
  let next = 0;
  return (port) => send(port, [pictures[next++ % pictures.length]!]);
}

/** No picture at all. */
export const brokenSender: Sender = (port) => send(port, [Buffer.from("This is no picture.")]);

/** A picture of 400 bytes whose head claims 60,000 x 60,000 pixels. */
export function giantSender(claiming: Uint8Array): Sender {
  return (port) => send(port, [claiming]);
}

/** More bytes than are allowed, announced as such. */
export const heavySender: Sender = (port) =>
  send(port, [Buffer.alloc(1000)], { length: 500_000_000, leaves: true });

/** A good picture in small pieces, half a second from one to the next. */
export function slowSender(picture: Uint8Array): Sender {
  const size = Math.ceil(picture.length / 4);
  const pieces = Array.from({ length: 4 }, (_, i) => picture.subarray(i * size, (i + 1) * size));
  return (port) => send(port, pieces, { pause: 500 });
}

/** Someone who leaves in the middle of the upload. */
export function leavingSender(picture: Uint8Array): Sender {
  return (port) => send(port, [picture.subarray(0, 100)], { leaves: true, length: picture.length });
}
