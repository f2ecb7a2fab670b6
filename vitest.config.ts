import { defineConfig } from "vitest/config";
import { forVite as languages } from "./scripts/language-module.js";
import { forVite as pages } from "./scripts/page-module.js";

export default defineConfig({
  plugins: [languages, pages],
  test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000 },
});
