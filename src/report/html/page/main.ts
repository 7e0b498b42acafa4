// Where the script of the page begins: reads the facts that stand in the document, builds each part in its place.

import type { PageFacts } from "../page-facts.ts";
import { costMap } from "./cost-map.ts";
import { byId } from "./dom.ts";
import { fieldView } from "./field-view.ts";
import { graphView } from "./graph-view.ts";
import { heatMaps } from "./heat-map.ts";
import { inspector } from "./inspector.ts";
import { layerTable } from "./layer-table.ts";
import { memoryPlan } from "./memory-plan.ts";
import { choiceOf, modelOf, type Page } from "./model.ts";
import { themeButton } from "./theme.ts";

const parts: readonly (readonly [id: string, build: (page: Page, place: HTMLElement) => void])[] = [
  ["graph-part", graphView],
  ["inspector-part", inspector],
  ["cost-part", costMap],
  ["layers-part", layerTable],
  ["field-part", fieldView],
  ["memory-part", memoryPlan],
  ["pixels-part", heatMaps],
];

function start(): void {
  const facts = JSON.parse(byId("facts").textContent) as PageFacts;
  const model = modelOf(facts);
  const page = { model, choice: choiceOf(model) };
  for (const [id, build] of parts) {
    const place = document.getElementById(id);
    if (place) build(page, place);
  }
  themeButton(byId("theme"));
  document.documentElement.dataset["ready"] = "";
}

start();
