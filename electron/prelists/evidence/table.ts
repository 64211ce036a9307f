// Table of evidence: row type for Kysely, and the class of every column.
import type { AttachmentMime } from "../../../shared/documents/attachments.ts";
import type { Classes } from "../../database/classes.ts";
import { provenanceClasses, type Provenance } from "../provenance.ts";

export interface PrelistEvidenceTable extends Provenance {
  id: string;
  /** Exactly one of these three says what it shows. */
  entry_id: string | null;
  proposal_id: string | null;
  objection_id: string | null;
  /** Of an entry: its list and family, when it shows the whole family. */
  prelist_id: string | null;
  family_key: string | null;
  /** Of an entry: the result that stood. */
  outcome: string | null;
  title: string;
  title_sealed: Buffer | null;
  mime: AttachmentMime;
  size: number;
  sealed: number;
  address: string;
  thumb: string | null;
}

export interface EvidenceTables {
  prelist_evidence: PrelistEvidenceTable;
}

export const evidenceClasses: Classes<EvidenceTables> = {
  prelist_evidence: {
    id: "umum",
    entry_id: "umum",
    proposal_id: "umum",
    objection_id: "umum",
    prelist_id: "umum",
    family_key: "rahasia",
    outcome: "spesifik",
    title: "spesifik",
    title_sealed: "rahasia",
    mime: "umum",
    size: "umum",
    sealed: "umum",
    address: "umum",
    thumb: "umum",
    ...provenanceClasses,
  },
};
