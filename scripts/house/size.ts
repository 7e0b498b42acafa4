// Sizes in lines of code: lines that hold at least one token. Blank lines and comments are free.

import ts from "typescript";

export interface LargeFunction {
  readonly name: string;
  readonly line: number;
  readonly length: number;
}

export function codeLines(path: string, text: string): number {
  const source = parse(path, text);
  return linesWithTokens(source, source).size;
}

/** Functions longer than `stop`; one inside another counts for both. */
export function largeFunctions(path: string, text: string, stop: number): LargeFunction[] {
  const source = parse(path, text);
  const found: LargeFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const length = linesWithTokens(source, node).size;
      if (length > stop)
        found.push({ name: nameOf(node), line: lineOf(source, node.getStart(source)) + 1, length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function linesWithTokens(source: ts.SourceFile, root: ts.Node): Set<number> {
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) return children.forEach(visit);
    if (node.getEnd() === node.getStart(source)) return;
    const last = lineOf(source, node.getEnd());
    for (let line = lineOf(source, node.getStart(source)); line <= last; line++) lines.add(line);
  };
  visit(root);
  return lines;
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line;
}

function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named?.getText() ?? "a function";
}
