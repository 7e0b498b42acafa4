import type { Entry } from "../entry.ts";

export const shapes = {
} as const satisfies Record<string, Entry>;
