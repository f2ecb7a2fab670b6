// The live preview's own server: for this computer alone, and for those alone who were given its key. It answers no other
// origin and no other name, so that no page of the web can reach it through the reader's browser.

import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { LiveEvent } from "../web/live-events.js";
import type { Desk } from "./desk.js";

export interface LiveServer {
  /** With the key, and the State first shown. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const host = "127.0.0.1";

const headers = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

export async function openServer(desk: Desk, page: string, state: string): Promise<LiveServer> {
  const key = randomBytes(18).toString("base64url");
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const origin = `http://${host}:${port}`;
  server.on("request", (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    const [, given = "", what = ""] = url.pathname.split("/", 3);
    if (!isOurs(request, origin) || !isSame(given, key)) refuse(response, 403);
    else if (request.method !== "GET") refuse(response, 405);
    else if (what === "")
      response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(page);
    else if (what === "events") tellEvents(desk, url.searchParams.get("state") ?? state, response);
    else refuse(response, 404);
  });
  return {
    address: `${origin}/${key}/?state=${encodeURIComponent(state)}#/letters`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whoever names this server otherwise has been led here by a name of the web (DNS rebinding). */
function isOurs({ headers: asked }: IncomingMessage, origin: string): boolean {
  const from = asked["sec-fetch-site"] ?? "none";
  return (
    asked.host === origin.slice("http://".length) &&
    (asked.origin === undefined || asked.origin === origin) &&
    (from === "none" || from === "same-origin")
  );
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, headers).end();
}

/** Server-sent events (HTML, "Server-sent events"): a line of JSON each. */
function tellEvents(desk: Desk, state: string, response: ServerResponse): void {
  response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
  const tell = (event: LiveEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  const stop = desk.listen({ state, tell });
  response.on("close", stop);
}
