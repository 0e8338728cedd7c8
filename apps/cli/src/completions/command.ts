import { oneOf } from "../arguments/value-types.ts";
import { defineCommand } from "../command.ts";
import { wrongUsage } from "../errors.ts";

const shells = oneOf("shell", ["bash", "zsh", "fish"]);

/** `inkdigit completions`: what a shell needs to complete commands and options. */
export const completions = defineCommand({
  name: "completions",
  summary: "Print completions for bash, zsh or fish",
  operands: "<bash | zsh | fish>",
  options: {},
  examples: [
    {
      line: "inkdigit completions bash > ~/.inkdigit.bash",
      meaning: "For bash: have ~/.bashrc source that file.",
    },
    {
      line: "inkdigit completions zsh > ~/.zfunc/_inkdigit",
      meaning: "For zsh, with ~/.zfunc in its fpath.",
    },
    {
      line: "inkdigit completions fish > ~/.config/fish/completions/inkdigit.fish",
      meaning: "For fish.",
    },
  ],
  async run({ operands }, { out }) {
    const [given, ...rest] = operands;
    const shell = given === undefined ? undefined : shells.parse(given);
    if (shell === undefined || rest.length > 0) {
      throw wrongUsage(`Completions are for a shell: name ${shells.must}.`);
    }
    const [{ writeCompletions }, { commands }] = await Promise.all([
      import("./write-completions.ts"),
      import("../commands.ts"),
    ]);
    await out.write(writeCompletions(shell, await Promise.all(commands.map(({ load }) => load()))));
    return 0;
  },
});
