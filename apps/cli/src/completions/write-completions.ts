import type { Command, Options } from "../command.ts";

/** An option as a shell sees it. */
interface ShellOption {
  readonly name: string;
  readonly summary: string;
  readonly short: string | undefined;
  /** Undefined for an option without a value. */
  readonly values: "files" | "folders" | "other" | readonly string[] | undefined;
}

/** The script that has a shell complete the commands and their options. */
export function writeCompletions(
  shell: "bash" | "zsh" | "fish",
  commands: readonly Command[],
): string {
  return { bash, zsh, fish }[shell](commands);
}

function optionsOf(options: Options): ShellOption[] {
  const listed = Object.entries(options).map(([name, option]): ShellOption => {
    const { summary } = option;
    if (option.kind === "flag") return { name, summary, short: option.short, values: undefined };
    const { choices, hint } = option.type;
    const values =
      choices ?? (/file/.test(hint) ? "files" : hint === "folder" ? "folders" : "other");
    return { name, summary, short: undefined, values };
  });
  return [...listed, { name: "help", summary: "Show help", short: "h", values: undefined }];
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map(({ name, options }) => {
    const all = optionsOf(options);
    const values = all.flatMap(({ name: option, values: kind }) => {
      if (kind === undefined) return [];
      const reply =
        kind === "files"
          ? 'compgen -f -- "$word"'
          : kind === "folders"
            ? 'compgen -d -- "$word"'
            : kind === "other"
              ? ":"
              : `compgen -W "${kind.join(" ")}" -- "$word"`;
      return [`        --${option}) mapfile -t COMPREPLY < <(${reply}); return ;;`];
    });
    return `    ${name})
      case "$before" in
${values.join("\n")}
      esac
      options="${all.map((option) => `--${option.name}`).join(" ")}" ;;`;
  });
  return `# bash completion for inkdigit
_inkdigit() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} options=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$word")
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _inkdigit inkdigit
`;
}

function zsh(commands: readonly Command[]): string {
  const cases = commands.map(({ name, options }) => {
    const specs = optionsOf(options).map(({ name: option, summary, values }) => {
      const action =
        values === undefined
          ? ""
          : values === "files"
            ? ":file:_files"
            : values === "folders"
              ? ":folder:_files -/"
              : values === "other"
                ? ":value: "
                : `:value:(${values.join(" ")})`;
      return `        '--${option}[${zshText(summary)}]${action}'`;
    });
    return `    ${name})\n      _arguments \\\n${specs.join(" \\\n")} \\\n        '*:file:_files' ;;`;
  });
  return `#compdef inkdigit
_inkdigit() {
  local -a commands=(
${commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
_inkdigit "$@"
`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c inkdigit -n __fish_use_subcommand -f -a ${name} -d '${fishText(summary)}'`,
    ...optionsOf(options).map(({ name: option, summary: meaning, short, values }) => {
      const action =
        values === undefined
          ? ""
          : values === "files"
            ? " -r -F"
            : values === "folders"
              ? " -x -a '(__fish_complete_directories)'"
              : values === "other"
                ? " -x"
                : ` -x -a '${values.join(" ")}'`;
      const letter = short === undefined ? "" : ` -s ${short}`;
      return (
        `complete -c inkdigit -n '__fish_seen_subcommand_from ${name}' -l ${option}${letter}${action} ` +
        `-d '${fishText(meaning)}'`
      );
    }),
  ]);
  return `# fish completion for inkdigit\n${lines.join("\n")}\n`;
}

/** In a specification of zsh, brackets and colons have a meaning of their own. */
function zshText(text: string): string {
  return text.replace(/[[\]:\\]/g, "\\$&").replaceAll("'", "'\\''");
}

function fishText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}
