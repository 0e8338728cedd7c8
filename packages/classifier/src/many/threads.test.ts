import fc from "fast-check";
import { expect, test } from "vitest";
import { createThreads, type Thread } from "./threads.ts";

/** Threads that die over odd numbers. */
function fragile(scheduler: fc.Scheduler, started: { busy: boolean; ended: boolean }[]) {
  return (): Thread<number, number> => {
    const state = { busy: false, ended: false };
    started.push(state);
    return {
      async ask(question) {
        expect(state).toEqual({ busy: false, ended: false });
        state.busy = true;
        await scheduler.schedule(Promise.resolve());
        state.busy = false;
        if (question % 2 === 1) throw new Error(`died over ${question}`);
        return 2 * question;
      },
      end: () => {
        state.ended = true;
      },
    };
  };
}

test("each question has its answer, however many there are and whichever kill their thread", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat({ max: 9 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, questions, size) => {
        const started: { busy: boolean; ended: boolean }[] = [];
        const threads = createThreads(size, fragile(scheduler, started));
        const answers = await scheduler.waitFor(
          Promise.allSettled(
            questions.map((question) => {
              const answer = threads.ask(question);
              expect(started.filter(({ ended }) => !ended).length).toBeLessThanOrEqual(size);
              return answer;
            }),
          ),
        );
        questions.forEach((question, i) => {
          expect(answers[i]).toMatchObject(
            question % 2 === 1
              ? { status: "rejected", reason: { message: `died over ${question}` } }
              : { status: "fulfilled", value: 2 * question },
          );
        });
        threads.end();
        expect(started.every(({ ended }) => ended)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
