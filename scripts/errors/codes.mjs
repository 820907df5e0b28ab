/** What each code of the schema means. The page is not written while a code is missing here or in the SQL. */
export const SCHEMA_CODES = {
  SN001: {
    title: 'The key or number is taken',
    cause: 'Something else is stored under the same key, id or version number.',
    mend: 'Use a new key, or none. To merge two histories, import one into an empty store.',
  },
  SN002: {
    title: 'There is no such thing',
    cause: 'The configuration, version, transaction, verdict or model that was named does not exist in this store.',
    mend: 'List what exists (`latest`, `history`, `model list`) and check the names and the store.',
  },
  SN003: {
    title: 'History never changes',
    cause: 'A statement tried to update, delete or truncate what was measured or decided.',
    mend: 'Push a corrected result: it becomes the next version. Archive what should not be seen.',
  },
  SN004: {
    title: 'The arguments do not fit',
    cause: 'An argument is missing, out of range, of the wrong kind, or contradicts another one.',
    mend: 'Change the argument that the message names.',
  },
  SN005: {
    title: 'Somebody was faster',
    cause: 'A pointer is no longer where `--expect` (`p_expect`) says. Nothing moved; the command exits with 1.',
    mend: 'Look at the history, then try again.',
  },
  SN006: {
    title: 'Nothing to go back to, or protected',
    cause: 'There is no earlier or good version to roll back to, or a pointer stands on the version to be archived.',
    mend: 'Name the version: `checkout` makes any version current. Move the pointer before you archive.',
  },
  SN007: {
    title: 'The schema is already there',
    cause: 'The migrations run a second time, by a tool that does not know about the first run.',
    mend: 'Tell that tool what is already applied, with the command in the message.',
  },
  SN009: {
    title: 'Older tables are in the way',
    cause: 'The database has tables or functions of an earlier system under the same names.',
    mend: 'Follow [migrating.md](migrating.md): it moves them aside and brings their contents along.',
  },
  SN010: {
    title: 'Schema and program do not match',
    cause: 'The database was migrated by a much older or newer version than the one that calls it. Nothing was stored.',
    mend: 'Run `migrate` with the newer version, or update the action and the command line.',
  },
  SN011: {
    title: 'The measurements are in cold storage',
    cause: '`archive --export` moved the metrics and cases of this version into a file; the store keeps a stub.',
    mend: 'Import the file that the message names ([scaling.md](scaling.md#cold-storage)), and try again.',
  },
}

/** Other codes that `--json` prints as `error.code`. */
export const OTHER_CODES = [
  ['`usage`', 'an unknown command or flag, or a missing argument', 'see `--help`'],
  ['`input`', 'a wrong value, or result files that cannot be used', 'fix what the message names'],
  ['`store`', 'the store failed, and has no code for it', 'see the message below'],
  ['`bug`', 'a fault of this program', 'report it, with what `--debug` prints'],
  [
    '`23514`',
    'a value breaks a rule of the schema, such as a score above 100',
    'correct the value that the message names',
  ],
  ['`42501`', 'the role may not do this', 'use another key or user, or grant what the message names'],
  ['`55P03`', "another session held a configuration's lock for longer than the program waits", 'try again later'],
  [
    '`57014`',
    'a statement took longer than the database allows',
    'push fewer results at once, or [allow more](stores.md#time-limits)',
  ],
  ['`28P01`, `28000`', 'wrong user or password', 'check the database URL'],
  ['`3D000`', 'there is no database of this name', 'check the database URL, or create it'],
  ['`53300`, `53400`', 'the server has no connection left', 'try again later, or connect through a pooler'],
  [
    '`08…`, `ECONN…`, `ENOTFOUND`, `ETIMEDOUT`, `timeout`',
    'the network, or the server at the other end',
    'check address and firewall, try again later',
  ],
  ['`PGRST…`', "Supabase's API refuses the call", 'see the message below'],
  ['`locked`', 'another process uses the embedded database', 'wait for it, or stop it'],
]
