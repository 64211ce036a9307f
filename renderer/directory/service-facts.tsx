// What is known of a service, as facts: whom it serves, when it is open, what it costs, whom to ask.
import { List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Destination } from "../../shared/directory/contract.ts";
import type { Contact, Schedule, ServicePlace } from "../../shared/directory/parts.ts";
import { formatRupiah } from "../app/format.ts";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";

/** Lines one below the other; nothing for none. */
function lines(rows: readonly string[]): ReactNode {
  if (rows.length < 2) return rows[0] ?? "";
  return (
    <List listStyleType="none" spacing={2}>
      {rows.map((row) => (
        <List.Item key={row}>{row}</List.Item>
      ))}
    </List>
  );
}

const joined = (parts: readonly string[], sign = ", ") =>
  parts.filter((part) => part !== "").join(sign);

/** 'Senin, Selasa 08:00-14:00, tutup saat istirahat' */
function hoursOf({ days, opensAt, closesAt, note }: Schedule, words: Record<string, string>) {
  const hours = joined([opensAt, closesAt], "-");
  return joined([joined([days.map((day) => words[day] ?? day).join(", "), hours], " "), note]);
}

const contactOf = ({ name, title, phone, email }: Contact) => joined([name, title, phone, email]);
const placeOf = ({ name, address, town, transport }: ServicePlace) =>
  joined([name, address, town, transport]);

export function ServiceFacts({ of: value }: { readonly of: Destination }) {
  const { directory: text } = useText();
  const { fields, details: words, parts } = text.dialog;
  const { details } = value;
  const { capacity } = details;
  const room =
    capacity &&
    joined([
      text.capacity(capacity.unit, capacity.available, capacity.maximum),
      capacity.waiting === null ? "" : text.waiting(capacity.waiting),
    ]);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [fields.code, value.code],
    [words.organization, details.organization],
    [fields.kind, text.kinds[value.kind]],
    [fields.level, text.levels[value.level]],
    [words.status, text.statuses[details.status]],
    [words.alert, details.alert],
    [fields.addressee, joined([value.addressee, value.place])],
    [fields.address, value.address],
    [fields.phone, value.phone],
    [words.email, joined([details.email, details.website])],
    [fields.who, value.who],
    [words.age, text.age(details.minAge, details.maxAge)],
    [words.replyDays, details.replyDays === null ? "" : String(details.replyDays)],
    [words.areas, details.areas.join(", ")],
    [fields.needs, lines(value.needs)],
    [words.process, details.process],
    [words.fees, details.fees],
    [parts.costs, lines(details.costs.map((c) => `${c.option}: ${formatRupiah(c.amount)}`))],
    [parts.hours, lines(details.schedules.map((one) => hoursOf(one, text.weekdays)))],
    [parts.contacts, lines(details.contacts.map(contactOf))],
    [parts.places, lines(details.places.map(placeOf))],
    [parts.capacity, room],
    [fields.categories, value.categories.join(", ")],
    [fields.partnerKind, value.partnerKind && text.psks[value.partnerKind]],
    [fields.funds, value.funds && text.funds[value.funds]],
    [words.description, details.description],
    [fields.reference, value.reference],
  ];
  const known = facts.filter(([, shown]) => shown !== "" && shown !== null);
  return (
    <Facts
      facts={known.map(([term, shown]) => ({
        term,
        value: typeof shown === "string" ? <Text>{shown}</Text> : shown,
      }))}
    />
  );
}
