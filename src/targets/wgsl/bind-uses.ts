// Which addresses are worth a name: those asked for more than once, or in a loop within the one that they are made in. A kernel is written
// twice: first to see which, then without the others.

/** An address, counted in the order in which they are made. */
type Ordinal = number;

export interface BindUses {
  /** Another address begins: whether it needs a name, as far as is known. */
  begin(): boolean;
  /** It has this name. */
  named(name: string): void;
  used(name: string): void;
  /** What a loop repeats. */
  within(body: () => void): void;
  /** Those that need no name: what the same text, written again, is told as `single`. */
  single(): ReadonlySet<Ordinal>;
}

export function createBindUses(single: ReadonlySet<Ordinal>): BindUses {
  const made = new Map<string, { readonly ordinal: Ordinal; readonly loop: number; uses: number }>();
  const all: { readonly ordinal: Ordinal; readonly uses: number }[] = [];
  const open = [0];
  let [loops, count] = [0, -1];
  const loop = (): number => open.at(-1) ?? 0;
  return {
    begin: () => !single.has(++count),
    named(name) {
      const bind = { ordinal: count, loop: loop(), uses: 0 };
      made.set(name, bind);
      all.push(bind);
    },
    used(name) {
      const bind = made.get(name);
      if (bind !== undefined) bind.uses += bind.loop === loop() ? 1 : 2;
    },
    within(body) {
      open.push(++loops);
      body();
      open.pop();
    },
    single: () => new Set(all.filter(({ uses }) => uses <= 1).map(({ ordinal }) => ordinal)),
  };
}
