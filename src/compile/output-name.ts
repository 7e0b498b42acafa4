// The stem of generated files. From a fixed alphabet, so that no model's name becomes a path.

/**
 * The file's stem where it says the model's name (lenet-modern.cnn, LeNetModern -> lenet-modern), else the model's name in lower case
 * (vgg.cnn, VGG11 -> vgg11).
 */
export function outputName(sourcePath: string, model: string): string {
  const stem = fileStem(sourcePath);
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  if (bare(stem) === bare(model) || bare(model) === "") return stem;
  return slug(model);
}

/** `models/lenet-modern.cnn` -> `lenet-modern` */
export function fileStem(sourcePath: string): string {
  return slug((sourcePath.split("/").at(-1) ?? "").replace(/\.cnn$/, ""));
}

function slug(text: string): string {
  const safe = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 100);
  return safe === "" || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(safe)
    ? `model${safe === "" ? "" : `-${safe}`}`
    : safe;
}
