// Schema 6: evidence photos, field sheets and results of prelists; who objected goes under the second key.
import { sealTo } from "../../../accounts/seal.ts";
import type { Connection } from "../../connect.ts";

const EVIDENCE = `
-- A photo or paper that shows a result, a proposal or an objection. Bytes lie in the second file; of an objection they and the name are sealed.
CREATE TABLE prelist_evidence (
  id TEXT PRIMARY KEY NOT NULL,
  entry_id TEXT REFERENCES prelist_entries(id),
  proposal_id TEXT REFERENCES proposals(id),
  objection_id TEXT REFERENCES proposal_objections(id),
  -- Of an entry, when it shows the whole family.
  prelist_id TEXT REFERENCES prelists(id),
  family_key TEXT,
  -- The result of the entry when it was attached.
  outcome TEXT,
  title TEXT NOT NULL,
  title_sealed BLOB,
  mime TEXT NOT NULL CHECK (mime IN ('image/jpeg', 'image/png', 'application/pdf')),
  size INTEGER NOT NULL CHECK (size > 0),
  sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  address TEXT NOT NULL,
  thumb TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((entry_id IS NOT NULL) + (proposal_id IS NOT NULL) + (objection_id IS NOT NULL) = 1),
  CHECK ((prelist_id IS NULL) = (family_key IS NULL)),
  CHECK (objection_id IS NULL OR (sealed = 1 AND title = '' AND title_sealed IS NOT NULL))
) STRICT;
CREATE INDEX prelist_evidence_entry ON prelist_evidence(entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX prelist_evidence_family ON prelist_evidence(prelist_id, family_key) WHERE family_key IS NOT NULL;
CREATE INDEX prelist_evidence_proposal ON prelist_evidence(proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX prelist_evidence_objection ON prelist_evidence(objection_id) WHERE objection_id IS NOT NULL;
CREATE INDEX prelist_evidence_address ON prelist_evidence(address);
CREATE TRIGGER prelist_evidence_no_update BEFORE UPDATE ON prelist_evidence BEGIN SELECT RAISE(ABORT, 'evidence never changes'); END;

CREATE TABLE proposal_objectors_next (
  objection_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal_objections(id),
  -- Name, contact, address and whether of the same village, as JSON under the second key.
  said_sealed BLOB NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
`;

interface OldObjector {
  readonly objection_id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly address: string | null;
  readonly same_village: number;
}

/** Sealing needs the public half only, so old rows are sealed here; what stood open is overwritten (secure_delete). */
function sealObjectors(db: Connection): void {
  const office = db
    .prepare<[], { sensitive_public: Buffer }>("SELECT sensitive_public FROM office LIMIT 1")
    .get();
  const rows = db
    .prepare<[], OldObjector>(
      "SELECT objection_id, name, contact, address, same_village FROM proposal_objectors",
    )
    .all();
  const move = db.prepare<[Buffer, string]>(
    `INSERT INTO proposal_objectors_next
     SELECT objection_id, ?, legal_basis, purpose, source, created_at, created_by, updated_at
     FROM proposal_objectors WHERE objection_id = ?`,
  );
  for (const { objection_id, name, contact, address, same_village } of rows) {
    const said = JSON.stringify({ name, contact, address, sameVillage: same_village === 1 });
    const place = `proposal_objectors.said:${objection_id}`;
    move.run(sealTo(office!.sensitive_public, Buffer.from(said, "utf8"), place), objection_id);
  }
  db.exec(
    "DROP TABLE proposal_objectors; ALTER TABLE proposal_objectors_next RENAME TO proposal_objectors;",
  );
}

export function evidence6(db: Connection): void {
  db.exec(EVIDENCE);
  sealObjectors(db);
}
