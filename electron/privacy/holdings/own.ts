// Holdings of this room, and the record of the person itself.
import { blank, gone, type Holding } from "./holding.ts";

export const ownHoldings: readonly Holding[] = [
  gone("consents", "Persetujuan", "person_id=persons"),
  gone("restriction_permits", "Izin penggunaan data yang dibatasi", "restriction_id=restrictions"),
  gone("restrictions", "Pembatasan", "person_id=persons"),
  gone("incident_people", "Insiden yang menyangkut orang ini", "person_id=persons"),
  blank(
    "subject_requests",
    "Permintaan subjek data",
    "person_id=persons",
    "person_id = :nobody, asker_name = '', identity_note = '', wish = '(dihapus)', outcome_note = NULL",
  ),
  blank("erasures", "Usulan penghapusan", "person_id=persons", "person_id = NULL", true),
  gone("persons", "Identitas", "id=persons"),
];
