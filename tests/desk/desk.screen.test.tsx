// The desk's tools on a real office: who was opened last, taking back by key and by toast, the next step of a guided task.
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { randomUUID } from "node:crypto";
import type { ReactElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCall } from "../../electron/serve/call.ts";
import {
  api,
  onCallDone,
  queryClient,
  setTransport,
  useCommand,
  useTask,
  type CallDone,
} from "../../renderer/app/client.ts";
import { DialogHost, openDialog } from "../../renderer/app/dialogs.tsx";
import { paletteDialog } from "../../renderer/app/palette.tsx";
import { screens } from "../../renderer/app/rooms.ts";
import { startRouter } from "../../renderer/app/router.ts";
import { SessionProvider } from "../../renderer/app/session.tsx";
import { theme } from "../../renderer/app/theme.ts";
import { TrainingBanner } from "../../renderer/app/training-banner.tsx";
import { happened } from "../../renderer/app/training-state.ts";
import { takeBackLast, watchActs } from "../../renderer/app/undo.tsx";
import { GUIDE } from "../../shared/desk/guide.ts";
import { makePerson, walkIn } from "../cases/support.ts";
import { newOffice, type TestOffice } from "../support/office.ts";

configure({ asyncUtilTimeout: 15_000 });
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: new EventTarget() });

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  setTransport((path, input, signal) =>
    makeCall(
      office.desk,
      path[0] ?? "",
      path[1] ?? "",
      input,
      signal ?? new AbortController().signal,
    ),
  );
  startRouter(screens);
}, 60_000);
afterAll(() => office.close());

async function draw(more?: ReactElement): Promise<void> {
  queryClient.clear();
  localStorage.clear();
  const session = office.desk.session!;
  const view = await office.api.office.get();
  render(
    <MantineProvider theme={theme} env="test">
      <Notifications />
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={{ ...session, office: view, training: true, version: "uji" }}>
          <TrainingBanner />
          {more}
          <DialogHost />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test("before anything is typed the palette shows who was opened last, and opens them", async () => {
  const desk = await office.as("petugas");
  const personId = await makePerson(office, "Warga Terakhir");
  await desk.people.get({ personId });
  await draw();
  void openDialog(paletteDialog, { roles: ["petugas"] });
  const row = await screen.findByRole("option", { name: /Warga Terakhir.*Terakhir dibuka/ });
  expect(screen.getAllByRole("option")[0]).toBe(row);
  fireEvent.click(row);
  await waitFor(() => expect(location.hash).toBe(`#/orang/${personId}`));
});

test("a number that was typed opens its case, before the person who is found by it too", async () => {
  const desk = await office.as("petugas");
  const { number, id } = await desk.cases.register(
    walkIn(await makePerson(office, "Pemilik Nomor")),
  );
  await draw();
  void openDialog(paletteDialog, { roles: ["petugas"] });
  fireEvent.change(await screen.findByRole("combobox"), { target: { value: number } });
  await waitFor(() =>
    expect(screen.getAllByRole("option")[0]?.textContent).toContain(`${number} Pemilik Nomor`),
  );
  fireEvent.change(screen.getByRole("combobox"), { target: { value: number.slice(-5) } });
  await waitFor(() =>
    expect(screen.getAllByRole("option").map((row) => row.textContent)).toContainEqual(
      expect.stringContaining("Bagian no. registrasi"), // the person is found by it too, further down
    ),
  );
  expect(screen.getAllByRole("option")[0]?.textContent).toContain(`${number} Pemilik Nomor`);
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  await waitFor(() => expect(location.hash).toBe(`#/kasus/${id}`));
});

/** A case of the supervisor, and the petugas who may get it. */
async function ownCase() {
  await office.as("petugas");
  const { id: officerId } = await office.desk
    .office!.reader.selectFrom("accounts")
    .select("id")
    .where("username", "=", "uji.petugas")
    .executeTakeFirstOrThrow();
  const desk = await office.as("supervisor");
  const { id } = await desk.cases.register(walkIn(await makePerson(office)));
  return { id, officerId };
}

test("Ctrl+Z names the last act, asks, and takes it back; then it says that there is nothing", async () => {
  const { id, officerId } = await ownCase();
  const { version, officer } = await api.cases.get({ id });
  await api.cases.assign({ cases: [{ id, version, eventId: randomUUID() }], officerId, note: "" });
  await draw();
  void takeBackLast();
  const dialog = await screen.findByRole("dialog", { name: "Urungkan yang terakhir?" });
  expect(within(dialog).getByText(/1 kasus diserahkan kepada/)).toBeDefined();
  fireEvent.click(within(dialog).getByRole("button", { name: "Urungkan" }));
  expect(await screen.findByText("1 kasus dikembalikan.")).toBeDefined();
  expect((await api.cases.get({ id })).officer.id).toBe(officer.id);
  await takeBackLast();
  expect(await screen.findByText(/Tidak ada pekerjaan Anda/)).toBeDefined();
});

test("a guided task shows its next step, is moved on by what happened, and can be left and resumed", async () => {
  await office.as("petugas");
  await draw();
  const task = GUIDE[0]!;
  fireEvent.click(screen.getByRole("button", { name: "Tugas pertama" }));
  fireEvent.click(await screen.findByRole("button", { name: `Mulai: ${task.title.id}` }));
  expect((await screen.findByText(/langkah 1 dari 8/)).textContent).toContain(
    task.steps[0]!.say.id,
  );
  happened({ screen: "cases.intake" }, ["petugas"]);
  expect(await screen.findByText(/langkah 2 dari 8/)).toBeDefined();
  await api.cases.register(walkIn(await makePerson(office))); // the real call, not a press of a button
  expect(await screen.findByText(/langkah 3 dari 8/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Nanti saja" }));
  expect(screen.queryByText(/langkah 3/)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Tugas pertama" }));
  fireEvent.click(await screen.findByRole("button", { name: `Lanjutkan: ${task.title.id}` }));
  expect(await screen.findByText(/langkah 3 dari 8/)).toBeDefined();
});

function Looker() {
  const look = useTask(api.cases.checkDueDays);
  return <button onClick={() => void look.start({})}>hitung</button>;
}

test("a task that ended is heard as other calls are: a step of a guided task may wait for it", async () => {
  await office.as("supervisor");
  await draw(<Looker />);
  const heard: CallDone[] = [];
  const stop = onCallDone((done) => heard.push(done));
  fireEvent.click(screen.getByText("hitung"));
  const acts = () => heard.filter(({ name }) => name === "cases.checkDueDays");
  await waitFor(() => expect(acts().map(({ acted }) => acted)).toEqual([false, true]));
  expect(acts()[0]).toMatchObject({ input: {}, answer: { rows: [] } });
  stop();
});

function Doer({ cases }: { readonly cases: Parameters<typeof api.cases.assign>[0] }) {
  const assign = useCommand(api.cases.assign);
  const arrive = useCommand(api.cases.removeView);
  return (
    <>
      <button onClick={() => void assign.run(cases)}>serahkan</button>
      <button onClick={() => void arrive.run({ id: randomUUID() })}>lain</button>
    </>
  );
}

test("the toast of an act names it, takes it back, and goes when something else is done", async () => {
  const { id, officerId } = await ownCase();
  const { version, officer } = await api.cases.get({ id });
  await draw(
    <Doer cases={{ cases: [{ id, version, eventId: randomUUID() }], officerId, note: "" }} />,
  );
  const stop = watchActs();
  fireEvent.click(screen.getByText("serahkan"));
  await screen.findByText(/1 kasus diserahkan kepada/);
  fireEvent.click(screen.getByText("lain"));
  await waitFor(() => expect(screen.queryByText(/1 kasus diserahkan kepada/)).toBeNull());
  fireEvent.click(screen.getByText("serahkan"));
  await screen.findByText(/1 kasus diserahkan kepada/);
  fireEvent.click(screen.getByRole("button", { name: "Urungkan" }));
  expect(await screen.findByText("1 kasus dikembalikan.")).toBeDefined();
  expect((await api.cases.get({ id })).officer.id).toBe(officer.id);
  stop();
});
