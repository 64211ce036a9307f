// Holdings of the room prelists: rows stay as counts of their list.
import { blank, gone, type Holding } from "./holding.ts";

export const prelistsHoldings: readonly Holding[] = [
  blank(
    "prelist_changes",
    "Perubahan baris prelist",
    "entry_id=entries",
    "old_value = NULL, new_value = NULL",
  ),
  blank(
    "prelist_edits",
    "Perbaikan baris prelist",
    "entry_id=entries",
    "sender_value = NULL, old_value = NULL, new_value = NULL",
  ),
  gone("prelist_edited_rows", "Temuan setelah perbaikan", "row_id=rows", true),
  gone("prelist_finds", "Nomor yang menunjuk baris prelist", "row_id=rows", true),
  gone("prelist_keys", "Kunci baris prelist", "entry_id=entries", true),
  blank(
    "prelist_outcomes",
    "Hasil verifikasi",
    "entry_id=entries",
    "other_id = NULL, event_date = NULL, document_no = NULL, note = NULL",
  ),
  blank("prelist_visits", "Kunjungan petugas prelist", "entry_id=entries", "note = NULL"),
  gone("prelist_desil", "Desil", "entry_id=entries"),
  blank(
    "prelist_family_results",
    "Hasil verifikasi keluarga",
    "family_key=familyKeys",
    "family_key = 'dihapus:' || id, other_id = NULL, event_date = NULL, document_no = NULL, note = NULL",
  ),
  gone("prelist_files", "Berkas prelist yang diterima", "batch_id=batches", true),
  blank(
    "deliberation_paper_rows",
    "Lampiran berita acara musyawarah",
    "entry_id=entries",
    "list_id = NULL, nik = NULL, nokk = NULL, name = NULL, address = NULL, note = NULL",
  ),
  blank(
    "deliberation_rows",
    "Keputusan musyawarah",
    "entry_id=entries",
    "other_id = NULL, event_date = NULL, document_no = NULL, note = NULL",
  ),
  gone(
    "prelist_evidence",
    "Foto dan bukti prelist",
    "entry_id=entries proposal_id=proposals objection_id=objections",
  ),
  gone("proposal_visits", "Kunjungan usulan", "proposal_id=proposals"),
  gone("proposals", "Usulan", "id=proposals"),
  blank(
    "proposal_objections",
    "Sanggahan",
    "id=objections",
    "person_id = NULL, about = '(dihapus)', reason = '(dihapus)', photo_note = NULL, place = NULL, latitude = NULL, longitude = NULL, answer_note = NULL",
  ),
  blank(
    "prelist_rows",
    "Baris prelist",
    "id=rows",
    "household_id = NULL, member_id = NULL, nik = NULL, nik_trusted = 0, nokk = NULL, name = NULL, name_key = NULL, birth_date = NULL, family_key = NULL, address = NULL, hamlet = NULL, findings = '[]', payload = '{}'",
  ),
];
