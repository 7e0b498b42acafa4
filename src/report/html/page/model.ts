// What the parts of the page share: the facts, indexed, and the one layer that is chosen in all of them.

import type { PageFacts, PageLayer } from "../page-facts.ts";
import { type Kind, kindOf } from "../../graph/kind.ts";

export interface Model {
  readonly facts: PageFacts;
  readonly layers: ReadonlyMap<string, PageLayer>;
  /** Who reads a value, by its path. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  kindOf(path: string): Kind;
}

export function modelOf(facts: PageFacts): Model {
  const layers = new Map(facts.layers.map((layer) => [layer.path, layer]));
  const readers = new Map<string, string[]>(facts.layers.map(({ path }) => [path, []]));
  for (const { path, inputs } of facts.layers)
    for (const input of new Set(inputs)) readers.get(input)?.push(path);
  return {
    facts,
    layers,
    readers,
    kindOf: (path) => {
      const layer = layers.get(path);
      return layer ? kindOf(layer, layers.get(layer.inputs[0] ?? "")) : "view";
    },
  };
}

export interface Choice {
  readonly path: string;
  /** `by` names the part of the page that asks: it need not bring the layer into view again. */
  choose(path: string, by: string): void;
  /** Called at once, and after each choice. */
  watch(listener: (path: string, by: string) => void): void;
}

export function choiceOf(model: Model): Choice {
  const listeners: ((path: string, by: string) => void)[] = [];
  let chosen = firstChoice(model.facts);
  return {
    get path() {
      return chosen;
    },
    choose: (path, by) => {
      if (path === chosen || !model.layers.has(path)) return;
      chosen = path;
      for (const listener of listeners) listener(path, by);
    },
    watch: (listener) => {
      listeners.push(listener);
      listener(chosen, "start");
    },
  };
}

/** The last value that is still a picture of several positions: its field has most to show. */
function firstChoice({ layers, outputs }: PageFacts): string {
  const pictures = layers.filter(({ op, shape, rf }) => {
    const positions = shape.slice(1).some((size) => size > 1);
    return op !== "input" && positions && rf?.maps.some((map) => map !== null) === true;
  });
  return (pictures.at(-1) ?? layers.at(-1))?.path ?? outputs[0]?.path ?? "";
}

/** What a part of the page is built from. */
export interface Page {
  readonly model: Model;
  readonly choice: Choice;
}
