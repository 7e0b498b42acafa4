// The SVG file in a real browser, read by its XML parser: well formed, whatever the names say; nothing in it runs or is fetched; light and
// dark; letters stay inside their boxes.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reveal } from "../../src/base/reveal.ts";
import { report } from "../../src/compile/report.ts";
import type { Facts } from "../../src/report/facts.ts";
import { foldFacts } from "../../src/report/fold.ts";
import { renderGraphSvg } from "../../src/report/graph/graph-svg.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { root } from "../support/networks.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(async () => browser.close());

function factsOf(file: string, model?: string): Facts {
  const source = { path: `${file}.cnn`, text: readFileSync(`${root}models/${file}.cnn`, "utf8") };
  const { facts } = report(source, model === undefined ? {} : { model });
  if (!facts) throw new Error(`no facts of ${file}`);
  return facts;
}

/** An element of each kind that a name could try to become, and whatever XML cannot hold at all. */
const nasty = [
  `"><script>document.title = "run"</script>`,
  `' onload='document.title = "run"`,
  `]]><image href="http://example.invalid/a.png"/>`,
  `&amp;<!-- <![CDATA[ -->`,
  `a\u0000b\u202Ec\uD800d\uFFFE\u0008`,
  `}</style><style>*{display:none}`,
  `x`.repeat(5000),
  `名前 😀`,
];

function hostile(facts: Facts): Facts {
  const names = new Map(facts.layers.map(({ path }, i) => [path, `${path}${nasty[i % nasty.length] ?? ""}`]));
  const name = (path: string): string => names.get(path) ?? path;
  return {
    ...facts,
    model: nasty.join(" "),
    parameters: nasty.map((value) => ({ name: value, value })),
    layers: facts.layers.map((layer) => ({
      ...layer,
      op: `${layer.op}${nasty[0] ?? ""}`,
      path: name(layer.path),
      inputs: layer.inputs.map(name),
    })),
    outputs: facts.outputs.map((output) => ({ ...output, name: nasty[1] ?? "", path: name(output.path) })),
  };
}

const zoo: readonly (readonly [string, Facts])[] = [
  ["lenet", factsOf("lenet")],
  ["resnet18", factsOf("resnet")],
  ["densenet121", factsOf("densenet")],
  ["siamese", factsOf("siamese")],
  ["resnet152, folded", foldFacts(factsOf("resnet", "ResNet152"), 2)],
  ["hostile names", hostile(factsOf("resnet"))],
];

interface Read {
  readonly error: string | undefined;
  readonly root: string;
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly layers: readonly string[];
}

// Scripts of the page are text: tests are not compiled against the DOM.
const readAsXml = (svg: string): string => `(() => {
  const document = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
  const all = [...document.querySelectorAll("*")];
  return {
    error: document.querySelector("parsererror")?.textContent,
    root: document.documentElement.namespaceURI,
    names: [...new Set(all.map(({ localName }) => localName))],
    attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
    layers: [...document.querySelectorAll("g.value[data-path]")].map((one) => one.getAttribute("data-path")),
  };
})()`;

test.each(zoo)("%s: well-formed XML with every layer once and nothing that acts", async (_, facts) => {
  const svg = renderGraphSvg(facts);
  const read = await browser.withPage({}, async (page) => page.evaluate<Read>(readAsXml(svg)));
  expect(read.error).toBe(undefined);
  expect(read.root).toBe("http://www.w3.org/2000/svg");
  const known = new Set(["desc", "g", "path", "rect", "style", "svg", "text", "title"]);
  expect(read.names.filter((name) => !known.has(name))).toEqual([]);
  expect(read.attributes.filter((name) => /^on|href|style/u.test(name))).toEqual([]);
  expect(read.layers).toEqual(expect.arrayContaining(facts.layers.map(({ path }) => reveal(path))));
  expect(read.layers).toHaveLength(facts.layers.length);
});

test("as a page of its own it runs nothing, fetches nothing and complains of nothing", async () => {
  const files = {
    "index.html": "<!doctype html><title>page</title><embed src='net.svg' type='image/svg+xml'>",
    "net.svg": renderGraphSvg(hostile(factsOf("resnet"))),
  };
  await browser.withPage(files, async (page, seen) => {
    await page.waitForLoadState("load");
    const frame = page.frames().at(-1);
    expect(await frame?.evaluate("document.documentElement.localName")).toBe("svg");
    expect(await frame?.evaluate("document.title")).toContain("<script>");
    expect(await page.title()).toBe("page");
    expect(seen.errors).toEqual([]);
    expect(seen.requests.filter((url) => !/^\/?(?:index\.html|net\.svg|favicon\.ico)?$/u.test(url))).toEqual(
      [],
    );
  });
});

const coloursOf = [".paper", ".op", ".body", ".edge", ".stripe.conv"].map(
  (selector) =>
    `((style) => "${selector} " + style.fill + style.stroke)(getComputedStyle(document.querySelector("${selector}")))`,
);

test("light and dark as the reader's system is", async () => {
  const files = { "index.html": `<!doctype html>${renderGraphSvg(factsOf("lenet"))}` };
  const colours = async (colorScheme: "light" | "dark"): Promise<readonly string[]> =>
    browser.withPage(files, async (page) => page.evaluate<string[]>(`[${coloursOf.join()}]`), {
      context: { colorScheme },
    });
  const light = await colours("light");
  const dark = await colours("dark");
  expect(light[0]).toContain("rgb(255, 255, 255)");
  expect(dark[0]).toContain("rgb(20, 24, 29)");
  expect(light.filter((colour, i) => colour === dark[i])).toEqual([]);
});

const misfits = `[...document.querySelectorAll("g.value")].filter((value) => {
  const area = value.querySelector(".hit").getBoundingClientRect();
  const texts = [...value.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
  return !texts.every(({ left, right }, i) => {
    return left > area.left && right < area.right && (i === 0 || texts[i - 1].right < left);
  });
}).map((value) => value.textContent)`;

test("letters stay inside their boxes, and names beside what is done", async () => {
  const files = { "index.html": `<!doctype html>${renderGraphSvg(factsOf("googlenet"))}` };
  const found = await browser.withPage(files, async (page) => page.evaluate<string[]>(misfits));
  expect(found).toEqual([]);
});
