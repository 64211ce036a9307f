// Rules of household surgery, used by the dialogs and by the handlers alike.
import type { IsoDate } from "../values/date.ts";
import type { Sex } from "../values/nik.ts";
import { HEAD } from "./codes.ts";
import type { SurgeryError } from "./surgery-errors.ts";

export interface Placed {
  readonly personId: string;
  readonly relation: number;
}

/** Who becomes the head, and what everybody whose relation changes is to the new head. */
export interface HeadChoice {
  readonly personId: string;
  readonly relations: readonly Placed[];
}

/** Nothing is recorded ahead of its day, and nothing happens to a person before birth. */
export function dateProblem(
  on: IsoDate,
  today: IsoDate,
  birthDate: IsoDate | null = null,
): SurgeryError | null {
  if (on > today) return "tanggal_di_depan";
  return birthDate !== null && on < birthDate ? "tanggal_sebelum_lahir" : null;
}

/** A death or departure has the number of its paper, or the reason why there is none yet (must-have 34). */
export function documentProblem(given: {
  readonly document: string | null;
  readonly noDocumentReason: string | null;
}): SurgeryError | null {
  return given.document === null && given.noDocumentReason === null ? "dokumen_perlu_alasan" : null;
}

/**
 * A family with members has exactly one head (must-have 30). `staying` are the members that are left; `choice` is asked for when the
 * head is not among them. Choosing another head while there is one asks for the old head's new relation.
 */
export function headProblem(
  staying: readonly Placed[],
  choice: HeadChoice | null,
): SurgeryError | null {
  const head = staying.find((member) => member.relation === HEAD);
  if (choice === null)
    return staying.length === 0 || head !== undefined ? null : "perlu_kepala_baru";
  const isStaying = (id: string) => staying.some((member) => member.personId === id);
  if (!isStaying(choice.personId) || choice.personId === head?.personId)
    return "kepala_baru_tidak_sah";
  const asked = choice.relations;
  if (asked.some((one) => one.relation === HEAD || !isStaying(one.personId)))
    return "kepala_baru_tidak_sah";
  if (asked.some((one) => one.personId === choice.personId)) return "kepala_baru_tidak_sah";
  if (head !== undefined && !asked.some((one) => one.personId === head.personId))
    return "hubungan_belum_diisi";
  return null;
}

/** The members after a choice of head, in the order they came. */
export function afterChoice(staying: readonly Placed[], choice: HeadChoice | null): Placed[] {
  if (choice === null) return [...staying];
  const asked = new Map(choice.relations.map((one) => [one.personId, one.relation]));
  return staying.map(({ personId, relation }) => ({
    personId,
    relation: personId === choice.personId ? HEAD : (asked.get(personId) ?? relation),
  }));
}

/** The day an event counts from: never before a membership that it touches was recorded. */
export function effectiveDay(on: IsoDate, ...began: readonly IsoDate[]): IsoDate {
  return began.reduce((latest, day) => (day > latest ? day : latest), on);
}

const SUAMI = 2;
const ISTRI = 3;
const ANAK = 4;
const MENANTU = 5;
const CUCU = 6;
const ORANG_TUA = 7;
const MERTUA = 8;
const FAMILI_LAIN = 9;

/**
 * What a member probably is to a new head, from what both were to the old one; null where only the officer can know. A proposal in the
 * dialog, never a rule.
 * @param newHead relation of the new head to the old head
 */
export function relationUnder(
  newHead: number,
  member: { readonly relation: number; readonly sex: Sex | null },
): number | null {
  const { relation } = member;
  if (relation > FAMILI_LAIN) return relation;
  const spouse = member.sex === "P" ? ISTRI : member.sex === "L" ? SUAMI : null;
  if (newHead === SUAMI || newHead === ISTRI) {
    if (relation === HEAD) return spouse;
    if (relation === ORANG_TUA) return MERTUA;
    if (relation === MERTUA) return ORANG_TUA;
    return relation === SUAMI || relation === ISTRI ? null : relation;
  }
  if (newHead === ANAK) {
    if (relation === HEAD || relation === SUAMI || relation === ISTRI) return ORANG_TUA;
    return relation === MENANTU || relation === CUCU ? null : FAMILI_LAIN;
  }
  if (newHead === ORANG_TUA) {
    if (relation === HEAD) return ANAK;
    if (relation === SUAMI || relation === ISTRI) return MENANTU;
    if (relation === ANAK) return CUCU;
    return relation === ORANG_TUA ? spouse : FAMILI_LAIN;
  }
  return null;
}
