import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";

const year = 31_536_000;

/**
 * Serves the built client from `folder`, precompressed where the build made it so. Files with a
 * digest in their name are kept for a year; a path that accepts HTML and is no file is a page of
 * the client and gets index.html.
 */
export function staticAssets(folder: string): MiddlewareHandler {
  const root = relative(process.cwd(), folder);
  const reference = relative(
    process.cwd(),
    dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")),
  );
  const files = new Hono()
    .get(
      "/docs/:file{swagger-ui\\.css|swagger-ui-bundle\\.js}",
      serveStatic({
        root: reference,
        rewriteRequestPath: (path) => path.replace(/^\/docs/, ""),
        onFound: (_path, c) => c.header("Cache-Control", "no-cache"),
      }),
    )
    .get(
      "*",
      serveStatic({
        root,
        precompressed: true,
        onFound: (path, c) =>
          c.header(
            "Cache-Control",
            path.includes(`${join("assets", "")}`)
              ? `public, max-age=${year}, immutable`
              : "no-cache",
          ),
      }),
    );
  const index = serveStatic({ root, path: "index.html", precompressed: true });
  return async (c, next) => {
    const file = await files.fetch(c.req.raw, c.env as object);
    if (file.status !== 404) return file;
    const isPage = (c.req.header("accept") ?? "").includes("text/html");
    if (!isPage || c.req.path.startsWith("/assets/")) return next();
    c.header("Cache-Control", "no-cache");
    return index(c, next);
  };
}
