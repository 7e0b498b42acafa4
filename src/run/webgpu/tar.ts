// Plain files of a tar archive in memory: enough for what npm packages ship. Source: POSIX ustar, header of 512 bytes. The reader that
// @sparticuz/chromium brings streams, and unpacks under names that anybody may take in the folder for temporary files.

interface TarFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

const BLOCK = 512;
const PLAIN_FILE = new Set(["0", "\0"]);

export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const kind = String.fromCharCode(archive[at + 156] ?? 0);
    const start = at + BLOCK;
    if (PLAIN_FILE.has(kind))
      files.push({ path: text(archive, at, 100), contents: archive.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(archive: Uint8Array, at: number, length: number): string {
  const field = archive.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
