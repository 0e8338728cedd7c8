/** Turns that the time is divided into: the fastest counts, since whatever else runs only adds to it. */
const TURNS = 8;

/**
 * How often a piece of work is done in a second, in the fastest of some turns. It is done for a while
 * beforehand, since compilers have to see it first.
 *
 * @param seconds - How long all turns take together.
 * @param pieces - Pieces of work that one call does.
 */
export async function timeWork(
  work: (call: number) => unknown,
  seconds: number,
  pieces = 1,
): Promise<number> {
  let call = 0;
  const turn = async (milliseconds: number): Promise<number> => {
    const began = performance.now();
    let calls = 0;
    let now = began;
    do {
      const done = work(call++);
      if (done instanceof Promise) await done;
      calls++;
      now = performance.now();
    } while (now - began < milliseconds);
    return (1000 * calls * pieces) / (now - began);
  };
  const share = (1000 * seconds) / TURNS;
  await turn(2 * share);
  let best = 0;
  for (let i = 0; i < TURNS; i++) best = Math.max(best, await turn(share));
  return best;
}
