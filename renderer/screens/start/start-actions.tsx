import { Button } from 'antd';

/** A way to begin, as its button says it. */
export interface StartAction {
  readonly name: string;
  readonly onChoose: () => void;
}

/** The ways to begin, the first of them the usual one; the keyboard starts there where nothing was begun yet. */
export function StartActions({
  actions,
  disabled,
  isFirstTime,
}: {
  readonly actions: readonly StartAction[];
  readonly disabled: boolean;
  readonly isFirstTime: boolean;
}) {
  return actions.map(({ name, onChoose }, index) => (
    <Button
      key={name}
      type={index === 0 ? 'primary' : 'default'}
      size="large"
      block
      autoFocus={index === 0 && isFirstTime}
      disabled={disabled}
      onClick={onChoose}
    >
      {name}
    </Button>
  ));
}
