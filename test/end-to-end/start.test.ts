// `cnnc init` makes a project that passes its own checks; `cnnc completion` makes scripts that complete.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCnnc, words } from "../support/transcript.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-start-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("cnnc init", () => {
  it("makes a project whose scripts all succeed", () => {
    const { stdout, code } = runCnnc(["init", "digits"], folder);
    expect(code).toBe(0);
    expect(stdout.split("\n").filter((line) => line !== "")).toEqual([
      "digits/models/digits.cnn",
      "digits/package.json",
      "digits/.github/workflows/models.yml",
      "digits/.gitignore",
    ]);
    const text = readFileSync(join(folder, "digits/package.json"), "utf8");
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    for (const script of Object.values(scripts)) {
      const [program, ...args] = words(script);
      expect(program).toBe("cnnc");
      expect({ script, code: runCnnc(args, join(folder, "digits")).code }).toEqual({ script, code: 0 });
    }
  });

  it("runs in CI only scripts that there are", () => {
    const workflow = readFileSync(join(folder, "digits/.github/workflows/models.yml"), "utf8");
    const text = readFileSync(join(folder, "digits/package.json"), "utf8");
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    const used = [...workflow.matchAll(/npm run (\S+)/g)].map(([, name = ""]) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("writes over nothing", () => {
    writeFileSync(join(folder, "package.json"), "mine");
    const { stderr, code } = runCnnc(["init"], folder);
    expect(stderr).toBe("error[file-exists]: package.json is there already\n");
    expect(code).toBe(2);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe("mine");
  });
});

/** What bash would offer for a command line whose last word is being typed. */
function completed(...line: readonly string[]): readonly string[] {
  const script = runCnnc(["completion", "bash"], folder).stdout;
  const typed = line.map((word) => `'${word}'`).join(" ");
  const ask = `COMP_WORDS=(${typed}); COMP_CWORD=${line.length - 1}; _cnnc; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync("bash", ["--norc", "-c", `${script}\n${ask}`], { encoding: "utf8" });
  return stdout.trim().split("\n");
}

describe("cnnc completion", () => {
  it("offers commands, flags and the words of flags in bash", () => {
    expect(completed("cnnc", "co")).toEqual(["compile", "completion"]);
    expect(completed("cnnc", "fmt", "--")).toEqual(["--check", "--stdin"]);
    expect(completed("cnnc", "check", "--format", "ju")).toEqual(["junit"]);
  });

  it("gives zsh the script of bash", () => {
    const bash = runCnnc(["completion", "bash"], folder).stdout;
    const zsh = runCnnc(["completion", "zsh"], folder).stdout;
    expect(zsh).toMatch(/^#compdef cnnc\n/);
    expect(zsh.endsWith(bash)).toBe(true);
  });

  it("gives fish a line for each command and flag", () => {
    const { stdout } = runCnnc(["completion", "fish"], folder);
    expect(stdout).toContain("-n __fish_use_subcommand -a verify ");
    expect(stdout).toContain("-n '__fish_seen_subcommand_from check' -l format -x -a 'pretty json");
    expect(stdout.split("\n").filter((line) => line !== "" && !line.startsWith("complete -c cnnc "))).toEqual(
      [],
    );
  });

  it("knows no other shell", () => {
    expect(runCnnc(["completion", "powershell"], folder).code).toBe(2);
  });
});
