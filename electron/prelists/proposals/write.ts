// Beginning, saving, moving and withdrawing a proposal, and the visits at which nobody was met.
import { DeskError } from "../../../shared/errors.ts";
import type { ProposalInput, proposalsCalls } from "../../../shared/prelists/proposals/contract.ts";
import { FORM_COLUMNS, MATCHED_COLUMNS } from "../../../shared/prelists/proposals/codes.ts";
import type { Fields, ProposalKind } from "../../../shared/prelists/proposals/rules.ts";
import { normalizeCard } from "../../../shared/values/family-card.ts";
import { normalizeRtRw } from "../../../shared/values/area-code.ts";
import { localDate } from "../../../shared/values/date.ts";
import { normalizeNik } from "../../../shared/values/nik.ts";
import { cleanText } from "../../../shared/values/text.ts";
import { getOffice } from "../../office/queries.ts";
import type { CommandContext, HandlersOf } from "../../serve/context.ts";
import { provenance } from "../provenance.ts";
import {
  demandOpen,
  fieldsOf,
  getBatch,
  getProposal,
  openBatch,
  type Batch,
  type Proposal,
} from "./batches.ts";
import { areaFields, fieldsOfEntry, fieldsOfPerson, villageOf } from "./prefill.ts";

type Handlers = HandlersOf<typeof proposalsCalls>;

export const startProposal: Handlers["startProposal"] = async (context, input) => {
  const { db } = context;
  const batch = await openBatch(context, input.period);
  const { areaCode } = await getOffice(db);
  if (input.personId === null) {
    if (input.entryId !== null) await demandAbsent(context, batch, "entry_id", input.entryId);
    const fields =
      input.entryId === null
        ? areaFields(villageOf(areaCode))
        : await fieldsOfEntry(db, input.entryId, areaCode);
    const id = await insert(context, batch, input.kind, { entryId: input.entryId, fields });
    return { proposalId: id, proposalIds: [id] };
  }
  await demandAbsent(context, batch, "person_id", input.personId);
  const own = await fieldsOfPerson(db, input.personId, areaCode);
  const proposalId = await insert(context, batch, input.kind, {
    personId: input.personId,
    entryId: input.entryId,
    fields: own.fields,
  });
  const proposalIds = [proposalId];
  for (const personId of input.wholeFamily ? own.familyIds : []) {
    if (personId === input.personId || (await isThere(context, batch, "person_id", personId)))
      continue;
    const { fields } = await fieldsOfPerson(db, personId, areaCode);
    proposalIds.push(await insert(context, batch, input.kind, { personId, fields }));
  }
  context.note({ ids: proposalIds });
  return { proposalId, proposalIds };
};

async function isThere(
  { db }: CommandContext,
  batch: Batch,
  column: "person_id" | "entry_id",
  id: string,
): Promise<boolean> {
  const held = await db
    .selectFrom("proposals")
    .select("id")
    .where("batch_id", "=", batch.id)
    .where(column, "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return held !== undefined;
}

async function demandAbsent(
  context: CommandContext,
  batch: Batch,
  column: "person_id" | "entry_id",
  id: string,
): Promise<void> {
  if (await isThere(context, batch, column, id))
    throw new DeskError("usulan_sudah_ada", { period: batch.period });
}

async function insert(
  context: CommandContext,
  batch: Batch,
  kind: ProposalKind,
  about: { personId?: string | null; entryId?: string | null; fields: Fields },
): Promise<string> {
  const id = context.newId();
  await context.db
    .insertInto("proposals")
    .values({
      id,
      batch_id: batch.id,
      kind,
      person_id: about.personId ?? null,
      entry_id: about.entryId ?? null,
      ...stored(about.fields),
      change_note: null,
      matched_on: null,
      matched_by: null,
      matched: null,
      removal_reason: null,
      event_date: null,
      document_no: null,
      evidence_note: null,
      statement_on: null,
      answer: null,
      answer_reason: null,
      answered_at: null,
      answered_by: null,
      withdrawn_at: null,
      withdrawn_by: null,
      version: 1,
      ...provenance("loket", context.session.accountId, context.now().toISOString()),
    })
    .execute();
  return id;
}

/** Fields as they are kept, and the columns read from them. What cannot be read stays as it was typed: the checks say so. */
function stored(fields: Fields) {
  const tidy: Record<string, string> = {};
  for (const { header, kind } of FORM_COLUMNS) {
    const text = cleanText(fields[header] ?? "");
    if (text === "") continue;
    tidy[header] =
      kind === "nik"
        ? normalizeNik(text)
        : kind === "nokk"
          ? normalizeCard(text)
          : kind === "nama"
            ? text.toUpperCase()
            : kind === "rt_rw"
              ? (normalizeRtRw(text) ?? text)
              : text;
  }
  return {
    fields: JSON.stringify(tidy),
    name: tidy.nama ?? "",
    nik: tidy.nik ?? null,
    nokk: tidy.nokk ?? null,
  };
}

/** A proposal that may be changed now. @throws DeskError 'usulan_terkunci' | 'berubah_di_tempat_lain' */
async function changeable(
  { db }: CommandContext,
  proposalId: string,
  version: number,
): Promise<{ row: Proposal; batch: Batch }> {
  const row = await getProposal(db, proposalId);
  const batch = await getBatch(db, row.batch_id);
  demandOpen(batch);
  if (row.version !== version || row.withdrawn_at !== null)
    throw new DeskError("berubah_di_tempat_lain");
  return { row, batch };
}

export const saveProposal: Handlers["saveProposal"] = async (context, input) => {
  const { row } = await changeable(context, input.proposalId, input.version);
  const today = localDate(context.now());
  const kept = stored(input.fields);
  const match = standingMatch(row, input, JSON.parse(kept.fields) as Fields);
  const removal = input.kind === "hapus";
  const late = [input.matchedOn, input.eventDate, input.statementOn].some(
    (day) => day !== null && day > today,
  );
  if (late) throw new DeskError("kunjungan_salah");
  const version = row.version + 1;
  await context.db
    .updateTable("proposals")
    .set({
      kind: input.kind,
      ...kept,
      change_note: input.kind === "perbaikan" ? input.changeNote || null : null,
      ...match.columns,
      removal_reason: removal ? input.removalReason : null,
      event_date: removal ? input.eventDate : null,
      document_no: removal ? input.documentNo || null : null,
      evidence_note: removal ? input.evidenceNote || null : null,
      statement_on: removal ? input.statementOn : null,
      version,
      updated_at: context.now().toISOString(),
    })
    .where("id", "=", row.id)
    .execute();
  return { version, matchCleared: match.cleared };
};

/** A comparison with Dukcapil was about just these values: when one of them changes and no newer comparison is told, it is gone. */
function standingMatch(row: Proposal, input: ProposalInput, after: Fields) {
  const before = fieldsOf(row);
  const changed = MATCHED_COLUMNS.some((header) => before[header] !== after[header]);
  const told =
    input.matched !== null &&
    input.matchedOn !== null &&
    (input.matchedOn !== row.matched_on || Number(input.matched) !== row.matched);
  const complete = input.matched !== null && input.matchedOn !== null;
  if (!complete || (changed && !told && row.matched !== null))
    return {
      cleared: complete,
      columns: { matched: null, matched_on: null, matched_by: null },
    };
  return {
    cleared: false,
    columns: {
      matched: input.matched ? 1 : 0,
      matched_on: input.matchedOn,
      matched_by: input.matchedBy || null,
    },
  };
}

export const addProposalVisit: Handlers["addProposalVisit"] = async (context, input) => {
  const row = await getProposal(context.db, input.proposalId);
  demandOpen(await getBatch(context.db, row.batch_id));
  if (input.on > localDate(context.now())) throw new DeskError("kunjungan_salah");
  const visitId = context.newId();
  await context.db
    .insertInto("proposal_visits")
    .values({
      id: visitId,
      proposal_id: row.id,
      visited_on: input.on,
      found: input.found,
      note: input.note || null,
      ...provenance("loket", context.session.accountId, context.now().toISOString()),
    })
    .execute();
  return { visitId };
};

export const moveProposal: Handlers["moveProposal"] = async (context, input) => {
  const { row } = await changeable(context, input.proposalId, input.version);
  const batch = await openBatch(context, input.period);
  if (batch.id !== row.batch_id && row.person_id !== null)
    await demandAbsent(context, batch, "person_id", row.person_id);
  await context.db
    .updateTable("proposals")
    .set({
      batch_id: batch.id,
      version: row.version + 1,
      updated_at: context.now().toISOString(),
    })
    .where("id", "=", row.id)
    .execute();
  return { batchId: batch.id };
};

export const withdrawProposal: Handlers["withdrawProposal"] = async (context, input) => {
  const { row } = await changeable(context, input.proposalId, input.version);
  const at = context.now().toISOString();
  const version = row.version + 1;
  await context.db
    .updateTable("proposals")
    .set({
      withdrawn_at: at,
      withdrawn_by: context.session.accountId,
      version,
      updated_at: at,
    })
    .where("id", "=", row.id)
    .execute();
  return { version };
};
