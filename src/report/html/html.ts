// The report as one HTML file: nothing is fetched, and its policy lets nothing be. The text of the page is put together here, its pictures
// are drawn by its script (page/), which computes from the same facts.

import { html as escape, htmlJson } from "../../base/escape.ts";
import { sha256Hex } from "../../base/hash.ts";
import { invariant } from "../../base/invariant.ts";
import type { Facts } from "../facts.ts";
import type { ReportExtras, ReportFormat } from "../formats.ts";
import { graphRules, kindColours } from "../graph/style.ts";
import assets from "./assets.json" with { type: "json" };
import { icons } from "./icons.ts";
import { header } from "./header.ts";
import { pageFacts } from "./page-facts.ts";
import { sections } from "./sections.ts";

export const html: ReportFormat = {
  name: "html",
  render: (reports, extras = {}) => {
    const [facts] = reports;
    invariant(facts && reports.length === 1, "a page shows one model");
    return page(facts, extras);
  },
};

function page(facts: Facts, extras: ReportExtras): string {
  const script = `${assets.script.join("\n")}\n`;
  const style = `${kindVariables()}\n${graphRules}\n${assets.style.join("\n")}\n`;
  const parts = sections(facts, extras);
  return `${[
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(facts.model)} - cnnc report</title>`,
    `<link rel="icon" href="${icon}">`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the report</a>',
    navigation(parts),
    header(facts),
    '<main id="main">',
    ...parts.map(({ text }) => text),
    '<aside id="inspector-part" class="card inspector" aria-label="The chosen layer"></aside>',
    "</main>",
    ...pictureOf(extras),
    `<script type="application/json" id="facts">${htmlJson(pageFacts(facts))}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

/** Four tones of a feature map. The policy allows images that are data, and nothing that would have to be fetched. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Crect width='7' height='7' rx='1.5' fill='%230072b2'/%3E%3Crect x='9' width='7' height='7' rx='1.5' fill='%2356b4e9'/%3E" +
  "%3Crect y='9' width='7' height='7' rx='1.5' fill='%23009e73'/%3E%3Crect x='9' y='9' width='7' height='7' rx='1.5' fill='%23d55e00'/%3E%3C/svg%3E";

/** Only this script and this style; whatever a name of the model tried to add would not run. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${integrity(script)}'`,
    `style-src '${integrity(style)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function integrity(text: string): string {
  const digest = sha256Hex(text).match(/../gu) ?? [];
  return `sha256-${btoa(String.fromCharCode(...digest.map((byte) => Number.parseInt(byte, 16))))}`;
}

/** The colours of the graph are those of the whole page. */
function kindVariables(): string {
  const pairs = Object.entries(kindColours).map(
    ([kind, [light, dark]]) => `--${kind}:light-dark(${light},${dark})`,
  );
  return `:root{${pairs.join(";")}}`;
}

function navigation(parts: readonly { readonly id: string; readonly title: string }[]): string {
  const links = parts.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join("");
  const theme = `<button type="button" id="theme" class="quiet-button">${icons.theme}</button>`;
  return `<nav class="top" aria-label="Sections"><span class="brand">cnnc</span><div>${links}</div>${theme}</nav>`;
}

function pictureOf({ picture }: ReportExtras): readonly string[] {
  return picture === undefined ? [] : [`<img id="picture" hidden alt="" src="${escape(picture)}">`];
}
