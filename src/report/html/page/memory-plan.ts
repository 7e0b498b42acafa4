// The memory plan as a picture: steps across, bytes up; a rectangle is a value, alive as long as it is wide.

import type { PageFacts } from "../page-facts.ts";
import { bytes } from "../../quantities.ts";
import { drawnToSize, html, say, set, svg } from "./dom.ts";
import { rove, tabTo } from "./keys.ts";
import type { Page } from "./model.ts";

type Plan = PageFacts["memory"];

const LEFT = 76;
const RIGHT = 8;
const TOP = 14;
const BOTTOM = 26;

export function memoryPlan(page: Page, place: HTMLElement): void {
  const plan = page.model.facts.memory;
  if (plan.steps.length === 0 || plan.arenaBytes === 0) {
    place.append(html("p", { class: "readout" }, "Nothing is stored while this network runs."));
    return;
  }
  const readout = html("output", { class: "readout" });
  const picture = html("div", { class: "plan" });
  const rest = `${plan.buffers.length} values in ${bytes(plan.arenaBytes)}; the most alive at once are ${bytes(plan.lowerBoundBytes)}`;
  say(readout, rest);
  place.append(html("div", { class: "bar-of-tools" }, readout), picture);
  const draw = (): void => drawPlan(page, { plan, picture, readout });
  drawnToSize(picture, draw);
  picture.addEventListener("pointerleave", () => say(readout, rest));
  page.choice.watch((path) => mark(picture, path));
  rove(picture, {
    items: () => valuesIn(picture),
    forward: ["ArrowRight", "ArrowDown"],
    back: ["ArrowLeft", "ArrowUp"],
    moved: ({ dataset }) => page.choice.choose(dataset["path"] ?? "", "memory"),
  });
}

interface Drawing {
  readonly plan: Plan;
  readonly picture: HTMLElement;
  readonly readout: HTMLElement;
}

function drawPlan(page: Page, { plan, picture, readout }: Drawing): void {
  const { clientWidth: width, clientHeight: height } = picture;
  if (width === 0) return;
  const across = (step: number): number => LEFT + (step / plan.steps.length) * (width - LEFT - RIGHT);
  const up = (offset: number): number =>
    height - BOTTOM - (offset / plan.arenaBytes) * (height - TOP - BOTTOM);
  const values = plan.buffers.map((buffer) => {
    const { path, first, last, offset } = buffer;
    const said = `${path}: ${bytes(buffer.bytes)} at ${offset}, ${lifetime(plan, first, last)}`;
    const rectangle = svg(
      "rect",
      {
        class: `value kind-${page.model.kindOf(path)}`,
        x: across(first),
        width: across(last + 1) - across(first),
        y: up(offset + buffer.bytes),
        height: up(offset) - up(offset + buffer.bytes),
        "data-path": path,
        "data-bytes": buffer.bytes,
        "data-offset": offset,
        "data-first": first,
        "data-last": last,
        role: "button",
        "aria-label": said,
      },
      svg("title", {}, said),
    );
    for (const event of ["pointerenter", "focus"])
      rectangle.addEventListener(event, () => say(readout, said));
    rectangle.addEventListener("click", () => page.choice.choose(path, "memory"));
    return rectangle;
  });
  const names = plan.buffers.flatMap((buffer) => nameOf(buffer, across, up));
  const frame = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "Memory plan" });
  frame.append(...gridOf(plan, width, up), ...values, ...names, ...axisOf(plan, across, height));
  picture.replaceChildren(frame);
  mark(picture, page.choice.path);
}

function lifetime({ steps }: Plan, first: number, last: number): string {
  const name = (step: number): string => steps[step] ?? "";
  return first === last
    ? `alive at step ${first + 1} (${name(first)})`
    : `alive from step ${first + 1} (${name(first)}) to ${last + 1} (${name(last)})`;
}

/** Its last part, where there is room. */
function nameOf(
  { path, first, last, offset, bytes: size }: Plan["buffers"][number],
  across: (step: number) => number,
  up: (offset: number) => number,
): readonly SVGElement[] {
  const width = across(last + 1) - across(first);
  const height = up(offset) - up(offset + size);
  const parts = path.split(".");
  const name = [path, parts.slice(-2).join("."), parts.slice(-1).join()].find(
    ({ length }) => length * 6.4 + 10 < width,
  );
  if (name === undefined || height < 14) return [];
  return [svg("text", { class: "name", x: across(first) + 6, y: up(offset + size) + 12 }, name)];
}

const LINES = 4;

/** Lines at quarters of the arena, and one for what no plan can be below. */
function gridOf(plan: Plan, width: number, up: (offset: number) => number): readonly SVGElement[] {
  const quarters = Array.from({ length: LINES + 1 }, (_, i) => (plan.arenaBytes * i) / LINES);
  const lines = quarters.flatMap((at) => [
    svg("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: up(at), y2: up(at) }),
    svg("text", { class: "tick", x: LEFT - 8, y: up(at) + 4, "text-anchor": "end" }, bytes(Math.round(at))),
  ]);
  const bound = up(plan.lowerBoundBytes);
  return [...lines, svg("line", { class: "bound", x1: LEFT, x2: width - RIGHT, y1: bound, y2: bound })];
}

function axisOf(plan: Plan, across: (step: number) => number, height: number): readonly SVGElement[] {
  const every = Math.max(1, Math.ceil(plan.steps.length / 12));
  const numbers = plan.steps.flatMap((_, step) => {
    if (step % every !== 0) return [];
    const x = (across(step) + across(step + 1)) / 2;
    return [svg("text", { class: "tick", x, y: height - 8, "text-anchor": "middle" }, String(step + 1))];
  });
  return [
    svg("text", { class: "tick", x: LEFT - 8, y: height - 8, "text-anchor": "end" }, "step"),
    ...numbers,
  ];
}

const valuesIn = (picture: HTMLElement): readonly SVGElement[] => [
  ...picture.querySelectorAll<SVGElement>(".value"),
];

function mark(picture: HTMLElement, path: string): void {
  const values = valuesIn(picture);
  const chosen = values.find(({ dataset }) => dataset["path"] === path);
  for (const value of values) set(value, { "aria-pressed": value === chosen ? "true" : "false" });
  tabTo(values, chosen ?? values[0]);
}
