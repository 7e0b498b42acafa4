// What can be wrong with the text of a file before its meaning is asked for.

import type { Entry } from "../entry.ts";

export const syntax = {
  "too-many-errors": {
    severity: "error",
    message: "more than {limit} errors; the rest are not shown",
    help: "Mend the first errors and run again: later ones often follow from earlier ones.",
  },
} as const satisfies Record<string, Entry>;
