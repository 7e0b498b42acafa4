// The head of the page: what the model is, its figures in large type, and whether its contracts hold.

import { html as escape } from "../../base/escape.ts";
import type { Facts } from "../facts.ts";
import { icons } from "./icons.ts";
import { bytes, count, integer, milliseconds } from "../quantities.ts";
import { argumentsText, shapeInType } from "../titles.ts";

export function header(facts: Facts): string {
  return [
    '<header class="head">',
    `<div class="title">${title(facts)}</div>`,
    `<div class="tiles">${tiles(facts).map(tile).join("")}</div>`,
    "</header>",
  ].join("\n");
}

function title(facts: Facts): string {
  const { model, inputs, outputs, doc, contracts } = facts;
  const given = argumentsText(facts);
  const port = ({ name, shape }: Facts["inputs"][number]): string =>
    `<span class="port"><b>${escape(name)}</b> ${escape(shapeInType(shape))}</span>`;
  return [
    `<h1>${escape(model)}</h1>`,
    ...(given === "" ? [] : [`<p class="given">${escape(given)}</p>`]),
    `<p class="ports">${inputs.map(port).join("")}<span class="to">${icons.arrow}</span>${outputs.map(port).join("")}${verdict(contracts)}</p>`,
    ...(doc === "" ? [] : [`<p class="doc">${doc.split("\n").map(escape).join("\n")}</p>`]),
  ].join("\n");
}

function verdict(contracts: Facts["contracts"]): string {
  if (contracts.length === 0) return "";
  const broken = contracts.filter(({ holds }) => !holds).length;
  const held = ["", "its contract holds", "both contracts hold"][contracts.length];
  const text =
    broken === 0
      ? (held ?? `all ${contracts.length} contracts hold`)
      : `${broken} of ${contracts.length} contracts broken`;
  const [state, icon] = broken === 0 ? ["holds", icons.check] : ["broken", icons.cross];
  return `<a class="verdict ${state}" href="#contracts">${icon}${text}</a>`;
}

interface Tile {
  readonly id: string;
  readonly title: string;
  readonly figure: string;
  readonly note: string;
}

function tiles({ totals, latency }: Facts): readonly Tile[] {
  const kinds = Object.entries(totals.flopsByKind).filter(([, value]) => value > 0);
  const [largest] = kinds.toSorted(([, a], [, b]) => b - a);
  const timed: Tile[] = latency
    ? [
        {
          id: "latency",
          title: "time, estimated",
          figure: `${milliseconds(latency.totalMs)} ms`,
          note: `${latency.target} on ${latency.profile}`,
        },
      ]
    : [];
  return [
    {
      id: "params",
      title: "params",
      figure: count(totals.params),
      note: `${bytes(totals.weightBytes)} as float32${totals.buffers === 0 ? "" : `, with ${integer(totals.buffers)} buffers`}`,
    },
    { id: "macs", title: "MACs", figure: count(totals.macs), note: "convolution and dense layers" },
    {
      id: "flops",
      title: "FLOPs",
      figure: count(totals.flops),
      note:
        largest && totals.flops > 0
          ? `${((largest[1] / totals.flops) * 100).toFixed(1)} % ${largest[0]}`
          : "",
    },
    {
      id: "peakBytes",
      title: "activations",
      figure: bytes(totals.peakBytes),
      note: `lower bound ${bytes(totals.lowerBoundBytes)}`,
    },
    {
      id: "bytes",
      title: "bytes moved",
      figure: bytes(totals.bytesRead + totals.bytesWritten),
      note: "if nothing is fused",
    },
    {
      id: "backwardMacs",
      title: "training",
      figure: `${count(totals.backwardMacs)} MACs`,
      note: `backwards; ${bytes(totals.keptBytes)} kept per sample`,
    },
    ...timed,
  ];
}

function tile({ id, title: name, figure, note }: Tile): string {
  return `<div class="stat" data-total="${id}"><h2>${escape(name)}</h2><p class="number">${unitApart(figure)}</p><p class="note">${escape(note)}</p></div>`;
}

/** `1.814 G`: the unit smaller than the number. */
function unitApart(figure: string): string {
  const [number = "", ...unit] = figure.trim().split(" ");
  return unit.length === 0 ? escape(number) : `${escape(number)} <small>${escape(unit.join(" "))}</small>`;
}
