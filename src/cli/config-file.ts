// What a project's cnnc.config.json says for a model file. One config serves many files, and is read and complained about once.

import { dirname, join } from "node:path";
import { type Config, readConfig } from "../compile/config.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { findConfig } from "../run/find-config.ts";
import { displayPath } from "../run/fs-loader.ts";
import { decodeText, readBytes, sourceFileLimit } from "../run/read-bytes.ts";

const nothing: Config = { budgets: [] };

/** Configs by model file; reports one that cannot be read. A profile's path is as this process finds it. */
export function configReader(reporter: Reporter): (modelFile: string) => Config {
  const known = new Map<string, Config>();
  return (modelFile) => {
    const file = findConfig(modelFile);
    if (file === undefined) return nothing;
    const config = known.get(file) ?? openConfig(file, reporter);
    known.set(file, config);
    return config;
  };
}

function openConfig(file: string, reporter: Reporter): Config {
  const path = displayPath(file);
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  const config = text === undefined ? undefined : readConfig({ path, text }, reporter);
  if (config?.profile === undefined) return config ?? nothing;
  return { ...config, profile: join(dirname(path), config.profile) };
}
