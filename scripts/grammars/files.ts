// What the files of grammars/ must hold. A test compares.

import { format } from "prettier";
import { ebnf } from "./ebnf.ts";
import { tmLanguage } from "./tm-language.ts";

export async function grammarFiles(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const json = await format(JSON.stringify(tmLanguage()), { parser: "json", printWidth: 110 });
  return [
    { path: "grammars/cnn.ebnf", text: ebnf() },
    { path: "grammars/cnn.tmLanguage.json", text: json },
  ];
}
