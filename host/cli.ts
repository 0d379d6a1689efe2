import { parseArgs } from 'node:util';
import { oneLine } from '../shared/base/result.ts';
import { runExport } from './export-command.ts';

/** The command line. Exit status 0 done; 1 `check` found errors or `--final` refused; 2 an input could not be used or an output not written. */

const USAGE = `用法：
  ysgk export 草稿… [--format pdf,docx,xlsx,html,json] [--out 文件夹] [--final] [--codes 科目表.csv] [--bundled-fonts]
  ysgk check 文件… [--json]
  ysgk import 表格 [--into 草稿.ysgk] [--prior] [--unit yuan|wan] [--profile 方案] [--accept] [--json]
  ysgk serve [文件夹] [--port 端口]

export   把草稿（*.ysgk 文件，或放着草稿的文件夹）导出为公开文本；默认导出 PDF 和 DOCX，放在草稿旁边
  --final           只导出正式稿：有缺漏或校验有必须改的问题时拒绝
  --codes           用自己的科目表（每行“编码,名称”）代替自带的
  --bundled-fonts   只用自带字体，不用系统字体

check    校验草稿，或别处做好的公开文本（.docx、.pdf、.xlsx）；给文件夹则校验其中的全部草稿
  --json            每个文件一行 JSON，供程序读取

import   从一张表（.xlsx、.csv）认出预算明细；有退回或要核对的内容时，退出码是 1，也不写入草稿
  --into            放进这份草稿，接在原有明细的后面；不写时只说认出了什么
  --prior           表里是上年的预算，放进上年明细
  --unit            金额单位 yuan（元）或 wan（万元）；表里写明了就不用
  --profile         按界面里记住的方案认栏目
  --accept          有退回或要核对的内容，也放入认出的明细
  --json            一行 JSON，供程序读取

serve    在本机浏览器里编制：显示一个只能用一次的地址，用浏览器打开；只处理给出的文件夹（默认当前文件夹）里的文件
  --port            用这个端口；默认用任意空闲的端口`;

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return command === undefined ? 2 : 0;
  }
  if (rest.includes('--help') || rest.includes('-h')) return main(['help']);
  if (command === 'check') {
    const options = checkOptions(rest);
    if (typeof options === 'string') return usageError(options);
    const { runCheck } = await import('./check-command.ts');
    return runCheck(options.values, options.positionals);
  }
  if (command === 'import') {
    const options = importOptions(rest);
    if (typeof options === 'string') return usageError(options);
    const { runImport } = await import('./import-command.ts');
    return runImport(options.values, options.positionals);
  }
  if (command === 'serve') {
    const options = serveOptions(rest);
    if (typeof options === 'string') return usageError(options);
    const { runServe } = await import('./serve-command.ts');
    return runServe(options.values, options.positionals);
  }
  if (command !== 'export') return usageError(`没有“${command}”这个命令`);
  const options = exportOptions(rest);
  return typeof options === 'string' ? usageError(options) : runExport(options.values, options.positionals);
}

function exportOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pdf,docx' },
        out: { type: 'string' },
        final: { type: 'boolean', default: false },
        codes: { type: 'string' },
        'bundled-fonts': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return optionTrouble(error);
  }
}

function checkOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return optionTrouble(error);
  }
}

function importOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        prior: { type: 'boolean', default: false },
        unit: { type: 'string' },
        profile: { type: 'string' },
        accept: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return optionTrouble(error);
  }
}

function serveOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' } },
    });
  } catch (error) {
    return optionTrouble(error);
  }
}

/** What is wrong with the options, from what Node's parser says of them. */
function optionTrouble(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const option = /'(-{1,2}[^'=\s]*)/.exec(text)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有“${option}”这个选项`;
  return /argument missing|ambiguous/.test(text) ? `选项 ${option} 后面缺少内容` : `选项 ${option} 后面不能带内容`;
}

function usageError(message: string): number {
  process.stderr.write(`${message}。用 ysgk --help 查看用法\n`);
  return 2;
}

// A reader that has seen enough (`… | head`) is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${oneLine(`程序内部错误：${cause}`)}\n`);
  process.exitCode = 2;
}
