import { defineConfig } from "vitest/config";
import { forVite } from "./scripts/language-module.js";

export default defineConfig({
  plugins: [forVite],
  test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000 },
});
