import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { createReader } from "../read/create-reader.ts";
import type { FileReader } from "../read/open-reader.ts";
import { acceptedOutcome } from "../testing/outcomes.ts";
import { PDF_DPI, pdfOf } from "../testing/pdf.ts";
import { digitPicture, digitPlane } from "../testing/pictures.ts";
import { createServer, type RequestRecord, type ServerParts } from "./create-server.ts";

const limits = { maxBytes: 200_000, maxPictures: 3, timeout: 5000, queue: 4 };
const model = { name: "lenet", version: "1" };

/** A reader of this thread. */
async function realReader(): Promise<FileReader> {
  const reader = await createReader({ options: {}, dpi: PDF_DPI, maxPages: 3 });
  return {
    read: (job) => reader.read(job),
    pagesOf: async () => ({ pages: [] }),
    close: async () => {},
  };
}

async function serverWith(parts: Partial<ServerParts> = {}) {
  const records: RequestRecord[] = [];
  const faults: unknown[] = [];
  const server = await createServer({
    reader: await realReader(),
    threads: 1,
    options: {},
    limits,
    model,
    version: "1.2.3",
    log: (record) => records.push(record),
    onFault: (error) => faults.push(error),
    ...parts,
  });
  return { ...server, records, faults };
}

type Running = Awaited<ReturnType<typeof serverWith>>;

let server: Running;
let seven: Uint8Array;
let two: Uint8Array;

beforeAll(async () => {
  [seven, two] = (await Promise.all([0, 1].map(digitPicture))) as [Uint8Array, Uint8Array];
  server = await serverWith();
  server.setReady(true);
});
afterAll(() => server.app.close());

const png = { "content-type": "image/png" };

function post(url: string, body: unknown, headers: Record<string, string> = png) {
  return server.app.inject({ method: "POST", url, headers, payload: body as Buffer });
}

function formOf(parts: readonly (readonly [name: string, value: string | Uint8Array])[]) {
  const pieces = parts.flatMap(([name, value]) => [
    Buffer.from(
      `--edge\r\nContent-Disposition: form-data; name="${name}"` +
        `${typeof value === "string" ? "" : `; filename="${name}.png"\r\nContent-Type: image/png`}\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from("--edge--\r\n")]);
}

const form = { "content-type": "multipart/form-data; boundary=edge" };
const json = { "content-type": "application/json" };

describe("reads", () => {
  test("a picture that is the body", async () => {
    const answer = await post("/v1/read?as=digit&name=seven", Buffer.from(seven));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      results: [
        expect.objectContaining({ file: "seven", status: "accepted", text: "7", reasons: [] }),
      ],
    });
  });

  test("the pictures of a form, each an outcome, the broken ones too", async () => {
    const body = formOf([
      ["as", "digit"],
      ["a", seven],
      ["broken", Buffer.from("none")],
      ["b", two],
    ]);
    const answer = await post("/v1/read", body, form);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().results).toMatchObject([
      { file: "a.png", text: "7" },
      { file: "broken.png", status: "failed", error: { code: "UNSUPPORTED_FORMAT" } },
      { file: "b.png", text: "2" },
    ]);
  });

  test("pictures in JSON", async () => {
    const data = Buffer.from(two).toString("base64");
    const body = JSON.stringify({ as: "digit", "min-confidence": 1, pictures: [{ data }] });
    const answer = await post("/v1/read", body, json);
    expect(answer.json().results).toMatchObject([
      { file: "picture-1", status: "review", text: "2" },
    ]);
  });

  test("the pages of a PDF", async () => {
    const pages = await Promise.all([0, 1].map(digitPlane));
    const answer = await post("/v1/read?as=digit", Buffer.from(pdfOf(pages)), {
      "content-type": "application/pdf",
    });
    expect(answer.json().results).toMatchObject([
      { page: 1, text: "7" },
      { page: 2, text: "2" },
    ]);
  });

  test("a name that is a path, and only as a name", async () => {
    const answer = await post("/v1/read?as=digit&name=/etc/passwd", Buffer.from(seven));
    expect(answer.json().results[0]).toMatchObject({ file: "/etc/passwd", text: "7" });
    const none = await post("/v1/read?name=/etc/passwd", Buffer.alloc(0));
    expect(none.statusCode).toBe(422);
    expect(none.json().results[0].error.code).toBe("EMPTY_FILE");
  });
});

describe("answers with a problem that names it:", () => {
  const data = Buffer.from("none").toString("base64");
  test.each([
    [
      "no picture at all",
      "",
      Buffer.from("none"),
      png,
      422,
      "NOTHING_READ",
      /^The file is none of /,
    ],
    [
      "a layout that is none",
      "?as=circle",
      "x",
      png,
      400,
      "INVALID_REQUEST",
      /^"as" must be one of auto, .* not "circle"\.$/,
    ],
    [
      "a grid that is none",
      "?grid=9",
      "x",
      png,
      400,
      "INVALID_REQUEST",
      /^"grid" must be rows and columns/,
    ],
    [
      "an unknown parameter",
      "?ass=line",
      "x",
      png,
      400,
      "INVALID_REQUEST",
      /unknown "ass"; there are as, grid/,
    ],
    [
      "a parameter twice",
      "?as=line&as=page",
      "x",
      png,
      400,
      "INVALID_REQUEST",
      /^"as" must be given once/,
    ],
    [
      "another type",
      "",
      "x",
      { "content-type": "text/plain" },
      415,
      "UNSUPPORTED_TYPE",
      /^The body must be a picture/,
    ],
    ["no type", "", "x", {}, 415, "UNSUPPORTED_TYPE", /./],
    [
      "a body that is packed",
      "",
      "x",
      { ...png, "content-encoding": "gzip" },
      415,
      "UNSUPPORTED_TYPE",
      /^The body must not be packed, but its Content-Encoding is gzip\.$/,
    ],
    [
      "JSON nested deeper than any recursion goes",
      "",
      `{"pictures":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
      json,
      400,
      "INVALID_REQUEST",
      /^"pictures\[0\]"/,
    ],
    ["JSON that is none", "", "{", json, 400, "INVALID_REQUEST", /JSON/],
    [
      "JSON that is a list",
      "",
      "[]",
      json,
      400,
      "INVALID_REQUEST",
      /^The body must be an object with pictures\.$/,
    ],
    [
      "pictures that are none",
      "",
      '{"pictures":[1]}',
      json,
      400,
      "INVALID_REQUEST",
      /^"pictures\[0\]" must be an object\.$/,
    ],
    [
      "a picture without data",
      "",
      '{"pictures":[{"name":"a"}]}',
      json,
      400,
      "INVALID_REQUEST",
      /^"pictures\[0\].data" must be base64\.$/,
    ],
    [
      "data that is no base64",
      "",
      '{"pictures":[{"data":"?"}]}',
      json,
      400,
      "INVALID_REQUEST",
      /base64/,
    ],
    [
      "a picture with more",
      "",
      '{"pictures":[{"data":"","path":"/etc"}]}',
      json,
      400,
      "INVALID_REQUEST",
      /no "path"\.$/,
    ],
    [
      "too many in JSON",
      "",
      JSON.stringify({ pictures: [1, 2, 3, 4].map(() => ({ data })) }),
      json,
      413,
      "TOO_MANY_PICTURES",
      /more than the 3/,
    ],
    [
      "too many in a form",
      "",
      formOf([1, 2, 3, 4].map((i) => [`f${i}`, Buffer.from("x")] as const)),
      form,
      413,
      "TOO_MANY_PICTURES",
      /./,
    ],
    [
      "a form without a picture",
      "",
      formOf([["as", "digit"]]),
      form,
      400,
      "INVALID_REQUEST",
      /^There is no picture/,
    ],
    [
      "a form that ends early",
      "",
      formOf([["a", Buffer.from("x")]]).subarray(0, 80),
      form,
      400,
      "INVALID_REQUEST",
      /./,
    ],
    ["too many bytes", "", Buffer.alloc(200_001), png, 413, "TOO_LARGE", /./],
    [
      "too many bytes in a form",
      "",
      formOf([
        ["a", Buffer.alloc(150_000)],
        ["b", Buffer.alloc(60_000)],
      ]),
      form,
      413,
      "TOO_LARGE",
      /more than the 200000 bytes/,
    ],
    [
      "a giant announced",
      "",
      "x",
      { ...png, "content-length": "9000000000" },
      413,
      "TOO_LARGE",
      /./,
    ],
  ])("%s", async (_, query, body, headers, status, code, detail) => {
    const answer = await post(`/v1/read${query}`, body, headers as Record<string, string>);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ type: "about:blank", status, code });
    expect(answer.json().detail).toMatch(detail);
    expect(answer.statusCode).toBe(status);
  });

  test("a path that is not there, and a method that is not for it", async () => {
    expect((await server.app.inject("/v2/read")).json()).toMatchObject({
      status: 404,
      detail: "There is no /v2/read here.",
    });
    const wrong = await server.app.inject("/v1/read");
    expect(wrong.headers.allow).toBe("POST");
    expect(wrong.json()).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED" });
  });

  test("a fault of ours, which is told to whoever runs it, not to whoever asks", async () => {
    const broken = await serverWith({
      reader: {
        ...(await realReader()),
        read: () => Promise.reject(new Error("secret detail")),
      },
    });
    const answer = await broken.app.inject({
      method: "POST",
      url: "/v1/read",
      headers: png,
      payload: "x",
    });
    expect(answer.json()).toMatchObject({ status: 500, code: "INTERNAL_ERROR" });
    expect(answer.body).not.toContain("secret");
    expect(String(broken.faults[0])).toContain("secret detail");
    await broken.app.close();
  });
});

test("logs what a request came to, but neither its query nor what was read", async () => {
  server.records.length = 0;
  await post("/v1/read?as=digit&name=secret", Buffer.from(seven));
  await post("/v1/read", "x", json);
  expect(server.records).toEqual([
    {
      method: "POST",
      path: "/v1/read",
      status: 200,
      milliseconds: expect.any(Number),
      pictures: 1,
    },
    {
      method: "POST",
      path: "/v1/read",
      status: 400,
      milliseconds: expect.any(Number),
      problem: "INVALID_REQUEST",
    },
  ]);
});

test("tells of itself: models, health, metrics, and a description that has every path", async () => {
  expect((await server.app.inject("/v1/models")).json()).toEqual({ models: [model] });
  expect((await server.app.inject("/healthz")).json()).toEqual({ status: "ok" });
  expect((await server.app.inject("/readyz")).statusCode).toBe(200);
  const metrics = (await server.app.inject("/metrics")).body;
  expect(metrics).toMatch(/inkdigit_pictures_total\{status="accepted"\} \d+/);
  expect(metrics).toMatch(/inkdigit_requests_total\{route="\/v1\/read",status="415"\} \d+/);
  const description = (await server.app.inject("/openapi.json")).json();
  expect(description.openapi).toBe("3.1.0");
  for (const path of Object.keys(description.paths)) {
    const method = Object.keys(description.paths[path])[0]!.toUpperCase() as "GET";
    const answer = await server.app.inject({ method, url: path });
    expect([404, 405]).not.toContain(answer.statusCode);
  }
  const page = await server.app.inject("/docs");
  expect(page.headers["content-type"]).toContain("text/html");
  expect(page.body).toContain("<code>/v1/read</code>");
});

test.each([
  ["digits.example:8099", "http://digits.example:8099/v1/read"],
  ["<script>", "http://127.0.0.1:8080/v1/read"],
])("its page shows how to ask where it was reached, at %s", async (host, url) => {
  const page = await server.app.inject({ url: "/docs", headers: { host } });
  expect(page.body).toContain(url);
  expect(page.body).not.toContain("<script>");
});

test("is not ready before it is told, nor when it ends", async () => {
  const other = await serverWith();
  expect((await other.app.inject("/readyz")).statusCode).toBe(503);
  other.setReady(true);
  expect((await other.app.inject("/readyz")).statusCode).toBe(200);
  other.setReady(false);
  expect((await other.app.inject("/readyz")).statusCode).toBe(503);
  await other.app.close();
});

describe("with a token", () => {
  let guarded: Running;
  beforeAll(async () => {
    guarded = await serverWith({ token: "s3cret" });
  });
  afterAll(() => guarded.app.close());

  test.each([undefined, "Bearer wrong", "Basic s3cret", "Bearer"])(
    "refuses %s",
    async (authorization) => {
      for (const [method, url] of [
        ["POST", "/v1/read"],
        ["GET", "/metrics"],
        ["GET", "/v1/models"],
      ] as const) {
        const headers = { ...png, ...(authorization && { authorization }) };
        const answer = await guarded.app.inject({
          method,
          url,
          headers,
          ...(method === "POST" && { payload: "x" }),
        });
        expect(answer.statusCode).toBe(401);
        expect(answer.headers["www-authenticate"]).toBe('Bearer realm="inkdigit"');
      }
    },
  );

  test("lets whoever bears it in, and anyone see that it is alive", async () => {
    const headers = { authorization: "Bearer s3cret" };
    expect((await guarded.app.inject({ url: "/v1/models", headers })).statusCode).toBe(200);
    expect((await guarded.app.inject("/healthz")).statusCode).toBe(200);
  });
});

test("other origins may ask only where one is named", async () => {
  const origin = "https://forms.example";
  expect(
    (await server.app.inject({ url: "/healthz", headers: { origin } })).headers,
  ).not.toHaveProperty("access-control-allow-origin");
  const open = await serverWith({ origin });
  const answer = await open.app.inject({ url: "/healthz", headers: { origin } });
  expect(answer.headers["access-control-allow-origin"]).toBe(origin);
  await open.app.close();
});

describe("with more to do than it can", () => {
  /** A reader that answers when it is told to. */
  function heldReader() {
    const held: (() => void)[] = [];
    const reader: FileReader = {
      read: ({ file }, { signal } = {}) =>
        new Promise((resolve, reject) => {
          held.push(() => resolve([acceptedOutcome(file, "7", 1)]));
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
      pagesOf: async () => ({ pages: [] }),
      close: async () => {},
    };
    return { held, reader };
  }

  test("turns away what would wait too long, and says when to come back", async () => {
    const { held, reader } = heldReader();
    const busy = await serverWith({ reader });
    const ask = () =>
      busy.app.inject({ method: "POST", url: "/v1/read", headers: png, payload: "x" });
    const asked = Array.from({ length: 7 }, ask);
    while (held.length < limits.queue + 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const turnedAway = await Promise.race(asked);
    expect(turnedAway.statusCode).toBe(503);
    expect(Number(turnedAway.headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(turnedAway.json()).toMatchObject({
      code: "BUSY",
      detail: "4 pictures are waiting already.",
    });
    for (const answer of held) answer();
    const statuses = (await Promise.all(asked)).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 503, 503]);
    const again = ask();
    while (held.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
    held.at(-1)!();
    expect((await again).statusCode).toBe(200);
    await busy.app.close();
  });

  test("forgets the pictures of a sender who has left, and frees their place", async () => {
    const { held, reader } = heldReader();
    let takenBack = 0;
    const watched: FileReader = {
      ...reader,
      read: (job, options) => {
        options?.signal?.addEventListener("abort", () => takenBack++);
        return reader.read(job, options).catch(() => []);
      },
    };
    const busy = await serverWith({ reader: watched });
    await busy.app.listen({ port: 0 });
    onTestFinished(() => busy.app.close());
    const { port } = busy.app.server.address() as AddressInfo;
    const sender = httpRequest({ port, path: "/v1/read", method: "POST", headers: png });
    sender.on("error", () => {});
    sender.end("x");
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    sender.destroy();
    while (takenBack === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(takenBack).toBe(1);
    await vi.waitFor(async () => {
      const metrics = (await busy.app.inject("/metrics")).body;
      expect(metrics).toContain("inkdigit_pictures_reading 0\n");
      expect(metrics).toContain("inkdigit_held_bytes 0\n");
    });
  });

  test("finishes what it has begun before it ends", async () => {
    const { held, reader } = heldReader();
    const ending = await serverWith({ reader });
    await ending.app.listen({ port: 0 });
    const { port } = ending.app.server.address() as AddressInfo;
    const answer = fetch(`http://127.0.0.1:${port}/v1/read`, {
      method: "POST",
      headers: png,
      body: "x",
    });
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = ending.app.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    held[0]!();
    expect((await answer).status).toBe(200);
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });
});

describe("a sender that is too slow, or speaks no HTTP", () => {
  let slow: Running;
  beforeAll(async () => {
    slow = await serverWith({ limits: { ...limits, timeout: 300 } });
    await slow.app.listen({ port: 0 });
  });
  afterAll(() => slow.app.close());

  function send(text: string): Promise<string> {
    const { port } = slow.app.server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (data) => (answer += data));
    return new Promise((resolve) => socket.on("close", () => resolve(answer)));
  }

  test("is told so, and let go", async () => {
    const head =
      "POST /v1/read HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: 90\r\n\r\nslow";
    const answer = await send(head);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"TOO_SLOW"');
    await vi.waitFor(async () => {
      expect((await slow.app.inject("/metrics")).body).toContain("inkdigit_held_bytes 0\n");
    });
  });

  test("gets an answer to nonsense", async () => {
    expect(await send("nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 .*INVALID_REQUEST/s);
  });
});
