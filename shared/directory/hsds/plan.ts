// What a package would do to the directory of this office: service by service, before anything is written.
import { DestinationFields, type Destination } from "../contract.ts";
import { NO_DETAILS } from "../details.ts";
import type { PackedOrganization } from "./organizations.ts";
import type { HsdsProblem } from "./problems.ts";
import type { PackedService } from "./read.ts";

/** 'tetap': it differs, but the office wanted to keep its own. */
export type PlannedOutcome = "baru" | "berubah" | "sama" | "tetap" | "ditolak";

export interface Planned {
  readonly outcome: PlannedOutcome;
  readonly packed: PackedService;
  readonly before: Destination | undefined;
  /** Absent when it is refused. */
  readonly fields?: DestinationFields;
  /** Newer than the newest confirmation here. */
  readonly confirmed: boolean;
}

export interface Plan {
  readonly services: readonly Planned[];
  readonly organizations: readonly PackedOrganization[];
  readonly problems: readonly HsdsProblem[];
}

export interface PlanFor {
  readonly existing: readonly Destination[];
  /** 'ganti': what the package says replaces what stands here; 'biarkan': only new ones are taken. */
  readonly overwrite: boolean;
  readonly today: string;
}

/** 'Dinas Sosial, Kab. X' -> 'DINAS-SOSIAL-KAB-X', made unlike the codes in use. */
function codeFrom(name: string, taken: ReadonlySet<string>): string {
  const stem =
    name
      .toUpperCase()
      .normalize("NFKD")
      .replace(/[^A-Z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 24)
      .replace(/-+$/, "") || "TUJUAN";
  for (let n = 1; ; n++) {
    const code = n === 1 && stem.length > 1 ? stem : `${stem}-${n}`;
    if (!taken.has(code)) return code;
  }
}

function blankFor(packed: PackedService, taken: ReadonlySet<string>): DestinationFields {
  const name = String(packed.fields["name"] ?? "");
  const organization = String(packed.details["organization"] ?? "");
  return {
    code: codeFrom(name, taken),
    name,
    kind: "lainnya",
    level: "lateral",
    addressee: `Pimpinan ${organization || name}`.slice(0, 160),
    place: "",
    address: "",
    phone: "",
    categories: [],
    who: "",
    needs: [],
    partnerKind: null,
    funds: null,
    reference: "",
    details: NO_DETAILS,
  };
}

export function fieldsOf(destination: Destination): DestinationFields {
  const { id: _id, active: _a, edited: _e, version: _v, confirmed: _c, ...fields } = destination;
  return fields;
}

/** What the package speaks of, over what stands here; '' where a code may be absent is null. */
function merged(base: DestinationFields, { fields, details }: PackedService): unknown {
  const spoken = (part: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(part)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [
          key,
          value === "" && (key === "partnerKind" || key === "funds") ? null : value,
        ]),
    );
  return { ...base, ...spoken(fields), details: { ...base.details, ...spoken(details) } };
}

export function planFor(
  packed: readonly PackedService[],
  office: PlanFor,
): Omit<Plan, "organizations"> {
  const byId = new Map(office.existing.map((one) => [one.id, one]));
  const byCode = new Map(office.existing.map((one) => [one.code, one]));
  const taken = new Set(byCode.keys());
  const problems: HsdsProblem[] = [];
  const met = new Set<string>();
  const services = packed.map((one): Planned => {
    const before = byId.get(one.id) ?? byCode.get(String(one.fields["code"] ?? ""));
    const read = DestinationFields.safeParse(
      merged(before ? fieldsOf(before) : blankFor(one, taken), one),
    );
    const refused = (field: string): Planned => {
      problems.push({ code: "isi_ditolak", table: "service", row: one.row, field, refused: true });
      return { outcome: "ditolak", packed: one, before, confirmed: false };
    };
    if (!read.success) return refused(read.error.issues[0]!.path.map(String).join("."));
    const { code } = read.data;
    const owner = byCode.get(code);
    if (met.has(code) || (owner && owner.id !== before?.id)) return refused("code");
    met.add(code);
    taken.add(code);
    const since = before?.confirmed?.on ?? "";
    const confirmed =
      one.assuredOn !== null && one.assuredOn > since && one.assuredOn <= office.today;
    const same =
      before !== undefined &&
      !confirmed &&
      before.active === one.active &&
      JSON.stringify(DestinationFields.parse(fieldsOf(before))) === JSON.stringify(read.data);
    const outcome =
      before === undefined ? "baru" : same ? "sama" : office.overwrite ? "berubah" : "tetap";
    return { outcome, packed: one, before, fields: read.data, confirmed };
  });
  return { services, problems };
}
