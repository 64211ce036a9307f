// Error codes of the room cases.
export type CasesError =
  | "langkah_tidak_boleh" // details: from, to
  | "langkah_lewat_rujukan" // the state is entered by issuing or answering a referral
  | "catatan_wajib" // details.fields: names of MoveField
  | "pengusul_bukan_penetap"
  | "lembar_penetapan_wajib" // the decision of the named signer needs the signed sheet
  | "pengesahan_belum" // an emergency referral waits for its ratification
  | "kasus_terbatas" // sensitive case: this account may only see its number
  | "kategori_nonaktif"
  | "kategori_dipakai" // the code exists already
  | "lampiran_terlalu_besar" // details: limit in bytes
  | "lampiran_jenis_salah"
  | "lampiran_kosong";
