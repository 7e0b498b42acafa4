// SHA-256 without a platform: the same digest in Node, a browser and a worker.

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Lower-case hex digest; text is hashed as UTF-8. */
export function sha256Hex(input: Uint8Array | string): string {
  return bytesToHex(sha256(typeof input === "string" ? utf8ToBytes(input) : input));
}
