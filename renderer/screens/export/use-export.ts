import { useRef, useState } from 'react';
import type { Answer } from '../../../shared/ipc.ts';
import type { Format } from '../../../shared/render/writer.ts';
import { ask } from '../../api.ts';
import { exportedBasis } from '../../basis.ts';
import { refreshEvidence } from '../../fresh-evidence.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { joinOutcomes, type ExportSettings } from './export-settings.ts';

/** Where an export stands. */
export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly format: Format; readonly number: number; readonly count: number }
  | { readonly step: 'done'; readonly outcome: Answer<'export.run'>; readonly stopped: boolean };

/** Runs an export format by format, so that there is always something true to say about it, and it can be stopped. */
export function useExport(): {
  readonly state: ExportState;
  readonly run: (settings: ExportSettings) => Promise<void>;
  readonly stop: () => void;
} {
  const store = useWorkspaceStore();
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  const run = async (settings: ExportSettings): Promise<void> => {
    const { signal } = (stopper.current = new AbortController());
    await refreshEvidence(store);
    // One draft for all formats, whatever is typed meanwhile.
    const { draft, file, basis: slots } = store.getState();
    const basis = exportedBasis(slots);
    const outcomes: Answer<'export.run'>[] = [];
    for (const [index, format] of settings.formats.entries()) {
      if (signal.aborted) break;
      setState({ step: 'running', format, number: index + 1, count: settings.formats.length });
      outcomes.push(await exportOne({ ...settings, draft, path: file.path, basis, formats: [format] }));
    }
    setState({ step: 'done', outcome: joinOutcomes(outcomes), stopped: signal.aborted });
  };
  const stop = (): void => {
    stopper.current?.abort();
    void ask('export.cancel', {}).catch(() => undefined);
  };
  return { state, run, stop };
}

async function exportOne(question: Parameters<typeof ask<'export.run'>>[1]): Promise<Answer<'export.run'>> {
  try {
    return await ask('export.run', question);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '原因不明';
    return { written: [], problems: [`没有导出：${reason}`], refused: false, fonts: [], missingCharacters: [] };
  }
}
