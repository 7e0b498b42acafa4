// Names in a shader: free where they are made, of a fixed alphabet, no word of WGSL; siblings may use the same.

import { wgslIdentifier } from "../../base/escape.ts";

export interface Names {
  fresh(wanted: string): string;
  within(body: () => void): void;
}

export function createNames(reserved: Iterable<string>): Names {
  const scopes: Set<string>[] = [new Set(reserved)];
  const isTaken = (name: string): boolean => scopes.some((scope) => scope.has(name));
  return {
    fresh(wanted) {
      const stem = wgslIdentifier(wanted);
      let name = stem;
      for (let n = 1; isTaken(name); n++) name = /\d$/u.test(stem) ? `${stem}_${n}` : `${stem}${n}`;
      scopes.at(-1)?.add(name);
      return name;
    },
    within(body) {
      scopes.push(new Set());
      body();
      scopes.pop();
    },
  };
}
