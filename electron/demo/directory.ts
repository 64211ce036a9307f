// What the training office knows of its partners: two organizations, one full service somebody waits for, and targets of the year.
import { places } from "../referrals/places.ts";
import { Definition } from "../../shared/reports/tables/definition.ts";
import { outputs } from "../reports/outputs.ts";
import { saveOwnReport } from "../reports/tables/own.ts";
import { directory } from "../directory/handlers.ts";
import { listDestinations } from "../directory/queries.ts";
import { NO_ORGANIZATION } from "../../shared/directory/organization.ts";
import { localDate } from "../../shared/values/date.ts";
import { newId } from "../database/ids.ts";
import type { Db, Trx } from "../database/tables.ts";
import type { CommandContext } from "../serve/context.ts";
import type { As } from "./actors.ts";

/** @param end milliseconds: the last moment of the training office */
export async function makeDirectory(db: Db, as: As, end: number): Promise<void> {
  await db.transaction().execute(async (trx: Trx) => {
    const by = { ...as("supervisor", trx), now: () => new Date(end), note() {} };
    const context = by as unknown as CommandContext;
    const id = () => newId(new Date(end));
    const none = NO_ORGANIZATION.details;
    for (const fields of [
      {
        ...NO_ORGANIZATION,
        name: "TKSK Kecamatan Cileunyi",
        kind: "PSKS-11" as const,
        details: {
          ...none,
          areas: ["Kecamatan Cileunyi"],
          licence: "462/18/Dinsos/2025",
          contact: "Dadan Ramdani",
          phone: "022-555018",
          funds: ["apbn" as const],
        },
      },
      {
        ...NO_ORGANIZATION,
        name: "Karang Taruna Mekar Bersama",
        kind: "PSKS-05" as const,
        details: { ...none, areas: ["Desa Cileunyi Kulon"], contact: "Rudi Hartono" },
      },
    ])
      await directory.organizationSave(context, { id: id(), version: 0, fields });

    const [shelter] = await listDestinations(trx, { search: "lks" });
    const waiting = await trx
      .selectFrom("cases")
      .select("id")
      .where("open", "=", 1)
      .where("sensitive", "=", 0)
      .orderBy("received_at")
      .limit(3)
      .execute();
    if (shelter) {
      const { id: at, version, active: _a, edited: _e, confirmed: _c, ...fields } = shelter;
      const capacity = {
        unit: "tempat tidur",
        maximum: 1,
        available: null,
        waiting: null,
        period: "tetap" as const,
      };
      const details = { ...fields.details, capacity };
      await directory.save(context, { id: at, version, fields: { ...fields, details } });
      for (const { id: caseId } of waiting)
        await places.enqueue(context, { id: id(), caseId, destinationId: at });
    }

    const year = Number(localDate(new Date(end)).slice(0, 4));
    const target = { year, unit: "orang" as const, destinationId: null, source: "RKPDes" };
    for (const [name, categoryCode, wanted] of [
      ["ProKUS", "SOS-02", 12],
      ["Reaktivasi PBI-JK", "KES-01", 60],
    ] as const)
      await outputs.saveOutput(context, {
        id: id(),
        version: 0,
        fields: { ...target, name, measure: "kasus", categoryCode, target: wanted },
      });
    await outputs.saveOutput(context, {
      id: id(),
      version: 0,
      fields: {
        ...target,
        name: "Bedah rumah",
        measure: "tangan",
        unit: "unit",
        categoryCode: null,
        target: 5,
      },
    });
    await saveOwnReport(context, {
      id: id(),
      version: 0,
      name: "Layanan kesehatan per desa",
      definition: Definition.parse({
        source: "kasus",
        by: "desa",
        across: "bulan",
        measures: ["jumlah"],
        filter: { bidang: ["Kesehatan"] },
      }),
    });
  });
}
