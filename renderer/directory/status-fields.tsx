// Whether a service takes people now, and the notice shown whenever it is chosen.
import { NativeSelect, TextInput } from "@mantine/core";
import { SERVICE_STATUSES, type ServiceStatus } from "../../shared/directory/codes.ts";
import { useText } from "../text/index.ts";
import { FieldGrid } from "../ui/fields.tsx";

interface Status {
  readonly status: ServiceStatus;
  readonly alert: string;
}

const STATUSES = Object.keys(SERVICE_STATUSES) as ServiceStatus[];

export function StatusFields({
  value,
  onChange,
}: {
  readonly value: Status;
  readonly onChange: (part: Partial<Status>) => void;
}) {
  const { directory: text } = useText();
  const words = text.dialog.details;
  return (
    <FieldGrid>
      <NativeSelect
        label={words.status}
        description={"\u00a0"}
        value={value.status}
        data={STATUSES.map((one) => ({ value: one, label: text.statuses[one] }))}
        onChange={(event) =>
          onChange({
            status: STATUSES.find((one) => one === event.currentTarget.value) ?? "active",
          })
        }
      />
      <TextInput
        label={words.alert}
        description={words.alertHint}
        maxLength={240}
        value={value.alert}
        onChange={(event) => onChange({ alert: event.currentTarget.value })}
      />
    </FieldGrid>
  );
}
