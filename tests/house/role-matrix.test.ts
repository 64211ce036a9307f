// Who may make which call: every call by every role, with the password just given and long ago, with a one-time password, signed out
// and locked; answered by the border itself.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "../../shared/call.ts";
import { makeCall } from "../../electron/serve/call.ts";
import { PROOF_MS } from "../../electron/serve/desk.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { allCalls, type DeclaredCall } from "./contract.ts";

const SEATS = ["keluar", "terkunci", "sandi_sekali", "bukti_lama", ...ROLES] as const;
type Seat = (typeof SEATS)[number];

/** No call takes a bare 1: whoever gets past the role check is told that the input is wrong, and nothing is done. */
const WRONG_INPUT = 1;

const calls = allCalls();
const asked = calls.filter((c) => c.meta.stream !== true);
const answers = new Map<string, Record<Seat, string>>();

async function ask(office: TestOffice, call: DeclaredCall): Promise<string> {
  try {
    await makeCall(office.desk, call.room, call.name, WRONG_INPUT, new AbortController().signal);
    return "dilakukan";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

async function askAll(office: TestOffice, seat: Seat, sit?: () => Promise<unknown>): Promise<void> {
  for (const call of asked) {
    await sit?.();
    const row = answers.get(call.id) ?? ({} as Record<Seat, string>);
    row[seat] = await ask(office, call);
    answers.set(call.id, row);
  }
}

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice({}, { proofMs: PROOF_MS });
  const proved = (role: Role) => async () => {
    await office.as(role);
    office.desk.provedAt = office.desk.now().getTime();
  };
  for (const role of ROLES) await askAll(office, role, proved(role));
  // Somebody who holds every role, and whose password was given a moment too long ago.
  await office.as("admin");
  await office.desk
    .office!.writer.updateTable("accounts")
    .set({ roles: JSON.stringify(ROLES) })
    .where("username", "=", "uji.admin")
    .execute();
  await askAll(office, "bukti_lama", async () => {
    await office.as("admin");
    office.desk.provedAt = office.desk.now().getTime() - PROOF_MS - 1000;
  });
  await office.as("petugas");
  await office.desk
    .office!.writer.updateTable("accounts")
    .set({ must_change: 1 })
    .where("username", "=", "uji.petugas")
    .execute();
  await askAll(office, "sandi_sekali");
  await office.desk.lock();
  await askAll(office, "terkunci");
  await office.desk.signOut();
  await askAll(office, "keluar");
});
afterAll(async () => {
  await office.close();
});

/** What the declaration of a call promises to each seat. */
function promised({ meta: { roles, proof } }: DeclaredCall, seat: Seat): string {
  const allowed = "masukan_salah";
  if (roles === "siapa-saja") return allowed;
  if (seat === "keluar") return "belum_masuk";
  if (seat === "terkunci") return "terkunci";
  if (seat === "sandi_sekali") return "ganti_kata_sandi_dulu";
  if (seat === "bukti_lama") return proof ? "perlu_kata_sandi" : allowed;
  if (roles === "masuk") return allowed;
  return roles.includes(seat satisfies Role) ? allowed : "peran_tidak_cukup";
}

/** With a one-time password: change it, or leave. */
const BEFORE_CHANGE = [
  "accounts.changePassword",
  "accounts.lock",
  "accounts.signOut",
  "office.get",
];

/** Files for other offices that hold no person: forms, profiles, places, templates and numbers. */
const IMPERSONAL = [
  "backup.make",
  "directory.exportPackage",
  "prelists.exportProfile",
  "prelists.exportStatistics",
  "referrals.exportTemplate",
  "reports.exportTable",
  "reports.exportWhole",
  "reports.shareOwnReport",
];

describe("the role matrix", () => {
  it("has every call and every seat", () => {
    expect(answers.size).toBe(asked.length);
    const holes = [...answers].filter(([, row]) => SEATS.some((seat) => row[seat] === undefined));
    expect(holes).toEqual([]);
    expect(calls.filter((c) => c.meta.stream).map((c) => c.id)).toEqual(["shell.events"]);
  });

  it("answers each cell as the call declares", () => {
    const wrong = asked.flatMap((call) =>
      SEATS.filter((seat) => !(seat === "sandi_sekali" && BEFORE_CHANGE.includes(call.id)))
        .filter((seat) => answers.get(call.id)![seat] !== promised(call, seat))
        .map((seat) => `${call.id} ${seat}: ${answers.get(call.id)![seat]}`),
    );
    expect(wrong).toEqual([]);
  });

  it("lets a one-time password do nothing but change itself and leave", () => {
    const open = asked.filter(
      (call) =>
        call.meta.roles !== "siapa-saja" && answers.get(call.id)!.sandi_sekali === "masukan_salah",
    );
    expect(open.map((c) => c.id)).toEqual(BEFORE_CHANGE);
  });

  it("asks for the password before rights, recovery and personal data that leaves the office", () => {
    const proof = calls.filter((c) => c.meta.proof).map((c) => c.id);
    const rights = ["create", "setRoles", "disable", "resetPassword", "renewRecovery"];
    expect(proof).toEqual(expect.arrayContaining(rights.map((name) => `accounts.${name}`)));
    const unasked = calls.filter(
      (c) =>
        (c.meta.file === "tulis" || /\.export[A-Z]|\.export$/.test(c.id)) &&
        !c.meta.proof &&
        !IMPERSONAL.includes(c.id),
    );
    expect(unasked.map((c) => c.id)).toEqual([]);
  });

  // A change of rights shows up here and is written anew with `vitest run tests/house/role-matrix.test.ts -u`.
  it("is the one that was agreed", async () => {
    await expect(table()).toMatchFileSnapshot("./role-matrix.expected.txt");
  });
});

const WORDS: Record<string, string> = {
  masukan_salah: "ya",
  perlu_kata_sandi: "sandi",
  peran_tidak_cukup: "-",
  belum_masuk: "-",
  terkunci: "-",
  ganti_kata_sandi_dulu: "-",
};

/** One line per call and one column per seat: 'ya' may, 'sandi' may after giving the password, '-' is refused. */
function table(): string {
  const widest = Math.max(...asked.map((c) => c.id.length)) + 2;
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(widest), ...cells.map((cell, i) => cell.padEnd(SEATS[i]!.length + 2))]
      .join("")
      .trimEnd();
  const rows = asked.map((call) => {
    const row = answers.get(call.id)!;
    return line(
      call.id,
      SEATS.map((seat) => WORDS[row[seat]] ?? row[seat]),
    );
  });
  return [line("", SEATS), ...rows, ""].join("\n");
}
