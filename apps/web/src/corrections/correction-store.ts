import type { Correction, KeptCorrection } from "./correction.ts";

/** Keeps corrections on the device, in the page's own IndexedDB. */
export interface CorrectionStore {
  /** All of them, oldest first. */
  list(): Promise<KeptCorrection[]>;
  /** @returns The key of the new one. */
  add(correction: Correction): Promise<number>;
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
  /** Calls back after each change, by this page or by another tab's. Returns what ends that. */
  onChange(callback: () => void): () => void;
}

const database = "inkdigit";
const table = "corrections";

/** Opens the store when it is first asked. Its promises reject where the browser keeps nothing. */
export function openCorrectionStore(): CorrectionStore {
  let opened: Promise<IDBDatabase> | undefined;
  const others = new BroadcastChannel(`${database} ${table}`);
  const own = new EventTarget();

  async function ask<Result>(
    mode: IDBTransactionMode,
    request: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    opened ??= openDatabase();
    opened.catch(() => {
      opened = undefined;
    });
    const transaction = (await opened).transaction(table, mode);
    const result = await settled(request(transaction.objectStore(table)));
    if (mode === "readwrite") {
      own.dispatchEvent(new Event("change"));
      others.postMessage("change");
    }
    return result;
  }

  return {
    list: () => ask("readonly", (store) => store.getAll()),
    add: async (correction) =>
      (await ask("readwrite", (store) => store.add({ ...correction }))) as number,
    remove: (id) => ask("readwrite", (store) => store.delete(id)),
    removeAll: () => ask("readwrite", (store) => store.clear()),
    onChange(callback) {
      own.addEventListener("change", callback);
      others.addEventListener("message", callback);
      return () => {
        own.removeEventListener("change", callback);
        others.removeEventListener("message", callback);
      };
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table, { keyPath: "id", autoIncrement: true });
  };
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
