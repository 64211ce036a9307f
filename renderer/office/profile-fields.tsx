// What kind of office this is: level, region, name, the words used here, the name of the national register.
import { Radio, Select, TextInput } from "@mantine/core";
import type { Dataset, Level, OfficeSettings } from "../../shared/office/contract.ts";
import { AreaPicker } from "../areas/AreaPicker.tsx";
import { useText } from "../text/index.ts";
import type { Problem } from "../ui/error-summary.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { problemAt } from "./problems.ts";
import { AREA_LEVEL, LEVEL_TERMS, VILLAGE_TERMS } from "./terms.ts";

export interface OfficeFieldsProps {
  readonly office: OfficeSettings;
  readonly onChange: (patch: Partial<OfficeSettings>) => void;
  readonly problems: readonly Problem[];
}

export function LevelFields({ office, onChange }: OfficeFieldsProps) {
  const words = useText().office;
  return (
    <Radio.Group
      label={words.firstRun.level}
      description={words.firstRun.levelHint}
      value={office.level}
      onChange={(value) =>
        onChange({ level: value as Level, terms: LEVEL_TERMS[value as Level], areaCode: "" })
      }
    >
      <div
        style={{
          display: "grid",
          gridTemplateColumns: "repeat(auto-fit, minmax(11rem, 1fr))",
          gap: "0.5rem",
          paddingTop: "0.5rem",
        }}
      >
        {Object.entries(words.levels).map(([level, label]) => (
          <Radio key={level} value={level} label={label} />
        ))}
      </div>
    </Radio.Group>
  );
}

export function AreaAndName({
  office,
  onChange,
  problems,
  onArea,
}: OfficeFieldsProps & {
  /** Gets the Kemendagri code, or "" when it was cleared. */
  readonly onArea: (code: string) => void;
}) {
  const words = useText().office.firstRun;
  return (
    <>
      <AreaPicker
        id="kantor-wilayah"
        label={words.area}
        required
        levels={[AREA_LEVEL[office.level]]}
        value={office.areaCode}
        onChange={onArea}
        error={problemAt(problems, "kantor-wilayah")}
      />
      <TextInput
        id="kantor-nama"
        label={words.name}
        description={words.nameHint}
        withAsterisk
        maxLength={120}
        value={office.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={problemAt(problems, "kantor-nama")}
      />
    </>
  );
}

export function WordFields({ office, onChange, problems }: OfficeFieldsProps) {
  const text = useText().office;
  const preset =
    VILLAGE_TERMS.find((terms) => terms.village === office.terms.village)?.village ?? null;
  return (
    <FieldSection legend={text.terms.legend} hint={text.terms.hint}>
      {office.level === "desa" ? (
        <Select
          label={text.terms.preset}
          data={VILLAGE_TERMS.map((terms) => terms.village)}
          value={preset}
          onChange={(value) => {
            const terms = VILLAGE_TERMS.find((one) => one.village === value);
            if (terms) onChange({ terms });
          }}
        />
      ) : null}
      <FieldGrid>
        {(["village", "hamlet", "deliberation", "head"] as const).map((key) => (
          <TextInput
            key={key}
            id={`istilah-${key}`}
            label={text.terms[key]}
            maxLength={40}
            value={office.terms[key]}
            onChange={(event) =>
              onChange({ terms: { ...office.terms, [key]: event.currentTarget.value } })
            }
            error={problemAt(problems, `istilah-${key}`)}
          />
        ))}
      </FieldGrid>
      <Radio.Group
        label={text.dataset.label}
        description={text.dataset.hint}
        value={office.dataset}
        onChange={(value) => onChange({ dataset: value as Dataset })}
      >
        <div style={{ display: "flex", gap: "1.5rem", flexWrap: "wrap", paddingTop: "0.5rem" }}>
          {Object.entries(text.dataset.options).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
    </FieldSection>
  );
}
