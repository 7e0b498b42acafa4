// `cnnc completion SHELL`: a script that completes commands, flags and the words of flags. Files are left to the shell.

import type { Command, Option } from "commander";
import type { Io } from "../io.ts";

export type Shell = "bash" | "zsh" | "fish";

export function completionCommand(shell: Shell, program: Command, io: Io): void {
  io.out(writers[shell](program.commands));
}

const writers: { readonly [S in Shell]: (commands: readonly Command[]) => string } = {
  bash: bashScript,
  zsh: (commands) => `#compdef cnnc\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
};

function flagsOf(command: Command): readonly Option[] {
  return command.options.filter(({ hidden }) => !hidden);
}

function bashScript(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const words = flagsOf(command).map(({ long }) => long ?? "");
    const values = flagsOf(command)
      .filter(({ argChoices }) => argChoices)
      .map(({ long, argChoices }) => `        ${long ?? ""}) words="${argChoices?.join(" ") ?? ""}" ;;`);
    const inner = [
      '      case "$before" in',
      ...values,
      `        *) words="${words.join(" ")}" ;;`,
      "      esac",
    ];
    return [`    ${command.name()})`, ...inner, "      ;;"].join("\n");
  });
  return `_cnnc() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map((command) => command.name()).join(" ")}"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _cnnc cnnc
`;
}

function fishScript(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c cnnc -n __fish_use_subcommand -a ${command.name()} -d ${quoted(command.description())}`,
    ...flagsOf(command).map((option) => {
      const words = option.argChoices ? ` -x -a ${quoted(option.argChoices.join(" "))}` : "";
      const takes = option.required && !option.argChoices ? " -r" : "";
      const name = (option.long ?? "").slice(2);
      const when = quoted(`__fish_seen_subcommand_from ${command.name()}`);
      return `complete -c cnnc -n ${when} -l ${name}${takes}${words} -d ${quoted(option.description)}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}

/** A text of fish: only the quote and the backslash are special in it. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
}
