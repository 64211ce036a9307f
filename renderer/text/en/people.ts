// English texts of the room people.
import type { PeopleError } from '../../../shared/people/errors.ts';
import type { ErrorWords } from '../words.ts';
import type { people as original } from '../id/people.ts';

export const people: typeof original = {
  errors: {
    nik_dipakai: 'Another registered person already has this NIK. Nothing was saved. Open that person, or check the digits.',
    kk_tidak_sah: 'A family card number has 16 valid digits. Nothing was saved. Check the digits on the card.',
    kepala_keluarga_ganda: 'This family already has a head. Nothing was saved. Change the other member first.',
  } satisfies ErrorWords<PeopleError>,
};
