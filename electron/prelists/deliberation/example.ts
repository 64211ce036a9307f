// The preview of minutes: the real paper of this office with an invented deliberation, marked as an example.
import type { MinutesHead } from "../../../shared/prelists/deliberation/content.ts";
import { minutesPaper } from "../../../shared/prelists/deliberation/minutes-paper.ts";
import { inventedPerson, type Example } from "../../office/templates/examples.ts";

const { name } = inventedPerson("");

function inventedHead(today: string, regime: string): MinutesHead {
  const present = {
    element: "puskesos",
    position: "Contoh jabatan",
    address: "",
    sex: null,
  } as const;
  return {
    kind: "desa",
    title: "Musyawarah Desa",
    number: "000/CONTOH",
    heldOn: today,
    startsAt: "09:00",
    endsAt: "12:00",
    place: "Balai Contoh",
    village: "Contoh",
    district: "Contoh",
    regency: "Contoh",
    province: "Contoh",
    topics: "Contoh pokok bahasan",
    notes: "Di sini tercetak catatan musyawarah.",
    list: {
      name: "Daftar contoh",
      profile: "dtsen",
      regime,
      unit: "rumah_tangga",
      period: null,
    },
    attendance: [
      { ...present, name, duty: "pemimpin" },
      { ...present, name: `${name} Kedua`, duty: "notulis" },
    ],
  };
}

const minutes: Example = ({ office, template, size, today }) =>
  minutesPaper({
    office,
    size,
    copy: "resmi",
    head: inventedHead(today, office.dataset),
    rows: [],
    paperVersion: 1,
    sha256: "",
    reopened: null,
    template,
    example: true,
  });

export const deliberationExamples = { berita_acara: minutes };
