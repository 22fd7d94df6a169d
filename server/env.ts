import * as z from "zod";

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, { error: "must be a port number" })
    .transform(Number)
    .pipe(z.number().min(0).max(65_535))
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().min(1).default("file:./var/atlas.db"),
  AUTH_SECRET: z.string().min(32, { error: "must have at least 32 characters" }).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://atlas.example.org" })
    .transform((address) => new URL(address).origin)
    .optional(),
  TRUST_PROXY: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
});

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly authSecret: string | undefined;
  readonly publicUrl: string | undefined;
  /** Whether a proxy stands before the program and says whom requests come from. */
  readonly trustProxy: boolean;
}

/** The only reader of the environment. Throws one readable list of what is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = settings.safeParse(source);
  if (!parsed.success) {
    const list = parsed.error.issues
      .map((issue) => `${issue.path.join(".")} ${issue.message.toLowerCase()}`)
      .join("; ");
    throw new Error(`The environment cannot be used: ${list}.`);
  }
  const { PORT, HOST, DATABASE_URL, AUTH_SECRET, PUBLIC_URL, TRUST_PROXY } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    authSecret: AUTH_SECRET,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY === "on",
  };
}

/** Where the site is reached: PUBLIC_URL, or the host and port it listens on. */
export function siteAddress({ publicUrl, host }: Env, port: number): string {
  const name = host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return publicUrl ?? `http://${name}:${port}`;
}
