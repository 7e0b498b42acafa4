// The receptive field: a map of the chosen value on the left, the input on the right with what the position under the mouse reads.

import { printShape } from "../../../ir/shape-text.ts";
import type { PageLayer } from "../page-facts.ts";
import { html, say, svg } from "./dom.ts";
import { inputPicture, type InputPicture } from "./input-picture.ts";
import type { Page } from "./model.ts";
import { gridOf, valuePicture, type ValuePicture } from "./value-picture.ts";
import { clipped, lengthOf, type Reach, reachOf } from "./reach.ts";
import { plural } from "./words.ts";

interface Parts {
  readonly readout: HTMLElement;
  readonly value: ValuePicture;
  readonly input: InputPicture;
}

export function fieldView(page: Page, place: HTMLElement): void {
  const { facts } = page.model;
  const [port] = facts.inputs;
  const spatial = port?.shape.slice(1) ?? [];
  if (!port || spatial.length === 0 || spatial.length > 2) {
    place.append(html("p", { class: "readout" }, "The input has no rows and columns to look at."));
    return;
  }
  const input = inputPicture(port.name, gridOf(port.shape));
  const readout = html("output", { class: "readout wide", "aria-live": "polite" });
  const value = valuePicture((position) => show(position));
  const picker = pickerOf(page);
  place.append(
    html("div", { class: "bar-of-tools" }, picker),
    html(
      "div",
      { class: "field" },
      value.element,
      html(
        "div",
        { class: "arrow" },
        svg(
          "svg",
          { viewBox: "0 0 16 16", "aria-hidden": "true" },
          svg("path", { d: "M2 8h11M9 4l4 4-4 4" }),
        ),
      ),
      input.element,
    ),
    readout,
  );
  const parts = { readout, value, input };
  let layer: PageLayer | undefined;
  const show = (position: readonly number[]): void => {
    if (layer) showAt(parts, layer, { position, spatial });
  };
  page.choice.watch((path) => {
    layer = page.model.layers.get(path);
    picker.value = path;
    if (!layer) return;
    value.take(layer);
    input.take(layer, spatial);
    show(value.position());
  });
}

function pickerOf({ model, choice }: Page): HTMLSelectElement {
  const options = model.facts.layers.map(({ path, shape }) =>
    html("option", { value: path }, `${path}  ${printShape(shape)}`),
  );
  const picker = html("select", { "aria-label": "Value" }, ...options);
  picker.addEventListener("change", () => choice.choose(picker.value, "field"));
  return picker;
}

interface Position {
  readonly position: readonly number[];
  /** Sizes of the input's axes. */
  readonly spatial: readonly number[];
}

function showAt({ readout, value, input }: Parts, layer: PageLayer, { position, spatial }: Position): void {
  value.mark(position);
  if (!layer.rf) {
    input.clear();
    say(readout, `${layer.path} does not depend on the first input.`);
    return;
  }
  const reaches = reachOf(layer.rf, position, spatial);
  input.draw(reaches);
  say(readout, sentence(layer, position, { reaches, spatial }));
}

/** The same figures as the drawing's. */
function sentence(
  layer: PageLayer,
  position: readonly number[],
  { reaches, spatial }: { readonly reaches: readonly Reach[]; readonly spatial: readonly number[] },
): string {
  const sizes = reaches.map(lengthOf);
  const all = sizes.reduce((a, b) => a * b, 1);
  const where = position.length === 0 ? layer.path : `${layer.path} at ${spots(position)}`;
  if (all === 0) return `${where} reads nothing of the input: padding only.`;
  const inside = reaches
    .map((reach, axis) => lengthOf(clipped(reach, spatial[axis] ?? 0)))
    .reduce((a, b) => a * b, 1);
  const padding = all - inside;
  const area = sizes.length === 1 ? plural(all, "pixel") : `${sizes.join("x")} = ${plural(all, "pixel")}`;
  const ranges = reaches.map(
    ({ lo, hi }, axis) => `${nameOf(axis, reaches.length)} ${signed(lo)} to ${signed(hi)}`,
  );
  const tail = padding === 0 ? "all inside the input" : `${plural(padding, "pixel")} padding`;
  return `${where} reads ${ranges.join(", ")}: ${area}, ${tail}.`;
}

function spots(position: readonly number[]): string {
  return position.map((at, axis) => `${nameOf(axis, position.length).slice(0, -1)} ${at}`).join(", ");
}

const nameOf = (axis: number, axes: number): string => (axes === 2 && axis === 0 ? "rows" : "columns");

/** With a minus that reads as one. */
const signed = (value: number): string => String(value).replace("-", "−");
