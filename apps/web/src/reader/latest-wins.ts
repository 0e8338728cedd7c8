/**
 * Passes calls on one at a time. While one is under way only the newest of the others waits; those
 * that it replaces resolve to undefined. So a slow worker falls behind by one call, never by many.
 *
 * @param call - Does the work; never runs twice at once.
 */
export function latestWins<Input, Output>(
  call: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output | undefined> {
  let running = false;
  let waiting: Waiting<Input, Output> | undefined;

  return (input) =>
    new Promise((resolve, reject) => {
      waiting?.resolve(undefined);
      waiting = { input, resolve, reject };
      if (!running) void run();
    });

  async function run(): Promise<void> {
    running = true;
    while (waiting) {
      const { input, resolve, reject } = waiting;
      waiting = undefined;
      await call(input).then(resolve, reject);
    }
    running = false;
  }
}

interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output | undefined) => void;
  readonly reject: (cause: unknown) => void;
}
