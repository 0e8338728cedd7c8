import { request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { FileReader } from "../read/open-reader.ts";
import { acceptedOutcome } from "../testing/outcomes.ts";
import { limits, png, serverWith, type TestServer } from "../testing/test-server.ts";

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
  let slow: TestServer;
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
