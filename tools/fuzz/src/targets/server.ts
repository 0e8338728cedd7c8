import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { createServer } from "../../../../apps/cli/src/serve/create-server.ts";
import { acceptedOutcome } from "../../../../apps/cli/src/testing/outcomes.ts";
import { mutateJson } from "../mutate/mutate-json.ts";
import { wordMutation } from "../mutate/mutate-text.ts";
import type { Parser, Target } from "../target.ts";

const limits = { maxBytes: 1 << 16, maxPictures: 4, timeout: 2000, queue: 16 };

/** The server with a reader that reads nothing: what is inside of pictures is for other targets. */
async function emptyServer() {
  const faults: unknown[] = [];
  const { app, setReady } = await createServer({
    reader: {
      read: async ({ file }) => [acceptedOutcome(file, "7", 1)],
      pagesOf: async () => ({ pages: [1] }),
      close: async () => {},
    },
    threads: 2,
    options: {},
    limits,
    model: { name: "none", version: "0" },
    version: "0",
    log: () => {},
    onFault: (fault) => faults.push(fault),
  });
  setReady(true);
  return { app, faults };
}

const picture = Buffer.from("GIF89a and no more").toString("base64");
const FORM = [
  '--edge\r\nContent-Disposition: form-data; name="as"\r\n\r\ndigit',
  '--edge\r\nContent-Disposition: form-data; name="a"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nGIF',
  "--edge--\r\n",
].join("\r\n");

/** A request in one text: path, content type, body. */
const REQUESTS = [
  ["/v1/read?as=digit&name=a", "image/png", "GIF89a and no more"],
  [
    "/v1/read",
    "application/json",
    JSON.stringify({ as: "grid", grid: "9x9", pictures: [{ data: picture }] }),
  ],
  [
    "/v1/read",
    "application/json",
    JSON.stringify({ pictures: [{ name: "a", data: picture }, { data: picture }] }),
  ],
  ["/v1/read?min-confidence=0.5", "multipart/form-data; boundary=edge", FORM],
  ["/openapi.json", "application/pdf", ""],
] as const;

const changeBody = wordMutation([
  "\"; filename*=utf-8''%00%2e%2e%2f",
  'Content-Disposition: form-data; name="__proto__"\r\n\r\n',
  "Content-Transfer-Encoding: base64\r\n",
  "--edge\r\n",
  "--edge--\r\n",
  "\r\n\r\n",
  "\r\n",
  "; boundary=",
  "charset=utf-16",
  "?as=line&as=",
  "%",
  "%ff",
  "&name=",
]);

export const requests: Target = {
  summary: "bodies, types and queries of requests: forms, JSON, raw",
  seeds: async () => REQUESTS.map((lines) => Buffer.from(lines.join("\n"), "latin1")),
  mutate(input, random) {
    const [url, type, ...rest] = Buffer.from(input).toString("latin1").split("\n");
    const body = rest.join("\n");
    if (body.startsWith("{") && random.below(2) === 0) {
      return Buffer.from([url, type, mutateJson(body, random)].join("\n"), "latin1");
    }
    return random.below(2) === 0
      ? changeBody(input, random)
      : Buffer.concat([
          Buffer.from(`${url}\n${type}\n`, "latin1"),
          changeBody(Buffer.from(body, "latin1"), random),
        ]);
  },
  async open(): Promise<Parser> {
    const { app, faults } = await emptyServer();
    return {
      async read(input) {
        const [url = "", type = "", ...rest] = Buffer.from(input).toString("latin1").split("\n");
        const answer = await app.inject({
          method: "POST",
          // What is no URL or header at all never comes as far as this.
          url: `/${encodeURI(url.slice(1)).slice(0, 2000)}`,
          headers: { "content-type": type.replace(/[^\x20-\x7e]/g, "") },
          payload: Buffer.from(rest.join("\n"), "latin1"),
        });
        if (faults.length > 0) throw faults.pop();
        const body = answer.json();
        if (answer.statusCode === 200) return `${body.results?.length} results`;
        if (answer.statusCode >= 500 && body.code !== "BUSY") throw new Error(answer.body);
        if (typeof body.code !== "string") throw new Error(`no problem: ${answer.body}`);
        return `${answer.statusCode} ${body.detail}`;
      },
      isForeseen: () => false,
      close: () => app.close(),
    };
  },
};

const HEADS = [
  `POST /v1/read?as=digit HTTP/1.1\r\nHost: a\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nGIF`,
  `POST /v1/read HTTP/1.1\r\nHost: a\r\nContent-Type: image/gif\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nGIF\r\n0\r\n\r\n`,
  `GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /readyz HTTP/1.0\r\n\r\n`,
];

export const sockets: Target = {
  summary: "what is sent to the server's port, HTTP or not",
  seeds: async () => HEADS.map((head) => Buffer.from(head)),
  mutate: wordMutation([
    "Transfer-Encoding: chunked\r\n",
    "Content-Length: 99999999999\r\n",
    "Content-Length: -1\r\n",
    "Expect: 100-continue\r\n",
    "Upgrade: h2c\r\nConnection: Upgrade\r\n",
    "Content-Encoding: gzip\r\n",
    "\r\n",
    "ffffffffff\r\n",
    "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
    "\u0000",
  ]),
  async open() {
    const { app, faults } = await emptyServer();
    await app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = app.server.address() as AddressInfo;
    return {
      async read(input) {
        const answer = await exchange(port, input);
        if (faults.length > 0) throw faults.pop();
        const health = await fetch(`http://127.0.0.1:${port}/healthz`);
        if ((await health.text()) !== '{"status":"ok"}') throw new Error("it is not healthy");
        return answer.split("\r\n", 1)[0]!;
      },
      isForeseen: () => false,
      close: () => app.close(),
    };
  },
};

/** Send it, say that no more comes, and have what comes back. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.setEncoding("latin1").on("data", (piece) => {
      answer += piece;
    });
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
    socket.setTimeout(8000, () => {
      socket.destroy();
      reject(new Error("the server holds a connection that has nothing more to say"));
    });
  });
}
