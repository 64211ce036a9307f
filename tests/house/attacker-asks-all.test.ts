// A colleague without the second key asks every question that the house knows, with every id that he could hold, and reads every paper.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Role } from "../../shared/call.ts";
import { makeCall } from "../../electron/serve/call.ts";
import { makePerson, waitingCase, withoutSecondKey } from "../cases/support.ts";
import { answer, issueInput } from "../referrals/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { allCalls, elementOf, fieldsOf, typeOf, unwrap, type DeclaredCall } from "./contract.ts";

/** Each stands in one place only; whoever finds it has read that place. */
const SECRETS = {
  narrative: "dipukul-suaminya",
  recommendation: "perlu-rumah-aman",
  request: "mohon-tempat-tersembunyi",
  companion: "Bu-Tersembunyi",
  note: "catatan-rahasia-keluarga",
  answer: "jawaban-rahasia-dinas",
};
const WORKERS: readonly Role[] = [
  "petugas",
  "koordinator",
  "fasilitator",
  "operator",
  "supervisor",
];

let office: TestOffice;
let caseId: string;
let ids: string[];
beforeAll(async () => {
  office = await newOffice();
  const personId = await makePerson(office, "Melati Rahasia");
  caseId = await waitingCase(office, personId, { narrative: SECRETS.narrative });
  const desk = await office.as("koordinator");
  const change = async () => ({
    id: caseId,
    version: (await desk.cases.get({ id: caseId })).version,
    eventId: randomUUID(),
  });
  const support = {
    fasilitator: { accountId: null, name: SECRETS.companion },
    companion: null,
    pillars: [],
  };
  await desk.cases.setSupport({ ...(await change()), support });
  const input = await issueInput(desk, caseId, { request: SECRETS.request });
  const { id: referralId } = await desk.referrals.issue(input);
  const { version } = await desk.referrals.get({ id: referralId });
  await desk.referrals.step(
    answer(referralId, version, { answeredBy: SECRETS.answer, note: SECRETS.note }),
  );
  await desk.cases.setSensitivity({ ...(await change()), sensitive: true, reason: SECRETS.note });
  ids = [caseId, personId, referralId, input.destinationId];
}, 60_000);
afterAll(() => office.close());

const FEW = 4;
type Schema = NonNullable<DeclaredCall["input"]>;

/** Values that a field may have: every id, every word of a list, small numbers, an empty text. */
function values(schema: Schema): unknown[] {
  return unwrap(schema).flatMap((bare): unknown[] => {
    switch (typeOf(bare)) {
      case "object":
        return inputs(bare);
      case "array":
        return elementOf(bare) ? [values(elementOf(bare)!).slice(0, FEW)] : [[]];
      case "enum":
        return [...(bare as unknown as { options: readonly string[] }).options];
      case "literal":
        return [...(bare as unknown as { values: ReadonlySet<unknown> }).values];
      case "boolean":
        return [true, false];
      case "number":
        return [1, 50, 2026];
      case "string":
        return [...ids, "2026-11", "2026-11-24", "KES-01", ""].filter(
          (text) => bare.safeParse(text).success,
        );
      default:
        return [];
    }
  });
}

/** Inputs of a call: each field walks through its values while the others keep their first; fields that may be left out are also left out. */
function inputs(schema: Schema): unknown[] {
  const fields = Object.entries(fieldsOf(schema)).map(([name, field]) => ({
    name,
    values: values(field),
    optional: field.safeParse(undefined).success,
  }));
  const first = Object.fromEntries(
    fields.filter((f) => !f.optional).map((f) => [f.name, f.values[0]]),
  );
  return [
    first,
    ...fields.flatMap((f) => f.values.map((value) => ({ ...first, [f.name]: value }))),
  ];
}

/** What a question answers, its papers included; refusals are answers too. */
async function asked(call: DeclaredCall, input: unknown): Promise<string> {
  try {
    const made = makeCall(office.desk, call.room, call.name, input, AbortSignal.timeout(10_000));
    const said = JSON.stringify((await made) ?? null);
    const papers = [...said.matchAll(/"paperId":"([^"]+)"/g)].map(
      ([, paper]) => office.sheet(paper!).html,
    );
    return [said, ...papers].join("\n");
  } catch (error) {
    const { code, details } = error as { code?: string; details?: unknown };
    return `${code}${JSON.stringify(details ?? null)}`;
  }
}

const questions = allCalls().filter(({ meta }) => meta.kind === "query" && meta.stream !== true);

it("the secrets are there for those who may open the case", async () => {
  await office.as("koordinator");
  const get = questions.find(({ id }) => id === "cases.get")!;
  const whole = await asked(get, { id: caseId });
  expect(whole).toContain(SECRETS.narrative);
  expect(whole).toContain(SECRETS.companion);
});

it.each(WORKERS)(
  "%s asks everything and learns nothing",
  async (role) => {
    const told: string[] = [];
    let answered = 0;
    await withoutSecondKey(office, async () => {
      for (const call of questions) {
        const tried = call.input ? [undefined, ...inputs(call.input)] : [undefined];
        for (const input of tried) {
          await office.as(role);
          const text = await asked(call, input);
          if (text.startsWith("{") || text.startsWith("[")) answered++;
          for (const [place, secret] of Object.entries(SECRETS))
            if (text.includes(secret)) told.push(`${call.id} tells ${place}`);
        }
      }
    });
    expect([...new Set(told)]).toEqual([]);
    // Not a crowd of refusals: most questions were answered with something.
    expect(answered).toBeGreaterThan(questions.length / 2);
  },
  120_000,
);
