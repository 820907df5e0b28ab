export const id = 765;
export const ids = [765];
export const modules = {

/***/ 91765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HistoryTransport: () => (/* binding */ HistoryTransport),
  historyStore: () => (/* binding */ historyStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/store/branch/paths.js

/** Says what the branch is and holds the numbers that all of it shares. */
const HISTORY_FILE = 'history.json';
const README_FILE = 'README.md';
/** The folder above the environments. */
const CONFIGURATIONS = 'configurations';
/** The folder of the models of the registry. */
const MODELS = 'models';
/** Longest encoded name: four of them and a file must fit into the 260 characters of a path on Windows. */
const LONGEST = 48;
const HASH_LENGTH = 20;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
/**
 * A name as one component of a path, on every file system: lower-case letters, digits, `-`, `_` and `.` as they are, a
 * capital `A` as `+a`, other bytes of UTF-8 as `=2f`. Different names have different components also where case or
 * Unicode normalization do not count. Long ones are cut and end in `==` and a part of their SHA-256; the name itself
 * stands in the files.
 */
function encodeName(name) {
    const encoded = Array.from(name, (character) => {
        if (/[a-z0-9_.-]/.test(character))
            return character;
        if (/[A-Z]/.test(character))
            return `+${character.toLowerCase()}`;
        return paths_escape(character);
    }).join('');
    // No hidden file, no `..`, no dot that Windows drops, no name of a device, nothing that reads as an option.
    const safe = RESERVED.test(encoded) ? paths_escape(encoded[0] ?? '') + encoded.slice(1) : encoded;
    const dotless = safe.replace(/^[.-]/, paths_escape).replace(/\.$/, paths_escape);
    if (dotless.length <= LONGEST)
        return dotless;
    // `==` occurs in no other component: an escape is `=` and two digits.
    return `${dotless.slice(0, LONGEST - HASH_LENGTH - 2).replace(/[=+.]+$/, '')}==${sha256(name).slice(0, HASH_LENGTH)}`;
}
function paths_escape(text) {
    return Array.from(Buffer.from(text, 'utf8'), (byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}
/** The folder of a configuration. */
function configurationFolder(configuration) {
    return `${datasetFolder(configuration)}/${encodeName(configuration.prompt_version)}`;
}
/** The folder of all prompts of a model and dataset in an environment. */
function datasetFolder({ environment, model_version, dataset_version, }) {
    return [CONFIGURATIONS, ...[environment, model_version, dataset_version].map(encodeName)].join('/');
}
/** The one file of a configuration that changes. */
const pointersPath = (folder) => `${folder}/pointers.json`;
/** What people said of the snapshots of a configuration; none where nobody said anything. */
const annotationsFolder = (folder) => `${folder}/annotations`;
/** What there is to know of a model. */
const modelPath = (name) => `${MODELS}/${encodeName(name)}.ndjson`;
/** A file with a number: `snapshots/00/12/1234.json`. At most 100 in a folder, and 100 folders below 1,000,000. */
function numberedPath(folder, kind, number) {
    const padded = (value) => String(value).padStart(2, '0');
    const extension = kind === 'verdicts' || kind === 'annotations' ? 'ndjson' : 'json';
    const shards = [padded(Math.floor(number / 10_000)), padded(Math.floor(number / 100) % 100)];
    return [folder, kind, ...shards, `${number}.${extension}`].join('/');
}
/** Whether the file at a path, once it is there, stays as it is. (A snapshot's says whether it is archived.) */
const isLasting = (path) => /\/(?:cases|moves)(?:\/\d+){3}\.json$/.test(path);
/** The folder that lists the commits of a configuration whose hash begins with these two digits. */
const commitsFolder = (folder, sha) => `${folder}/commits/${sha.slice(0, 2).toLowerCase()}`;
/** Says by its name that a version was measured at a commit; null where that is no hash. */
function commitPath(folder, sha, version) {
    if (typeof sha !== 'string' || !/^[0-9a-f]{4,64}$/i.test(sha))
        return null;
    return `${commitsFolder(folder, sha)}/${sha.toLowerCase()}-${version}.txt`;
}
/** The version in a name of `commitPath`; null for any other name. */
function versionInCommits(name) {
    const version = /-(\d+)\.txt$/.exec(name)?.[1];
    return version === undefined ? null : Number(version);
}
/** Which snapshot has an idempotency key. */
function keyPath(key) {
    const hash = sha256(key);
    return `keys/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.json`;
}

;// CONCATENATED MODULE: ./lib/store/branch/part.js


/** The part of a history that one call needs: what it asks for is read, once. */
class HistoryPart {
    view;
    asked = new Map();
    reading = [];
    configurations = new Map();
    /** By their paths. */
    models = new Map();
    constructor(view) {
        this.view = view;
    }
    /** null: it has no snapshots. */
    configuration(names) {
        return this.inFolder(configurationFolder(names), names);
    }
    /** The configuration of a folder that was found in a listing, or that these names lead to. */
    inFolder(folder, names) {
        const asked = this.asked.get(folder) ?? this.load(folder);
        this.asked.set(folder, asked);
        return asked.then((loaded) => {
            if (loaded !== null && names !== undefined)
                requireNames(loaded, names);
            return loaded;
        });
    }
    /** Versions that the configuration does not have are left out: the database says so itself. */
    async versions(loaded, versions, also = {}) {
        const { folder, pointers, snapshots, verdicts, annotations } = loaded;
        // Most configurations have none: one listing says so for all versions.
        const isAnnotated = also.annotations === true && (await this.view.names(annotationsFolder(folder))).length > 0;
        const work = [...versions].map(async (version) => {
            if (version === null || !(version >= 1 && version <= pointers.last_version))
                return;
            const read = (kind) => this.view.lines(numberedPath(folder, kind, version));
            const [snapshot, said, [cases], notes] = await Promise.all([
                this.view.line(numberedPath(folder, 'snapshots', version)),
                also.verdicts === true ? read('verdicts') : [],
                also.cases === true ? read('cases') : [],
                isAnnotated ? read('annotations') : [],
            ]);
            const known = snapshots.get(version);
            snapshots.set(version, { ...snapshot, cases: cases?.['cases'] ?? known?.['cases'] ?? null });
            if (also.verdicts === true)
                verdicts.set(version, said);
            if (also.annotations === true)
                annotations.set(version, notes);
        });
        await Promise.all(work);
    }
    /** Moves by their numbers within the configuration, oldest first. */
    async moves({ folder, pointers, moves }, from, to) {
        const numbers = range(Math.max(1, from), Math.min(to, pointers.moves));
        return Promise.all(numbers.map(async (number) => {
            const line = await this.view.line(numberedPath(folder, 'moves', number));
            moves.set(number, line);
            return line;
        }));
    }
    async key(key) {
        const [line] = await this.view.lines(keyPath(key));
        return line === undefined ? null : line;
    }
    async snapshot(address) {
        const loaded = await this.configuration(address);
        if (loaded !== null)
            await this.versions(loaded, [address.snapshot_version]);
    }
    async model(path) {
        const model = { lines: await this.view.lines(path) };
        this.models.set(path, model);
        return model;
    }
    async load(folder) {
        const [line] = await this.view.lines(pointersPath(folder));
        if (line === undefined)
            return null;
        const pointers = line;
        const loaded = {
            folder,
            pointers,
            line: readLine(pointers.line),
            snapshots: new Map(),
            moves: new Map(),
            verdicts: new Map(),
            annotations: new Map(),
        };
        this.configurations.set(folder, loaded);
        // The newest by time, which an export names: the database must see that it is the newest, or that it is not.
        this.reading.push(this.moves(loaded, pointers.newest_move, pointers.newest_move));
        return loaded;
    }
    /** Waits for what was asked for on the way, and gives it as `load_benchmark_part` wants it. */
    async lines() {
        await Promise.all(this.reading);
        const { configurations, moves, verdicts, annotations } = await this.view.totals();
        const all = [...this.configurations.values()].sort((a, b) => a.pointers.id - b.pointers.id);
        const of = ({ pointers: { id } }) => (line) => ({ ...line, configuration_id: id });
        return {
            sequences: { configurations, moves, verdicts, annotations },
            configurations: all.map((loaded) => ({
                ...loaded.pointers,
                baseline_move: loaded.pointers.baseline_move?.seq ?? null,
                line_length: loaded.line.length,
                line: loaded.line.flatMap((version, index) => (loaded.snapshots.has(version) ? [[index + 1, version]] : [])),
            })),
            snapshots: all.flatMap((loaded) => [...loaded.snapshots.values()].map(of(loaded))),
            moves: all.flatMap((loaded) => [...loaded.moves.values()].map(of(loaded))),
            verdicts: all.flatMap(({ verdicts: said }) => [...said.values()].flat()),
            annotations: all.flatMap(({ annotations: said }) => [...said.values()].flat()),
        };
    }
}
/** The id of the transaction of a line of the kind `snapshot`. */
function transactionIn({ transaction }) {
    return transaction?.id;
}
/** Whole numbers, both ends included; none where they are in the wrong order. */
function range(from, to) {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
/** The versions of a line written as `1-500 7 501-900`. */
function readLine(text) {
    return text.split(' ').flatMap((part) => {
        const [from, to = from] = part.split('-').map(Number);
        return from === undefined || to === undefined || part === '' ? [] : range(from, to);
    });
}
function writeLine(versions) {
    const runs = [];
    for (const version of versions) {
        const run = runs.at(-1);
        if (run !== undefined && run[1] + 1 === version)
            run[1] = version;
        else
            runs.push([version, version]);
    }
    return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}
function requireNames({ folder, pointers }, names) {
    const fields = ['model_version', 'dataset_version', 'prompt_version', 'environment'];
    if (fields.every((field) => pointers[field] === names[field]))
        return;
    throw new errors/* StoreError */.hg(`${folder} belongs to model ${pointers.model_version}, dataset ${pointers.dataset_version}, prompt ` +
        `${pointers.prompt_version}, environment ${pointers.environment}. Was it moved by hand?`, 'damaged');
}

;// CONCATENATED MODULE: ./lib/store/branch/models.js


/** The order of an export, in which the database takes the lines. */
const KINDS = ['model_version', 'model_move', 'model_performance', 'model_pointers'];
/** Loads a model, or all of them, and the snapshots that its versions name as their evidence. */
async function forModels(part, name) {
    const files = name === undefined ? await part.view.names(MODELS) : null;
    const paths = files === null ? [modelPath(name ?? '')] : files.map((file) => `${MODELS}/${file}`);
    const models = await Promise.all(paths.map((path) => part.model(path)));
    const evidence = models.flatMap(({ lines }) => lines.flatMap((line) => addressIn(line) ?? []));
    await Promise.all(evidence.map((address) => part.snapshot(address)));
}
function addressIn({ evidence }) {
    return evidence === undefined ? null : evidence;
}
/** The lines of models in the order of an export. */
function registryLines(models) {
    const all = [...models].flatMap(({ lines }) => lines);
    const order = (line) => KINDS.indexOf(String(line['kind']));
    return all
        .sort((a, b) => {
        const names = Buffer.compare(Buffer.from(nameIn(a)), Buffer.from(nameIn(b)));
        const places = Number(a['seq'] ?? a['version'] ?? 0) - Number(b['seq'] ?? b['version'] ?? 0);
        // Those of the logs stand in one row, whichever model they are of.
        return order(a) - order(b) || (a['seq'] === undefined ? names || places : places);
    })
        .map(({ seq: _1, evidence: _2, ...line }) => line);
}
function nameIn(line) {
    return String(line['model_name']);
}
/**
 * @param exported all lines of `export_model_registry`
 * @param last the last position that was given before
 */
function writtenModels(part, exported, last) {
    const known = new Map([...part.models.values()].flatMap(({ lines }) => lines.map((line) => [line['id'], line])));
    const files = new Map();
    let position = last;
    for (const line of exported) {
        const kept = { ...line };
        if (line['kind'] === 'model_move' || line['kind'] === 'model_performance') {
            const there = known.get(line['id'])?.['seq'];
            if (there === undefined)
                position += 1;
            kept['seq'] = there ?? position;
        }
        else if (typeof line['evidence_transaction_id'] === 'string') {
            kept['evidence'] = known.get(line['id'])?.['evidence'] ?? addressOf(part, line['evidence_transaction_id']);
        }
        const path = modelPath(nameIn(line));
        const lines = files.get(path) ?? [];
        lines.push(kept);
        files.set(path, lines);
    }
    const changed = [...files].filter(([path, lines]) => {
        return JSON.stringify(lines) !== JSON.stringify(part.models.get(path)?.lines);
    });
    const models = changed.map(([path, lines]) => ({ name: lines[0] === undefined ? '' : nameIn(lines[0]), path, lines }));
    return { models, last: position };
}
/** Where a snapshot is that was loaded. */
function addressOf(part, transactionId) {
    for (const { pointers, snapshots } of part.configurations.values()) {
        for (const [snapshot_version, line] of snapshots) {
            if (transactionIn(line) !== transactionId)
                continue;
            const { model_version, dataset_version, prompt_version, environment } = pointers;
            return { model_version, dataset_version, prompt_version, environment, snapshot_version };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/store/branch/readme.js
/** What a person sees who comes upon the branch. */
const README = `# Benchmark history

[Benchmark Snapshots](https://github.com/topics/benchmark-snapshots) keeps its history on this branch: every benchmark
result that the workflows of this repository pushed, the versions that are current and the baselines, the verdicts,
and the registry of models.
The branch has no code and nothing in common with the others. Do not merge it, do not edit it by hand, and do not delete
it: it is the only copy. Deleting it starts the history over.

| what | where |
|---|---|
| a configuration | \`configurations/<environment>/<model>/<dataset>/<prompt>/\` |
| its pointers: current, baseline, how many versions | \`pointers.json\` |
| a snapshot, which never changes, and its cases | \`snapshots/00/00/1.json\`, \`cases/00/00/1.json\` |
| the verdicts about it | \`verdicts/00/00/1.ndjson\` |
| what people said of it later | \`annotations/00/00/1.ndjson\` |
| every move of a pointer: who, when and why | \`moves/00/00/1.json\` |
| the registry of models, a file each | \`models/\` |
| how large the history is | \`history.json\` |

In the names of folders \`+a\` is a capital A, and \`=2f\` the character with this hexadecimal code.

## Moving to Supabase or PostgreSQL

In a clone of the repository, where \`benchmark-snapshots\` stands for the name of this branch:

\`\`\`sh
git fetch origin benchmark-snapshots
benchmark-snapshots import --history-branch origin/benchmark-snapshots --supabase-url https://<ref>.supabase.co
\`\`\`

Then give the action the inputs \`supabase-url\` and \`supabase-key\`, or \`database-url\`. Versions, times, pointers and
verdicts stay as they are.
`;

;// CONCATENATED MODULE: ./lib/store/branch/view.js


const FORMAT = 'benchmark-snapshots-branch';
const FORMAT_VERSION = 1;
const NOTHING = {
    ...{ configurations: 0, moves: 0, verdicts: 0, annotations: 0, registry: 0, snapshots: 0, bytes: 0 },
};
/**
 * The files of one commit, each read once. What is asked for in the same turn of the event loop is read together, so
 * code may read file by file and yet take few requests.
 */
class HistoryView {
    source;
    commit;
    known;
    waiting = [];
    constructor(source, 
    /** null: there is no history yet. */
    commit, known) {
        this.source = source;
        this.commit = commit;
        this.known = known;
    }
    static at(source, commit) {
        return new HistoryView(source, commit, new Map());
    }
    /**
     * The view of the commit that was made on top of this one: what was read already is known there too.
     * @param absent paths at which there is nothing
     */
    after(commit, files, absent) {
        const paths = [...files.keys()];
        const known = new Map([...this.known].filter(([path]) => !paths.some((changed) => changed.startsWith(`${path}/`))));
        for (const path of absent)
            known.set(path, Promise.resolve(null));
        for (const [path, text] of files)
            known.set(path, Promise.resolve(text));
        return new HistoryView(this.source, commit, known);
    }
    /** The view of a commit that somebody else made: what is never written twice need not be read again. */
    async movedTo(commit) {
        const known = new Map();
        for (const [path, found] of this.known) {
            if (isLasting(path) && typeof (await found) === 'string')
                known.set(path, found);
        }
        return new HistoryView(this.source, commit, known);
    }
    /** The text of a file; null where there is none. */
    async text(path) {
        const found = await this.find(path);
        if (found === null || typeof found === 'string')
            return found;
        throw this.damaged(path, 'is a folder where a file belongs');
    }
    /** The names in a folder, none where there is no folder. */
    async names(folder) {
        const found = await this.find(folder);
        if (found === null)
            return [];
        if (typeof found === 'string')
            throw this.damaged(folder, 'is a file where a folder belongs');
        return found;
    }
    /** The lines of a file, each a JSON object; none where there is no file. */
    async lines(path) {
        const text = await this.text(path);
        if (text === null)
            return [];
        try {
            return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
        }
        catch (error) {
            throw this.damaged(path, 'is not JSON', error);
        }
    }
    /** A file that has to be there. */
    async line(path) {
        const [line] = await this.lines(path);
        if (line === undefined)
            throw this.damaged(path, 'is missing');
        return line;
    }
    /** Throws `StoreError` for a branch of somebody else, or of a newer version of this program. */
    async totals() {
        if (this.commit === null)
            return NOTHING;
        const [line] = await this.lines(HISTORY_FILE).catch(() => []);
        if (line?.['format'] !== FORMAT) {
            throw new errors/* StoreError */.hg(`The ${this.source.description} exists and is no history of Benchmark Snapshots: it has no ${HISTORY_FILE}. ` +
                'Nothing was changed. Name another branch, or remove that one if nobody needs it.', 'foreign');
        }
        if (line['version'] !== FORMAT_VERSION) {
            throw new errors/* StoreError */.hg(`The ${this.source.description} has version ${String(line['version'])} of the format, this program reads ` +
                `version ${FORMAT_VERSION}. Nothing was changed. Use the version of Benchmark Snapshots that wrote it, or a newer one.`, 'version');
        }
        return { ...NOTHING, ...line };
    }
    find(path) {
        const there = this.known.get(path);
        if (there !== undefined)
            return there;
        const answer = promiseWithResolvers();
        this.known.set(path, answer.promise);
        this.waiting.push({ path, answer });
        if (this.waiting.length === 1)
            setImmediate(() => void this.readWaiting());
        return answer.promise;
    }
    async readWaiting() {
        const asked = this.waiting;
        this.waiting = [];
        try {
            const paths = asked.map(({ path }) => path);
            const found = this.commit === null ? [] : await this.source.read(this.commit, paths);
            asked.forEach(({ answer }, index) => {
                answer.resolve(found[index] ?? null);
            });
        }
        catch (error) {
            for (const { path, answer } of asked) {
                this.known.delete(path);
                answer.reject(error);
            }
        }
    }
    damaged(path, what, cause) {
        return new errors/* StoreError */.hg(`${path} in the ${this.source.description} ${what}. Was it changed by hand? Its older commits have it as it was.`, 'damaged', { cause });
    }
}
/** `Promise.withResolvers`, which Node.js 20 does not have. */
function promiseWithResolvers() {
    let resolve = () => undefined;
    let reject = () => undefined;
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    // Somebody else may have asked for the same file and given up: a rejection that nobody waits for ends no process.
    promise.catch(() => undefined);
    return { promise, resolve, reject };
}

;// CONCATENATED MODULE: ./lib/store/branch/changes.js





/**
 * What the database functions changed, as files; null: nothing.
 * @param registry the models that were loaded, as they are now, and new ones: lines of `export_model_registry`
 * @param isPush whether the snapshots were pushed: their repeats are judged as the pointers stood before this
 */
async function writtenPart(part, changes, registry, isPush) {
    const before = await part.view.totals();
    const files = new Map();
    const put = (path, ...lines) => {
        if (path !== null)
            files.set(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    };
    const folders = new Map();
    let touched = 0;
    for (const { pointers, ...state } of changes.configurations) {
        const folder = configurationFolder(pointers);
        const known = part.configurations.get(folder);
        folders.set(state.id, folder);
        const moves = changes.moves.filter((move) => configurationFolder(move) === folder);
        const log = writeMoves(known, moves, (number, line) => {
            put(numberedPath(folder, 'moves', number), line);
        });
        const next = {
            ...pointers,
            line: writeLine(lineOf(known, state)),
            id: state.id,
            created_at: state.created_at,
            ...log(String(pointers['last_move'])),
        };
        if (known !== undefined && JSON.stringify(known.pointers) === JSON.stringify(next))
            continue;
        put(pointersPath(folder), next);
        touched += Number(pointers['last_version']);
    }
    let added = 0;
    const absent = [];
    for (const snapshot of changes.snapshots) {
        const folder = configurationFolder(snapshot);
        const version = snapshot.snapshot_version;
        const known = part.configurations.get(folder);
        const isNew = version > (known?.pointers.last_version ?? 0);
        const pointers_as_of = isNew
            ? isPush
                ? before.moves + 1
                : null
            : known?.snapshots.get(version)?.['pointers_as_of'];
        // Cases are a file of their own: the points of a history do without them.
        // In an export `cases` has its place among the others, so it stays as a name.
        put(numberedPath(folder, 'snapshots', version), { ...snapshot, cases: null, pointers_as_of });
        if (!isNew)
            continue;
        added += 1;
        absent.push(numberedPath(folder, 'verdicts', version));
        if (Array.isArray(snapshot.cases))
            put(numberedPath(folder, 'cases', version), { cases: snapshot.cases });
        put(commitPath(folder, snapshot.transaction.commit_sha, version), { snapshot_version: version });
        if (snapshot.idempotency_key !== null)
            put(keyPath(snapshot.idempotency_key), changes_addressOf(snapshot));
    }
    for (const move of changes.moves) {
        if (move.pointer === 'cases') {
            files.set(numberedPath(configurationFolder(move), 'cases', Number(move['from_version'])), null);
        }
    }
    for (const kind of ['verdicts', 'annotations']) {
        const said = new Map();
        for (const { configuration_id, snapshot_version, ...line } of changes[kind]) {
            const folder = folders.get(configuration_id) ?? '';
            const path = numberedPath(folder, kind, snapshot_version);
            const lines = said.get(path) ?? [...(part.configurations.get(folder)?.[kind].get(snapshot_version) ?? [])];
            said.set(path, [...lines, line]);
        }
        for (const [path, lines] of said)
            put(path, ...lines);
    }
    const written = writtenModels(part, registry, before.registry);
    for (const { path, lines } of written.models)
        put(path, ...lines);
    if (files.size === 0)
        return null;
    const totals = {
        configurations: Math.max(before.configurations, ...changes.configurations.map(({ id }) => id)),
        moves: Math.max(before.moves, ...changes.moves.map(({ seq }) => seq)),
        verdicts: Math.max(before.verdicts, ...changes.verdicts.map(({ seq }) => seq)),
        annotations: Math.max(before.annotations, ...changes.annotations.map(({ seq }) => seq)),
        registry: written.last,
        snapshots: before.snapshots + added,
        bytes: before.bytes + [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0),
    };
    put(HISTORY_FILE, { format: FORMAT, version: FORMAT_VERSION, ...totals });
    if (part.view.commit === null)
        files.set(README_FILE, README);
    const message = messageOf(added, changes, written);
    return { changes: { message, files }, totals, touched, absent };
}
/** Writes the new moves of a configuration. The answer gives the fields of its pointers that say where the log is. */
function writeMoves(known, added, write) {
    let moves = known?.pointers.moves ?? 0;
    let baseline_move = known?.pointers.baseline_move ?? null;
    const numbers = new Map();
    for (const move of added) {
        moves += 1;
        numbers.set(move.id, moves);
        if (move.pointer === 'baseline') {
            write(moves, { ...move, previous: baseline_move?.number ?? null });
            baseline_move = { number: moves, seq: move.seq };
        }
        else
            write(moves, move);
    }
    // Not always the last: the clocks of those who write differ.
    return (lastMove) => {
        return { moves, newest_move: numbers.get(lastMove) ?? known?.pointers.newest_move ?? moves, baseline_move };
    };
}
/** The whole line: what was not loaded stands where it stood. */
function lineOf(known, { line, line_length }) {
    const versions = (known?.line ?? []).slice(0, line_length);
    for (const [position, version] of line)
        versions[position - 1] = version;
    return versions;
}
function changes_addressOf(snapshot) {
    const { model_version, dataset_version, prompt_version, environment, snapshot_version } = snapshot;
    return { model_version, dataset_version, prompt_version, environment, snapshot_version };
}
function messageOf(added, { snapshots, moves, verdicts, annotations, configurations }, { models }) {
    const counted = (count, word) => count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
    const what = [
        ...counted(added, 'snapshot'),
        ...counted(verdicts.length, 'verdict'),
        ...counted(annotations.length, 'annotation'),
        ...counted(added + verdicts.length > 0 ? 0 : moves.length, 'pointer move'),
    ];
    if (what.length === 0 && models.length > 0) {
        return `Change ${models.length === 1 ? `model ${models[0]?.name}` : `${models.length} models`} [skip ci]`;
    }
    const [first] = [...snapshots, ...moves, ...configurations.map(({ pointers }) => pointers)];
    const whose = first === undefined ? '' : ` of ${first.model_version} in ${first.environment}`;
    // Hosts that build every branch leave commits alone that say so.
    return `Add ${what.join(' and ') || 'pointers'}${whose} [skip ci]`;
}

;// CONCATENATED MODULE: ./lib/store/branch/reading.js



/** Loads the pointers of the configurations that have these names. */
async function foldersOf(part, filter) {
    let folders = [CONFIGURATIONS];
    for (const name of [filter.environment, filter.model_version, filter.dataset_version, filter.prompt_version]) {
        const below = folders.map(async (folder) => {
            const names = name === undefined ? await part.view.names(folder) : [encodeName(name)];
            return names.map((each) => `${folder}/${each}`);
        });
        folders = (await Promise.all(below)).flat();
    }
    const loaded = await Promise.all(folders.map((folder) => part.inFolder(folder)));
    return loaded.filter((each) => each !== null);
}
/** All versions of a configuration. */
function allVersions(part, loaded, also = {}) {
    return part.versions(loaded, range(1, loaded.pointers.last_version), also);
}
/** The newest versions that are not archived, and the one before them. */
async function newestVersions(part, loaded, limit, also) {
    const { snapshots, pointers } = loaded;
    for (let to = pointers.last_version; to >= 1;) {
        const shown = [...snapshots.values()].filter(({ archived }) => archived === null).length;
        if (shown > limit)
            return;
        const from = to - (limit - shown);
        await part.versions(loaded, range(from, to), also);
        to = from - 1;
    }
}
/** The snapshot with an id. Only the store that pushed it knows where it is; else all snapshots are looked through. */
async function forEvidence(part, id, address) {
    if (typeof id !== 'string')
        return;
    if (address !== undefined)
        await part.snapshot(address);
    else
        await Promise.all((await foldersOf(part, {})).map((loaded) => allVersions(part, loaded)));
}
/** The whole history. */
async function everything(part) {
    const all = await foldersOf(part, {});
    await Promise.all([
        forModels(part),
        ...all.flatMap((loaded) => [
            allVersions(part, loaded, { cases: true, verdicts: true, annotations: true }),
            part.moves(loaded, 1, loaded.pointers.moves),
        ]),
    ]);
    return all;
}

;// CONCATENATED MODULE: ./lib/store/branch/lines.js




/** The whole history in the lines and the order of an export. */
async function* exportedLines(files) {
    const view = HistoryView.at(files, (await files.head()).commit);
    await view.totals();
    const part = new HistoryPart(view);
    const all = (await everything(part)).sort((a, b) => a.pointers.id - b.pointers.id);
    const bySeq = (a, b) => Number(a['seq']) - Number(b['seq']);
    const pages = [
        all.flatMap(({ snapshots }) => [...snapshots].sort(([a], [b]) => a - b).map(([, line]) => line)),
        all.flatMap(({ moves }) => [...moves.values()]).sort(bySeq),
        all.flatMap(({ verdicts }) => [...verdicts.values()].flat()).sort(bySeq),
        all.flatMap(({ annotations }) => [...annotations.values()].flat()).sort(bySeq),
        all.map(exportedPointers),
        registryLines(part.models.values()),
    ];
    for (const page of pages)
        if (page.length > 0)
            yield page.map(asExported);
}
function exportedPointers({ pointers, line }) {
    const { id: _1, created_at: _2, moves: _3, newest_move: _4, baseline_move: _5, ...exported } = pointers;
    return { ...exported, line };
}
/** Without what only loading a part needs. */
function asExported({ seq: _1, previous: _2, pointers_as_of: _3, ...exported }) {
    return exported;
}

// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __webpack_require__(80820);
;// CONCATENATED MODULE: ./lib/store/branch/judging.js
/** Which files of a history pushing and judging need. The rules are those of `benchmark_judging_context`. */



/** Points of history that a judging context shows. */
const POINTS = 20;
/** Moves that are looked through at once. */
const WINDOW = 25;
async function forPush(part, result, query) {
    const [used] = await Promise.all([
        typeof result.idempotency_key === 'string' ? part.key(result.idempotency_key) : null,
        forJudging(part, result, query),
    ]);
    const loaded = used === null ? null : await part.configuration(used);
    if (used === null || loaded === null)
        return;
    // A repeat: judged as the pointers stood before it, which the log says.
    const version = used.snapshot_version;
    await part.versions(loaded, [version], { cases: true });
    const asOf = await positionOf(part, loaded, version);
    await part.versions(loaded, range(version - POINTS, version - 1));
    await currentAsOf(part, loaded, asOf);
    await forJudging(part, loaded.pointers, query, { version, asOf });
}
/** Position in the pointer log just before the push of a version. */
async function positionOf(part, loaded, version) {
    const stored = loaded.snapshots.get(version)?.['pointers_as_of'];
    if (typeof stored === 'number')
        return stored;
    // Imported, as its log was: the push is in it.
    const moves = await part.moves(loaded, 1, loaded.pointers.moves);
    const push = moves.find(({ pointer, action, to_version }) => {
        return pointer === 'current' && action === 'push' && to_version === version;
    });
    return typeof push?.['seq'] === 'number' ? push['seq'] : 0;
}
/** The moves back to the last one of current before a position in the log. */
async function currentAsOf(part, loaded, asOf) {
    for (let to = loaded.pointers.moves; to >= 1; to -= WINDOW) {
        const moves = await part.moves(loaded, to - WINDOW + 1, to);
        if (moves.some(({ pointer, seq }) => pointer === 'current' && Number(seq) < asOf))
            return;
    }
}
/** The baseline of a configuration and the position of the move that set it, now or before a position in the log. */
async function baselineAsOf(part, loaded, asOf) {
    const { baseline_version, baseline_move } = loaded.pointers;
    if (asOf === null) {
        return baseline_version === null ? null : { version: baseline_version, seq: baseline_move?.seq ?? 0 };
    }
    // From each move of the baseline to the one before it.
    for (let number = baseline_move?.number ?? null; number !== null;) {
        const [move] = await part.moves(loaded, number, number);
        const version = move?.['to_version'];
        if (Number(move?.['seq']) < asOf)
            return typeof version === 'number' ? { version, seq: Number(move?.['seq']) } : null;
        number = typeof move?.['previous'] === 'number' ? move['previous'] : null;
    }
    return null;
}
async function forJudging(part, names, { baseline: request, baseline_environment }, at = null) {
    const elsewhere = { ...names, environment: baseline_environment };
    const asOf = at?.asOf ?? null;
    const own = async () => {
        const loaded = await part.configuration(names);
        if (loaded === null)
            return false;
        const { last_version } = loaded.pointers;
        const points = part.versions(loaded, at === null ? range(last_version - POINTS + 1, last_version) : []);
        const baseline = await baselineAsOf(part, loaded, asOf);
        await Promise.all([points, part.versions(loaded, [baseline?.version ?? null], { cases: true })]);
        return baseline !== null;
    };
    const fallback = async () => {
        if (!(await own()))
            await forBaselineIn(part, elsewhere, asOf);
    };
    const requested = async () => {
        if (request?.kind === 'model') {
            const where = (0,result_environment/* isEphemeral */.aw)(names.environment) ? elsewhere : names;
            await forBaselineIn(part, { ...where, model_version: request.model_version }, asOf);
        }
        else if (request !== null) {
            const loaded = await part.configuration((0,result_environment/* isEphemeral */.aw)(names.environment) ? elsewhere : names);
            if (loaded !== null)
                await forRequest(part, loaded, request, at);
        }
    };
    await Promise.all([fallback(), requested()]);
}
async function forRequest(part, loaded, request, at) {
    if (request.kind === 'version') {
        await part.versions(loaded, [request.version], { cases: true });
    }
    else if (request.kind === 'commit') {
        const versions = await versionsAt(part, loaded, request.sha);
        // The repeat of a push does not see itself, nor what came after.
        const last = [versions, at === null ? [] : versions.filter((version) => version < at.version)];
        await part.versions(loaded, last.map((some) => (some.length === 0 ? null : Math.max(...some))), { cases: true });
    }
    else {
        if (at !== null)
            await currentAsOf(part, loaded, at.asOf);
        const moves = [...loaded.moves.values()].filter(({ pointer, seq }) => {
            return pointer === 'current' && Number(seq) < (at?.asOf ?? 0);
        });
        const before = moves.sort((a, b) => Number(b['seq']) - Number(a['seq']))[0]?.['to_version'];
        const current = at === null ? loaded.pointers.current_version : typeof before === 'number' ? before : null;
        await part.versions(loaded, [current], { cases: true });
    }
}
/** The versions that were measured at commits whose hash begins so. */
async function versionsAt({ view }, { folder }, sha) {
    const names = await view.names(commitsFolder(folder, sha));
    return names.flatMap((name) => (name.startsWith(sha) ? (versionInCommits(name) ?? []) : []));
}
/** The baseline of a model and dataset in an environment: of the same prompt first, else the most recently set. */
async function forBaselineIn(part, names, asOf) {
    if ((0,result_environment/* isEphemeral */.aw)(names.environment))
        return;
    const same = await part.configuration(names);
    const own = same === null ? null : await baselineAsOf(part, same, asOf);
    if (same !== null && own !== null) {
        await part.versions(same, [own.version], { cases: true });
        return;
    }
    const folder = datasetFolder(names);
    const prompts = await part.view.names(folder);
    const found = await Promise.all(prompts.map(async (prompt) => {
        const loaded = await part.inFolder(`${folder}/${prompt}`);
        const baseline = loaded === null ? null : await baselineAsOf(part, loaded, asOf);
        return loaded === null || baseline === null ? [] : [{ loaded, ...baseline }];
    }));
    const [latest] = found.flat().sort((a, b) => b.seq - a.seq);
    if (latest !== undefined)
        await part.versions(latest.loaded, [latest.version], { cases: true });
}

// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __webpack_require__(84281);
;// CONCATENATED MODULE: ./lib/store/branch/lifecycle.js
/** Which files of a history the moves of pointers, their log, archiving and restoring need. */





/** Moves that are looked through at once. */
const MOVES = 100;
/** Verdicts that are looked through at once. */
const VERDICTS = 25;
/** The version that a pointer is at, the one that it goes to, and where it is not as expected, who moved it. */
async function forMove(part, loaded, pointer, args) {
    const { current_version, baseline_version } = loaded.pointers;
    const from = pointer === 'current' ? current_version : baseline_version;
    await Promise.all([
        part.versions(loaded, [from, Number(args['p_snapshot_version'])]),
        forExpected(part, loaded, pointer, args['p_expect']),
    ]);
}
/** What was said of a version, and what stands in the way of its promotion. */
async function forPromotion(part, loaded, args) {
    const version = Number(args['p_snapshot_version'] ?? loaded.pointers.current_version);
    await Promise.all([part.versions(loaded, [version], { verdicts: true }), forMove(part, loaded, 'baseline', args)]);
}
async function forRollback(part, loaded, args) {
    const { pointers, line } = loaded;
    await Promise.all([
        part.versions(loaded, [pointers.current_version, line.at(-2) ?? null, Number(args['p_to_version'])]),
        forExpected(part, loaded, 'current', args['p_expect']),
    ]);
    if (args['p_last_good'] === true)
        await untilGood(part, loaded);
}
/** The line from its end to a version whose last verdict is good. */
async function untilGood(part, loaded) {
    for (let to = loaded.line.length; to > 0; to -= VERDICTS) {
        const versions = loaded.line.slice(Math.max(0, to - VERDICTS), to);
        await part.versions(loaded, versions, { verdicts: true });
        const isGood = versions.some((version) => {
            const last = loaded.verdicts.get(version)?.at(-1)?.['verdict'];
            return last !== undefined && ![...verdict/* DEFAULT_FAIL_ON */.VQ].some((failing) => failing === last);
        });
        if (isGood)
            return;
    }
}
/** Where a pointer is not where it is expected, the last move of it: the message says who moved it. */
async function forExpected(part, loaded, pointer, expected) {
    const { current_version, baseline_version, baseline_move } = loaded.pointers;
    const actual = pointer === 'current' ? current_version : baseline_version;
    if (typeof expected !== 'number' || expected === (actual ?? 0))
        return;
    if (pointer === 'current')
        await currentAsOf(part, loaded, Infinity);
    else if (baseline_move !== null)
        await part.moves(loaded, baseline_move.number, baseline_move.number);
}
/** @param before only moves before this position in the log of all configurations */
async function forEvents(part, loaded, limit, before) {
    const events = [];
    for (let to = loaded.pointers.moves; to >= 1 && events.length < limit; to -= limit) {
        const moves = await part.moves(loaded, to - limit + 1, to);
        events.push(...moves.filter(({ seq }) => Number(seq) < before));
    }
    await part.versions(loaded, events.flatMap((move) => [versionIn(move, 'from_version'), versionIn(move, 'to_version')]));
}
/** The moves that made the pointers what they were at a moment. */
async function forPointersAt(part, loaded, at) {
    const time = Date.parse(at);
    // The database counts microseconds, a Date milliseconds: which of two moves in one is the one, the database says.
    const isBefore = ({ created_at }) => Date.parse(String(created_at)) < time;
    const candidates = [];
    for (let number = loaded.pointers.baseline_move?.number ?? null; number !== null;) {
        const moves = await part.moves(loaded, number, number);
        candidates.push(...moves);
        number = moves.some(isBefore) ? null : versionIn(moves[0], 'previous');
    }
    let first;
    for (let to = loaded.pointers.moves; to >= 1 && (first === undefined || !isBefore(first)); to -= MOVES) {
        const moves = (await part.moves(loaded, to - MOVES + 1, to)).filter(({ pointer }) => pointer === 'current');
        candidates.push(...moves);
        first = moves.find(isBefore) ?? moves[0] ?? first;
    }
    // Versions of older tables came without moves: the newest of them that was there may be the one.
    if (first === undefined || (!isBefore(first) && first['from_version'] !== null))
        await allVersions(part, loaded);
    const possible = candidates.filter(({ created_at }) => !(Date.parse(String(created_at)) > time));
    await part.versions(loaded, possible.map((move) => versionIn(move, 'to_version')));
}
function versionIn(move, field) {
    const version = move?.[field];
    return typeof version === 'number' ? version : null;
}
/**
 * All versions of the configurations in question, and the models: the evidence of an active one stays.
 * @param filter `*` in the environment stands for any characters
 * @param isIdle only environments that come and go
 */
async function forArchive(part, filter, isIdle) {
    const { environment } = filter;
    const parts = environment?.split('*') ?? ['', ''];
    const pattern = new RegExp(`^${parts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[^]*')}$`);
    const all = await foldersOf(part, { ...filter, environment: parts.length > 1 ? undefined : environment });
    const meant = all.filter(({ pointers }) => {
        return pattern.test(pointers.environment) && (!isIdle || (0,result_environment/* isEphemeral */.aw)(pointers.environment));
    });
    await Promise.all([forModels(part), ...meant.map((loaded) => allVersions(part, loaded))]);
}

;// CONCATENATED MODULE: ./lib/store/branch/questions.js
/** Which files of a history the questions over time need: current versions, the newest ones, or all. */



/** What is current, with its verdict, and the baseline. */
async function forLatest(part, filter) {
    const all = await foldersOf(part, filter);
    await Promise.all(all.map(async (loaded) => {
        const { environment, current_version, baseline_version } = loaded.pointers;
        if (filter.environment === undefined && (0,result_environment/* isEphemeral */.aw)(environment))
            return;
        await Promise.all([
            part.versions(loaded, [current_version], { verdicts: true }),
            part.versions(loaded, [baseline_version]),
        ]);
    }));
}
/** Whether a configuration is listed depends on what is current: it may be archived. */
async function forListing(part, filter) {
    const all = await foldersOf(part, filter);
    if (filter.environment !== undefined)
        return;
    await Promise.all(all.map((loaded) => part.versions(loaded, [loaded.pointers.current_version])));
}
/** All versions of the configurations that have these names; with a limit, the newest of each. */
async function forVersions(part, filter, also, limit = null) {
    const all = await foldersOf(part, filter);
    await Promise.all(all.map((loaded) => (limit === null ? allVersions(part, loaded, also) : newestVersions(part, loaded, limit, also))));
}
/** All versions and verdicts, and what they were judged against: the same dataset elsewhere. */
async function forRegressions(part, filter) {
    const all = await foldersOf(part, filter);
    await Promise.all(all.map((loaded) => allVersions(part, loaded, { verdicts: true })));
    const datasets = all.flatMap(({ pointers, verdicts, snapshots }) => {
        const own = new Set([...snapshots.values()].map(transactionIn));
        const judged = [...verdicts.values()].flat().filter(({ verdict }) => verdict === 'regression');
        return judged.every((line) => own.has(line['baseline_transaction_id'])) ? [] : [pointers.dataset_version];
    });
    await Promise.all([...new Set(datasets)].map((dataset_version) => forVersions(part, { dataset_version }, {})));
}

;// CONCATENATED MODULE: ./lib/store/branch/needs.js
/** Which files of a history a call of a database function needs: no more than that is read, however long it is. */






const NEEDS = {
    push_benchmark_results: {
        changes: true,
        read: (part, args) => forEach(args['p_results'], (row) => forPush(part, row, queryOf(args))),
    },
    get_judging_context: {
        changes: false,
        read: (part, args) => forEach(args['p_results'], (row) => forJudging(part, row, queryOf(args))),
    },
    record_verdicts: {
        changes: true,
        read: (part, args, snapshotOf) => forEach(args['p_verdicts'], ({ transaction_id }) => forVerdict(part, snapshotOf(transaction_id))),
    },
    list_benchmark_configurations: {
        changes: false,
        read: (part, args) => forListing(part, namesOf(args)),
    },
    get_snapshot_history: {
        changes: false,
        read: (part, args) => forConfiguration(part, args, (loaded) => newestVersions(part, loaded, Number(args['p_limit']), SAID)),
    },
    compare_snapshots: {
        changes: false,
        read: (part, args) => forConfiguration(part, args, (loaded) => part.versions(loaded, [Number(args['p_version_a']), Number(args['p_version_b'])])),
    },
    move_current_snapshot: {
        changes: true,
        read: (part, args) => forConfiguration(part, args, (loaded) => forMove(part, loaded, 'current', args)),
    },
    set_baseline: {
        changes: true,
        read: (part, args) => forConfiguration(part, args, (loaded) => forMove(part, loaded, 'baseline', args)),
    },
    rollback_snapshot: {
        changes: true,
        read: (part, args) => forConfiguration(part, args, (loaded) => forRollback(part, loaded, args)),
    },
    promote_snapshot: {
        changes: true,
        read: (part, args) => forConfiguration(part, args, (loaded) => forPromotion(part, loaded, args)),
    },
    get_pointer_events: {
        changes: false,
        read: (part, args) => forConfiguration(part, args, (loaded) => forEvents(part, loaded, Number(args['p_limit']), Number(args['p_before'] ?? Infinity))),
    },
    get_pointers_at: {
        changes: false,
        read: (part, args) => forConfiguration(part, args, (loaded) => forPointersAt(part, loaded, String(args['p_at']))),
    },
    annotate_snapshot: {
        changes: true,
        read: (part, args) => forConfiguration(part, args, (loaded) => part.versions(loaded, [Number(args['p_snapshot_version'])], { annotations: true })),
    },
    archive_snapshots: {
        changes: true,
        read: (part, args) => forArchive(part, namesOf(args), isGiven(args['p_idle'])),
    },
    restore_snapshots: {
        changes: true,
        read: (part, args) => forArchive(part, namesOf(args), false),
    },
    import_benchmark_history: {
        changes: true,
        read: (part) => everything(part),
    },
    latest_snapshots: {
        changes: false,
        read: (part, args) => forLatest(part, namesOf(args)),
    },
    list_benchmark_transactions: {
        changes: false,
        read: (part, args) => {
            const isNewest = !ROW_FILTERS.some((name) => isGiven(args[name]));
            return forVersions(part, namesOf(args), { annotations: true }, isNewest ? Number(args['p_limit']) : null);
        },
    },
    get_metric_series: {
        changes: false,
        read: (part, args) => forConfiguration(part, args, (loaded) => isGiven(args['p_until'])
            ? allVersions(part, loaded, { verdicts: true })
            : newestVersions(part, loaded, Number(args['p_limit']), { verdicts: true })),
    },
    get_metric_trends: {
        changes: false,
        read: (part, args) => forVersions(part, namesOf(args), {}),
    },
    compare_models: {
        changes: false,
        read: (part, args) => forLatest(part, namesOf(args)),
    },
    compare_prompts: {
        changes: false,
        read: (part, args) => forVersions(part, namesOf(args), { annotations: true }),
    },
    list_regressions: {
        changes: false,
        read: (part, args) => forRegressions(part, namesOf(args)),
    },
    register_model_version: {
        changes: true,
        read: (part, args, snapshotOf) => {
            const id = args['p_evidence'];
            return Promise.all([forModel(part, args), forEvidence(part, id, snapshotOf(String(id)))]);
        },
    },
    activate_model_version: { changes: true, read: forModel },
    rollback_model_version: { changes: true, read: forModel },
    log_model_performance: { changes: true, read: forModel },
    prune_model_versions: { changes: true, read: forModel },
    list_models: { changes: false, read: (part) => forModels(part) },
    list_model_versions: { changes: false, read: forModel },
    active_model_version: { changes: false, read: forModel },
    show_model_version: { changes: false, read: forModel },
    import_model_registry: {
        changes: true,
        read: (part) => everything(part),
    },
};
/** What history shows of a version besides its numbers. */
const SAID = { verdicts: true, annotations: true };
/** Arguments that leave out transactions among the newest of their configuration. */
const ROW_FILTERS = [
    ...['p_commit_sha', 'p_branch_name', 'p_run_id', 'p_triggered_by', 'p_tags', 'p_since', 'p_until', 'p_before'],
];
const isGiven = (argument) => argument !== undefined && argument !== null;
/** The model of the arguments, or all of them. */
function forModel(part, args) {
    const name = args['p_model_name'];
    return forModels(part, typeof name === 'string' ? name : undefined);
}
/** Throws `StoreError` for other functions: of a part that was not made for it, an answer would be wrong silently. */
function needOf(name) {
    const need = Object.hasOwn(NEEDS, name) ? NEEDS[name] : undefined;
    if (need !== undefined)
        return need;
    throw new errors/* StoreError */.hg(`A history branch cannot do this (${name}). It needs a database: name supabase-url, database-url or data-dir.`, 'unsupported');
}
const queryOf = (args) => args['p_context'];
const namesOf = (args) => ({
    model_version: args['p_model_version'],
    dataset_version: args['p_dataset_version'],
    prompt_version: args['p_prompt_version'],
    environment: args['p_environment'],
});
function forEach(rows, read) {
    return Promise.all(rows.map(read));
}
async function forConfiguration(part, args, read) {
    const loaded = await part.configuration(namesOf(args));
    if (loaded !== null)
        await read(loaded);
}
async function forVerdict(part, snapshot) {
    const loaded = snapshot === undefined ? null : await part.configuration(snapshot);
    if (snapshot === undefined || loaded === null)
        return;
    await Promise.all([
        part.versions(loaded, [snapshot.snapshot_version], { verdicts: true }),
        part.versions(loaded, [loaded.pointers.baseline_version]),
    ]);
}

// EXTERNAL MODULE: ./lib/store/client/rpc-store.js + 4 modules
var rpc_store = __webpack_require__(58441);
;// CONCATENATED MODULE: ./lib/store/branch/store.js










const PATIENCE = 600_000;
const FIRST_WAIT = 500;
/** Who waits longer asks GitHub less often, and is overtaken more often. */
const LONGEST_WAIT = 10_000;
/**
 * The store whose history is files under version control. Every call reads the files it needs in one commit, loads
 * them into an empty database, runs the function that every store runs, and commits the files that this changed. If
 * somebody else committed meanwhile, nothing was written: it is all done again on what is there now, so versions have
 * no gaps and no duplicates however many write at once.
 */
class HistoryTransport {
    options;
    description;
    snapshots = new Map();
    /** The state after this store's own last commit. */
    latest = null;
    constructor(options) {
        this.options = options;
        this.description = options.files.description;
    }
    async rpc(name, args) {
        const need = needOf(name);
        const answer = await this.run((part) => need.read(part, args, (id) => this.snapshots.get(id)), (rpc) => rpc(name, args), {
            changes: need.changes,
            isPush: name === 'push_benchmark_results',
            // Verdicts follow a push: most often nobody else has committed in between, and it costs one request.
            hopeful: name === 'record_verdicts',
        });
        if (name === 'push_benchmark_results')
            this.remember(args['p_results'], answer);
        return answer;
    }
    /** Runs `work` on what `read` asks for, and commits what it changed. */
    async run(read, work, how) {
        const { files, sleep = promises_.setTimeout, random = Math.random, now = Date.now, patience = PATIENCE, log } = this.options;
        const end = now() + patience;
        let view = how.hopeful === true ? this.latest : null;
        view ??= HistoryView.at(files, (await files.head()).commit);
        const change = { id: (0,external_node_crypto_.randomUUID)(), since: view.commit };
        for (let attempt = 0;; attempt += 1) {
            const { answer, written, loaded } = await this.attempt(view, read, work, how);
            if (written === null) {
                if (attempt === 0 && !how.changes && loaded > 0)
                    log?.info(describeSize(await view.totals(), loaded));
                return answer;
            }
            let commit = await files.commit(view.commit, { ...written.changes, id: change.id });
            if (commit === null) {
                // At random over a growing time: those who write at once do not meet again.
                const wait = random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
                if (now() + wait > end)
                    throw tooBusy(this.description, attempt + 1);
                await sleep(wait);
                const head = await files.head(change);
                commit = head.own;
                if (commit === null)
                    view = await view.movedTo(head.commit);
            }
            if (commit !== null) {
                this.latest = view.after(commit, written.changes.files, written.absent);
                log?.info(describeSize(written.totals, written.touched));
                return answer;
            }
        }
    }
    exportHistory() {
        return exportedLines(this.options.files);
    }
    close() {
        return this.options.database.close();
    }
    async attempt(view, read, work, { changes, isPush = false }) {
        const part = new HistoryPart(view);
        const [, totals] = await Promise.all([read(part), view.totals()]);
        const lines = await part.lines();
        const models = registryLines(part.models.values());
        const { answer, changed, registry } = await this.options.database.work(async (database) => {
            const rpc = (name, args) => database.rpc(name, args);
            await rpc('load_benchmark_part', { p_part: lines });
            if (models.length > 0)
                await rpc('import_model_registry', { p_lines: models });
            const answered = await work(rpc, database);
            const loaded = [...part.configurations.values()].map(({ pointers }) => [pointers.id, pointers.last_version]);
            const versions = Object.fromEntries(loaded);
            const p_since = { ...totals, versions };
            return {
                answer: answered,
                changed: changes ? (await rpc('benchmark_part_changes', { p_since })) : null,
                registry: changes ? await registryIn(rpc) : [],
            };
        });
        return {
            answer,
            written: changed === null ? null : await writtenPart(part, changed, registry, isPush),
            loaded: [...part.configurations.values()].reduce((sum, { pointers }) => sum + pointers.last_version, 0),
        };
    }
    remember(results, answer) {
        const pushed = answer.results;
        const names = results;
        pushed.forEach(({ transaction_id, snapshot_version }, index) => {
            const configuration = names[index];
            if (configuration === undefined)
                return;
            const { model_version, dataset_version, prompt_version, environment } = configuration;
            const address = { model_version, dataset_version, prompt_version, environment, snapshot_version };
            this.snapshots.set(transaction_id, address);
        });
    }
}
/** The store over files under version control. Verdicts are recorded for what this same store pushed. */
function historyStore(options) {
    const transport = new HistoryTransport(options);
    return { ...(0,rpc_store.rpcStore)(transport), exportHistory: () => transport.exportHistory() };
}
/** @param touched snapshots of the configurations in question */
function describeSize({ snapshots, bytes }, touched) {
    return `The history has ${touched} snapshots of these configurations, ${snapshots} in all (${(bytes / 1e6).toFixed(1)} MB)`;
}
function tooBusy(description, attempts) {
    return new errors/* StoreError */.hg(`Others kept committing to the ${description}: ${attempts} attempts did not get through. Nothing was stored. ` +
        'Run the job again; for many jobs at once let one job push the results of all.', 'conflict');
}
async function registryIn(rpc) {
    const lines = [];
    for await (const page of (0,rpc_store.registryPages)(rpc))
        lines.push(...page);
    return lines;
}


/***/ })

};
