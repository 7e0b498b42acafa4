// The registry of diff formats: one line each.

import type { DiffFormat } from "./diff-format.ts";
import { diffJson } from "./diff-json.ts";
import { diffMarkdown } from "./diff-markdown.ts";
import { diffText } from "./diff-text.ts";

export const diffFormats: readonly DiffFormat[] = [diffText, diffMarkdown, diffJson];
