// The loader of callers that have none. Without a file system there is nothing to import from; "cnnc/blocks" is not asked of a loader.

import type { Loader } from "../elaborate/loader.ts";

export const noImports: Loader = {
  resolve: () => ({ problem: "not-found", detail: "nothing can be imported here" }),
};
