import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';

/** Up, down and remove for one item of a list; `name` says which one, for those who cannot see where the button stands. */
export function ItemActions({
  name,
  index,
  count,
  onMove,
  onRemove,
}: {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}) {
  return (
    <Space size={2} className="item-actions">
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移${name}`}
        title="上移"
        disabled={index === 0}
        onClick={() => {
          onMove(index - 1);
        }}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移${name}`}
        title="下移"
        disabled={index === count - 1}
        onClick={() => {
          onMove(index + 1);
        }}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`删除${name}`}
        title="删除（可以撤销）"
        onClick={onRemove}
      />
    </Space>
  );
}
