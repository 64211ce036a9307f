// A real encrypted office in a temporary folder, with one account per role, called through the same border as the window.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { ContractRouterClient } from "@orpc/contract";
import type { SignedIn } from "../../shared/accounts/contract.ts";
import type { Role } from "../../shared/call.ts";
import { ROLES } from "../../shared/call.ts";
import type { Contract } from "../../shared/contract.ts";
import type { FirstRun } from "../../shared/office/contract.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import { contract } from "../../shared/contract.ts";
import { insertAccount } from "../../electron/accounts/queries.ts";
import { newKeyPair } from "../../electron/accounts/seal.ts";
import { newId } from "../../electron/database/ids.ts";
import { makeCall } from "../../electron/serve/call.ts";
import { Desk } from "../../electron/serve/desk.ts";

export type Api = ContractRouterClient<Contract>;

export const PASSWORD = "jagung rebus hangat";

export interface TestOffice {
  readonly desk: Desk;
  readonly folder: string;
  readonly api: Api;
  /** The calls as somebody who holds exactly this role; takes the chair without a password. */
  as(role: Role): Promise<Api>;
  /** Token of a file to read or write, as a dialog would give it. */
  readToken(file: string): string;
  writeToken(file: string): string;
  /** The sheet behind a PaperRef. */
  sheet(paperId: string): PaperSheet;
  /** Moves the clock of the desk; tests start at 24 November 2026, 09.00 WIB. */
  setNow(iso: string): void;
  recoveryCode: string;
  close(): Promise<void>;
}

export function firstRun(change: Partial<FirstRun["office"]> = {}): FirstRun {
  return {
    office: {
      name: "Puskesos Sukamaju",
      level: "desa",
      dataset: "DTSEN",
      terms: { village: "Desa", hamlet: "Dusun", deliberation: "musdes", head: "Kepala Desa" },
      areaCode: "32.04.05.2001",
      timeZone: "WIB",
      letterhead: {
        above: ["PEMERINTAH KABUPATEN BANDUNG", "KECAMATAN CILEUNYI"],
        name: "DESA SUKAMAJU",
        below: "PUSKESOS SUKAMAJU",
        address: "Jalan Raya Sukamaju Nomor 1",
        contact: "",
        place: "Sukamaju",
        emblem: null,
      },
      signers: [
        {
          id: "kades",
          name: "Asep Sunandar",
          position: "Kepala Desa Sukamaju",
          onBehalfOf: "",
          rank: "",
          nip: null,
          active: true,
        },
      ],
      paperSize: "A4",
      letterPattern: "{klas}/{seq}/{unit}/{bulan_romawi}/{tahun}",
      letterClass: "400.9",
      letterUnit: "Ds.SKM",
      worksAlone: false,
      recordsVisits: false,
      remindsDaily: true,
      proposalDay: 25,
      lockMinutes: 15,
      ...change,
    },
    account: { username: "kepala", name: "Rina Wulandari", password: PASSWORD },
  };
}

/** The client of a desk: the whole contract as async functions, without a transport. */
export function apiOf(desk: Desk): Api {
  const rooms = Object.entries(contract).map(([room, calls]) => {
    const made = Object.keys(calls).map((name) => [
      name,
      (input: unknown, options?: { signal?: AbortSignal }) =>
        makeCall(desk, room, name, input, options?.signal ?? new AbortController().signal),
    ]);
    return [room, Object.fromEntries(made)];
  });
  return Object.fromEntries(rooms) as Api;
}

/** Collects a task: its progress and its answer. */
export async function finish<P, O>(
  stream: AsyncIterator<P, O, void> | Promise<AsyncIterator<P, O, void>>,
): Promise<{ progress: P[]; answer: O }> {
  const iterator = await stream;
  const progress: P[] = [];
  for (;;) {
    const next = await iterator.next();
    if (next.done) return { progress, answer: next.value };
    progress.push(next.value);
  }
}

export async function newOffice(
  change: Partial<FirstRun["office"]> = {},
  options: { training?: boolean; proofMs?: number } = {},
): Promise<TestOffice> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-uji-"));
  let now = new Date("2026-11-24T02:00:00Z").getTime();
  const toRead: (string | null)[] = [];
  const desk = new Desk({
    folder: path.join(folder, "data"),
    training: options.training ?? false,
    version: "uji",
    proofMs: options.proofMs ?? Number.POSITIVE_INFINITY, // tests jump over days; who tests the question says so
    passwordCost: { memory: 19_456, passes: 2 }, // the floor: tests make hundreds of offices
    now: () => new Date(now++), // every moment differs, as at a real desk
    outside: {
      chooseToRead: async () => toRead.shift() ?? null,
      chooseToWrite: async () => null,
      pdf: async () => new Uint8Array(),
      print: async () => false,
    },
  });
  const api = apiOf(desk);
  const first = firstRun(change);
  const { recoveryCode } = await api.office.setup(first);
  const ready = new Map<Role, SignedIn>();

  async function as(role: Role): Promise<Api> {
    const username = `uji.${role}`;
    if (!ready.has(role)) {
      const id = newId(desk.now());
      const key = { publicKey: newKeyPair().publicKey, holdsSensitive: false };
      await desk.office!.writer.transaction().execute((trx) =>
        insertAccount(trx, {
          id,
          username,
          name: `Petugas ${ROLES.indexOf(role) + 1}`,
          roles: [role],
          ...key,
          mustChange: false,
          at: desk.now().toISOString(),
          by: id,
        }),
      );
      ready.set(role, {
        accountId: id,
        username,
        name: `Petugas ${ROLES.indexOf(role) + 1}`,
        roles: [role],
        mustChangePassword: false,
      });
    }
    // Passwords are proved in tests/serve; here the chair only changes hands, and the border checks it as ever.
    desk.session = ready.get(role);
    desk.provedAt = 0;
    return api;
  }

  return {
    desk,
    folder: desk.files.folder,
    api,
    as,
    readToken: (file) => desk.tokens.give(file, "impor-prelist", "baca", desk.now()).file,
    writeToken: (file) => desk.tokens.give(file, "ekspor-prelist", "tulis", desk.now()).file,
    sheet: (paperId) => desk.papers.get(paperId),
    setNow(iso) {
      now = new Date(iso).getTime();
    },
    recoveryCode,
    async close() {
      await desk.signOut();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
