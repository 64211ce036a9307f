// A process of its own that opens the office, registers people and says which ones were acknowledged, until it is killed.
import { randomUUID } from "node:crypto";
import { Desk } from "../../../electron/serve/desk.ts";
import { apiOf, PASSWORD } from "../../support/office.ts";

const [folder, clock, first] = process.argv.slice(2);
let now = Number(clock);
const desk = new Desk({
  folder: folder!,
  training: false,
  version: "uji",
  passwordCost: { memory: 19_456, passes: 2 },
  now: () => new Date(now++),
  outside: {
    chooseToRead: async () => null,
    chooseToWrite: async () => null,
    pdf: async () => new Uint8Array(),
    print: async () => false,
  },
});
const api = apiOf(desk);
await api.accounts.signIn({ username: "kepala", password: PASSWORD });
const { id, name, roles } = (await api.accounts.colleagues()).find((one) =>
  one.roles.includes("petugas"),
)!;
desk.session = { accountId: id, username: "uji.petugas", name, roles, mustChangePassword: false };
for (let n = Number(first); ; n++) {
  const { personId } = await api.people.register({
    id: randomUUID(),
    person: {
      name: "Warga Terputus",
      nik: `320405550481${String(n).padStart(4, "0")}`,
      sex: "P",
      birthDate: "1981-04-15",
      birthPlace: "Garut",
      ktp: {
        villageCode: "32.04.05.2001",
        address: "Jalan Melati 4",
        hamlet: "",
        rt: "3",
        rw: "7",
      },
    },
    shareNik: true,
    family: { kind: "tanpa" },
  });
  process.send!({ personId });
}
