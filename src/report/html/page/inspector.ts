// Everything about the chosen layer, beside whatever it was chosen in; and the way to its neighbours.

import { printShape } from "../../../ir/shape-text.ts";
import { axes, figure } from "../../cells.ts";
import type { PageLayer } from "../page-facts.ts";
import { bytes } from "../../quantities.ts";
import { html, pathText } from "./dom.ts";
import type { Page } from "./model.ts";
import { duration, percent, ratio } from "./words.ts";

export function inspector(page: Page, place: HTMLElement): void {
  page.choice.watch((path) => {
    const layer = page.model.layers.get(path);
    if (layer) place.replaceChildren(...contentsOf(page, layer));
  });
}

function contentsOf(page: Page, layer: PageLayer): readonly Node[] {
  const { model } = page;
  const names = layer.labels.filter((label) => label !== layer.path);
  return [
    html(
      "header",
      { class: `kind-${model.kindOf(layer.path)}` },
      html(
        "p",
        { class: "op" },
        html("i", { class: "dot" }),
        layer.folded === undefined ? layer.op : `${layer.folded} layers`,
      ),
      html("h3", {}, ...pathText(layer.path)),
      ...(names.length === 0 ? [] : [html("p", { class: "label" }, names.join(", "))]),
      html("p", { class: "shape" }, printShape(layer.shape)),
    ),
    html("dl", {}, ...rowsOf(layer).flatMap(([term, text, share]) => row(term, text, share))),
    ...neighbours(page, "reads", [...new Set(layer.inputs)]),
    ...neighbours(page, "read by", model.readers.get(layer.path) ?? []),
    stepper(page),
  ];
}

const hints: ReadonlyMap<string, string> = new Map([
  ["moved", "Bytes read and written if nothing is fused, float32"],
  ["FLOP/B", "Arithmetic intensity: FLOPs per byte moved"],
  ["field", "Receptive field, in pixels of the first input"],
  ["jump", "Pixels of the input between neighbouring outputs"],
  ["start", "Centre of the first output's field; pixel 0 has centre 0"],
  ["padding", "Share of its positions that see padding"],
  ["backward", "Multiply-adds of its gradients"],
  ["alive", "Bytes of activations alive while it is computed"],
  ["kept", "Bytes that training keeps of it"],
]);

type Line = readonly [term: string, text: string, share?: number];

function rowsOf(layer: PageLayer): readonly Line[] {
  const { rf, share } = layer;
  const lines: readonly Line[] = [
    ["params", figure(layer.params), share.params],
    ["buffers", figure(layer.buffers)],
    ["MACs", figure(layer.macs), share.macs],
    ["FLOPs", figure(layer.flops), share.flops],
    ["moved", bytes(layer.bytesRead + layer.bytesWritten)],
    ["FLOP/B", ratio(layer.intensity)],
    ["field", axes(rf?.size)],
    ["jump", axes(rf?.jump)],
    ["start", axes(rf?.start)],
    ["padding", rf ? percent(rf.paddedShare) : "-"],
    ["backward", figure(layer.backwardMacs)],
    ["alive", layer.aliveBytes === null ? "-" : bytes(layer.aliveBytes)],
    ["kept", layer.keptBytes === 0 ? "-" : bytes(layer.keptBytes)],
    ["time", layer.latency ? duration(layer.latency.ms) : "-"],
    ["bound by", layer.latency?.bound ?? "-"],
  ];
  return lines.filter(([, text]) => text !== "-");
}

function row(term: string, text: string, share = 0): readonly HTMLElement[] {
  const value = html("dd", {}, text);
  if (share > 0) value.append(html("span", { class: "share" }, percent(share)));
  return [html("dt", { title: hints.get(term) }, term), value];
}

function neighbours({ choice }: Page, title: string, paths: readonly string[]): readonly HTMLElement[] {
  if (paths.length === 0) return [];
  const buttons = paths.map((path) => {
    const button = html("button", { type: "button", class: "link" }, path);
    button.addEventListener("click", () => choice.choose(path, "inspector"));
    return button;
  });
  return [html("div", { class: "neighbours" }, html("h4", {}, title), ...buttons)];
}

function stepper({ model, choice }: Page): HTMLElement {
  const { layers } = model.facts;
  const at = layers.findIndex(({ path }) => path === choice.path);
  const step = (text: string, to: PageLayer | undefined): HTMLElement => {
    const button = html("button", { type: "button", class: "quiet-button" }, text);
    button.disabled = to === undefined;
    button.addEventListener("click", () => {
      if (to) choice.choose(to.path, "inspector");
    });
    return button;
  };
  return html(
    "div",
    { class: "stepper" },
    step("previous", layers[at - 1]),
    html("span", { class: "quiet" }, `${at + 1} of ${layers.length}`),
    step("next", layers[at + 1]),
  );
}
