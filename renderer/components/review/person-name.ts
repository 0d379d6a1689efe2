import { useState } from 'react';

/** Who writes: typed once, proposed again the next time on this machine. `role` tells author and supervisor apart. */
export function usePersonName(role: 'author' | 'supervisor'): readonly [name: string, setName: (name: string) => void] {
  const key = `person-name.${role}`;
  const [name, setName] = useState(() => localStorage.getItem(key) ?? '');
  return [
    name,
    (next) => {
      localStorage.setItem(key, next);
      setName(next);
    },
  ];
}
