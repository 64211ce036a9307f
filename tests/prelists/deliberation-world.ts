// A list on a real office, with its rows verified, for the tests of deliberation.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { finish, type Api, type TestOffice } from "../support/office.ts";

const HEADER = "id_dtks;nkk;NIK;Nama;Tgl Lahir;alamat;rt;rw;shdk";

/** NIK and No KK of the n-th row, for the area of the training office. */
export const nikOf = (n: number) => `320405010180${String(n + 1).padStart(4, "0")}`;
export const kkOf = (n: number) => `320405010110${String(n + 1).padStart(4, "0")}`;

/** Imports `count` heads of family as one BNBA list. */
export async function listOf(
  office: TestOffice,
  api: Api,
  folder: string,
  name: string,
  count: number,
): Promise<{ prelistId: string; entryIds: string[] }> {
  const lines = Array.from(
    { length: count },
    (_, n) =>
      `D${n};${kkOf(n)};${nikOf(n)};Warga ${String.fromCharCode(65 + (n % 26))}${n};01/01/1980;Jalan Melati ${n};${(n % 3) + 1};${(n % 2) + 1};1`,
  );
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, `\ufeff${HEADER}\r\n${lines.join("\r\n")}\r\n`);
  const { answer } = await finish(
    api.prelists.import({
      file: office.readToken(file),
      target: { kind: "baru", name, regime: "DTSEN", period: "2026-11" },
    }),
  );
  const entryIds: string[] = [];
  for (let after = 0; ;) {
    const page = await api.prelists.entries({ prelistId: answer.prelistId, after, limit: 500 });
    entryIds.push(...page.rows.map((row) => row.id));
    if (!page.more) break;
    after = page.next;
  }
  return { prelistId: answer.prelistId, entryIds };
}

/** Fills what locking needs beside the decisions. */
export async function makeReady(api: Api, deliberationId: string): Promise<void> {
  const { version, details } = await api.prelists.deliberation({ deliberationId });
  await api.prelists.saveDeliberation({
    deliberationId,
    version,
    details: { ...details, heldOn: "2026-11-20", place: "Balai Desa", startsAt: "09:00" },
  });
  await api.prelists.saveAttendee({
    deliberationId,
    attendee: {
      name: "Hj. Euis Komariah",
      element: "bpd",
      position: "Ketua BPD",
      address: "RT 001 RW 002",
      sex: "P",
      duty: "pemimpin",
    },
  });
}
