import { texts } from "../texts/texts.ts";
import { PictureIcon } from "../ui/icons.tsx";
import "./drop-hint.css";

/** Lies over the sheet while a file is dragged over the page. */
export function DropHint() {
  return (
    <div class="drop-hint">
      <PictureIcon />
      <p>{texts.picture.drop}</p>
    </div>
  );
}
