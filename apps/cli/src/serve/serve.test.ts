import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfOf } from "../testing/pdf.ts";
import { digitPicture, digitPlane } from "../testing/pictures.ts";
import {
  form,
  formOf,
  json,
  model,
  png,
  postTo,
  serverWith,
  type TestServer,
} from "../testing/test-server.ts";

let server: TestServer;
let seven: Uint8Array;
let two: Uint8Array;

beforeAll(async () => {
  [seven, two] = (await Promise.all([0, 1].map(digitPicture))) as [Uint8Array, Uint8Array];
  server = await serverWith();
  server.setReady(true);
});
afterAll(() => server.app.close());
const post = (url: string, body: unknown, headers?: Record<string, string>) =>
  postTo(server, url, body, headers);

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
  await post("/v1/read", "x", { "content-type": "text/plain" });
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
  let guarded: TestServer;
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
