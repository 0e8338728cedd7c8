/**
 * Loads `inkdigit serve` on loopback: what it can take, how long small pictures take at half of that,
 * and whether it stands twice as much of good and bad requests, mixed.
 *
 *   pnpm --filter @inkdigit/benchmarks server-load --minutes 10
 */
import { parseArgs } from "node:util";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { randomOf } from "@inkdigit/lenet-model";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { claimingSize } from "../../../apps/cli/src/testing/pictures.ts";
import { planeOf } from "../kills/make-pictures.ts";
import { startServer } from "./running-server.ts";
import {
  brokenSender,
  giantSender,
  goodSender,
  heavySender,
  leavingSender,
  type Sender,
  slowSender,
  type Unanswered,
} from "./senders.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    /** Seconds of the first two parts, each. */
    seconds: { type: "string", default: "20" },
  },
});
const seconds = Number(values.seconds);
/** Milliseconds after which nothing of the last requests is under way. */
const QUIET = 10_000;
/** Requests that come while the server does nothing, and for how long, in milliseconds. */
const BURST = 2000;
const STANDSTILL = 8000;
/** So many of the requests without an answer are told one by one. */
const TOLD = 20;
const random = randomOf(1);

const digits = await loadMnistPart("test");
const pictures = await Promise.all(
  Array.from({ length: 200 }, (_, i) => encodePng(planeOf(digits, i, 1 + (i % 4)))),
);
const good = goodSender(pictures);
const server = await startServer(["--timeout", "10"]);

const capacity = await closedLoop(8, seconds);
console.log(`capacity: ${capacity.toFixed(0)} small pictures a second`);
const half = await openLoop(() => ["good", good], capacity / 2, seconds);
console.log(`at half of it: ${describe(half)}`);

const mix: readonly (readonly [share: number, name: string, sender: Sender])[] = [
  [0.7, "good", good],
  [0.1, "broken", brokenSender],
  [0.05, "giant", giantSender(claimingSize(pictures[3]!, 60_000, 60_000))],
  [0.05, "heavy", heavySender],
  [0.05, "slow", slowSender(pictures[3]!)],
  [0.05, "leaving", leavingSender(pictures[3]!)],
];
// What is compiled and loaded with the first bad requests stays, and is no leak.
await openLoop(pick, capacity * 2, seconds);
const before = await quietMemory();
const mixed = await openLoop(pick, capacity * 2, Number(values.minutes) * 60);
console.log(`mixed, at twice of it, ${values.minutes} minutes: ${describe(mixed)}`);
server.pause();
const meanwhile = burst(BURST);
await new Promise((wait) => setTimeout(wait, STANDSTILL));
server.resume();
const burstLoad = await meanwhile;
console.log(`${BURST} at once while it stood still: ${describe(burstLoad)}`);
const after = await quietMemory();
console.log(
  `heap ${megabytes(before.heap)} before, ${megabytes(after.heap)} after; ` +
    `resident ${megabytes(before.resident)} before, ${megabytes(after.resident)} after`,
);
const alive = server.isAlive();
console.log(`alive: ${alive}; ended with ${await server.end()}`);
const lost = [half, mixed, burstLoad].reduce((sum, load) => sum + load.unanswered.length, 0);
process.exit(alive && lost === 0 ? 0 : 1);

interface Load {
  readonly statuses: Map<number, number>;
  /** Of requests that were read, in milliseconds, the shortest first. */
  readonly times: number[];
  /** Requests that the server had taken and did not answer: what they were, and how far they came. */
  readonly unanswered: string[];
  /** The same of those that the system had not handed to the server when they ended. */
  readonly neverTaken: string[];
}

function pick(): readonly [name: string, sender: Sender] {
  let left = random.next();
  for (const [share, name, sender] of mix) {
    left -= share;
    if (left < 0) return [name, sender];
  }
  return ["good", good];
}

/** So many senders, each sending when it has its answer: answers a second. */
async function closedLoop(senders: number, duration: number): Promise<number> {
  const end = performance.now() + duration * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (performance.now() < end) {
        await good(server.port);
        answers++;
      }
    }),
  );
  return answers / duration;
}

/** So many requests a second, whether they are answered or not. */
async function openLoop(
  next: () => readonly [name: string, sender: Sender],
  rate: number,
  duration: number,
): Promise<Load> {
  const load = emptyLoad();
  const began = performance.now();
  const under: Promise<void>[] = [];
  const total = Math.round(rate * duration);
  for (let i = 0; i < total; i++) {
    const due = began + (i / rate) * 1000;
    const early = due - performance.now();
    if (early > 1) await new Promise((wait) => setTimeout(wait, early));
    under.push(ask(...next(), load));
  }
  await Promise.all(under);
  load.times.sort((a, b) => a - b);
  return load;
}

/** So many requests at the same moment. */
async function burst(count: number): Promise<Load> {
  const load = emptyLoad();
  await Promise.all(Array.from({ length: count }, () => ask(...pick(), load)));
  load.times.sort((a, b) => a - b);
  return load;
}

function emptyLoad(): Load {
  return { statuses: new Map(), times: [], unanswered: [], neverTaken: [] };
}

/** Send a request, and note what became of it. */
async function ask(name: string, sender: Sender, load: Load): Promise<void> {
  try {
    const { status, milliseconds } = await sender(server.port);
    load.statuses.set(status, (load.statuses.get(status) ?? 0) + 1);
    if (status === 200) load.times.push(milliseconds);
  } catch (error) {
    const { message, port, bytes, milliseconds, began } = error as Unanswered;
    const seen = `${name}: ${message} ${milliseconds.toFixed(0)} ms after it began`;
    const known = port === undefined ? undefined : await server.stageOf(port);
    // What the server knows from before it began is of another connection from the same port.
    if (known && known.at >= began - 1) {
      load.unanswered.push(`${seen}, ${bytes} bytes sent from port ${port}: ${known.stage}`);
    } else {
      load.neverTaken.push(`${seen}, ${bytes} bytes sent from ${port ?? "no port"}`);
    }
  }
}

/** What is left when the last connections have ended. */
async function quietMemory() {
  await new Promise((wait) => setTimeout(wait, QUIET));
  return await server.memory();
}

function describe({ statuses, times, unanswered, neverTaken }: Load): string {
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  const counts = [...statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${count} x ${status === 0 ? "left" : status}`);
  const middle = at(0.5)?.toFixed(0) ?? "-";
  const late = at(0.99)?.toFixed(0) ?? "-";
  const none = [
    ...(unanswered.length > 0 ? [`${unanswered.length} taken without an answer`] : []),
    ...(neverTaken.length > 0 ? [`${neverTaken.length} never taken from the system`] : []),
  ];
  const summary = `${[...counts, ...none].join(", ")}; p50 ${middle} ms, p99 ${late} ms of those read`;
  return [summary, ...[...unanswered, ...neverTaken].slice(0, TOLD)].join("\n  ");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
