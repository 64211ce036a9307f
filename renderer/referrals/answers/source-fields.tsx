// Where a list of answers comes from: who, when, how, and to which destination its referrals went.
import { NativeSelect, TextInput } from "@mantine/core";
import { LIST_WAYS, type ListWay } from "../../../shared/referrals/answers/fields.ts";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { DateField } from "../../ui/date-field.tsx";
import { FieldGrid, FieldSection } from "../../ui/fields.tsx";
import type { SourceForm } from "./answers-state.ts";

const WAYS = Object.keys(LIST_WAYS) as ListWay[];

export interface SourceFieldsProps {
  readonly source: SourceForm;
  readonly onChange: (part: Partial<SourceForm>) => void;
  /** Sentences by field id. */
  readonly problems: Readonly<Record<string, string>>;
}

export function SourceFields({ source, onChange, problems }: SourceFieldsProps) {
  const text = useText().referrals.answers;
  const destinations = useCall(api.directory.list, {});
  return (
    <FieldSection legend={text.sourceTitle}>
      <TextInput
        id="jawaban-dari"
        data-autofocus
        label={text.answeredBy}
        description={text.answeredByHint}
        required
        maxLength={160}
        value={source.answeredBy}
        error={problems["jawaban-dari"]}
        onChange={(event) => onChange({ answeredBy: event.currentTarget.value })}
      />
      <FieldGrid>
        <DateField
          id="jawaban-tanggal"
          label={text.answeredOn}
          required
          value={source.answeredOn}
          error={problems["jawaban-tanggal"]}
          onChange={(answeredOn) => onChange({ answeredOn })}
        />
        <NativeSelect
          label={text.via}
          description={"\u00a0"}
          value={source.via}
          data={WAYS.map((value) => ({ value, label: text.ways[value] }))}
          onChange={(event) =>
            onChange({ via: WAYS.find((way) => way === event.currentTarget.value) ?? "berkas" })
          }
        />
      </FieldGrid>
      <NativeSelect
        label={text.destination}
        value={source.destinationId ?? ""}
        data={[
          { value: "", label: text.allDestinations },
          ...(destinations.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ destinationId: event.currentTarget.value || null })}
      />
    </FieldSection>
  );
}
