/** A thread that answers one question at a time, whichever platform started it. */
export interface Thread<Question, Answer> {
  /** Rejects when the thread dies over it. */
  ask(question: Question): Promise<Answer>;
  end(): void;
}

/** Several threads as one that answers several questions at a time. */
export interface Threads<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  /** Ends all threads. Questions that wait are never answered. */
  end(): void;
}

/**
 * At most `size` threads, each started when there is a question that no other is free for. One that
 * dies fails its question only, and is replaced when there is need.
 */
export function createThreads<Question, Answer>(
  size: number,
  start: () => Thread<Question, Answer>,
): Threads<Question, Answer> {
  const waiting: (() => void)[] = [];
  const idle: Thread<Question, Answer>[] = [];
  const all = new Set<Thread<Question, Answer>>();

  async function ask(question: Question): Promise<Answer> {
    if (idle.length === 0 && all.size >= size) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    const thread = idle.pop() ?? start();
    all.add(thread);
    try {
      const answer = await thread.ask(question);
      idle.push(thread);
      return answer;
    } catch (reason) {
      all.delete(thread);
      thread.end();
      throw reason;
    } finally {
      waiting.shift()?.();
    }
  }

  return {
    ask,
    end() {
      for (const thread of all) thread.end();
    },
  };
}
