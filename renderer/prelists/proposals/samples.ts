// Records by which tests visit the screens of proposals.
import { api } from "../../app/client.ts";

/** A month with proposals. */
export async function sampleMonth() {
  const { rows } = await api.prelists.proposalMonths({});
  return rows.find((row) => row.batchId !== null);
}

export async function sampleProposal(): Promise<{ proposalId: string } | undefined> {
  const month = await sampleMonth();
  if (!month) return undefined;
  const { rows } = await api.prelists.proposalMonth({ period: month.period });
  const row = rows.find((one) => one.kind === "hapus") ?? rows[0];
  return row && { proposalId: row.id };
}

export async function sampleObjection(): Promise<{ objectionId: string } | undefined> {
  const { rows } = await api.prelists.objections({});
  return rows[0] && { objectionId: rows[0].id };
}
