import type { Layout } from "@inkdigit/classifier";
import { texts } from "../texts/texts.ts";

interface LayoutPickerProps {
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}

const layouts = ["auto", "digit", "line", "page"] as const;

/** How the picture is read: whatever it is, one digit, one number, or a page of lines. */
export function LayoutPicker({ layout, onChange }: LayoutPickerProps) {
  return (
    <select
      class="tool layout-picker"
      aria-label={texts.layouts.label}
      title={texts.layouts.label}
      value={layout}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Layout)}
    >
      {layouts.map((each) => (
        <option key={each} value={each}>
          {texts.layouts[each]}
        </option>
      ))}
    </select>
  );
}
