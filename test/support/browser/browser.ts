// Pages in a real browser: files served from memory by a server of this process on 127.0.0.1, under the given policy, with everything that went
// wrong written down. One browser per test file: `const browser = await openBrowser()` in beforeAll, `browser.close()` in afterAll.

import { type Browser, type BrowserContextOptions, chromium as engine, type Page } from "playwright-core";
import { chromium } from "./chromium.ts";
import { type ServedFiles, serveFiles, type ServerOptions } from "./file-server.ts";

export interface TestBrowser {
  /**
   * Opens `index.html` of the files (a page that loads nothing where they have none), hands the page to `use`, closes everything. Each
   * call has a context of its own: no cookies, caches or workers of others.
   */
  withPage<T>(
    files: ServedFiles,
    use: (page: Page, seen: Seen) => Promise<T>,
    options?: PageOptions,
  ): Promise<T>;
  close(): Promise<void>;
}

interface PageOptions extends ServerOptions {
  /** Of playwright: viewport, colorScheme, reducedMotion, ... */
  readonly context?: BrowserContextOptions;
}

/** What a page did, filled in as it happens. Lists that must be empty are compared with [] at the end of a test. */
interface Seen {
  /** Uncaught exceptions and what was written to console.error. */
  readonly errors: string[];
  /** Breaches of the Content-Security-Policy: `script-src: inline`. */
  readonly violations: string[];
  /** Every URL asked for, the page itself included, as a path where it was ours. */
  readonly requests: string[];
  /** Of those, what was not answered with success. */
  readonly failures: string[];
  /** The page's own address. */
  readonly origin: string;
}

const FLAGS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu-sandbox",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--no-pings",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  // Nothing but this machine has an address.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** `more`: flags of Chromium. */
export async function openBrowser(more: readonly string[] = []): Promise<TestBrowser> {
  const { executable, environment } = await chromium();
  const browser = await engine.launch({
    executablePath: executable,
    args: [...FLAGS, ...more],
    env: { ...definedEnvironment(), ...environment },
  });
  return {
    withPage: async (files, use, options) => inPage(browser, { files, options: options ?? {} }, use),
    close: async () => browser.close(),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );
}

async function inPage<T>(
  browser: Browser,
  { files, options }: { readonly files: ServedFiles; readonly options: PageOptions },
  use: (page: Page, seen: Seen) => Promise<T>,
): Promise<T> {
  const server = await serveFiles(files, options);
  const context = await browser.newContext(options.context ?? {});
  try {
    const page = await context.newPage();
    const seen = await watch(page, server.origin);
    await page.goto(server.origin);
    return await use(page, seen);
  } finally {
    await context.close();
    await server.close();
  }
}

async function watch(page: Page, origin: string): Promise<Seen> {
  const seen: Seen = { errors: [], violations: [], requests: [], failures: [], origin };
  const short = (url: string): string => (url.startsWith(origin) ? url.slice(origin.length) || "/" : url);
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("request", (request) => seen.requests.push(short(request.url())));
  page.on("requestfailed", (request) => {
    seen.failures.push(`${short(request.url())}: ${request.failure()?.errorText ?? "failed"}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.failures.push(`${short(response.url())}: ${response.status()}`);
  });
  await page.exposeFunction("reportViolation", (violation: string) => seen.violations.push(violation));
  await page.addInitScript(() => {
    const page = globalThis as unknown as PageGlobals;
    page.document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      page.reportViolation(`${effectiveDirective}: ${blockedURI}`),
    );
  });
  return seen;
}

/** The little of a page that the script above touches. */
interface PageGlobals {
  reportViolation(violation: string): void;
  readonly document: {
    addEventListener(
      type: "securitypolicyviolation",
      listener: (event: { readonly effectiveDirective: string; readonly blockedURI: string }) => void,
    ): void;
  };
}
