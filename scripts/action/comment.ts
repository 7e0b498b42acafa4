// The one comment of the action on a pull request: found by its marker, written anew or updated.

import { type Differences, marker } from "./differences.ts";

interface Place {
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
}

const PAGES = 30;

/** Why it could not be written; undefined where it was, or where there is nothing to say and nothing was said before. */
export async function updateComment(
  { body, any }: Differences,
  number: number,
  place: Place,
): Promise<string | undefined> {
  if (place.token === "") return "there is no token";
  try {
    const comments = `${place.api}/repos/${place.repository}/issues/${number}/comments`;
    const known = await findComment(comments, place);
    if (known === undefined && !any) return undefined;
    if (known === undefined) await call("POST", comments, place, { body });
    else
      await call("PATCH", `${place.api}/repos/${place.repository}/issues/comments/${known}`, place, { body });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Comment {
  readonly id: number;
  readonly body?: string;
}

async function findComment(comments: string, place: Place): Promise<number | undefined> {
  for (let page = 1; page <= PAGES; page++) {
    const list = (await call("GET", `${comments}?per_page=100&page=${page}`, place)) as readonly Comment[];
    const found = list.find(({ body }) => body?.startsWith(marker));
    if (found) return found.id;
    if (list.length < 100) return undefined;
  }
  return undefined;
}

async function call(method: string, url: string, { token }: Place, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "x-github-api-version": "2022-11-28",
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} answered ${response.status}`);
  return response.json();
}
