import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { listen } from './api.ts';

/** 关于: versions, as somebody who helps by telephone asks for them. Opened by the desktop's menu. */
export function AboutDialog({ versions }: { readonly versions: Readonly<Record<string, string>> }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(
    () =>
      listen('menu', ({ command }) => {
        if (command === 'about') setIsOpen(true);
      }),
    [],
  );
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <Modal title="关于阳光预算" open={isOpen} onCancel={close} onOk={close} cancelButtonProps={{ hidden: true }}>
      <p>部门预算公开编制工具。数据只在本机处理，不联网。</p>
      <dl>
        {Object.entries(versions).map(([name, version]) => (
          <div key={name}>
            {name} {version}
          </div>
        ))}
      </dl>
    </Modal>
  );
}
