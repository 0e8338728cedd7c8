import { useEffect, useRef } from "preact/hooks";
import "./digit-tiles.css";

/** A digit to be shown. */
export interface Tile {
  readonly key: number | string;
  /** 28×28 pixels: 0 is paper, 255 is ink. */
  readonly field: Uint8Array;
  /** What stands below it. */
  readonly caption: string;
  /** All of it in a sentence, for those who do not see it. */
  readonly label: string;
  readonly isWrong: boolean;
}

interface DigitTilesProps {
  readonly tiles: readonly Tile[];
  readonly label: string;
  readonly chosen?: Tile["key"] | undefined;
  /** Without it the tiles are pictures alone. */
  readonly onChoose?: (key: Tile["key"]) => void;
}

/** Digits as white ink on black, side by side. */
export function DigitTiles({ tiles, label, chosen, onChoose }: DigitTilesProps) {
  return (
    <ul class="digit-tiles" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.key} class={tile.isWrong ? "is-wrong" : ""}>
          {onChoose ? (
            <button
              type="button"
              aria-label={tile.label}
              aria-pressed={tile.key === chosen}
              onClick={() => onChoose(tile.key)}
            >
              <TilePicture field={tile.field} />
              <span>{tile.caption}</span>
            </button>
          ) : (
            <div role="img" aria-label={tile.label}>
              <TilePicture field={tile.field} />
              <span>{tile.caption}</span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function TilePicture({ field }: { field: Uint8Array }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = new ImageData(28, 28);
    const pixels = new Uint32Array(image.data.buffer);
    for (let i = 0; i < 784; i++) pixels[i] = 0xff000000 | (field[i]! * 0x010101);
    canvas.current!.getContext("2d")!.putImageData(image, 0, 0);
  }, [field]);
  return <canvas ref={canvas} width={28} height={28} />;
}
