/** The line on which one account extracts a second time. */
export function secondLine({ id }: { readonly id: string }): string {
  return `second-${id}`;
}
