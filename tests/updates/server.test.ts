// A real https server with a certificate of the test's own: whole, cut off, continued, without ranges, lying, moved.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { here } from "../../electron/updates/here.ts";
import { updatePlaces } from "../../electron/updates/ready.ts";
import { fetchUpdate } from "../../electron/updates/server.ts";
import { updateName } from "../../shared/updates/header.ts";
import { asAppImage, forget, stranger, updateOf } from "./support.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-server-"));
const places = updatePlaces({ folder });
let server: https.Server;
let ca: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: string[] = [];

beforeAll(async () => {
  asAppImage(folder);
  const [key, cert] = ["kunci.pem", "surat.pem"].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  execFileSync(
    "openssl",
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
      .split(" ")
      .concat("-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert),
    { stdio: "ignore" },
  );
  ca = fs.readFileSync(cert, "utf8");
  server = https.createServer({ key: fs.readFileSync(key), cert: ca }, (request, response) => {
    asked.push(`${request.url} ${request.headers.range}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  forget();
  server.close();
  server.closeAllConnections();
  fs.rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked.length = 0;
  fs.rmSync(places.folder, { recursive: true, force: true });
});

const fetching = (signal = new AbortController().signal) =>
  fetchUpdate({
    server: `https://localhost:${(server.address() as AddressInfo).port}/loket/`,
    here: here(),
    places,
    signal,
    onBytes: () => undefined,
    ca,
  });

/** Serves `bytes` as a plain web server with ranges does; `cut`: the connection breaks after so many of them. */
function serve(bytes: Buffer, { ranges = true, cut = Infinity } = {}) {
  answer = (request, response) => {
    const [from = 0, to = bytes.length - 1] = ranges
      ? (request.headers.range ?? "")
          .replace("bytes=", "")
          .split("-")
          .map((t) => (t ? Number(t) : undefined))
      : [];
    const body = bytes.subarray(from, to + 1);
    response.writeHead(ranges ? 206 : 200, { "Content-Length": body.length });
    if (body.length <= cut) response.end(body);
    else response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), 20));
  };
}
const update = updateOf();

it("is fetched whole, with nothing asked but the file", async () => {
  serve(update);
  await fetching();
  expect(fs.readFileSync(places.part)).toEqual(update);
  expect(asked.every((url) => url.startsWith(`/loket/${updateName(here())} bytes=`))).toBe(true);
});

it("goes on where it broke off", async () => {
  serve(update, { cut: 90_000 });
  await expect(fetching()).rejects.toMatchObject({ code: "pembaruan_tidak_terjangkau" });
  const had = fs.statSync(places.part).size;
  expect(had).toBeGreaterThan(0);
  serve(update);
  asked.length = 0;
  await fetching();
  expect(asked[1]).toMatch(new RegExp(`bytes=${had}-$`));
  expect(fs.readFileSync(places.part)).toEqual(update);
});

it("starts again where the server knows no ranges or has another update by now", async () => {
  serve(update, { ranges: false });
  await fetching();
  expect(fs.readFileSync(places.part)).toEqual(update);
  const newer = updateOf({ version: "9.0.1" });
  serve(newer);
  await fetching();
  expect(fs.readFileSync(places.part)).toEqual(newer);
});

it("fetches nothing beyond the head of what it may not become", async () => {
  for (const [bytes, code] of [
    [updateOf({}, stranger.privateKey), "pembaruan_tidak_dikenal"],
    [updateOf({ version: "0.0.1" }), "pembaruan_tidak_lebih_baru"],
    [Buffer.from("<html>bukan</html>"), "pembaruan_rusak"],
  ] as const) {
    asked.length = 0;
    serve(bytes);
    await expect(fetching()).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
    expect(fs.existsSync(places.part)).toBe(false);
  }
});

it("never takes more than was signed", async () => {
  serve(Buffer.concat([update, Buffer.alloc(100_000)]));
  await expect(fetching()).rejects.toMatchObject({ code: "pembaruan_rusak" });
});

it("follows no redirection and names what is missing", async () => {
  answer = (_request, response) =>
    response.writeHead(302, { Location: "https://localhost/" }).end();
  await expect(fetching()).rejects.toMatchObject({ code: "pembaruan_tidak_terjangkau" });
  answer = (_request, response) => response.writeHead(404).end();
  await expect(fetching()).rejects.toMatchObject({ code: "pembaruan_tidak_ada" });
});

it("stops when the officer does", async () => {
  answer = () => undefined; // a server that says nothing
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  await expect(fetching(stop.signal)).rejects.toMatchObject({ code: "dibatalkan" });
});

it("trusts no certificate it does not know", async () => {
  serve(update);
  const trusted = ca;
  ca = "";
  await expect(fetching()).rejects.toMatchObject({ code: "pembaruan_tidak_terjangkau" });
  ca = trusted;
});
