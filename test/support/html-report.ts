// The HTML report in a browser, as its tests open it.

import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { report } from "../../src/compile/report.ts";
import type { Facts } from "../../src/report/facts.ts";
import { html } from "../../src/report/html/html.ts";
import type { TestBrowser } from "./browser/browser.ts";
import { readSource } from "./networks.ts";

export function factsOf(path: string, model?: string): Facts {
  const { facts } = report(readSource(path), model === undefined ? {} : { model });
  if (!facts) throw new Error(path);
  return facts;
}

interface Opening {
  /** Of playwright. */
  readonly context?: NonNullable<Parameters<TestBrowser["withPage"]>[2]>["context"];
  /** Beside the facts. */
  readonly extras?: Parameters<typeof html.render>[1];
}

export type OnPage = (facts: Facts, use: (page: Page) => Promise<void>, opening?: Opening) => Promise<void>;

/** The page of a report, ready; nothing may have gone wrong by the end, and nothing been fetched. */
export function pageIn(browser: () => TestBrowser): OnPage {
  return async (facts, use, { context = {}, extras } = {}) => {
    const viewport = { width: 1400, height: 1000 };
    await browser().withPage(
      { "index.html": html.render([facts], extras) },
      async (page, seen) => {
        await page.waitForSelector("[data-ready]", { state: "attached" });
        await use(page);
        expect(seen).toMatchObject({ errors: [], violations: [], failures: [], requests: ["/"] });
      },
      { context: { viewport, reducedMotion: "reduce", ...context } },
    );
  };
}

export async function texts(elements: Locator): Promise<readonly string[]> {
  return (await elements.allTextContents()).map((text) => text.trim());
}

export /** In one turn; a test knows no types of a page. */
async function attributes(elements: Locator, name: string): Promise<readonly string[]> {
  return elements.evaluateAll(
    (all, key) =>
      (all as unknown as { getAttribute(name: string): string }[]).map((one) => one.getAttribute(key)),
    name,
  );
}
