import type { Entry } from "../entry.ts";

export const language = {
} as const satisfies Record<string, Entry>;
