// The sections of the page: a title, a sentence, a place for the script to draw in. What needs no script stands here whole.

import { html as escape } from "../../base/escape.ts";
import type { Facts } from "../facts.ts";
import type { ReportExtras } from "../formats.ts";
import { renderGraphSvg } from "../graph/graph-svg.ts";
import { kindOf, kinds } from "../graph/kind.ts";
import { kindNames } from "../graph/legend.ts";
import { bytes, integer, milliseconds } from "../quantities.ts";

interface Section {
  readonly id: string;
  readonly title: string;
  /** HTML. */
  readonly text: string;
}

/** Only those that have something to show. */
export function sections(facts: Facts, extras: ReportExtras): readonly Section[] {
  const drafts: readonly Draft[] = [
    graph(facts),
    {
      id: "cost",
      title: "Cost",
      lead: "Area is cost; frames are blocks. Click a tile to follow the layer through the page.",
      body: drawn("cost"),
    },
    {
      id: "layers",
      title: "Layers",
      lead: "One row per value, in the order of execution. Titles sort.",
      body: drawn("layers"),
    },
    {
      id: "field",
      title: "Receptive field",
      lead: "What one position of a value sees of the input: move over the map on the left. Hatched is padding.",
      body: drawn("field"),
    },
    {
      id: "memory",
      title: "Memory",
      lead: "The plan of the arena: steps across, bytes up, each value as wide as it lives. Dashed: what no plan can be below.",
      body: drawn("memory"),
    },
    ...pixels(facts),
    ...latency(facts),
    ...artefact(facts),
    ...contracts(facts),
    ...since(extras),
  ];
  return drafts.map((draft) => ({ id: draft.id, title: draft.title, text: frame(draft) }));
}

interface Draft {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly lead: string;
  /** HTML. */
  readonly body: string;
}

function frame({ id, title, lead, body }: Draft): string {
  return `<section id="${id}" class="card" aria-labelledby="${id}-title">\n<div class="section-head"><h2 id="${id}-title">${title}</h2><p>${escape(lead)}</p></div>\n${body}\n</section>`;
}

const unscripted =
  '<noscript><p class="readout">This part is drawn by the page\'s own script.</p></noscript>';

function drawn(id: string): string {
  return `<div id="${id}-part" class="part">${unscripted}</div>`;
}

function graph(facts: Facts): Draft {
  const buttons = [
    ["in", "+", "Zoom in"],
    ["out", "−", "Zoom out"],
    ["fit", "fit", "Show all of it"],
  ].map(
    ([zoom, text, label]) =>
      `<button type="button" data-zoom="${zoom}" aria-label="${label}" title="${label}">${text}</button>`,
  );
  return {
    id: "graph",
    title: "Graph",
    lead: "Drag to move, Ctrl and the wheel to zoom, click a layer to choose it; arrow keys walk along its edges.",
    body: `<div id="graph-part" class="part window"><div class="zoom">${buttons.join("")}</div>${renderGraphSvg(facts, { standalone: false })}</div>\n${legend(facts)}`,
  };
}

function legend({ layers }: Facts): string {
  const byPath = new Map(layers.map((layer) => [layer.path, layer]));
  const present = new Set(layers.map((layer) => kindOf(layer, byPath.get(layer.inputs[0] ?? ""))));
  const entries = kinds
    .filter((kind) => present.has(kind) && kind !== "input")
    .map((kind) => `<span><i class="dot kind-${kind}"></i>${kindNames[kind]}</span>`);
  return `<p class="legend-row">${entries.join("")}</p>`;
}

function pixels({ utilisation }: Facts): readonly Draft[] {
  if (utilisation.length === 0) return [];
  return [
    {
      id: "pixels",
      title: "Pixel use",
      lead: "On how many paths each pixel of the input reaches a value: the dark ones hardly count.",
      body: drawn("pixels"),
    },
  ];
}

function latency({ latency: estimate, layers }: Facts): readonly Draft[] {
  if (!estimate) return [];
  const bound = layers.filter(({ latency: one }) => one?.bound === "memory" && one.ms > 0);
  const share = bound.reduce((sum, one) => sum + (one.latency?.ms ?? 0), 0) / estimate.totalMs;
  const error =
    estimate.errorPercent === null
      ? ""
      : ` Off by ${estimate.errorPercent.toFixed(0)} % in the middle, on the networks it was checked on.`;
  const lead = `${milliseconds(estimate.totalMs)} ms for one sample, by a roofline for ${estimate.target} on ${estimate.profile}.${error}`;
  const body = `<p>${bound.length} of ${layers.length} values are bound by memory, not arithmetic: ${(share * 100).toFixed(1)} % of the time. The table of layers and the treemap show the time of each.</p>`;
  return [{ id: "latency", title: "Time", lead, body }];
}

function artefact({ artefact: made }: Facts): readonly Draft[] {
  if (!made) return [];
  const rows = made.kernels.map(
    ({ name, layers, size, limit, unit }) =>
      `<tr><th scope="row">${escape(name)}</th><td>${layers.map(escape).join(", ")}</td><td class="figure">${integer(size)} ${escape(unit)}</td><td>${meter(size, limit)} <span class="quiet">${((size / limit) * 100).toFixed(1)} %</span></td></tr>`,
  );
  return [
    {
      id: "artefact",
      title: "Artefact",
      lead: `${made.target}: ${bytes(made.bytes)} of code (${bytes(made.gzipBytes)} gzipped), ${bytes(made.packedBytes)} of packed weights.`,
      body: `<div class="scroller"><table class="kernels"><thead><tr><th scope="col">kernel</th><th scope="col">layers</th><th scope="col" class="figure">size</th><th scope="col">of its limit</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
    },
  ];
}

function contracts({ contracts: all }: Facts): readonly Draft[] {
  if (all.length === 0) return [];
  const items = all.map((one) => {
    const { text, holds, measured, bound } = one;
    const figures = measured === null ? "" : `<span class="measured">${escape(measured)}</span>`;
    const of =
      bound === null
        ? ""
        : ` <span class="quiet">${bound === measured ? "as stated" : `bound ${escape(bound)}`}</span>`;
    return `<li class="${holds ? "holds" : "broken"}"><span class="mark">${holds ? "holds" : "broken"}</span><code>${escape(text)}</code><span class="margin">${figures}${of}${margin(measured, bound)}</span></li>`;
  });
  return [
    {
      id: "contracts",
      title: "Contracts",
      lead: "What the model asserts of itself, with what was measured and how far that is from the bound.",
      body: `<ul class="contracts">${items.join("")}</ul>`,
    },
  ];
}

/** How far from the bound, where both are numbers. */
function margin(measured: string | null, bound: string | null): string {
  const value = numberIn(measured);
  const limit = numberIn(bound);
  if (value === undefined || limit === undefined || limit <= 0 || value < 0) return "";
  if (value === limit) return "";
  return `${meter(value, limit)} <span class="quiet">${((value / limit) * 100).toFixed(1)} % of it</span>`;
}

/** A bar of what is used, with a stroke where it must end. */
function meter(value: number, limit: number): string {
  const all = Math.max(value, limit);
  const at = (part: number): string => ((part / all) * 100).toFixed(2);
  return [
    `<svg class="meter ${value > limit ? "over" : "within"}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">`,
    `<rect class="all" width="100" height="8"/><rect class="part" width="${at(value)}" height="8"/>`,
    `<rect class="limit" x="${(Number(at(limit)) - 1).toFixed(2)}" width="1" height="8"/></svg>`,
  ].join("");
}

function numberIn(text: string | null): number | undefined {
  if (text === null || !/^-?[\d,]+(?:\.\d+)?$/u.test(text)) return undefined;
  return Number(text.replaceAll(",", ""));
}

function since({ changes }: ReportExtras): readonly Draft[] {
  if (changes === undefined) return [];
  return [
    {
      id: "changes",
      title: "Changes",
      lead: "What changed since the baseline.",
      body: `<div class="scroller"><pre>${changes.split("\n").map(escape).join("\n")}</pre></div>`,
    },
  ];
}
