// The names of the targets that commands offer, the default first. Apart from the registry, which loads what emitters need; a test holds
// the two equal. A target in the making is registered, and is not here.

export const offeredTargets: readonly string[] = ["ts", "wasm", "wgsl"];

/** Those that every machine can run: `cnnc verify` runs these unless told otherwise. */
export const processorTargets: readonly string[] = ["ts", "wasm"];
