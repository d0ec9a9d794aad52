// Loaded before a measured program: at its end, writes what the system counted for it
// (`process.resourceUsage`: most memory held, processor time) to the file named by BENCH_USAGE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(process.resourceUsage()));
});
