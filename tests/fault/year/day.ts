// What four people do at one desk in a day: mostly looking and searching, some writing, each through the same border as the window.
import { finish, type TestOffice } from "../../support/office.ts";
import { answer, person, refer } from "../../referrals/support.ts";

export interface World {
  readonly office: TestOffice;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly people: string[];
  readonly cases: string[];
  /** Referrals that wait for an answer. */
  readonly waiting: string[];
  count: number;
}

type Act = (world: World) => Promise<unknown>;
const oneOf = (world: World, list: readonly string[]) =>
  list[Math.floor(world.random() * list.length)]!;
const today = (world: World) => world.office.desk.now().toISOString().slice(0, 10);

/** A person with a case that is recommended, decided and sent on; its id is in the world only once it was acknowledged. */
const newCase: Act = async (world) => {
  const n = ++world.count;
  const nik = `320405550481${String(n).padStart(4, "0")}`;
  const personId = await person(world.office, `Warga Rekaan ${wordOf(n)}`, nik);
  world.people.push(personId);
  const { caseId, id } = await refer(world.office, personId);
  world.cases.push(caseId);
  world.waiting.push(id);
};

const wordOf = (n: number) =>
  Array.from(String(n), (digit) => "abdegiklmn"[Number(digit)]).join("");

const takeAnswer: Act = async (world) => {
  const id = world.waiting.shift();
  if (id === undefined) return;
  const api = await world.office.as("supervisor");
  await api.referrals.step(answer(id, 1, { answeredOn: today(world) }));
};

const ACTS: readonly (readonly [weight: number, act: Act])[] = [
  [5, newCase],
  [5, takeAnswer],
  [
    16,
    async (world) => {
      const api = await world.office.as("petugas");
      await api.people.search({ text: wordOf(Math.ceil(world.random() * world.count)) });
    },
  ],
  [
    14,
    async (world) => {
      const api = await world.office.as("koordinator");
      await api.cases.get({ id: oneOf(world, world.cases) });
    },
  ],
  [
    8,
    async (world) => {
      const api = await world.office.as("petugas");
      await api.people.get({ personId: oneOf(world, world.people) });
    },
  ],
  [
    6,
    async (world) => {
      const api = await world.office.as("petugas");
      const payload = JSON.stringify({ narrative: "Belum selesai ditulis. ".repeat(20) });
      await api.drafts.save({ form: "cases.intake", payload, sensitive: false });
    },
  ],
  [
    4,
    async (world) => {
      const api = await world.office.as("supervisor");
      await api.audit.list({ limit: 50 });
    },
  ],
  [
    2,
    async (world) => {
      const api = await world.office.as("operator");
      await api.drafts.list();
    },
  ],
];
const TOTAL = ACTS.reduce((sum, [weight]) => sum + weight, 0);

/** One action; the first ones of an office make something to look at. */
export async function act(world: World): Promise<void> {
  if (world.cases.length < 3) return void (await newCase(world));
  let at = world.random() * TOTAL;
  const [, chosen] = ACTS.find(([weight]) => (at -= weight) < 0)!;
  await chosen(world);
}

export async function backUp({ office }: World): Promise<void> {
  await finish((await office.as("admin")).backup.make({}));
}
