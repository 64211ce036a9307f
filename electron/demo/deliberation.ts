// One deliberation of the training office: in session, its agenda made of what needs talking about, half of it decided; to be locked in a lesson.
import type { Outcome } from "../../shared/prelists/outcomes.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import { addToAgenda, agenda, decide } from "../prelists/deliberation/agenda.ts";
import { moveDeliberation } from "../prelists/deliberation/lock.ts";
import {
  createDeliberation,
  saveAttendee,
  saveDeliberation,
} from "../prelists/deliberation/prepare.ts";
import { detailsOf, getDeliberation } from "../prelists/deliberation/read.ts";
import type { CommandContext } from "../serve/context.ts";

/** Results that a village talks about. */
const CONTESTED: readonly Outcome[] = ["tidak_layak_mampu", "tidak_ditemukan", "layak_perbaikan"];

const PRESENT = [
  ["Hj. Euis Komariah", "bpd", "Ketua BPD", "P", "pemimpin"],
  ["Deden Supriatna", "puskesos", "Petugas Puskesos", "L", "notulis"],
  ["Rina Marlina", "tksk", "TKSK Kecamatan Cileunyi", "P", "saksi"],
  ["Ujang Rohmat", "rw", "Ketua RW 001", "L", "saksi"],
  ["Oom Komalasari", "rt", "Ketua RT 002 RW 001", "P", "hadir"],
  ["Tatang Sudrajat", "rt", "Ketua RT 001 RW 002", "L", "hadir"],
  ["Ai Nurhasanah", "pkk", "Ketua TP PKK", "P", "hadir"],
  ["Ustaz Jajang Nurjaman", "tokoh", "", "L", "hadir"],
] as const;

/** @param context of an operator, in a transaction */
export async function makeDeliberation(
  context: CommandContext & { readonly db: Db },
  prelistId: string,
): Promise<void> {
  const { id: deliberationId } = await createDeliberation(context, { prelistId, heldOn: null });
  const row = await getDeliberation(context.db, deliberationId);
  await saveDeliberation(context, {
    deliberationId,
    version: row.version,
    details: {
      ...detailsOf(row),
      heldOn: localDate(context.now()),
      startsAt: "09:00",
      place: "Balai Desa Sukamaju",
      village: "Sukamaju (latihan)",
      topics: "Pembahasan hasil verifikasi prelist yang perlu diputuskan bersama",
    },
  });
  for (const [name, element, position, sex, duty] of PRESENT)
    await saveAttendee(context, {
      deliberationId,
      attendee: { name, element, position, address: "", sex, duty },
    });
  for (const outcome of CONTESTED) await addToAgenda(context, { deliberationId, outcome });
  await moveDeliberation(context, { deliberationId, move: "mulai", reason: null });
  const { rows } = await agenda(context as never, {
    deliberationId,
    view: "semua",
    after: 0,
    limit: 12,
  });
  const [first, second, ...others] = rows;
  const nothing = { reason: null, otherId: null, date: null, documentNo: null };
  if (first)
    await decide(context, {
      deliberationId,
      entryIds: [first.id],
      decision: "layak_tetap",
      ...nothing,
      note: "Usaha sudah berhenti sejak bulan lalu",
      votes: { for: 6, against: 1, abstain: 1 },
    });
  for (const one of [second, ...others].filter((row) => row !== undefined))
    await decide(context, {
      deliberationId,
      entryIds: [one.id],
      decision: one.proposed === "belum" ? "tidak_ditemukan" : one.proposed,
      ...nothing,
      note: null,
      votes: null,
    });
}
