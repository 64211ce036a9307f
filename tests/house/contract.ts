// Walks the contract: every call with its declaration and its schemas, for the house tests.
import type * as z from "zod";
import type { CallMeta } from "../../shared/call.ts";
import { contract } from "../../shared/contract.ts";
import { findCall } from "../../electron/serve/call.ts";

export interface DeclaredCall {
  /** 'people.search' */
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly meta: CallMeta;
  readonly input: z.ZodType | undefined;
  readonly output: z.ZodType;
  readonly progress: z.ZodType | undefined;
}

/** All calls, by name. */
export function allCalls(): DeclaredCall[] {
  return Object.entries(contract)
    .flatMap(([room, calls]) =>
      Object.keys(calls).map((name) => ({
        id: `${room}.${name}`,
        room,
        name,
        ...findCall(room, name)!,
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Def {
  readonly type: string;
  readonly [key: string]: unknown;
}
type Schema = z.ZodType;

const defOf = (schema: Schema) => (schema as unknown as { _zod: { def: Def } })._zod.def;
const one = (value: unknown) => value as Schema;
const many = (value: unknown) => value as readonly Schema[];

/** The schemas a value of this schema may have, without the wrappers (optional, nullable, default, pipe, union ...). */
export function unwrap(schema: Schema): Schema[] {
  const def = defOf(schema);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
    case "success":
      return unwrap(one(def["innerType"]));
    case "pipe": {
      // A transform says nothing about its shape; the side that is a real schema does.
      const sides = [one(def["in"]), one(def["out"])].filter((s) => defOf(s).type !== "transform");
      return sides.flatMap(unwrap);
    }
    case "union":
      return many(def["options"]).flatMap(unwrap);
    case "intersection":
      return [one(def["left"]), one(def["right"])].flatMap(unwrap);
    case "lazy":
      return unwrap((def["getter"] as () => Schema)());
    default:
      return [schema];
  }
}

/** The fields of an object schema; of anything else none. */
export function fieldsOf(schema: Schema): Record<string, Schema> {
  const def = defOf(schema);
  return def.type === "object" ? (def["shape"] as Record<string, Schema>) : {};
}

export function typeOf(schema: Schema): string {
  return defOf(schema).type;
}

export function elementOf(schema: Schema): Schema | undefined {
  return typeOf(schema) === "array" ? one(defOf(schema)["element"]) : undefined;
}

export interface Field {
  /** 'members.member.personId' */
  readonly path: string;
  readonly name: string;
  readonly schema: Schema;
}

/** Every named field inside a schema, however deep. */
export function deepFields(
  schema: Schema | undefined,
  path = "",
  seen = new Set<Schema>(),
): Field[] {
  if (!schema || seen.has(schema)) return [];
  const inside = new Set([...seen, schema]);
  return unwrap(schema).flatMap((bare) => {
    const def = defOf(bare);
    const parts = [
      ...(def.type === "array" ? [one(def["element"])] : []),
      ...(def.type === "tuple" ? many(def["items"]) : []),
      ...(["record", "map", "set"].includes(def.type)
        ? [def["keyType"], def["valueType"]].filter(Boolean).map(one)
        : []),
    ];
    const deeper = parts.flatMap((part) => deepFields(part, path, inside));
    const named = Object.entries(fieldsOf(bare)).flatMap(([name, field]) => {
      const at = path === "" ? name : `${path}.${name}`;
      return [{ path: at, name, schema: field }, ...deepFields(field, at, inside)];
    });
    return [...deeper, ...named];
  });
}

/** The schemas that `path` ('rows.id') leads to through objects; [] when a step does not exist. */
export function schemasAt(schema: Schema | undefined, path: string): Schema[] {
  let here = schema ? unwrap(schema) : [];
  for (const step of path.split("."))
    here = here.flatMap((bare) => {
      const field = fieldsOf(bare)[step];
      return field ? unwrap(field) : [];
    });
  return here;
}
