// The profile of a machine, as a flag or the project's config names it.

import type { MachineProfile } from "../analyze/latency.ts";
import { readProfile } from "../compile/profile-file.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { displayPath } from "../run/fs-loader.ts";
import { decodeText, readBytes, sourceFileLimit } from "../run/read-bytes.ts";
import { configReader } from "./config-file.ts";

/** Undefined where nobody names one, or it cannot be read, which is reported. */
export function openProfile(
  flag: string | undefined,
  modelFile: string,
  reporter: Reporter,
): MachineProfile | undefined {
  const named = flag ?? configReader(reporter)(modelFile).profile;
  if (named === undefined) return undefined;
  const path = displayPath(named);
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  return text === undefined ? undefined : readProfile({ path, text }, reporter);
}
