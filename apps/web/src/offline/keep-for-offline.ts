/** Once the page stands and has nothing else to do, has its files kept for when the network is off. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const whenIdle = globalThis.requestIdleCallback ?? ((keep: () => void) => setTimeout(keep, 2000));
  const keep = () => {
    // Without it the page works as well, but for the network.
    navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  };
  addEventListener("load", () => whenIdle(keep), { once: true });
}
