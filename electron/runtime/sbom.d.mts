// Types of the parts that tests use.
export function billOfMaterials(): {
  readonly serialNumber: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
};
