// Names from models and checkpoints as names of files in one folder: safe on every system, and never two the same.

/** What Windows keeps for devices, whatever the extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
/** File systems stop at 255 bytes; an extension and a draft's suffix still fit. */
const LONGEST = 180;

/**
 * One stem per name, in order. Letters, digits, `.`, `_`, `-` and `#` stay, anything else becomes `_`; no stem begins with a dot or a
 * dash, ends in a dot, or names a folder. Two stems differ also where upper and lower case are the same: later ones get `~2`, `~3`.
 */
export function fileStems(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = safeStem(name);
    let free = stem;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${stem}~${i}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function safeStem(name: string): string {
  const stem = name
    .replaceAll(/[^A-Za-z0-9._#-]+/gu, "_")
    .slice(0, LONGEST)
    .replaceAll(/^[.-]+|\.+$/gu, "_");
  return stem === "" || DEVICES.test(stem) ? `_${stem}` : stem;
}
