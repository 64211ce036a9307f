// English texts of the room cases.
import type { CasesError } from '../../../shared/cases/errors.ts';
import type { cases as original } from '../id/cases.ts';
import type { ErrorWords } from '../words.ts';

export const cases: typeof original = {
  errors: {
    langkah_tidak_boleh: 'This step is not possible in the present state of the case. Nothing changed. Reload the case to see its steps.',
    langkah_lewat_rujukan: 'This state is reached only by issuing or answering a referral. Nothing changed. Use the referral part of the case.',
    catatan_wajib: 'This step needs a note. Nothing was saved. Write the note and save again.',
    pengusul_bukan_penetap: 'Whoever recommends may not decide. Nothing changed. Ask a colleague to decide.',
    lembar_penetapan_wajib: 'A decision of a named official needs the signed sheet. Nothing was saved. Attach the scan.',
    pengesahan_belum: 'This emergency referral awaits ratification. Nothing changed. Ratify it first.',
    kasus_terbatas: 'This case is restricted; your account sees only its number. Speak to the officer in charge.',
    kategori_nonaktif: 'This category is no longer in use. Nothing was saved. Choose another.',
    kategori_dipakai: 'This category code exists already. Nothing was saved. Use another code.',
    lampiran_terlalu_besar: 'This attachment is too large and was not saved. Make it smaller and attach it again.',
    lampiran_jenis_salah: 'This kind of file cannot be attached. Use JPEG, PNG or PDF.',
    lampiran_kosong: 'This file is empty and was not saved. Choose another.',
  } satisfies ErrorWords<CasesError>,
};
