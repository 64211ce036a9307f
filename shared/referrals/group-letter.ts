// A letter that refers a group: its identity instead of one person's, and its members as an annex on a page of their own.
import { markup, nothing, type Html } from "../papers/html.ts";
import type { IdentityRow, PersonOnPaper } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";

export interface LetterGroup {
  /** Rows of name, place and number of KK. */
  readonly rows: readonly IdentityRow[];
  /** Empty: no members are recorded, and no annex is printed. */
  readonly members: readonly PersonOnPaper[];
}

/** The group, then who speaks for it. */
export function groupIdentity(group: LetterGroup, person: PersonOnPaper): IdentityRow[] {
  return [
    ...group.rows,
    ["Wakil kelompok", person.name],
    ["NIK wakil", person.nik],
    [person.villageTerm, person.village],
    ["Kecamatan", person.district],
  ];
}

export const ANNEX_STYLE = ".annex { break-before: page; } .annex .about { margin-bottom: 3mm; }";

function home({ address, rt, rw }: PersonOnPaper): string {
  return [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(", ");
}

/** Daftar anggota, with the number of the letter it belongs to. */
export function memberAnnex(group: LetterGroup, letter: { number: string; date: string }): Html {
  if (group.members.length === 0) return nothing;
  const columns = [
    { label: "No.", align: "centre", width: "11mm" },
    { label: "Nama" },
    { label: "NIK", width: "40mm" },
    { label: "Alamat" },
  ] as const;
  return markup`<section class="annex">
    <h1>Daftar Anggota Kelompok</h1>
    <p class="about">Lampiran surat nomor ${letter.number} tanggal ${letter.date}</p>
    ${listTable(
      columns,
      group.members.map((one, at) => [String(at + 1), one.name, one.nik, home(one)]),
    )}
    <p>Jumlah: ${group.members.length} orang.</p>
  </section>`;
}
