// Keeps a photo or paper with the result, proposal or objection that it shows.
import { DeskError } from "../../../shared/errors.ts";
import type { evidenceCalls } from "../../../shared/prelists/evidence/contract.ts";
import { EVIDENCE_RULES, mayAttach } from "../../../shared/prelists/evidence/rules.ts";
import type { Db } from "../../database/tables.ts";
import { checkedFile, placeOf, storeDocument, type Stored } from "../../documents/keep.ts";
import type { CommandContext, HandlersOf } from "../../serve/context.ts";
import { demandOpen, getBatch, getProposal } from "../proposals/batches.ts";
import { provenance } from "../provenance.ts";
import { familyOf } from "./read.ts";

type Handlers = HandlersOf<typeof evidenceCalls>;
interface Shown {
  readonly about: keyof typeof EVIDENCE_RULES;
  readonly aboutId: string;
  readonly wholeFamily: boolean;
}

export const attachEvidence: Handlers["attachEvidence"] = async (context, input) => {
  const { session, sensitive } = context;
  if (!mayAttach(session.roles, input.about)) throw new DeskError("peran_tidak_cukup");
  await shownBy(context.db, input);
  context.progress({ done: 0, total: 1 });
  const file = await checkedFile(input.id, input.body, input.thumb);
  context.checkCancelled();
  const { sealed } = EVIDENCE_RULES[input.about];
  const stored = storeDocument(context, "prelist_evidence", sealed, file);
  return context.publish(async (db) =>
    writeEvidence({ db, session, sensitive, now: () => context.now() }, input, stored),
  );
};

/** Writes the row of stored bytes. Saved twice after a crash of the window: the same id is the same evidence. @throws those of `shownBy` */
export async function writeEvidence(
  {
    db,
    session,
    sensitive,
    now,
  }: Pick<CommandContext, "session" | "sensitive" | "now"> & { db: Db },
  input: Shown & { readonly id: string; readonly title: string },
  stored: Stored,
): Promise<{ id: string }> {
  const { id, title } = input;
  const place = placeOf("prelist_evidence", "name", id);
  const named = stored.sealed
    ? { title: "", title_sealed: await sensitive.seal(title, place) }
    : { title, title_sealed: null };
  await db
    .insertInto("prelist_evidence")
    .values({
      id,
      ...(await shownBy(db, input)),
      ...named,
      mime: stored.mime,
      size: stored.size,
      sealed: stored.sealed ? 1 : 0,
      address: stored.address,
      thumb: stored.thumb,
      ...provenance("loket", session.accountId, now().toISOString()),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return { id };
}

/** The columns that say what is shown. @throws DeskError 'tidak_ditemukan' | 'keluarga_tidak_dikenal' | 'usulan_terkunci' */
async function shownBy(db: Db, { about, aboutId, wholeFamily }: Shown) {
  const nothing = {
    entry_id: null,
    proposal_id: null,
    objection_id: null,
    prelist_id: null,
    family_key: null,
    outcome: null,
  };
  if (about === "usulan") {
    const proposal = await getProposal(db, aboutId);
    demandOpen(await getBatch(db, proposal.batch_id));
    return { ...nothing, proposal_id: aboutId };
  }
  if (about === "sanggah") {
    const objection = await db
      .selectFrom("proposal_objections")
      .select("id")
      .where("id", "=", aboutId)
      .executeTakeFirst();
    if (!objection) throw new DeskError("tidak_ditemukan");
    return { ...nothing, objection_id: aboutId };
  }
  const row = await familyOf(db, aboutId);
  if (!row) throw new DeskError("tidak_ditemukan");
  if (wholeFamily && row.family_key === null) throw new DeskError("keluarga_tidak_dikenal");
  const { outcome } = await db
    .selectFrom("prelist_entries")
    .select("outcome")
    .where("id", "=", aboutId)
    .executeTakeFirstOrThrow();
  return {
    ...nothing,
    entry_id: aboutId,
    outcome,
    ...(wholeFamily ? { prelist_id: row.prelist_id, family_key: row.family_key } : {}),
  };
}
