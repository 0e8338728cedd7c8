/** A page that is never idle for so long, in milliseconds, has its files kept nevertheless. */
const longest = 3000;

/** Once the page stands and has nothing else to do, has its files kept for when the network is off. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const whenIdle =
    globalThis.requestIdleCallback ?? ((keep: () => void) => setTimeout(keep, longest));
  const keep = () => {
    // Without it the page works as well, but for the network.
    navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  };
  addEventListener("load", () => whenIdle(keep, { timeout: longest }), { once: true });
}
