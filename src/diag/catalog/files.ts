import type { Entry } from "../entry.ts";

export const files = {
} as const satisfies Record<string, Entry>;
