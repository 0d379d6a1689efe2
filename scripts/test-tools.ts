/**
 * `npm run setup-tools`: fetches the programs the end-to-end tests use where that is possible without asking anybody
 * (Debian or Ubuntu, as root), and otherwise says what will be skipped and how to get it. Never fails: the tests that
 * need a missing program skip themselves.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSER_LIBRARY, isInstalled, PDF_TO_TEXT, type ExternalTool } from './external-tool.ts';

const TOOLS: readonly ExternalTool[] = process.platform === 'linux' ? [PDF_TO_TEXT, BROWSER_LIBRARY] : [PDF_TO_TEXT];
const APT = '/usr/bin/apt-get';

const missing = TOOLS.filter((tool) => !isInstalled(tool));
if (missing.length > 0) {
  const obstacle = installWithApt(missing.map((tool) => tool.debianPackage));
  for (const tool of missing) report(tool, obstacle);
}

/** Installs Debian packages; returns why it could not, as a Chinese phrase, or nothing when it did. */
function installWithApt(packages: readonly string[]): string | undefined {
  if (!existsSync(APT)) return '本机没有 apt-get';
  if (process.getuid?.() !== 0) return '没有管理员（root）权限';
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const run = spawnSync(APT, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (run.status !== 0)
      return `apt-get ${args[0] ?? ''} 失败：${run.stderr.trim() || (run.error?.message ?? '原因不明')}`;
  }
  return undefined;
}

/** Says of one program that it is there now, or why it is not and what that means. */
function report(tool: ExternalTool, obstacle: string | undefined): void {
  if (isInstalled(tool)) {
    console.log(`已安装 ${tool.debianPackage}，用于${tool.neededFor}。`);
    return;
  }
  console.warn(
    `缺少 ${tool.debianPackage}（${obstacle ?? '安装后仍找不到'}），“${tool.neededFor}”的测试将跳过。` +
      `请安装 ${tool.debianPackage}（Debian、Ubuntu：apt-get install ${tool.debianPackage}）后重跑。`,
  );
}
