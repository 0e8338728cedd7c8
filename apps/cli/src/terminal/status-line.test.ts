import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { captureTerminal } from "../testing/capture-terminal.ts";
import { createStatusLine } from "./status-line.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const CLEAR = "\r\u001b[K";

test("is written over, no more than ten times a second", async () => {
  const { terminal, err } = captureTerminal({ columns: 80 });
  const status = createStatusLine(terminal.err);
  for (let i = 1; i <= 5; i++) {
    vi.advanceTimersByTime(60);
    await status.show(() => `${i} done`);
  }
  await status.clear();
  expect(err()).toBe(`${CLEAR}2 done${CLEAR}4 done${CLEAR}`);
});

test("leaves the terminal's last column free", async () => {
  const { terminal, err } = captureTerminal({ columns: 6 });
  const status = createStatusLine(terminal.err);
  vi.advanceTimersByTime(200);
  await status.show(() => "12 pictures");
  expect(err()).toBe(`${CLEAR}12 pi`);
});

test("writes nothing where nobody looks", async () => {
  const { terminal, err } = captureTerminal();
  const status = createStatusLine(terminal.err);
  vi.advanceTimersByTime(200);
  await status.show(() => "12 pictures");
  await status.clear();
  expect(err()).toBe("");
});

test("has several lines, erased together", async () => {
  const { terminal, err } = captureTerminal({ columns: 80 });
  const status = createStatusLine(terminal.err);
  const both = "\u001b[1A\r\u001b[J";
  vi.advanceTimersByTime(200);
  await status.show(() => ["curve", "1 done"]);
  vi.advanceTimersByTime(200);
  await status.show(() => ["curve", "2 done"]);
  await status.clear();
  vi.advanceTimersByTime(200);
  await status.show(() => "3 done");
  expect(err()).toBe(`${CLEAR}curve\n1 done${both}curve\n2 done${both}${CLEAR}3 done`);
});
