import type { ComponentType } from "preact";
import type { Desk } from "../desk/use-desk.ts";
import { ReadView } from "../read/read-view.tsx";
import type { texts } from "../texts/texts.ts";

/** What every view is given: the sheet that is read and what is known of it, kept between views. */
export interface ViewProps {
  readonly desk: Desk;
}

/** A view of the page: there from the start, or downloaded when someone first looks at it. */
export interface View {
  /** In the address after its `#`, and of its name in the texts. */
  readonly name: keyof typeof texts.views;
  readonly component?: ComponentType<ViewProps>;
  readonly load?: () => Promise<ComponentType<ViewProps>>;
}

/** The views in the order of the navigation. The first is shown where the address names none. */
export const views: readonly [View, ...View[]] = [
  { name: "read", component: ReadView },
  { name: "see", load: async () => (await import("../see/see-view.tsx")).SeeView },
  { name: "train", load: async () => (await import("../train/train-view.tsx")).TrainView },
  { name: "explore", load: async () => (await import("../explore/explore-view.tsx")).ExploreView },
];
