// What was learnt of a destination: first answers tell how soon, last ones how it ended.
import { expect, test } from "vitest";
import { experienceOf, type ReferralCourse } from "../../shared/referrals/experience.ts";
import { newOffice } from "../support/office.ts";

const course = (
  issuedOn: string,
  ...steps: [ReferralCourse["steps"][number]["state"], string][]
) => ({
  issuedOn,
  steps: steps.map(([state, day]) => ({ state, day })),
});

test("a refusal after a yes is a refusal; what was never answered counts nowhere", () => {
  expect(
    experienceOf([
      course(
        "2026-11-01",
        ["sampai", "2026-11-02"],
        ["disetujui", "2026-11-05"],
        ["terlaksana", "2026-11-20"],
      ),
      course("2026-11-01", ["disetujui", "2026-11-11"], ["tidak_terlaksana", "2026-11-12"]),
      course("2026-11-01", ["ditolak", "2026-11-03"]),
      course("2026-11-01", ["tanpa_jawaban", "2026-11-20"]),
      course("2026-11-01"),
    ]),
  ).toEqual({ answered: 3, accepted: 1, medianDays: 4 });
  expect(experienceOf([])).toEqual({ answered: 0, accepted: 0, medianDays: null });
});

test("a destination that nobody was sent to is not known", async () => {
  const office = await newOffice();
  try {
    const api = await office.as("petugas");
    expect(await api.referrals.experience({ destinationId: "tidak-ada" })).toEqual({
      answered: 0,
      accepted: 0,
      medianDays: null,
    });
  } finally {
    await office.close();
  }
});
