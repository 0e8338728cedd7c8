/** The anchors of a page's headings, as forges make them. */
export function anchorsOf(text: string): readonly string[] {
  const prose = text.replace(/^```.*?^```$/gms, "");
  const seen = new Map<string, number>();
  return [...prose.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) => {
    const anchor = heading!
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
}
