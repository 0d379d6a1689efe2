/** 预览: it follows to where what is being worked on is printed, and leaves whoever scrolls it alone. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largeDraft } from '../../fixtures/random/large-draft.ts';
import { workFolder } from '../work-folder.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft, previewOf } from './work-part.ts';

const NAME = 'foreign-affairs-2024';
const folder = workFolder();

let app: OpenedApp;
let page: Page;

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const block = (id: string): Locator => previewOf(page).locator(`[data-block="${id}"]`);
const goTo = (part: string): Promise<void> => goToPart(page, part);

/** Waits until a block or row begins within the preview. */
async function seen(place: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [box, room] = [await place.boundingBox(), await previewOf(page).boundingBox()];
      if (box === null || room === null) return 'not there';
      return box.y >= room.y - 1 && box.y < room.y + room.height ? 'in sight' : `at ${String(box.y - room.y)}`;
    })
    .toBe('in sight');
}

/** Scrolls the preview to its very end, as a person does. */
async function scrollAway(): Promise<number> {
  await previewOf(page).evaluate('(box) => { box.scrollTop = box.scrollHeight; }');
  return scrolled();
}
