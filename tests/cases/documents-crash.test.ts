// The program is killed while documents are being attached, again and again: each acknowledged one is whole, and no bytes are left over.
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { bodyOf, findAttachment } from "../../electron/cases/documents/queries.ts";
import { namedAddresses } from "../../electron/documents/tables.ts";
import { settleDocuments } from "../../electron/sweep.ts";
import { sensitiveBox } from "../../electron/serve/sensitive-box.ts";
import { rawOffice, withOffice, type RawOffice } from "../database/support.ts";
import { pngOf } from "../support/pictures.ts";
import { addPerson } from "./crash-support.ts";

const KILLS = 6;

/** Answers what was acknowledged: id and width of each picture. */
async function attachUntilKilled(office: RawOffice, order: object, afterMs: number) {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "documents-crash-child.ts"), JSON.stringify(order)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    child.on("exit", () => resolve());
    child.on("error", reject);
    child.stdout.on("data", (text: string) => {
      const before = said.split("\n").length;
      said += text;
      // The clock starts at the first acknowledged document, however slowly the machine starts.
      if (before < 3 && said.split("\n").length >= 3)
        setTimeout(() => child.kill("SIGKILL"), afterMs);
    });
  });
  expect(child.signalCode).toBe("SIGKILL");
  return said
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(" ") as [string, string]);
}

test(`${KILLS} kills lose no acknowledged document`, { timeout: 180_000 }, async () => {
  const office = await rawOffice();
  const keys = office.keys();
  const order = {
    folder: office.files.folder,
    accountId: office.accountId,
    database: keys.database.toString("hex"),
    sensitive: keys.sensitive!.toString("hex"),
    personId: addPerson(office),
  };
  const acknowledged: [string, string][] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const from = kill % 2 === 0 ? "biasa" : "rahasia";
    acknowledged.push(...(await attachUntilKilled(office, { ...order, from }, 100 + kill * 290)));
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);

  await withOffice(
    office,
    async ({ writer, documents, sensitivePublic, keys: { sensitive: key } }) => {
      const sensitive = sensitiveBox(sensitivePublic, key);
      for (const [id, width] of acknowledged) {
        const row = await findAttachment(writer, id);
        const body = await bodyOf({ db: writer, documents, sensitive }, row!);
        expect(body.equals(pngOf(Number(width), 400)), id).toBe(true);
      }
      const rows = await writer.selectFrom("attachments").select("id").execute();
      expect(rows.length).toBeLessThanOrEqual(acknowledged.length + KILLS);
      const named = await namedAddresses(writer);
      const found = new Set(documents.addresses());
      expect([...named].filter((address) => !found.has(address))).toEqual([]); // never a row without bytes
      expect(await settleDocuments(writer, documents, sensitive)).toBeUndefined();
      expect(new Set(documents.addresses())).toEqual(named);
    },
  );
  office.remove();
});
