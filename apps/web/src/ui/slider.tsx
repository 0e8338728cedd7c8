import { useId } from "preact/hooks";
import "./controls.css";

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value as people say it. */
  readonly said: string;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number to be dragged, said beside its name. */
export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  said,
  disabled = false,
  onChange,
}: SliderProps) {
  const id = useId();
  return (
    <div class="control slider">
      <label for={id}>{label}</label>
      <output for={id}>{said}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={said}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
    </div>
  );
}
