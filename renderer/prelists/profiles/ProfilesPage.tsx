// Saved mappings of the office: seen, opened to be named, deleted, given to another office as a file and taken from one.
import { Alert, Button, Group, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import type { SavedProfile } from "../../../shared/prelists/profiles/contract.ts";
import { api, useCall, useCommand, useTask } from "../../app/client.ts";
import { confirm, openDialog } from "../../app/dialogs.tsx";
import { formatDateTime, formatNumber } from "../../app/format.ts";
import { useScreenSearch } from "../../app/navigation.tsx";
import { useText } from "../../text/index.ts";
import { notice } from "../../ui/notice.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FailureAlert } from "../../ui/failure-alert.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Page } from "../../ui/page.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { profileDialog } from "./profile-dialog.tsx";

export function ProfilesPage() {
  const { prelists, round } = useText();
  const words = round.profiles;
  const found = useCall(api.prelists.savedProfiles, undefined);
  const choose = useCommand(api.shell.saveFile);
  const write = useTask(api.prelists.exportProfile);
  const remove = useCommand(api.prelists.deleteProfile);
  const taking = useTaking();
  const nameOf = (row: SavedProfile) => row.name ?? words.unnamed;

  async function onExport(row: SavedProfile) {
    const name = words.fileName(row.name ?? prelists.profiles[row.profile]);
    const target = await choose.run({ purpose: "ekspor-profil", name: name.slice(-120) });
    if (!target) return;
    const done = await write.start({ id: row.id, file: target.file });
    if (done) notice(words.exported(formatNumber(done.columns)));
  }
  async function onRemove({ id }: SavedProfile) {
    const { removeTitle: title, removeBody: body, remove: action, keep: cancel } = words;
    if (!(await confirm({ title, body, action, cancel, tone: "danger" }))) return;
    if (await remove.run({ id })) notice(words.removed);
  }
  return (
    <Page>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <Button variant="default" loading={taking.running} onClick={() => void taking.onPick()}>
            {words.fromFile}
          </Button>
        }
      />
      <FailureAlert failure={write.failure ?? remove.failure ?? taking.failure} />
      {taking.held === undefined ? null : (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} role="status">
          <Text>{words.replaceBody(taking.held)}</Text>
          <Button mt="xs" variant="default" onClick={() => void taking.onReplace()}>
            {words.replace}
          </Button>
        </Alert>
      )}
      <Sheet flush>
        <DataTable
          label={words.label}
          rows={found.data?.rows}
          rowKey={(row) => row.id}
          failure={found.failure}
          onRetry={found.refetch}
          onOpen={(row) => void openDialog(profileDialog, { row })}
          empty={<EmptyState title={words.empty} body={words.emptyBody} />}
          columns={[
            { id: "name", header: words.columns.name, cell: nameOf },
            {
              id: "kind",
              header: words.columns.kind,
              cell: (row) => prelists.profiles[row.profile],
            },
            {
              id: "known",
              header: words.columns.known,
              align: "right",
              cell: ({ columns }) =>
                words.known(
                  formatNumber(columns.filter(({ field }) => field !== null).length),
                  formatNumber(columns.length),
                ),
            },
            {
              id: "origin",
              header: words.columns.origin,
              cell: (row) => words.origins[row.origin],
            },
            { id: "used", header: words.columns.used, cell: (row) => formatDateTime(row.usedAt) },
          ]}
          rowActionsLabel={words.actions}
          rowActions={(row) => (
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.toFileOf(nameOf(row))}
                onClick={() => void onExport(row)}
              >
                {words.toFile}
              </Button>
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={words.removeOf(nameOf(row))}
                onClick={() => void onRemove(row)}
              >
                {words.remove}
              </Button>
            </Group>
          )}
        />
      </Sheet>
    </Page>
  );
}

/** A file that was opened with Loket arrives in the address as its token; "back" does not take it again. */
function useArrived(take: (file: string) => void) {
  const [search, change] = useScreenSearch();
  const arrived = search.berkas ?? "";
  const onArrive = useEffectEvent(() => {
    if (arrived === "") return;
    change({ berkas: "" });
    take(arrived);
  });
  useEffect(() => onArrive(), [arrived]);
}

/** A file is taken in at once; one for a header that the office knows is asked about first. */
function useTaking() {
  const words = useText().round.profiles;
  const pick = useCommand(api.shell.pickFile);
  const read = useTask(api.prelists.importProfile);
  const [file, setFile] = useState<string>();
  const held = read.failure?.code === "profil_sudah_ada" ? read.failure.details["name"] : undefined;
  async function take(chosen: string, replace: boolean) {
    const done = await read.start({ file: chosen, replace });
    if (done) notice(words.imported(done.name));
  }
  async function arrive(chosen: string) {
    setFile(chosen);
    await take(chosen, false);
  }
  useArrived((chosen) => void arrive(chosen));
  return {
    running: read.running,
    failure: pick.failure ?? (held === undefined ? read.failure : undefined),
    /** Name of the profile that is there already; '' without a name. */
    held: typeof held === "string" ? held : undefined,
    async onPick() {
      const chosen = await pick.run({ purpose: "impor-profil" });
      if (chosen) await arrive(chosen.file);
    },
    async onReplace() {
      if (file !== undefined) await take(file, true);
    },
  };
}
