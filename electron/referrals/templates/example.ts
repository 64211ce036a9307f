// The previews of letters: the real paper of this office with an invented person, marked as an example.
import { coverPaper } from "../../../shared/referrals/cover-paper.ts";
import { letterPaper, type LetterInput } from "../../../shared/referrals/letter-paper.ts";
import { statementPaper } from "../../../shared/referrals/statement-paper.ts";
import { needsCheck, STATEMENT_KINDS } from "../../../shared/referrals/statements.ts";
import type { StatementKind } from "../../../shared/referrals/statements.ts";
import { addDays } from "../../../shared/values/date.ts";
import {
  exampleSigner,
  inventedPerson,
  type Example,
  type ExampleInput,
} from "../../office/templates/examples.ts";

const NUMBER = "000/CONTOH";
const CODE = "RJ-0000-0000";

function letterInput({ office, size, today }: ExampleInput): LetterInput {
  return {
    office,
    size,
    number: NUMBER,
    person: inventedPerson(office.terms.village),
    signer: exampleSigner(office),
    cancelled: false,
    example: true,
    code: CODE,
    datedOn: today,
    replyBy: addDays(today, 7),
    addressee: "Kepala Kantor Contoh",
    addresseePlace: "",
    subject: "Rujukan: contoh layanan",
    request: "Di sini tercetak isi permintaan yang ditulis petugas saat menerbitkan rujukan.",
    enclosure: "",
    copies: [],
  };
}

const letter: Example = (input) => letterPaper({ ...letterInput(input), template: input.template });

/** The slip hangs below a letter. */
const slip: Example = (input) =>
  letterPaper({ ...letterInput(input), slipTemplate: input.template });

const cover: Example = (input) => {
  const { person, ...rest } = letterInput(input);
  const listed = { person, remark: "contoh layanan", cancelled: false };
  return coverPaper({
    ...rest,
    enclosure: "1 (satu) daftar nominatif",
    revision: 1,
    template: input.template,
    people: [1, 2, 3].map((n) => ({ ...listed, code: `RJ-0000-000${n}` })),
  });
};

const statement: Example = (input) => {
  const { office, size, person, signer, cancelled, example, number } = {
    ...letterInput(input),
  };
  const kind = input.kind as StatementKind;
  return statementPaper({
    office: { ...office, dataset: input.office.dataset },
    size,
    person,
    signer,
    cancelled,
    number,
    example: example === true,
    template: input.template,
    kind,
    issuedOn: input.today,
    validUntil: addDays(input.today, 90),
    purpose: "contoh keperluan",
    text: "Di sini tercetak keterangan tambahan yang ditulis petugas.",
    check: needsCheck(kind)
      ? { on: input.today, by: "Contoh Nama Petugas", desil: kind === "terdaftar" ? 1 : null }
      : null,
  });
};

export const letterExamples = {
  rujukan: letter,
  pengantar: cover,
  umpan_balik: slip,
  ...Object.fromEntries(STATEMENT_KINDS.map((kind) => [kind, statement])),
};
