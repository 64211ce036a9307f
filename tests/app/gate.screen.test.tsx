// The gate over a real encrypted office: sign in, lock with the typing kept, unlock, leave.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCall } from "../../electron/serve/call.ts";
import { queryClient, setTransport } from "../../renderer/app/client.ts";
import { Gate } from "../../renderer/app/gate.tsx";
import { screens } from "../../renderer/app/rooms.ts";
import { startRouter } from "../../renderer/app/router.ts";
import { theme } from "../../renderer/app/theme.ts";
import { newOffice, PASSWORD } from "../support/office.ts";
import type { TestOffice } from "../support/office.ts";

configure({ asyncUtilTimeout: 15_000 });
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: new EventTarget() });

let office: TestOffice;
beforeAll(async () => {
  office = await newOffice();
  await office.api.accounts.signOut();
  setTransport(async (path, input, signal) => {
    try {
      return await makeCall(
        office.desk,
        path[0] ?? "",
        path[1] ?? "",
        input,
        signal ?? new AbortController().signal,
      );
    } catch (thrown) {
      const { code, details } = thrown as { code: string; details: unknown };
      throw Object.assign(new Error(code), { data: { code, details } });
    }
  });
}, 60_000);
afterAll(async () => office.close());

function draw() {
  queryClient.clear();
  location.hash = "";
  startRouter(screens);
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("a wrong password says what to do, the right one opens the desk; a lock keeps what was typed", async () => {
  draw();
  await screen.findByRole("option", { name: "Rina Wulandari" });
  fireEvent.change(screen.getByLabelText("Nama"), { target: { value: "kepala" } });
  type("Kata sandi", "bukan sandinya");
  fireEvent.click(screen.getByRole("button", { name: "Masuk" }));
  expect((await screen.findByRole("alert")).textContent).toContain("belum cocok");

  office.setNow("2026-11-24T02:30:00.000Z"); // past the wait after a wrong try
  type("Kata sandi", PASSWORD);
  fireEvent.click(screen.getByRole("button", { name: "Masuk" }));
  await screen.findByText("Puskesos Sukamaju");
  expect(screen.getByRole("navigation", { name: "Bagian aplikasi" })).toBeTruthy();

  location.hash = "#/pengaturan/kantor";
  const name = (await screen.findByLabelText(/^Nama kantor/)) as HTMLInputElement;
  fireEvent.change(name, { target: { value: "Puskesos Sukamaju Baru" } });
  fireEvent.keyDown(window, { key: "l", ctrlKey: true });
  await screen.findByText("Layar terkunci");
  expect(name.closest("[inert]")).toBeTruthy();
  type("Kata sandi", PASSWORD);
  fireEvent.click(screen.getByRole("button", { name: "Buka kunci" }));
  await waitFor(() => expect(screen.queryByText("Layar terkunci")).toBeNull());
  expect(name.isConnected).toBe(true);
  expect(name.value).toBe("Puskesos Sukamaju Baru");
});
