// Lines of text with indentation: what every printer and emitter writes with. It knows nothing of any language.

export class TextWriter {
  readonly #unit: string;
  readonly #lines: string[] = [];
  #depth = 0;

  constructor(unit = "  ") {
    this.#unit = unit;
  }

  /** Adds a line at the present depth. Text of several lines is indented throughout; blank lines stay empty. */
  line(text = ""): this {
    const margin = this.#unit.repeat(this.#depth);
    for (const part of text.split("\n")) this.#lines.push(part === "" ? "" : margin + part);
    return this;
  }

  lines(texts: Iterable<string>): this {
    for (const text of texts) this.line(text);
    return this;
  }

  /** Whatever `body` writes stands one step deeper. */
  indent(body: () => void): this {
    this.#depth += 1;
    try {
      body();
    } finally {
      this.#depth -= 1;
    }
    return this;
  }

  /** `open`, the indented body, `close`: `block("{", () => ..., "}")`. */
  block(open: string, body: () => void, close: string): this {
    return this.line(open).indent(body).line(close);
  }

  /** The text, ending in a newline unless nothing was written. */
  toString(): string {
    return this.#lines.length === 0 ? "" : `${this.#lines.join("\n")}\n`;
  }
}
