// English texts of the search for people.
import { en } from "./plural.ts";
import type { HitField, HitWay } from "../../../shared/people/search-views.ts";
import type { search as original } from "../id/people-search.ts";

const FIELDS: Record<HitField, string> = {
  nik: "NIK",
  kk: "family card",
  telepon: "phone",
  registrasi: "registration no.",
  nama: "name",
  panggilan: "nickname",
  ibu: "mother’s name",
  alamat: "address",
};

const WAYS: Record<HitWay, (field: string) => string> = {
  persis: (field) => `same ${field}`,
  awal: (field) => `${field} begins so`,
  ejaan: (field) => `${field}, other spelling`,
  mirip: (field) => `similar ${field}`,
  bagian: (field) => `part of ${field}`,
};

export const search: typeof original = {
  title: "Find a person",
  subtitle: "Search first, then register. One person needs one record.",
  label: "Name, NIK, family card, or phone",
  hint: "Mother’s name, address, RT or registration number too. Any spelling, mixed as you like: siti rt 3, joko cikole 0812.",
  keys: "↑ ↓ to choose, Enter to open",
  keysWalkIn: "↑ ↓ to choose, Enter to open, Ctrl+Enter to record a walk-in",
  results: "People found",
  recent: "Opened just now",
  opened: "Opened since you signed in",
  why: (field, way) => WAYS[way](FIELDS[field]),
  merged: (name) => `through a merged record: ${name}`,
  count: (shown, more) =>
    shown === 0
      ? "Nobody matches"
      : more
        ? `The ${shown} closest. Type more to narrow it down.`
        : shown === 1
          ? "1 person found"
          : en`${shown} [person|people] found`,
  registerNew: "Register a new person",
  registerNamed: (name) => `Register a new person: ${name}`,
  registerFamily: "Register a family card",
  startTitle: "Who came in?",
  startBody: "Type the name in any spelling. Muhamad, Mohammad and Moch. find one another.",
  noneTitle: "Nobody matches yet",
  noneBody:
    "Try part of the name, the mother’s name, or four digits of the NIK. If there is no record, register the person.",
};
