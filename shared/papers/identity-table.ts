// The identity table of letters: label, colon, value.
import { markup, type Html, type Part } from "./html.ts";

export type IdentityRow = readonly [label: string, value: Part];

/** A table of label and value; blank values print as dots. `inset` indents it as in the body of a letter. */
export function identityTable(rows: readonly IdentityRow[], inset = false): Html {
  return markup`<table class="${inset ? "identity inset" : "identity"}">
    <tbody>
      ${rows.map(
        ([label, value]) =>
          markup`<tr>
            <th scope="row">${label}</th>
            <td class="colon">:</td>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export interface PersonOnPaper {
  readonly name: string;
  readonly birthPlace?: string | null;
  /** Already written out, "05 April 2021". */
  readonly birthDate?: string | null;
  readonly familyCard?: string | null;
  readonly nik?: string | null;
  readonly address?: string | null;
  readonly rt?: string | null;
  readonly rw?: string | null;
  /** "Desa", "Kelurahan", "Nagari" ... as the office calls it. */
  readonly villageTerm: string;
  readonly village?: string | null;
  readonly district?: string | null;
}

/** The rows that offices print, in their order (field notes 7). */
export function identityRows(person: PersonOnPaper): IdentityRow[] {
  const birth =
    person.birthPlace || person.birthDate
      ? markup`${person.birthPlace}, ${person.birthDate}`
      : null;
  const neighbourhood = person.rt || person.rw ? markup` RT ${person.rt} RW ${person.rw}` : false;
  return [
    ["Nama", person.name],
    ["Tempat, tanggal lahir", birth],
    ["No. KK", person.familyCard],
    ["NIK", person.nik],
    ["Alamat", markup`${person.address}${neighbourhood}`],
    [person.villageTerm, person.village],
    ["Kecamatan", person.district],
  ];
}
