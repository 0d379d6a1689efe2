/** Whether everything in the window can be got at and read, however small the window is. */
import type { Page } from 'playwright-core';

/** Controls that no scrolling brings into the window, or that something else lies over. */
export async function unreachableControls(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const controls = 'button, input, textarea, select, a[href], [role=button], [role=textbox], [role=switch], [role=tab], [role=combobox]';
    const clips = (one) => /hidden|clip/.test(getComputedStyle(one).overflow);
    return [...document.querySelectorAll(controls)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      // The visible body of a radio button or check box is its label.
      .map((one) => (one.matches('[type=radio], [type=checkbox]') ? (one.closest('label') ?? one) : one))
      .filter((one) => one.closest('[aria-hidden=true], .dsg-container') === null && one.type !== 'file')
      .filter((one) => {
        one.scrollIntoView({ block: 'center', inline: 'center' });
        const box = one.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) return false;
        for (let above = one.parentElement; above !== null; above = above.parentElement) {
          // A script can scroll what a person cannot.
          if (clips(above) && (above.scrollLeft !== 0 || above.scrollTop !== 0)) return true;
        }
        if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)
          if (box.width < innerWidth && box.height < innerHeight) return true;
        const hit = document.elementFromPoint(
          Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
          Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
        );
        return hit === null || !(one.contains(hit) || hit.contains(one) || one.parentElement?.contains(hit));
      })
      .map((one) => one.outerHTML.slice(0, 200));
  })()`);
}

/** Elements whose own words are wider or higher than the place they stand in, with no way to see the rest. */
export async function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`[...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
    .filter((one) => one.closest('.unseen, [aria-hidden=true], script, style, svg, textarea') === null)
    .filter((one) => {
      const style = getComputedStyle(one);
      if (style.display === 'inline' || one.clientWidth <= 1) return false;
      const wide = one.scrollWidth > one.clientWidth + 1;
      const high = one.scrollHeight > one.clientHeight + 2 && /hidden|clip/.test(style.overflowY);
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      // Shortened with … is all right where the whole stands in a title.
      const told = one.closest('[title]') !== null;
      return (wide || high) && !scrolls && !told;
    })
    .map((one) => one.outerHTML.slice(0, 200))`);
}
