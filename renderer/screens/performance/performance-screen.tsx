import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../shared/draft/schema.ts';
import { isAsked } from '../../../shared/pack/asks.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { useFocusPointer } from '../../components/form/use-focus-pointer.ts';
import { useWorkspace } from '../../context.tsx';
import './performance.css';
import { SheetList } from './sheet-list.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import { sheetPlaces, type SheetPlace } from './sheet-place.ts';

/** 绩效目标: the overall sheet and one per project with money. */
export function PerformanceScreen() {
  const draft = useWorkspace((workspace) => workspace.draft);
  const pack = useWorkspace((workspace) => workspace.pack);
  const focus = useWorkspace((workspace) => workspace.focus);
  const goTo = useWorkspace((workspace) => workspace.goTo);
  const showPlace = useWorkspace((workspace) => workspace.showPlace);
  const places = useMemo(() => askedPlaces(draft, pack), [draft, pack]);
  const [shown, setShown] = useState('overall-performance');
  const [first] = places;

  const wanted = focus === null ? undefined : placeOfFocus(places, focus);
  useEffect(() => {
    if (wanted !== undefined) setShown(wanted.block);
  }, [focus, wanted]);
  useFocusPointer();

  const place = places.find(({ block }) => block === shown) ?? first;
  if (place === undefined) return null;
  return (
    <>
      <h2>绩效目标</h2>
      <p className="lead">整体一张表；每个有金额的非涉密项目一张表。先选表，再填目标和指标。</p>
      <SheetList
        places={places}
        shown={place}
        onShow={(chosen) => {
          setShown(chosen.block);
          goTo('performance', { block: chosen.block });
        }}
      />
      <div
        key={place.block}
        onFocus={() => {
          // The preview follows to the sheet that is being filled in.
          showPlace(place.block);
        }}
      >
        <SheetPanel place={place} />
      </div>
    </>
  );
}

/** The sheets that the pack asks. */
function askedPlaces(draft: Draft, pack: Pack): readonly SheetPlace[] {
  return sheetPlaces(draft, pack.manifest.kindWords[draft.kind]).filter(({ sheet }) =>
    isAsked(pack, sheet.kind === 'overall' ? 'overallPerformance' : 'projects.performance'),
  );
}

function placeOfFocus(
  places: readonly SheetPlace[],
  focus: { readonly block: string; readonly pointer: string },
): SheetPlace | undefined {
  return (
    places.find(({ pointer }) => focus.pointer === pointer || focus.pointer.startsWith(`${pointer}/`)) ??
    places.find(({ block }) => block === focus.block)
  );
}
