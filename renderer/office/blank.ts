// The settings a new office starts from, before anything is asked.
import type { OfficeSettings } from "../../shared/office/contract.ts";
import type { Signer } from "../../shared/office/letterhead.ts";
import { LEVEL_TERMS } from "./terms.ts";

export function newSigner(position: string): Signer {
  return {
    id: crypto.randomUUID(),
    name: "",
    position,
    onBehalfOf: "",
    rank: "",
    nip: null,
    active: true,
  };
}

export function blankOffice(): OfficeSettings {
  return {
    name: "",
    level: "desa",
    dataset: "DTSEN",
    terms: LEVEL_TERMS.desa,
    areaCode: "",
    timeZone: "WIB",
    letterhead: {
      above: [],
      name: "",
      below: "",
      address: "",
      contact: "",
      place: "",
      emblem: null,
    },
    signers: [newSigner("")],
    paperSize: "A4",
    letterPattern: "{klas}/{seq}/{unit}/{bulan_romawi}/{tahun}",
    letterClass: "400.9",
    letterUnit: "PSKS",
    worksAlone: false,
    recordsVisits: false,
    remindsDaily: true,
    proposalDay: 25,
    lockMinutes: 15,
  };
}
