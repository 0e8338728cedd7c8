import { type LabelledDigits, splitDigits } from "@inkdigit/lenet-model";

/**
 * Someone's own digits among others, each as often as `copies` says, so that all of them are learned
 * from: held out are only others.
 */
export function mixedDigits(
  others: LabelledDigits,
  own: LabelledDigits,
  copies: number,
  heldOut: number,
): LabelledDigits {
  const added = own.labels.length * copies;
  if (added === 0) return others;
  const count = others.labels.length + added;
  const pixels = others.images.length / others.labels.length;
  const images = new Uint8Array(count * pixels);
  const labels = new Uint8Array(count);
  const ownPlaces = placesToLearnFrom(count, heldOut).subarray(0, added);
  const isOwn = new Uint8Array(count);
  for (const place of ownPlaces) isOwn[place] = 1;
  let next = 0;
  let nextOwn = 0;
  for (let i = 0; i < count; i++) {
    const [from, at] = isOwn[i]
      ? [own, nextOwn++ % own.labels.length]
      : ([others, next++] as const);
    images.set(from.images.subarray(at * pixels, (at + 1) * pixels), i * pixels);
    labels[i] = from.labels[at]!;
  }
  return { images, labels };
}

/** Which of so many digits `splitDigits` does not hold out: it depends on their number alone. */
function placesToLearnFrom(count: number, heldOut: number): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, i) => i);
  const { training } = splitDigits(
    { images: new Uint8Array(places.buffer), labels: new Uint8Array(count) },
    heldOut,
  );
  return new Uint32Array(training.images.buffer);
}
