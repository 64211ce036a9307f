// What the forms of a person hold: blank, filled from a record, what is wrong, and what is sent.
import { HEAD, RELATIONS, type Relation } from "../../shared/people/codes.ts";
import { PersonInput, type PersonDraft } from "../../shared/people/fields.ts";
import { checkIdentity, type IdentityCheck } from "../../shared/people/rules.ts";
import type { AddressView, PersonView } from "../../shared/people/views.ts";
import type { NoNikReason } from "../../shared/people/codes.ts";
import { normalizeRtRw } from "../../shared/values/area-code.ts";
import { today } from "./today.ts";
import { checkNik, hasError, type Sex } from "../../shared/values/nik.ts";
import { kindOfTyped } from "../../shared/people/typed-kind.ts";
import { isBlank } from "../../shared/values/text.ts";
import { newId } from "../app/new-id.ts";

export interface AddressState {
  readonly villageCode: string;
  readonly address: string;
  readonly hamlet: string;
  readonly rt: string;
  readonly rw: string;
}

export interface PersonState {
  /** Made here, so that a save sent twice is one person. */
  readonly id: string;
  readonly nik: string;
  /** The NIK on record, masked; while it is kept the box is not shown. */
  readonly keptNik: string | null;
  readonly noNikReason: NoNikReason | "";
  readonly nikNote: string;
  readonly shareNik: boolean;
  readonly name: string;
  readonly alias: string;
  readonly sex: Sex | "";
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly motherName: string;
  readonly phone: string;
  readonly occupation: string;
  readonly marital: string;
  readonly disability: string;
  readonly ktp: AddressState;
  readonly homeDiffers: boolean;
  readonly home: AddressState;
  readonly landmark: string;
  readonly ppks: readonly string[];
}

export const NO_ADDRESS: AddressState = {
  villageCode: "",
  address: "",
  hamlet: "",
  rt: "",
  rw: "",
};

/** `villageCode`: the office's own village, '' above village level. `typed`: what was searched before goes where it belongs. */
export function blankPerson(villageCode = "", typed = ""): PersonState {
  const kind = kindOfTyped(typed);
  const blank: PersonState = {
    id: newId(),
    nik: "",
    keptNik: null,
    noNikReason: "",
    nikNote: "",
    shareNik: false,
    name: kind === "nama" ? typed.trim() : "",
    alias: "",
    sex: "",
    birthPlace: "",
    birthDate: "",
    motherName: "",
    phone: kind === "telepon" ? typed.trim() : "",
    occupation: "",
    marital: "",
    disability: "",
    ktp: { ...NO_ADDRESS, villageCode },
    homeDiffers: false,
    home: NO_ADDRESS,
    landmark: "",
    ppks: [],
  };
  return kind === "nik" ? withNik(blank, typed.trim()) : blank;
}

export function addressState(view: AddressView | null): AddressState {
  if (!view) return NO_ADDRESS;
  return {
    villageCode: view.villageCode ?? "",
    address: view.address ?? "",
    hamlet: view.hamlet ?? "",
    rt: view.rt ?? "",
    rw: view.rw ?? "",
  };
}

export function personStateOf(view: PersonView): PersonState {
  return {
    id: view.personId,
    nik: "",
    keptNik: view.nikMasked,
    noNikReason: view.noNikReason ?? "",
    nikNote: view.nikNote ?? "",
    shareNik: false,
    name: view.name,
    alias: view.alias ?? "",
    sex: view.sex ?? "",
    birthPlace: view.birthPlace ?? "",
    birthDate: view.birthDate ?? "",
    motherName: view.motherName ?? "",
    phone: view.phone ?? "",
    occupation: view.occupation === null ? "" : String(view.occupation),
    marital: view.marital === null ? "" : String(view.marital),
    disability: view.disability ?? "",
    ktp: addressState(view.ktp),
    homeDiffers: view.home !== null,
    home: addressState(view.home),
    landmark: view.landmark ?? "",
    ppks: view.ppks,
  };
}

/** Takes a NIK in; sex and birth date follow it where they are empty and the NIK leaves no doubt. */
export function withNik(before: PersonState, nik: string): PersonState {
  // Sharing was said about another number.
  const state = { ...before, shareNik: false };
  const { reading } = checkNik(nik, { asOf: today() });
  if (!reading) return { ...state, nik };
  const [only, other] = reading.birthDates;
  return {
    ...state,
    nik,
    sex: state.sex || reading.sex,
    birthDate: state.birthDate || (only && !other ? only : ""),
  };
}

/** Rules of identity for what stands in the form; a kept NIK is not checked again. */
export function identityOf(state: PersonState): IdentityCheck {
  const nik = state.keptNik !== null || isBlank(state.nik) ? null : state.nik;
  return checkIdentity(
    {
      nik,
      noNikReason: state.keptNik !== null ? "disimpan" : state.noNikReason || null,
      nikNote: isBlank(state.nikNote) ? null : state.nikNote,
      sex: state.sex || null,
      birthDate: state.birthDate || null,
      phone: state.phone,
    },
    today(),
  );
}

export type PersonField =
  | "name"
  | "nik"
  | "noNikReason"
  | "nikNote"
  | "birthDate"
  | "phone"
  | "ktp-rt"
  | "home-rt";
export type PersonProblem = {
  readonly field: PersonField;
  readonly code: "name" | "rtRw" | NonNullable<IdentityCheck["problem"]>;
};

const FIELD_OF: Record<NonNullable<IdentityCheck["problem"]>, PersonField> = {
  nik_tidak_sah: "nik",
  nik_perlu_catatan: "nikNote",
  nik_perlu_alasan: "noNikReason",
  tanggal_lahir_tidak_sah: "birthDate",
  telepon_tidak_sah: "phone",
};

/** In the order of the form. */
export function personProblems(state: PersonState): PersonProblem[] {
  const problems: PersonProblem[] = [];
  const { problem } = identityOf(state);
  if (problem) problems.push({ field: FIELD_OF[problem], code: problem });
  else if (state.shareNik && isBlank(state.nikNote))
    problems.push({ field: "nikNote", code: "nik_perlu_catatan" });
  if (!PersonInput.shape.name.safeParse(state.name).success)
    problems.push({ field: "name", code: "name" });
  const badRtRw = (address: AddressState) =>
    normalizeRtRw(address.rt) === undefined || normalizeRtRw(address.rw) === undefined;
  if (badRtRw(state.ktp)) problems.push({ field: "ktp-rt", code: "rtRw" });
  if (state.homeDiffers && badRtRw(state.home)) problems.push({ field: "home-rt", code: "rtRw" });
  return problems;
}

/** What is sent; call only without problems. */
export function toDraft(state: PersonState): PersonDraft {
  const address = (from: AddressState) => ({ ...from, villageCode: from.villageCode || null });
  const number = (code: string) => (code === "" ? null : Number(code));
  return {
    name: state.name,
    alias: state.alias,
    motherName: state.motherName,
    nik: state.keptNik === null ? state.nik : null,
    noNikReason: state.noNikReason || null,
    nikNote: state.nikNote,
    sex: state.sex || null,
    birthPlace: state.birthPlace,
    birthDate: state.birthDate || null,
    phone: state.phone,
    occupation: number(state.occupation),
    marital: number(state.marital),
    disability: (state.disability || null) as PersonDraft["disability"],
    ktp: address(state.ktp),
    home: state.homeDiffers ? address(state.home) : null,
    landmark: state.landmark,
    ppks: [...state.ppks],
  };
}

/** Whether the NIK box holds something that needs the officer's word: a warning, or a NIK that somebody else has. */
export function needsNote(state: PersonState): boolean {
  const { nik } = identityOf(state);
  return state.shareNik || (nik !== null && nik.findings.length > 0 && !hasError(nik.findings));
}

/** Options of a relation box: '1' Kepala keluarga ... */
export const RELATION_OPTIONS = (Object.entries(RELATIONS) as [string, string][]).map(
  ([value, label]) => ({ value, label }),
);

export function relationLabel(relation: number): string {
  return RELATIONS[relation as Relation] ?? "";
}
export { HEAD };
