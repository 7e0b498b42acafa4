// The script of action.yml as GitHub would run it: a repository with a base commit, a fake event, and a server that is the API.

import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../support/networks.ts";

const folder = mkdtempSync(join(tmpdir(), "cnnc-action-"));
const requests: { method: string; url: string; token: string; body: string }[] = [];
let comments: { id: number; body: string }[] = [];
let refusing = false;
let server: Server;

function git(...args: readonly string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
}
const model = (name: string, n: number): string =>
  `model ${name} {\n  input x: 1x8x8\n  conv(${n}, 3)\n  flatten -> dense(10)\n}\n`;
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(async () => {
  git("init", "-q");
  write("a.cnn", model("A", 4));
  write("same.cnn", model("Same", 4));
  git("add", ".");
  git("commit", "-qm", "base");
  const base = git("rev-parse", "HEAD");
  write("a.cnn", model("A", 8));
  write("new.cnn", model("New", 2));
  git("add", ".");
  git("commit", "-qm", "head");
  write("event.json", JSON.stringify({ pull_request: { number: 7, base: { sha: base } } }));
  write("push.json", JSON.stringify({ ref: "refs/heads/main" }));
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      requests.push({ method, url, token: headers.authorization ?? "", body });
      const sent = body === "" ? undefined : (JSON.parse(body) as { body: string });
      if (method === "POST" && sent) comments.push({ id: 41 + comments.length, body: sent.body });
      response.writeHead(refusing ? 403 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(method === "GET" ? comments : {}));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  requests.length = 0;
  comments = [{ id: 40, body: "by a person" }];
  refusing = false;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function act(
  settings: Readonly<Record<string, string>>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_REPOSITORY: "owner/name",
    GITHUB_STEP_SUMMARY: join(folder, "summary.md"),
    CNNC_TOKEN: "secret",
    ...settings,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`${root}scripts/action.ts`],
      { cwd: folder, env },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

test("comments once what differs, then updates that comment", async () => {
  expect(await act({})).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /repos/owner/name/issues/7/comments?per_page=100&page=1",
    "POST /repos/owner/name/issues/7/comments",
  ]);
  expect(requests.every(({ token }) => token === "Bearer secret")).toBe(true);
  const [, written] = comments;
  expect(written?.body.match(/<!--/gu)).toHaveLength(1);
  expect(written?.body).toContain("| params | 1,490 | 2,970 | \\+99.33 % |");
  expect(written?.body).toContain("### `New` is new");
  expect(written?.body).toContain("1 of 3 models are as they were.");
  expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe(written?.body);
  await act({});
  expect(requests.at(-1)).toMatchObject({ method: "PATCH", url: "/repos/owner/name/issues/comments/42" });
  expect(comments).toHaveLength(2);
});

test("limits fail the run and are told in the comment", async () => {
  const { code, stderr } = await act({ CNNC_MAX_REGRESSION: "2%", CNNC_WEIGHTS_COMPAT: "true" });
  expect(code).toBe(1);
  expect(stderr).toContain("error[cost-regression]: params of A rose from 1,490 to 2,970");
  expect(comments[1]?.body).toContain("- **fails**: params of A rose");
  expect(comments[1]?.body).toContain("reshaped conv1.weight");
  expect((await act({ CNNC_MAX_REGRESSION: "200%" })).code).toBe(0);
});

test("nothing to say is not said; a fork's token is no failure; a push is only checked", async () => {
  await act({ CNNC_FILES: "same.cnn" });
  expect(requests.map(({ method }) => method)).toEqual(["GET"]);
  refusing = true;
  const refused = await act({});
  expect(refused).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("::warning title=cnnc::") as string,
  });
  requests.length = 0;
  expect((await act({ GITHUB_EVENT_PATH: join(folder, "push.json") })).code).toBe(0);
  expect(requests).toEqual([]);
});

test("a limit that is none, and a base that is not there, are said", async () => {
  const wrong = await act({ CNNC_MAX_REGRESSION: "2" });
  expect(wrong).toMatchObject({
    code: 2,
    stdout: "::error title=cnnc::max-regression is written as in 2%25\n",
  });
  write("lost.json", JSON.stringify({ pull_request: { number: 7, base: { sha: "0".repeat(40) } } }));
  const lost = await act({ GITHUB_EVENT_PATH: join(folder, "lost.json") });
  expect(lost.code).toBe(0);
  expect(lost.stdout).toContain("::warning title=cnnc::the base commit is not there");
  expect(requests).toEqual([]);
});

test("errors are annotations", async () => {
  write("broken.cnn", "model B {\n  input x: 1x8x8\n  reluu\n}\n");
  const { code, stdout } = await act({ CNNC_COMMENT: "false" });
  rmSync(join(folder, "broken.cnn"));
  expect(code).toBe(1);
  expect(stdout).toContain("::error file=broken.cnn,line=3,");
  expect(requests).toEqual([]);
});

test("action.yml and the example say what the script reads", () => {
  interface Action {
    inputs: Record<string, object>;
    runs: { using: string; steps: { run?: string; env?: Record<string, string> }[] };
  }
  const action = parse(readFileSync(`${root}action.yml`, "utf8")) as Action;
  const step = action.runs.steps.at(-1);
  expect(action.runs.using).toBe("composite");
  expect(step?.run).toContain("scripts/action.ts");
  const script = readFileSync(`${root}scripts/action.ts`, "utf8");
  const read = [...script.matchAll(/"(CNNC_\w+)"/gu)].map(([, name = ""]) => name);
  expect([...new Set(read)].toSorted()).toEqual(Object.keys(step?.env ?? {}).toSorted());
  const given = Object.values(step?.env ?? {}).map((text) => /inputs\.([\w-]+)/u.exec(text)?.[1] ?? "");
  expect(given.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  interface Workflow {
    jobs: { cnnc: { steps: { with?: object }[] } };
  }
  const example = parse(readFileSync(`${root}.github/example-workflow.yml`, "utf8")) as Workflow;
  const settings = Object.keys(example.jobs.cnnc.steps.at(-1)?.with ?? {});
  expect(settings.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
});
