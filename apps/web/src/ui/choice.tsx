import { useId } from "preact/hooks";
import "./controls.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly said: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few values. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  disabled = false,
  onChange,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="control choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.said}
          </option>
        ))}
      </select>
    </div>
  );
}
