import { distort, randomOf } from "@inkdigit/lenet-model";
import { DigitTiles } from "../digits/digit-tiles.tsx";
import { trainTexts } from "../texts/train-texts.ts";
import { distortionOf, type TrainingPlan } from "./training-plan.ts";

interface DistortionPreviewProps {
  readonly plan: TrainingPlan;
  /** 28×28 ink that is distorted. */
  readonly field: Uint8Array;
}

const count = 8;

/** One digit as the network may see it: distorted by chance, each time anew. */
export function DistortionPreview({ plan, field }: DistortionPreviewProps) {
  const picture = Float32Array.from(field, (ink) => ink / 255);
  const tiles = Array.from({ length: count }, (_, i) => ({
    key: i,
    field: Uint8Array.from(
      distort(picture, 28, 28, distortionOf(plan), randomOf(i + 1)),
      (ink) => 255 * ink,
    ),
    caption: "",
    label: trainTexts.distortion.one,
    isWrong: false,
  }));
  return <DigitTiles tiles={tiles} label={trainTexts.distortion.preview} />;
}
