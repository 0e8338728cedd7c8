import type { Command, Options } from "../command.ts";
import type { Paint } from "../terminal/paint.ts";
import { wrap } from "../terminal/wrap.ts";

/** Columns that help is written for, whatever the terminal's width. */
const WIDTH = 80;

/** What `inkdigit <command> --help` shows. */
export function formatHelp(command: Command, paint: Paint): string {
  const usage = ["inkdigit", command.name, command.operands, "[options]"].filter(Boolean).join(" ");
  const sections = [
    `${command.summary}.`,
    `${paint("bold", "Usage:")} ${usage}`,
    `${paint("bold", "Options:")}\n${describeOptions(command.options, paint)}`,
    `${paint("bold", "Examples:")}\n${command.examples
      .map(({ line, meaning }) => `  ${paint("cyan", line)}\n      ${meaning}`)
      .join("\n")}`,
    ...(command.notes ?? []).map((note) => wrap(note, WIDTH).join("\n")),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** What `inkdigit --help` shows. */
export function formatOverview(
  commands: readonly { readonly name: string; readonly summary: string }[],
  paint: Paint,
): string {
  const rows = commands.map(({ name, summary }) => ({ term: name, meaning: summary }));
  return [
    "Reads handwritten digits: pictures in, a table out. Offline.\n",
    `${paint("bold", "Usage:")} inkdigit <command> [options]\n`,
    `${paint("bold", "Commands:")}\n${definitions(rows, paint)}\n`,
    `${paint("bold", "Options:")}\n${definitions(
      [
        { term: "-h, --help", meaning: "Show this; behind a command, what that command takes" },
        { term: "--version", meaning: "Show the version" },
      ],
      paint,
    )}\n`,
    `${paint("bold", "Examples:")}`,
    `  ${paint("cyan", "inkdigit read amount.jpg")}\n      The digits on one picture.`,
    `  ${paint("cyan", "inkdigit read scans/ --format csv > scans.csv")}\n      A folder of pictures, as a spreadsheet.\n`,
  ].join("\n");
}

function describeOptions(options: Options, paint: Paint): string {
  const rows = Object.entries(options).map(([name, option]) => {
    if (option.kind === "flag") {
      const short = option.short === undefined ? "" : `-${option.short}, `;
      return { term: `${short}--${name}`, meaning: option.summary };
    }
    const choices = option.type.choices ? `: ${option.type.choices.join(", ")}` : "";
    const fallback = option.fallback === undefined ? "" : ` (default: ${option.fallback})`;
    return {
      term: `--${name} <${option.type.hint}>`,
      meaning: `${option.summary}${choices}${fallback}`,
    };
  });
  return definitions(
    [
      ...rows,
      {
        term: "--config <file>",
        meaning: "Take options from this file; .ts and .js files are run",
      },
      { term: "-h, --help", meaning: "Show this" },
    ],
    paint,
  );
}

/** Two columns: terms, and what they mean. */
function definitions(
  rows: readonly { readonly term: string; readonly meaning: string }[],
  paint: Paint,
): string {
  const width = Math.max(...rows.map(({ term }) => term.length)) + 2;
  return rows
    .flatMap(({ term, meaning }) =>
      wrap(meaning, WIDTH - 2 - width).map((line, i) => {
        const left = (i === 0 ? term : "").padEnd(width);
        return `  ${paint("cyan", left)}${line}`;
      }),
    )
    .join("\n");
}
