import number from "../../../cli/samples/number-2048-ruled.jpg?url";
import page from "../../../cli/samples/page-three-lines.jpg?url";
import digit from "../../../cli/samples/photo-5-shaded.jpg?url";
import { texts } from "../texts/texts.ts";

/** Addresses of the sample pictures, which are fetched only when someone asks for them. */
const samples = { digit, number, page } as const;

export type SampleName = keyof typeof samples;

export const sampleNames = Object.keys(samples) as readonly SampleName[];

/** @throws Where it could not be fetched. */
export async function fetchSample(name: SampleName): Promise<File> {
  const response = await fetch(samples[name]);
  if (!response.ok) throw new Error(response.statusText);
  return new File([await response.blob()], texts.samples[name]);
}
