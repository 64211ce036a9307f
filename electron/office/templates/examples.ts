// Who makes the preview of which template: each room shows its own papers with an invented person, and electron/rooms.ts names them.
import type { OfficeView } from "../../../shared/office/contract.ts";
import type { Signer } from "../../../shared/office/letterhead.ts";
import type { PersonOnPaper } from "../../../shared/papers/identity-table.ts";
import type { PaperSheet, PaperSize } from "../../../shared/papers/paper.ts";
import type { TemplateKind } from "../../../shared/papers/templates/fields.ts";
import type { TemplateNode } from "../../../shared/papers/templates/read.ts";

export interface ExampleInput {
  readonly office: OfficeView;
  readonly kind: TemplateKind;
  readonly template: readonly TemplateNode[];
  readonly size: PaperSize;
  /** 'YYYY-MM-DD'. */
  readonly today: string;
}
export type Example = (input: ExampleInput) => PaperSheet;

const examples = new Map<TemplateKind, Example>();

/** Called once for each kind. */
export function showExamples(made: Readonly<Partial<Record<TemplateKind, Example>>>): void {
  for (const [kind, example] of Object.entries(made)) examples.set(kind as TemplateKind, example);
}

/** The real paper of this office, marked as an example. @throws Error for a kind that no room shows */
export function examplePaper(input: ExampleInput): PaperSheet {
  const example = examples.get(input.kind);
  if (!example) throw new Error(`no example of ${input.kind}`);
  return example(input);
}

/** A number of sixteen zeros belongs to nobody. */
export function inventedPerson(villageTerm: string): PersonOnPaper {
  return {
    name: "Contoh Nama Warga",
    birthPlace: "Kota Contoh",
    birthDate: "01 Januari 1980",
    familyCard: "0000000000000000",
    nik: "0000000000000000",
    address: "Jalan Contoh Nomor 1",
    rt: "000",
    rw: "000",
    villageTerm,
    village: "Contoh",
    district: "Contoh",
  };
}

/** The first that may sign; an office without one shows its head's title. */
export function exampleSigner({ signers, terms }: OfficeView): Signer {
  return (
    signers.find(({ active }) => active) ?? {
      id: "contoh",
      name: "",
      position: terms.head,
      onBehalfOf: "",
      rank: "",
      nip: null,
      active: true,
    }
  );
}
