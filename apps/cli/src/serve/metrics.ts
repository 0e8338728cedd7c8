import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome } from "../read/outcome.ts";
import type { ReadingQueue } from "./reading-queue.ts";

/** What the server counts, for Prometheus. */
export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  outcomes(outcomes: readonly Outcome[]): void;
  /** The text that Prometheus reads, and its type. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Seconds: small pictures take a few milliseconds, large ones a few seconds. */
const BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

export function createMetrics(queue: ReadingQueue): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: "inkdigit_requests_total",
    help: "Requests that were answered",
    labelNames: ["route", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "inkdigit_request_seconds",
    help: "Time from the request's head to the end of the answer",
    labelNames: ["route"],
    buckets: BUCKETS,
    registers,
  });
  const pictures = new Counter({
    name: "inkdigit_pictures_total",
    help: "Pictures and pages, by what became of them",
    labelNames: ["status"],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge("inkdigit_pictures_waiting", "Pictures that wait for a thread", () => queue.waiting);
  gauge("inkdigit_pictures_reading", "Pictures that are being read", () => queue.reading);
  gauge("inkdigit_held_bytes", "Bytes announced by requests under way", () => queue.heldBytes);

  return {
    request(route, status, took) {
      requests.inc({ route, status });
      seconds.observe({ route }, took);
    },
    outcomes(outcomes) {
      for (const { status } of outcomes) pictures.inc({ status });
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
