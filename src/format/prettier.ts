// The formatter as a plugin of Prettier, published as `cnnc/prettier`. Prettier hands over a text and takes lines; every decision is the
// formatter's own, with Prettier's width and indentation. Files with mistakes are left alone with a message, as Prettier's own parsers do.

import { doc, type Parser, type Printer, type SupportLanguage } from "prettier";
import type { Source } from "../base/span.ts";
import { createSink } from "../diag/sink.ts";
import { positionAt } from "../diag/position.ts";
import { formatText } from "./format.ts";

/** All that Prettier needs of a tree: it is printed whole, comments included. */
interface Root {
  readonly source: Source;
}

export const languages: SupportLanguage[] = [{ name: "cnn", parsers: ["cnn"], extensions: [".cnn"] }];

const parser: Parser<Root> = {
  astFormat: "cnn",
  locStart: () => 0,
  locEnd: ({ source }) => source.text.length,
  parse: (text, { filepath }) => {
    const source = { path: filepath ?? "text.cnn", text };
    formatted(source, {});
    return { source };
  },
};

const printer: Printer<Root> = {
  print: ({ node }, { printWidth, useTabs, tabWidth }) => {
    const indent = useTabs ? "\t" : " ".repeat(tabWidth);
    const lines = formatted(node.source, { width: printWidth, indent }).split(/\r\n|\r|\n/);
    return doc.builders.join(doc.builders.literalline, lines);
  },
};

export const parsers = { cnn: parser };
export const printers = { cnn: printer };

/** What Prettier wants to use unless its user says otherwise: the width of the house style. */
export const defaultOptions = { printWidth: 120 };

function formatted(source: Source, options: { readonly width?: number; readonly indent?: string }): string {
  const sink = createSink();
  const text = formatText(source, sink, options);
  if (text !== undefined) return text;
  const first = sink.diagnostics.find(({ severity }) => severity === "error");
  const at = first?.span ? positionAt(source, first.span.start) : { line: 1, column: 1 };
  throw Object.assign(new SyntaxError(`${first?.message ?? "cannot be read"} (${at.line}:${at.column})`), {
    loc: { start: at },
  });
}
