// The program is killed while documents of a case that became sensitive are sealed, at every kind of moment: after the next sign-in each of them
// is sealed and whole, none is lost, and its plain bytes stand in no page of the second file or its log.
import { spawn } from "node:child_process";
import { hkdfSync, randomBytes } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyOf, findAttachment } from "../../electron/cases/documents/queries.ts";
import { namedAddresses } from "../../electron/documents/tables.ts";
import { sensitiveBox } from "../../electron/serve/sensitive-box.ts";
import type { Desk } from "../../electron/serve/desk.ts";
import { piecesOf, plainPages } from "../database/plain-pages.ts";
import { deskOf, rawOffice, type RawOffice } from "../database/support.ts";
import { documentOf } from "../support/documents.ts";
import { apiOf, finish } from "../support/office.ts";
import { jpegOf, pngOf } from "../support/pictures.ts";
import { addPerson } from "./crash-support.ts";
import type { SealOrder } from "./seal-crash-child.ts";
import { walkIn } from "./support.ts";

interface Kept {
  readonly id: string;
  readonly body: Buffer;
  readonly thumb: Buffer;
}
const PER_CASE = 3;

let office: RawOffice;
let personId: string;
let made = 0;
const all: Kept[] = [];
beforeAll(async () => {
  office = await rawOffice();
  personId = addPerson(office);
}, 30_000);
afterAll(() => office.remove());

async function atDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = deskOf(office);
  await desk.enter(office.accountId, office.keys());
  try {
    return await work(desk);
  } finally {
    await desk.signOut();
  }
}

/** An ordinary case with documents: photos of several pages, so that their bytes lie in pages of their own. */
async function ordinaryCase(desk: Desk): Promise<{ caseId: string; kept: Kept[] }> {
  const api = apiOf(desk);
  const { id: caseId } = await api.cases.register(walkIn(personId));
  const kept: Kept[] = [];
  for (let n = 0; n < PER_CASE; n++) {
    made += 1;
    const body = pngOf(100 + made, 90, {}, randomBytes(20_000));
    const thumb = jpegOf(120 + made, 90);
    const document = documentOf(caseId, body, { thumb });
    kept.push({ id: (await finish(api.cases.attach(document))).answer.id, body, thumb });
  }
  return { caseId, kept };
}

/** How many of these pictures leave a trace in the pages. */
function traces(desk: Desk, kept: readonly Kept[]): number {
  const { chain, files } = desk.office!;
  const use = "loket-puskesos lampiran v1 berkas";
  const key = Buffer.from(hkdfSync("sha256", chain.key, Buffer.alloc(0), use, 32));
  const pages = plainPages(files.documents, key);
  const stand = (bytes: Buffer) => piecesOf(bytes).some((piece) => pages.includes(piece));
  return kept.filter(({ body, thumb }) => stand(body) || pages.includes(frameOf(thumb))).length;
}

/** What only this small picture has: its frame, which says how wide it is. */
function frameOf(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return jpeg.subarray(at - 8, at + 12);
}

/** The call of the second file at which the child died. */
async function killedAt(order: Pick<SealOrder, "caseId" | "step" | "when">): Promise<string> {
  const keys = office.keys();
  const whole: SealOrder = {
    ...order,
    folder: office.files.folder,
    accountId: office.accountId,
    database: keys.database.toString("hex"),
    sensitive: keys.sensitive!.toString("hex"),
  };
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "seal-crash-child.ts"), JSON.stringify(whole)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await new Promise<void>((resolve, reject) => {
    child.on("close", () => resolve());
    child.on("error", reject);
  });
  expect(child.signalCode, complaint).toBe("SIGKILL");
  return said;
}

async function expectSealed(desk: Desk): Promise<void> {
  const { writer, documents, sensitivePublic, keys } = desk.office!;
  const sensitive = sensitiveBox(sensitivePublic, keys.sensitive);
  for (const { id, body } of all) {
    const row = await findAttachment(writer, id);
    expect(row!.sealed).toBe(1);
    expect((await bodyOf({ db: writer, documents, sensitive }, row!)).equals(body), id).toBe(true);
  }
  expect(await apiOf(desk).cases.thumbnails({ id: await caseOf(desk) })).toHaveLength(PER_CASE);
  expect(new Set(documents.addresses())).toEqual(await namedAddresses(writer));
  expect(traces(desk, all)).toBe(0);
}

const caseOf = async (desk: Desk) =>
  (
    await desk
      .office!.reader.selectFrom("attachments")
      .select("case_id")
      .where("id", "=", all.at(-1)!.id)
      .executeTakeFirstOrThrow()
  ).case_id;

test("without a kill nothing plain is left in a page, while the desk is still open", async () => {
  await atDesk(async (desk) => {
    const { caseId, kept } = await ordinaryCase(desk);
    const other = await ordinaryCase(desk);
    expect(traces(desk, kept)).toBe(PER_CASE); // the pages are readable
    const api = apiOf(desk);
    for (const { caseId: id, kept: pictures } of [{ caseId, kept }, other]) {
      const { version } = await api.cases.get({ id });
      const change = {
        id,
        version,
        eventId: crypto.randomUUID(),
        sensitive: true,
        reason: "Diminta.",
      };
      await api.cases.setSensitivity(change);
      await finish(api.cases.sealDocuments({}));
      all.push(...pictures);
      await expectSealed(desk);
      if (pictures === kept) expect(traces(desk, other.kept)).toBe(PER_CASE);
    }
  });
}, 60_000);

// Sealing three documents: put body, put small picture, (row), remove body, remove small picture, three times; then the log is emptied.
test.each([
  { step: 1, when: "sesudah", call: "put" },
  { step: 2, when: "sesudah", call: "put" }, // the row does not name them yet
  { step: 3, when: "sebelum", call: "remove" }, // the row names the sealed ones, the open ones still lie there
  { step: 8, when: "sesudah", call: "remove" },
  { step: 13, when: "sebelum", call: "tidy" }, // all removed; the plain pages still stand in the file or its log
] as const)("killed $when call $step ($call)", { timeout: 60_000 }, async (moment) => {
  const { caseId, kept } = await atDesk(async (desk) => ordinaryCase(desk));
  expect(await killedAt({ caseId, step: moment.step, when: moment.when })).toBe(moment.call);
  all.push(...kept);
  await atDesk(expectSealed);
});

// The first child dies with one open pair left over and two documents to seal; the sign-in after it seals them, empties the log (9) and sweeps.
test.each([
  { step: 10, when: "sebelum", call: "sweep" },
  { step: 11, when: "sebelum", call: "tidy" }, // swept; the log of it is not emptied yet
] as const)(
  "killed, and the sign-in after it killed $when call $step ($call)",
  { timeout: 60_000 },
  async (moment) => {
    const { caseId, kept } = await atDesk(async (desk) => ordinaryCase(desk));
    await killedAt({ caseId, step: 3, when: "sebelum" });
    expect(await killedAt({ caseId: null, step: moment.step, when: moment.when })).toBe(
      moment.call,
    );
    all.push(...kept);
    await atDesk(expectSealed);
  },
);
