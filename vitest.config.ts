import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{domain,server,client}/**/*.test.ts", "architecture.test.ts", "docs.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["e2e/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // One browser at a time: two on two cores only wait for each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
