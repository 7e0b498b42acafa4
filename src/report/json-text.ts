// JSON that people can read and diff: the outer levels on lines of their own, what stands deeper on one line.

const WIDTH = 2;

/** `open` levels are broken into lines; the rest of each entry is one line. Ends in a newline. */
export function jsonText(value: unknown, open: number): string {
  return `${print(value, open, 0)}\n`;
}

function print(value: unknown, open: number, depth: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (open <= depth) return spaced(value);
  const margin = " ".repeat(WIDTH * (depth + 1));
  const inside = (entries: readonly string[], [start, end]: readonly [string, string]): string => {
    if (entries.length === 0) return start + end;
    return `${start}\n${entries.map((entry) => margin + entry).join(",\n")}\n${" ".repeat(WIDTH * depth)}${end}`;
  };
  if (Array.isArray(value))
    return inside(
      value.map((entry) => print(entry, open, depth + 1)),
      ["[", "]"],
    );
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return inside(
    fields.map(([key, field]) => `${JSON.stringify(key)}: ${print(field, open, depth + 1)}`),
    ["{", "}"],
  );
}

/** One line, a space after commas and colons. */
function spaced(value: object): string {
  if (Array.isArray(value)) return `[${value.map((entry) => spacedAny(entry)).join(", ")}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length === 0) return "{}";
  return `{ ${fields.map(([key, field]) => `${JSON.stringify(key)}: ${spacedAny(field)}`).join(", ")} }`;
}

function spacedAny(value: unknown): string {
  return typeof value === "object" && value !== null ? spaced(value) : JSON.stringify(value);
}
