import type { Entry } from "../entry.ts";

export const syntax = {
} as const satisfies Record<string, Entry>;
