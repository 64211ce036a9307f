// The guided first tasks: at most eight steps, each with a screen, a command, a page of the help and a call that exist for its role; moved on only by what happened.
import fs from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageFor, readHelpPage } from "../../renderer/app/help-pages.ts";
import { TRAINING_ACCOUNTS } from "../../shared/accounts/training.ts";
import { COMMANDS } from "../../shared/commands.ts";
import { advance, GUIDE, MOST_STEPS, type Happened } from "../../shared/desk/guide.ts";
import { allCalls } from "../house/contract.ts";
import { code } from "../house/sources.ts";

const steps = GUIDE.flatMap((task) =>
  task.steps.map((step, at) => ({ ...step, at, task: task.id })),
);
const calls = new Map(allCalls().map((call) => [call.id, call.meta.roles]));
const screens = new Set(
  code()
    .filter((s) => s.file.startsWith("renderer/"))
    .flatMap((s) => [...s.text.matchAll(/\bid: "([a-zA-Z.]+)",\s+path: "/g)].map((m) => m[1]!)),
);
const pages = fs
  .readdirSync("resources/help")
  .filter((name) => name.endsWith(".md"))
  .map((name) =>
    readHelpPage(name.slice(0, -3), fs.readFileSync(`resources/help/${name}`, "utf8")),
  );

describe("the five guided tasks", () => {
  it("are these, none longer than a newcomer keeps in mind", () => {
    expect(GUIDE.map((task) => task.id)).toEqual([
      "rujukan",
      "jawaban",
      "prelist",
      "musyawarah",
      "rekap",
    ]);
    expect(GUIDE.filter((task) => task.steps.length > MOST_STEPS)).toEqual([]);
  });

  it.each(steps)(
    "$task step $at has its screen, its help and its command, for its role",
    (step) => {
      expect(screens).toContain(step.screen);
      const page = pageFor(step.screen, pages);
      expect(page && (page.name === step.screen || page.also.includes(step.screen))).toBe(true);
      const command = COMMANDS.find((one) => one.id === step.command);
      expect(command !== undefined || screens.has(step.command)).toBe(true);
      expect(
        command === undefined || command.roles === "masuk" || command.roles.includes(step.role),
      ).toBe(true);
      expect(TRAINING_ACCOUNTS.some((one) => one.role === step.role)).toBe(true);
      for (const words of Object.values(step.say)) expect(words.length).toBeGreaterThan(15);
      // every key that the words name is a key of the step's role, or of a place
      for (const [, key] of step.say.id.matchAll(/\b(F\d|Ctrl\+[A-Z0-9])\b/g))
        expect(COMMANDS.map((one) => one.shortcut)).toContain(key);
    },
  );

  it.each(steps)(
    "$task step $at is done by something that can happen to its role",
    ({ done, role }) => {
      const named = [done.call ?? []].flat();
      for (const call of named) {
        const roles = calls.get(call);
        expect(roles === "masuk" || (roles !== undefined && roles.includes(role)), call).toBe(true);
      }
      if (done.screen) expect(screens).toContain(done.screen);
      expect(named.length > 0 || done.screen !== undefined || done.role !== undefined).toBe(true);
    },
  );

  it("name every person by whom a step is done", () => {
    for (const task of GUIDE) {
      const before = new Set<string>();
      for (const { role, say } of task.steps) {
        const name = TRAINING_ACCOUNTS.find((one) => one.role === role)!.name;
        // whoever begins and whoever takes over: what another does is no step of the task
        if (!before.has(role)) expect(say.id).toContain(name);
        before.add(role);
      }
    }
  });
});

const EVERYBODY = TRAINING_ACCOUNTS.map(({ role }) => role);
const event = fc.oneof(
  fc.constantFrom(...screens).map((screen): Happened => ({ screen })),
  fc.constantFrom(...calls.keys()).map((call): Happened => ({ call })),
  fc.constantFrom(...TRAINING_ACCOUNTS).map(({ role }): Happened => ({ roles: [role] })),
);

describe("progress", () => {
  it("goes one step at most, only forward, and ends at the last", () => {
    fc.assert(
      fc.property(fc.constantFrom(...GUIDE), fc.array(event, { maxLength: 60 }), (task, events) => {
        let done = 0;
        for (const one of events) {
          const next = advance(task, done, one, EVERYBODY);
          expect([done, done + 1]).toContain(next);
          expect(next).toBeLessThanOrEqual(task.steps.length);
          done = next;
        }
      }),
    );
  });

  it("is made by doing the steps in their order, whatever else happens between", () => {
    for (const task of GUIDE) {
      let done = 0;
      for (const { done: by, role } of task.steps) {
        done = advance(task, done, { call: "people.search" }, EVERYBODY);
        const call = [by.call ?? []].flat()[0];
        const happening: Happened = by.screen
          ? { screen: by.screen }
          : call
            ? { call, input: by.asked }
            : { roles: [by.role!] };
        done = advance(task, done, happening, [role]);
      }
      expect(done).toBe(task.steps.length);
    }
  });

  it("is not made by another role, another move, or a dialog that was closed without saving", () => {
    const [task] = GUIDE;
    const at = (call: string) => task!.steps.findIndex((s) => [s.done.call].flat().includes(call));
    const open: Happened = { screen: "cases.intake" };
    expect(advance(task!, 0, open, ["koordinator"])).toBe(0);
    expect(advance(task!, 0, open, ["petugas"])).toBe(1);
    const move = at("cases.move");
    const asked = (to: string): Happened => ({ call: "cases.move", input: { to } });
    expect(advance(task!, move, asked("batal"), ["petugas"])).toBe(move);
    expect(advance(task!, move, asked("cek_berkas"), ["petugas"])).toBe(move + 1);
    const last = task!.steps.length - 1;
    const saving = (saved: boolean): Happened => ({ call: "shell.savePaper", answer: { saved } });
    expect(advance(task!, last, saving(false), ["koordinator"])).toBe(last);
    expect(advance(task!, last, saving(true), ["koordinator"])).toBe(last + 1);
  });
});
