import type { ComponentProps } from 'react';

/**
 * A button within a sentence. A real button is a box of its own, behind which a line may break: the comma after a number
 * would begin the next line. Enter and the space bar press it as they do any button.
 */
export function InlineButton(props: ComponentProps<'span'>) {
  return (
    <span
      {...props}
      role="button"
      tabIndex={0}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    />
  );
}
