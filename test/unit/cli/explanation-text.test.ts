import { expect, test } from "vitest";
import { explanationTable, explanationText } from "../../../src/cli/explanation-text.ts";
import { explainSchedule } from "../../../src/compile/explain-schedule.ts";
import { scheduleText } from "../../../src/compile/schedule-text.ts";
import { built } from "../../support/compiled.ts";

test("a concatenation that is computed in place is told as that", () => {
  const model = built("models/densenet-d2l.cnn", "DenseBlockD2L");
  const layers = explainSchedule(model, "ts");
  const concats = layers.filter(({ ops }) => ops.includes("concat"));
  expect(concats).toHaveLength(2);
  expect(explanationTable(layers).match(/ none +operands are computed in it /gu)).toHaveLength(2);
  for (const layer of concats) expect(explanationText(layer)).toContain("nothing is left to do: ");
  expect(scheduleText(model.scheduled).match(/no kernel: /gu)).toHaveLength(2);
});
