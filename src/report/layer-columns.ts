// What the table of layers has in every format that is read by people; their cells differ.

import type { Column } from "./table.ts";

export const layerColumns: readonly Column[] = [
  { title: "layer", align: "left" },
  { title: "op", align: "left" },
  { title: "shape", align: "left" },
  { title: "params", align: "right" },
  { title: "MACs", align: "right" },
  { title: "FLOPs", align: "right" },
  { title: "field", align: "right" },
  { title: "jump", align: "right" },
];
