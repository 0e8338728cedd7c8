import type { CampaignReport } from "./campaign.ts";

/** What the process that reads is told on its command line. */
export interface Assignment {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  /** The file that always holds the input which is being read. */
  readonly current: string;
}

/** What it tells. */
export type Message =
  | { readonly alive: number }
  | { readonly finding: { readonly base64: string; readonly reason: string } }
  | { readonly report: CampaignReport };
