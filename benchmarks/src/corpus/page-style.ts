/** What all pages of the report look like. */
export const pageStyle = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #222; background: #f6f6f4; }
body { margin: 0 auto; max-width: 1280px; padding: 24px; }
h1 { font-size: 24px; margin: 0 0 4px; }
p { margin: 4px 0 16px; color: #555; overflow-wrap: anywhere; }
a { color: #1f4e9e; }
table { border-collapse: collapse; margin: 12px 0 24px; background: #fff; }
th, td { padding: 4px 12px; border: 1px solid #ddd; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child, th:nth-child(2), td:nth-child(2) { text-align: left; }
main { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; }
figure { margin: 0; padding: 10px; background: #fff; border: 1px solid #ddd; border-radius: 6px; max-width: 100%; box-sizing: border-box; }
figure.accepted, figure.failed { border-color: #c0392b; box-shadow: inset 0 3px #c0392b; }
.pictures { display: flex; gap: 8px; align-items: flex-start; }
svg { display: block; max-width: 100%; height: auto; }
figure svg, .field { background: #eee; }
.field { width: 84px; image-rendering: pixelated; }
figure rect { fill: none; stroke: #e07b00; stroke-width: 1; vector-effect: non-scaling-stroke; opacity: .75; }
figcaption { margin-top: 8px; max-width: 420px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 10px; margin: 0; }
dt { color: #777; }
dd { margin: 0; font-variant-numeric: tabular-nums; }
dd.number { font: 16px/1.4 ui-monospace, monospace; }
mark { background: #ffd9c7; }
small { color: #777; }
`;
