// Does one kind of work in a process of its own, to be killed, traced or failed: says each action that was acknowledged, in one line.
import fs from "node:fs";
import path from "node:path";
import { makeBackup } from "../../../electron/backup/make.ts";
import { importFile } from "../../../electron/prelists/import.ts";
import type { PersonDraft } from "../../../shared/people/fields.ts";
import { Desk } from "../../../electron/serve/desk.ts";
import { walkIn } from "../../cases/support.ts";
import { personFields } from "../../support/make-people.ts";
import { apiOf, type TestOffice } from "../../support/office.ts";
import { taskHere } from "../../support/register-import.ts";
import type { Work, WorkOrder } from "./work-words.ts";

/** Rows of one imported list: all or none of them are there afterwards. */
const LIST_ROWS = 40;

const order = JSON.parse(process.argv[2]!) as WorkOrder;
const say = (text: string) => fs.writeSync(1, `${text}\n`); // not buffered: what is said was acknowledged before

const desk = new Desk({
  folder: order.folder,
  training: false,
  version: "uji",
  now: () => new Date(),
  passwordCost: { memory: 19_456, passes: 2 },
  outside: {
    chooseToRead: async () => null,
    chooseToWrite: async () => null,
    pdf: async () => new Uint8Array(),
    print: async () => false,
  },
});
const api = apiOf(desk);
/** What the helpers of tests ask of an office. */
const here = { desk, folder: order.folder, api } as unknown as TestOffice;

async function register(name: string): Promise<{ id: string; version: number }> {
  const { personId } = await api.people.register({
    person: {
      ...personFields(3),
      nik: null,
      noNikReason: "tidak_diketahui",
      nikNote: null,
      ppks: [],
      name,
    } as PersonDraft,
    family: { kind: "tanpa" },
    shareNik: false,
  });
  const { version } = await api.people.get({ personId });
  return { id: personId, version };
}

const list = path.join(order.folder, "..", `daftar-${process.pid}.csv`);
const ACTIONS: Record<Work, (n: number) => Promise<string>> = {
  async simpan() {
    return (await api.cases.register(walkIn(order.personId))).number;
  },
  async gabung(n) {
    const a = await register(`Kartolo Rekaan ${process.pid} ${n}`);
    const b = await register(`Suwarni Rekaan ${process.pid} ${n}`);
    const { mergeId } = await api.people.merge({
      survivorId: a.id,
      loserId: b.id,
      survivorVersion: a.version,
      loserVersion: b.version,
      take: [],
      heads: [],
      note: null,
    });
    return mergeId;
  },
  async impor(n) {
    const nik = (at: number) => `320533010580${String(at + 1).padStart(4, "0")}`;
    const rows = Array.from({ length: LIST_ROWS }, (_, at) => `${nik(at)};Warga Rekaan ${at};1;2`);
    fs.writeFileSync(list, `NIK;Nama;rt;rw\r\n${rows.join("\r\n")}\r\n`);
    const { prelistId } = await importFile(taskHere(here, list), {
      file: "uji",
      target: { kind: "baru", name: `Daftar ${process.pid} ${n}`, regime: "DTSEN", period: null },
      clear: [],
    });
    return prelistId;
  },
  async cadangan() {
    return (await makeBackup(taskHere(here, ""))).name;
  },
  async catatan() {
    await api.audit.list({});
    return "catatan";
  },
  async draf(n) {
    await api.drafts.save({
      form: "kasus.baru",
      subject: "",
      body: JSON.stringify({ n }),
    } as never);
    return `draf ${n}`;
  },
  async kunci() {
    await desk.office!.anchorNow();
    return "jangkar";
  },
  async akun(n) {
    await api.accounts.create({
      username: `rekan${process.pid % 100_000}x${n}`,
      name: "Rekan Rekaan",
      roles: ["petugas"],
      password: "sekali pakai dulu",
    });
    return `rekan${process.pid % 100_000}x${n}`;
  },
};

try {
  await desk.enter(order.accountId, {
    database: Buffer.from(order.database, "hex"),
    sensitive: Buffer.from(order.sensitive, "hex"),
  });
  desk.provedAt = Date.now();
  say("siap");
  for (let n = 0; n < (order.times ?? Infinity); n++) say(`ya ${await ACTIONS[order.work](n)}`);
  await desk.signOut();
  say("selesai");
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  say(`tidak ${code ?? `tanpa kode: ${message}`}`);
  await desk
    .signOut()
    .catch((late: { code?: string }) => say(`tidak ${late.code ?? "tanpa kode"}`));
}
