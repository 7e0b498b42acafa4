import type { Entry } from "../entry.ts";

export const weights = {
} as const satisfies Record<string, Entry>;
