// Finds breaches of the house rules in a set of files; reads them through `read` only, so that a test can feed it.

import { largeFunctions, codeLines } from "./size.ts";

const FILE_STOP = 400;
const FUNCTION_STOP = 60;
const OUTSIDE = ["..", "shared"].join("/"); // spelt apart, as this file is searched too

export interface Repository {
  readonly files: readonly string[];
  readonly rooms: readonly string[];
  readonly read: (path: string) => Buffer;
}

export function findBreaches(repository: Repository): string[] {
  return [...sizes(repository), ...readmes(repository), ...mentions(repository)];
}

function sizes({ files, read }: Repository): string[] {
  const breaches: string[] = [];
  for (const path of files.filter((file) => /^(?:src|test|bench|scripts)\/.*\.ts$/u.test(file))) {
    if (/^test\/(?:fixtures|oracles)\//u.test(path)) continue;
    const text = read(path).toString();
    const lines = codeLines(path, text);
    if (lines > FILE_STOP) breaches.push(`${path}: ${lines} lines of code; a file stops at ${FILE_STOP}`);
    if (!path.startsWith("src/")) continue;
    for (const { name, line, length } of largeFunctions(path, text, FUNCTION_STOP)) {
      breaches.push(
        `${path}:${line}: ${name} has ${length} lines of code; a function stops at ${FUNCTION_STOP}`,
      );
    }
  }
  return breaches;
}

function readmes({ files, rooms }: Repository): string[] {
  return rooms
    .filter(
      (room) => files.some((file) => file.startsWith(`${room}/`)) && !files.includes(`${room}/README.md`),
    )
    .map((room) => `${room}: every room opens with a README.md`);
}

function mentions({ files, read }: Repository): string[] {
  return files
    .filter((path) => read(path).includes(OUTSIDE))
    .map((path) => `${path}: mentions ${OUTSIDE}, which is not part of the repository`);
}
