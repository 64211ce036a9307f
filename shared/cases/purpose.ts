// Why the desk keeps what it is told: purpose notice and consent wording of the intake form (UU 27/2022 art. 20-21).

/** Stored with every record of a case. */
export const CASE_PURPOSE =
  "Pencatatan, pemeriksaan, penetapan, rujukan, dan pelaporan layanan sosial";

/** Stored with every visit to the desk. */
export const VISIT_PURPOSE = "Giliran layanan, buku tamu, dan waktu tunggu";

/** Read out or shown before anything is written down; no consent is asked for the public task. */
export const PURPOSE_NOTICE =
  "Data Anda dicatat untuk memeriksa, menetapkan, merujuk, dan melaporkan layanan sosial yang Anda minta. Dasarnya adalah tugas pelayanan publik; dalam keadaan darurat, kepentingan vital. Data disimpan di kantor ini, hanya dibuka oleh petugas yang berwenang, dan setiap pembukaan dicatat. Anda berhak melihat, memperbaiki, dan meminta penghapusan data Anda.";

/** Asked only for sharing beyond the public task. */
export const SHARING_QUESTION =
  "Bersediakah Anda bila data ini juga dibagikan kepada lembaga mitra di luar pemerintah, misalnya Baznas, LKS, atau forum CSR, untuk mencari bantuan lain?";

export const SHARING_REASSURANCE = "Menolak tidak mengurangi layanan yang Anda terima.";
