// citation-js has no types of its own; this is the part that is used.
declare module "@citation-js/core" {
  interface ChainOptions {
    readonly forceType: string;
    readonly target?: string;
    readonly generateGraph: boolean;
  }
  export const plugins: {
    readonly input: { chain(input: unknown, options: ChainOptions): unknown };
  };
}
declare module "@citation-js/plugin-bibtex";
