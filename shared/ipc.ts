import { z } from 'zod';
import { BASIS_ROLES, BasisFilesSchema } from './check/basis.ts';
import { either, fileStem, fingerprint, outcome, path } from './channel-shape.ts';
import { DocumentSchema } from './document/document-schema.ts';
import { DraftChangeSchema } from './draft/draft-change.ts';
import { DraftSummarySchema } from './draft/draft-summary.ts';
import { DraftVersionSchema } from './draft/draft-version.ts';
import { LinkedUnitSchema } from './draft/linked-unit.ts';
import { DraftSchema } from './draft/schema.ts';
import { UnfinishedSchema } from './draft/unfinished.ts';
import { ImportProfileSchema, ProfileNameSchema } from './read/table-file/import-profile.ts';
import { MAX_TABLE_BYTES, TableFileSchema } from './read/table-file/table-file.ts';
import { FORM_CHANNELS } from './form-channels.ts';
import { FORMATS } from './render/writer.ts';
import { StartReportSchema } from './read/draft/report.ts';
import { REVIEW_CHANNELS } from './review-channels.ts';
import { CheckedDraftSchema, CheckedStateSchema } from './review/summary/checked-draft.ts';

/**
 * The process boundary: everything the screens ask of the system, as one table. Both doors (the desktop's IPC and the
 * local browser's HTTP) and both sides are derived from it; input and output are parsed on their way through.
 */

/** Names one editing session's recovery copy: drawn by the screen when a draft is opened or begun. */
const recoveryKey = z.string().regex(/^[0-9a-z-]{8,64}$/);

/** Names one state of a recovery copy, so that the next can be told as what changed since. */
const recoveryMark = z.uuid();

const recentFile = z.strictObject({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  /** Why it cannot be opened now; it stays in the list. */
  trouble: z.string().nullable(),
});

const packSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The pack that it and its like go back to by "extends": forms of one region. */
  family: z.string(),
  status: z.enum(['official', 'example']),
  years: z.strictObject({ from: z.number(), until: z.number() }),
  examples: z.array(z.strictObject({ name: z.string(), path: z.string() })),
});

const opened = z.strictObject({
  path: z.string(),
  name: z.string(),
  draft: DraftSchema,
  /** The draft with what was remembered of it outside its file, which goes into the file with the next saving. */
  takenOver: DraftSchema.optional(),
  fingerprint,
  /** The file or its folder cannot be written. */
  readOnly: z.boolean(),
  /** Another window has this file open. */
  openElsewhere: z.boolean(),
});

/** A file that stands where a draft was to be saved: what would be replaced. */
const foundFile = z.strictObject({
  path: z.string(),
  name: z.string(),
  fingerprint,
  modifiedAt: z.string(),
  summary: DraftSummarySchema,
  openElsewhere: z.boolean(),
});

const recovery = z.strictObject({
  key: recoveryKey,
  /** The file the draft came from; null for one that was never saved. */
  path: z.string().nullable(),
  savedAt: z.string(),
  draft: DraftSchema,
  unfinished: UnfinishedSchema,
});

/** What a draft is compared with: another state or file of it, or what was published. */
const otherSide = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), name: z.string(), draft: DraftSchema }),
  z.strictObject({ kind: z.literal('document'), name: z.string(), document: DocumentSchema }),
]);

/** What a draft is compared with. */
export type OtherSide = z.infer<typeof otherSide>;

const checkBasis = z.strictObject({ approved: otherSide.nullable(), lastYear: otherSide.nullable() });

/** What a draft is checked against: the approved figures, and what was published last year. */
export type CheckBasis = z.infer<typeof checkBasis>;

/** More drafts than any bureau has. */
const MOST_DRAFTS = 5000;

/** More units than any department has. */
const MOST_UNITS = 1000;

/** One draft of a batch export. */
const exported = z.strictObject({
  path: z.string(),
  status: z.enum(['done', 'refused', 'failed']),
  written: z.array(z.string()),
  problems: z.array(z.string()),
});

const nothing = z.strictObject({});

/** Every channel with the shape of its question and of its answer. */
export const CHANNELS = {
  ...REVIEW_CHANNELS,
  ...FORM_CHANNELS,
  /** Versions, packs, recent files and what this door can do. */
  'app.start': {
    input: nothing,
    output: z.strictObject({
      door: z.enum(['desktop', 'browser']),
      /** The folder a browser door was started with. */
      folder: z.string().nullable(),
      versions: z.record(z.string(), z.string()),
      packs: z.array(packSummary),
      recent: z.array(recentFile),
    }),
  },
  /** The files of a pack and of everything it extends, by pack id and path; with a draft, of what lies beside it too. */
  'pack.open': {
    input: z.strictObject({ id: z.string().max(64), draft: path.nullish() }),
    output: either(
      z.strictObject({ sha256: fingerprint, files: z.record(z.string(), z.record(z.string(), z.string())) }),
    ),
  },
  /** The account classification. */
  'codes.open': {
    input: nothing,
    output: either(z.array(z.strictObject({ code: z.string(), name: z.string(), trust: z.string() }))),
  },
  /** Drafts directly in a folder. */
  'folder.list': {
    input: z.strictObject({ path }),
    output: either(z.array(z.strictObject({ path: z.string(), name: z.string(), modifiedAt: z.string() }))),
  },
  /** Checks drafts directly in a folder: all, or those named by their paths. `stopped` says that it was called off. */
  'folder.check': {
    input: z.strictObject({ path, only: z.array(path).max(MOST_DRAFTS).nullable() }),
    output: either(z.strictObject({ drafts: z.array(CheckedDraftSchema), stopped: z.boolean() })),
  },
  /** Whether verdicts still belong to the files they were given on, by their content. */
  'check.standing': {
    input: z.strictObject({ drafts: z.array(CheckedStateSchema).max(MOST_DRAFTS) }),
    output: either(z.array(z.strictObject({ path: z.string(), standing: z.enum(['current', 'changed', 'gone']) }))),
  },
  /** Exports draft files as they are saved into one folder; one that is not what was checked any more is not exported. */
  'folder.export': {
    input: z.strictObject({
      drafts: z
        .array(z.strictObject({ path, checked: CheckedStateSchema.nullable() }))
        .min(1)
        .max(MOST_DRAFTS),
      folder: path,
      formats: z.array(z.enum(FORMATS)).min(1),
      final: z.boolean(),
      bundledFonts: z.boolean(),
    }),
    output: either(z.strictObject({ drafts: z.array(exported), stopped: z.boolean() })),
  },
  /** Writes 校验汇总.xlsx into a folder, from what its checks came to; refused where a verdict is no longer its file's. */
  'folder.summary': {
    input: z.strictObject({ path, drafts: z.array(CheckedDraftSchema).min(1).max(MOST_DRAFTS) }),
    output: either(z.strictObject({ path: z.string() })),
  },
  /** Calls off what this window does with a folder: files that were begun are finished, no more are begun. */
  'folder.cancel': { input: nothing, output: nothing },
  /** Reads the drafts of units in a folder, to be added up to their department's. */
  'units.read': {
    input: z.strictObject({ folder: path, paths: z.array(path).min(1).max(MOST_UNITS) }),
    output: either(z.array(z.strictObject({ file: z.string(), sha256: fingerprint, draft: DraftSchema }))),
  },
  /** Looks for the units of a department's draft beside its file. */
  'units.look': {
    input: z.strictObject({ path, units: DraftSchema.shape.units.unwrap().max(MOST_UNITS) }),
    output: either(z.array(LinkedUnitSchema)),
  },
  /** Asks the person for a file or folder with the system's own dialog; null when cancelled or when there is none. */
  'file.choose': {
    input: z.strictObject({
      purpose: z.enum(['open', 'compare', 'published', 'review', 'form', ...BASIS_ROLES, 'save', 'saveForm', 'folder']),
      suggested: z.string().max(4096),
    }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  'draft.open': { input: z.strictObject({ path }), output: either(opened) },
  /**
   * Saves a draft; a file that changed since `expected` is not overwritten unless `force`, or unless it is in the state
   * `over` which the person was shown.
   */
  'draft.save': {
    input: z.strictObject({
      path,
      draft: DraftSchema,
      expected: fingerprint.nullable(),
      force: z.boolean(),
      over: fingerprint.nullable().optional(),
    }),
    output: either(
      z.discriminatedUnion('status', [
        z.strictObject({
          status: z.literal('saved'),
          fingerprint,
          name: z.string(),
          /** What was promised and could not be kept: no backup of what was overwritten. */
          remark: z.string().optional(),
        }),
        z.strictObject({ status: z.literal('changed'), ...foundFile.shape }),
      ]),
    ),
  },
  /** A name for a new file: the one named if it is free, else with a number. */
  'draft.freePath': { input: z.strictObject({ path }), output: z.strictObject({ path: z.string() }) },
  /** 历史版本: states of a draft file that were overwritten, newest first, `after` so many. */
  'history.list': {
    input: z.strictObject({ path, after: z.int().min(0) }),
    output: either(z.strictObject({ versions: z.array(DraftVersionSchema), total: z.number() })),
  },
  'history.open': {
    input: z.strictObject({ path, id: DraftVersionSchema.shape.id }),
    output: either(DraftSchema),
  },
  /** Keeps what is on the screen among the versions, before another takes its place there. */
  'history.keep': { input: z.strictObject({ path, draft: DraftSchema }), output: either(nothing) },
  /** The window no longer has this file open. */
  'draft.close': { input: z.strictObject({ path }), output: nothing },
  'recent.forget': { input: z.strictObject({ path }), output: nothing },
  'recovery.list': { input: nothing, output: z.array(recovery) },
  'recovery.write': {
    input: z.strictObject({
      key: recoveryKey,
      path: z.string().nullable(),
      draft: DraftSchema,
      unfinished: UnfinishedSchema,
    }),
    output: either(z.strictObject({ mark: recoveryMark })),
  },
  /** The copy again, told as what changed since the one with that mark; no mark if that one is not known any more. */
  'recovery.change': {
    input: z.strictObject({
      key: recoveryKey,
      path: z.string().nullable(),
      since: recoveryMark,
      change: DraftChangeSchema,
      unfinished: UnfinishedSchema,
    }),
    output: either(z.strictObject({ mark: recoveryMark.nullable() })),
  },
  'recovery.discard': { input: z.strictObject({ key: recoveryKey }), output: nothing },
  /** Exports the draft as it stands on the screen. */
  'export.run': {
    input: z.strictObject({
      draft: DraftSchema,
      folder: path,
      name: fileStem,
      formats: z.array(z.enum(FORMATS)).min(1),
      final: z.boolean(),
      bundledFonts: z.boolean(),
      /** Its file, beside which the drafts of its units lie; null for a draft that was never saved. */
      path: path.nullish(),
      /** What the draft is checked against besides itself, so that the file agrees with the verdict on the screen. */
      basis: checkBasis.optional(),
    }),
    output: outcome,
  },
  /** Reads a draft or a published file to compare the open draft with; it is not opened for editing. */
  'document.read': {
    input: z.strictObject({ path }),
    output: either(
      z.strictObject({
        side: otherSide,
        /** Of the bytes that were read. */
        fingerprint,
        /** What in the file was not understood, one line each. */
        remarks: z.array(z.string()),
      }),
    ),
  },
  /** The files a draft was last checked against; they are read with `document.read`. */
  'basis.recall': { input: z.strictObject({ draft: path }), output: either(BasisFilesSchema) },
  /** Remembers them for the next opening of the draft. */
  'basis.remember': { input: z.strictObject({ draft: path, files: BasisFilesSchema }), output: either(nothing) },
  /** Makes a draft to start from out of a published file; nothing is opened or written. */
  'origin.read': {
    input: z.strictObject({ path }),
    output: either(
      z.strictObject({
        name: z.string(),
        draft: DraftSchema,
        report: StartReportSchema,
        /** What in the file was not understood, one line each. */
        remarks: z.array(z.string()),
      }),
    ),
  },
  /** Calls off the reading that this window has asked for; it then ends with a problem that says so. */
  'origin.cancel': { input: nothing, output: nothing },
  /** Writes the 对照表 of the draft on the screen and what it is compared with. */
  'redline.export': {
    input: z.strictObject({
      draft: DraftSchema,
      other: otherSide,
      folder: path,
      name: fileStem,
      formats: z.array(z.enum(FORMATS)).min(1),
    }),
    output: outcome,
  },
  /** Reads a spreadsheet a person hands over; `content` is the file in base64. */
  'import.read': {
    input: z.strictObject({
      name: z.string().max(255),
      content: z.string().max(Math.ceil(MAX_TABLE_BYTES / 3) * 4 + 4),
    }),
    output: either(TableFileSchema),
  },
  /** How spreadsheets were understood before. */
  'import.profiles': { input: nothing, output: z.array(ImportProfileSchema) },
  /** Remembers how a spreadsheet was understood, in place of the profile `replaces` where one is named. */
  'import.keepProfile': {
    input: z.strictObject({ profile: ImportProfileSchema, replaces: ProfileNameSchema.nullable() }),
    output: either(z.array(ImportProfileSchema)),
  },
  'import.forgetProfile': {
    input: z.strictObject({ name: ProfileNameSchema }),
    output: either(z.array(ImportProfileSchema)),
  },
  /** Calls off the export that this window has asked for; it then ends with a problem that says so. */
  'export.cancel': { input: nothing, output: nothing },
  /** Opens a written file with the system's program, or shows it in its folder. */
  'shell.open': {
    input: z.strictObject({ path, reveal: z.boolean() }),
    output: either(nothing),
  },
  /** What the title bar says, and whether closing loses something. */
  'window.title': { input: z.strictObject({ title: z.string().max(300), unsaved: z.boolean() }), output: nothing },
  /** The answer to `closing`: the person has decided, close this window now even if something is unsaved. */
  'window.close': { input: nothing, output: nothing },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

/** The name of a channel. */
export type Channel = keyof typeof CHANNELS;
/** What a channel is asked. */
export type Question<Name extends Channel> = z.infer<(typeof CHANNELS)[Name]['input']>;
/** What a channel answers. */
export type Answer<Name extends Channel> = z.infer<(typeof CHANNELS)[Name]['output']>;

/** What the system tells the screens unasked. */
export const EVENTS = {
  /** A menu entry or shortcut of the desktop shell. */
  menu: z.strictObject({
    command: z.enum(['new', 'open', 'save', 'save-as', 'versions', 'undo', 'redo', 'export', 'about']),
  }),
  /** The system asks to open a file: a double click, or a second start. */
  'open-file': z.strictObject({ path: z.string() }),
  /** A file that is open was changed by somebody else. */
  'file-changed': z.strictObject({ path: z.string() }),
  /** Which file of this window's export is being made now; `done` of `total` went before. */
  'export-progress': z.strictObject({ format: z.enum(FORMATS), done: z.number(), total: z.number() }),
  /** A draft of this window's folder has been checked. */
  'folder-checked': z.strictObject({ draft: CheckedDraftSchema, done: z.number(), total: z.number() }),
  /** A draft of this window's folder has been exported, or could not be. */
  'folder-exported': z.strictObject({ name: z.string(), done: z.number(), total: z.number() }),
  /** The person wants to close the window while something is unsaved. */
  closing: z.strictObject({}),
} as const satisfies Record<string, z.ZodType>;

/** The name of an event. */
export type EventName = keyof typeof EVENTS;
/** What an event carries. */
export type EventOf<Name extends EventName> = z.infer<(typeof EVENTS)[Name]>;

/** Whether a text names a channel. */
export function isChannel(name: string): name is Channel {
  return Object.hasOwn(CHANNELS, name);
}
