import { Button } from 'antd';
import './help-dialog.css';
import { Dialog } from './components/dialog.tsx';

/** What the keys do, in the order in which a beginner needs them; the guide has the same list. */
const KEYS: readonly (readonly [keys: string, action: string])[] = [
  ['Ctrl+S', '保存'],
  ['Ctrl+Shift+S', '另存为'],
  ['Ctrl+Z、Ctrl+Y', '撤销、重做，换了界面也能；正在打字的格子里只管打的字'],
  ['回车、Tab、方向键', '下一行、右一格、移动'],
  ['F2、双击', '修改当前格；直接打字是换掉整格'],
  ['Delete、Esc', '清空所选、放弃刚打的字'],
  ['Ctrl+D', '照上一行填；选中几行时照第一行填'],
  ['Ctrl+Shift+D', '把所选的行复制为新行'],
  ['Alt+Insert、Alt+Delete', '插入行、删除行'],
  ['Shift+方向键、Ctrl+A', '多选、全选'],
  ['Alt+↓', '列出这一格可选的内容'],
  ['Ctrl+C、Ctrl+X、Ctrl+V', '复制、剪切、粘贴，与 Excel 来回都行'],
  ['F8、Shift+F8', '情况说明：下一处、上一处缺的；预算明细：下一行、上一行照抄自上年的'],
  ['F4', '绩效指标：列出常用词'],
  ['Alt+↑、Alt+↓', '绩效指标：移动整行'],
  ['Ctrl+加号、Ctrl+减号、Ctrl+0', '放大、缩小、实际大小'],
];

/** 快捷键和版本: what the keys do, and the versions somebody who helps by telephone asks for. */
export function HelpDialog({
  versions,
  onClose,
}: {
  readonly versions: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title="快捷键和版本"
      width={560}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <table className="help-keys">
        <tbody>
          {KEYS.map(([keys, action]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        {Object.entries(versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(' · ')}
        。数据只在本机处理，不联网。
      </p>
    </Dialog>
  );
}
