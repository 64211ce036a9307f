// Proposals leave the office: as papers, and as a file under the sender's headers.
import { DeskError } from "../../../shared/errors.ts";
import { PROFILES } from "../../../shared/prelists/profiles.ts";
import type { proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import { deadlineOf } from "../../../shared/prelists/proposals/deadline.ts";
import { rightsPaper, statementPaper } from "../../../shared/prelists/proposals/family-papers.ts";
import { proposalListPaper } from "../../../shared/prelists/proposals/list-paper.ts";
import type { Fields } from "../../../shared/prelists/proposals/rules.ts";
import { formatShortDate, isIsoDate, localDate } from "../../../shared/values/date.ts";
import { areaName } from "../../areas/queries.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { finish } from "../export.ts";
import { checkedBatch, fieldsOf, getBatch, getProposal, type Proposal } from "./batches.ts";
import { demandEvidence } from "./send.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

export const proposalsPaper: Handlers["proposalsPaper"] = async (context, { batchId, copy }) => {
  const batch = await getBatch(context.db, batchId);
  const checked = await checkedBatch(context, batch.id);
  if (checked.rows.length === 0) throw new DeskError("usulan_kosong");
  demandEvidence(checked);
  return context.paper(
    proposalListPaper({
      office: await getOffice(context.db),
      period: batch.period,
      copy,
      on: localDate(context.now()),
      rows: checked.rows.map((row) => ({
        kind: row.kind,
        name: row.name,
        nik: row.nik,
        nokk: row.nokk,
        fields: fieldsOf(row),
        changeNote: row.change_note,
        removalReason: row.removal_reason,
        documentNo: row.document_no,
      })),
    }),
  );
};

export const removalPaper: Handlers["removalPaper"] = async (context, { proposalId, sheet }) => {
  const row = await getProposal(context.db, proposalId);
  if (row.kind !== "hapus") throw new DeskError("tidak_ditemukan");
  const batch = await getBatch(context.db, row.batch_id);
  const fields = fieldsOf(row);
  const office = await getOffice(context.db);
  const input = {
    office,
    until: deadlineOf(batch.period, office.proposalDay),
    on: localDate(context.now()),
    period: batch.period,
    person: {
      name: row.name,
      nik: row.nik,
      nokk: row.nokk,
      address: fields.alamat ?? null,
      rt: fields.rt ?? null,
      rw: fields.rw ?? null,
      village: areaName(fields.kelurahan ?? null) ?? null,
      district: areaName(fields.kecamatan ?? null) ?? null,
    },
    reason: row.removal_reason,
    eventDate: row.event_date,
  };
  return context.paper(sheet === "pernyataan" ? statementPaper(input) : rightsPaper(input));
};

/** The sender's headers in their order. Codes and ids stay as they are; dates are written day first, as in the sender's own files. */
export const exportProposals: Handlers["exportProposals"] = async (context, input) => {
  const batch = await getBatch(context.db, input.batchId);
  const checked = await checkedBatch(context, batch.id);
  demandEvidence(checked);
  const rows = checked.rows.filter((row) => input.kind === null || row.kind === input.kind);
  if (rows.length === 0) throw new DeskError("daftar_kosong");
  const headers = [...PROFILES.usulan.columns.map((column) => column.header), ...OWN_HEADERS];
  const staff = await context.db.selectFrom("accounts").select(["id", "username"]).execute();
  const names = new Map(staff.map((one) => [one.id, one.username]));
  async function* lines(): AsyncGenerator<(string | null)[]> {
    for (const [at, row] of rows.entries()) {
      if (at % 500 === 0) {
        context.checkCancelled();
        context.progress({ phase: "menulis", rows: at, total: rows.length });
      }
      yield lineOf(row, batch.period, names);
    }
  }
  return finish(
    context,
    { file: input.file, prelistId: null, kind: "usulan", why: input.why },
    { name: `Usulan ${batch.period}`, headers, rows: lines(), format: input.format },
  );
};

/** Behind the sender's columns: what kind of proposal a row is, and what a removal or correction says. */
const OWN_HEADERS = [
  "jenis_usulan",
  "uraian_perbaikan",
  "alasan_hapus",
  "tgl_kejadian",
  "noreg_kejadian",
];

function lineOf(
  row: Proposal,
  period: string,
  names: ReadonlyMap<string, string>,
): (string | null)[] {
  const fields: Fields = fieldsOf(row);
  const made: Readonly<Record<string, string>> = {
    created_at: formatShortDate(row.created_at.slice(0, 10)),
    created_by: names.get(row.created_by) ?? "",
    created_month: period.slice(5),
    created_year: period.slice(0, 4),
    updated_at: formatShortDate(row.updated_at.slice(0, 10)),
  };
  return [
    ...PROFILES.usulan.columns.map(({ header, kind }) => {
      const value = fields[header] ?? made[header] ?? null;
      return kind === "tanggal" && value !== null && isIsoDate(value)
        ? formatShortDate(value)
        : value;
    }),
    row.kind,
    row.change_note,
    row.removal_reason,
    row.event_date === null ? null : formatShortDate(row.event_date),
    row.document_no,
  ];
}
