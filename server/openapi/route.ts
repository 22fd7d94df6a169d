import { type Env, Hono, type Schema } from "hono";
import { generateSpecs } from "hono-openapi";

/**
 * The description of the API, made from the schemas that answer it, and its reference page. The
 * page's own files come with the assets under /docs/.
 */
export function openapiRoutes<E extends Env, S extends Schema, P extends string>(
  api: Hono<E, S, P>,
  version: string,
): Hono {
  return new Hono()
    .get("/api/openapi.json", async (c) => {
      const { paths, ...rest } = await generateSpecs(api, {
        documentation: {
          info: {
            title: "Ketamine Evidence Atlas",
            version,
            description:
              "Curated trials of ketamine and esketamine. Every number carries its source. Not medical advice.",
          },
          servers: [{ url: "/api" }],
          components: {
            securitySchemes: {
              session: { type: "apiKey", in: "cookie", name: "atlas.session_token" },
              token: { type: "http", scheme: "bearer" },
            },
          },
        },
        excludeStaticFile: false,
      });
      return c.json({ ...rest, paths: withoutPatterns(paths) });
    })
    .get("/docs", (c) => c.html(page, 200, { "Cache-Control": "no-cache" }))
    .get("/docs/", (c) => c.redirect("/docs", 301));
}

/**
 * The router writes `/studies/{key}.json` as `/studies/{key{[^/]+\\.json}}` and takes the parameter's
 * name from that; both are put right.
 */
function withoutPatterns(paths: object): object {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path.replace(/\{(\w+)\{.*\\(\.\w+)\}/, "{$1}$2"),
      JSON.parse(JSON.stringify(item).replaceAll(/"name":"(\w+)\{[^"]*"/g, '"name":"$1"')),
    ]),
  );
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>API reference · Ketamine Evidence Atlas</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/reference.js"></script>
  </body>
</html>
`;
