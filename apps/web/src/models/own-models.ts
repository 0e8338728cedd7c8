import { assertPreparation, type ModelCard, mnistField, openModel } from "@inkdigit/lenet-model";
import { useEffect, useState } from "preact/hooks";

/** A model of the visitor's own: trained here, or loaded from a file. */
export interface OwnModel {
  readonly id: string;
  readonly title: string;
  /** The bytes of its file. */
  readonly file: Uint8Array;
  readonly card: ModelCard;
}

let models: readonly OwnModel[] = [];
let count = 0;
const changes = new EventTarget();

/**
 * Adds a model to those of this visit.
 *
 * @param title - Makes the name that people see, from the model's number.
 * @throws {ModelError} when the bytes are no model file, or of another preparation than the page's.
 */
export function addOwnModel(file: Uint8Array, title: (number: number) => string): OwnModel {
  const { card } = openModel(file);
  assertPreparation(mnistField, card.preparation);
  count += 1;
  const model = { id: `own-${count}`, title: title(count), file, card };
  setModels([...models, model]);
  return model;
}

export function forgetOwnModel(id: string): void {
  setModels(models.filter((model) => model.id !== id));
}

/** The models of this visit, now and whenever they change. */
export function useOwnModels(): readonly OwnModel[] {
  const [shown, setShown] = useState(models);
  useEffect(() => {
    const refresh = () => setShown(models);
    refresh();
    changes.addEventListener("change", refresh);
    return () => changes.removeEventListener("change", refresh);
  }, []);
  return shown;
}

function setModels(next: readonly OwnModel[]): void {
  models = next;
  changes.dispatchEvent(new Event("change"));
}
