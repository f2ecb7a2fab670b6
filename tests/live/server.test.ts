import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import type { Desk } from "../../src/live/desk.js";
import { openServer } from "../../src/live/server.js";

const listened: string[] = [];
const desk: Desk = {
  listen: ({ state, tell }) => {
    listened.push(state);
    tell({ kind: "making" });
    return () => void listened.push(`${state} left`);
  },
  work: async () => undefined,
};

async function aServer() {
  const server = await openServer(desk, "<!doctype html>", "côte d'ivoire");
  onTestFinished(server.close);
  const { origin, host, pathname, port } = new URL(server.address);
  return { server, origin, host, pathname, port };
}

interface Asked {
  readonly port: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Status and body; of a body that does not end, its beginning. */
function ask({ port, path, method = "GET", headers = {} }: Asked): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: { ...headers } }, (response) => {
      const status = response.statusCode ?? 0;
      response.once("data", (chunk: Buffer) => {
        resolve([status, String(chunk)]);
        asked.destroy();
      });
      response.once("end", () => resolve([status, ""]));
      response.on("error", () => undefined);
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("the page and its events are given to whoever has the key, under this server's own name", async () => {
  const { host, origin, pathname, port, server } = await aServer();
  expect(server.address).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/\?state=c%C3%B4te%20d'ivoire#\/letters$/,
  );
  expect(await ask({ port, path: pathname })).toEqual([200, "<!doctype html>"]);
  const headers = { host, origin, "sec-fetch-site": "same-origin" };
  expect(await ask({ port, path: `${pathname}events?state=KEN`, headers })).toEqual([
    200,
    'data: {"kind":"making"}\n\n',
  ]);
  expect(listened).toContain("KEN");
});

test.each<[string, Omit<Asked, "port" | "path">, string, number]>([
  ["without the key", {}, "/", 403],
  ["with another key", {}, "/AAAAAAAAAAAAAAAAAAAAAAAA/events", 403],
  ["under another name", { headers: { host: "evil.example" } }, "KEY", 403],
  ["as localhost", { headers: { host: "localhost" } }, "KEY", 403],
  ["from another origin", { headers: { origin: "https://evil.example" } }, "KEYevents", 403],
  ["from no origin that tells its name", { headers: { origin: "null" } }, "KEYevents", 403],
  ["by a page of another site", { headers: { "sec-fetch-site": "cross-site" } }, "KEY", 403],
  ["to change something", { method: "POST" }, "KEY", 405],
  ["for what is not there", {}, "KEYpackage.json", 404],
  ["for what lies above", {}, "KEY../../../etc/passwd", 403],
])("whoever asks %s is refused", async (_, asked, path, status) => {
  const { pathname, port } = await aServer();
  expect(await ask({ ...asked, port, path: path.replace("KEY", pathname) })).toEqual([status, ""]);
});

test("closed, it lets go of those who still listen", async () => {
  const server = await openServer(desk, "", "per");
  const { port, pathname } = new URL(server.address);
  const ended = new Promise<void>((resolve) => {
    const asked = request({ host: "127.0.0.1", port, path: `${pathname}events` }, (response) => {
      response.on("data", () => void server.close());
      response.on("close", resolve);
      response.on("error", () => undefined);
    });
    asked.end();
  });
  await ended;
  await expect(ask({ port, path: pathname })).rejects.toThrow("ECONNREFUSED");
  expect(listened).toContain("per left");
});
