import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A web server on this machine, up until the test is over. */
export interface Mirror {
  readonly url: string;
  /** What was asked for, in order: `/name.gz`, or `/name.gz bytes=100-` with a range. */
  readonly requests: readonly string[];
  /** Cut off whoever is being served. */
  breakOff(): void;
}

/** Answers one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** Start a server; each request is answered by the next behaviour, the last one for all that follow. */
export async function startMirror(...behaviours: readonly Behaviour[]): Promise<Mirror> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { range } = request.headers;
    requests.push(range ? `${request.url} ${range}` : String(request.url));
    const behaviour = behaviours[Math.min(requests.length, behaviours.length) - 1]!;
    behaviour(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    breakOff: () => server.closeAllConnections(),
  };
}

/** Sends the bytes, from where it was asked to. */
export function honest(bytes: Uint8Array): Behaviour {
  return (request, response) => {
    const rest = restOf(bytes, request, response);
    if (rest !== undefined) response.end(rest);
  };
}

/** Sends the first bytes of those asked for, then neither more nor an end. */
export function stuckAfter(count: number, bytes: Uint8Array): Behaviour {
  return (request, response) => {
    const rest = restOf(bytes, request, response);
    if (rest !== undefined) response.write(rest.subarray(0, count));
  };
}

/** Sends all bytes, whatever was asked for. */
export function deafToRanges(bytes: Uint8Array): Behaviour {
  return (_, response) => {
    response.writeHead(200, { "content-length": bytes.length }).end(bytes);
  };
}

/** Sends zeros without an end. */
export function endless(): Behaviour {
  return (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(new Uint8Array(65_536)));
    };
    response.on("drain", more);
    more();
  };
}

/** Says no. */
export function refusing(status: number): Behaviour {
  return (_, response) => {
    response.writeHead(status).end("no");
  };
}

/** Says nothing. */
export function silent(): Behaviour {
  return () => {};
}

/** The files by their path, each honestly; 404 for others. */
export function files(byPath: Readonly<Record<string, Uint8Array>>): Behaviour {
  return (request, response) => {
    const bytes = byPath[String(request.url)];
    (bytes === undefined ? refusing(404) : honest(bytes))(request, response);
  };
}

function restOf(
  bytes: Uint8Array,
  { headers }: IncomingMessage,
  response: ServerResponse,
): Uint8Array | undefined {
  const range = /^bytes=(\d+)-$/.exec(headers.range ?? "");
  if (range === null) {
    response.writeHead(200, { "content-length": bytes.length });
    return bytes;
  }
  const start = Number(range[1]);
  if (start >= bytes.length) {
    response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
    return undefined;
  }
  response.writeHead(206, {
    "content-length": bytes.length - start,
    "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
  });
  return bytes.subarray(start);
}
