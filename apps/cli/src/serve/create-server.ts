import type { Socket } from "node:net";
import cors from "@fastify/cors";
import multipart from "@fastify/multipart";
import files from "@fastify/static";
import type { ReadOptions } from "@inkdigit/classifier";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import type { FileReader } from "../read/open-reader.ts";
import type { FailedOutcome } from "../read/outcome.ts";
import { apiPage } from "./api-page.ts";
import { endConnections } from "./end-connections.ts";
import type { Limits } from "./limits.ts";
import { lingerOnClose } from "./linger-on-close.ts";
import { createMetrics } from "./metrics.ts";
import { openApi } from "./open-api.ts";
import { asProblem, busy, problemBody, RequestProblem } from "./problem.ts";
import { readRequest, tooLarge } from "./read-request.ts";
import { createReadingQueue } from "./reading-queue.ts";
import { requireToken } from "./require-token.ts";

/** What a request came to: for the log, which has neither pictures nor what is on them. */
export interface RequestRecord {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly pictures?: number;
  readonly problem?: string;
}

/** What is told of the model. */
export interface ServedModel {
  readonly name: string;
  readonly version: string;
  readonly [fact: string]: unknown;
}

export interface ServerParts {
  readonly reader: FileReader;
  /** Pictures that the reader reads at the same time. */
  readonly threads: number;
  /** How a request's pictures are read where it does not say. */
  readonly options: ReadOptions;
  readonly limits: Limits;
  readonly model: ServedModel;
  readonly version: string;
  readonly token?: string | undefined;
  /** The one foreign origin whose pages may ask. */
  readonly origin?: string | undefined;
  /** The folder of the built web app. */
  readonly web?: string | undefined;
  log(record: RequestRecord): void;
  /** Told of what nobody foresaw. */
  onFault(error: unknown): void;
}

export interface Server {
  readonly app: FastifyInstance;
  /** From now on it is ready for requests, or not. */
  setReady(ready: boolean): void;
}

/** JSON with base64 is longer than what it holds by this factor, and some names. */
const BASE64 = 4 / 3;
const JSON_SLACK = 1 << 16;

/** The most bytes of a field of a form: a list of values may be long. */
const FIELD_BYTES = 1 << 16;

/** How often the server looks for requests that take too long to arrive, in milliseconds. */
const LOOK_FOR_SLOW = 1000;

/** How long it hears out who was turned away in the middle of sending, in milliseconds. */
const PATIENCE = 2000;

/** An HTTP server that reads pictures; it does not listen yet. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { reader, threads, limits, log } = parts;
  const queue = createReadingQueue(reader, threads, limits);
  const metrics = createMetrics(queue);
  const records = new WeakMap<FastifyRequest, { pictures?: number; problem?: string }>();
  const jsonLimit = Math.ceil(limits.maxBytes * BASE64) + JSON_SLACK;
  let ready = false;

  const app = fastify({
    bodyLimit: limits.maxBytes,
    requestTimeout: limits.timeout,
    http: { connectionsCheckingInterval: LOOK_FOR_SLOW },
    forceCloseConnections: "idle",
    clientErrorHandler,
    // An address that cannot be decoded reaches no route.
    frameworkErrors: (error, request, reply) => answer(asProblem(error), request, reply),
  });

  // Where the head may take longer than the whole, Node takes the one limit for the other.
  app.server.headersTimeout = limits.timeout;

  app.setErrorHandler(async (error, request, reply) => answer(asProblem(error), request, reply));
  app.setNotFoundHandler(async (request, reply) => answer(notFound(request), request, reply));

  async function answer(problem: RequestProblem, request: FastifyRequest, reply: FastifyReply) {
    if (problem.status >= 500 && problem.cause !== undefined) parts.onFault(problem.cause);
    records.set(request, { ...records.get(request), problem: problem.code });
    return await reply
      .code(problem.status)
      .headers({ "x-content-type-options": "nosniff", ...problem.headers })
      .type("application/problem+json")
      .send(problemBody(problem));
  }

  function notFound(request: FastifyRequest): RequestProblem {
    const path = pathOf(request);
    const allow = METHODS[path];
    if (allow === undefined)
      return new RequestProblem(404, "NOT_FOUND", `there is no ${path} here`);
    const message = `${path} is asked with ${allow}, not ${request.method}`;
    return new RequestProblem(405, "METHOD_NOT_ALLOWED", message, { headers: { allow } });
  }

  endConnections(app, limits.timeout);
  lingerOnClose(app.server, PATIENCE);
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("x-content-type-options", "nosniff");
    // A connection that stays open would keep the server from ending.
    if (closing) reply.header("connection", "close");
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "other";
    metrics.request(route, reply.statusCode, reply.elapsedTime / 1000);
    log({
      method: request.method,
      path: pathOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...records.get(request),
    });
  });

  if (parts.origin !== undefined) {
    await app.register(cors, {
      origin: parts.origin,
      methods: ["GET", "POST"],
      allowedHeaders: ["Authorization", "Content-Type"],
    });
  }
  app.removeAllContentTypeParsers();
  await app.register(multipart, {
    limits: {
      fileSize: limits.maxBytes,
      files: limits.maxPictures,
      fields: 16,
      fieldSize: FIELD_BYTES,
      parts: limits.maxPictures + 16,
    },
  });
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string", bodyLimit: jsonLimit },
    app.getDefaultJsonParser("error", "error"),
  );
  app.addContentTypeParser(
    /^(image\/|application\/(pdf|octet-stream))/,
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async () => {
    if (!ready) throw busy("STOPPING", "the server is starting or stopping", 1);
    return { status: "ready" };
  });
  const description = openApi(parts);
  app.get("/openapi.json", async () => description);
  app.get("/docs", async (request, reply) => {
    reply.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    return await reply.type("text/html; charset=utf-8").send(apiPage(description, request.host));
  });
  if (parts.web !== undefined) await app.register(files, { root: parts.web, cacheControl: true });

  await app.register(async (guarded) => {
    if (parts.token !== undefined) {
      const check = requireToken(parts.token);
      guarded.addHook("onRequest", async ({ headers }) => check(headers.authorization));
    }
    guarded.get("/metrics", async (_request, reply) => {
      return await reply.type(metrics.contentType).send(await metrics.text());
    });
    guarded.get("/v1/models", async () => ({ models: [parts.model] }));
    guarded.post("/v1/read", { onRequest: [refusePacked, holdRoom] }, read);
  });

  /** A body is never unpacked: a few packed kilobytes can hold gigabytes. */
  async function refusePacked({ headers }: FastifyRequest): Promise<void> {
    const encoding = headers["content-encoding"] ?? "identity";
    if (encoding === "identity") return;
    const message = `the body must not be packed, but its Content-Encoding is ${encoding}`;
    throw new RequestProblem(415, "UNSUPPORTED_TYPE", message);
  }

  /** Turns away what is too large, or too much, before a byte of its body is read. */
  async function holdRoom(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const announced = Number(request.headers["content-length"] ?? limits.maxBytes);
    if (announced > jsonLimit) throw tooLarge(limits);
    const release = queue.hold(announced);
    reply.raw.once("close", release);
  }

  async function read(request: FastifyRequest, reply: FastifyReply) {
    const { uploads, options } = await readRequest(request, limits);
    records.set(request, { pictures: uploads.length });
    const left = new AbortController();
    reply.raw.once("close", () => left.abort(new Error("the sender has left")));
    const results = await queue.read(uploads, { ...parts.options, ...options }, left.signal);
    metrics.outcomes(results);
    const failures = results.filter((outcome) => outcome.status === "failed");
    if (failures.length < results.length) return { results };
    throw nothingRead(failures);
  }

  return {
    app,
    setReady(now) {
      ready = now;
    },
  };
}

/** How each path may be asked. */
const METHODS: Readonly<Record<string, string>> = {
  "/v1/read": "POST",
  "/v1/models": "GET, HEAD",
  "/healthz": "GET, HEAD",
  "/readyz": "GET, HEAD",
  "/metrics": "GET, HEAD",
  "/openapi.json": "GET, HEAD",
  "/docs": "GET, HEAD",
  "/": "GET, HEAD",
};

function pathOf({ url }: FastifyRequest): string {
  return url.split("?", 1)[0]!;
}

function nothingRead(results: readonly FailedOutcome[]): RequestProblem {
  if (results.every(({ error }) => error.code === "TOO_SLOW")) {
    return busy("TOO_SLOW", "reading it took longer than is allowed", 5);
  }
  const message =
    results.length === 1 ? results[0]!.error.message : "none of the pictures could be read";
  return new RequestProblem(422, "NOTHING_READ", message, { extra: { results } });
}

/** What is no HTTP, or did not arrive in time, never becomes a request. */
function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? new RequestProblem(408, "TOO_SLOW", "the request took too long to arrive")
      : error.code === "HPE_HEADER_OVERFLOW"
        ? new RequestProblem(431, "TOO_LARGE", "the head of the request is too large")
        : new RequestProblem(400, "INVALID_REQUEST", "this is no HTTP request");
  const body = JSON.stringify(problemBody(problem));
  socket.write(
    `HTTP/1.1 ${problem.status} ${problem.code}\r\nConnection: close\r\n` +
      "Content-Type: application/problem+json\r\n" +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  // Whoever does not close its side must not hold ours.
  socket.destroySoon();
}
