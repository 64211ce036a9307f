// What a masked copy of a list leaves out: the mother's name, health and disability, and notes; numbers are masked elsewhere.
import { headerKey } from "../../sheets/headers.ts";

/** In the header of a column, without case and signs. Wide on purpose: a column too many is missed by nobody. */
const LEFT_OUT =
  /ibu|disabil|difabel|cacat|hamil|sakit|penyakit|kronis|kesehatan|odgj|hiv|ppks|pmks|catatan|keterangan|telepon|telp|nohp|foto|latitude|longitude|lintang|bujur|koordinat/;

/** @param header the column's key: the sender's official header, or the file's own */
export function isLeftOut(header: string): boolean {
  return LEFT_OUT.test(headerKey(header));
}
