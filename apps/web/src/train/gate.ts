/** Something that can be closed for a while. */
export interface Gate {
  close(): void;
  open(): void;
  /** Resolves as soon as the gate is open. */
  pass(): Promise<void>;
}

/** An open gate. */
export function createGate(): Gate {
  let opened: Promise<void> | undefined;
  let letPass = () => {};
  return {
    close() {
      opened ??= new Promise((resolve) => {
        letPass = resolve;
      });
    },
    open() {
      letPass();
      opened = undefined;
    },
    async pass() {
      await opened;
    },
  };
}
