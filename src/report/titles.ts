// How reports name a model and write its shapes. Nothing is escaped here: each format does that itself.

import { printShape } from "../ir/shape-text.ts";
import type { Facts } from "./facts.ts";

/** `classes=1000, size=224`; "" without parameters. */
export function argumentsText({ parameters }: Facts): string {
  return parameters.map(({ name, value }) => `${name}=${value}`).join(", ");
}

/** `ResNet18(classes=1000, size=224)` */
export function callText(facts: Facts): string {
  const given = argumentsText(facts);
  return given === "" ? facts.model : `${facts.model}(${given})`;
}

/** `64×112×112`, where the text is set in type; `[400]`. */
export function shapeInType(shape: readonly number[]): string {
  return printShape(shape).replaceAll("x", "×");
}

/** `image 3x224x224, mask 1x224x224` */
export function portsText(ports: Facts["inputs"]): string {
  return ports.map(({ name, shape }) => `${name} ${printShape(shape)}`).join(", ");
}
