// Error codes of "Periksa berkas" (issue 4, point 7).

export type FileCheckError =
  | "peta_kolom_salah" // details.problem: a MapProblem; details.headers
  | "nama_tidak_ada"; // no column of the file holds a name; details.headers
