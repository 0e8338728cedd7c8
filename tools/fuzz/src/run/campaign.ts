import { type Random, randomOf } from "@inkdigit/lenet-model";
import fc from "fast-check";
import { mutateBytes, splice } from "../mutate/mutate-bytes.ts";
import type { Parser, Target } from "../target.ts";

/** Processor time that an input may take, in milliseconds. */
const MOST_TIME = 3000;
/** Memory by which the process may grow over one input, in MB. */
const MOST_MEMORY = 400;
/** Inputs that are built upon. */
const MOST_KEPT = 4000;

/** What must not be. */
export interface Finding {
  readonly input: Uint8Array;
  readonly reason: string;
}

export interface CampaignOptions {
  readonly target: Target;
  readonly parser: Parser;
  readonly seed: number;
  /** Asked before each input, with the number of those that were read. */
  isOver(count: number): boolean;
  /** Told of each input before it is read: should it end the process, it is known. */
  before?(input: Uint8Array): void;
  onFinding(finding: Finding): void;
}

export interface CampaignReport {
  readonly inputs: number;
  /** Different answers and errors. */
  readonly answers: number;
}

/**
 * Read one input after the other, each made of an earlier one, of two, or of nothing. An input whose
 * answer was never heard before is built upon, so that answers lead from one to the next.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignReport> {
  const { target, seed, isOver, before } = options;
  const random = randomOf(seed);
  const kept = [...(await target.seeds())];
  const madeUp = target.madeUp && fc.sample(target.madeUp, { seed, numRuns: 500 });
  const heard = new Set<string>();
  let inputs = 0;
  for (const input of kept) await judge(input);
  while (!isOver(inputs)) {
    const input = next();
    before?.(input);
    const isNew = await judge(input);
    if (isNew && kept.length < MOST_KEPT) kept.push(input);
  }
  return { inputs, answers: heard.size };

  function next(): Uint8Array {
    if (madeUp && random.below(6) === 0) return madeUp[random.below(madeUp.length)]!;
    const base = kept[pick(random, kept.length)]!;
    if (random.below(12) === 0) return splice(base, kept[random.below(kept.length)]!, random);
    return (target.mutate ?? mutateBytes)(base, random);
  }

  /** Whether its answer is a new one. */
  async function judge(input: Uint8Array): Promise<boolean> {
    inputs++;
    const { answer, fault } = await answerTo(options.parser, input);
    if (fault !== undefined) options.onFinding({ input, reason: fault });
    const isNew = !heard.has(answer);
    heard.add(answer);
    return isNew;
  }
}

/** What an input comes to, and what must not be of it. */
export async function answerTo(
  parser: Parser,
  input: Uint8Array,
): Promise<{ readonly answer: string; readonly fault?: string }> {
  // A copy: whoever writes into what it was given is not to change what is kept.
  const given = Uint8Array.from(input);
  const time = process.cpuUsage();
  const memory = memoryHeld();
  let answer: string;
  let fault: string | undefined;
  try {
    answer = await parser.read(given);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    answer = said
      .replace(/"[^"]*"/g, '""')
      .replace(/0x[\da-f]+|\d+/g, "#")
      .slice(0, 100);
    if (!parser.isForeseen(error)) fault = `not foreseen: ${stackOf(error)}`;
  }
  const { user, system } = process.cpuUsage(time);
  const took = Math.round((user + system) / 1000);
  const grew = growthSince(memory);
  if (took > MOST_TIME) fault ??= `took ${took} ms of the processor`;
  if (grew > MOST_MEMORY) fault ??= `took ${grew} MB`;
  return { answer, ...(fault !== undefined && { fault }) };
}

interface MemoryHeld {
  /** Bytes. */
  readonly now: number;
  readonly atMost: number;
}

function memoryHeld(): MemoryHeld {
  return { now: process.memoryUsage.rss(), atMost: 1024 * process.resourceUsage().maxRSS };
}

/** In MB. What was given back shows in the peak, unless an earlier one was higher; what is still held in any case. */
function growthSince(before: MemoryHeld): number {
  const after = memoryHeld();
  const most = Math.max(after.now - before.now, after.atMost - before.atMost);
  return Math.round(most / 2 ** 20);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}

/** The newest are taken more often. */
function pick(random: Random, length: number): number {
  const share = random.below(2) === 0 ? random.next() : 1 - random.next() ** 2;
  return Math.min(length - 1, Math.floor(share * length));
}
