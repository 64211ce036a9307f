// Holdings of the rooms cases and referrals: cases stay as counts, what they tell goes.
import { blank, gone, type Holding } from "./holding.ts";

export const casesHoldings: readonly Holding[] = [
  blank(
    "visits",
    "Kunjungan ke loket",
    "person_id=persons case_id=cases",
    "person_id = NULL, visitor_name = '(dihapus)', origin = ''",
  ),
  blank("case_events", "Riwayat kasus", "case_id=cases", "details = NULL, details_sealed = NULL"),
  blank("case_documents", "Berkas yang diminta", "case_id=cases", "label = '(dihapus)'"),
  gone("attachments", "Foto dan dokumen", "case_id=cases"),
  gone("case_members", "Anggota kelompok kasus", "person_id=persons"),
  blank(
    "statements",
    "Surat keterangan",
    "person_id=persons case_id=cases",
    "person_id = :nobody, needed_for = '', text = '', words_sealed = NULL, desil = NULL",
  ),
  blank(
    "referral_events",
    "Riwayat rujukan",
    "referral_id=referrals",
    "note = NULL, note_sealed = NULL, missing = '[]', onward_to = '', evidence_id = NULL",
  ),
  blank(
    "referral_revisions",
    "Isi surat rujukan",
    "referral_id=referrals",
    "subject = '', request = '', enclosure = '', words_sealed = NULL",
  ),
  blank(
    "referrals",
    "Rujukan",
    "id=referrals",
    "person_id = :nobody, subject = '', request = '', enclosure = ''",
  ),
  blank("letters", "Surat", "id=letters", "subject = ''"),
  blank(
    "cases",
    "Kasus",
    "id=cases",
    "person_id = :nobody, applicant_id = :nobody, relation = 'diri_sendiri', narrative = NULL, narrative_sealed = NULL, decision_sheet = NULL, sharing = 'tidak_ditanya', sharing_at = NULL",
  ),
];
