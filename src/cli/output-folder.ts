// Where generated files go unless --out says otherwise.

import { fileStem } from "../compile/output-name.ts";

export function defaultFolder(sourcePath: string, target: string): string {
  return `generated/${fileStem(sourcePath)}/${target}`;
}
