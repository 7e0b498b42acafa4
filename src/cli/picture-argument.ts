// `report --image F`: a picture for the page to draw the receptive field over.

import type { Reporter } from "../diag/diagnostic.ts";
import { decodeImage, imageFormat } from "../run/image.ts";
import { pictureLimit, readBytes } from "../run/read-bytes.ts";

/** The data URL of a PNG or JPEG, which must decode. Reports and returns undefined otherwise. */
export function readPicture(file: string, reporter: Reporter): string | undefined {
  const bytes = readBytes(file, pictureLimit, reporter);
  if (!bytes) return undefined;
  const format = imageFormat(bytes);
  const broken = (problem: string): undefined => {
    reporter.report("broken-image", undefined, { file, format: format ?? "PNG or JPEG", problem });
  };
  if (!format) return broken("its first bytes are those of neither");
  const image = decodeImage(format, bytes);
  if (typeof image === "string") return broken(image);
  return `data:image/${format.toLowerCase()};base64,${Buffer.from(bytes).toString("base64")}`;
}
