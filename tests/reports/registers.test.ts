// The name of the national register: an office that calls it DTKS reads DTKS on every paper and screen, one that calls it DTSEN the other.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../../shared/contract.ts";
import { DATASETS, type Dataset } from "../../shared/office/contract.ts";
import { SHIPPED } from "../../shared/reports/tables/shipped.ts";
import { inRegister } from "../../shared/values/register-words.ts";
import { person, refer, waitingCase } from "../referrals/support.ts";
import { newOffice, type Api, type TestOffice } from "../support/office.ts";

/** Papers of this office that are made without more than is there; each call of the contract that makes one stands here or below. */
const MADE: Record<string, (api: Api, ids: Ids) => (() => Promise<{ paperId: string }>)[]> = {
  "cases.receipt": (api, { caseIds }) => caseIds.map((id) => () => api.cases.receipt({ id })),
  "cases.registrationForm": (api, { caseIds }) =>
    caseIds.map((id) => () => api.cases.registrationForm({ id })),
  "cases.guestLog": (api) => [
    () => api.cases.guestLog({ from: "2026-11-24", until: "2026-11-24" }),
  ],
  "referrals.letter": (api, { referralId }) => [
    () => api.referrals.letter({ id: referralId, size: "A4" }),
  ],
  "referrals.statement": (api, { statementId }) => [
    () => api.referrals.statement({ id: statementId, size: "A4" }),
  ],
  "directory.hintsPaper": (api, { caseIds }) =>
    caseIds.map((caseId) => () => api.directory.hintsPaper({ caseId } as never)),
  "desk.keysPaper": (api) => [() => api.desk.keysPaper({})],
  "reports.outputsPaper": (api) => [() => api.reports.outputsPaper({ year: 2026 })],
  "reports.overduePaper": (api) => [() => api.reports.overduePaper({})],
  "reports.recapPaper": (api) => [() => api.reports.recapPaper(YEAR)],
  "reports.letterRegister": (api) => [() => api.reports.letterRegister({ year: 2026 })],
  "reports.caseSummary": (api, { caseIds }) =>
    caseIds.map((id) => () => api.reports.caseSummary({ id, identity: "lengkap" })),
  "reports.tablePaper": (api) =>
    SHIPPED.map(
      ({ id }) =>
        () =>
          api.reports.tablePaper({ which: { kind: "bawaan", id }, period: YEAR }),
    ),
};
/** Others, and why they name no register of the office. */
const ELSEWHERE =
  /^prelists\.|^privacy\.|^office\.recoveryPaper$|^cases\.attachmentPaper$|^referrals\.previewTemplate$/;
const YEAR = { from: "2026-01-01", to: "2026-12-31" };

interface Ids {
  readonly caseIds: readonly string[];
  readonly referralId: string;
  readonly statementId: string;
}

const other = (dataset: Dataset) => DATASETS.find((one) => one !== dataset)!;

it("knows every call that makes a paper", () => {
  const makers = Object.entries(contract).flatMap(([room, calls]) =>
    Object.entries(calls).flatMap(([name, call]) => {
      const { outputSchema } = call["~orpc"] as {
        outputSchema?: { shape?: { paperId?: unknown } };
      };
      return outputSchema?.shape?.paperId ? [`${room}.${name}`] : [];
    }),
  );
  expect(makers.filter((name) => !MADE[name] && !ELSEWHERE.test(name))).toEqual([]);
  expect(Object.keys(MADE).filter((name) => !makers.includes(name))).toEqual([]);
});

describe.each(DATASETS)("an office that says %s", (dataset) => {
  let office: TestOffice;
  let ids: Ids;
  beforeAll(async () => {
    office = await newOffice({ dataset });
    const personId = await person(office);
    const categories = ["PDK-02", "SOS-03", "KES-01"];
    const caseIds: string[] = [];
    for (const categoryCode of categories)
      caseIds.push(await waitingCase(office, personId, { categoryCode }));
    const { id: referralId, api } = await refer(office, personId, {}, { categoryCode: "SOS-03" });
    const { id: statementId } = await api.referrals.issueStatement({
      id: randomUUID(),
      caseId: caseIds[0]!,
      kind: "terdaftar",
      purpose: "persyaratan beasiswa",
      text: "",
      signerId: "kades",
      issuedOn: "2026-11-24",
      manualNumber: null,
    });
    ids = { caseIds, referralId, statementId };
  });
  afterAll(() => office.close());

  it.each(Object.keys(MADE))("names no other on paper: %s", async (name) => {
    const role = name === "desk.keysPaper" ? "petugas" : "supervisor";
    const api = await office.as(role);
    for (const make of MADE[name]!(api, ids)) {
      const { html, title } = office.sheet((await make()).paperId);
      // A regulation keeps the name under which it was issued.
      const words = `${title} ${html}`.replaceAll("Permensos 3/2025 (DTSEN)", "");
      expect(words, name).not.toContain(other(dataset));
    }
  });

  it("names no other in what screens show of categories, destinations and hints", async () => {
    const api = await office.as("supervisor");
    const shown = JSON.stringify([
      await api.cases.categories({ retired: true }),
      await api.directory.list({}),
      await api.directory.hints({ caseId: ids.caseIds[1]! }),
      await api.cases.get({ id: ids.caseIds[0]! }),
      await api.reports.recap(YEAR),
    ]);
    expect(shown).toContain(dataset);
    expect(shown).not.toContain(other(dataset));
  });

  it("follows when the office changes its mind", async () => {
    const api = await office.as("admin");
    const { version, ...before } = await api.office.get();
    const settings = Object.fromEntries(
      Object.keys(
        (contract.office.save["~orpc"].inputSchema as never as Shape).shape.settings.shape,
      ).map((key) => [key, before[key as keyof typeof before]]),
    );
    const save = async (to: Dataset, at: number) =>
      api.office.save({ settings: { ...settings, dataset: to } as never, version: at });
    const changed = await save(other(dataset), version);
    const supervisor = await office.as("supervisor");
    const shown = JSON.stringify([
      await supervisor.cases.categories({ retired: true }),
      await supervisor.directory.list({}),
    ]);
    expect(shown).toContain(other(dataset));
    expect(shown).not.toContain(dataset);
    await office.as("admin");
    await save(dataset, changed.version);
  });
});
interface Shape {
  readonly shape: { readonly settings: { readonly shape: Record<string, unknown> } };
}

describe("the words of the screens", () => {
  it("name a register only where one is chosen, or where a list brings its own", () => {
    const root = path.resolve(import.meta.dirname, "../../renderer");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const naming = files.filter((file) =>
      /DTKS|DTSEN/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(naming.map((file) => file.replaceAll(path.sep, "/")).toSorted()).toEqual([
      "office/blank.ts", // what the first run begins with
      "prelists/import-page.tsx", // the register of a new list, as the office is set
      "text/en/office.ts", // the choice itself
      "text/en/prelists-kinds.ts", // kinds of files
      "text/en/templates.ts", // what a field of a template stands for
      "text/id/office.ts",
      "text/id/prelists-kinds.ts",
      "text/id/templates.ts",
    ]);
  });

  it("of shipped data read as the office's own, however deep they stand", () => {
    const said = { a: ["Terdaftar di DTSEN/DTKS", { b: "data DTKS/DTSEN" }], c: 1, d: null };
    expect(inRegister(said, "DTKS")).toEqual({
      a: ["Terdaftar di DTKS", { b: "data DTKS" }],
      c: 1,
      d: null,
    });
  });
});
