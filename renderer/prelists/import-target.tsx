// Where the rows go: a new list or one that exists, and what a blank cell means.
import { MultiSelect, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { PROFILES } from "../../shared/prelists/profiles.ts";
import { REGIME_IDS } from "../../shared/prelists/regimes.ts";
import { useText } from "../text/index.ts";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import type { Inspection, Reading, Target } from "./import-state.ts";

export interface ImportTargetProps {
  readonly seen: Inspection;
  readonly reading: Reading;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly clear: readonly string[];
  readonly onClear: (headers: readonly string[]) => void;
  readonly edition: string;
  readonly onEdition: (edition: string) => void;
  /** Sentences by field id. */
  readonly problems: Readonly<Record<string, string>>;
}

export function ImportTarget(props: ImportTargetProps) {
  const { prelists } = useText();
  const words = prelists.import;
  const { seen, reading, target, onTarget, problems } = props;
  const profile = PROFILES[reading.profile];
  const headers = [...new Set(seen.columns.map((column) => column.header).filter(Boolean))];
  return (
    <FieldSection legend={words.targetTitle}>
      <Radio.Group
        label={words.target}
        value={target.kind}
        onChange={(kind) => onTarget({ ...target, kind: kind === "ada" ? "ada" : "baru" })}
      >
        <Stack gap={6} pt={6}>
          <Radio value="baru" label={words.targetNew} />
          <Radio value="ada" label={words.targetOld} disabled={seen.lists.length === 0} />
        </Stack>
      </Radio.Group>
      {target.kind === "ada" ? (
        <NativeSelect
          label={words.list}
          value={target.prelistId}
          data={seen.lists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => onTarget({ ...target, prelistId: event.currentTarget.value })}
        />
      ) : (
        <FieldGrid columns={3}>
          <TextInput
            id="impor-nama"
            label={words.name}
            description={"\u00a0"}
            required
            maxLength={120}
            value={target.name}
            error={problems["impor-nama"]}
            onChange={(event) => onTarget({ ...target, name: event.currentTarget.value })}
          />
          <NativeSelect
            label={words.regime}
            description={"\u00a0"}
            value={target.regime}
            data={REGIME_IDS.map((value) => ({ value, label: prelists.regimes[value] ?? value }))}
            onChange={(event) =>
              onTarget({
                ...target,
                regime: event.currentTarget.value,
              })
            }
          />
          <TextInput
            id="impor-periode"
            label={words.period}
            description={words.periodHint}
            maxLength={7}
            value={target.period}
            error={problems["impor-periode"]}
            onChange={(event) => onTarget({ ...target, period: event.currentTarget.value.trim() })}
          />
        </FieldGrid>
      )}
      {profile.areaSystem === "bps" ? (
        <TextInput
          label={words.edition}
          description={words.editionHint}
          maxLength={20}
          value={props.edition}
          onChange={(event) => props.onEdition(event.currentTarget.value)}
        />
      ) : null}
      {target.kind === "ada" ? (
        <MultiSelect
          label={words.clear}
          description={words.clearHint}
          data={headers}
          value={[...props.clear]}
          onChange={props.onClear}
          searchable
          maxDropdownHeight={240}
        />
      ) : null}
    </FieldSection>
  );
}
