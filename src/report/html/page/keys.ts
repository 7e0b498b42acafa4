// A list of elements as one stop of the Tab key: arrows, Home and End move inside it. Source: WAI-ARIA Authoring Practices, roving tabindex.

type Item = HTMLElement | SVGElement;

interface Roving {
  /** In their order on the page; those not shown left out. */
  readonly items: () => readonly Item[];
  readonly forward: readonly string[];
  readonly back: readonly string[];
  readonly moved: (item: Item) => void;
}

export function rove(container: HTMLElement, { items, forward, back, moved }: Roving): void {
  container.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.findIndex((item) => item === document.activeElement);
    if (at === -1) return;
    const to = target(event.key, at, list.length);
    const item = to === undefined ? undefined : list[to];
    if (!item) return;
    event.preventDefault();
    item.focus();
    moved(item);
  });

  const target = (key: string, at: number, length: number): number | undefined => {
    if (forward.includes(key)) return Math.min(at + 1, length - 1);
    if (back.includes(key)) return Math.max(at - 1, 0);
    if (key === "Home") return 0;
    return key === "End" ? length - 1 : undefined;
  };
}

/** The only item that Tab reaches. */
export function tabTo(items: Iterable<Item>, chosen: Element | undefined): void {
  for (const item of items) item.setAttribute("tabindex", item === chosen ? "0" : "-1");
}
