// Loaded before a measured program (node --import): writes the process's peak memory, in KiB, to file descriptor 3.
import { writeSync } from "node:fs";

process.on("exit", () => {
  try {
    writeSync(3, String(process.resourceUsage().maxRSS));
  } catch {
    // Nobody asked: the program was started without the descriptor.
  }
});
