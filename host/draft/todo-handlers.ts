import { answer, answerOf, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { Handlers } from '../handler.ts';
import type { System } from '../system.ts';

/** 待补: what is still to be completed in a draft, from one opening to the next. */
export function todoHandlers(system: System, desk: Desk): Pick<Handlers, 'todo.recall' | 'todo.remember'> {
  return {
    'todo.recall': async ({ draft }) => {
      const admitted = await admitPath(system, draft, 'read');
      return admitted.ok ? answer(await desk.todo.recall(admitted.value)) : answerOf(admitted);
    },
    'todo.remember': async ({ draft, todo }) => {
      const admitted = await admitPath(system, draft, 'read');
      if (!admitted.ok) return answerOf(admitted);
      try {
        await desk.todo.remember(admitted.value, todo);
        return answer({});
      } catch (error) {
        return refuse([fileTrouble('待补清单', error)]);
      }
    },
  };
}
