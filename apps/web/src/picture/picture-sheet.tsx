import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts/texts.ts";
import "./picture-sheet.css";

export interface ShownPicture {
  readonly file: Blob;
  readonly name: string;
}

interface PictureSheetProps {
  readonly picture: ShownPicture;
  /** What lies over the picture. */
  readonly children?: ComponentChildren;
}

/** A picture in full, as large as there is room. */
export function PictureSheet({ picture, children }: PictureSheetProps) {
  const url = useObjectUrl(picture.file);
  const [shape, setShape] = useState<{ url: string; ratio: number }>();
  const ratio = shape && shape.url === url ? shape.ratio : undefined;

  return (
    <div class="picture-sheet" style={{ "--ratio": ratio ?? 4 / 3 }}>
      <div class="picture" hidden={ratio === undefined}>
        {url && (
          <img
            src={url}
            decoding="async"
            alt={texts.picture.alternative(picture.name)}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setShape({ url, ratio: naturalWidth / naturalHeight })
            }
          />
        )}
        {ratio !== undefined && children}
      </div>
    </div>
  );
}

/** An address for a file's bytes, for as long as they are shown. */
function useObjectUrl(file: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const fresh = URL.createObjectURL(file);
    setUrl(fresh);
    return () => URL.revokeObjectURL(fresh);
  }, [file]);
  return url;
}
