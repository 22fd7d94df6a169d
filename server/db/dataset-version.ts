/** How a published state is called: `<number>-<first 8 hex of the digest of its documents>`. */
export function datasetVersionOf({
  number,
  digest,
}: {
  readonly number: number;
  readonly digest: string;
}): string {
  return `${number}-${digest.slice(0, 8)}`;
}
