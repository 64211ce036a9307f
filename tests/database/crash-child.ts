// Run by crash.test.ts in a process of its own, to be killed: registers walk-ins and says which were acknowledged.
import { Desk } from "../../electron/serve/desk.ts";
import { walkIn } from "../cases/support.ts";
import { apiOf } from "../support/office.ts";

const { folder, accountId, database, sensitive, personId } = JSON.parse(process.argv[2]!) as Record<
  string,
  string
>;
const desk = new Desk({
  folder: folder!,
  training: false,
  version: "uji",
  outside: {
    chooseToRead: async () => null,
    chooseToWrite: async () => null,
    pdf: async () => new Uint8Array(),
    print: async () => false,
  },
});
await desk.enter(accountId!, {
  database: Buffer.from(database!, "hex"),
  sensitive: Buffer.from(sensitive!, "hex"),
});
const api = apiOf(desk);
process.stdout.write("siap\n");
for (;;) {
  const { number } = await api.cases.register(walkIn(personId!));
  process.stdout.write(`${number}\n`);
}
