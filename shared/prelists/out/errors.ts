// Error codes of files on the way out.
export type OutError =
  | "berkas_asal_tidak_ada" // the file of that import is not kept: it came before files were
  | "berkas_kembali_tidak_cocok" // what was written does not read as it should; details: { row, column }
  | "tak_ada_perubahan"; // nothing to write back into the sender's file
