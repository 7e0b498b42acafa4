import type { Entry } from "../entry.ts";

export const names = {
} as const satisfies Record<string, Entry>;
