// Choosing a person inside another form: search while typing, or register somebody new without leaving the form.
import { Button, Combobox, Group, Input, Text, TextInput, useCombobox } from "@mantine/core";
import { IconUser, IconUserPlus } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import type { PersonGlance } from "../../shared/people/views.ts";
import { openDialog } from "../app/dialogs.tsx";
import { whyFound } from "../app/why-found.ts";
import { sentence, useText } from "../text/index.ts";
import { quickDialog } from "./PersonQuickForm.tsx";
import { HitLine } from "./hit-line.tsx";
import { usePeopleSearch } from "./use-people-search.ts";

export interface PickedPerson {
  readonly personId: string;
  readonly name: string;
}

export interface PersonPickerProps {
  /** DOM id of the box (or of the "Ganti" button), for labels and error summaries. */
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly value: PickedPerson | null;
  /** `brief` is there when the person was found, not when it was just registered. */
  readonly onChange: (person: PickedPerson | null, brief?: PersonGlance) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Takes the focus when the dialog around it opens. */
  readonly first?: boolean;
}

const NEW = "baru";

export function PersonPicker({
  id,
  label,
  description,
  value,
  onChange,
  error,
  required = true,
  first = false,
}: PersonPickerProps) {
  const own = useId();
  const text = useText().people;
  const fieldId = id ?? own;
  const cleared = useRef(false);
  useEffect(() => {
    if (!value && cleared.current) document.getElementById(fieldId)?.focus();
    cleared.current = false;
  }, [value, fieldId]);
  if (!value)
    return (
      <PersonBox
        {...{ label, onChange, error, required, first }}
        description={description ?? text.picker.hint}
        id={fieldId}
      />
    );
  return (
    <Input.Wrapper label={label} labelElement="div" error={error}>
      <Group gap="sm" className="loket-sheet" px="sm" py={6} wrap="nowrap" justify="space-between">
        <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
          <IconUser size={20} aria-hidden />
          <Text fw={600} truncate>
            {value.name}
          </Text>
        </Group>
        <Button
          id={fieldId}
          variant="default"
          size="compact-sm"
          aria-label={text.picker.changeLabel(value.name)}
          onClick={() => {
            cleared.current = true;
            onChange(null);
          }}
        >
          {text.picker.change}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

interface PersonBoxProps extends Pick<
  PersonPickerProps,
  "label" | "onChange" | "error" | "required" | "first"
> {
  readonly id: string;
  readonly description: string;
}

function PersonBox({ id, label, description, onChange, error, required, first }: PersonBoxProps) {
  const text = useText().people;
  const [typed, setTyped] = useState("");
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const search = usePeopleSearch(typed);
  const closest = search.hits[0]?.personId;
  useEffect(() => {
    // With results there is always one chosen, so Enter takes the closest.
    if (search.settled && search.enough) box.selectFirstOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- box is a new object at every drawing
  }, [closest, search.settled, search.enough, search.hits.length]);

  async function onSubmit(chosen: string) {
    if (!search.settled) return;
    const hit = search.hits.find((one) => one.personId === chosen);
    box.closeDropdown();
    if (hit) return onChange({ personId: hit.personId, name: hit.name }, hit);
    const made = await openDialog(quickDialog, { typed });
    if (made) onChange(made);
  }

  return (
    <Combobox store={box} onOptionSubmit={(chosen) => void onSubmit(chosen)} keepMounted={false}>
      <Combobox.Target>
        <TextInput
          id={id}
          data-autofocus={first || undefined}
          label={label}
          description={description}
          error={
            error ??
            (search.failure ? sentence(search.failure.code, search.failure.details) : undefined)
          }
          withAsterisk={required ?? false}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            // Enter must never take somebody who answers an older spelling of the question.
            box.resetSelectedOption();
            box.openDropdown();
          }}
          onFocus={() => typed !== "" && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === ""}>
        <Combobox.Options mah={360} style={{ overflowY: "auto" }} aria-label={text.search.results}>
          {search.hits.map((hit) => (
            <Combobox.Option key={hit.personId} value={hit.personId}>
              <HitLine person={hit} why={whyFound(hit, text.search)} marks={hit.marks} />
            </Combobox.Option>
          ))}
          {search.enough ? (
            <Combobox.Option value={NEW}>
              <Group gap="xs" wrap="nowrap">
                <IconUserPlus size={18} aria-hidden />
                {search.settled ? text.search.registerNamed(typed.trim()) : text.picker.searching}
              </Group>
            </Combobox.Option>
          ) : (
            <Combobox.Empty>{text.picker.typeMore}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
