// The diff as JSON: add fields, never rename one without raising `schemaVersion`.

import { jsonText } from "../json-text.ts";
import type { DiffFormat } from "./diff-format.ts";

export const diffJson: DiffFormat = { name: "json", render: (diff) => jsonText(diff, 2) };
