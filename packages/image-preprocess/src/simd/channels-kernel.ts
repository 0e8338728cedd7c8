export { binary } from "./channels.generated.ts";

/** Pictures and planes: assembly/channels.ts. */
export interface ChannelsKernel {
  luma(pixels: number, count: number, to: number): number;
  split(pixels: number, count: number, to: number, step: number): void;
  merge(red: number, green: number, blue: number, alpha: number, count: number, to: number): void;
  toYCrCb(pixels: number, count: number, to: number, step: number): void;
  fromYCrCb(planes: number, step: number, count: number, to: number): void;
}
