// The contract: every call says who may make it and what its audit row names, and no field carries a path.
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { ROLES } from "../../shared/call.ts";
import { rooms } from "../../electron/rooms.ts";
import {
  allCalls,
  deepFields,
  elementOf,
  fieldsOf,
  schemasAt,
  typeOf,
  unwrap,
  type DeclaredCall,
} from "./contract.ts";

const calls = allCalls();
/** Rooms whose records are about citizens. */
const PERSONAL = ["people", "cases", "referrals", "prelists"];
const NIK = "3204055708690003";

describe("every call", () => {
  it("is found", () => expect(calls.length).toBeGreaterThan(60));

  it("declares who may make it", () => {
    const wrong = calls.filter(
      ({ meta: { roles } }) =>
        roles !== "siapa-saja" &&
        roles !== "masuk" &&
        !(Array.isArray(roles) && roles.length > 0 && roles.every((r) => ROLES.includes(r))),
    );
    expect(wrong.map((c) => c.id)).toEqual([]);
  });

  it("is open before sign-in only when it is a door", () => {
    const open = calls.filter((c) => c.meta.roles === "siapa-saja" && c.meta.kind !== "door");
    expect(open.map((c) => c.id)).toEqual([]);
  });

  it("declares what its audit row names", () => {
    const wrong = calls.filter(
      ({ meta: { log } }) => log !== "none" && (log === null || typeof log !== "object"),
    );
    expect(wrong.map((c) => c.id)).toEqual([]);
  });

  it("has a handler, and no handler is without a call", () => {
    const handled = Object.entries(rooms).flatMap(([room, handlers]) =>
      Object.keys(handlers).map((name) => `${room}.${name}`),
    );
    expect(handled.sort()).toEqual(calls.map((c) => c.id));
  });

  it("leaves an audit row when it changes something, except for drafts", () => {
    const silent = calls.filter((c) => c.meta.kind === "command" && c.meta.log === "none");
    expect(silent.map((c) => c.id)).toEqual(["drafts.discard", "drafts.save"]);
  });
});

/** Paths that the audit row cannot follow, as "call: path". */
function lostPaths(call: DeclaredCall): string[] {
  const { log } = call.meta;
  if (log === "none") return [];
  const lost = (log.ids ?? []).filter((path) => {
    const [schema, inside] = path.startsWith("output.")
      ? [call.output, path.slice("output.".length)]
      : [call.input, path];
    return !schemasAt(schema, inside).some(namesRecords);
  });
  if (log.count !== undefined) {
    const counted = schemasAt(call.output, log.count.replace(/^output\./, ""));
    if (!counted.some((s) => ["array", "number", "int"].includes(typeOf(s)))) lost.push(log.count);
  }
  if (log.filters && !(call.input && unwrap(call.input).some((s) => typeOf(s) === "object")))
    lost.push("filters");
  return lost.map((path) => `${call.id}: ${path}`);
}

/** An id, a list of ids, or something that has an id. */
function namesRecords(schema: z.ZodType): boolean {
  const element = elementOf(schema);
  if (element) return unwrap(element).some(namesRecords);
  return typeOf(schema) === "string" || fieldsOf(schema)["id"] !== undefined;
}

describe("what an audit row names", () => {
  it("exists in the input or the answer", () => {
    expect(calls.flatMap(lostPaths)).toEqual([]);
  });

  // A free text would carry whatever was typed into it; ids of the directory are codes of offices.
  it("can hold nothing but an id", () => {
    const free = calls
      .filter((c) => c.meta.log !== "none" && c.room !== "directory")
      .flatMap((c) =>
        ((c.meta.log as { ids?: string[] }).ids ?? [])
          .filter((path) => !path.startsWith("output."))
          .filter((path) => schemasAt(c.input, path).some((s) => s.safeParse(NIK).success))
          .map((path) => `${c.id}: ${path}`),
      );
    expect(free).toEqual([]);
  });

  it("is missed when it does not exist", () => {
    const call = {
      id: "uji.coba",
      meta: { kind: "query", roles: "masuk", log: { ids: ["a", "output.b"], count: "output.c" } },
      input: z.object({ id: z.uuid() }),
      output: z.object({ c: z.string() }),
    } as unknown as DeclaredCall;
    expect(lostPaths(call)).toEqual(["uji.coba: a", "uji.coba: output.b", "uji.coba: output.c"]);
  });

  it("is the record itself wherever one citizen's record is asked for by id", () => {
    const asked = calls.filter(
      (c) => PERSONAL.includes(c.room) && fieldsOf(c.input ?? z.void())["id"] !== undefined,
    );
    const silent = asked.filter((c) => c.meta.log === "none" || !c.meta.log.ids?.length);
    expect(asked.length).toBeGreaterThan(5);
    expect(silent.map((c) => c.id)).toEqual([]);
  });

  it("is at least the filters and the count of every list about citizens", () => {
    const lists = calls.filter(
      (c) =>
        PERSONAL.includes(c.room) &&
        c.meta.kind === "query" &&
        deepFields(c.output).some((f) => ["personName", "nik", "kk"].includes(f.name)),
    );
    expect(lists.length).toBeGreaterThan(2);
    expect(lists.filter((c) => c.meta.log === "none").map((c) => c.id)).toEqual([]);
  });
});

describe("what a screen may send", () => {
  it("is bounded: every text has a greatest length", () => {
    const endless = calls.flatMap((c) =>
      deepFields(c.input)
        .filter((f) => unwrap(f.schema).some((s) => typeOf(s) === "string" && isEndless(s)))
        .map((f) => `${c.id}: ${f.path}`),
    );
    expect([...new Set(endless)]).toEqual([]);
  });

  it("is bounded: every list has a greatest length", () => {
    const endless = calls.flatMap((c) =>
      deepFields(c.input)
        .filter((f) =>
          unwrap(f.schema).some((s) => typeOf(s) === "array" && !accepts(s, "max_length")),
        )
        .map((f) => `${c.id}: ${f.path}`),
    );
    expect([...new Set(endless)]).toEqual([]);
  });

  it("is found wanting when it is not", () => {
    expect(isEndless(z.string().trim())).toBe(true);
    expect(isEndless(z.string().regex(/^\d+$/))).toBe(true);
    expect(isEndless(z.string().max(10))).toBe(false);
    expect(accepts(z.array(z.string()), "max_length")).toBe(false);
  });
});

interface Check {
  readonly _zod: { readonly def: { readonly check: string; readonly format?: string } };
}

function accepts(schema: z.ZodType, ...wanted: string[]): boolean {
  const { checks } = (schema as unknown as { _zod: { def: { checks?: Check[] } } })._zod.def;
  return (checks ?? []).some((c) => wanted.includes(c._zod.def.check));
}

/** A text that may be a megabyte long: offered one, it finds nothing wrong with the length. */
function isEndless(schema: z.ZodType): boolean {
  if (accepts(schema, "max_length", "length_equals")) return false;
  return !["a", "1", "-", " ", "é"].every(
    (sign) => !schema.safeParse(sign.repeat(200_000)).success,
  );
}
