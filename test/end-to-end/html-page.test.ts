// The HTML report in a real browser: it works by mouse and by keyboard, in both themes and on paper, and no name of a model can make it
// do anything.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reveal } from "../../src/base/reveal.ts";
import type { Facts } from "../../src/report/facts.ts";
import { html } from "../../src/report/html/html.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { factsOf, pageIn, texts } from "../support/html-report.ts";
import { root } from "../support/networks.ts";
import { runCnnc } from "../support/transcript.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const onPage = pageIn(() => browser);
const lenet = factsOf("models/lenet.cnn");
const resnet = factsOf("models/resnet.cnn", "ResNet18");

describe("choosing a layer", () => {
  const chosen = (page: Page): Locator => page.locator("#inspector-part h3");

  test("by mouse: graph, treemap, table, memory and inspector follow each other", async () => {
    await onPage(lenet, async (page) => {
      await page.locator('.tile[data-path="fc1"]').click();
      expect(await chosen(page).textContent()).toBe("fc1");
      expect(await page.locator('tr[aria-current="true"]').getAttribute("data-path")).toBe("fc1");
      expect(await page.locator('g.value[aria-pressed="true"]').getAttribute("data-path")).toBe("fc1");
      await page.locator('g.value[data-path="conv1"]').click();
      expect(await chosen(page).textContent()).toBe("conv1");
      expect(await page.locator('.tile[aria-pressed="true"]').getAttribute("data-path")).toBe("conv1");
      await page.locator('tr[data-path="sigmoid2"]').click();
      expect(await chosen(page).textContent()).toBe("sigmoid2");
      expect(await page.locator('.plan [aria-pressed="true"]').getAttribute("data-path")).toBe("sigmoid2");
      expect(await page.getByLabel("Value", { exact: true }).inputValue()).toBe("sigmoid2");
      await page.locator("#inspector-part").getByRole("button", { name: "conv2" }).click();
      expect(await chosen(page).textContent()).toBe("conv2");
    });
  });

  test("by keyboard: each part is one stop of Tab, arrows move inside", async () => {
    await onPage(resnet, async (page) => {
      const stops: string[] = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(
          `document.activeElement?.closest("nav, #graph-part .zoom, #graph-part, #inspector-part, #cost-part, #layers-part thead, #layers-part tbody, #layers-part, #field-part, #memory-part, #contracts")` +
            `?.matches("thead, tbody, .zoom") ? document.activeElement.closest("thead, tbody, .zoom").nodeName.toLowerCase() : document.activeElement?.closest("nav, section, aside")?.id || document.activeElement?.className || ""`,
        );
        if (typeof stop === "string" && stops.at(-1) !== stop) stops.push(stop);
      }
      expect(stops.slice(0, 1)).toEqual(["skip"]);
      expect(
        stops.filter((stop) => ["graph", "cost", "thead", "tbody", "field", "memory"].includes(stop)),
      ).toEqual(["graph", "cost", "thead", "tbody", "field", "memory"]);
    });
    await onPage(lenet, async (page) => {
      await page.locator('g.value[tabindex="0"]').focus();
      expect(await chosen(page).textContent()).toBe("avgpool2");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      expect(await chosen(page).textContent()).toBe("conv2");
      await page.keyboard.press("ArrowDown");
      expect(await chosen(page).textContent()).toBe("sigmoid2");
      await page.locator('tr[tabindex="0"]').focus();
      await page.keyboard.press("End");
      expect(await chosen(page).textContent()).toBe("fc3");
      await page.locator('.tile[tabindex="0"]').focus();
      await page.keyboard.press("Home");
      expect(await chosen(page).textContent()).toBe("conv2");
    });
  });
});

describe("the graph", () => {
  const viewBox = async (page: Page): Promise<readonly number[]> =>
    ((await page.locator("#graph-part svg").getAttribute("viewBox")) ?? "").split(" ").map(Number);

  test("zooms, pans and comes back", async () => {
    await onPage(resnet, async (page) => {
      const [x = 0, y = 0, width = 0] = await viewBox(page);
      await page.getByRole("button", { name: "Zoom in" }).click();
      expect((await viewBox(page))[2]).toBeLessThan(width);
      await page.getByRole("button", { name: "Zoom out" }).click();
      expect((await viewBox(page))[2]).toBeCloseTo(width, 6);
      await page.locator("#graph-part svg").hover({ position: { x: 60, y: 300 } });
      await page.mouse.down();
      await page.mouse.move(300, 500, { steps: 4 });
      await page.mouse.up();
      const moved = await viewBox(page);
      expect([moved[0], moved[1]]).not.toEqual([x, y]);
      expect(await page.locator("#inspector-part h3").textContent()).toBe("layer4.1.relu2");
      await page.getByRole("button", { name: "Show all of it" }).click();
      const all = await page.evaluate(`[...document.querySelectorAll("#graph-part .box")].every((box) => {
        const [inner, window] = [box, box.closest("svg")].map((one) => one.getBoundingClientRect());
        return inner.top >= window.top && inner.bottom <= window.bottom;
      })`);
      expect(all).toBe(true);
    });
  });

  test("a layer chosen elsewhere comes into its window", async () => {
    await onPage(resnet, async (page) => {
      await page.locator('tr[data-path="layer3.0.conv2"]').click();
      const box = await page.locator('g.value[data-path="layer3.0.conv2"]').boundingBox();
      const window = await page.locator("#graph-part svg").boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(window?.y ?? Infinity);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(
        (window?.y ?? 0) + (window?.height ?? 0),
      );
    });
  });
});

describe("light, dark and paper", () => {
  const ground = (page: Page): Promise<unknown> =>
    page.evaluate("getComputedStyle(document.body).backgroundColor");

  test("follows the system, and the button turns it", async () => {
    await onPage(
      lenet,
      async (page) => {
        expect(await ground(page)).toBe("rgb(16, 18, 20)");
        await page.getByRole("button", { name: "Show in light colours" }).click();
        expect(await ground(page)).toBe("rgb(246, 245, 241)");
        await page.getByRole("button", { name: "Show in dark colours" }).click();
        expect(await ground(page)).toBe("rgb(16, 18, 20)");
      },
      { context: { colorScheme: "dark" } },
    );
  });

  test.each(["light", "dark"] as const)(
    "a screenshot in %s shows a page of many colours",
    async (colorScheme) => {
      await onPage(
        lenet,
        async (page) => {
          const { data } = PNG.sync.read(await page.screenshot({ fullPage: true }));
          const colours = new Set<number>();
          for (let i = 0; i < data.length; i += 4) colours.add(data.readUInt32BE(i));
          expect(colours.size).toBeGreaterThan(200);
        },
        { context: { colorScheme } },
      );
    },
  );

  test("paper is light, shows whole tables and the whole graph, and no buttons", async () => {
    await onPage(
      resnet,
      async (page) => {
        await page.emulateMedia({ media: "print" });
        expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe(
          "rgb(26, 29, 33)",
        );
        for (const hidden of ["nav.top", ".zoom", ".picker", ".inspector"])
          expect(await page.locator(hidden).isVisible()).toBe(false);
        const clipped = await page.evaluate(
          '((box) => box.scrollHeight - box.clientHeight)(document.querySelector("#layers .scroller"))',
        );
        expect(clipped).toBe(0);
        const [x, y, , height = 0] =
          (await page.locator("#graph-part svg").getAttribute("viewBox"))?.split(" ") ?? [];
        expect([x, y]).toEqual(["0", "0"]);
        expect(Number(height)).toBeGreaterThan(1500);
        const pdf = await page.pdf({ format: "A4" });
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
        expect(pdf.length).toBeGreaterThan(30_000);
      },
      { context: { colorScheme: "dark" } },
    );
  });

  test("fits a telephone", async () => {
    await onPage(
      resnet,
      async (page) => {
        const widest = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(widest).toBeLessThanOrEqual(0);
      },
      { context: { viewport: { width: 390, height: 844 } } },
    );
  });
});

describe("names that are code elsewhere", () => {
  const payloads = [
    "</script><script>globalThis.PWNED=1</script>",
    "\"><img src='http://example.com/x' onerror=globalThis.PWNED=1>",
    "' onmouseover='globalThis.PWNED=1' x='",
    "<!--<script>",
    "]]><svg onload=globalThis.PWNED=1>",
    "javascript:globalThis.PWNED=1",
    "\u202Egnp\u202C\u2028\u0000\uFEFF",
    "__proto__",
    "${globalThis.PWNED=1}`",
    "url(http://example.com/y);}</style><style>*{display:none}",
  ];

  test("are shown as they are, and do nothing", async () => {
    const facts = infected(lenet, payloads);
    const use = async (page: Page): Promise<void> => {
      expect(await page.evaluate("typeof globalThis.PWNED")).toBe("undefined");
      expect(await page.locator("script").count()).toBe(2);
      expect(await page.locator("style").count()).toBe(1);
      expect(await page.locator("img, iframe, object, embed, base, form").count()).toBe(0);
      const shown = await texts(page.locator("table.layers tbody th"));
      for (const [i, { path }] of facts.layers.entries())
        expect(shown[i]?.startsWith(reveal(path))).toBe(true);
      expect(payloads.every((payload) => shown.some((text) => text.includes(reveal(payload))))).toBe(true);
      const handlers = await page.evaluate(
        '[...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on"))',
      );
      expect(handlers).toEqual([]);
      await page.locator("table.layers tbody tr").nth(3).click();
      await page.locator(".treemap .tile").first().hover();
      await page.locator(".plan .value").first().hover();
      expect(await page.evaluate("typeof globalThis.PWNED")).toBe("undefined");
    };
    await onPage(facts, use, { extras: { changes: payloads.join("\n") } });
  });

  test("the policy would stop what got in", async () => {
    const text = html
      .render([lenet])
      .replace("</body>", "<script>globalThis.PWNED=1</script><img src=x onerror=globalThis.PWNED=1></body>");
    await browser.withPage({ "index.html": text }, async (page, seen) => {
      await page.waitForSelector("[data-ready]", { state: "attached" });
      expect(await page.evaluate("typeof globalThis.PWNED")).toBe("undefined");
      expect(seen.violations).toContain("script-src-elem: inline");
    });
  });
});

/** Every name, text and label of the facts with something behind it; equal names stay equal. */
function infected(facts: Facts, payloads: readonly string[]): Facts {
  let next = 0;
  const names = new Map<string, string>();
  const infect = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") {
      if (key === "bound") return value;
      const known = names.get(value);
      if (known !== undefined) return known;
      const name = value + (payloads[next++ % payloads.length] ?? "");
      names.set(value, name);
      return name;
    }
    if (Array.isArray(value)) return value.map((item) => infect(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, infect(item, name)]));
  };
  return infect(facts) as Facts;
}

test("the command's page opens from a file, as it is sent around, with a picture", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-page-"));
  try {
    const picture = new PNG({ width: 40, height: 30 });
    writeFileSync(join(folder, "photo.png"), PNG.sync.write(picture));
    const model = join(root, "models/lenet.cnn");
    const flags = ["--format", "html", "--image", "photo.png", "--output", "report.html"];
    expect(runCnnc(["report", model, ...flags], folder)).toMatchObject({ code: 0, stderr: "" });
    await browser.withPage({}, async (page, seen) => {
      const before = seen.requests.length;
      const address = pathToFileURL(join(folder, "report.html")).href;
      await page.goto(address);
      await page.waitForSelector("[data-ready]", { state: "attached" });
      expect(seen.requests.slice(before).filter((url) => !url.startsWith("data:"))).toEqual([address]);
      expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
      expect(await page.locator("table.layers tbody tr").count()).toBe(lenet.layers.length);
      expect(await page.evaluate('document.querySelector("#picture").naturalWidth')).toBe(40);
      expect(await page.locator("#pixels canvas").count()).toBe(2);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a network of 400 layers is ready, and answers a click", async () => {
  const facts = factsOf("models/densenet.cnn", "DenseNet121");
  expect(facts.layers.length).toBeGreaterThan(400);
  await onPage(facts, async (page) => {
    const last = facts.layers.at(-1)?.path ?? "";
    await page.locator("table.layers tbody tr").last().click();
    expect(await page.locator("#inspector-part h3").textContent()).toBe(last);
    expect(await page.locator("[tabindex='0']").count()).toBeLessThan(12);
  });
});
