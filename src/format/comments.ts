// Gives every comment a place at a node of the tree: before it, behind it on its line, or at the end of a list. Nothing is lost: what
// stands where no line can break goes before the line that it stands in.

import type { FlowItem } from "../syntax/ast.ts";
import type { Comment } from "../syntax/trivia.ts";
import type { List, Slot } from "./lists.ts";

export interface Comments {
  /** On lines of their own before a node. */
  readonly before: (node: object) => readonly Comment[];
  /** Behind a node on its line; behind a step of a flow also on lines of their own. */
  readonly behind: (node: object) => readonly Comment[];
  /** After the last node of a list, or alone in it. */
  readonly atEnd: (list: readonly object[]) => readonly Comment[];
  /** Whether any comment stands between two offsets. */
  readonly within: (start: number, end: number) => boolean;
}

type Place = "before" | "behind" | "atEnd";

export function placeComments(text: string, lists: readonly List[], comments: readonly Comment[]): Comments {
  const places: Record<Place, Map<object, Comment[]>> = {
    before: new Map(),
    behind: new Map(),
    atEnd: new Map(),
  };
  const put = (place: Place, key: object, comment: Comment): void => {
    const there = places[place].get(key);
    if (there) there.push(comment);
    else places[place].set(key, [comment]);
  };
  const open: List[] = [];
  let next = 0;
  for (const comment of comments) {
    for (let list = lists[next]; list && list.open < comment.start; list = lists[++next]) open.push(list);
    while ((open.at(-1)?.close ?? Infinity) <= comment.start) open.pop();
    const list = open.at(-1);
    if (list) placeIn(list, comment, text, put);
  }
  return {
    before: (node) => places.before.get(node) ?? [],
    behind: (node) => places.behind.get(node) ?? [],
    atEnd: (list) => places.atEnd.get(list) ?? [],
    within: (start, end) => (comments[firstFrom(comments, start)]?.end ?? Infinity) <= end,
  };
}

/** The index of the first comment that starts at an offset or after it. */
function firstFrom(comments: readonly Comment[], start: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Put = (place: Place, key: object, comment: Comment) => void;

function placeIn({ key, slots }: List, comment: Comment, text: string, put: Put): void {
  let previous: Slot | undefined;
  for (const slot of slots) {
    if (slot.start >= comment.end) {
      if (previous && isSameLine(text, previous.end, comment.start)) break;
      return put("before", slot.node, comment);
    }
    if (slot.end > comment.start) return placeInside(slot, comment, put);
    previous = slot;
  }
  if (previous && isSameLine(text, previous.end, comment.start)) put("behind", previous.node, comment);
  else put("atEnd", key, comment);
}

/** In a flow, behind the step that ends before the comment; else before the whole. */
function placeInside({ node }: Slot, comment: Comment, put: Put): void {
  const flow = node as Partial<FlowItem>;
  const steps = flow.kind === "flow" ? (flow.steps ?? []) : [];
  const previous = steps.findLast((step) => step.span.end <= comment.start);
  if (previous) put("behind", previous, comment);
  else put("before", node, comment);
}

function isSameLine(text: string, start: number, end: number): boolean {
  return !/[\r\n]/.test(text.slice(start, end));
}
