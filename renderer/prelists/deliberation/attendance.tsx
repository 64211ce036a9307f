// Who is there, typed one after the other: name, element, Enter; the cursor goes back to the name.
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";
import { DUTIES, ELEMENTS } from "../../../shared/prelists/deliberation/codes.ts";
import type { Attendee } from "../../../shared/prelists/deliberation/content.ts";
import { mayAct } from "../../../shared/prelists/deliberation/states.ts";
import { api, useCommand } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { useMayKeep } from "./list-page.tsx";
import type { Deliberation } from "./types.ts";

const NAME = "hadir-nama";
const BLANK: Attendee = {
  name: "",
  element: "warga",
  position: "",
  address: "",
  sex: null,
  duty: "hadir",
};

export function Attendance({ one }: { readonly one: Deliberation }) {
  const words = useText().round.deliberation.attendance;
  const may = useMayKeep() && mayAct(one.state, "hadir");
  const [typed, setTyped] = useState<Attendee & { readonly id?: string }>(BLANK);
  const [attempt, setAttempt] = useState(0);
  const attempted = attempt > 0;
  const save = useCommand(api.prelists.saveAttendee);
  const remove = useCommand(api.prelists.removeAttendee);
  const name = useRef<HTMLInputElement>(null);
  const missing = typed.name.trim() === "";
  async function onSave() {
    setAttempt((n) => n + 1);
    if (missing || save.running) return;
    const { id, ...attendee } = typed;
    const done = await save.run({ deliberationId: one.id, ...(id ? { id } : {}), attendee });
    if (!done) return;
    // Neighbours come together: element and address stay for the next name.
    setTyped({ ...BLANK, element: typed.element, address: typed.address });
    setAttempt(0);
    name.current?.focus();
  }
  const change = (part: Partial<Attendee>) => setTyped({ ...typed, ...part });
  /** A select does not submit its form by itself. */
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter") void onSave();
  };
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        failure={save.failure ?? remove.failure}
        problems={attempted && missing ? [{ field: NAME, message: words.nameMissing }] : []}
      />
      {may ? (
        <Sheet>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void onSave();
            }}
          >
            <Group align="flex-start" gap="sm">
              <TextInput
                id={NAME}
                ref={name}
                label={words.name}
                maxLength={120}
                value={typed.name}
                error={attempted && missing ? words.nameMissing : undefined}
                onChange={(event) => change({ name: event.currentTarget.value })}
                style={{ flex: "2 1 12rem" }}
              />
              <NativeSelect
                label={words.element}
                value={typed.element}
                onKeyDown={onEnter}
                data={ELEMENTS.map((value) => ({ value, label: words.elements[value] }))}
                onChange={(event) =>
                  change({
                    element:
                      ELEMENTS.find((value) => value === event.currentTarget.value) ?? "warga",
                  })
                }
                style={{ flex: "1 1 10rem" }}
              />
              <TextInput
                label={words.position}
                maxLength={120}
                value={typed.position}
                onChange={(event) => change({ position: event.currentTarget.value })}
                style={{ flex: "1 1 10rem" }}
              />
              <TextInput
                label={words.address}
                maxLength={200}
                value={typed.address}
                onChange={(event) => change({ address: event.currentTarget.value })}
                style={{ flex: "1 1 9rem" }}
              />
              <NativeSelect
                label={words.sex}
                value={typed.sex ?? ""}
                onKeyDown={onEnter}
                data={[
                  { value: "", label: "–" },
                  { value: "L", label: "L" },
                  { value: "P", label: "P" },
                ]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  change({ sex: value === "L" || value === "P" ? value : null });
                }}
                w="5rem"
              />
              <NativeSelect
                label={words.duty}
                value={typed.duty}
                onKeyDown={onEnter}
                data={DUTIES.map((value) => ({ value, label: words.duties[value] }))}
                onChange={(event) =>
                  change({
                    duty: DUTIES.find((value) => value === event.currentTarget.value) ?? "hadir",
                  })
                }
                style={{ flex: "1 1 11rem" }}
              />
              <Button type="submit" loading={save.running} mt="1.6rem">
                {words.add}
              </Button>
            </Group>
          </form>
        </Sheet>
      ) : null}
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={one.attendance}
          rowKey={(row) => row.id}
          {...(may
            ? {
                onOpen: (row: Deliberation["attendance"][number]) => {
                  setTyped(row);
                  name.current?.focus();
                },
              }
            : {})}
          empty={<EmptyState title={words.emptyTitle} body={words.emptyBody} />}
          columns={[
            { id: "name", header: words.name, cell: (row) => row.name },
            { id: "element", header: words.element, cell: (row) => words.elements[row.element] },
            { id: "position", header: words.position, cell: (row) => row.position || "–" },
            { id: "address", header: words.address, cell: (row) => row.address || "–" },
            { id: "sex", header: words.sex, cell: (row) => row.sex ?? "–" },
            { id: "duty", header: words.duty, cell: (row) => words.duties[row.duty] },
          ]}
          {...(may
            ? {
                rowActionsLabel: words.removeShort,
                rowActions: (row: Deliberation["attendance"][number]) => (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.remove(row.name)}
                    onClick={() =>
                      void remove
                        .run({ deliberationId: one.id, id: row.id })
                        .then(() => name.current?.focus())
                    }
                  >
                    {words.removeShort}
                  </Button>
                ),
              }
            : {})}
        />
      </Sheet>
    </>
  );
}
