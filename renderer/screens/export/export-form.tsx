import { Button, Checkbox, Input, Spin } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import { FORMATS } from '../../../shared/render/writer.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import type { UseWorkspace } from '../../workspace.ts';
import { ExportResult } from './export-result.tsx';
import { FORMAT_NAMES, proposeSettings, settingsTrouble, type ExportSettings } from './export-settings.ts';
import { FinalChoice } from './final-choice.tsx';
import { FolderField } from './folder-field.tsx';
import { UnfinishedNote, useUnfinishedWords } from './unfinished-note.tsx';
import { useExport } from './use-export.ts';

/** What was chosen last for an open draft: it is still there when a person comes back from filling a gap. */
const remembered = new WeakMap<UseWorkspace, ExportSettings>();

/** Settings, progress and result of an export. */
export function ExportForm({ start }: { readonly start: Answer<'app.start'> }) {
  const store = useWorkspaceStore();
  const findings = useWorkspace((workspace) => workspace.report.findings);
  const wrong = findings.filter(({ severity }) => severity === 'error');
  const [settings, setSettings] = useState(
    () => remembered.get(store) ?? proposeSettings(store.getState().file, start.folder),
  );
  const { state, run, stop } = useExport();
  const change = (part: Partial<ExportSettings>): void => {
    const next = { ...settings, ...part };
    remembered.set(store, next);
    setSettings(next);
  };
  const trouble = settingsTrouble(settings);
  const unfinished = useUnfinishedWords();
  const final = settings.final && wrong.length === 0;
  const running = state.step === 'running';
  return (
    <>
      <section className="panel" aria-label="导出设置">
        <div className="export-field">
          <span id="export-formats">格式</span>
          <Checkbox.Group
            aria-labelledby="export-formats"
            className="export-formats"
            value={settings.formats}
            options={FORMATS.map((format) => ({ value: format, label: FORMAT_NAMES[format] }))}
            onChange={(chosen) => {
              change({ formats: FORMATS.filter((format) => chosen.includes(format)) });
            }}
          />
          {trouble.formats === undefined ? null : <span className="negative">{trouble.formats}</span>}
        </div>
        <FolderField
          start={start}
          folder={settings.folder}
          trouble={trouble.folder}
          onChange={(folder) => {
            change({ folder });
          }}
        />
        <div className="export-field">
          <label htmlFor="export-name">文件名（不含后缀）</label>
          <Input
            id="export-name"
            value={settings.name}
            status={trouble.name === undefined ? '' : 'error'}
            aria-invalid={trouble.name !== undefined}
            aria-describedby={trouble.name === undefined ? undefined : 'export-name-trouble'}
            onChange={(event) => {
              change({ name: event.target.value });
            }}
          />
          {trouble.name === undefined ? null : (
            <span id="export-name-trouble" className="negative">
              {trouble.name}
            </span>
          )}
        </div>
        <FinalChoice
          final={settings.final}
          wrong={wrong}
          onChange={(final) => {
            change({ final });
          }}
        />
        <Checkbox
          checked={settings.bundledFonts}
          onChange={(event) => {
            change({ bundledFonts: event.target.checked });
          }}
        >
          只用程序自带的字体（在任何机器上导出都一样；不勾选时，本机有方正小标宋、仿宋等就用本机的）
        </Checkbox>
        <UnfinishedNote words={unfinished} final={final} />
        <div className="export-run">
          <Button
            type="primary"
            disabled={running || Object.keys(trouble).length > 0 || (final && unfinished !== '')}
            onClick={() => void run({ ...settings, final })}
          >
            导出
          </Button>
          <span role="status" className="export-progress">
            {running ? (
              <>
                <Spin size="small" /> 正在生成第 {state.number} 个文件，共 {state.count} 个：
                {FORMAT_NAMES[state.format]}
              </>
            ) : null}
          </span>
          {running ? (
            <Button size="small" onClick={stop}>
              停止
            </Button>
          ) : null}
        </div>
      </section>
      {state.step === 'done' ? (
        <ExportResult outcome={state.outcome} stopped={state.stopped} door={start.door} />
      ) : null}
    </>
  );
}
