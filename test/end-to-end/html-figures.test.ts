// The HTML report in a real browser: what is drawn and said is what the JSON report says.

import type { Locator } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "../../src/report/facts.ts";
import { json } from "../../src/report/json.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { attributes, factsOf, pageIn, texts } from "../support/html-report.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const onPage = pageIn(() => browser);
const lenet = factsOf("models/lenet.cnn");
const resnet = factsOf("models/resnet.cnn", "ResNet18");

/** As a program would read it. */
function jsonReport(facts: Facts): Facts {
  return JSON.parse(json.render([facts])) as Facts;
}

async function numbers(element: Locator, ...names: readonly string[]): Promise<readonly number[]> {
  return Promise.all(names.map(async (name) => Number(await element.getAttribute(name))));
}

const figure = (text: string | undefined): number => (text === "-" ? 0 : Number(text?.replaceAll(",", "")));

describe("the table", () => {
  test("holds the figures of the JSON report, in its order, and its totals", async () => {
    const { layers, totals } = jsonReport(resnet);
    await onPage(resnet, async (page) => {
      const rows = page.locator("table.layers tbody tr");
      expect(await attributes(rows, "data-path")).toEqual(layers.map(({ path }) => path));
      for (const column of ["params", "macs", "flops"] as const) {
        const cells = await texts(page.locator(`table.layers tbody td[data-column="${column}"]`));
        expect(cells.map(figure)).toEqual(layers.map((layer) => layer[column]));
        const total = await texts(page.locator(`table.layers tfoot td[data-column="${column}"]`));
        expect(total.map(figure)).toEqual([totals[column]]);
      }
      const fields = await texts(page.locator('table.layers tbody td[data-column="field"]'));
      expect(fields).toEqual(layers.map(({ rf }) => rf?.size.join("x") ?? "-"));
    });
  });

  test("bars are as long as figures are large", async () => {
    const { layers } = jsonReport(lenet);
    await onPage(lenet, async (page) => {
      const largest = Math.max(...layers.map(({ params }) => params));
      const widthOf = async (path: string): Promise<number> => {
        const gauge = page.locator(`tr[data-path="${path}"] td[data-column="params"] .gauge`);
        return (await gauge.boundingBox())?.width ?? 0;
      };
      const full = await widthOf("fc1");
      expect(layers.find(({ params }) => params === largest)?.path).toBe("fc1");
      expect((await widthOf("fc2")) / full).toBeCloseTo(10_164 / 48_120, 1);
      expect((await widthOf("conv2")) / full).toBeCloseTo(2416 / 48_120, 1);
    });
  });

  test("sorts by any column, either way, and back", async () => {
    const { layers } = jsonReport(resnet);
    await onPage(resnet, async (page) => {
      const column = page.locator('table.layers thead th[data-column="params"]');
      const shown = async (): Promise<readonly number[]> =>
        (await texts(page.locator('table.layers tbody td[data-column="params"]'))).map(figure);
      const inOrder = layers.map(({ params }) => params);
      await column.getByRole("button").click();
      expect(await column.getAttribute("aria-sort")).toBe("descending");
      expect(await shown()).toEqual(inOrder.toSorted((a, b) => b - a));
      await column.getByRole("button").click();
      expect(await column.getAttribute("aria-sort")).toBe("ascending");
      expect(await shown()).toEqual(inOrder.toSorted((a, b) => a - b));
      await column.getByRole("button").click();
      expect(await column.getAttribute("aria-sort")).toBe(null);
      expect(await shown()).toEqual(inOrder);
      await page.locator('table.layers thead th[data-column="op"]').getByRole("button").click();
      const ops = await texts(page.locator('table.layers tbody td[data-column="op"]'));
      expect(ops).toEqual(layers.map(({ op }) => op).toSorted((a, b) => (a < b ? -1 : Number(a > b))));
    });
  });

  test("filters by path and op", async () => {
    await onPage(resnet, async (page) => {
      await page.getByRole("searchbox", { name: "Filter layers" }).fill("layer2.0.conv");
      const visible = page.locator("table.layers tbody tr:visible");
      expect(await attributes(visible, "data-path")).toEqual(["layer2.0.conv1", "layer2.0.conv2"]);
    });
  });
});

describe("the receptive field", () => {
  test("the rectangle under the mouse is that of the JSON report: start + jump x position, less half the size", async () => {
    const { layers } = jsonReport(lenet);
    await onPage(lenet, async (page) => {
      for (const { path, shape, rf } of layers.filter(({ shape: { length } }) => length === 3)) {
        await page.getByLabel("Value", { exact: true }).selectOption(path);
        const map = page.locator("#value-map");
        const box = await map.boundingBox();
        if (!box) throw new Error("the map of the value is not shown");
        const [, rows = 1, columns = 1] = shape;
        const spots = [
          [0, 0],
          [rows - 1, columns - 1],
          [rows >> 1, 0],
        ] as const;
        for (const [row, column] of spots) {
          await map.hover({
            position: { x: ((column + 0.5) / columns) * box.width, y: ((row + 0.5) / rows) * box.height },
          });
          expect(await numbers(page.locator("#cell"), "x", "y")).toEqual([column, row]);
          const [y, x] = [row, column].map((at, axis) => {
            return (rf?.start[axis] ?? 0) + at * (rf?.jump[axis] ?? 0) - ((rf?.size[axis] ?? 0) - 1) / 2;
          });
          const [height, width] = rf?.size ?? [];
          const drawn = page.locator("#field-rect");
          expect(await numbers(drawn, "x", "y", "width", "height")).toEqual([x, y, width, height]);
        }
      }
    });
  });

  test("on the screen it stands where its numbers say, over the input, and its padding is hatched", async () => {
    await onPage(lenet, async (page) => {
      await page.getByLabel("Value", { exact: true }).selectOption("avgpool1");
      await page.locator("#value-map").focus();
      await page.keyboard.press("Home");
      const input = await page.locator("#input-map .ground").boundingBox();
      const field = await page.locator("#field-rect").boundingBox();
      const pixel = (input?.width ?? 0) / 28;
      expect(((field?.x ?? 0) - (input?.x ?? 0)) / pixel).toBeCloseTo(-2, 0);
      expect((field?.width ?? 0) / pixel).toBeGreaterThan(6);
      expect((field?.width ?? 0) / pixel).toBeLessThan(6.6); // 6 pixels and the line around them
      expect(await numbers(page.locator("#field-inside"), "x", "y", "width", "height")).toEqual([0, 0, 4, 4]);
      expect(await page.locator("#field-padding").getAttribute("d")).toBe("M-2 -2h6v6h-6ZM0 0h4v4h-4Z");
      expect(await page.locator("#field .readout").textContent()).toBe(
        "avgpool1 at row 0, column 0 reads rows −2 to 3, columns −2 to 3: 6x6 = 36 pixels, 20 pixels padding.",
      );
    });
  });

  test("arrow keys move it, Shift by tens, Home and End to the corners", async () => {
    await onPage(lenet, async (page) => {
      await page.getByLabel("Value", { exact: true }).selectOption("conv1");
      await page.locator("#value-map").focus();
      const at = async (...keys: readonly string[]): Promise<readonly number[]> => {
        for (const key of keys) await page.keyboard.press(key);
        return numbers(page.locator("#field-rect"), "x", "y");
      };
      expect(await at("Home")).toEqual([-2, -2]);
      expect(await at("ArrowRight", "ArrowRight", "ArrowDown")).toEqual([0, -1]);
      expect(await at("Shift+ArrowDown")).toEqual([0, 9]);
      expect(await at("End")).toEqual([25, 25]);
      expect(await at("ArrowRight")).toEqual([25, 25]);
    });
  });

  test("sound has one axis, dense layers see all of it", async () => {
    const facts = factsOf("models/audio.cnn", "M5");
    await onPage(facts, async (page) => {
      const field = page.locator("#field-rect");
      await page.getByLabel("Value", { exact: true }).selectOption("conv2");
      await page.locator("#value-map").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      const { rf } = jsonReport(facts).layers.find(({ path }) => path === "conv2") ?? {};
      expect(await numbers(field, "x", "y", "width", "height")).toEqual([rf?.jump[0], 0, rf?.size[0], 1]);
      await page.getByLabel("Value", { exact: true }).selectOption("fc1");
      expect(await numbers(field, "x", "y", "width", "height")).toEqual([0, 0, 8000, 1]);
    });
  });
});

describe("pictures", () => {
  test("tiles of the treemap have areas as the MACs of the JSON report", async () => {
    const { layers, totals } = jsonReport(lenet);
    await onPage(lenet, async (page) => {
      const map = await page.locator(".treemap").boundingBox();
      const tiles = page.locator(".treemap .tile");
      expect(await tiles.count()).toBe(layers.filter(({ macs }) => macs > 0).length);
      for (const { path, macs } of layers.filter((layer) => layer.macs > 0)) {
        const tile = page.locator(`.tile[data-path="${path}"]`);
        expect(await numbers(tile, "data-size")).toEqual([macs]);
        const { width = 0, height = 0 } = (await tile.boundingBox()) ?? {};
        const share = (width * height) / ((map?.width ?? 0) * (map?.height ?? 0));
        expect(share).toBeCloseTo(macs / totals.macs, 2);
      }
      await page.getByText("params", { exact: true }).and(page.locator(".picker span")).click();
      expect(await numbers(page.locator('.tile[data-path="fc1"]'), "data-size")).toEqual([48_120]);
    });
  });

  test("the memory plan is drawn to scale", async () => {
    const { memory } = jsonReport(resnet);
    await onPage(resnet, async (page) => {
      const values = page.locator(".plan .value");
      expect(await values.count()).toBe(memory.buffers.length);
      const column = async (name: string): Promise<readonly number[]> =>
        (await attributes(values, name)).map(Number);
      const [paths, widths] = [await attributes(values, "data-path"), await column("width")];
      const [tops, heights] = [await column("y"), await column("height")];
      const figures = await Promise.all(["data-bytes", "data-offset", "data-first", "data-last"].map(column));
      const [input] = memory.buffers;
      if (!input) throw new Error("a plan of nothing");
      const perByte = (heights[0] ?? 0) / input.bytes;
      const perStep = (widths[0] ?? 0) / (input.last - input.first + 1);
      const floor = Math.max(...tops.map((top, i) => top + (heights[i] ?? 0)));
      for (const [i, { path, bytes, offset, first: born, last }] of memory.buffers.entries()) {
        expect(paths[i]).toBe(path);
        expect(figures.map((all) => all[i])).toEqual([bytes, offset, born, last]);
        const [top = 0, height = 0] = [tops[i], heights[i]];
        expect(height / perByte / memory.arenaBytes).toBeCloseTo(bytes / memory.arenaBytes, 6);
        expect((floor - top - height) / perByte / memory.arenaBytes).toBeCloseTo(
          offset / memory.arenaBytes,
          6,
        );
        expect((widths[i] ?? 0) / perStep).toBeCloseTo(last - born + 1, 6);
      }
    });
  });

  test("the heat map shows its cells", async () => {
    const cells = Array.from({ length: 16 }, (_, i) => i / 15);
    const use = {
      path: "fc3",
      rows: 4,
      columns: 4,
      cells,
      least: "0",
      most: "123456789012345678901",
      unused: 1,
      middle: null,
    };
    await onPage({ ...lenet, utilisation: [use] }, async (page) => {
      const canvas = page.locator("#pixels canvas").first();
      const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
      await canvas.hover({ position: { x: width * 0.9, y: height * 0.6 } });
      expect(await page.locator("#pixels .readout").textContent()).toBe(
        "row 2, column 3 of 4x4: 73.3 % of the most",
      );
      expect(await page.locator("#pixels .scale").textContent()).toBe("0123,456,789,012,345,678,901");
      const [darkest, lightest] = await corners(canvas);
      expect(darkest).toEqual([22, 24, 44]);
      expect(lightest).toEqual([253, 227, 145]);
    });
  });

  test("a picture of the user's lies under the field", async () => {
    const picture = new PNG({ width: 28, height: 28 });
    picture.data.fill(255);
    const url = `data:image/png;base64,${PNG.sync.write(picture).toString("base64")}`;
    await onPage(
      lenet,
      async (page) => {
        const image = page.locator("#input-map image");
        expect(await image.getAttribute("href")).toBe(url);
        expect(await numbers(image, "width", "height")).toEqual([28, 28]);
      },
      { extras: { picture: url } },
    );
  });
});

async function corners(canvas: Locator): Promise<readonly (readonly number[])[]> {
  const { width, height, data } = PNG.sync.read(await canvas.screenshot());
  const at = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ];
  return [at(8, 8), at(width - 8, height - 8)];
}
