// Head of the minutes: number, day, hours, place, area, topics, notes.
import { Button, Group, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { KINDS } from "../../../shared/prelists/deliberation/codes.ts";
import { mayAct } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCommand } from "../../app/client.ts";
import { useScreenCommand } from "../../app/commands.ts";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import { useMayKeep } from "./list-page.tsx";
import type { Deliberation } from "./types.ts";

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** "9.30" -> "09:30"; null when blank, undefined when it is no time of day. */
function readTime(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const found = TIME.exec(typed.trim());
  return found ? `${found[1]!.padStart(2, "0")}:${found[2]}` : undefined;
}

export function DetailsForm({ one }: { readonly one: Deliberation }) {
  const words = useText().round.deliberation.details;
  const may = useMayKeep() && mayAct(one.state, "rincian");
  const [details, setDetails] = useState(one.details);
  const [startsAt, setStartsAt] = useState(one.details.startsAt ?? "");
  const [endsAt, setEndsAt] = useState(one.details.endsAt ?? "");
  const save = useCommand(api.prelists.saveDeliberation);
  const times = { startsAt: readTime(startsAt), endsAt: readTime(endsAt) };
  const wrong = (time: string | null | undefined) =>
    time === undefined ? words.timeWrong : undefined;
  async function onSave() {
    if (times.startsAt === undefined || times.endsAt === undefined || save.running) return;
    const done = await save.run({
      deliberationId: one.id,
      version: one.version,
      details: { ...details, startsAt: times.startsAt, endsAt: times.endsAt },
    });
    if (done) notice(words.saved);
  }
  useScreenCommand("layar.simpan", may ? () => void onSave() : undefined);
  const field = (
    key: "number" | "place" | "village" | "district" | "regency" | "province",
    max: number,
  ) => ({
    label: words[key],
    maxLength: max,
    readOnly: !may,
    value: details[key] ?? "",
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setDetails({ ...details, [key]: event.currentTarget.value }),
  });
  return (
    <FieldSection legend={words.heading}>
      <FailureAlert failure={save.failure} />
      <FieldGrid columns={3}>
        <DateField
          label={words.heldOn}
          readOnly={!may}
          value={details.heldOn ?? ""}
          onChange={(value) => setDetails({ ...details, heldOn: value === "" ? null : value })}
        />
        <TextInput
          label={words.startsAt}
          description={words.timeHint}
          readOnly={!may}
          value={startsAt}
          error={wrong(times.startsAt)}
          onChange={(event) => setStartsAt(event.currentTarget.value)}
        />
        <TextInput
          label={words.endsAt}
          description={words.timeHint}
          readOnly={!may}
          value={endsAt}
          error={wrong(times.endsAt)}
          onChange={(event) => setEndsAt(event.currentTarget.value)}
        />
      </FieldGrid>
      <FieldGrid>
        <TextInput {...field("place", 120)} />
        <TextInput
          {...field("number", 60)}
          description={
            details.number
              ? undefined
              : one.nextNumber === null
                ? may && words.numberNone
                : words.numberHint(one.nextNumber)
          }
        />
      </FieldGrid>
      <FieldGrid columns={3}>
        <NativeSelect
          label={words.kind}
          disabled={!may}
          value={details.kind}
          data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) =>
            setDetails({
              ...details,
              kind: event.currentTarget.value === "kelurahan" ? "kelurahan" : "desa",
            })
          }
        />
        <TextInput {...field("village", 80)} />
        <TextInput {...field("district", 80)} />
      </FieldGrid>
      <FieldGrid>
        <TextInput {...field("regency", 80)} />
        <TextInput {...field("province", 80)} />
        {(["topics", "notes"] as const).map((key) => (
          <Textarea
            key={key}
            label={words[key]}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={key === "topics" ? 1000 : 2000}
            readOnly={!may}
            value={details[key] ?? ""}
            onChange={(event) => setDetails({ ...details, [key]: event.currentTarget.value })}
          />
        ))}
      </FieldGrid>
      {may ? (
        <Group justify="flex-end">
          <Button loading={save.running} onClick={() => void onSave()}>
            {words.save}
          </Button>
        </Group>
      ) : null}
    </FieldSection>
  );
}
