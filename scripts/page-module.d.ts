// What vitest.config.ts uses of the plug-ins beside this file.
import type { Plugin } from "vitest/config";

export declare const forVite: Plugin;
