// Holdings of the room people, but for the record of the person itself, which goes last.
import { blank, gone, type Holding } from "./holding.ts";

export const peopleHoldings: readonly Holding[] = [
  gone("person_changes", "Perubahan isian", "person_id=persons"),
  gone("person_ppks", "Jenis PPKS", "person_id=persons"),
  gone("participations", "Kepesertaan program", "person_id=persons"),
  gone("pregnancies", "Kehamilan", "person_id=persons"),
  gone("person_proposals", "Usulan isian dari berkas", "person_id=persons"),
  gone("person_references", "Nomor yang menunjuk orang ini", "person_id=persons", true),
  gone(
    "cleaning_exceptions",
    "Pengecualian pembersihan data",
    "subject_id=persons subject_id=families",
  ),
  gone("duplicate_pairs", "Dugaan data ganda", "person_a=persons person_b=persons", true),
  gone("duplicate_decisions", "Keputusan data ganda", "person_a=persons person_b=persons"),
  gone(
    "person_merge_ends",
    "Akhir keanggotaan karena penggabungan",
    "merge_id=merges membership_id=memberships",
    true,
  ),
  gone(
    "person_merge_heads",
    "Kepala keluarga karena penggabungan",
    "merge_id=merges new_membership_id=memberships",
    true,
  ),
  gone("person_merge_values", "Nilai sebelum penggabungan", "merge_id=merges"),
  gone("person_merges", "Penggabungan catatan", "id=merges"),
  gone("person_link_origins", "Asal kaitan", "origin_id=persons", true),
  blank(
    "register_rows",
    "Baris berkas daftar warga",
    "person_id=persons",
    "person_id = NULL, row_key = NULL, findings = '[]', notes = '[]', cells = NULL",
  ),
  gone(
    "life_event_steps",
    "Langkah peristiwa keluarga",
    "event_id=events record_id=persons record_id=memberships",
  ),
  gone(
    "life_event_subjects",
    "Yang terlibat peristiwa keluarga",
    "event_id=events person_id=persons family_id=families",
    true,
  ),
  gone("life_events", "Peristiwa keluarga", "id=events"),
  gone("memberships", "Keanggotaan keluarga", "person_id=persons"),
  gone("family_numbers", "Nomor Kartu Keluarga", "family_id=families"),
  blank(
    "families",
    "Keluarga",
    "id=families",
    "household_id = NULL, household_order = NULL, address = NULL, hamlet = NULL, rt = NULL, rw = NULL",
  ),
];
