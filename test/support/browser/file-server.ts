// Files in memory, served on 127.0.0.1 at a free port. Headers are the point: a page is tested under the policy it must live with.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Path without leading slash -> contents. */
export type ServedFiles = Readonly<Record<string, string | Uint8Array>>;

export interface ServerOptions {
  /** The Content-Security-Policy header of every answer; none if left out. */
  readonly policy?: string;
  /** Adds COOP and COEP, so that SharedArrayBuffer and fine timers exist. */
  readonly isolated?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FileServer {
  /** `http://127.0.0.1:PORT/` */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["mjs", "text/javascript; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["json", "application/json"],
  ["wasm", "application/wasm"],
  ["wgsl", "text/wgsl; charset=utf-8"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
]);

const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>test</title><link rel="icon" href="data:,">';

export async function serveFiles(files: ServedFiles, options: ServerOptions = {}): Promise<FileServer> {
  const served = new Map(Object.entries(files));
  if (!served.has("index.html")) served.set("index.html", EMPTY_PAGE);
  const headers = headersOf(options);
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(1) || "index.html";
    const contents = served.get(path);
    if (contents === undefined && path === "favicon.ico") response.writeHead(204).end();
    else if (contents === undefined) response.writeHead(404, headers).end();
    else
      response
        .writeHead(200, {
          ...headers,
          "content-type": TYPES.get(path.split(".").at(-1) ?? "") ?? "application/octet-stream",
        })
        .end(contents);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headersOf({ policy, isolated, headers }: ServerOptions): Record<string, string> {
  return {
    ...(policy !== undefined && { "content-security-policy": policy }),
    ...(isolated === true && {
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    }),
    ...headers,
  };
}
