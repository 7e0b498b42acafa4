// Names in generated code: free where they are made, of the target's alphabet, none of its words; siblings may use the same.

export interface Names {
  fresh(wanted: string): string;
  within(body: () => void): void;
}

/** `identifier`: what a wanted name becomes in the target's language, its reserved words avoided. */
export function createNames(reserved: Iterable<string>, identifier: (wanted: string) => string): Names {
  const scopes: Set<string>[] = [new Set(reserved)];
  const isTaken = (name: string): boolean => scopes.some((scope) => scope.has(name));
  return {
    fresh(wanted) {
      const stem = identifier(wanted);
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
