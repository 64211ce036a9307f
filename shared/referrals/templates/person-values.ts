// The fields that every letter knows: the person, the office, the number.
import type { Signer } from "../../office/letterhead.ts";
import { markup, type Html } from "../../papers/html.ts";
import { identityRows, identityTable, type PersonOnPaper } from "../../papers/identity-table.ts";
import { capitalName } from "../../papers/signature.ts";
import { formatDate } from "../../values/date.ts";
import type { TemplateValues } from "../../papers/templates/print.ts";

export interface CommonInput {
  readonly officeName: string;
  readonly number: string;
  /** 'YYYY-MM-DD'. */
  readonly datedOn: string;
  readonly signer: Signer;
  readonly person: PersonOnPaper;
}

/** The same words as in the identity table, one by one. */
export function commonValues(input: CommonInput): TemplateValues {
  const { person } = input;
  const neighbourhood = person.rt || person.rw ? markup` RT ${person.rt} RW ${person.rw}` : false;
  const born = person.birthPlace || person.birthDate;
  return {
    identitas: identityTable(identityRows(person), true),
    nama: person.name,
    nik: person.nik,
    no_kk: person.familyCard,
    tempat_tanggal_lahir: born ? markup`${person.birthPlace}, ${person.birthDate}` : null,
    alamat: markup`${person.address}${neighbourhood}`,
    desa: person.village,
    kecamatan: person.district,
    ...officeValues(input),
  };
}

/** Those of a letter that is about nobody alone. */
export function officeValues(input: Omit<CommonInput, "person">): TemplateValues {
  const { signer, officeName, number, datedOn } = input;
  return {
    nomor_surat: number,
    tanggal_surat: formatDate(datedOn),
    nama_kantor: officeName,
    nama_penanda_tangan: capitalName(signer.name),
    jabatan_penanda_tangan: signer.position,
  };
}

/** Who signs, as the table that opens a statement. */
export function signerTable(signer: Signer): Html {
  return identityTable(
    [
      ["Nama", capitalName(signer.name)],
      ["Jabatan", signer.position],
    ],
    true,
  );
}
