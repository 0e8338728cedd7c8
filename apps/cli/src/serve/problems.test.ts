import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  form,
  formOf,
  json,
  png,
  postTo,
  realReader,
  serverWith,
  type TestServer,
} from "../testing/test-server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serverWith();
});
afterAll(() => server.app.close());

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
    const answer = await postTo(
      server,
      `/v1/read${query}`,
      body,
      headers as Record<string, string>,
    );
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
