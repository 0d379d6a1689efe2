import { writeFileSync } from 'node:fs';
import { GOLDEN, goldenPath, goldenText } from './print.ts';

for (const example of GOLDEN) writeFileSync(goldenPath(example), goldenText(example));
process.stdout.write(`已更新 ${String(GOLDEN.length)} 份对照文本，请用 git diff 逐行检查\n`);
