import type { ReadDigit, Reading } from "@inkdigit/classifier";
import type { Box } from "@inkdigit/image-preprocess";
import { digitsOf, isDoubtful } from "../reader/reading-digits.ts";
import "./digit-boxes.css";

interface DigitBoxesProps {
  readonly reading: Reading;
  /** Place in reading order of the digit that is looked at. */
  readonly chosen: number | undefined;
  /** Called with the place of a digit that was tapped; without it taps go through. */
  readonly onChoose?: ((index: number) => void) | undefined;
}

/**
 * Where the digits stand on the picture. For the eye and the pointer only: the same digits are
 * buttons in the reading panel, where keyboards and screen readers find them.
 */
export function DigitBoxes({ reading, chosen, onChoose }: DigitBoxesProps) {
  return (
    <div class={`digit-boxes ${onChoose ? "" : "is-passive"}`} aria-hidden="true">
      {digitsOf(reading).map((digit, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={`${digit.box.x} ${digit.box.y}`}
          class={classesOf(digit, index === chosen)}
          style={placeOn(reading.image, digit.box)}
          onClick={() => onChoose?.(index)}
        >
          <span>{digit.digit}</span>
        </button>
      ))}
    </div>
  );
}

function classesOf(digit: ReadDigit, chosen: boolean): string {
  return ["digit-box", isDoubtful(digit) && "is-doubtful", chosen && "is-chosen"]
    .filter(Boolean)
    .join(" ");
}

/** Shares of the picture's width and height, so that the box holds at any size on the screen. */
function placeOn(image: { readonly width: number; readonly height: number }, box: Box) {
  return {
    left: `${(100 * box.x) / image.width}%`,
    top: `${(100 * box.y) / image.height}%`,
    width: `${(100 * box.width) / image.width}%`,
    height: `${(100 * box.height) / image.height}%`,
  };
}
