import { MOST } from './bounded.ts';
import { setField } from './edit-field.ts';
import { setReason, setUse, type Edit } from './edit.ts';
import type { Draft } from './schema.ts';

/** A place in the draft where a text of a printed sentence is typed, so that it can be typed where it is read. */
export interface TypedPlace {
  /** Names stand on one line; other texts may be cut into paragraphs. */
  readonly oneLine: boolean;
  /** The text as it stands in the draft; empty where nothing is typed yet. */
  readonly read: (draft: Draft) => string;
  /** Writes the text; an empty one clears the place. */
  readonly write: (text: string) => Edit;
}

interface Kind {
  readonly pattern: RegExp;
  readonly place: (first: string, second: string) => TypedPlace;
}

const KINDS: readonly Kind[] = [
  {
    pattern: /^\/comparisons\/([^/]+)\/reason$/,
    place: (key) => ({
      oneLine: false,
      read: (draft) => draft.comparisons[key]?.reason ?? '',
      write: (text) => setReason(key, text),
    }),
  },
  {
    pattern: /^\/uses\/([^/]+)$/,
    place: (key) => ({
      oneLine: false,
      read: (draft) => draft.uses[key] ?? '',
      write: (text) => setUse(key, text),
    }),
  },
  {
    pattern: /^\/projects\/(\d+)\/(basis|undertaker|allocation|period)$/,
    place: (index, field) => projectText(Number(index), field as 'basis' | 'undertaker' | 'allocation' | 'period'),
  },
  {
    pattern: /^\/projects\/(\d+)\/name$/,
    place: (index) => ({
      oneLine: true,
      read: (draft) => draft.projects[Number(index)]?.name ?? '',
      write: (name) => setField(['projects', Number(index), 'name'], name),
    }),
  },
  {
    pattern: /^\/organization\/(functions|subordinates|offices)\/(\d+)$/,
    place: (list, index) => listText(list as 'functions' | 'subordinates' | 'offices', Number(index)),
  },
  {
    pattern: /^\/otherMatters$/,
    place: () => ({
      oneLine: false,
      read: (draft) => draft.otherMatters,
      write: (text) => setField(['otherMatters'], text),
    }),
  },
  {
    // Texts only: what else a field of the pack holds prints as a value, which leads to its form.
    pattern: /^\/fields\/([A-Za-z][\w.-]*)$/,
    place: (id) => ({
      oneLine: false,
      read: ({ fields }) => {
        const content = fields !== undefined && Object.hasOwn(fields, id) ? fields[id] : undefined;
        return typeof content === 'string' ? content : '';
      },
      write: (text) => (draft) => {
        // Whether the field takes more than a line only its pack knows; its form does as well.
        if (text.length > MOST.name) return draft;
        const { fields, ...rest } = setField(['fields', id], text === '' ? undefined : text)(draft);
        return fields === undefined || Object.keys(fields).length === 0 ? rest : { ...rest, fields };
      },
    }),
  },
  {
    pattern: /^\/glossary\/(\d+)\/(term|text)$/,
    place: (index, field) => ({
      oneLine: field === 'term',
      read: (draft) => draft.glossary?.[Number(index)]?.[field as 'term' | 'text'] ?? '',
      write: (text) => setField(['glossary', Number(index), field], text),
    }),
  },
];

/** The place a typed or missing run points to; undefined where the text is typed in a form of its own. */
export function typedPlace(pointer: string): TypedPlace | undefined {
  for (const { pattern, place } of KINDS) {
    const match = pattern.exec(pointer);
    if (match !== null) return place(match[1] ?? '', match[2] ?? '');
  }
  return undefined;
}

function projectText(index: number, field: 'basis' | 'undertaker' | 'allocation' | 'period'): TypedPlace {
  return {
    oneLine: false,
    read: (draft) => draft.projects[index]?.[field] ?? '',
    write: (text) => (draft) => {
      const project = draft.projects[index];
      // Detail of a classified project is refused by the draft, so it is not written either.
      if (project === undefined || project.classified) return draft;
      return setField(['projects', index, field], text === '' ? undefined : text)(draft);
    },
  };
}

function listText(list: 'functions' | 'subordinates' | 'offices', index: number): TypedPlace {
  return {
    oneLine: list !== 'functions',
    read: (draft) => draft.organization[list][index] ?? '',
    write: (text) => (draft) => {
      const texts = draft.organization[list];
      // The sentence asks for a first 职能 before there is one.
      if (index > texts.length || (text === '' && index === texts.length)) return draft;
      return { ...draft, organization: { ...draft.organization, [list]: texts.toSpliced(index, 1, text) } };
    },
  };
}
