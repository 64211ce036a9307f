// Run by documents-crash.test.ts in a process of its own, to be killed: attaches documents and says which were acknowledged.
import { Desk } from "../../electron/serve/desk.ts";
import { documentOf } from "../support/documents.ts";
import { apiOf, finish } from "../support/office.ts";
import { pngOf } from "../support/pictures.ts";
import { walkIn } from "./support.ts";

const { folder, accountId, database, sensitive, personId, from } = JSON.parse(
  process.argv[2]!,
) as Record<string, string>;
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
const { id: caseId } = await api.cases.register(
  walkIn(personId!, { sensitive: from === "rahasia" }),
);
process.stdout.write("siap\n");
for (let n = 1; ; n++) {
  // Each of another width, so that no two share their bytes.
  const { answer } = await finish(api.cases.attach(documentOf(caseId, pngOf(300 + n, 400))));
  process.stdout.write(`${answer.id} ${300 + n}\n`);
}
