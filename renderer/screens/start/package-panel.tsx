import { FileList, momentWords } from './file-list.tsx';
import type { FolderPackage } from './use-reviewing.ts';

/** 上报包 and 退回包 in the folder a browser door was started with. */
export function PackagePanel({
  packages,
  disabled,
  onOpen,
}: {
  readonly packages: readonly FolderPackage[];
  readonly disabled: boolean;
  readonly onOpen: (path: string) => void;
}) {
  if (packages.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="packages-title">
      <h2 id="packages-title">上报包和退回包</h2>
      <FileList
        disabled={disabled}
        files={packages.map(({ path, name, modifiedAt }) => ({
          key: path,
          name: name.replace(/\.zip$/iu, ''),
          time: `${momentWords(modifiedAt)} 修改`,
        }))}
        onOpen={({ key }) => {
          onOpen(key);
        }}
      />
    </section>
  );
}
