// Run by register-kill.test.ts in a process of its own, to be killed: starts one task and says how far it is.
import { Desk } from "../../electron/serve/desk.ts";
import { apiOf } from "../support/office.ts";
import { VILLAGE } from "../support/register-import.ts";

interface Order {
  readonly folder: string;
  readonly accountId: string;
  readonly database: string;
  readonly sensitive: string;
  readonly task: "impor" | "batal" | "ganda";
  readonly list?: string;
  readonly importId?: string;
}
const order = JSON.parse(process.argv[2]!) as Order;
const desk = new Desk({
  folder: order.folder,
  training: false,
  version: "uji",
  outside: {
    chooseToRead: async () => null,
    chooseToWrite: async () => null,
    pdf: async () => new Uint8Array(),
    print: async () => false,
  },
});
await desk.enter(order.accountId, {
  database: Buffer.from(order.database, "hex"),
  sensitive: Buffer.from(order.sensitive, "hex"),
});
const api = apiOf(desk);

async function start() {
  if (order.task === "ganda") return api.people.findDuplicates({});
  if (order.task === "batal") return api.prelists.registerUndo({ importId: order.importId! });
  const { file } = desk.tokens.give(order.list!, "impor-prelist", "baca", desk.now());
  return api.prelists.registerImport({
    file,
    reason: "mengisi daftar warga",
    villageCode: VILLAGE,
  });
}

for await (const step of await start()) process.stdout.write(`${JSON.stringify(step)}\n`);
process.stdout.write("selesai\n");
