// How elaboration asks for other files. It knows no file system: src/run has the loader that reads one, tests have theirs.

import type { Source } from "../base/span.ts";

export interface Loader {
  /** `from` is the path of the importing source, `spec` the text after `from`. */
  resolve(from: string, spec: string): Loaded;
}

type Loaded =
  | { readonly source: Source }
  | {
      readonly problem: "not-found" | "outside-root" | "absolute" | "not-text" | "unreadable";
      /** What the message adds: the path that was tried, the root. */
      readonly detail: string;
    };
