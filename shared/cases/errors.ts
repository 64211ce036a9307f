// Error codes of the room cases.
export type CasesError =
  | "langkah_tidak_boleh" // details: from, to
  | "langkah_lewat_rujukan" // the state is entered by issuing or answering a referral
  | "catatan_wajib" // details.fields: names of MoveField
  | "pengusul_bukan_penetap"
  | "lembar_penetapan_wajib" // the decision of the named signer needs the signed sheet
  | "pengesahan_belum" // an emergency referral waits for its ratification
  | "kasus_terbatas" // sensitive case: this account may only see its number
  | "langkah_kategori_salah" // details.reason: see shared/cases/steps.ts
  | "kepekaan_tetap" // details.reason: 'sudah' (it is so already), 'kategori' (its category is always sensitive)
  | "kontak_aman_belum" // a sensitive case has no safe contact yet
  | "kontak_aman_wajib" // contact with the citizen of a sensitive case that was not made by the safe contact
  | "tunda_tidak_boleh" // details.reason: SnoozeProblem of shared/cases/snooze.ts
  | "kategori_tidak_peka" // its cases are not raised while the category itself is not sensitive
  | "kategori_nonaktif"
  | "kategori_dipakai" // the code exists already
  | "lampiran_terlalu_besar" // details: limit in bytes
  | "lampiran_terlalu_luas" // details: megapixels and limit, or side: the longest that is kept
  | "lampiran_jenis_salah"
  | "lampiran_rusak" // cannot be read as what it says it is
  | "lampiran_dua_jenis" // two kinds of file in one (polyglot)
  | "lampiran_pdf_aktif" // a PDF with a program, a file inside it, or parts that cannot be looked into
  | "lampiran_pdf_terkunci" // a PDF with a password
  | "lampiran_isi_hilang" // the row is there, its bytes are not: the file of documents was lost or damaged
  | "lampiran_kosong"
  | "tampilan_penuh" // details.limit: that many named views are kept already
  | "kunjungan_tidak_dicatat" // the office has not switched visits on
  | "kunjungan_tidak_boleh"; // details: from, to
