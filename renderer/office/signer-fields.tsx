// Who signs letters here: name, position, rank and NIP as they are printed.
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Signer } from "../../shared/office/letterhead.ts";
import { useText } from "../text/index.ts";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { newSigner } from "./blank.ts";
import { problemAt } from "./problems.ts";
import type { OfficeFieldsProps } from "./profile-fields.tsx";

export function SignerFields({
  office,
  onChange,
  problems,
  brief = false,
}: OfficeFieldsProps & { readonly brief?: boolean }) {
  const words = useText().office.signers;
  const { signers } = office;
  const set = (at: number, patch: Partial<Signer>) =>
    onChange({
      signers: signers.map((signer, i) => (i === at ? { ...signer, ...patch } : signer)),
    });
  return (
    <>
      {signers.map((signer, i) => (
        <FieldSection key={signer.id} legend={words.legend(i + 1)}>
          <FieldGrid>
            <TextInput
              id={`penanda-${i}-nama`}
              label={words.name}
              withAsterisk
              maxLength={100}
              value={signer.name}
              onChange={(event) => set(i, { name: event.currentTarget.value })}
              error={problemAt(problems, `penanda-${i}-nama`)}
            />
            <TextInput
              id={`penanda-${i}-jabatan`}
              label={words.position}
              description={words.positionHint}
              withAsterisk
              maxLength={120}
              value={signer.position}
              onChange={(event) => set(i, { position: event.currentTarget.value })}
              error={problemAt(problems, `penanda-${i}-jabatan`)}
            />
            {brief ? null : (
              <>
                <TextInput
                  label={words.onBehalfOf}
                  description={words.onBehalfOfHint}
                  maxLength={120}
                  value={signer.onBehalfOf}
                  onChange={(event) => set(i, { onBehalfOf: event.currentTarget.value })}
                />
                <TextInput
                  label={words.rank}
                  maxLength={80}
                  value={signer.rank}
                  onChange={(event) => set(i, { rank: event.currentTarget.value })}
                />
              </>
            )}
            <TextInput
              id={`penanda-${i}-nip`}
              label={words.nip}
              description={words.nipHint}
              inputMode="numeric"
              maxLength={22}
              value={signer.nip ?? ""}
              onChange={(event) =>
                set(i, { nip: event.currentTarget.value.replace(/\D/g, "") || null })
              }
              error={problemAt(problems, `penanda-${i}-nip`)}
            />
          </FieldGrid>
          {brief ? null : (
            <Group justify="space-between">
              <Checkbox
                label={words.active}
                checked={signer.active}
                onChange={(event) => set(i, { active: event.currentTarget.checked })}
              />
              {signers.length > 1 ? (
                <Button
                  variant="subtle"
                  color="red"
                  onClick={() => onChange({ signers: signers.filter((_, at) => at !== i) })}
                >
                  {words.remove(signer.name)}
                </Button>
              ) : null}
            </Group>
          )}
        </FieldSection>
      ))}
      {brief ? null : (
        <div>
          <Button
            id="penanda-tambah"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange({ signers: [...signers, newSigner("")] })}
          >
            {words.add}
          </Button>
        </div>
      )}
    </>
  );
}
