export const id = 9131;
export const ids = [9131];
export const modules = {

/***/ 59131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __webpack_require__(51576);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __webpack_require__(80820);
// EXTERNAL MODULE: ./lib/core/result/case-columns.js
var case_columns = __webpack_require__(97727);
;// CONCATENATED MODULE: ./lib/core/result/stored-result.js

/** The result of a transaction with its existing cases: the input of its digests. null: the cases are unreadable. */
function storedResult(names, transaction, cases) {
    const read = cases === null || cases === undefined ? [] : (0,case_columns/* casesIn */.X)(cases);
    if (read === null)
        return null;
    const { model_version, dataset_version, prompt_version } = names;
    const { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric } = transaction;
    const { duration_seconds, error_count, success_count, measured_at, tags, notes } = transaction;
    const said = { model_provider, dataset_size, benchmark, f1_average, metrics, primary_metric, duration_seconds };
    const more = { error_count, success_count, timestamp: measured_at, tags, notes };
    const all = { model_version, dataset_version, prompt_version, ...said, ...more };
    // A missing field of a result is null in a store.
    const given = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
    return { ...Object.fromEntries(given), ...(read.length === 0 ? {} : { cases: read }) };
}

;// CONCATENATED MODULE: ./lib/commands/verify.js




/** The most differences that are listed. */
const MOST_TOLD = 10;
/**
 * Reads the whole history. Memory grows with the ids of the transactions only. If there are differences, it is read
 * again: a write during the reading may be seen in part, and is complete the second time.
 * @param cold files of cold storage to check too
 */
async function verify(store, digest, cold = null) {
    const first = await readOnce(store, digest, cold);
    const { counts, differences: again } = first.differences.size === 0 ? first : await readOnce(store, digest, cold);
    const lasting = [...first.differences].filter((difference) => again.has(difference));
    const all = [...(cold?.differences ?? []), ...lasting];
    const { description } = store;
    const cold_files = cold === null ? null : { folder: cold.folder, files: cold.files, versions: cold.versions };
    return { description, ...counts, cold_files, found: all.length, differences: all.slice(0, MOST_TOLD) };
}
async function readOnce(store, digest, cold) {
    const history = new CheckedHistory(digest, cold);
    for await (const lines of store.exportLines())
        for (const line of lines)
            history.take(line);
    history.end();
    return history;
}
/** The result of a verification as text. */
function describeVerification({ description, snapshots, configurations, moves, verdicts, erased, cold, cold_files, found, differences, }, { line }) {
    const what = `${(0,phrase/* count */.U9)(snapshots, 'snapshot')} of ${(0,phrase/* count */.U9)(configurations, 'configuration')}, ` +
        `${(0,phrase/* count */.U9)(moves, 'pointer move')} and ${(0,phrase/* count */.U9)(verdicts, 'verdict')} in the ${description}`;
    const cases = [
        ...(erased === 0 ? [] : [line(`The cases of ${(0,phrase/* count */.U9)(erased, 'snapshot')} were erased.`)]),
        ...(cold === 0 && cold_files === null ? [] : [line(describeCold(cold, cold_files))]),
    ];
    if (found === 0)
        return [line(`Verified: ${what} are unchanged.`), ...cases];
    const rest = found > differences.length ? [line(`and ${found - differences.length} more`)] : [];
    const heading = `${(0,phrase/* count */.U9)(found, 'difference')} in ${what}:`;
    return [line(heading), '', ...differences.map((text) => `- ${line(text)}`), ...rest, ...cases];
}
function describeCold(cold, files) {
    const where = `The measurements of ${(0,phrase/* count */.U9)(cold, 'snapshot')} are in cold storage`;
    if (files === null)
        return `${where}; --cold <folder> checks the files too.`;
    return `${where}; ${files.folder} has ${(0,phrase/* count */.U9)(files.versions, 'version')} in ${(0,phrase/* count */.U9)(files.files, 'file')}.`;
}
class CheckedHistory {
    digest;
    files;
    seen = new Map();
    transactions = new Set();
    /** References to transactions that may come later. */
    waiting = [];
    counts = { snapshots: 0, configurations: 0, moves: 0, verdicts: 0, erased: 0, cold: 0 };
    differences = new Set();
    constructor(digest, files) {
        this.digest = digest;
        this.files = files;
    }
    take(line) {
        switch (line['kind']) {
            case 'snapshot':
                this.takeSnapshot(line);
                break;
            case 'pointer_move':
                this.takeMove(line);
                break;
            case 'verdict':
                this.counts.verdicts += 1;
                this.refer(`verdict ${String(line['id'])}`, 'transaction', line['transaction_id']);
                this.refer(`verdict ${String(line['id'])}`, 'reference', line['reference_transaction_id']);
                break;
            case 'annotation':
                this.refer(`annotation ${String(line['id'])}`, 'transaction', line['transaction_id']);
                break;
            case 'pointers':
                this.takePointers(line);
                break;
            default:
            // Lines of the registry of models.
        }
    }
    end() {
        for (const { who, what, id } of this.waiting) {
            if (!this.transactions.has(id))
                this.say(`${who}: its ${what} ${id} is missing`);
        }
    }
    takeSnapshot(line) {
        this.counts.snapshots += 1;
        const seen = this.configuration(line);
        const version = Number(line['snapshot_version']);
        const who = `${seen.name}, version ${version}`;
        if (version !== seen.versions + 1) {
            const what = version <= seen.versions ? 'occurs twice' : `follows version ${seen.versions}`;
            this.say(`${seen.name}: version ${version} ${what}; versions have no gap and no duplicate`);
        }
        seen.versions = Math.max(seen.versions, version);
        const transaction = line['transaction'];
        const id = String(transaction['id']);
        if (this.transactions.has(id))
            this.say(`${who}: transaction ${id} already belongs to another snapshot`);
        this.transactions.add(id);
        const stub = line['cold'];
        if (stub === undefined)
            this.checkDigests(who, line, transaction);
        else
            this.checkStub(who, line, stub);
        const references = (line['references'] ?? {});
        for (const name of ['reference', 'pinned', 'second', 'previous'])
            this.refer(who, name, references[name]);
    }
    checkDigests(who, line, transaction) {
        const { content_digest: content, cases_digest: ofCases } = transaction;
        const result = storedResult(line, transaction, line['cases']);
        if (result === null) {
            this.say(`${who}: its cases cannot be read`);
            return;
        }
        const computed = (0,digests/* resultDigests */.H)(result, this.digest);
        if (typeof content === 'string' && computed.content_digest !== content) {
            this.say(`${who}: the result differs from what was stored; its digest is ${computed.content_digest}, not ${content}`);
        }
        if (result.cases === undefined && typeof ofCases === 'string')
            this.counts.erased += 1;
        else if ((ofCases ?? null) !== computed.cases_digest) {
            this.say(`${who}: its cases are not those that were stored`);
        }
    }
    /** The measurements are in a file: here only their digests are checked. */
    checkStub(who, line, stub) {
        this.counts.cold += 1;
        const { id } = line['transaction'];
        if ((line['archived'] ?? null) === null)
            this.say(`${who}: it is in cold storage but not archived`);
        if (this.files === null || this.files.digests.get(String(id))?.has(String(stub['line_digest'])) === true)
            return;
        this.say(`${who}: it is in cold storage (${String(stub['file'])}), and no file of ${this.files.folder} holds it`);
    }
    takeMove(line) {
        this.counts.moves += 1;
        const pointer = line['pointer'];
        if (pointer !== 'current' && pointer !== 'baseline')
            return;
        const seen = this.configuration(line);
        const [from, to] = [versionOf(line['from_version']), versionOf(line['to_version'])];
        const who = `${seen.name}, move ${String(line['id'])} of ${pointer}`;
        if (from !== seen.at[pointer]) {
            this.say(`${who}: it starts from ${shown(from)}, but the move before it ended at ${shown(seen.at[pointer])}`);
        }
        if (to !== null && to > seen.versions)
            this.say(`${who}: it goes to ${shown(to)}, which does not exist`);
        seen.at[pointer] = to;
    }
    takePointers(line) {
        this.counts.configurations += 1;
        const seen = this.configuration(line);
        const last = Number(line['last_version']);
        if (last !== seen.versions)
            this.say(`${seen.name}: it counts ${(0,phrase/* count */.U9)(last, 'version')} but has ${seen.versions}`);
        for (const pointer of ['current', 'baseline']) {
            const version = versionOf(line[`${pointer}_version`]);
            if (version !== seen.at[pointer]) {
                this.say(`${seen.name}: ${pointer} is ${shown(version)}, but its log ends at ${shown(seen.at[pointer])}`);
            }
        }
        if ((0,environment/* isEphemeral */.aw)(String(line['environment'])) && versionOf(line['baseline_version']) !== null) {
            this.say(`${seen.name}: the environment of a pull request or branch has a baseline`);
        }
    }
    configuration(line) {
        const names = ['model_version', 'dataset_version', 'prompt_version', 'environment'].map((name) => line[name]);
        const key = JSON.stringify(names);
        const known = this.seen.get(key);
        if (known !== undefined)
            return known;
        const seen = { name: names.join(' · '), versions: 0, at: { current: null, baseline: null } };
        this.seen.set(key, seen);
        return seen;
    }
    /** An export may refer to something later in it, so references are checked at the end. */
    refer(who, what, id) {
        if (typeof id !== 'string' || this.transactions.has(id))
            return;
        this.waiting.push({ who, what, id });
    }
    say(difference) {
        this.differences.add(difference);
    }
}
function versionOf(value) {
    return typeof value === 'number' ? value : null;
}
function shown(version) {
    return version === null ? 'no version' : `version ${version}`;
}

// EXTERNAL MODULE: ./lib/core/report/tables/layout.js
var layout = __webpack_require__(62050);
// EXTERNAL MODULE: ./lib/store/open.js
var store_open = __webpack_require__(54805);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(43271);
;// CONCATENATED MODULE: ./lib/action/snapshots/verify.js






/** Checks the whole history; a difference fails the check. */
async function runVerify(inputs, workspace) {
    const verification = await (0,store_open/* closing */.ET)(await (0,store/* openNamedStore */.XC)(inputs, workspace, 'ask'), (store) => verify(store, outputs/* sha256 */.sc));
    for (const text of describeVerification(verification, layout/* AS_TEXT */.i))
        (0,log/* line */.n8)(text);
    const { found, differences } = verification;
    return {
        outputs: { json: JSON.stringify(verification) },
        summary: `## Verification\n\n${describeVerification(verification, layout/* AS_MARKDOWN */.R).join('\n')}`,
        remarks: found === 0
            ? []
            : [{ level: 'error', title: 'The history is not what was stored', message: differences.join('\n') }],
        comment: null,
    };
}


/***/ })

};
