// Elements in one call. Every text and attribute of the page passes here, so that no name can hide or reorder what stands beside it.

import { reveal } from "../../../base/reveal.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Node | string;

/** Strings become text nodes, never markup. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  set(element, attributes);
  element.append(...children.map((child) => (typeof child === "string" ? reveal(child) : child)));
  return element;
}

/** Undefined takes an attribute away. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, reveal(String(value)));
  }
}

export function say(element: Element, text: string): void {
  element.textContent = reveal(text);
}

/** `layer1.0.` quieter than `conv1`. */
export function pathText(path: string): readonly Child[] {
  const cut = path.lastIndexOf(".") + 1;
  return cut === 0 ? [path] : [html("span", { class: "quiet" }, path.slice(0, cut)), path.slice(cut)];
}

/** The element of the document with that id; the document is ours, so it is there. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** Draws now, and again whenever the element has another size. */
export function drawnToSize(element: Element, draw: () => void): void {
  let size = "";
  const drawIfNew = (): void => {
    const now = `${element.clientWidth} ${element.clientHeight}`;
    if (now === size) return;
    size = now;
    draw();
  };
  drawIfNew();
  new ResizeObserver(drawIfNew).observe(element);
}
