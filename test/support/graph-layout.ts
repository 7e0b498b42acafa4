// What must hold of the picture of any graph. Returns what does not, in words; nothing where all is well.

import type { Facts } from "../../src/report/facts.ts";
import type { GraphBox, GraphEdge, GraphLayout, Rectangle } from "../../src/report/graph/graph-layout.ts";

export function flawsOf(facts: Facts, graph: GraphLayout): readonly string[] {
  return [
    ...contentFlaws(facts, graph),
    ...boxFlaws(graph),
    ...frameFlaws(graph),
    ...edgeFlaws(facts, graph),
  ];
}

/** Every layer and every output of the model once, inside the picture, in whole pixels. */
function contentFlaws({ layers, outputs }: Facts, { boxes, frames, width, height }: GraphLayout): string[] {
  const lines = boxes.flatMap(({ lines: some }) => some);
  const drawn = lines.filter(({ layer }) => layer).map(({ path }) => path);
  const ends = lines.flatMap(({ output }) => (output === undefined ? [] : [output]));
  const whole = [...boxes, ...frames].filter(
    ({ x, y, ...box }) =>
      ![x, y, box.width, box.height].every(Number.isInteger) ||
      x < 0 ||
      y < 0 ||
      x + box.width > width ||
      y + box.height > height,
  );
  return [
    ...differences(
      "layers",
      drawn,
      layers.map(({ path }) => path),
    ),
    ...differences(
      "outputs",
      ends,
      outputs.map(({ name }) => name),
    ),
    ...whole.map((one) => `outside the picture or between pixels: ${JSON.stringify(one)}`),
  ];
}

function differences(what: string, drawn: readonly string[], wanted: readonly string[]): string[] {
  const [a, b] = [drawn.toSorted().join("\n"), wanted.toSorted().join("\n")];
  return a === b ? [] : [`${what} drawn:\n${a}\nwanted:\n${b}`];
}

function boxFlaws({ boxes }: GraphLayout): string[] {
  return boxes.flatMap((box, i) =>
    boxes
      .slice(i + 1)
      .flatMap((other) => (overlap(box, other) ? [`${nameOf(box)} over ${nameOf(other)}`] : [])),
  );
}

/** A frame holds what its path begins, and touches nothing else. */
function frameFlaws({ boxes, frames }: GraphLayout): string[] {
  return frames.flatMap((frame) => {
    const inBlock = (path: string): boolean => path === frame.path || path.startsWith(`${frame.path}.`);
    const others = frames.filter((other) => other !== frame);
    const parts: readonly (readonly [string, boolean, Rectangle])[] = [
      ...boxes.map(
        (box) => [nameOf(box), box.kind !== "output" && inBlock(box.lines[0]?.path ?? ""), box] as const,
      ),
      ...others.map((other) => [other.path, inBlock(other.path), other] as const),
    ];
    return parts.flatMap(([name, belongs, part]) => {
      if (belongs) return inside(part, frame) ? [] : [`${name} is not inside ${frame.path}`];
      return overlap(part, frame) && !inside(frame, part) ? [`${name} touches ${frame.path}`] : [];
    });
  });
}

/** One edge for every box that reads a value, from box to box, downwards, past all other boxes. */
function edgeFlaws({ layers, outputs }: Facts, { boxes, edges }: GraphLayout): string[] {
  const boxOf = new Map(boxes.flatMap((box) => box.lines.map((line) => [keyOf(line), box] as const)));
  const reads = [
    ...layers.flatMap(({ path, inputs }) =>
      inputs.map((input) => [input, boxOf.get(`layer ${path}`)] as const),
    ),
    ...outputs.map(({ name, path }) => [path, boxOf.get(`output ${name}`)] as const),
  ];
  const wanted = reads.flatMap(([value, box]) =>
    box && boxOf.get(`layer ${value}`) !== box ? [`${value} -> ${nameOf(box)}`] : [],
  );
  return [
    ...differences(
      "edges",
      edges.map(({ value, to }) => `${value} -> ${nameOf(to)}`),
      [...new Set(wanted)],
    ),
    ...edges.flatMap((edge) => routeFlaws(edge, boxes)),
  ];
}

function keyOf({ path, output }: GraphBox["lines"][number]): string {
  return output === undefined ? `layer ${path}` : `output ${output}`;
}

function routeFlaws({ from, to, value, passages }: GraphEdge, boxes: readonly GraphBox[]): string[] {
  const [first] = passages;
  const last = passages.at(-1);
  const name = `${value} -> ${nameOf(to)}`;
  if (!first || !last) return [`${name} has no way`];
  const runs = passages.flatMap((at, i): Rectangle[] => {
    const before = passages[i - 1];
    const straight = { x: at.x, y: at.top, width: 0, height: at.bottom - at.top };
    if (!before) return [straight];
    const x = Math.min(at.x, before.x);
    const across = { x, y: before.bottom, width: Math.abs(at.x - before.x), height: at.top - before.bottom };
    return [across, straight];
  });
  return [
    ...(from.lines.some(({ path }) => path === value) ? [] : [`${name} does not begin at its value`]),
    ...(first.top === from.y + from.height && within(first.x, from) ? [] : [`${name} begins beside its box`]),
    ...(last.bottom === to.y && within(last.x, to) ? [] : [`${name} ends beside its box`]),
    ...(runs.every(({ height }) => height >= 0) ? [] : [`${name} turns upwards`]),
    ...boxes
      .filter((box) => runs.some((run) => overlap(run, box)))
      .map((box) => `${name} crosses ${nameOf(box)}`),
  ];
}

function within(x: number, box: Rectangle): boolean {
  return box.x < x && x < box.x + box.width;
}

function nameOf(box: GraphBox): string {
  const [line] = box.lines;
  return line ? keyOf(line) : "an empty box";
}

/** More than at an edge. */
function overlap(a: Rectangle, b: Rectangle): boolean {
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

function inside(part: Rectangle, frame: Rectangle): boolean {
  return (
    frame.x < part.x &&
    frame.y < part.y &&
    part.x + part.width < frame.x + frame.width &&
    part.y + part.height < frame.y + frame.height
  );
}
