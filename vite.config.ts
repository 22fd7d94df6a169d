import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  publicDir: "public",
  plugins: [react()],
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What every page needs is one file: on a slow line each small one would cost a round trip.
        // The components named after @mantine are not for the first page: most are of a curator's pages.
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /\/(?:domain\/(?:vocabulary|question|facets)|client\/lib\/|node_modules\/(?:zod|@tanstack\/(?:react-query|query-core|react-router|router-core|history|react-store|store)|react|react-dom|scheduler|use-sync-external-store|@mantine(?!\/core\/esm\/components\/(?:NumberInput|Popover|Textarea|Transition)\/))\/)/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
