// The graph as an SVG file.

import { invariant } from "../base/invariant.ts";
import type { ReportFormat } from "./formats.ts";
import { renderGraphSvg } from "./graph/graph-svg.ts";

export const svg: ReportFormat = {
  name: "svg",
  render: (reports) => {
    const [facts] = reports;
    invariant(facts && reports.length === 1, "a picture shows one model");
    return renderGraphSvg(facts);
  },
};
