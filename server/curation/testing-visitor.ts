import type { Hono } from "hono";

const site = "http://localhost";

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One browser of the tests: keeps its cookies and says where it comes from, as browsers do. */
export function visitorOf(app: Pick<Hono, "request">) {
  let cookies = new Map<string, string>();
  const send = async (path: string, { method = "GET", body, headers = {} }: Sent = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(method === "GET" ? {} : { origin: site }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(cookie === "" ? {} : { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const cut = pair.indexOf("=");
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, cut));
      else cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return response;
  };
  const post = (path: string, body?: unknown, headers?: Sent["headers"]) =>
    send(path, { method: "POST", body, ...(headers === undefined ? {} : { headers }) });
  return {
    send,
    post,
    get: (path: string) => send(path),
    signIn: (email: string, password: string) => post("/auth/sign-in/email", { email, password }),
    forgetCookies: () => {
      cookies = new Map();
    },
    cookies: () => cookies,
  };
}
