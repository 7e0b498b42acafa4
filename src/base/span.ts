// Places in source texts. Everything that can be pointed at carries a Span; offsets are UTF-16 units, `end` exclusive.

/** A source text. `path` is what people read: relative, forward slashes; never an absolute path. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export function span(source: Source, start: number, end: number): Span {
  return { source, start, end };
}

/** The smallest span that covers both; both must lie in the same source. */
export function cover(a: Span, b: Span): Span {
  return { source: a.source, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

export function textOf(at: Span): string {
  return at.source.text.slice(at.start, at.end);
}
