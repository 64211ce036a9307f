// The other row of a double or of "part of": typed as id or NIK, or found by name; a warning when the list does not hold it.
import { Anchor, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { placeOf } from "../place.ts";

export interface OtherEntryProps {
  readonly id: string;
  /** The row that is verified: the other one stands in its list. */
  readonly entryId: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export function OtherEntry({ id, entryId, value, error, onChange }: OtherEntryProps) {
  const { prelists, round } = useText();
  const words = round.results;
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(value.trim()), 250);
    return () => clearTimeout(timer);
  }, [value]);
  const found = useCall(
    api.prelists.otherEntries,
    { entryId, text: asked },
    { enabled: asked.length >= 2 },
  );
  const rows = asked.length >= 2 && !found.data?.exact ? (found.data?.rows ?? []) : [];
  const missing = found.data && asked.length >= 2 && !found.data.exact && rows.length === 0;
  return (
    <div>
      <TextInput
        id={id}
        label={prelists.verify.otherId}
        description={prelists.verify.otherIdHint}
        required
        maxLength={60}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {rows.map((row) => (
        <Anchor
          key={row.entryId}
          component="button"
          type="button"
          display="block"
          mt={4}
          onClick={() => onChange(row.id)}
        >
          {[row.name ?? prelists.entry.unnamed, row.id, placeOf(row)].join(" · ")}
        </Anchor>
      ))}
      <Text size="sm" role="status" mt={missing ? 4 : 0}>
        {missing ? words.otherMissing : ""}
      </Text>
    </div>
  );
}
