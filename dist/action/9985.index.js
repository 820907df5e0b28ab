export const id = 9985;
export const ids = [9985];
export const modules = {

/***/ 70702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ configOf)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __webpack_require__(53500);
;// CONCATENATED MODULE: ./lib/core/nearest.js
/** The word that a person most likely meant; undefined: none is close enough. */
function nearest(typed, words) {
    const name = plain(typed);
    const ranked = words.map((word) => ({ word, distance: distanceOf(name, plain(word)) }));
    const [best] = ranked.sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.word : undefined;
}
/** `datasetVersion` and `dataset_version` are `dataset-version`. */
function plain(name) {
    return name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .replaceAll(/[_\s.]+/g, '-')
        .toLowerCase();
}
/** How many letters must be added, removed, changed, or swapped with their neighbor (Damerau-Levenshtein distance). */
function distanceOf(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (up, left) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity;
            const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity;
            row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, swapped));
        }
        rows.push(row);
    }
    return rows.at(-1)?.at(-1) ?? 0;
}

// EXTERNAL MODULE: ./lib/commands/config/keys.js
var config_keys = __webpack_require__(56505);
;// CONCATENATED MODULE: ./lib/commands/config/config.js




/** Longer than any file that a person writes. In UTF-16 code units. */
const LONGEST = 65_536;
/** Reads a configuration file. Throws `UserError` with everything that is wrong with it, each with file and path. */
async function readConfig(text, file, parsers) {
    if (text.length > LONGEST)
        throw new errors/* UserError */.yo(`${file}: has ${text.length} characters; at most ${LONGEST} are read`);
    return decodeConfig(await documentOf(text, file, parsers), file);
}
async function documentOf(text, file, parsers) {
    try {
        return JSON.parse(await parsers.yaml(text));
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        const what = error.message.replace(/^looks like YAML, but (?:is not valid: )?/, '').replace(/:$/, '');
        // A metric name with `*` at its start would be an alias in YAML.
        const hint = /^\s*\*\S*\s*:/m.test(text) ? ' (put a name that begins with * in quotes)' : '';
        throw new errors/* UserError */.yo(`${file}: is not valid YAML: ${what}${hint}`);
    }
}
/** @param document the parsed YAML; a file with only comments has no settings */
function decodeConfig(document, file) {
    if (document !== null && !isMap(document))
        throw new errors/* UserError */.yo(`${file}: must be keys with values, not ${kindOf(document)}`);
    const faults = [];
    const texts = {};
    let names = {};
    for (const [key, value] of Object.entries(document ?? {})) {
        try {
            if (key === config_keys/* DEFAULT_NAMES */.bR)
                names = namesOf(value);
            else if ((0,config_keys/* isConfigKey */.Uc)(key))
                texts[key] = checked(key, value);
            else
                throw new errors/* UserError */.yo(`${shown(key)}: ${unknownKey(key, [...Object.keys(config_keys/* CONFIG_KEYS */.mC), config_keys/* DEFAULT_NAMES */.bR])}`);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(...error.message.split('\n').map((line) => `${file}: ${line}`));
        }
    }
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return { file, texts, names };
}
function checked(key, value) {
    const { form, check } = (0,config_keys/* keyOf */.TN)(key);
    const text = valueText(form, value, key).trim();
    if (text !== '')
        check?.(text);
    return text;
}
/** The value as the text of an input. */
function valueText(form, value, path) {
    if (value === null)
        throw new errors/* UserError */.yo(`${path}: has no value; give one, or remove the line`);
    if (typeof form !== 'string')
        return wordOf(form, value, path);
    switch (form) {
        case 'text':
            return plainText(value, path);
        case 'number':
            return typeof value === 'number' ? String(value) : plainText(value, path, 'a number');
        case 'lines':
            return Array.isArray(value)
                ? value.map((each, index) => plainText(each, `${path}[${index}]`)).join('\n')
                : plainText(value, path, 'a text or a list of texts');
        case 'rules':
            return isMap(value) ? members(value, path, (name, rule) => `${name}: ${rule}`) : valueText('lines', value, path);
        case 'pairs':
            return isMap(value)
                ? members(value, path, (ours, theirs) => `${ours}=${theirs.includes(',') ? JSON.stringify(theirs) : theirs}`)
                : valueText('lines', value, path);
    }
}
function members(value, path, line) {
    return Object.entries(value)
        .map(([name, text]) => line(name, plainText(text, `${path}.${shown(name)}`)))
        .join('\n');
}
/** Numbers are refused as texts: 1.10 would silently become 1.1. */
function plainText(value, path, what = 'a text') {
    if (typeof value === 'string')
        return value;
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const mend = isPlain && what !== 'a number' ? ': put it in quotes' : '';
    throw new errors/* UserError */.yo(`${path}: must be ${what}, not ${kindOf(value)}${mend}`);
}
function wordOf(words, value, path) {
    const text = plainText(value, path);
    if (text === '' || words.includes(text))
        return text;
    const near = nearest(text, words);
    const allowed = near === undefined ? '' : `; did you mean ${near}?`;
    throw new errors/* UserError */.yo(`${path}: ${(0,json_path/* quote */.hD)(text)} is not allowed, give one of ${words.join(', ')}${allowed}`);
}
function namesOf(value) {
    if (!isMap(value))
        throw new errors/* UserError */.yo(`${config_keys/* DEFAULT_NAMES */.bR}: must be ${config_keys/* NAMES */.Xk.join(', ')}, each with a text, not ${kindOf(value)}`);
    const faults = [];
    const found = new Map();
    for (const [name, text] of Object.entries(value)) {
        const path = `${config_keys/* DEFAULT_NAMES */.bR}.${shown(name)}`;
        try {
            if (!config_keys/* NAMES */.Xk.includes(name))
                throw new errors/* UserError */.yo(`${path}: ${unknownKey(name, config_keys/* NAMES */.Xk)}`);
            found.set(name, plainText(text, path));
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error.message);
        }
    }
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return {
        model_version: found.get('model-version'),
        dataset_version: found.get('dataset-version'),
        prompt_version: found.get('prompt-version'),
        environment: found.get('environment'),
    };
}
function unknownKey(key, keys) {
    const reason = Object.hasOwn(config_keys/* NOT_HERE */.ho, key) ? config_keys/* NOT_HERE */.ho[key] : undefined;
    if (reason !== undefined)
        return reason;
    const near = nearest(key, keys);
    return `is not a known key${near === undefined ? `; the keys are ${keys.join(', ')}` : `; did you mean ${near}?`}`;
}
const shown = (key) => (/^[\w.*-]{1,60}$/.test(key) ? key : (0,json_path/* quote */.hD)(key));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'a list';
    if (value === null)
        return 'nothing';
    return ({ string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value] ?? 'keys with values');
}

// EXTERNAL MODULE: ./lib/parsers/parsers.js
var parsers = __webpack_require__(45812);
// EXTERNAL MODULE: ./lib/action/inputs/from-file.js
var from_file = __webpack_require__(31547);
// EXTERNAL MODULE: ./lib/action/inputs/read.js + 1 modules
var read = __webpack_require__(4112);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/comment.js + 1 modules
var comment = __webpack_require__(48840);
;// CONCATENATED MODULE: ./lib/action/config.js








const NO_CONFIG = { config: null, warnings: [] };
/**
 * Reads the configuration file through the API, in one request: never from the workspace or an artifact, where the code
 * of a pull request may have written it. Octokit and the YAML parser load only now.
 */
async function configOf(asked, event, env) {
    const { config: named, githubToken } = asked;
    const path = named || config_keys/* CONFIG_FILE */.g2;
    const at = env['GITHUB_REPOSITORY'] === event.provenance.repository ? (0,comment/* repositoryOf */._M)(event) : null;
    if (githubToken === '' || at === null) {
        if (named === '')
            return NO_CONFIG;
        throw new errors/* UserError */.yo('config: the file is read from GitHub, which needs the input github-token: it is empty');
    }
    const [{ githubClient }, { committedConfig }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
        __webpack_require__.e(/* import() */ 1684).then(__webpack_require__.bind(__webpack_require__, 91684)),
    ]);
    const { revision, where } = placeOf(event, env);
    const head = event.ofPullRequest ? (event.provenance.commit_sha ?? null) : null;
    const client = githubClient(githubToken, log/* actionLog */.Zx);
    const found = await committedConfig(client, at, { path, revision, head }).catch((error) => {
        // If the file might name the store, going on without it could start another history.
        const isSafe = named === '' && (0,from_file/* isStoreNamed */.jS)((input) => (0,read/* inputText */.AN)(env, input), env);
        if (!(error instanceof errors/* StoreError */.hg) || !isSafe)
            throw error;
        return error;
    });
    if (found instanceof errors/* StoreError */.hg) {
        return {
            config: null,
            warnings: [{ file: path, path: '', message: `${found.message}: it is ignored` }],
        };
    }
    if (found === null)
        return unread(path, named !== '');
    if (found.text === null && named !== '') {
        throw new errors/* UserError */.yo(`config: there is no ${path} ${where}`);
    }
    const warnings = found.changed === undefined ? [] : await aboutChange(found, path, where);
    if (found.text === null)
        return { config: null, warnings };
    (0,log/* line */.n8)(`Configuration: ${path} ${where}`);
    return { config: await readConfig(found.text, path, (0,parsers/* openParsers */.r)()), warnings };
}
/** The revision that the file is read from, and its description. */
function placeOf({ measured, provenance }, env) {
    const isChange = measured.kind === 'pull-request' || measured.kind === 'merge-queue';
    if (isChange && measured.base !== null) {
        const { branch } = measured.base;
        return { revision: `refs/heads/${branch}`, where: `on the branch ${branch}` };
    }
    const { commit_sha: commit } = provenance;
    if (env['GITHUB_EVENT_NAME'] === 'push' && commit !== undefined && !isChange) {
        return { revision: commit, where: `in the commit ${commit.slice(0, 7)}` };
    }
    return { revision: 'HEAD', where: 'on the default branch' };
}
/** The warning that a pull request changes the file, with the errors that the new version has. */
async function aboutChange({ text, changed }, path, where) {
    const judgedBy = text === null ? 'without one' : `by the file ${where}`;
    const what = `this pull request changes it, and the change takes effect after the merge: until then results are judged ${judgedBy}`;
    const told = { file: path, path: '', message: what };
    try {
        if (typeof changed === 'string')
            await readConfig(changed, path, (0,parsers/* openParsers */.r)());
        return [told];
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const faults = error.message.split('\n').map((message) => message.replace(`${path}: `, ''));
        return [told, ...faults.map((message) => ({ file: path, path: 'after the merge, every run would fail', message }))];
    }
}
/** It is unknown whether there is a file; most repositories have none. */
function unread(path, isNamed) {
    const message = `${path} cannot be read, if it is there: give the job the permission contents: read`;
    if (isNamed)
        throw new errors/* UserError */.yo(`config: ${message}`);
    (0,log/* line */.n8)(`${message}. Until then it is ignored.`);
    return NO_CONFIG;
}


/***/ }),

/***/ 2525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ ACTIONS),
  O: () => (/* binding */ FAMILY_INPUT)
});

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/commands/config/keys.js
var keys = __webpack_require__(56505);
;// CONCATENATED MODULE: ./lib/action/inputs/store.js

/** The inputs about the store, which every action has. */
const STORE = {
    config: {
        about: `The configuration file, a path from the repository's root. Default: \`${keys/* CONFIG_FILE */.g2}\`. Inputs of a step win over ` +
            'it. It is read from GitHub, not from the workspace: from the base branch for pull requests, from the pushed commit ' +
            'for a push, else from the default branch (docs/configuration.md).',
        is: 'committedPath',
    },
    store: {
        about: '`database` requires Supabase or PostgreSQL: the run fails if the secret is empty, for example because ' +
            'its name is misspelled. `auto` uses the store that you name, else the history branch.',
        default: 'auto',
        is: keys/* STORE_WORDS */.gb,
    },
    'history-branch': {
        about: 'The branch of this repository that keeps the history if you name no other store. The first push creates it. Needs ' +
            'the permission `contents: write`. Pull requests are judged against it, but not stored on it.',
        default: 'benchmark-snapshots',
        is: 'branch',
    },
    'supabase-url': {
        about: 'The address of your Supabase project, `https://<ref>.supabase.co`. Default: the environment variable ' +
            'SUPABASE_URL; if that is not set either, the history branch is the store.',
    },
    'supabase-key': {
        about: 'A secret key of the project (`sb_secret_…`, the service_role key, or a JWT of a role such as ' +
            'benchmark_writer), from a secret. Default: the environment variable SUPABASE_SERVICE_ROLE_KEY or ' +
            'SUPABASE_SERVICE_KEY.',
    },
    'supabase-api-key': {
        about: 'The publishable or anon key of the project. Needed only if `supabase-key` is a JWT of your own role.',
    },
    'database-url': {
        about: 'A PostgreSQL database as the store, `postgresql://user:password@host:port/database`, from a secret. ' +
            '`benchmark-snapshots migrate` installs its schema.',
    },
    'data-dir': {
        about: 'A directory of the workspace as the store, with an embedded database. It must survive until the next run, and ' +
            'only one job at a time can use it.',
    },
    'github-token': {
        about: 'The token that reads the configuration file, and reads and writes the history branch.',
        default: '${{ github.token }}',
    },
};

;// CONCATENATED MODULE: ./lib/action/inputs/models.js


const MOVES = ['activate', 'rollback'];
const REGISTER = ['register'];
const LOG = ['log-performance'];
/** Commands in training and field tests, which should not fail only because logging failed. */
const LOGGING = ['register', 'log-performance'];
const COMPARE = ['compare'];
const MODELS_ACTION = {
    name: 'Benchmark Snapshots: models',
    about: 'Register versions of your models, compare them, and choose the active one.',
    commands: {
        register: 'adds a version of a model',
        activate: 'makes a version the active one',
        rollback: 'reactivates the previous version',
        active: 'finds the active version',
        compare: 'compares two versions and says whether one is safe to deploy',
        list: 'lists the models and their active versions, or the versions of one model',
        export: 'writes registry.json, the active version of every model',
        'log-performance': 'logs an accuracy measured later, and reports a drop',
    },
    inputs: {
        'model-name': {
            about: 'The model. Its first version creates it. `list` shows its versions, or without this input all models.',
            of: ['register', 'activate', 'rollback', 'active', 'compare', 'list', 'log-performance'],
            needed: ['register', 'activate', 'rollback', 'active', 'compare', 'log-performance'],
        },
        environment: {
            about: 'The environment. Each one has its own active version; `list` shows those of all environments.',
            default: model/* DEFAULT_MODEL_ENVIRONMENT */.A6,
            of: ['register', 'activate', 'rollback', 'active', 'compare', 'export', 'log-performance'],
        },
        'artifact-path': {
            about: 'Where the model file is: a path or URL, which `register` stores unchanged. `active` answers with it if no version ' +
                'is active.',
            of: ['register', 'active'],
            needed: REGISTER,
        },
        'version-name': {
            about: 'A name for the version that `register` adds. `activate`, `compare` and `log-performance` take the number or name ' +
                'of a version; `log-performance` defaults to the active one.',
            of: ['register', 'activate', 'compare', 'log-performance'],
            needed: ['activate', 'compare'],
        },
        against: {
            about: 'The version that `compare` compares `version-name` with, by number or name. Default: the active one.',
            of: COMPARE,
        },
        'model-metadata': {
            about: 'What `register` stores about the version (metrics, sample_count, dataset_version, split_version, training, ' +
                'parent_version, notes, evidence; see docs/models.md): a JSON file in the workspace, or the JSON itself.',
            of: REGISTER,
        },
        'dataset-version': {
            about: 'The dataset that the version was measured on, if the metadata does not name it.',
            of: REGISTER,
        },
        accuracy: {
            about: 'The measured accuracy: a fraction (`0.91`) or a percentage (`91`), whichever the version was registered with.',
            is: 'decimal',
            of: LOG,
            needed: LOG,
        },
        'sample-size': { about: 'The number of samples behind `accuracy`.', is: 'count', of: LOG },
        notes: { about: 'Notes on the version that `register` adds, or on the measurement.', of: LOGGING },
        promotion: {
            about: 'When `register` activates the version. `never`: a person does it. `first`: if no version was ever active. ' +
                '`auto`: also if it gains at least 0.02 f1, or reaches 0.95 without a loss.',
            default: 'first',
            of: REGISTER,
        },
        threshold: {
            about: 'The drop that matters. A version whose primary metric drops by this much against the active version is not safe ' +
                'to deploy. A logged accuracy that drops by this much against the registered one, or else the first one logged, ' +
                'is a regression.',
            default: '0.05',
            of: [...LOGGING, ...COMPARE],
        },
        metrics: { about: 'Rules for metrics, one a line, as in the input `metrics` of pushes.', of: COMPARE },
        limit: { about: 'How many versions `list` shows at most. Default: 20.', is: 'count', of: ['list'] },
        'backbone-version': {
            about: 'The version of the backbone that the models share; `export` writes it unchanged.',
            of: ['export'],
        },
        'fail-on': {
            about: '`regression` fails the check if `log-performance` finds a drop, or if `compare` finds the version not safe to ' +
                'deploy. `none` only warns.',
            default: 'regression',
            is: ['regression', 'none'],
            of: [...LOG, ...COMPARE],
        },
        'on-store-error': {
            about: 'What a failing store does to the check. `warn` keeps training green if only logging failed. Wrong inputs always ' +
                'fail it.',
            default: 'fail',
            is: ['fail', 'warn'],
            of: LOGGING,
        },
        reason: { about: 'Why you activate the version. The log keeps it.', of: MOVES },
        expect: {
            about: 'The version that you expect to be active before the change, or `none`. If another one is, the command changes ' +
                'nothing and fails.',
            is: 'expectation',
            of: MOVES,
        },
        ...STORE,
    },
    outputs: {
        version: { about: 'The number of the version that was added, found or compared; otherwise empty.' },
        'active-version': {
            about: 'The number of the version that is active after the command; empty if none is.',
        },
        regression: {
            about: '`true` if `log-performance` found a drop, `false` if not, `unknown` if there was nothing to compare with, and ' +
                'after other commands.',
            empty: 'unknown',
        },
        'safe-to-deploy': {
            about: '`true` or `false`: whether the version that you registered or compared may replace the other one. Empty if ' +
                'nothing was compared.',
        },
        json: {
            about: 'The answer of `compare`, `list`, `export` and `log-performance` as JSON, as `--json` of the CLI prints it ' +
                '(docs/cli-json.md). Empty if it exceeds 64 KB, and after other commands.',
        },
        'json-path': { about: 'The path of a file with the same JSON, however large.' },
        'artifact-path': {
            about: 'The artifact path of the output `version`, as the person or job that registered it gave it. After `active` the ' +
                'input `artifact-path` if no version is active.',
        },
    },
};

;// CONCATENATED MODULE: ./lib/action/inputs/push-outputs.js
/** The outputs of a push, and of the other commands of its action. */
const PUSH_OUTPUTS = {
    verdict: {
        about: 'The worst verdict, one of `regression`, `not_evaluated`, `incomparable`, `inconclusive`, `minor`, ' +
            '`no_baseline`, `unchanged` and `improvement`. `not_evaluated` if the action fails or cannot judge anything; ' +
            'empty after `validate`.',
    },
    regression: {
        about: '`true` if a result regressed, `false` if all were compared and none did, `unknown` otherwise, for example ' +
            'without a baseline.',
        empty: 'unknown',
    },
    regressions: { about: 'The number of results that regressed.', empty: '0' },
    snapshots: {
        about: 'The snapshots as a JSON array, each with `configuration`, `snapshot_version`, `transaction_id`, `replayed` and ' +
            '`verdict`. Names in it come from result files. It holds as many as fit into 256 KiB; `snapshots-path` has all.',
        empty: '[]',
    },
    missing: {
        about: 'What this push lacks and at least half of the last ten pushes like it had: a JSON array of objects with ' +
            '`model_version`, `dataset_version`, `pushes` (how many had it) and `of` (out of how many).',
        empty: '[]',
    },
    'result-path': {
        about: 'The path of the JSON file with the result that `score` made; empty after other commands.',
    },
    'snapshots-path': { about: 'The path of a JSON file with all snapshots; empty if there is none.' },
    'report-path': { about: 'The path of the report, a Markdown file; empty if there is none.' },
    'kept-path': {
        about: 'The path of a file with the results that the store did not take, for `import`; empty if it took all.',
    },
    'comment-url': { about: 'The address of the comment on the pull request; empty if there is none.' },
};

;// CONCATENATED MODULE: ./lib/action/inputs/score.js
const SCORE = ['score'];
/** The inputs of the command `score`. */
const SCORE_INPUTS = {
    expected: {
        about: 'The expected answers: a CSV or JSON Lines file in the workspace with the columns `id`, `expected` and optionally ' +
            '`group` (docs/scoring.md).',
        of: SCORE,
        needed: SCORE,
    },
    predictions: {
        about: 'The answers to score: a CSV or JSON Lines file with the columns `id`, `predicted` and optionally `latency_ms`, ' +
            '`cost` and `error`. With `artifact-name`, `artifact-pattern` or `run-id` it is read from those artifacts.',
        of: SCORE,
        needed: SCORE,
    },
    separator: {
        about: 'The separator between several labels of one case, such as `|`. Arrays in JSON Lines need none.',
        of: SCORE,
    },
};

;// CONCATENATED MODULE: ./lib/action/inputs/push.js




/** Commands that store and judge. */
const PUSH = ['push', 'score'];
/** Commands that read result files. */
const READING = ['push', 'validate', 'doctor'];
const PUSH_ACTION = {
    name: 'Benchmark Snapshots',
    about: 'Keep every benchmark result of your AI models as a versioned snapshot, judge it against a baseline, fail on a ' +
        'regression.',
    commands: {
        push: 'stores results as snapshots and judges them',
        score: 'scores answers against the expected ones, and pushes the result',
        validate: 'reads results and reports what is wrong with them',
        doctor: 'checks store, permissions and configuration file',
    },
    command: 'push',
    inputs: {
        results: {
            about: 'The result files: paths, folders or globs, one a line, relative to the workspace or to the top of ' +
                'each artifact. With artifacts the default is every `*.json`, `*.jsonl`, `*.ndjson`, `*.csv`, ' +
                '`*.tsv`, `*.xml` and `*.eval`. A line that matches no file is an error. docs/formats.md lists the formats.',
            is: 'lines',
            of: READING,
        },
        ...SCORE_INPUTS,
        'artifact-name': {
            about: 'The artifacts that hold the result files, one name a line. Read from this run, from the run that ' +
                'triggered it (`workflow_run`), or from `run-id`. After several attempts the newest artifact counts.',
            is: 'lines',
        },
        'artifact-pattern': {
            about: 'The artifacts as a glob instead, such as `results-*`. For a `workflow_run` or a `run-id` the default ' +
                'is `benchmark-results*`.',
        },
        'run-id': {
            about: 'The run that measured, if it is neither this run nor the one that triggered it. Snapshots get its ' +
                'commit, branch, attempt and actor. Needs the permission `actions: read`.',
            is: 'run',
        },
        'workflow-file': {
            about: 'The workflow files whose artifacts are accepted from another run, one a line, such as ' +
                '`benchmark-fork-run.yml`. Runs of other workflows are refused. Without this input, results of a ' +
                '`workflow_run` are judged but not stored.',
            is: 'workflowFiles',
        },
        repository: {
            about: 'The repository of `run-id`, as `owner/name`, if it is not this one. A private one needs a ' +
                '`github-token` that may read its actions.',
            is: 'repository',
        },
        environment: {
            about: 'Where the results belong. By default `github-actions` on the default branch and `branch/<name>` on ' +
                'others. A pull request always belongs to `pull-request/<number>`.',
            of: PUSH,
        },
        'baseline-environment': {
            about: 'Where to look for a baseline of the same model and dataset if the configuration has none. By default ' +
                '`github-actions`, or for pull requests the input `environment`.',
            of: PUSH,
        },
        baseline: {
            about: 'What to judge against instead of the baseline: a version (`7`), `commit:<sha>`, `previous` or ' +
                '`model:<model_version>`.',
            of: PUSH,
        },
        threshold: {
            about: 'The drop of the primary metric that matters, above 0 and at most 1. It applies to proportions; for ' +
                'percentages it counts a hundredfold, and any other metric may get 20% worse. Another quality metric ' +
                'that drops as much is `minor`, which does not fail the check.',
            default: '0.05',
            of: PUSH,
        },
        metrics: {
            about: 'Rules for metrics, one a line: `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`. `*` in a ' +
                'name stands for any characters; `higher` or `lower` says what is better; the limit is absolute ' +
                '(`0.03`) or relative (`10%`). `primary` makes a metric decide the check; `gate` lets ' +
                'another metric fail it too; only `no-gate` undoes that. The last rule that matches a metric ' +
                'counts.',
            of: PUSH,
        },
        strategy: {
            about: 'What makes a drop of the limit or more a regression. `evidence`: the cases, or at least eight earlier ' +
                'versions, must show that it is not chance; if they cannot, the verdict is `inconclusive`. ' +
                '`threshold`: the limit alone.',
            default: 'evidence',
            of: PUSH,
        },
        'fail-on': {
            about: 'The verdicts that fail the check, separated by commas or line breaks, or `none`. Wrong inputs and ' +
                'invalid files always fail it.',
            default: 'regression, not_evaluated, incomparable',
            of: PUSH,
        },
        'on-invalid': {
            about: 'What an invalid file does. `fail`: nothing is stored. `skip`: the file is left out and named.',
            default: 'fail',
            of: PUSH,
        },
        repeats: {
            about: 'How to treat several results of one configuration in one push. `pool`: results with the same cases ' +
                'are repeats, averaged case by case into one snapshot. `separate`: each becomes a version.',
            default: 'pool',
            of: PUSH,
        },
        'on-missing': {
            about: 'What to do if this push lacks a model and dataset that at least half of the last ten pushes like it ' +
                'had. `warn` says so, `fail` fails the check, `ignore` only sets the output `missing`.',
            default: 'warn',
            of: PUSH,
        },
        promotion: {
            about: 'Which versions become the baseline without a person. `never`: none. `first`: the first version if ' +
                'there is no baseline yet. `proven`: also the second of two runs in a row that each prove a gain of ' +
                'at least 0.02. `auto`: any version that gains at least 0.02, or reaches 0.95 without a loss.',
            default: 'proven',
            of: PUSH,
        },
        'dry-run': {
            about: '`true` judges and reports without storing anything.',
            default: 'false',
            is: 'flag',
            of: PUSH,
        },
        ...STORE,
        'github-token': {
            ...STORE['github-token'],
            about: 'The token that reads the configuration file and artifacts of other runs, reads and writes the history branch, ' +
                'and comments on the pull request.',
        },
        'on-store-error': {
            about: 'What a failing store does to the check, `fail` or `warn`. Either way the verdict is `not_evaluated`, ' +
                'and the results are kept in the file of the output `kept-path`.',
            default: 'fail',
            is: keys/* STORE_ERROR_WORDS */.Z6,
            of: PUSH,
        },
        comment: {
            about: 'When to comment on the pull request. `auto`: on every verdict but `unchanged`. `on-regression`: only ' +
                'on a regression. `always`: in any case. An existing comment is always kept up to date. `never` ' +
                'writes only the job summary. Needs the permission `pull-requests: write`.',
            default: 'auto',
            is: keys/* COMMENT_WORDS */.qQ,
            of: PUSH,
        },
        'comment-key': {
            about: 'Tells the comments of several reporters in one workflow apart, such as `gpu`. Without it a workflow ' +
                'keeps one comment on a pull request, shared by the jobs of a run.',
            of: PUSH,
        },
        status: {
            about: 'When to set a commit status on the measured commit. `auto`: if this job is not itself a check of ' +
                'that commit, as after a `workflow_run`. `always`: on every event, so that it can be required. ' +
                '`never`: not at all. Each workflow and `comment-key` has its own status. Needs the permission ' +
                '`statuses: write`.',
            default: 'auto',
            is: keys/* STATUS_WORDS */.ly,
            of: PUSH,
        },
        alert: {
            about: 'What to do about a regression of the default branch. `issue` opens one issue for each workflow and ' +
                '`comment-key`, updates it while the regression lasts, and closes it when it is over. `none` opens ' +
                'none. Needs the permission `issues: write`; without it the summary names the line to add.',
            default: 'issue',
            is: keys/* ALERT_WORDS */.BR,
            of: PUSH,
        },
        'alert-labels': {
            about: 'More labels for that issue, one a line. It always has `benchmark-regression`, by which the action finds it again.',
            is: 'lines',
            of: PUSH,
        },
        'alert-assignees': { about: 'The assignees of that issue: logins, one a line.', is: 'lines', of: PUSH },
        'dashboard-url': {
            about: 'The address of the dashboard, such as `https://your-org.github.io/your-repository/`. Comment and ' +
                'summary then link each result to its view. Pull requests are not on the page: their results link to the trend ' +
                'that they are judged against.',
            of: PUSH,
        },
        tags: {
            about: 'Tags of the snapshots, separated by commas or line breaks, added to those of the files.',
            of: PUSH,
        },
        notes: { about: 'Notes of the snapshots, instead of those of the files.', of: PUSH },
        'model-version': { about: 'The model, for result files that do not name one.' },
        'dataset-version': { about: 'The dataset, for result files that do not name one.' },
        'prompt-version': { about: 'The prompt, for result files that do not name one.' },
        benchmark: {
            about: 'The suite, for result files that do not name one. Results of different suites are never compared.',
        },
        'primary-metric': {
            about: 'The metric that decides the check, by its dotted name, unless a file in our own format names one. A leading `-` ' +
                'says that lower is better.',
        },
        mapping: {
            about: 'How to read files of no known format, as pairs `ours=theirs`, separated by commas or line breaks: ' +
                '`id=question_id, passed=is_correct, latency_ms=seconds*1000` (docs/formats.md).',
        },
    },
    outputs: PUSH_OUTPUTS,
};

// EXTERNAL MODULE: ./lib/contract/questions.js
var questions = __webpack_require__(56967);
// EXTERNAL MODULE: ./lib/dashboard/contract.js
var contract = __webpack_require__(6020);
;// CONCATENATED MODULE: ./lib/action/inputs/snapshots.js



/** Commands that move a pointer. */
const snapshots_MOVES = ['checkout', 'baseline', 'promote', 'rollback'];
/** Commands that hide versions and bring them back. */
const ARCHIVES = ['archive', 'prune', 'restore'];
/** Commands about one configuration, or all that match. */
const ADDRESSED = ['history', 'compare', 'explain', 'changes', 'annotate', ...snapshots_MOVES, ...ARCHIVES];
/** Questions about all configurations that match the names. */
const QUESTIONS = ['latest', 'transactions', 'series', 'trends', 'regressions'];
const RANKINGS = ['compare-models', 'compare-prompts'];
const PERIODS = ['transactions', 'series', 'trends', 'regressions'];
const METRICS = ['history', ...QUESTIONS, 'changes', ...RANKINGS];
const DASHBOARD = ['dashboard'];
const SNAPSHOTS_ACTION = {
    name: 'Benchmark Snapshots: history',
    about: 'Ask about the snapshots of benchmark results, move their pointers, archive and restore them, and build the dashboard.',
    commands: {
        latest: 'lists the current version of every configuration',
        history: 'lists the versions of a configuration',
        series: 'shows one metric, version by version',
        trends: 'shows one metric by day, week or month',
        transactions: 'lists the log of results, by filter',
        regressions: 'lists the regressions of a period',
        compare: 'shows every metric of two versions',
        explain: 'explains the verdict of a version',
        changes: 'finds when the level of a metric changed',
        'compare-models': 'ranks the models on a dataset',
        'compare-prompts': 'ranks the prompts of an experiment',
        checkout: 'makes a version current',
        baseline: 'makes a version the baseline',
        promote: 'makes a version the baseline if it meets the promotion rule `auto`',
        rollback: 'makes an earlier version current again',
        annotate: 'adds a note or tags to a version',
        archive: 'hides versions by number, age or idle environment',
        prune: 'hides all but the newest versions',
        restore: 'brings archived versions back',
        verify: 'checks that nothing in the history was changed or lost',
        dashboard: 'builds the dashboard, as a folder of static files',
    },
    inputs: {
        'model-version': {
            about: 'The model of the configuration. Give only the names that you need to single out one configuration. For ' +
                '`archive`, `prune`, `restore` and questions about several configurations, names are filters.',
            of: [...ADDRESSED, ...QUESTIONS, 'compare-prompts'],
        },
        'dataset-version': {
            about: 'The dataset of the configuration.',
            of: [...ADDRESSED, ...QUESTIONS, ...RANKINGS],
        },
        'prompt-version': {
            about: 'The prompt of the configuration.',
            of: [...ADDRESSED, ...QUESTIONS, 'compare-models'],
        },
        environment: {
            about: 'The environment of the configuration. For `archive`, `prune`, `restore` and `dashboard` it is a filter, in ' +
                'which `*` matches any characters. `dashboard` leaves out pull requests and branches unless you name them.',
        },
        'snapshot-version': {
            about: 'The version that `checkout`, `baseline` and `annotate` act on. `compare` takes two versions (`2 3`), or ' +
                '`previous` (default) for the current version and the one before it. `rollback` takes a version or `last-good`; ' +
                'default: one step back. `promote` and `explain` default to the current version. `archive` and `restore` take ' +
                'any number of versions.',
            of: {
                compare: 'comparison',
                explain: 'version',
                checkout: 'version',
                baseline: 'version',
                promote: 'version',
                rollback: 'target',
                annotate: 'version',
                archive: 'versions',
                restore: 'versions',
            },
            needed: ['checkout', 'baseline', 'annotate'],
        },
        'compare-with': {
            about: 'Another model for `compare`, as `model:<model_version>`, with the same dataset and environment. `compare` takes ' +
                'the current versions of both; with `2 3`, version 2 of that model and version 3 of this one.',
            of: ['compare'],
        },
        reason: {
            about: 'Why you move a pointer, or archive or restore versions. The log keeps it.',
            of: [...snapshots_MOVES, ...ARCHIVES],
        },
        expect: {
            about: 'The version that you expect the pointer to stand on before the move, or `none`. If it stands elsewhere, the ' +
                'command moves nothing and fails.',
            is: 'expectation',
            of: snapshots_MOVES,
        },
        note: { about: 'The note that `annotate` adds.', of: ['annotate'] },
        tags: {
            about: 'Tags, separated by commas or line breaks. `annotate` adds them. `transactions` lists results that have all of ' +
                'them. `compare-prompts` takes the tag of the experiment first, then the tags of its variants.',
            of: ['annotate', 'transactions', 'compare-prompts'],
            needed: ['compare-prompts'],
        },
        metric: {
            about: 'The metric to show in lists, `series`, `trends`, `changes` and rankings, by its dotted name. Default: the ' +
                'primary metric.',
            of: METRICS,
        },
        better: {
            about: 'Which values of an unknown metric are better, `higher` or `lower`.',
            is: ['higher', 'lower'],
            of: RANKINGS,
        },
        by: {
            about: 'The periods of `trends`: `day`, `week` or `month`.',
            default: 'day',
            is: questions/* TREND_UNITS */.qY,
            of: ['trends'],
        },
        'commit-sha': {
            about: 'Lists only `transactions` of this commit; the beginning of its hash is enough.',
            of: ['transactions'],
        },
        branch: { about: 'Lists only `transactions` of this branch.', of: ['transactions'] },
        limit: {
            about: 'How many rows to list at most. Default: 20 for `history`, 30 for `series`, 50 otherwise.',
            is: 'count',
            of: ['history', 'latest', 'series', 'transactions', 'regressions'],
        },
        'older-than': {
            about: 'Makes `archive` hide versions stored longer ago than this, such as `90d`, `12w` or `48h`.',
            is: 'period',
            of: ['archive'],
        },
        idle: {
            about: 'Makes `archive` hide whole environments of pull requests and branches in which nothing happened for this ' +
                'long, such as `30d`.',
            is: 'period',
            of: ['archive'],
        },
        keep: {
            about: 'How many versions of each configuration `prune` keeps, such as `10`.',
            is: 'count',
            of: ['prune'],
            needed: ['prune'],
        },
        'dry-run': {
            about: '`true`: `promote`, `archive`, `prune` and `restore` only say what they would do.',
            default: 'false',
            is: 'flag',
            of: ['promote', ...ARCHIVES],
        },
        'dashboard-path': {
            about: 'The folder of the workspace that `dashboard` writes to. It may be part of another site: files that are not the ' +
                "dashboard's stay untouched.",
            default: 'benchmark-dashboard',
            of: DASHBOARD,
        },
        'dashboard-profile': {
            about: 'What `dashboard` shows. `public` leaves out people, runs, branches, notes and reasons; `full` shows them. ' +
                'Default: `public`. A private repository must choose, because its pages may be public.',
            is: contract/* PROFILES */.jI,
            of: DASHBOARD,
        },
        since: {
            about: 'Only versions stored since then, such as `180d` or `2026-03-01`. The dashboard always adds current and ' +
                'baseline. Default for `trends`: the last 30 days, 26 weeks or 12 months.',
            of: [...DASHBOARD, ...PERIODS],
        },
        until: { about: 'Only versions stored before then; a date includes that whole day.', of: PERIODS },
        last: {
            about: 'How many of the newest versions of each configuration the dashboard shows, besides current and baseline.',
            of: DASHBOARD,
        },
        cases: {
            about: 'For how many of the newest versions the dashboard shows the ids and outcomes of the cases, such as `20`. ' +
                'Default: none.',
            of: DASHBOARD,
        },
        threshold: {
            about: 'The `threshold` of your pushes, for the limits that the dashboard draws.',
            default: '0.05',
            of: DASHBOARD,
        },
        metrics: { about: 'The `metrics` rules of your pushes, for the same purpose.', of: DASHBOARD },
        ...STORE,
    },
    outputs: {
        snapshots: {
            about: 'The affected snapshots as a JSON array, each with `configuration` and `snapshot_version`; after `history` with ' +
                'all columns of its list. Empty after questions about several configurations: read `json` there. Names in it ' +
                'come from result files.',
            empty: '[]',
        },
        json: {
            about: 'The whole answer to a question as JSON, as `--json` of the CLI prints it (docs/cli-json.md). Empty if it ' +
                'exceeds 64 KB, and after other commands.',
        },
        'json-path': { about: 'The path of a file with the same JSON, however large.' },
        'dashboard-path': {
            about: 'The absolute path of the folder that `dashboard` wrote. Empty after other commands.',
        },
    },
};

;// CONCATENATED MODULE: ./lib/action/inputs/actions.js



/**
 * The actions of this repository, with all inputs and outputs. action.yml and the docs are generated from this table,
 * the reader checks inputs by it, and the types of the inputs follow from it.
 */
const ACTIONS = { push: PUSH_ACTION, snapshots: SNAPSHOTS_ACTION, models: MODELS_ACTION };
/**
 * The input that says which of the actions runs. They are all the same program, and the runner does not tell an action
 * in JavaScript its path or name: GITHUB_ACTION_PATH is for composite actions, and inside one has the path of that
 * action; GITHUB_ACTION_REPOSITORY is the same for all; Node resolves `..` in its arguments. So each action.yml has its
 * own default for this input.
 */
const FAMILY_INPUT = 'family';


/***/ }),

/***/ 1770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ camel)
/* harmony export */ });
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 31547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g4: () => (/* binding */ textsFor),
/* harmony export */   jS: () => (/* binding */ isStoreNamed)
/* harmony export */ });
/* unused harmony export isInFile */
/* harmony import */ var _commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56505);
/* harmony import */ var _store_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54805);


/** What each action takes from the configuration file. Other inputs of the same names have another meaning. */
const KEYS = {
    push: Object.keys(_commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG_KEYS */ .mC).filter((key) => (0,_commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isConfigKey */ .Uc)(key)),
    snapshots: [..._commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .STORE_KEYS */ .p7, 'threshold', 'metrics'],
    models: _commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .STORE_KEYS */ .p7,
};
/**
 * Whether the configuration file can set an input. Such an input has no default in action.yml: it would win over the
 * file.
 */
function isInFile(family, input) {
    return KEYS[family].includes(input);
}
/**
 * The settings of a file that a step uses: the inputs of the step win.
 * @param given the texts of a step's inputs; '' if not given
 */
function textsFor(family, { texts }, given, env) {
    // If the files of a run are elsewhere, the paths in the configuration file are not theirs.
    const isElsewhere = env['GITHUB_EVENT_NAME'] === 'workflow_run' ||
        ['artifact-name', 'artifact-pattern', 'run-id'].some((input) => given(input) !== '');
    const left = new Set([...(isStoreNamed(given, env) ? _commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .STORE_KEYS */ .p7 : []), ...(isElsewhere ? ['results'] : [])]);
    return Object.fromEntries(Object.entries(texts).filter(([key]) => isInFile(family, key) && !left.has(key) && given(key) === ''));
}
/** Whether a step names the store. */
function isStoreNamed(given, env) {
    const named = [..._commands_config_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .STORE_KEYS */ .p7, 'database-url'].some((key) => key !== 'history-branch' && given(key) !== '');
    return named || (0,_store_open_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .Vx)((0,_store_open_js__WEBPACK_IMPORTED_MODULE_1__/* .withEnvironment */ .Ec)({}, env));
}


/***/ }),

/***/ 4112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ap: () => (/* binding */ familyOf),
  AN: () => (/* binding */ inputText),
  Ko: () => (/* binding */ readInputs),
  Dc: () => (/* binding */ refuseContradictions)
});

// EXTERNAL MODULE: ./lib/commands/read-all.js
var read_all = __webpack_require__(5494);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/action/inputs/actions.js + 6 modules
var actions = __webpack_require__(2525);
// EXTERNAL MODULE: ./lib/action/inputs/contract.js
var contract = __webpack_require__(1770);
// EXTERNAL MODULE: ./lib/action/inputs/from-file.js
var from_file = __webpack_require__(31547);
// EXTERNAL MODULE: ./lib/core/decimal.js
var core_decimal = __webpack_require__(47092);
// EXTERNAL MODULE: ./lib/core/result/period.js
var period = __webpack_require__(81080);
;// CONCATENATED MODULE: ./lib/action/inputs/kinds.js



/**
 * Readers for the texts of inputs, '' if not given. Each throws `UserError` that names the input and its allowed
 * values.
 */
const READERS = {
    text: (text) => text,
    lines: (text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []),
    flag: (text, name) => wordOf(text, name, ['true', 'false']) === 'true',
    /** null: not given. */
    version: (text, name) => (text === '' ? null : versionOf(text, name)),
    versions: (text, name) => text === '' ? [] : text.split(/[\s,]+/).map((each) => versionOf(each, name)),
    comparison: comparisonOf,
    /** The target of a rollback; null: one step back. */
    target: (text, name) => text === '' ? null : text === 'last-good' ? text : versionOf(text, name),
    expectation: expectationOf,
    /** In PostgreSQL's form; null: not given. */
    period: (text, name) => (text === '' ? null : (0,period/* durationFrom */.$)(name, text)),
    /** null: not given. */
    count: countOf,
    /** null: not given. */
    decimal: decimalOf,
    branch: branchOf,
    run: (text, name) => matching(text, name, /^[1-9]\d{0,15}$/, 'the id of a run, a whole number'),
    repository: (text, name) => matching(text, name, /^[\w.-]+\/[\w.-]+$/, 'a repository, owner/name'),
    workflowFiles: workflowFilesOf,
    committedPath: committedPathOf,
};
/** One of the allowed words; '' is not one, so that the default applies. */
function wordOf(text, name, words) {
    if (text === '' || words.includes(text))
        return text;
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not allowed; give one of ${words.join(', ')}`);
}
const VERSION = /^[1-9]\d{0,8}$/;
function versionOf(text, name) {
    if (VERSION.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not a version; give a whole number from 1, such as 3`);
}
/** What `compare` compares: two versions, or `previous`, the default. */
function comparisonOf(text, name) {
    if (text === '' || text === 'previous')
        return 'previous';
    const [a, b, ...more] = text.split(/[\s,]+/);
    if (a !== undefined && b !== undefined && more.length === 0)
        return [versionOf(a, name), versionOf(b, name)];
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not two versions; give 2 3, or previous`);
}
/** The version that the caller expects the pointer to stand on, 0 for none; null: not given. */
function expectationOf(text, name) {
    if (text === '')
        return null;
    if (text === 'none')
        return 0;
    if (VERSION.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not a version or none`);
}
function countOf(text, name) {
    if (text === '')
        return null;
    if (/^[1-9]\d{0,5}$/.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not a number of versions; give a whole number, such as 10`);
}
function decimalOf(text, name) {
    if (text === '')
        return null;
    const decimal = (0,core_decimal/* decimalFrom */.yU)(text);
    if (decimal !== null)
        return (0,core_decimal/* toNumber */.Ro)(decimal);
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not a number; give one such as 0.91`);
}
/** A valid branch name of git, without characters that a shell or an address would interpret. */
function branchOf(text, name) {
    if (/^[\w][\w./-]*[\w-]$/.test(text) && !/\.\.|\/\/|\/\.|\.lock(?:\/|$)|\.$/.test(text))
        return text;
    const hint = 'give letters, digits, - _ . and /, such as benchmark-snapshots';
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not a valid branch name here; ${hint}`);
}
function matching(text, name, form, what) {
    if (text === '' || form.test(text))
        return text;
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not ${what}`);
}
const WORKFLOWS = '.github/workflows/';
/** Paths of workflow files, as whole paths or only file names. */
function workflowFilesOf(text, name) {
    return READERS.lines(text).map((line) => {
        const file = line.startsWith(WORKFLOWS) ? line.slice(WORKFLOWS.length) : line;
        if (/^[^/\s]+\.ya?ml$/.test(file))
            return WORKFLOWS + file;
        const hint = 'give the file of the workflow, not its name, such as benchmark-fork-run.yml';
        throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(line)} is not a workflow file; ${hint}`);
    });
}
/** A file of a commit, for the git revision `<commit>:<path>`. */
function committedPathOf(text, name) {
    const isPath = /^(?:[\w.@+-]+\/)*[\w.@+-]+\.ya?ml$/.test(text) && !text.split('/').includes('..');
    if (text === '' || isPath)
        return text;
    throw new errors/* UserError */.yo(`${name}: ${JSON.stringify(text)} is not the path of a YAML file from the root of the repository, such as .github/gpu.yml`);
}

// EXTERNAL MODULE: ./lib/action/inputs/rules.js
var rules = __webpack_require__(51113);
;// CONCATENATED MODULE: ./lib/action/inputs/read.js







/** The action whose action.yml started this process. */
function familyOf(env) {
    const text = inputText(env, actions/* FAMILY_INPUT */.O);
    return text === 'snapshots' || text === 'models' ? text : 'push';
}
/**
 * Reads the inputs of a step. Throws `UserError` with everything that is wrong, one line each.
 * @param config the settings of the configuration file, for inputs that the step does not give
 */
function readInputs(env, config) {
    const family = familyOf(env);
    const action = actions/* ACTIONS */.k[family];
    const command = commandOf(action, inputText(env, 'command'));
    const inFile = config === undefined ? {} : (0,from_file/* textsFor */.g4)(family, config, (name) => inputText(env, name), env);
    return (0,read_all/* readAll */.y)({
        family: () => family,
        command: () => command,
        ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [
            (0,contract/* camel */.n)(name),
            () => readInput(name, input, command, inputText(env, name) || (takes(input, command) && inFile[name]) || ''),
        ])),
        ...Object.fromEntries(strangersIn(env, action).map((name) => [name, () => refuse(name)])),
    });
}
/** Throws `UserError` for inputs that contradict each other. */
function refuseContradictions(asked, env) {
    const faults = (0,rules/* contradictions */.v)(asked, env['GITHUB_EVENT_NAME'] ?? '');
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
}
/** The text of an input without surrounding blanks; '' if it is not given. */
function inputText(env, name) {
    return env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
}
function commandOf({ commands, command = '' }, text) {
    const words = Object.keys(commands);
    if (text === '' && command === '')
        throw new errors/* UserError */.yo(`command: say what to do, one of ${words.join(', ')}`);
    return wordOf(text || command, 'command', words);
}
/** The value of an input for a command. An input that the command does not take may only have its default. */
function readInput(name, { default: fallback = '', ...input }, command, text) {
    if (!takes(input, command)) {
        if (text === '' || text === fallback)
            return undefined;
        throw new errors/* UserError */.yo(`${name}: does not go with the command ${command}; remove it`);
    }
    if (text === '' && input.needed?.includes(command) === true) {
        throw new errors/* UserError */.yo(`${name}: the command ${command} needs it`);
    }
    // A default that is an expression is evaluated by the runner: if it is empty, it was set to that.
    const said = text || (fallback.startsWith('${{') ? '' : fallback);
    const kind = kindOf(input, command);
    return typeof kind === 'string' ? READERS[kind](said, name) : wordOf(said, name, kind);
}
function takes({ of }, command) {
    return of === undefined || (Array.isArray(of) ? of.includes(command) : command in of);
}
function kindOf({ of, is = 'text' }, command) {
    return of === undefined || Array.isArray(of) ? is : (of[command] ?? is);
}
/**
 * Inputs of a step that the action does not have. The runner only warns about them, and a limit would have no effect.
 */
function strangersIn(env, { inputs }) {
    const known = new Set(['command', actions/* FAMILY_INPUT */.O, ...Object.keys(inputs)]);
    const names = Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase() ?? []);
    return names.filter((name) => !known.has(name));
}
function refuse(name) {
    throw new errors/* UserError */.yo(`${name}: this action has no such input`);
}


/***/ }),

/***/ 51113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ wantedArtifacts),
/* harmony export */   v: () => (/* binding */ contradictions)
/* harmony export */ });
/** Contradictions between inputs that are valid by themselves and for the command. */
function contradictions(asked, eventName) {
    const ofStore = asked.store === 'database' && asked.dataDir !== ''
        ? ['data-dir: does not go with store: database; remove one of the two']
        : [];
    return [...ofStore, ...ofCommand(asked, eventName)];
}
function ofCommand(asked, eventName) {
    if (asked.family === 'push')
        return ofSource(asked, eventName);
    if (asked.command === 'archive') {
        const { snapshotVersion, olderThan, idle } = asked;
        const criteria = [snapshotVersion.length > 0, olderThan !== null, idle !== null].filter(Boolean).length;
        return criteria === 1 ? [] : ['older-than: the command archive needs one of older-than, idle and snapshot-version'];
    }
    return [];
}
function ofSource(inputs, eventName) {
    const { command, artifactName, artifactPattern, runId, repository } = inputs;
    if (command === 'doctor')
        return [];
    const isNowhere = command !== 'score' && inputs.results.length === 0 && wantedArtifacts(inputs, eventName) === null;
    return [
        ...(isNowhere
            ? [
                `results: the command ${command} needs result files, as paths, folders or globs, one a line, or artifact-name ` +
                    'for the artifact they are in',
            ]
            : []),
        ...(artifactName.length > 0 && artifactPattern !== ''
            ? ['artifact-pattern: give artifact-name or artifact-pattern, not both']
            : []),
        ...(repository !== '' && runId === '' ? ['repository: also give a run of it as run-id'] : []),
    ];
}
/**
 * The artifacts with the results; null: the files are in the workspace.
 * @param eventName after a `workflow_run` the results are in its artifacts, unless files are named
 */
function wantedArtifacts(inputs, eventName) {
    const { artifactName: names, artifactPattern: pattern, runId, results } = inputs;
    if (names.length > 0 || pattern !== '')
        return { names, pattern };
    const isElsewhere = runId !== '' || eventName === 'workflow_run';
    return isElsewhere && results.length === 0 ? { names, pattern: 'benchmark-results*' } : null;
}


/***/ }),

/***/ 87352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XO: () => (/* binding */ snapshotsOf),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   n0: () => (/* binding */ setOutputs),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _inputs_actions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2525);
/* harmony import */ var _inputs_contract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1770);




/** Verdicts after a comparison. Without a baseline the output `regression` is unknown, not false. */
const COMPARED = ['regression', 'minor', 'unchanged', 'improvement'];
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
/** The snapshots of a push for the outputs. */
function snapshotsOf(results) {
    return results.map(({ candidate, judgement, stored }) => ({
        configuration: candidate.configuration,
        snapshot_version: stored?.snapshot_version ?? null,
        transaction_id: stored?.transaction_id ?? null,
        replayed: stored?.replayed ?? false,
        verdict: judgement.verdict,
    }));
}
/** UTF-16 code units: GitHub accepts about a million for all outputs of a job together, and drops the rest. */
const MOST_OUTPUT = 262_144;
/** The first items that fit. */
function fitting(items) {
    let length = 2;
    const end = items.findIndex((item) => (length += JSON.stringify(item).length + 1) > MOST_OUTPUT);
    return end === -1 ? items : items.slice(0, end);
}
/** The outputs of a push. */
function outputsOf({ verdict, results, missing }, files) {
    const compared = results.every(({ judgement }) => COMPARED.includes(judgement.verdict));
    const regressions = results.filter(({ judgement }) => judgement.verdict === 'regression').length;
    return {
        verdict,
        regression: regressions > 0 || verdict === 'regression' ? true : compared ? false : null,
        regressions,
        ...files,
        snapshots: fitting(snapshotsOf(results)),
        missing: fitting(missing),
    };
}
/** Sets all outputs of an action. */
function setOutputs(family, outputs) {
    const { outputs: known } = _inputs_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .ACTIONS */ .k[family];
    for (const [name, { empty = '' }] of Object.entries(known)) {
        const value = outputs[(0,_inputs_contract_js__WEBPACK_IMPORTED_MODULE_3__/* .camel */ .n)(name)] ?? empty;
        _actions_core__WEBPACK_IMPORTED_MODULE_1__.setOutput(name, value);
    }
}


/***/ }),

/***/ 92364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ memoryLine),
/* harmony export */   z: () => (/* binding */ memoryOf)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_report_legs_leg_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41534);


/** Characters of the hidden line; a comment may have 65,536. */
const LONGEST_LINE = 16_384;
/** The most bytes that it may inflate to. */
const LARGEST = 262_144;
const LINE = /^<!-- benchmark-snapshots-legs: ([A-Za-z0-9_-]+) -->$/;
/** The hidden line of a comment with the results of earlier jobs of the run, for the next job. */
function memoryLine(memory) {
    const rows = [...memory.rows].sort((a, b) => (0,_core_report_legs_leg_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .legRank */ .dk)(a) - (0,_core_report_legs_leg_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .legRank */ .dk)(b));
    for (let kept = rows.length;; kept = Math.floor(kept * 0.8)) {
        const text = JSON.stringify({ ...memory, rows: rows.slice(0, kept), isCut: memory.isCut || kept < rows.length });
        const line = `<!-- benchmark-snapshots-legs: ${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(text, { level: 9 }).toString('base64url')} -->`;
        if ((line.length <= LONGEST_LINE && Buffer.byteLength(text) <= LARGEST) || kept === 0)
            return line;
    }
}
/** The data in the hidden line of a comment, above its marker; null: none, or unreadable. */
function memoryOf(body) {
    const line = body.trimEnd().split(/\r?\n/).at(-2) ?? '';
    const packed = line.length <= LONGEST_LINE ? LINE.exec(line)?.[1] : undefined;
    if (packed === undefined)
        return null;
    try {
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(Buffer.from(packed, 'base64url'), { maxOutputLength: LARGEST }).toString('utf8');
        return (0,_core_report_legs_leg_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .readMemory */ .S1)(JSON.parse(text));
    }
    catch {
        // Edited by hand, or not our data: the comment starts again, as without the line.
        return null;
    }
}


/***/ }),

/***/ 48840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tx: () => (/* binding */ attemptOf),
  Td: () => (/* binding */ commentKey),
  vm: () => (/* binding */ commentOf),
  x9: () => (/* binding */ commentOfFailure),
  _M: () => (/* binding */ repositoryOf),
  pX: () => (/* binding */ sayOnPullRequest),
  mk: () => (/* binding */ withAnswers)
});

// EXTERNAL MODULE: ./lib/core/report/words/describe-missing.js
var describe_missing = __webpack_require__(50430);
// EXTERNAL MODULE: ./lib/core/report/legs/leg-rows.js
var leg_rows = __webpack_require__(41534);
// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/core/report/render-markdown.js + 3 modules
var render_markdown = __webpack_require__(47343);
// EXTERNAL MODULE: ./lib/github/fault.js
var fault = __webpack_require__(50883);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/push/comment-memory.js
var comment_memory = __webpack_require__(92364);
;// CONCATENATED MODULE: ./lib/action/push/comment-of-run.js


/**
 * One comment for all jobs of a run and head commit: each adds its rows to the existing ones. Another commit or a newer
 * run starts the comment again. Rows of other jobs do not affect this job.
 */
function commentOfRun({ rows, body }, { provenance }) {
    const { commit_sha: head, run_id: run } = provenance;
    // A job that cannot be distinguished from others shares no comment.
    if (head === undefined || run === undefined)
        return { body: () => body([], ''), tells: () => true };
    const own = new Set(rows.map(leg_rows/* legKey */.Sv));
    /** All rows seen so far: those that another job overwrote are restored. */
    let seen = [];
    let isCut = false;
    return {
        body: (earlier) => {
            const memories = earlier.flatMap((each) => (0,comment_memory/* memoryOf */.z)(each) ?? []).filter((memory) => memory.head === head);
            if (memories.some((memory) => isNewer(memory.run, run)))
                return null;
            const ofRun = memories.filter((memory) => memory.run === run);
            isCut ||= ofRun.some((memory) => memory.isCut);
            seen = (0,leg_rows/* mergeLegs */.gI)(seen, ...ofRun.map((memory) => memory.rows));
            const all = (0,leg_rows/* mergeLegs */.gI)(seen, rows);
            const others = all.filter((row) => !own.has((0,leg_rows/* legKey */.Sv)(row)));
            return body(others, (0,comment_memory/* memoryLine */.U)({ head, run, rows: all, isCut }));
        },
        tells: (text) => {
            const memory = (0,comment_memory/* memoryOf */.z)(text);
            if (memory === null || memory.head !== head)
                return false;
            return isNewer(memory.run, run) || (memory.run === run && rows.every((row) => holds(memory, row)));
        },
    };
}
/** Whether the row is there, or one that replaced it, or it was left out because of the size. */
function holds({ rows, isCut }, row) {
    return isCut || (0,leg_rows/* mergeLegs */.gI)([row], rows).every((each) => each !== row);
}
/** Ids of runs grow. */
const isNewer = (a, b) => a.length > b.length || (a.length === b.length && a > b);

;// CONCATENATED MODULE: ./lib/action/push/comment.js







const NOTHING_SAID = { url: '', remarks: [], summary: '' };
/** The key that separates the comments of workflows, and of several reporters in one workflow. */
function commentKey({ commentKey: key }, { workflow }) {
    return key === '' ? workflow : `${workflow}\n${key}`;
}
/** The comment of a report. Unchanged results are not news. */
function commentOf(report, event) {
    const verdicts = report.results.map(({ judgement }) => judgement.verdict);
    const fellTogether = report.together?.regression === true;
    return {
        marker: (0,markdown/* commentMarker */.Ql)(report.key),
        rows: (0,leg_rows/* legRows */.o8)(report, attemptOf(event)),
        body: (legs, memory) => (0,render_markdown/* renderComment */.wQ)({ ...report, legs }, { memory }).trimEnd(),
        isNews: report.skipped.length > 0 ||
            fellTogether ||
            (0,describe_missing/* missingIn */.EH)(report).length > 0 ||
            verdicts.some((verdict) => verdict !== 'unchanged'),
        isRegression: fellTogether || verdicts.includes('regression'),
    };
}
/** The comment of a failed run; if other jobs of the run have results, it is one row among theirs. */
function commentOfFailure(failure, inputs, event) {
    const key = commentKey(inputs, event);
    const marker = (0,markdown/* commentMarker */.Ql)(key);
    const own = (0,leg_rows/* failedLeg */.wV)(failure.reason, attemptOf(event));
    return {
        marker,
        rows: [own],
        body: (legs, memory) => {
            if (legs.length > 0) {
                return (0,render_markdown/* renderComment */.wQ)(reportOfFailure(failure, key, event, [own, ...legs]), { memory }).trimEnd();
            }
            const hidden = memory === '' ? marker : `${memory}\n${marker}`;
            return `${failure.summary.slice(0, render_markdown/* MAX_COMMENT_CHARS */.VK - hidden.length - 2)}\n\n${hidden}`;
        },
        isNews: true,
        isRegression: false,
    };
}
function reportOfFailure({ failsCheck }, key, event, legs) {
    return {
        ...{ key, legs, results: [], warnings: [], skipped: [], store: null, dryRun: false, together: null },
        failOn: new Set(failsCheck ? ['not_evaluated'] : []),
        now: new Date().toISOString(),
        run: { command_name: 'benchmark-snapshots', run_url: event.runUrl },
    };
}
const attemptOf = ({ provenance }) => provenance.run_attempt ?? 1;
/** Asks GitHub for what the event does not contain. An error changes nothing else. */
async function withAnswers(event, { githubToken }) {
    if (event.question === undefined)
        return event;
    const at = repositoryOf(event);
    if (at === null || githubToken === '') {
        return {
            ...event,
            measured: { kind: 'other', why: 'without github-token, GitHub cannot be asked whose run it is' },
        };
    }
    const [{ githubClient }, { answeredEvent }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
        __webpack_require__.e(/* import() */ 9769).then(__webpack_require__.bind(__webpack_require__, 89769)),
    ]);
    const answered = await answeredEvent(githubClient(githubToken, log/* actionLog */.Zx), at, event);
    if (answered.pullRequest !== undefined)
        (0,log/* line */.n8)(`Pull request: #${answered.pullRequest}`);
    return answered;
}
/**
 * Shows the comment on the pull request, according to the input `comment`. Never changes the verdict.
 * @param commentOfIt renders it, only if it is shown: for many results that takes a while
 */
async function sayOnPullRequest(commentOfIt, inputs, event) {
    const mode = inputs.comment;
    if (mode === 'never' || !event.ofPullRequest) {
        if (mode === 'always')
            (0,log/* line */.n8)('comment: this is not a run of a pull request, so there is nowhere to comment.');
        return NOTHING_SAID;
    }
    const at = repositoryOf(event);
    const { pullRequest: number } = event;
    if (number === undefined || at === null) {
        const { measured } = event;
        return unsaid(`the pull request of this run is not known: ${measured.kind === 'other' ? measured.why : 'no number'}`);
    }
    if (mode === 'auto' && (inputs.githubToken === '' || event.withoutSecrets === 'a pull request from a fork')) {
        (0,log/* line */.n8)('comment: the token of this run may not comment; the report is in the job summary.');
        return NOTHING_SAID;
    }
    if (inputs.githubToken === '')
        return unsaid('the input github-token is empty');
    const comment = commentOfIt();
    const { marker, isNews, isRegression } = comment;
    const mayCreate = mode === 'always' || (mode === 'auto' ? isNews : isRegression);
    try {
        const [{ githubClient }, { pullRequestConversation }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
            __webpack_require__.e(/* import() */ 7692).then(__webpack_require__.bind(__webpack_require__, 7692)),
        ]);
        const conversation = pullRequestConversation(githubClient(inputs.githubToken, log/* actionLog */.Zx), at, number);
        const commit = event.provenance.commit_sha;
        return told(await conversation.show({ ...commentOfRun(comment, event), marker, mayCreate, commit }), number);
    }
    catch (error) {
        return (0,fault/* faultOf */.Kl)(error) === 'permission' ? forbidden() : unsaid((0,fault/* reasonOf */.A3)(error));
    }
}
function told(outcome, number) {
    switch (outcome.kind) {
        case 'none':
            (0,log/* line */.n8)('comment: nothing changed, and there is no comment to keep up to date.');
            return NOTHING_SAID;
        case 'superseded':
            return unsaid(`pull request ${number} is at the commit ${outcome.head.slice(0, 7)} by now, which has a run of its own`);
        case 'created':
        case 'updated':
        case 'unchanged':
            (0,log/* line */.n8)(`comment: ${outcome.kind}, ${outcome.url}`);
            return { ...NOTHING_SAID, url: outcome.url };
    }
}
/** The report is in the job summary, with the reason why there is no comment. */
function unsaid(why, lines = '') {
    const message = `There is no comment on the pull request, because ${why}.`;
    return {
        url: '',
        remarks: [{ level: 'notice', title: 'No comment', message: `${message} The report is in the job summary.` }],
        summary: `\n> ${(0,markdown/* prose */.CS)(message)}\n${lines}`,
    };
}
function forbidden() {
    const yaml = (0,markdown/* codeBlock */.DV)('yaml', ['permissions:', '  pull-requests: write']);
    return unsaid('the token may not write there; give the job the permission `pull-requests: write`', `\n${yaml}`);
}
/** null: the event names none. */
function repositoryOf({ provenance }) {
    const [owner, repo, ...more] = (provenance.repository ?? '').split('/');
    return owner === undefined || repo === undefined || more.length > 0 ? null : { owner, repo };
}


/***/ }),

/***/ 49985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/github/event.js
var github_event = __webpack_require__(19607);
// EXTERNAL MODULE: ./lib/action/config.js + 2 modules
var action_config = __webpack_require__(70702);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __webpack_require__(18022);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(2988);
// EXTERNAL MODULE: ./lib/action/outputs.js
var action_outputs = __webpack_require__(87352);
;// CONCATENATED MODULE: ./lib/action/finish.js





const LEVELS = ['notice', 'warning', 'error'];
/** GitHub shows ten errors, warnings and notices each of a step, and silently drops the rest. */
const MOST_OF_A_LEVEL = 10;
const LONGEST_MESSAGE = 4_000;
/**
 * Reports to the runner, in the same way for every command: outputs, summary, comment, remarks, and last the red check.
 */
async function finish(family, done, env, status) {
    const { outputs, summary, comment, alert } = done;
    (0,action_outputs/* setOutputs */.n0)(family, outputs);
    await writeSummary(summary, env);
    const commented = await comment?.();
    if (commented !== undefined && commented.url !== '')
        (0,action_outputs/* setOutputs */.n0)(family, { ...outputs, commentUrl: commented.url });
    const said = [commented, await status?.end(done, commented?.url ?? ''), await alert?.()].filter((each) => each !== undefined);
    for (const { summary: more } of said)
        if (more !== '')
            await writeSummary(more, env);
    const remarks = [...done.remarks, ...said.flatMap((each) => each.remarks)];
    for (const level of LEVELS)
        show(remarks.filter((each) => each.level === level));
    if (remarks.some(({ level }) => level === 'error'))
        process.exitCode = core.ExitCode.Failure;
}
/** Adds to the job summary. A missing summary file or a full disk does not change the verdict. */
async function writeSummary(markdown, { GITHUB_STEP_SUMMARY: file }) {
    if (file === undefined || file === '') {
        (0,log/* line */.n8)('This runner has no job summary; the log has it all.');
        return;
    }
    try {
        await (0,promises_.appendFile)(file, `${markdown}\n`);
    }
    catch (error) {
        (0,log/* line */.n8)(`The job summary cannot be written: ${String(error)}`);
    }
}
function show(remarks) {
    const shown = remarks.length > MOST_OF_A_LEVEL ? remarks.slice(0, MOST_OF_A_LEVEL - 1) : remarks;
    for (const { level, title, message } of shown) {
        core[level]((0,text_table/* terminalText */.eR)(message, LONGEST_MESSAGE), title === undefined ? {} : { title });
    }
    const [first] = remarks;
    const hidden = remarks.length - shown.length;
    if (first !== undefined && hidden > 0)
        core[first.level](`and ${hidden} more, see the log and the job summary`);
}

// EXTERNAL MODULE: ./lib/action/inputs/read.js + 1 modules
var read = __webpack_require__(4112);
// EXTERNAL MODULE: ./lib/action/store.js
var store = __webpack_require__(43271);
;// CONCATENATED MODULE: ./lib/action/run.js








/** Runs the command in the inputs. Outputs are always set; the check fails last. */
async function run(env) {
    const known = { family: (0,read/* familyOf */.Ap)(env) };
    const done = await runCommand(env, known).catch(async (error) => {
        const { failed } = await __webpack_require__.e(/* import() */ 7539).then(__webpack_require__.bind(__webpack_require__, 97539));
        return failed(error, known, env['RUNNER_TEMP']);
    });
    await finish(known.family, done, env, known.status);
}
/** @param known filled with what is known when something fails */
async function runCommand(env, known) {
    const said = (0,read/* readInputs */.Ko)(env);
    known.asked = said;
    (0,store/* maskSecrets */.QU)(said);
    (0,log/* line */.n8)(`Benchmark Snapshots: ${said.command}`);
    const payload = await eventPayload(env);
    const own = (known.event = (0,github_event/* readEvent */.j)(env, payload));
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd();
    if (said.command === 'doctor') {
        const { runDoctor } = await __webpack_require__.e(/* import() */ 4917).then(__webpack_require__.bind(__webpack_require__, 84917));
        return runDoctor(said, own, env, workspace);
    }
    // The largest part loads while the configuration file is requested from GitHub.
    const part = said.family === 'push' ? Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(1082), __webpack_require__.e(1261)]).then(__webpack_require__.bind(__webpack_require__, 71261)) : undefined;
    const { config, warnings } = (known.config = await (0,action_config/* configOf */.W)(said, own, env));
    const asked = config === null ? said : (0,read/* readInputs */.Ko)(env, config);
    known.asked = asked;
    (0,read/* refuseContradictions */.Dc)(asked, env);
    if (asked.family === 'models') {
        const { runOnModels } = await Promise.all(/* import() */[__webpack_require__.e(5187), __webpack_require__.e(1082), __webpack_require__.e(5459)]).then(__webpack_require__.bind(__webpack_require__, 45459));
        return runOnModels(asked, own, workspace);
    }
    if (asked.family === 'snapshots') {
        const { runOnSnapshots } = await __webpack_require__.e(/* import() */ 6075).then(__webpack_require__.bind(__webpack_require__, 46075));
        return runOnSnapshots(asked, own, workspace);
    }
    const { runOnResults } = await (part ?? Promise.all(/* import() */[__webpack_require__.e(3382), __webpack_require__.e(1082), __webpack_require__.e(1261)]).then(__webpack_require__.bind(__webpack_require__, 71261)));
    return runOnResults(asked, { own, payload, workspace, env, warnings }, known);
}
/** The payload says whose code was measured: an unreadable one is an error, never a guess. */
async function eventPayload({ GITHUB_EVENT_PATH: file }) {
    if (file === undefined || file === '')
        return null;
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The event payload in GITHUB_EVENT_PATH (${file}) cannot be read: ${String(error)}`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 43271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C9: () => (/* binding */ keepsHistoryOnBranch),
/* harmony export */   MJ: () => (/* binding */ lacksDatabase),
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   XC: () => (/* binding */ openNamedStore),
/* harmony export */   t8: () => (/* binding */ storeFlags)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_querystring__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41792);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96421);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49317);
/* harmony import */ var _store_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54805);
/* harmony import */ var _store_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74504);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2988);








/** The store that the inputs and the environment name. */
async function openNamedStore(inputs, workspace, purpose) {
    if (lacksDatabase(inputs)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('store: must be a database, but supabase-url, supabase-key and database-url are empty. Check the names of ' +
            'the secret and the variable, and that this event and environment can read them.');
    }
    return (0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openStore */ .Ch)({
        remote: (0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .withEnvironment */ .Ec)(inputs, process.env),
        branch: keepsHistoryOnBranch(inputs) ? () => branchFiles(inputs) : undefined,
        dataDir: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, inputs.dataDir || '.benchmark-snapshots'),
        log: _log_js__WEBPACK_IMPORTED_MODULE_6__/* .actionLog */ .Zx,
    }, purpose);
}
/** Whether a database is required, but none is named. */
function lacksDatabase(inputs) {
    return inputs.store === 'database' && !(0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemote */ .Vx)((0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .withEnvironment */ .Ec)(inputs, process.env));
}
/** Whether results are kept on the history branch: no other store is named, and GitHub is available. */
function keepsHistoryOnBranch(inputs) {
    const { store, dataDir, githubToken } = inputs;
    const isRepository = /^[^/]+\/[^/]+$/.test(process.env['GITHUB_REPOSITORY'] ?? '');
    const isNamed = (0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemote */ .Vx)((0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .withEnvironment */ .Ec)(inputs, process.env)) || dataDir !== '';
    return store === 'auto' && !isNamed && githubToken !== '' && isRepository;
}
/**
 * The flags that name the store for the CLI, each with a blank before it, for commands that people copy. An address may
 * be a secret here, so it is replaced by its variable.
 */
function storeFlags(inputs) {
    const remote = (0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .withEnvironment */ .Ec)(inputs, process.env);
    if ((0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .isRemote */ .Vx)(remote)) {
        return remote.databaseUrl?.trim() ? ' --database-url "$DATABASE_URL"' : ' --supabase-url "$SUPABASE_URL"';
    }
    if (keepsHistoryOnBranch(inputs))
        return ` --history-branch origin/${inputs.historyBranch}`;
    return inputs.dataDir === '' ? '' : ` --data-dir ${(0,_core_report_words_next_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .shellQuoted */ .x)(inputs.dataDir)}`;
}
/** Octokit loads only now. */
async function branchFiles({ githubToken, historyBranch: branch }) {
    const [{ githubClient }, { historyBranch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5555), __webpack_require__.e(4392), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 70636)),
        __webpack_require__.e(/* import() */ 1804).then(__webpack_require__.bind(__webpack_require__, 21804)),
    ]);
    const [owner = '', repo = ''] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
    const serverUrl = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return historyBranch(githubClient(githubToken, _log_js__WEBPACK_IMPORTED_MODULE_6__/* .actionLog */ .Zx), { owner, repo, branch, serverUrl });
}
/**
 * Registers the secrets with the runner, in every form in which a program may print them, before anything can fail: the
 * log shows *** instead.
 */
function maskSecrets(inputs) {
    const { supabaseKey, supabaseApiKey, databaseUrl } = (0,_store_open_js__WEBPACK_IMPORTED_MODULE_5__/* .withEnvironment */ .Ec)(inputs, process.env);
    const named = [supabaseKey, supabaseApiKey, databaseUrl, ...passwordsIn(databaseUrl), inputs.githubToken];
    // Quotes around a key are removed before it is used.
    const secrets = named.map((secret) => secret?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '');
    for (const form of new Set(secrets.flatMap(_store_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .formsOf */ .XP)))
        _actions_core__WEBPACK_IMPORTED_MODULE_2__.setSecret(form);
}
/** The passwords as written in the URL, and decoded. */
function passwordsIn(databaseUrl = '') {
    if (!URL.canParse(databaseUrl.trim()))
        return [];
    const { password, searchParams } = new URL(databaseUrl.trim());
    return [password, (0,node_querystring__WEBPACK_IMPORTED_MODULE_1__.unescape)(password), searchParams.get('password') ?? '', searchParams.get('sslpassword') ?? ''];
}


/***/ }),

/***/ 56505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ ALERT_WORDS),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Uc: () => (/* binding */ isConfigKey),
/* harmony export */   Xk: () => (/* binding */ NAMES),
/* harmony export */   Z6: () => (/* binding */ STORE_ERROR_WORDS),
/* harmony export */   bR: () => (/* binding */ DEFAULT_NAMES),
/* harmony export */   g2: () => (/* binding */ CONFIG_FILE),
/* harmony export */   gb: () => (/* binding */ STORE_WORDS),
/* harmony export */   ho: () => (/* binding */ NOT_HERE),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   mC: () => (/* binding */ CONFIG_KEYS),
/* harmony export */   p7: () => (/* binding */ STORE_KEYS),
/* harmony export */   qQ: () => (/* binding */ COMMENT_WORDS)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88141);
/* harmony import */ var _core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84281);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57206);
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80820);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19586);
/* harmony import */ var _core_result_repeats_repeats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22393);
/* harmony import */ var _dashboard_link_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52686);
/* harmony import */ var _formats_tables_mapping_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42074);
/* harmony import */ var _push_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92575);










/** The path of the configuration file in a repository. */
const CONFIG_FILE = '.github/benchmark-snapshots.yml';
const STORE_WORDS = ['auto', 'database'];
const INVALID_WORDS = ['fail', 'skip'];
const STORE_ERROR_WORDS = ['fail', 'warn'];
const COMMENT_WORDS = ['auto', 'always', 'on-regression', 'never'];
const STATUS_WORDS = ['auto', 'always', 'never'];
const ALERT_WORDS = ['issue', 'none'];
const name = (key) => ({
    form: 'text',
    check: (text) => {
        const fault = (0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .nameFault */ .I)((0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizedName */ .j)(text));
        if (fault !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${key}: ${JSON.stringify(text.slice(0, 60))} ${fault}`);
    },
});
/**
 * The keys of the configuration file, named like the inputs and flags. Secrets are not here, nor what a step must state
 * itself because it is about trust or about one run.
 */
const CONFIG_KEYS = {
    results: { form: 'lines' },
    'model-version': name('model-version'),
    'dataset-version': name('dataset-version'),
    'prompt-version': name('prompt-version'),
    benchmark: name('benchmark'),
    'primary-metric': { form: 'text' },
    mapping: { form: 'pairs', check: (text) => (0,_formats_tables_mapping_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMapping */ .K)(text) },
    metrics: { form: 'rules', check: (text) => (0,_core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFrom */ .JX)({ metrics: text }) },
    threshold: { form: 'number', check: (text) => (0,_core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .policyFrom */ .JX)({ threshold: text }) },
    strategy: { form: _core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .STRATEGIES */ .YL },
    baseline: { form: 'text', check: (text) => (0,_core_result_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBaselineRequest */ .qE)(text) },
    'fail-on': { form: 'lines', check: (text) => (0,_core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFailOn */ .XV)(text) },
    'on-invalid': { form: INVALID_WORDS },
    repeats: { form: _core_result_repeats_repeats_js__WEBPACK_IMPORTED_MODULE_5__/* .REPEATS */ .x },
    'on-missing': { form: _push_options_js__WEBPACK_IMPORTED_MODULE_8__/* .ON_MISSING */ .Bl },
    promotion: { form: _core_model_js__WEBPACK_IMPORTED_MODULE_9__/* .PROMOTIONS */ .D_ },
    environment: name('environment'),
    'baseline-environment': name('baseline-environment'),
    store: { form: STORE_WORDS },
    'history-branch': { form: 'text' },
    'supabase-url': { form: 'text' },
    'data-dir': { form: 'text' },
    'on-store-error': { form: STORE_ERROR_WORDS },
    comment: { form: COMMENT_WORDS },
    'comment-key': { form: 'text' },
    status: { form: STATUS_WORDS },
    alert: { form: ALERT_WORDS },
    'alert-labels': { form: 'lines' },
    'alert-assignees': { form: 'lines' },
    'dashboard-url': { form: 'text', check: (text) => (0,_dashboard_link_js__WEBPACK_IMPORTED_MODULE_6__/* .dashboardUrlFrom */ .Ci)(text) },
    tags: { form: 'lines', check: (text) => (0,_push_options_js__WEBPACK_IMPORTED_MODULE_8__/* .parseTags */ .rL)(text) },
};
/** The keys about the store. A step or command that names one of them replaces them all. */
const STORE_KEYS = ['store', 'history-branch', 'supabase-url', 'data-dir'];
/** The key with the default names for questions. */
const DEFAULT_NAMES = 'configuration';
const NAMES = ['model-version', 'dataset-version', 'prompt-version', 'environment'];
const SECRET = 'is a secret and must not be in the repository: pass it to the step as a secret';
const OF_THE_STEP = 'belongs to a step or a command, not in this file';
/** Inputs that people may look for here, and why they are refused. */
const NOT_HERE = {
    'supabase-key': SECRET,
    'supabase-api-key': SECRET,
    'database-url': SECRET,
    'github-token': SECRET,
    ...Object.fromEntries([
        'workflow-file',
        'run-id',
        'repository',
        'artifact-name',
        'artifact-pattern',
        'config',
        'command',
        'notes',
        'dry-run',
        'expected',
        'predictions',
        'separator',
    ].map((each) => [each, OF_THE_STEP])),
};
function isConfigKey(key) {
    return Object.hasOwn(CONFIG_KEYS, key);
}
function keyOf(key) {
    return CONFIG_KEYS[key];
}


/***/ }),

/***/ 92575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ ON_MISSING),
/* harmony export */   VN: () => (/* binding */ filledNames),
/* harmony export */   oy: () => (/* binding */ missingOf),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   rb: () => (/* binding */ pushOptions),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _core_result_destination_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14377);
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80820);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19586);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57206);
/* harmony import */ var _core_result_repeats_repeats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22393);
/* harmony import */ var _formats_tables_mapping_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42074);
/* harmony import */ var _core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88141);
/* harmony import */ var _core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84281);
/* harmony import */ var _dashboard_link_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52686);
/* harmony import */ var _read_all_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5494);











const ON_MISSING = ['warn', 'fail', 'ignore'];
/** Reads the options; throws `UserError` with everything that is wrong, naming each input and its allowed values. */
function pushOptions(texts, run) {
    const read = (0,_read_all_js__WEBPACK_IMPORTED_MODULE_9__/* .readAll */ .y)({
        destination: () => (0,_core_result_destination_js__WEBPACK_IMPORTED_MODULE_0__/* .destinationOf */ .M)(run.measured, texts, run.digest),
        baseline: () => (0,_core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBaselineRequest */ .qE)(texts.baseline),
        threshold: () => (0,_core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFrom */ .JX)({ threshold: texts.threshold }).threshold,
        rules: () => (0,_core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .policyFrom */ .JX)({ metrics: texts.metrics }).rules,
        strategy: () => oneOf('strategy', texts.strategy, _core_judging_policy_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .STRATEGIES */ .YL, 'evidence'),
        failOn: () => (0,_core_judging_verdict_js__WEBPACK_IMPORTED_MODULE_7__/* .parseFailOn */ .XV)(texts.failOn),
        onInvalid: () => oneOf('on-invalid', texts.onInvalid, ['fail', 'skip'], 'fail'),
        repeats: () => oneOf('repeats', texts.repeats, _core_result_repeats_repeats_js__WEBPACK_IMPORTED_MODULE_4__/* .REPEATS */ .x, 'pool'),
        onMissing: () => oneOf('on-missing', texts.onMissing, ON_MISSING, 'warn'),
        promotion: () => oneOf('promotion', texts.promotion, _core_model_js__WEBPACK_IMPORTED_MODULE_10__/* .PROMOTIONS */ .D_, 'proven'),
        mapping: () => (0,_formats_tables_mapping_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMapping */ .K)(texts.mapping),
        tags: () => parseTags(texts.tags),
        dashboardUrl: () => (0,_dashboard_link_js__WEBPACK_IMPORTED_MODULE_8__/* .dashboardUrlFrom */ .Ci)(texts.dashboardUrl),
    });
    const { destination, baseline, threshold, rules, strategy, failOn, onInvalid, repeats, onMissing, promotion, mapping, tags, dashboardUrl, } = read;
    const { environment, stored, reference, baselineEnvironment } = destination;
    return {
        destination,
        failOn,
        onMissing,
        dashboardUrl,
        options: {
            environment: environment ?? _core_result_destination_js__WEBPACK_IMPORTED_MODULE_0__/* .JUDGED_ONLY */ .z,
            query: { baseline, baseline_environment: baselineEnvironment, reference },
            policy: { threshold, rules, strategy },
            onInvalid,
            repeats,
            promotion,
            tags,
            notes: filled(texts.notes) ?? null,
            idempotencyKey: filled(texts.idempotencyKey) ?? null,
            names: filledNames(texts.names),
            mapping,
            parsers: run.parsers,
            provenance: run.provenance,
            origin: run.origin,
            digest: run.digest,
            dryRun: run.dryRun || stored === 'never' || (stored === 'on-a-database' && run.isOnBranch),
            runUrl: run.runUrl ?? null,
        },
    };
}
/** The missing configurations, as the report needs them. */
function missingOf({ missing }, onMissing) {
    return onMissing === 'ignore' ? {} : { missing: { configurations: missing, fails: onMissing === 'fail' } };
}
/** The given names; unset inputs are ''. */
function filledNames(names) {
    return Object.fromEntries(Object.entries(names).map(([name, text]) => [name, filled(text)]));
}
/** One of the allowed words, or the default if the text is empty. */
function oneOf(input, text, allowed, fallback) {
    const word = filled(text);
    if (word === undefined)
        return fallback;
    const found = allowed.find((each) => each === word);
    if (found === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${input}: ${JSON.stringify(word)} is not allowed; give one of ${allowed.join(', ')}`);
    }
    return found;
}
/** Tags separated by commas or line breaks. Throws `UserError` for an invalid one. */
function parseTags(text) {
    const tags = (text ?? '').split(/[,\r\n]/).flatMap((tag) => tag.trim() || []);
    for (const tag of tags) {
        const fault = (0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(tag);
        if (fault !== undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`tags: ${JSON.stringify(tag.length > 60 ? `${tag.slice(0, 60)}…` : tag)} ${fault}`);
    }
    return tags;
}
/** The text without surrounding blanks; undefined if nothing is left (unset inputs are ''). */
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ }),

/***/ 5494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** Runs all readers before failing: one `UserError` has everything that is wrong, one line for each. */
function readAll(readers) {
    const faults = [];
    const read = Object.entries(readers).map(([name, reader]) => {
        try {
            return [name, reader()];
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            faults.push(error.message);
            return [name, undefined];
        }
    });
    if (faults.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(faults.join('\n'));
    return Object.fromEntries(read);
}


/***/ }),

/***/ 15908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   Eo: () => (/* binding */ stated),
/* harmony export */   Fc: () => (/* binding */ metricTree),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dE: () => (/* binding */ timestamptz),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   o: () => (/* binding */ bigint),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   sH: () => (/* binding */ numeric),
/* harmony export */   uR: () => (/* binding */ uuid),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/**
 * SQL types: how their values are sent in a call, and how they are read from the JSON of an answer. Every transport
 * gives the same JSON. All of it is checked: another version of the schema, or something else than a database, may have
 * answered.
 */

function unexpected(what, value) {
    const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The store's answer has ${seen} where ${what} belongs. ` +
        'Its schema may be older or newer than this version of Benchmark Snapshots.', 'answer');
}
function scalar(sql, read) {
    return {
        sql,
        write: (value) => value,
        read(value, what) {
            const found = read(value);
            if (found === undefined)
                throw unexpected(what, value);
            return found;
        },
    };
}
const textIn = (value) => (typeof value === 'string' ? value : undefined);
function numberIn(value) {
    // Servers similar to PostgREST may send a numeric that is not a double as text.
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
function wholeIn(value) {
    const number = numberIn(value);
    return Number.isSafeInteger(number) ? number : undefined;
}
const text = scalar('text', textIn);
const uuid = scalar('uuid', textIn);
/** ISO 8601 with a zone, which is UTC. */
const timestamptz = scalar('timestamp with time zone', textIn);
/** `2026-03-01` */
const date = scalar('date', textIn);
/** As PostgreSQL reads it, such as `90 days`. */
const interval = scalar('interval', textIn);
const flag = scalar('boolean', (value) => (typeof value === 'boolean' ? value : undefined));
const integer = scalar('integer', wholeIn);
const bigint = scalar('bigint', wholeIn);
const numeric = scalar('numeric', numberIn);
/** A text that is one of these words. */
function oneOf(words) {
    return scalar('text', (value) => words.find((word) => word === value));
}
function orNull(codec) {
    return {
        sql: codec.sql,
        write: (value) => (value === null ? null : codec.write(value)),
        read: (value, what) => (value === null ? null : codec.read(value, what)),
    };
}
/** `instead` replaces NULL. */
function orElse(codec, instead) {
    return { ...codec, read: (value, what) => (value === null ? instead : codec.read(value, what)) };
}
function optional(type) {
    return { ...type, isOptional: true };
}
function stated(type) {
    return { ...type, isStated: true };
}
/** Whether an argument has a default, and whether callers may rely on it. */
function defaultOf(type) {
    const mayBeMissing = 'isOptional' in type;
    return { hasDefault: mayBeMissing || 'isStated' in type, mayBeMissing };
}
function listOf(codec) {
    return {
        sql: `${codec.sql}[]`,
        // As a PostgreSQL array: not every transport accepts a JSON array for it.
        write: (items) => `{${items.map((item) => `"${String(codec.write(item)).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
        read(value, what) {
            if (!Array.isArray(value))
                throw unexpected(what, value);
            return value.map((item) => codec.read(item, what));
        },
    };
}
/** An object with these members; other members are dropped. */
function row(fields) {
    return {
        sql: 'record',
        fields,
        write: (value) => value,
        read(value, what) {
            const members = object.read(value, what);
            const read = Object.entries(fields).flatMap(([name, codec]) => {
                if (members[name] !== undefined)
                    return [[name, codec.read(members[name], name)]];
                if (defaultOf(codec).mayBeMissing)
                    return [];
                throw unexpected(name, undefined);
            });
            return Object.fromEntries(read);
        },
    };
}
/** An object whose members all have one type, under any names. */
function mapOf(codec) {
    return {
        ...object,
        read: (value, what) => Object.fromEntries(Object.entries(object.read(value, what)).map(([name, item]) => [name, codec.read(item, name)])),
    };
}
/** A JSON object, unchanged. */
const object = scalar('jsonb', (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : undefined);
const metricTree = {
    ...object,
    read(value, what) {
        for (const item of Object.values(object.read(value, what)))
            if (typeof item !== 'number')
                metricTree.read(item, what);
        return value;
    },
};
/** A column with a JSON document of this type. */
function json(codec) {
    return { ...codec, sql: 'jsonb', write: (value) => value };
}
/** An argument that is sent as a JSON document. */
function argument(write) {
    return { sql: 'jsonb', write };
}


/***/ }),

/***/ 72194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   E8: () => (/* binding */ define),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   NO: () => (/* binding */ oneRow),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   e6: () => (/* binding */ rowOrNone)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/** The contract of a database function. */

function define(facts) {
    const parameters = Object.entries(facts.takes);
    return {
        ...facts,
        argumentsOf(input) {
            const given = input;
            const args = parameters.flatMap(([name, type]) => {
                const value = given[name];
                const isLeftOut = (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultOf */ .HA)(type).mayBeMissing && (value === undefined || value === null);
                return isLeftOut ? [] : [[`p_${name}`, type.write(value)]];
            });
            return Object.fromEntries(args);
        },
    };
}
/** One value, for functions that do not return a set. */
function value(codec) {
    return { kind: 'value', codec, read: (answer, name) => codec.read(answer, name) };
}
/**
 * One JSON document with these members.
 * @param sql `json` for one that is large: the database takes longer to make `jsonb` of it
 */
function document(fields, sql = 'jsonb') {
    return value({ ...(0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)((0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)(fields)), sql });
}
function rows(fields) {
    const codec = (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)(fields);
    return { kind: 'rows', codec, read: (answer, name) => listIn(answer, name).map((item) => codec.read(item, name)) };
}
function rowOrNone(fields) {
    const { codec, read } = rows(fields);
    return { kind: 'row or none', codec, read: (answer, name) => read(answer, name)[0] ?? null };
}
function oneRow(fields) {
    const { codec, read } = rowOrNone(fields);
    return {
        kind: 'row',
        codec,
        read(answer, name) {
            const found = read(answer, name);
            if (found === null)
                throw (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`a row of ${name}`, undefined);
            return found;
        },
    };
}
function listIn(answer, name) {
    if (!Array.isArray(answer))
        throw (0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`the rows of ${name}`, answer);
    return answer;
}
/** All pages of a function that takes `p_cursor`, read on demand. */
async function* pagesOf(call, entry, input) {
    let cursor = null;
    do {
        const page = await call(entry, { ...input, cursor });
        yield page;
        cursor = page.next;
    } while (cursor !== null);
}


/***/ }),

/***/ 90401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ cases),
/* harmony export */   J3: () => (/* binding */ SUITE),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   P3: () => (/* binding */ FURTHER_SCORES),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   eJ: () => (/* binding */ MOVER),
/* harmony export */   gs: () => (/* binding */ MODEL_MOVE),
/* harmony export */   gv: () => (/* binding */ MODEL_MOVER),
/* harmony export */   i2: () => (/* binding */ MOVE),
/* harmony export */   jZ: () => (/* binding */ CONFIGURATION),
/* harmony export */   x1: () => (/* binding */ FILTER)
/* harmony export */ });
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17987);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57206);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97727);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19586);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15908);
/** Columns and parameters that several functions share. */





/** A name as stored, in its normal form. */
const name = { ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, write: _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j };
/** The dotted name of a metric. `f1_score`, as older SQL calls it, is `f1` everywhere else. */
const metricName = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    write: (typed) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)((0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j)(typed)),
    read: (value, what) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq.read(value, what)),
};
/** The four names of a configuration. */
const CONFIGURATION = {
    model_version: name,
    dataset_version: name,
    prompt_version: name,
    environment: name,
};
/** Names that filter a question; those that are omitted match everything. */
const FILTER = {
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    prompt_version: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
    environment: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(name),
};
const verdict = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICTS */ .bk);
/** Cases as columns. */
const cases = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik,
    write: _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .caseColumns */ .K,
    read(value, what) {
        const found = (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .casesIn */ .X)(value);
        if (found === null)
            throw _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpected */ .os(what, value);
        return found;
    },
};
/** The numbers that every snapshot shows beside f1. */
const FURTHER_SCORES = {
    precision_score: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    recall_score: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    latency_ms: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
    cost_per_analysis: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .numeric */ .sH),
};
/** Only results that measured the same are ranked together. */
const SUITE = {
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd),
};
const actor = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
const reason = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
const run_id = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
/** The page of the run. */
const run_url = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq);
/**
 * The version that the caller expects the pointer to stand on (0: none). If it stands elsewhere, and not on the target,
 * nothing moves and the call fails with code `SN005`.
 */
const expect = _codec_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd);
/** Who does something, why, and in which run. */
const MOVER = { actor, reason, run_id, run_url };
/** Who moves a pointer of a configuration, and the version they expect. */
const MOVE = { actor, reason, run_id, expect, run_url };
/** Who moves the active version of a model. */
const MODEL_MOVER = { reason, actor, run_id };
const MODEL_MOVE = { ...MODEL_MOVER, expect };


/***/ }),

/***/ 56967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ compareSnapshots),
/* harmony export */   Lx: () => (/* binding */ listRegressions),
/* harmony export */   MN: () => (/* binding */ getGroupedCases),
/* harmony export */   VR: () => (/* binding */ latestSnapshots),
/* harmony export */   bl: () => (/* binding */ getSnapshotHistory),
/* harmony export */   jd: () => (/* binding */ listBenchmarkTransactions),
/* harmony export */   l9: () => (/* binding */ getMetricTrends),
/* harmony export */   qY: () => (/* binding */ TREND_UNITS),
/* harmony export */   uR: () => (/* binding */ getMetricSeries)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90401);
/** Questions about snapshots, at one time and over time. Archived versions are left out everywhere. */



/** `since` is inclusive, `until` is not. */
const PERIOD = { since: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE), until: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE) };
/** The requested metric, else the primary one, and its value. */
const PRIMARY = { metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh, value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH) };
const tags = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .name */ .UU);
/** The newest snapshots of a configuration, newest first. */
const getSnapshotHistory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_snapshot_history',
    takes: {
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        include_archived: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt),
        metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        is_current: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        is_baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        is_active: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FURTHER_SCORES */ .P3,
        f1_delta: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
        branch_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        triggered_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
        tags: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** Later notes and tags. */
        annotations: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE, actor: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, note: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), tags: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) }))),
        ...PRIMARY,
        value_delta: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        /** Its measurements are in a file of cold storage. */
        is_cold: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts', 'annotations'] },
});
/** Every metric of two versions of a configuration. */
const compareSnapshots = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'compare_snapshots',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, version_a: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, version_b: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh,
        version_a_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        version_b_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        delta: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        percent_change: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    }),
    effect: 'reads',
    plan: { load: 'named' },
});
/** The cases of a version with their groups; null: they have no groups. */
const getGroupedCases = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_grouped_cases',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)),
    effect: 'reads',
    plan: { load: 'named', also: ['cases'] },
});
/**
 * Current snapshots, most recently changed first; those of pull requests and branches only if their environment is
 * named.
 */
const latestSnapshots = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'latest_snapshots',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1, limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), offset: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        branch_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        model_provider: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FURTHER_SCORES */ .P3,
        is_baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
        run_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        last_updated_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
        ...PRIMARY,
        baseline_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    }),
    effect: 'reads',
    plan: { load: 'current', also: ['verdicts', 'baselines'] },
});
/** Rows of the log, newest first. `before`: only results before this transaction. */
const listBenchmarkTransactions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_benchmark_transactions',
    takes: {
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1,
        /** The beginning of the hash is enough. */
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        branch_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        triggered_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** Results that have all of these tags, from the push or an annotation. */
        tags: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(tags),
        ...PERIOD,
        limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR),
        include_archived: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt),
        metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        branch_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        repository: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_attempt: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        triggered_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        model_provider: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
        f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FURTHER_SCORES */ .P3,
        duration_seconds: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        error_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        success_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        tags: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        notes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        ...PRIMARY,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['annotations'] },
});
/** One metric of the newest versions, oldest first; null if a version lacks it. */
const getMetricSeries = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_metric_series',
    takes: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ, metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh), limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd), ...PERIOD },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        is_current: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        is_baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
        metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts'] },
});
const TREND_UNITS = ['day', 'week', 'month'];
/**
 * One metric by day, week or month (UTC): by model, dataset and environment, across prompts unless one is named, oldest
 * period first. Without `since` the last 30 days, 26 weeks or 12 months.
 */
const getMetricTrends = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_metric_trends',
    takes: { by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(TREND_UNITS)), metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh), ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1, ...PERIOD },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        /** Its first day. */
        period: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .date */ .p6,
        /** With the prompt of the last value. */
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        run_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .o,
        /** Rounded to six decimals, or to six significant digits if it is small. */
        average: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        lowest: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        highest: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        last: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH,
        /** The change of the average from the previous period with results. */
        change: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        metric: _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh,
        /** The prompts of the period, in order of first appearance. */
        prompt_versions: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        /** Whether there are several prompts, or the previous period with results lacks this one. */
        prompt_changed: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        /** Whether the prompt was measured beside another one, and so is a separate trend. */
        side_by_side: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    }),
    effect: 'reads',
    plan: { load: 'all' },
});
/** Recorded verdicts `regression`, newest first. `before`: only those before this verdict. */
const listRegressions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'list_regressions',
    takes: {
        ...PERIOD,
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FILTER */ .x1,
        limit: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR),
        metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .metricName */ .Kh),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge)({
        verdict_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
        created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
        ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ,
        snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        baseline_f1: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        f1_delta: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
        baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
        baseline_environment: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        /** Whether that version is still the current one. */
        is_current: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        branch_name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        triggered_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        repository: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
        ...PRIMARY,
        baseline_value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    }),
    effect: 'reads',
    plan: { load: 'all', also: ['verdicts', 'references'] },
});


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ InvalidResultsError),
/* harmony export */   F6: () => (/* binding */ NotStoredError),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   _n: () => (/* binding */ NoResultsError),
/* harmony export */   hg: () => (/* binding */ StoreError),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   yg: () => (/* binding */ describeProblems),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** A mistake of the caller: wrong input or usage. Shown as a message without a stack trace; exit code 2. */
class UserError extends Error {
    name = 'UserError';
}
/** No results where they were expected. Exit code 2. */
class NoResultsError extends UserError {
    name = 'NoResultsError';
}
/** Result files with errors: all problems of all files. Exit code 2. */
class InvalidResultsError extends UserError {
    problems;
    name = 'InvalidResultsError';
    constructor(problems) {
        super(describeProblems(problems));
        this.problems = problems;
    }
}
/** Stops the reading of a file: the rest has no meaning, or is too large. The reader of the file reports it. */
class Unreadable extends Error {
    problem;
    name = 'Unreadable';
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/** The store (or another service) failed or refused a call. Exit code 3. */
class StoreError extends Error {
    code;
    name = 'StoreError';
    /** @param code a SQLSTATE or similar, for programs; null if there is none */
    constructor(message, code = null, options) {
        super(message, options);
        this.code = code;
    }
}
/**
 * SQLSTATEs of the schema, and of a violated constraint: the store works, but refuses the call, for example because a
 * version does not exist.
 */
const REFUSAL = /^(?:SN\d{3}|23514)$/;
function isRefusal({ code }) {
    return REFUSAL.test(code ?? '');
}
/** A push that did not reach its store. It carries the results, so that they are not lost. */
class NotStoredError extends StoreError {
    candidates;
    name = 'NotStoredError';
    constructor(reason, candidates) {
        super(reason.message, reason.code, { cause: reason });
        this.candidates = candidates;
    }
}
/** One line per problem: `file: path: message`. */
function describeProblems(problems) {
    return problems
        .map(({ file, path, message }) => [file, path, message].filter((part) => part !== '').join(': '))
        .join('\n');
}


/***/ }),

/***/ 80029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nameMatches),
/* harmony export */   r: () => (/* binding */ pathMatches)
/* harmony export */ });
/** Patterns for names and paths. Matching takes linear time for any pattern and text: nothing is tried twice. */
/** Whether a name matches a pattern in which `*` matches any characters, and every other character itself. */
function nameMatches(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    const last = rest.pop();
    if (last === undefined)
        return pattern === name;
    if (!name.startsWith(first))
        return false;
    let from = first.length;
    for (const part of rest) {
        const at = name.indexOf(part, from);
        if (at < 0)
            return false;
        from = at + part.length;
    }
    return name.length - last.length >= from && name.endsWith(last);
}
/**
 * Whether a path with `/` matches a shell pattern: `*` and `?` within a folder, `**` for any folders, `[a-z]` and
 * `[!a-z]`, `{one,other}`; `\` before a character makes it literal. A leading dot of a name is matched only by a dot in
 * the pattern.
 */
function pathMatches(pattern, path) {
    const states = statesOf(pattern);
    let reached = new Map();
    reach(states, 0, reached);
    let before = '/';
    for (const character of path) {
        const isHiding = character === '.' && before === '/';
        const next = new Map();
        for (const [place, isPlain] of reached) {
            const { accepts, isWild = false, loops } = states[place] ?? END;
            if (accepts?.(character) !== true || (isHiding && (isWild || !isPlain)))
                continue;
            reach(states, loops ? place : place + 1, next);
        }
        reached = next;
        before = character;
    }
    return reached.has(states.length);
}
const END = {};
/** Adds a state, and those that are reached from it without a character. */
function reach(states, place, reached, isPlain = true) {
    if (reached.get(place) === true || (reached.has(place) && !isPlain))
        return;
    reached.set(place, isPlain);
    const { skips = [], loops = false } = states[place] ?? END;
    for (const other of skips)
        reach(states, other, reached, isPlain && !loops);
}
const TOKEN = /\*+|\\[^]|\[!?[^\]]+\]|[^]/uy;
function statesOf(pattern) {
    const states = [];
    /** For each open brace: the starts of its alternatives, and what follows each. */
    const open = [];
    for (let at = 0; at < pattern.length;) {
        TOKEN.lastIndex = at;
        const token = TOKEN.exec(pattern)?.[0] ?? '';
        const here = states.length;
        const isWhole = at === 0 || '/{,'.includes(pattern[at - 1] ?? '');
        at += token.length;
        const brace = open.at(-1);
        if (token === '**' && isWhole && pattern[at] === '/') {
            at += 1;
            states.push({ skips: [here + 1, here + 3] }, { ...ANY, skips: [here + 2] }, { accepts: is('/') });
        }
        else if (token.startsWith('*')) {
            const isDeep = token === '**' && isWhole && at === pattern.length;
            states.push({ ...(isDeep ? ANY : { ...ANY, accepts: isInFolder }), skips: [here + 1] });
        }
        else if (token === '?')
            states.push({ accepts: isInFolder, isWild: true });
        else if (token.length > 2 && token.startsWith('['))
            states.push({ accepts: isIn(token), isWild: true });
        else if (token === '{' && hasAlternatives(pattern, at)) {
            const begin = [here + 1];
            open.push({ begin, follows: [] });
            states.push({ skips: begin });
        }
        else if (brace !== undefined && (token === ',' || token === '}')) {
            const follows = [];
            brace.follows.push(follows);
            states.push({ skips: follows });
            if (token === ',')
                brace.begin.push(here + 1);
            else
                for (const each of open.pop()?.follows ?? [])
                    each.push(here + 1);
        }
        else
            states.push({ accepts: is(token.length > 1 ? token.slice(1) : token) });
    }
    return states;
}
const is = (character) => (other) => other === character;
const isInFolder = (character) => character !== '/';
const ANY = { accepts: () => true, isWild: true, loops: true };
/** Whether the brace opened before `from` is closed, and has a comma. */
function hasAlternatives(pattern, from) {
    let depth = 1;
    let hasComma = false;
    for (let at = from; at < pattern.length; at += 1) {
        const character = pattern[at];
        if (character === '\\')
            at += 1;
        else if (character === '{')
            depth += 1;
        else if (character === ',' && depth === 1)
            hasComma = true;
        else if (character === '}' && (depth -= 1) === 0)
            return hasComma;
    }
    return false;
}
/** The characters of a set such as `[a-z_]`; `[!a-z]` has all others. */
function isIn(set) {
    const isNegated = set[1] === '!';
    const characters = Array.from(set.slice(isNegated ? 2 : 1, -1));
    const ranges = [];
    for (let at = 0; at < characters.length;) {
        const [from = '', dash, to] = characters.slice(at, at + 3);
        const isRange = dash === '-' && to !== undefined;
        ranges.push([from, isRange ? to : from]);
        at += isRange ? 3 : 1;
    }
    return (character) => isInFolder(character) && ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}


/***/ }),

/***/ 53431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Of names that are written as they are. */
const PLAIN = /^[\w.-]*$/;
/**
 * JSON with sorted names and no blanks: equal values give equal texts, which is what a content digest needs. Names
 * are sorted by UTF-16 code units, numbers are the shortest decimals (RFC 8785). Members that are undefined are left
 * out. Throws for what JSON cannot say, such as NaN, instead of writing null for it.
 */
function canonicalJson(value) {
    if (typeof value === 'number' && Number.isFinite(value))
        return String(value);
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object') {
        const object = value;
        let members = '';
        for (const name of Object.keys(object).sort()) {
            const member = object[name];
            if (member === undefined)
                continue;
            const quoted = PLAIN.test(name) ? `"${name}"` : JSON.stringify(name);
            members += `${members === '' ? '' : ','}${quoted}:${canonicalJson(member)}`;
        }
        return `{${members}}`;
    }
    throw new TypeError(`JSON has no form for a ${typeof value} such as this one`);
}


/***/ }),

/***/ 70862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ JsonFields),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   gQ: () => (/* binding */ wrongType)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97535);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53500);
/* harmony import */ var _result_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73219);
/* harmony import */ var _result_names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19586);




/**
 * Typed reading of one JSON object. A member that is absent or null is undefined; one of the wrong type or with an
 * impossible value is reported at its path and undefined, too. Remembers what was asked for.
 */
class JsonFields {
    object;
    path;
    report;
    asked = new Set();
    constructor(object, path, report) {
        this.object = object;
        this.path = path;
        this.report = report;
    }
    /** The JSON path of a member. */
    at(name) {
        return (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(this.path, name);
    }
    /** Any value, null included; undefined when absent. */
    raw(name) {
        this.asked.add(name);
        return this.object[name];
    }
    /** Whether the member is there and not null. */
    has(name) {
        return this.present(name) !== undefined;
    }
    text(name) {
        const value = this.present(name);
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrong(name, 'a string', value);
        return undefined;
    }
    /** A string that can be a name (`nameFault`), as it is compared. */
    name(name) {
        const text = this.text(name);
        const value = text && (0,_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedName */ .j)(text);
        return this.checked(name, value, value === undefined ? undefined : (0,_result_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(value));
    }
    /** @param fault why a number is impossible here, if it is. */
    number(name, fault) {
        const value = this.present(name);
        // NaN stands for a number that the reader refused and reported.
        if (value === undefined || Number.isNaN(value))
            return undefined;
        if (typeof value === 'number')
            return this.checked(name, value, fault?.(value));
        this.wrong(name, 'a number', value);
        return undefined;
    }
    /** A whole number from 0. */
    count(name) {
        return this.number(name, (value) => {
            if (!Number.isInteger(value))
                return `${value} is not a whole number`;
            return value > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COUNT */ .H$ ? `${value} is more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_COUNT */ .H$}` : (0,_result_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .negativeFault */ .Kf)(value);
        });
    }
    flag(name) {
        const value = this.present(name);
        if (value === undefined || typeof value === 'boolean')
            return value;
        this.wrong(name, 'true or false', value);
        return undefined;
    }
    list(name) {
        const value = this.present(name);
        if (value === undefined || Array.isArray(value))
            return value;
        this.wrong(name, 'an array', value);
        return undefined;
    }
    /** Names of the members that nobody asked for and that are not null, in the order of the file. */
    unasked() {
        return Object.keys(this.object).filter((name) => !this.asked.has(name) && this.object[name] !== null);
    }
    /** Those of them that are numbers. */
    unaskedNumbers() {
        return this.unasked().filter((name) => typeof this.object[name] === 'number');
    }
    present(name) {
        return this.raw(name) ?? undefined;
    }
    wrong(name, expected, value) {
        this.report(this.at(name), wrongType(expected, value));
    }
    checked(name, value, fault) {
        if (fault === undefined)
            return value;
        this.report(this.at(name), fault);
        return undefined;
    }
}
/** Says that a value has the wrong type, without repeating it (it may be a name or a text of a case). */
function wrongType(expected, value) {
    const message = `must be ${expected}, but is ${typeName(value)}`;
    const unquoted = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value);
    return unquoted && expected === 'a number' ? `${message}: write ${value} without quotes` : message;
}
function typeName(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'an array';
    return { object: 'an object', string: 'a string', number: 'a number', boolean: 'a boolean' }[typeof value];
}
/** Whether a value is a JSON object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 53500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ memberPath),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   yu: () => (/* binding */ elementPath)
/* harmony export */ });
const LONGEST_QUOTE = 60;
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/gu;
/** A text from a file as it may stand in a message: in double quotes, on one line, shortened, nothing invisible. */
function quote(text) {
    const start = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return JSON.stringify(start).replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The JSON path of a member: `$.metrics.f1`, or `$.metrics["p 95"]` for names that are no plain words. */
function memberPath(path, name) {
    return /^[A-Za-z_]\w{0,59}$/.test(name) ? `${path}.${name}` : `${path}[${quote(name)}]`;
}
/** The JSON path of an array's element: `$.cases[3]`. */
function elementPath(path, index) {
    return `${path}[${index}]`;
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** A copy without the members that are undefined: what is missing is absent, not present and empty. */
function present(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ caseGroups),
/* harmony export */   s: () => (/* binding */ groupChange)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14223);
/* harmony import */ var _cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39025);


/**
 * Outcomes of the cases by group, the greatest loss first; empty if no case has a group. Cases without one are in the
 * group null.
 * @param before the cases of the reference; null: it has none
 */
function caseGroups(before, now) {
    if (!now?.some(({ group }) => group !== undefined))
        return [];
    const [there, here] = [countsOf(before ?? []), countsOf(now)];
    return [...new Set([...here.keys(), ...there.keys()])]
        .map((group) => ({ group, ...(here.get(group) ?? NONE), before: there.get(group) ?? null }))
        .sort((a, b) => (groupChange(a) ?? 0) - (groupChange(b) ?? 0) || (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a.group ?? '', b.group ?? ''));
}
const NONE = { cases: 0, passed: 0 };
/** The share of cases that passed, minus the share before; null: one side has no case of the group. */
function groupChange({ cases, passed, before }) {
    return cases === 0 || before === null ? null : passed / cases - before.passed / before.cases;
}
function countsOf(cases) {
    const counts = new Map();
    for (const each of cases) {
        const group = each.group ?? null;
        const count = counts.get(group) ?? { cases: 0, passed: 0 };
        counts.set(group, count);
        count.cases += 1;
        if ((0,_cases_js__WEBPACK_IMPORTED_MODULE_1__/* .passes */ .WE)(each) === true)
            count.passed += 1;
    }
    return counts;
}


/***/ }),

/***/ 39025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Q6: () => (/* binding */ pairCases),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   vl: () => (/* binding */ describeOutcomes)
/* harmony export */ });
/** A case with a score and without `passed` counts as passed from this score on. */
const PASSING_SCORE = 0.5;
/** Pairs cases by id; if an id is there twice on a side, the last one counts. null: a side has no cases. */
function pairCases(before, now) {
    if (!before?.length || !now?.length)
        return null;
    const earlier = unique(before);
    // The usual case, without a search: both sides have the same ids in the same order.
    if (earlier === before && before.length === now.length && before.every(({ id }, at) => now[at]?.id === id)) {
        return { before, now, common: { before, now }, missing: [], added: [] };
    }
    const later = unique(now);
    const open = new Map(later.map((each) => [each.id, each]));
    const common = { before: [], now: [] };
    const missing = [];
    for (const each of earlier) {
        const partner = open.get(each.id);
        if (partner === undefined) {
            missing.push(each);
            continue;
        }
        open.delete(each.id);
        common.before.push(each);
        common.now.push(partner);
    }
    return { before: earlier, now: later, common, missing, added: [...open.values()] };
}
function unique(cases) {
    const ids = new Set();
    for (const { id } of cases)
        ids.add(id);
    return ids.size === cases.length ? cases : [...new Map(cases.map((each) => [each.id, each])).values()];
}
/** Whether a case passed, or more than half of its trials did; a case with an error did not. null: unknown. */
function passes({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }) {
    if (trials > 1 && passing !== undefined)
        return 2 * passing > trials;
    if (error === true)
        return false;
    if (passed !== undefined)
        return passed;
    if (score !== undefined)
        return score >= PASSING_SCORE;
    return tp === undefined ? null : (fp ?? 0) + (fn ?? 0) === 0;
}
/** Whether a case got nothing right in any trial: no part of its score, no true positive. */
function isLost({ error, passed, passes: passing, trials = 1, score, tp, fp, fn }) {
    if (passing !== undefined)
        return passing === 0;
    if (trials === 1 && error === true)
        return true;
    if (trials === 1 && passed !== undefined)
        return !passed;
    if (score !== undefined)
        return score === 0;
    if (tp !== undefined)
        return tp === 0 && (fp ?? 0) + (fn ?? 0) > 0;
    return error === true || passed === false;
}
/** `20 failed (3 with an error) and 60 passed`. */
function describeOutcomes(cases) {
    const failed = cases.filter((each) => passes(each) === false);
    const errors = failed.filter(({ error }) => error === true).length;
    const passed = cases.filter((each) => passes(each) === true).length;
    const inError = errors === 0 ? '' : ` (${errors} with an error)`;
    return `${failed.length} failed${inError} and ${passed} passed`;
}


/***/ }),

/***/ 10854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   aR: () => (/* binding */ caseDifference),
/* harmony export */   iq: () => (/* binding */ incomparability)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47092);
/* harmony import */ var _evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87153);



/** With a smaller share of common case ids, two results are not of the same dataset. In fifths, to stay exact. */
const COMMON_FIFTHS = 4;
/** The shares of errors must differ by less than this, unless the cases show what the errors do to the metrics. */
const ERROR_SHARE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(0.05);
/**
 * Why a result cannot be compared with a baseline, with the values of both sides; null if it can. A value that one side
 * does not state is not compared.
 *
 * @param cases null if a side has none
 * @param casesExplain whether the gating metrics can be computed from the cases; if not, sizes and errors are compared
 * too
 */
function incomparability(result, baseline, cases, casesExplain) {
    const differences = [
        difference('dataset_version', baseline.configuration.dataset_version, result.dataset_version),
        difference('benchmark', baseline.benchmark, result.benchmark),
        difference('f1_average', baseline.f1_average, result.f1_average),
        cases === null ? null : caseDifference(cases),
        ...(cases !== null && casesExplain
            ? []
            : [difference('dataset_size', baseline.dataset_size, result.dataset_size), errorDifference(baseline, result)]),
    ].filter((each) => each !== null);
    return differences.length === 0 ? null : differences.join('; ');
}
/** Why the cases of two results are not of the same dataset; null if they are. */
function caseDifference({ before, now, common }) {
    if (common.now.length * 5 >= Math.max(before.length, now.length) * COMMON_FIFTHS)
        return null;
    return (`only ${common.now.length} of ${now.length} cases are among the baseline's ${before.length}, ` +
        'fewer than 80% of the larger');
}
function difference(what, baseline, candidate) {
    if (baseline === null || candidate === undefined || baseline === candidate)
        return null;
    return `${what} is ${candidate}, the baseline's is ${baseline}`;
}
function errorDifference(baseline, result) {
    const [before, now] = [errorsOf(baseline), errorsOf(result)];
    if (before === null || now === null)
        return null;
    const shares = [before, now].map(({ errors, size }) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(errors / size));
    if ((0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .compareWithLimit */ .nW)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .abs */ .tn)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(...shares)), ERROR_SHARE, shares) < 0)
        return null;
    const [there, here] = [describeErrors(before), describeErrors(now)];
    return `${here} ended in an error here, ${there} in the baseline, so the remaining cases differ`;
}
/** How many cases ended in an error, out of how many; null if either number is unknown. */
function errorsOf(side) {
    const { cases, success_count: succeeded } = side;
    const errors = side.error_count ?? cases?.filter(({ error }) => error === true).length ?? null;
    if (errors === null)
        return null;
    const size = side.dataset_size ?? (typeof succeeded !== 'number' ? cases?.length : succeeded + errors) ?? 0;
    return size > 0 ? { errors, size } : null;
}
function describeErrors({ errors, size }) {
    return `${errors} of ${(0,_evidence_words_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(size)} (${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(errors / size), 3))})`;
}


/***/ }),

/***/ 25071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   Ob: () => (/* binding */ isReported),
/* harmony export */   VT: () => (/* binding */ countStatisticOf),
/* harmony export */   dP: () => (/* binding */ pooledOverall),
/* harmony export */   jA: () => (/* binding */ valueThatReproduces),
/* harmony export */   v_: () => (/* binding */ passShare),
/* harmony export */   yg: () => (/* binding */ reproducingValue)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47092);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89108);


/** The cases reproduce a metric if it differs by no more than this, or by half of its last digit. */
const CLOSE = 0.0005;
/** The largest tolerance, however few digits were reported. */
const AT_MOST = 0.005;
/** Rounding of binary numbers: a difference of 0.0005 is not more than 0.0005. */
const ROUNDING = 1e-12;
const PASSED = { name: 'passed', of: ({ passed, error }) => orFailed(asNumber(passed), error) };
const PASSES = { name: 'passes', of: passShare };
// A case with only `passed` has 0 or 1 as its score.
const SCORE = { name: 'score', of: (each) => each.score ?? passShare(each) };
const OWN_F1 = { name: 'own f1', of: _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .ownF1 */ .a$ };
/** The share of its trials that a case passed: 0 or 1 without repeats. */
function passShare({ passed, passes, trials, error }) {
    return orFailed(passes === undefined || trials === undefined ? asNumber(passed) : passes / trials, error);
}
/** A case with an error failed, whatever else is missing. */
function orFailed(value, error) {
    return value ?? (error === true ? 0 : undefined);
}
function asNumber(passed) {
    return passed === undefined ? undefined : Number(passed);
}
/** The metric over all trials of cases that were pooled from runs, if the cases of each run reproduce it. */
function pooledOverall(value, pooled, runs) {
    if (value.name !== 'passed')
        return overall(value, pooled);
    // "All three trials passed" is likelier than "all six passed": pooled, it would be another metric.
    return runs.some(({ cases }) => cases.some(isRepeated)) ? undefined : overall(PASSES, pooled);
}
/**
 * The case value that reproduces the reported metric on both sides, over all cases of each; null if none does, so that
 * the cases say nothing about this metric (it is averaged differently, or over a part of the cases).
 */
function reproducingValue(comparison, { before, now }, average) {
    const { baseline, candidate } = comparison;
    const sides = [
        { cases: before, reported: baseline },
        { cases: now, reported: candidate },
    ];
    return valueThatReproduces(comparison, sides, average);
}
/** Like `reproducingValue`, for any number of sides. */
function valueThatReproduces({ metric, whole }, sides, average) {
    const statistic = countStatisticOf(metric);
    // For a case with repeats, the share of its trials that passed is tried before `passed`.
    const values = sides.some(({ cases }) => cases.some(isRepeated)) ? [PASSES, PASSED, SCORE] : [PASSED, PASSES, SCORE];
    if (statistic !== null)
        values.unshift({ name: 'counts', statistic });
    if (statistic === 'f1' && average === 'macro')
        values.push(OWN_F1);
    return values.find((value) => sides.every(({ cases, reported }) => reproduces(value, cases, reported, whole))) ?? null;
}
function isRepeated({ trials = 1, passes }) {
    return trials > 1 && passes !== undefined;
}
/** f1, precision or recall if the last part of the dotted name has that word. */
function countStatisticOf(metric) {
    const words = metric.slice(metric.lastIndexOf('.') + 1).split('_');
    return _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_STATISTICS */ .gM.find((statistic) => words.includes(statistic)) ?? null;
}
function reproduces(value, cases, reported, whole) {
    const computed = overall(value, cases);
    return computed !== undefined && isReported(computed, reported, whole);
}
/** Whether a computed share (0 to 1) equals the reported one within rounding. */
function isReported(computed, reported, whole) {
    const halfOfLastDigit = 0.5 * 10 ** -(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(reported).scale;
    const tolerance = Math.min(Math.max(CLOSE, halfOfLastDigit / whole), AT_MOST);
    return Math.abs(computed - reported / whole) <= tolerance + ROUNDING;
}
/** The metric computed from the cases of one side, 0 to 1; undefined if a case lacks the value. */
function overall(value, cases) {
    if (value.name === 'counts') {
        const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .pooledCounts */ .wM)(cases);
        return counts && (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .statisticOf */ .Qr)(value.statistic, counts);
    }
    let sum = 0;
    for (const each of cases) {
        const own = value.of(each);
        if (own === undefined)
            return undefined;
        sum += own;
    }
    return sum / cases.length;
}


/***/ }),

/***/ 89108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ statisticOf),
/* harmony export */   Xk: () => (/* binding */ contribution),
/* harmony export */   a$: () => (/* binding */ ownF1),
/* harmony export */   gM: () => (/* binding */ COUNT_STATISTICS),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   wM: () => (/* binding */ pooledCounts)
/* harmony export */ });
/** The metrics that are computed from pooled counts. */
const COUNT_STATISTICS = ['f1', 'precision', 'recall'];
const NOTHING_FOUND = { tp: 0, fp: 0, fn: 0 };
/** The counts of a case; undefined if one is missing. A case with an error has found nothing. */
function countsOf({ tp, fp, fn, error }) {
    if (tp !== undefined && fp !== undefined && fn !== undefined)
        return { tp, fp, fn };
    return error === true ? NOTHING_FOUND : undefined;
}
/** The sum over all cases; undefined if one of them has no counts: a partial sum is no total. */
function pooledCounts(cases) {
    let [tp, fp, fn] = [0, 0, 0];
    for (const each of cases) {
        const counts = countsOf(each);
        if (counts === undefined)
            return undefined;
        tp += counts.tp;
        fp += counts.fp;
        fn += counts.fn;
    }
    return { tp, fp, fn };
}
/** The weights of a false positive and a false negative in the denominator, where a true positive weighs 1. */
const WEIGHTS = {
    f1: { fp: 0.5, fn: 0.5 },
    precision: { fp: 1, fn: 0 },
    recall: { fp: 0, fn: 1 },
};
/**
 * The weighted sum of the errors: f1 = tp / (tp + (fp + fn)/2), precision = tp / (tp + fp), recall = tp / (tp + fn).
 */
function wrong(statistic, { fp, fn }) {
    const weights = WEIGHTS[statistic];
    return weights.fp * fp + weights.fn * fn;
}
/** f1, precision or recall from pooled counts; 0 without a true positive, as in most tools. */
function statisticOf(statistic, counts) {
    return counts.tp === 0 ? 0 : counts.tp / (counts.tp + wrong(statistic, counts));
}
/**
 * What each case contributes to a statistic, as a function of its counts. The differences of the contributions sum to
 * the difference of the statistic, to second order: tp / (tp + wrong), linearized at the pooled counts of both sides
 * (the delta method).
 * @param both the counts of both sides together
 */
function contribution(statistic, both) {
    const share = statisticOf(statistic, both);
    const denominator = (both.tp + wrong(statistic, both)) / 2;
    if (denominator === 0)
        return () => 0;
    return (counts) => (counts.tp * (1 - share) - share * wrong(statistic, counts)) / denominator;
}
/** The f1 of one case: 2tp / (2tp + fp + fn), and 1 if nothing was expected and nothing found. */
function ownF1(each) {
    const counts = countsOf(each);
    if (counts === undefined)
        return undefined;
    if (counts === NOTHING_FOUND)
        return 0;
    return counts.tp + counts.fp + counts.fn === 0 ? 1 : statisticOf('f1', counts);
}


/***/ }),

/***/ 67347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ ALPHA),
  V: () => (/* binding */ verdictOf)
});

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var metrics_limit = __webpack_require__(87153);
// EXTERNAL MODULE: ./lib/core/judging/evidence/drop.js
var evidence_drop = __webpack_require__(24519);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/normal.js
var normal = __webpack_require__(52411);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/power.js

/** The power: how often a test should find a drop that is there. */
const POWER = 0.8;
const Z_POWER = (0,normal/* normalQuantile */.Zl)(1 - POWER);
/**
 * How many cases like these would show a drop of the limit four times in five: the sample size for paired differences
 * ((z_level √ψ + z_power √(ψ − limit²)) / limit)² (Connor 1987, for McNemar's test). A true drop of the limit needs at
 * least that many differences, so ψ is at least the limit. Infinity for a limit of 0.
 * @param spread the sum of the squared differences over the number of cases, of proportions
 * @param limit as a proportion
 * @param level the significance level
 */
function casesNeeded(spread, limit, level) {
    const psi = Math.max(spread, limit);
    const reach = (0,normal/* normalQuantile */.Zl)(level) * Math.sqrt(psi);
    const margin = Z_POWER * Math.sqrt(Math.max(psi - limit * limit, 0));
    return Math.ceil(((reach + margin) / limit) ** 2);
}
/**
 * The drop, as a proportion, that a test over this many cases finds four times in five. If nothing differs, as if one
 * case did.
 */
function detectableDrop(spread, cases, level) {
    return ((0,normal/* normalQuantile */.Zl)(level) + Z_POWER) * Math.sqrt((spread || 1 / cases) / cases);
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/comparison-verdict.js



/** The largest share of pushes with no change that turn red; also the level for p of an improvement. */
const ALPHA = 0.05;
/**
 * The verdict on one comparison.
 * @param test its result in its family; null without evidence
 */
function verdictOf(measured, test) {
    const { comparison, evidence } = measured;
    const drop = (0,evidence_drop/* dropOf */.l6)(comparison, evidence);
    const reaches_limit = (0,metrics_limit/* isReached */.xg)(drop, comparison.limit, (0,evidence_drop/* sizeOf */.$d)(comparison));
    const [gated, rule] = gateVerdict(measured, test, drop, reaches_limit);
    const verdict = inRole(comparison.role, gated);
    const power = powerOf(measured, test, verdict === 'inconclusive' && rule === 'evidence');
    return { verdict, rule, drop, reaches_limit, test, ...power };
}
/**
 * The verdict if the metric gates. Cases may be missing because they fail, so without them nothing is an improvement.
 */
function gateVerdict(measured, test, drop, reachesLimit) {
    const [verdict, rule] = byLimitAndEvidence(measured, test, drop, reachesLimit);
    if (verdict === 'unchanged' && (0,evidence_drop/* severeLoss */.WL)(measured.comparison, measured.evidence) !== null && drop > 0) {
        return ['minor', 'severe loss'];
    }
    const hidden = verdict === 'improvement' && measured.evidence.missing > 0;
    return hidden ? ['unchanged', 'missing cases'] : [verdict, rule];
}
function byLimitAndEvidence({ comparison, evidence }, test, drop, reachesLimit) {
    const { limit, step } = comparison;
    const size = (0,evidence_drop/* sizeOf */.$d)(comparison);
    const improved = (0,metrics_limit/* isReached */.xg)(-drop, step, size);
    if (evidence.kind === 'none' || test === null) {
        return [reachesLimit ? 'regression' : improved ? 'improvement' : 'unchanged', 'limit'];
    }
    if (evidence.kind === 'cases' && evidence.all_lost && drop > 0)
        return ['regression', 'all lost'];
    let verdict;
    if (reachesLimit)
        verdict = test.significant ? 'regression' : 'inconclusive';
    else if (test.significant)
        verdict = 'minor';
    else
        verdict = improved && evidence.p_improved <= ALPHA ? 'improvement' : 'unchanged';
    if (evidence.kind === 'history' || verdict === 'regression')
        return [verdict, 'evidence'];
    if (!reachesLimit && (0,metrics_limit/* isReached */.xg)((0,evidence_drop/* reportedDrop */.tx)(comparison), limit, size))
        return ['inconclusive', 'other cases'];
    const worst = evidence.worst_case;
    if (worst !== null && worst.p <= test.level && (0,metrics_limit/* isReached */.xg)(worst.drop, limit, size)) {
        return ['inconclusive', 'worst case'];
    }
    return [verdict, 'evidence'];
}
/** A metric that does not gate is never worse than minor. A second look only reports a proven drop of the limit. */
function inRole(role, gated) {
    if (role === 'gate')
        return gated;
    if (gated === 'regression')
        return 'minor';
    return role === 'second look' || gated === 'inconclusive' ? 'unchanged' : gated;
}
function powerOf({ comparison, evidence }, test, askForMore) {
    if (evidence.kind !== 'cases' || test === null)
        return { cases_needed: null, runs_needed: null, detectable: null };
    const { spread, n, trials } = evidence;
    const { limit, whole } = comparison;
    const detectable = detectableDrop(spread, n, test.level) * whole;
    const needed = casesNeeded(spread, limit.amount / whole, test.level);
    const more = askForMore && needed > n && needed < Infinity;
    if (!more)
        return { cases_needed: null, runs_needed: null, detectable };
    return { cases_needed: needed, runs_needed: Math.ceil((needed * trials) / n), detectable };
}


/***/ }),

/***/ 24519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   WL: () => (/* binding */ severeLoss),
/* harmony export */   l6: () => (/* binding */ dropOf),
/* harmony export */   tx: () => (/* binding */ reportedDrop)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47092);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87153);


/** How much worse the candidate is, by the reported numbers; negative if it is better. */
function reportedDrop({ better, baseline, candidate }) {
    return better === 'higher' ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e0)(candidate, baseline) : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaOf */ .e0)(baseline, candidate);
}
/** The drop that counts: the reported one if both sides ran the same cases, else that over the common cases. */
function dropOf(comparison, evidence) {
    return reportedDrop({ ...comparison, ...evidence.common });
}
/** The larger absolute value of the two sides. */
function sizeOf({ baseline, candidate }) {
    return Math.max(Math.abs(baseline), Math.abs(candidate));
}
/**
 * Whether a metric fell to nothing or lost more than half of a value below the limit; null: neither, or lower is
 * better.
 */
function severeLoss(comparison, evidence) {
    const { better, limit } = comparison;
    const { baseline, candidate } = { ...comparison, ...evidence.common };
    if (better === 'lower' || !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isSome */ .Ru)(baseline, baseline))
        return null;
    if (!(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isSome */ .Ru)(candidate, candidate))
        return 'to nothing';
    // A value below its limit can never fall by the limit.
    return !(0,_metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isReached */ .xg)(baseline, { ...limit, relative: false }, baseline) && 2 * candidate < baseline
        ? 'more than half of it'
        : null;
}


/***/ }),

/***/ 22992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ historyEvidence),
/* harmony export */   If: () => (/* binding */ SHORTEST_HISTORY),
/* harmony export */   ZV: () => (/* binding */ usableValues),
/* harmony export */   _K: () => (/* binding */ scaleOf),
/* harmony export */   km: () => (/* binding */ usualRange)
/* harmony export */ });
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55255);
/* harmony import */ var _statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73525);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51328);



/** How many of the newest versions are read. */
const LONGEST_HISTORY = 20;
/** With fewer usable values there is no usual range. */
const SHORTEST_HISTORY = 8;
/** Not evaluated, or regressed: a lasting regression must not become usual. */
const UNUSABLE = [null, 'not_evaluated', 'incomparable', 'regression'];
/** The least deviation that is believed: of logarithms, and of a share. Each is less than an eighteenth of the usual limit. */
const LEAST_OF_LOG = 0.01;
const LEAST_OF_SHARE = 0.0025;
const LEAST_IN_LIMIT = 18;
/** Makes the mean absolute deviation of normal values their standard deviation: the square root of π/2. */
const MEAN_DEVIATION_TO_SD = Math.sqrt(Math.PI / 2);
/** The usable values of the 20 newest versions. `history` has the newest version last. */
function usableValues(history) {
    return history
        .slice(-LONGEST_HISTORY)
        .flatMap(({ value, verdict }) => (value === null || UNUSABLE.includes(verdict) ? [] : [value]));
}
/**
 * Shares vary by an amount; everything else by a share of itself, and by an amount only where it reaches 0 or less. The
 * floor follows the size of the values and never hides the limit: a loss of 0.001 that doubles has doubled.
 * @param limit see `Comparison`; without one the floor is that of the usual limit
 */
function scaleOf(kind, whole, values, limit) {
    if ((0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .isShare */ .GS)(kind))
        return { name: 'linear', floor: within(limit?.amount, LEAST_OF_SHARE * whole) };
    if (values.every((value) => value > 0)) {
        const share = limit === undefined ? undefined : Math.log1p(limit.amount / Math.abs(limit.baseline));
        return { name: 'log', floor: within(share, LEAST_OF_LOG) };
    }
    const middle = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(values);
    const deviations = values.map((value) => Math.abs(value - middle));
    const sizes = values.map(Math.abs).filter((size) => size > 0);
    // Where more than half are equal, as of errors that most runs do not have, the others are no spikes.
    const floor = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(deviations) === 0
        ? MEAN_DEVIATION_TO_SD * (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(deviations)
        : within(limit?.amount, LEAST_OF_LOG * (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(sizes));
    return { name: 'linear', floor: floor || LEAST_OF_SHARE };
}
/** A tighter limit than usual has a smaller floor. */
function within(limit, floor) {
    return limit === undefined || !(limit > 0) ? floor : Math.min(floor, limit / LEAST_IN_LIMIT);
}
/**
 * What at least eight earlier values say about the candidate: the t prediction interval for one more value (Hahn &
 * Meeker, Statistical Intervals, 4.8) after spikes were drawn in, which narrows it: each costs a degree of freedom, and
 * the deviation grows by the same share (Tukey & McLaughlin, Sankhyā A 25, 1963). null: there are too few.
 * @param earlier usable values, see `usableValues`
 */
function historyEvidence(comparison, earlier) {
    const n = earlier.length;
    if (n < SHORTEST_HISTORY)
        return null;
    const { kind, better, baseline, candidate, whole, limit } = comparison;
    const scale = scaleOf(kind, whole, [...earlier, candidate], { amount: limit.amount, baseline });
    const onScale = (value) => (scale.name === 'log' ? Math.log(value) : value);
    const level = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_1__/* .winsorizedLevel */ .Js)(earlier.map(onScale), scale.floor);
    const degrees = n - 1 - level.drawn;
    const sd = (level.sd * (n - 1)) / degrees;
    const fall = better === 'higher' ? level.mean - onScale(candidate) : onScale(candidate) - level.mean;
    const worse = fall / (sd * Math.sqrt(1 + 1 / n));
    const [p, p_improved] = [(0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tTail */ .X)(worse, degrees), (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tTail */ .X)(-worse, degrees)];
    return {
        kind: 'history',
        method: 'prediction interval',
        n,
        mean: level.mean,
        sd,
        degrees,
        scale: scale.name,
        p,
        p_improved,
        p_smallest: 0,
    };
}
/** The range outside of which a value is significant at `level`, either way: in the metric's unit. */
function usualRange({ n, mean, sd, degrees, scale }, level) {
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_2__/* .tQuantile */ .Y)(level, degrees) * sd * Math.sqrt(1 + 1 / n);
    const unit = (value) => (scale === 'log' ? Math.exp(value) : value);
    return [unit(mean - half), unit(mean + half)];
}


/***/ }),

/***/ 10947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ incompleteBeta),
/* harmony export */   o: () => (/* binding */ fairCoinTail)
/* harmony export */ });
/** Coefficients of Stirling's series for 1/x, 1/x³, 1/x⁵ … (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
/** From here on six terms of the series are exact to the last digit. */
const LARGE = 15;
const MOST_TERMS = 20_000;
const TINY = 1e-300;
/** ln Γ(x) for x > 0: Stirling's series, after Γ(x) = Γ(x + 1)/x has moved x to where it is exact. */
function logGamma(x) {
    let product = 1;
    let large = x;
    for (; large < LARGE; large += 1)
        product *= large;
    let series = 0;
    let power = 1 / large;
    for (const coefficient of STIRLING) {
        series += coefficient * power;
        power /= large * large;
    }
    return (large - 0.5) * Math.log(large) - large + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
/**
 * The regularized incomplete beta function I_x(a, b), the one function behind Student's t and the binomial
 * distribution. a, b > 0; 0 ≤ x ≤ 1.
 *
 * Continued fraction DLMF 8.17.22 by Lentz's method (Press et al., Numerical Recipes, 6.4); on the side where it
 * converges slowly by I_x(a, b) = 1 − I_{1−x}(b, a).
 */
function incompleteBeta(a, b, x) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - incompleteBeta(b, a, 1 - x);
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a;
    return front / fraction(a, b, x);
}
/** 1 + d₁/(1 + d₂/(1 + …)) with the d of DLMF 8.17.23. */
function fraction(a, b, x) {
    let value = 1;
    let above = 1;
    let below = 0;
    for (let term = 1; term <= MOST_TERMS; term += 1) {
        const m = term >> 1;
        const d = term % 2 === 0
            ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
            : -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        above = 1 + d / above || TINY;
        below = 1 / (1 + d * below || TINY);
        value *= above * below;
        if (Math.abs(above * below - 1) < 1e-15)
            break;
    }
    return value;
}
/** P(X ≥ k) for X ~ Bin(n, ½). */
function fairCoinTail(n, k) {
    if (k <= 0)
        return 1;
    return k > n ? 0 : incompleteBeta(k, n - k + 1, 0.5);
}


/***/ }),

/***/ 52411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ normalTail),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   kC: () => (/* binding */ normalDensity)
/* harmony export */ });
const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
/** From here on the continued fraction needs fewer terms than the power series. */
const FAR = 2.5;
const FRACTION_TERMS = 150;
/** Density of the standard normal distribution. */
function normalDensity(x) {
    return Math.exp(-0.5 * x * x - LOG_SQRT_TWO_PI);
}
/**
 * P(Z > x) of the standard normal distribution, to about 15 digits, also where it is tiny.
 *
 * Near the middle ½ − φ(x)(x + x³/3 + x⁵/(3·5) + …) (Marsaglia, Evaluating the Normal Distribution, J. Stat. Soft. 11,
 * 2004); further out φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))) (Abramowitz & Stegun 26.2.14).
 */
function normalTail(x) {
    if (x < 0)
        return 1 - normalTail(-x);
    if (x === Infinity)
        return 0;
    if (x >= FAR) {
        let fraction = x;
        for (let term = FRACTION_TERMS; term >= 1; term -= 1)
            fraction = x + term / fraction;
        return normalDensity(x) / fraction;
    }
    let sum = 0;
    let term = x;
    for (let odd = 3; sum + term !== sum; odd += 2) {
        sum += term;
        term *= (x * x) / odd;
    }
    return 0.5 - normalDensity(x) * sum;
}
/** The x with P(Z > x) = p: 1.6449 for 0.05. 0 < p < 1. */
function normalQuantile(p) {
    if (p > 0.5)
        return -normalQuantile(1 - p);
    // The tail is convex to the right of 0, so Newton's steps from there never pass the solution.
    let x = 0;
    for (;;) {
        const next = x + (normalTail(x) - p) / normalDensity(x);
        if (!(next > x))
            return x;
        x = next;
    }
}


/***/ }),

/***/ 73525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Js: () => (/* binding */ winsorizedLevel),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   p9: () => (/* binding */ robustDeviation),
/* harmony export */   rY: () => (/* binding */ MOST_DEVIATIONS)
/* harmony export */ });
/** Scales the median absolute deviation of normal values to their standard deviation. */
const MAD_TO_SD = 1.4826;
/** Values further from the median than this many standard deviations are moved to there. */
const MOST_DEVIATIONS = 3.5;
/** The middle value, or the mean of the two; NaN of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
/** The standard deviation that follows from the median absolute value of `deviations`. */
function robustDeviation(deviations) {
    return MAD_TO_SD * median(deviations.map(Math.abs));
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function clip(value, least, most) {
    return Math.min(Math.max(value, least), most);
}
/**
 * Mean and standard deviation (n − 1) of at least two values, after those beyond 3.5 robust standard deviations from
 * the median were moved to there (winsorized). No deviation is less than `floor`: a constant history still has a range.
 */
function winsorizedLevel(values, floor) {
    const middle = median(values);
    const reach = MOST_DEVIATIONS * Math.max(robustDeviation(values.map((value) => value - middle)), floor);
    const drawnIn = values.map((value) => clip(value, middle - reach, middle + reach));
    const center = mean(drawnIn);
    const squares = drawnIn.reduce((sum, value) => sum + (value - center) ** 2, 0);
    const drawn = values.filter((value, at) => value !== drawnIn[at]).length;
    return { mean: center, sd: Math.max(Math.sqrt(squares / (values.length - 1)), floor), drawn };
}


/***/ }),

/***/ 51328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tTail),
/* harmony export */   Y: () => (/* binding */ tQuantile)
/* harmony export */ });
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10947);

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, which need not be whole (DLMF 8.17(ii)). */
function tTail(t, df) {
    const tail = 0.5 * (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J)(df / 2, 0.5, df / (df + t * t));
    return t >= 0 ? tail : 1 - tail;
}
/** The t with P(T > t) = p, for 0 < p ≤ ½, by bisection. */
function tQuantile(p, df) {
    let above = 1;
    while (tTail(above, df) > p)
        above *= 2;
    let below = 0;
    for (;;) {
        const middle = (below + above) / 2;
        if (middle <= below || middle >= above)
            return middle;
        if (tTail(middle, df) > p)
            below = middle;
        else
            above = middle;
    }
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ cases),
/* harmony export */   En: () => (/* binding */ chanceOf),
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   Te: () => (/* binding */ roundedUp),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   rY: () => (/* binding */ rangeEnd)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47092);

/** More decimals are noise of binary arithmetic. */
const MOST_DECIMALS = 8;
/** A reported number with all its digits, except noise of binary arithmetic. */
function exact(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(value).scale <= MOST_DECIMALS ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value) : rounded(value, 6);
}
/** A computed number. */
function rounded(value, digits = 2) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Number(value.toPrecision(digits)));
}
/** `p = 0.013`, `p < 0.0001`. */
function chanceOf(p) {
    return p < 0.0001 ? 'p < 0.0001' : `p = ${rounded(p)}`;
}
/** A positive bound with two digits, rounded up. */
function roundedUp(value) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return rounded(Math.ceil(value / unit - 1e-9) * unit);
}
/** The end of a usual range: three digits, or whole. */
function rangeEnd(value) {
    return Math.abs(value) >= 100 ? String(Math.round(value)) : rounded(value, 3);
}
/** How a computed drop changed the metric: `fell by 0.12`. */
function moved(drop, better) {
    if (drop === 0)
        return 'did not change';
    return `${drop > 0 === (better === 'higher') ? 'fell' : 'rose'} by ${rounded(Math.abs(drop))}`;
}
/** The word for getting worse: a drop, or a rise if lower is better. */
function worsening({ better }) {
    return better === 'higher' ? 'drop' : 'rise';
}
/** `1 case`, `2 cases`. */
function cases(count) {
    return `${count} ${count === 1 ? 'case' : 'cases'}`;
}


/***/ }),

/***/ 25879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ pooledReason),
/* harmony export */   kT: () => (/* binding */ testOf),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _comparison_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67347);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22992);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5787);



/** Further remarks about a comparison: sentences without a full stop. */
function remarksOf({ comparison, evidence, decision }) {
    const remarks = [];
    if (evidence.kind === 'cases' && evidence.broke_by_error > 0)
        remarks.push(errors(comparison, evidence));
    if (evidence.kind === 'none' && evidence.earlier !== null) {
        remarks.push(`no usual range yet: ${evidence.earlier} of ${_history_js__WEBPACK_IMPORTED_MODULE_1__/* .SHORTEST_HISTORY */ .If} earlier versions`);
    }
    const others = decision.test?.others ?? 0;
    if (others > 0)
        remarks.push(`judged together with ${others} other ${others === 1 ? 'comparison' : 'comparisons'}`);
    return remarks;
}
/**
 * How a comparison was tested: `McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, level 0.05`. The p is that
 * of a loss; a gain that chance does not explain has its own beside it.
 */
function testOf({ method, n, of, groups, changed, p, p_improved, level }) {
    if (p === null || level === null || n === null)
        return 'by the limit alone';
    const gain = p_improved !== null && p_improved <= _comparison_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .ALPHA */ .N ? `; of a gain: ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p_improved)}` : '';
    const held = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p)}, level ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rounded */ .Wf)(level)}${gain}`;
    if (of === 'versions')
        return `${method} of ${n} earlier versions: ${held}`;
    const over = groups === null ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(n) : `${groups} groups of ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(n)}`;
    return `${method} over ${over}, ${changed ?? 0} of which ${changed === 1 ? 'differs' : 'differ'}: ${held}`;
}
/**
 * The sentence about all results of a push together: `the 20 results with cases together fell by 0.08 on average; …`.
 */
function pooledReason({ results, drop, limit, significant, p, level }) {
    const chance = significant ? 'chance does not explain it' : 'chance may explain it';
    const test = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .chanceOf */ .En)(p)}, level ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rounded */ .Wf)(level)}`;
    return `the ${results} results with cases together ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .moved */ .aW)(drop, 'higher')} on average; the limit is ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .exact */ .e0)(limit)}; ${chance} (${test})`;
}
/** `9 of the 12 cases that broke are errors; without them f1 fell by 0.01`. */
function errors({ metric, better }, { broke, broke_by_error, drop_without_errors }) {
    const [all, who] = [broke_by_error === broke, `the ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .cases */ .Cz)(broke)} that broke`];
    const are = all
        ? `${who} ${broke === 1 ? 'is an error' : 'are errors'}`
        : `${broke_by_error} of ${who} ${broke_by_error === 1 ? 'is an error' : 'are errors'}`;
    if (drop_without_errors === null)
        return are;
    return `${are}; without ${broke_by_error === 1 ? 'it' : 'them'} ${metric} ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .moved */ .aW)(drop_without_errors, better)}`;
}


/***/ }),

/***/ 87153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ isAtMost),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Ru: () => (/* binding */ isSome),
/* harmony export */   UF: () => (/* binding */ allowanceOf),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   nW: () => (/* binding */ compareWithLimit),
/* harmony export */   xg: () => (/* binding */ isReached),
/* harmony export */   xr: () => (/* binding */ ONE)
/* harmony export */ });
/* unused harmony export allowedBy */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47092);

const ZERO = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(0);
const ONE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1);
/**
 * Numbers this close are equal: more than the rounding error of 53/60 − 50/60 in doubles, less than any difference that
 * matters.
 */
const NOISE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1e-12);
/**
 * Compares a difference with a limit, as decimal numbers: −1 below it, 0 at it, 1 above it. A difference within 1e-12
 * of the larger side (at least 1e-12) is at the limit. The only comparison with a limit; in SQL it is
 * `benchmark_reaches`.
 *
 * @param sides the two numbers that differ
 */
function compareWithLimit(difference, limit, sides) {
    const beyond = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .subtract */ .Re)(difference, limit);
    const size = sides.map(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn).reduce(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .larger */ .yf, ONE);
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(beyond), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)(size, NOISE)) <= 0 ? 0 : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(beyond, ZERO);
}
/**
 * Whether a change from `before` to `now` reaches the limit.
 * @param change positive in the direction of the limit
 */
function reaches(limit, change, before, now) {
    if (change.digits <= 0n)
        return false;
    const order = compareWithLimit(change, allowedBy(limit, before), [before, now]);
    return limit.kind === 'absolute' ? order >= 0 : order > 0;
}
function allowanceOf(limit, before) {
    return {
        amount: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)(allowedBy(limit, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(before))),
        relative: limit.kind === 'relative',
        words: limit.kind === 'absolute' ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDecimal */ .zJ)(limit.value) : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(limit.value),
    };
}
/**
 * Whether a change reaches what is allowed; no change, or one in the other direction, never does.
 * @param size the larger side
 */
function isReached(change, { amount, relative }, size) {
    if (change <= 0)
        return false;
    const order = compareWithLimit((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(change), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(amount), [(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(size)]);
    return relative ? order > 0 : order >= 0;
}
/**
 * Whether there is a change beyond rounding of binary numbers.
 * @param size the larger side
 */
function isSome(change, size) {
    return isReached(change, { amount: 0, relative: true }, size);
}
/** How much a metric may differ from `before`. */
function allowedBy(limit, before) {
    return limit.kind === 'absolute' ? limit.value : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(before), limit.value);
}
/** Whether a number is at most another, within rounding: a share of 1.0000000000000002 is 1. */
function isAtMost(value, most) {
    return compareWithLimit(value, most, [value, most]) <= 0;
}


/***/ }),

/***/ 55255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   lT: () => (/* binding */ HUNDRED)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47092);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87153);


const HUNDRED = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(100);
/** A score does not become ten times better and cross 1: its scale changed. */
const ANOTHER_SCALE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(10);
/** Whether a metric is a share: a fraction or a percentage. */
function isShare(kind) {
    return kind === 'proportion' || kind === 'percent';
}
/**
 * The kind of a metric's values, or `mixed`: one is a fraction and another is on a larger scale, so they cannot be
 * compared. Proportions are in 0..1; shares above 1 are percentages; a score above 1 is a plain number. 0 fits both.
 */
function kindOf(nature, values) {
    if (nature === 'duration' || nature === 'money' || nature === 'count')
        return nature;
    if (nature !== 'share' && nature !== 'scale')
        return 'other';
    const exact = values.map(_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc);
    if (exact.some((value) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ZERO */ .f2) < 0))
        return 'other';
    const above = exact.filter((value) => !(0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr));
    if (above.length === 0)
        return 'proportion';
    const fractions = exact.filter((value) => (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr) && value.digits !== 0n);
    if (nature === 'scale')
        return fractions.some((value) => above.some(isFarFrom(value))) ? 'mixed' : 'other';
    if (fractions.length > 0)
        return 'mixed';
    return above.every((value) => (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtMost */ .L4)(value, HUNDRED)) ? 'percent' : 'other';
}
/** 1 and 10 are the ends of one scale. 0.9 and 9 are the same score on two. */
function isFarFrom(fraction) {
    const isOne = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(fraction, _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr) === 0;
    return (value) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .multiply */ .lw)(fraction, ANOTHER_SCALE)) >= (isOne ? 1 : 0);
}


/***/ }),

/***/ 17987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   NL: () => (/* binding */ otherSpelling),
/* harmony export */   Pc: () => (/* binding */ isSameTree),
/* harmony export */   g8: () => (/* binding */ flattenMetrics)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14223);

/** The last trees that were flattened. Each is flattened several times in a row, and never changes. */
const FLAT = new Map();
const MOST_FLAT = 8;
/**
 * All numbers of a metric tree under their dotted names, sorted by name. `f1_score` is another spelling of
 * `f1`: it takes that name unless the same branch has an `f1` of another value.
 */
function flattenMetrics(tree) {
    const known = FLAT.get(tree);
    if (known !== undefined)
        return known;
    const metrics = new Map();
    collect(tree, '', metrics);
    const sorted = isSorted(metrics) ? metrics : new Map([...metrics].sort(([a], [b]) => (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a, b)));
    if (FLAT.size >= MOST_FLAT)
        FLAT.clear();
    FLAT.set(tree, sorted);
    return sorted;
}
/** Whether the names are sorted, as in a tree without branches. */
function isSorted(metrics) {
    let last = '';
    for (const name of metrics.keys()) {
        if ((0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(last, name) > 0)
            return false;
        last = name;
    }
    return true;
}
/** Whether two trees have the same numbers under the same names, in any order. */
function isSameTree(one, other) {
    const names = Object.keys(one);
    return (names.length === Object.keys(other).length &&
        names.every((name) => {
            const [here, there] = [one[name], Object.hasOwn(other, name) ? other[name] : undefined];
            return typeof here === 'object' && typeof there === 'object' ? isSameTree(here, there) : here === there;
        }));
}
/** A dotted name as `flattenMetrics` gives it. */
function canonicalName(name) {
    return name.replace(/(^|\.)f1_score$/, '$1f1');
}
/** The other spelling under which a rule may name a metric: `f1_score` for `f1`; null when there is none. */
function otherSpelling(name) {
    return name === 'f1' || name.endsWith('.f1') ? `${name}_score` : null;
}
function collect(tree, prefix, into) {
    // Sorted, so that the order of keys in a file never decides anything.
    for (const key of sortedKeys(tree)) {
        const value = tree[key];
        if (value === undefined)
            continue;
        if (typeof value !== 'number')
            collect(value, `${prefix}${key}.`, into);
        else if (key !== 'f1_score' || (typeof tree['f1'] === 'number' && tree['f1'] !== value)) {
            into.set(prefix + key, value);
        }
        else
            into.set(`${prefix}f1`, value);
    }
}
/** The keys of the last tree: those of one suite have the same ones. */
let last = { keys: [], sorted: [] };
function sortedKeys(tree) {
    const keys = Object.keys(tree);
    const isKnown = keys.length === last.keys.length && keys.every((key, at) => key === last.keys[at]);
    if (!isKnown)
        last = { keys, sorted: keys.toSorted(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X) };
    return last.sorted;
}


/***/ }),

/***/ 35881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ primaryMetric),
/* harmony export */   p: () => (/* binding */ primaryClaim)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47092);
/* harmony import */ var _metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93869);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17987);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88141);
/* harmony import */ var _policy_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12279);





/** The default primary metrics, in this order. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score'];
/**
 * The primary metric of a result: the first of these that it has: that of a rule, of the result itself, of the
 * configuration, a default one, the only one. `asked`: a person named it.
 */
function primaryMetric(names, { policy, ofResult, kept }) {
    const ruled = policy.rules.filter(({ primary }) => primary);
    for (const rule of ruled.reverse()) {
        const name = [...names].find((each) => (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleMatches */ .W)(rule, each));
        if (name !== undefined)
            return { name, better: rule.better, asked: true };
    }
    const said = ofResult === undefined ? null : fromResult(ofResult);
    if (said !== null && names.has(said.name))
        return { ...said, better: directionOf(policy, said), asked: true };
    if (kept && names.has(kept.name))
        return { ...kept, better: directionOf(policy, kept), asked: false };
    const name = USUAL.find((each) => names.has(each)) ?? onlyOne(names);
    return name === null ? null : { name, better: directionOf(policy, { name, better: null }), asked: false };
}
/** The primary metric as a result reports it to the store, which keeps it for the configuration. */
function primaryClaim({ metrics, primary_metric }, policy) {
    const found = primaryMetric(new Set((0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenMetrics */ .g8)(metrics).keys()), { policy, ofResult: primary_metric });
    if (found === null)
        return {};
    const claim = { name: found.name, better: found.better };
    return { ...(found.asked ? { primary_asked: claim } : { primary_guess: claim }), ...fallFrom(metrics, claim, policy) };
}
/** From which earlier value on a fall reaches the limit, so that the cases of that version are needed. */
function fallFrom(metrics, primary, policy) {
    const now = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .flattenMetrics */ .g8)(metrics).get(primary.name);
    if (now === undefined)
        return {};
    const { limit } = (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .standardFor */ .LW)(policy, primary.name, [now], { named: primary, gates: true });
    if (limit === null)
        return {};
    const size = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .toNumber */ .Ro)(limit.value);
    const sign = primary.better === 'lower' ? -1 : 1;
    // Without the last digits: one version too many is only read in vain. A loss of all of a value counts as well.
    const at = limit.kind === 'absolute'
        ? now + sign * size
        : sign === 1 && size >= 1
            ? Infinity
            : now / (1 - sign * Math.sign(now) * size);
    return Number.isFinite(at) ? { second_from: { ...primary, at: at - sign * Math.abs(at) * 1e-9 } } : {};
}
function fromResult(text) {
    return text.startsWith('-')
        ? { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(text.slice(1)), better: 'lower' }
        : { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(text), better: null };
}
/** The direction of a metric: by the rule for it, else by whoever named it, else by its name, else higher. */
function directionOf(policy, { name, better }) {
    const rule = policy.rules.findLast((each) => (0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleMatches */ .W)(each, name));
    return rule?.better ?? better ?? (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better ?? 'higher';
}
/** The only metric of a result, besides those that describe the run. */
function onlyOne(names) {
    const [first, ...more] = [...names].filter((name) => (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).nature !== 'context');
    return more.length === 0 ? (first ?? null) : null;
}


/***/ }),

/***/ 88141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   LW: () => (/* binding */ standardFor),
/* harmony export */   YL: () => (/* binding */ STRATEGIES),
/* harmony export */   ZH: () => (/* binding */ limitOfKind),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55255);
/* harmony import */ var _metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93869);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12279);






/** `evidence`: a drop of the limit must also be real. `threshold`: the limit alone decides. */
const STRATEGIES = ['evidence', 'threshold'];
/** The gain of a proportion that is an improvement. (Whether it is promoted, the database decides.) */
const IMPROVEMENT_STEP = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.02);
const DEFAULT_THRESHOLD = '0.05';
const FIFTH = { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.2) };
/**
 * The policy of the inputs `threshold` and `metrics`. Throws `UserError` that names the input and, for rules, every
 * wrong line.
 */
function policyFrom(inputs) {
    return {
        threshold: thresholdFrom(inputs.threshold ?? ''),
        rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesFrom */ .m)(inputs.metrics ?? ''),
        strategy: 'evidence',
    };
}
/** The default policy. */
const DEFAULT_POLICY = policyFrom({});
/**
 * The limit, direction and gate of a metric. Without a limit of its own it has that of its kind: the threshold for
 * proportions, 100 times the threshold for percentages, 20% for everything else.
 *
 * @param values the existing values of baseline and candidate
 * @param about `named`: the direction it was given as a primary metric
 */
function standardFor(policy, name, values, about) {
    const known = (0,_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__/* .knownMetric */ .w)(name);
    const rule = policy.rules.findLast((each) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .ruleMatches */ .W)(each, name));
    const better = rule?.better ?? about.named?.better ?? known.better;
    // Of an unknown name only the direction is known: if lower is better, it may as well be seconds.
    const isKnown = known.nature !== 'unknown' && known.nature !== 'context';
    const kind = (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(isKnown ? known.nature : better === 'higher' ? 'scale' : 'amount', values);
    const standard = { better, gate: about.gates, mixed: kind === 'mixed' };
    if (kind === 'mixed')
        return { ...standard, kind: 'other', limit: null, step: null };
    if (better === null)
        return { ...standard, kind, limit: null, step: null };
    const limit = rule?.limit ?? limitOfKind(kind, policy.threshold);
    return { ...standard, kind, limit, step: (0,_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(kind) ? limitOfKind(kind, IMPROVEMENT_STEP) : limit };
}
/** A limit for proportions as it applies to a kind of metric. */
function limitOfKind(kind, proportion) {
    if (kind === 'proportion')
        return { kind: 'absolute', value: proportion };
    return kind === 'percent' ? { kind: 'absolute', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .multiply */ .lw)(proportion, _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .HUNDRED */ .lT) } : FIFTH;
}
function thresholdFrom(text) {
    const threshold = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalFrom */ .yU)(text.trim() || DEFAULT_THRESHOLD);
    if (threshold === null || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .compare */ .UD)(threshold, _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .ZERO */ .f2) <= 0 || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .compare */ .UD)(threshold, _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .ONE */ .xr) > 0) {
        const allowed = 'give a number more than 0 and at most 1, such as 0.05';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`threshold: ${JSON.stringify(text)} is not allowed; ${allowed}`);
    }
    return threshold;
}


/***/ }),

/***/ 12279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ruleMatches),
/* harmony export */   m: () => (/* binding */ rulesFrom)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80029);
/* harmony import */ var _metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17987);




const HUNDREDTH = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalOf */ .Bc)(0.01);
const RULE_FORM = 'a line is `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`, where * in the name stands for any characters ' +
    'and the limit is absolute (0.03) or relative (10%)';
/** The rules of the input `metrics`, one a line; blank lines and `#` comments are ignored. Names every wrong line. */
function rulesFrom(text) {
    const rules = [];
    const problems = [];
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const line = raw.replace(/(^|\s)#.*$/, '').trim();
        if (line === '')
            continue;
        const rule = ruleFrom(line);
        if (typeof rule !== 'string')
            rules.push(rule);
        else
            problems.push(`metrics, line ${index + 1} (${JSON.stringify(line)}): ${rule}`);
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([...problems, RULE_FORM].join('\n'));
    return rules;
}
/** Whether a rule is about a metric. */
function ruleMatches(rule, name) {
    const other = (0,_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSpelling */ .NL)(name);
    return (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMatches */ .F)(rule.glob, name) || (other !== null && (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .nameMatches */ .F)(rule.glob, other));
}
/** The rule of one line, or what is wrong with it. */
function ruleFrom(line) {
    const colon = line.lastIndexOf(':');
    const glob = line.slice(0, Math.max(colon, 0)).trim();
    if (glob === '')
        return 'the name of a metric and a colon are missing';
    const [better, ...options] = line
        .slice(colon + 1)
        .trim()
        .split(/\s+/);
    if (better !== 'higher' && better !== 'lower')
        return 'after the colon, say what is better: higher or lower';
    let limit = null;
    let gate = null;
    let primary = false;
    for (const option of options) {
        if (option === 'primary') {
            if (glob.includes('*'))
                return 'only one metric can be primary: name it without *';
            primary = true;
        }
        else if (option === 'gate' || option === 'no-gate') {
            if (gate !== null)
                return 'gate or no-gate is given twice';
            gate = option === 'gate';
        }
        else {
            const parsed = limitFrom(option);
            if (typeof parsed === 'string')
                return parsed;
            if (limit !== null)
                return 'there are two limits';
            limit = parsed;
        }
    }
    return { glob, better, limit, gate, primary };
}
function limitFrom(text) {
    const relative = text.endsWith('%');
    const value = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .decimalFrom */ .yU)(relative ? text.slice(0, -1) : text);
    if (value === null)
        return `${JSON.stringify(text)} is neither a limit nor gate, no-gate or primary`;
    if (value.digits < 0n)
        return 'a limit must not be negative: it says how much worse the metric may be';
    if (relative)
        return { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .multiply */ .lw)(value, HUNDREDTH) };
    // An absolute limit is reached by equality, so with 0 an equal value would be a regression.
    if (value.digits === 0n)
        return 'an absolute limit must be above 0; write 0% for a metric that may not get worse';
    return { kind: 'absolute', value };
}


/***/ }),

/***/ 84281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ isGoodForRollback),
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* unused harmony export DEFAULT_FAIL_ON */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);


/** The verdicts that fail the check unless the input `fail-on` says otherwise. */
const DEFAULT_FAIL_ON = new Set(['regression', 'not_evaluated', 'incomparable']);
const GOOD_FOR_ROLLBACK = ['improvement', 'unchanged', 'minor', 'no_baseline'];
/** Whether a version with this last verdict is good to roll back to. `rollback_snapshot` has the same list. */
function isGoodForRollback(verdict) {
    return GOOD_FOR_ROLLBACK.includes(verdict);
}
/** The worst of several verdicts; `not_evaluated` for none: without a judgement nothing is green. */
function worstVerdict(verdicts) {
    const given = new Set(verdicts);
    return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((verdict) => given.has(verdict)) ?? 'not_evaluated';
}
/** Whether a verdict fails the check. */
function fails(verdict, failOn) {
    return failOn.has(verdict);
}
/**
 * The verdicts in the input `fail-on`: a list separated by commas or line breaks, or `none`; the default is
 * `regression, not_evaluated, incomparable`. Throws `UserError` for anything else.
 */
function parseFailOn(text) {
    const words = (text ?? '').split(/[,\r\n]/).flatMap((word) => word.trim() || []);
    if (words.length === 0)
        return DEFAULT_FAIL_ON;
    if (words.length === 1 && words[0] === 'none')
        return new Set();
    return new Set(words.map(verdictFrom));
}
function verdictFrom(word) {
    const verdict = _model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((each) => each === word);
    if (verdict !== undefined)
        return verdict;
    const allowed = `give ${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.join(', ')}, separated by commas or line breaks, or only none`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`fail-on: ${JSON.stringify(word)} is not allowed; ${allowed}`);
}


/***/ }),

/***/ 97535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   D1: () => (/* binding */ MAX_ARTIFACTS_BYTES),
/* harmony export */   EM: () => (/* binding */ MAX_NAME_LENGTH),
/* harmony export */   H$: () => (/* binding */ MAX_COUNT),
/* harmony export */   JG: () => (/* binding */ MAX_PROBLEMS_PER_FILE),
/* harmony export */   Kb: () => (/* binding */ MAX_PATH_LENGTH),
/* harmony export */   M1: () => (/* binding */ MAX_NESTING),
/* harmony export */   Mx: () => (/* binding */ MAX_STRING_LENGTH),
/* harmony export */   _W: () => (/* binding */ tooManyResults),
/* harmony export */   bO: () => (/* binding */ MAX_ATTRIBUTE_LENGTH),
/* harmony export */   bi: () => (/* binding */ MAX_ROW_LENGTH),
/* harmony export */   eY: () => (/* binding */ MAX_COMPRESSION_RATIO),
/* harmony export */   fG: () => (/* binding */ MAX_CASES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   gx: () => (/* binding */ MAX_TOTAL_BYTES),
/* harmony export */   hq: () => (/* binding */ MAX_MEMORY_BYTES),
/* harmony export */   jl: () => (/* binding */ MAX_YAML_BYTES),
/* harmony export */   jq: () => (/* binding */ MAX_PATH_DEPTH),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   o9: () => (/* binding */ MAX_ARTIFACT_BYTES),
/* harmony export */   pE: () => (/* binding */ MAX_ARTIFACTS),
/* harmony export */   rL: () => (/* binding */ MAX_ZIP_FILES),
/* harmony export */   sr: () => (/* binding */ MAX_RESULTS)
/* harmony export */ });
/**
 * The largest inputs that are accepted. Result files may come from strangers (a fork's pull request), so each limit is
 * checked before the work that it bounds. All of them are far above what real benchmark runs write.
 */
/** Bytes of one result file. It is read in pieces; this bounds the time. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/** Bytes of all result files of one run. */
const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES;
/** Bytes held in memory for what cannot be read in pieces: standard input, a zip file in a zip file. */
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of a YAML document, which is read whole. */
const MAX_YAML_BYTES = 10 * 1024 * 1024;
/** UTF-16 code units of one row of a CSV file, and of one attribute in XML. */
const MAX_ROW_LENGTH = 2 * 1024 * 1024;
const MAX_ATTRIBUTE_LENGTH = 16 * 1024 * 1024;
/** Files of one run: a pattern that matches more is a mistake, such as the root of a repository. */
const MAX_FILES = 1_000;
/** Results of one run: a file may hold an array of them. Real sweeps reach 3,500. */
const MAX_RESULTS = 10_000;
function tooManyResults(count) {
    return `has ${count} results, more than ${MAX_RESULTS}: push them in parts`;
}
/** Depth of nested objects and arrays that are kept. Real results need 6. */
const MAX_DEPTH = 32;
/** Depth of what is skipped: traces are nested deeper. */
const MAX_NESTING = 1_000;
/** Values kept of one file, containers included: 100,000 cases of 14 fields are 1,500,000. */
const MAX_NODES = 2_000_000;
/** UTF-16 code units of one kept string or name. Longer ones are embedded images or whole transcripts. */
const MAX_STRING_LENGTH = 65_536;
/** Cases of one result: their outcomes are sent to the database, and those of the reference back, with every push. */
const MAX_CASES = 100_000;
/** Characters of a version, tag, metric name, case id or group: short enough for tables and indexes. */
const MAX_NAME_LENGTH = 200;
/** Largest count: the `integer` of Postgres, in which counts are stored. */
const MAX_COUNT = 2_147_483_647;
/** Problems (and warnings) reported for one file: a file with more has one cause, and people read the log. */
const MAX_PROBLEMS_PER_FILE = 100;
/** Bytes of one artifact as stored, compressed: checked before the download. */
const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;
/** Bytes of all artifacts of one run as stored: they are held in memory together. */
const MAX_ARTIFACTS_BYTES = 5 * MAX_ARTIFACT_BYTES;
/** Artifacts that are read of one run: GitHub allows a matrix of 256 jobs. */
const MAX_ARTIFACTS = 256;
/**
 * Files of one zip file, and of all artifacts of one run together, including those that are not read: logs of
 * inspect_ai have one for each sample.
 */
const MAX_ZIP_FILES = 100_000;
/** The largest compression ratio of a file in a zip file, beyond its first mebibyte. Real results reach 20. */
const MAX_COMPRESSION_RATIO = 100;
/** Characters of a path in an artifact, and depth of its folders. */
const MAX_PATH_LENGTH = 1_024;
const MAX_PATH_DEPTH = 32;


/***/ }),

/***/ 57206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ DEFAULT_MODEL_ENVIRONMENT),
/* harmony export */   B9: () => (/* binding */ BASELINE_SOURCES),
/* harmony export */   D_: () => (/* binding */ PROMOTIONS),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   fl: () => (/* binding */ FINDING_VERDICTS),
/* harmony export */   tQ: () => (/* binding */ MODEL_PROMOTIONS)
/* harmony export */ });
/**
 * The words of this project as types. One word per thing, everywhere: SQL, TypeScript, inputs, reports, docs.
 *
 * - benchmark result: one JSON document, what one run measured for one configuration
 * - configuration: model, dataset, prompt and environment; snapshots are numbered per configuration
 * - transaction: the immutable log row of one result
 * - snapshot: version 1, 2, 3 … of a configuration, made from one transaction
 * - current, baseline: pointers of a configuration to one of its versions
 * - candidate: the snapshot being judged; finding: the judgement of one metric; verdict: their sum
 */
/**
 * The rule that found the reference. `base_commit`, `base`: the version of a pull request's base commit, the newest one
 * of the base branch. `environment_newest`: the newest one of the baseline environment. `prompt`: the baseline of
 * another prompt of the model and dataset. `replaces`: of the model that this one replaces. `may_replace`: the same,
 * but this job cannot be sure, so it decides nothing.
 */
const BASELINE_SOURCES = [
    'input',
    'own',
    'previous_run',
    'base_commit',
    'base',
    'environment',
    'environment_newest',
    'prompt',
    'replaces',
    'may_replace',
];
/** Worst first. */
const VERDICTS = [
    'regression',
    'not_evaluated',
    'incomparable',
    'inconclusive',
    'minor',
    'no_baseline',
    'unchanged',
    'improvement',
];
/** Worst first. */
const FINDING_VERDICTS = [
    'regression',
    'incomparable',
    'inconclusive',
    'minor',
    'unchanged',
    'improvement',
    'shown',
];
/**
 * `never`: only a person sets the baseline. `first`: the first version, if there is no baseline. `proven`: also the
 * second run in a row that proves a gain. `auto`: also a clearly better version.
 */
const PROMOTIONS = ['never', 'first', 'proven', 'auto'];
/** Versions of models have no cases, so no gain is proven. */
const MODEL_PROMOTIONS = ['never', 'first', 'auto'];
/** The default environment of an active version. The database has the same default. */
const DEFAULT_MODEL_ENVIRONMENT = 'production';


/***/ }),

/***/ 14223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
/** Orders strings by code unit: the same on every machine, independent of the locale. */
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 84765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sparkline)
/* harmony export */ });
const LEVELS = '▁▂▃▄▅▆▇█';
/** For terminals without those: by the share of the cell that is dark. */
const ASCII_LEVELS = '_.-~=+*#';
const MISSING = '·';
/**
 * Values as a line of blocks, from the lowest to the highest level; `·` for a missing value. Equal values are all at
 * the middle level.
 */
function sparkline(values, isAscii = false) {
    const present = values.filter((value) => value !== null);
    const lowest = Math.min(...present);
    const range = Math.max(...present) - lowest;
    const level = (value) => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7));
    const [levels, missing] = isAscii ? [ASCII_LEVELS, ' '] : [LEVELS, MISSING];
    return values.map((value) => (value === null ? missing : levels.charAt(level(value)))).join('');
}


/***/ }),

/***/ 41534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   Sv: () => (/* binding */ legKey),
/* harmony export */   dk: () => (/* binding */ legRank),
/* harmony export */   gI: () => (/* binding */ mergeLegs),
/* harmony export */   o8: () => (/* binding */ legRows),
/* harmony export */   rZ: () => (/* binding */ wholeFinding),
/* harmony export */   wV: () => (/* binding */ failedLeg)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47092);
/* harmony import */ var _judging_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55255);
/* harmony import */ var _judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93869);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57206);




const MOST_FINDINGS = 4;
const LONGEST_REASON = 300;
const LONGEST_NAME = 500;
const MOST_ROWS = 5_000;
/** The rows of a job's own report. */
function legRows({ results }, attempt) {
    return results.map(({ candidate, judgement, stored }) => {
        const { verdict, reason, judged, primary } = judgement;
        const first = judged.filter(({ metric }) => metric === primary?.name);
        const rest = judged.filter((each) => !first.includes(each) && (each.gate || NEWS.includes(each.verdict)));
        return {
            configuration: candidate.configuration,
            attempt,
            verdict,
            version: stored?.snapshot_version ?? null,
            reason: reason.slice(0, LONGEST_REASON),
            findings: [...first, ...rest]
                .slice(0, MOST_FINDINGS)
                .map(({ metric, baseline, candidate: now, verdict: found, gate }) => {
                return { metric, baseline, candidate: now, verdict: found, gate };
            }),
        };
    });
}
/** The row of a job that ended with an error. */
function failedLeg(reason, attempt) {
    const shown = reason.slice(0, LONGEST_REASON);
    return { configuration: null, attempt, verdict: 'not_evaluated', version: null, reason: shown, findings: [] };
}
/**
 * All rows, one for each configuration: of the highest attempt, and of equal attempts the later one. An error of an
 * earlier attempt is dropped: that job ran again.
 */
function mergeLegs(...groups) {
    const merged = new Map();
    for (const row of groups.flat()) {
        const known = merged.get(legKey(row));
        if (known === undefined || known.attempt <= row.attempt)
            merged.set(legKey(row), row);
    }
    const rows = [...merged.values()];
    const newest = Math.max(0, ...rows.map(({ attempt }) => attempt));
    return rows.filter(({ configuration, attempt }) => configuration !== null || attempt === newest);
}
/** Equal for rows that replace each other. */
function legKey({ configuration, reason }) {
    if (configuration === null)
        return JSON.stringify([reason]);
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return JSON.stringify([model_version, dataset_version, prompt_version, environment]);
}
/** The order in which rows are left out if there is no room: unchanged ones first. */
function legRank({ verdict }) {
    return verdict === 'unchanged' ? _model_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk.length : _model_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk.indexOf(verdict);
}
/** A finding with the values that were not stored, recomputed. */
function wholeFinding({ metric, baseline, candidate, verdict, gate }) {
    const { nature, better } = (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_1__/* .knownMetric */ .w)(metric);
    const kind = (0,_judging_metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(nature, [baseline, candidate].filter((value) => value !== null));
    const compared = baseline !== null && candidate !== null;
    return {
        metric,
        kind: kind === 'mixed' ? 'other' : kind,
        better,
        baseline,
        candidate,
        delta: compared ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .deltaOf */ .e0)(baseline, candidate) : null,
        percent_change: compared ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .percentChange */ .u5)(baseline, candidate) : null,
        verdict,
        gate,
        evidence: null,
        reason: '',
    };
}
/** Reads the data stored in a comment; null if it is not valid, whoever wrote it. */
function readMemory(value) {
    if (!isObject(value))
        return null;
    const { head, run, rows, isCut } = value;
    if (!isText(head, 64) || !isText(run, 20) || typeof isCut !== 'boolean')
        return null;
    return Array.isArray(rows) && rows.length <= MOST_ROWS && rows.every(isRow) ? { head, run, rows, isCut } : null;
}
function isRow(value) {
    if (!isObject(value))
        return false;
    const { configuration, attempt, verdict, version, reason, findings } = value;
    return ((configuration === null || isConfiguration(configuration)) &&
        isCount(attempt) &&
        _model_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk.some((each) => each === verdict) &&
        (version === null || isCount(version)) &&
        isText(reason, LONGEST_REASON) &&
        Array.isArray(findings) &&
        findings.length <= MOST_FINDINGS &&
        findings.every(isFinding));
}
function isConfiguration(value) {
    if (!isObject(value))
        return false;
    const { model_version, dataset_version, prompt_version, environment } = value;
    return [model_version, dataset_version, prompt_version, environment].every((name) => isText(name, LONGEST_NAME));
}
function isFinding(value) {
    if (!isObject(value))
        return false;
    const { metric, baseline, candidate, verdict, gate } = value;
    return (isText(metric, LONGEST_NAME) &&
        [baseline, candidate].every((number) => number === null || Number.isFinite(number)) &&
        FINDING_VERDICTS.some((each) => each === verdict) &&
        typeof gate === 'boolean');
}
const NEWS = ['regression', 'incomparable', 'minor'];
const FINDING_VERDICTS = [...NEWS, 'unchanged', 'improvement', 'shown'];
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const isText = (value, longest) => typeof value === 'string' && value.length <= longest;
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;


/***/ }),

/***/ 47343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VK: () => (/* binding */ MAX_COMMENT_CHARS),
  wQ: () => (/* binding */ renderComment),
  Br: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var judging_verdict = __webpack_require__(84281);
// EXTERNAL MODULE: ./lib/core/report/words/describe-missing.js
var describe_missing = __webpack_require__(50430);
;// CONCATENATED MODULE: ./lib/core/report/icons.js


const ICONS = {
    regression: '❌',
    not_evaluated: '❌',
    incomparable: '❌',
    inconclusive: '⚠️',
    minor: '⚠️',
    no_baseline: '⚠️',
    unchanged: '✅',
    improvement: '✅',
};
const FINDING_ICONS = {
    regression: '❌ ',
    incomparable: '⚠️ ',
    inconclusive: '⚠️ ',
    minor: '⚠️ ',
    unchanged: '',
    improvement: '✅ ',
    shown: '',
};
/** The icon of a report. A green check is shown as green; a regression is one even if `fail-on` ignores it. */
function iconOf({ verdict, missing }, report) {
    if ((0,describe_missing/* failsByMissing */.tO)(report))
        return '❌';
    const icon = ICONS[verdict];
    if (missing.length > 0 && icon === '✅')
        return '⚠️';
    return icon === '❌' && verdict !== 'regression' && !(0,judging_verdict/* fails */.c6)(verdict, report.failOn) ? '⚠️' : icon;
}

// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(33746);
// EXTERNAL MODULE: ./lib/core/report/charts/sparkline.js
var sparkline = __webpack_require__(84765);
;// CONCATENATED MODULE: ./lib/core/report/charts/history-chart.js


/** The value of the reference in a metric; null if nothing was compared, or it lacks the metric. */
function chartedReference({ judgement }, metric) {
    const value = judgement.judged.find((finding) => finding.metric === metric)?.baseline ?? null;
    if (judgement.baseline === null || value === null)
        return null;
    return { version: judgement.baseline.snapshot_version, value };
}
/**
 * The history of a metric as lines of Mermaid, with the reference as a second, flat line. It has only numbers, version
 * labels and a plain name: Mermaid has its own syntax, for which we have no escaping. At least two values.
 */
function mermaidChart(metric, history, reference) {
    const values = history.map(({ value }) => value);
    const [low, high] = rangeOf(reference === null ? values : [...values, reference.value]);
    const flat = reference === null ? [] : [`  line [${values.map(() => plain(reference.value)).join(', ')}]`];
    return [
        'xychart-beta',
        `  x-axis [${history.map(({ version }) => labelOf(version)).join(', ')}]`,
        `  y-axis "${/^[\w.@ -]+$/.test(metric) ? metric : 'primary metric'}" ${plain(low)} --> ${plain(high)}`,
        `  line [${values.map(plain).join(', ')}]`,
        ...flat,
    ];
}
/** The same in one line of text, which e-mail shows too: `▁▂▃▅▇▂ v8 ▼ · baseline v2`. */
function chartLine(history, reference, { judgement }) {
    const newest = labelOf(history.at(-1)?.version ?? null);
    const sign = headline/* VERDICT_SIGNS */.PU[judgement.verdict];
    const curve = `${(0,sparkline/* sparkline */.K)(history.map(({ value }) => value))} ${newest}${sign === '' ? '' : ` ${sign}`}`;
    return reference === null ? curve : `${curve} · baseline v${reference.version}`;
}
const labelOf = (version) => (version === null ? 'new' : `v${version}`);
/** The margin, as a share of the range. The axis need not begin at zero: changes must be visible. */
const ROOM = 0.08;
/** From just below the lowest value to just above the highest; shares end at 0 and 1. */
function rangeOf(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = high > low ? (high - low) * ROOM : Math.abs(high) * 0.05 || 0.05;
    const isShare = low >= 0 && high <= 1;
    return isShare ? [Math.max(0, low - room), Math.min(1, high + room)] : [low - room, high + room];
}
/** A number without an exponent and without trailing zeros. */
const plain = (number) => String(Number(number.toFixed(4)));

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __webpack_require__(76893);
// EXTERNAL MODULE: ./lib/core/report/words/describe-groups.js
var describe_groups = __webpack_require__(33444);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/report/words/describe-evidence.js
var describe_evidence = __webpack_require__(53133);
;// CONCATENATED MODULE: ./lib/core/report/markdown-blocks.js
/** A report as blocks of Markdown, each row with its rank for being left out. */








/** What is left out if a report does not fit, in this order. */
const LEVELS = {
    chart: ['history chart', 'history charts'],
    flipped: ['flipped case', 'flipped cases'],
    group: ['group of cases', 'groups of cases'],
    how: ['line about how it was judged', 'lines about how it was judged'],
    other: ['other metric', 'other metrics'],
    improvement: ['improvement', 'improvements'],
    minor: ['minor change', 'minor changes'],
    next: ['next step', 'next steps'],
    warning: ['warning or skipped file', 'warnings and skipped files'],
    deciding: ['deciding metric', 'deciding metrics'],
    result: ['result in detail', 'results in detail'],
    overview: ['result in the overview', 'results in the overview'],
};
const ORDER = Object.keys(LEVELS);
const level = (name) => ORDER.indexOf(name);
/** The deciding metrics of a result are left out together with it, from the best verdict up. */
const PASSES = ORDER.filter((name) => name !== 'deciding').map((name) => ORDER.indexOf(name));
/** With more results, the job summary too has only one line for each unchanged one: the rest would not fit. */
const MOST_IN_FULL = 100;
/** @param folds whether unchanged results are folded into one line; the job summary shows each of them */
function blocksOf(view, { store, dryRun, run }, folds) {
    const several = view.results.length > 1;
    const foldsQuiet = (folds && several) || view.results.length > MOST_IN_FULL;
    const isQuiet = ({ verdict, remarks }) => foldsQuiet && verdict === 'unchanged' && remarks.length === 0;
    const quiet = view.results.filter(isQuiet);
    const told = view.results.filter((each) => !isQuiet(each));
    const unchanged = (0,phrase/* count */.U9)(quiet.length, 'unchanged result');
    return [
        ...(several ? [overview(told)] : []),
        list('### Missing', `${describe_missing/* MISSING_ABOUT */.Zg} The input ${(0,markdown/* code */.aY)('on-missing')} says what it does.`, view.missing),
        ...(view.together === null ? [] : [block('result', `\n**All together:** ${inline(view.together)}\n`)]),
        ...told.flatMap((result) => resultBlocks(result, several, run)),
        folded(unchanged, OVERVIEW_HEAD, overviewRows(quiet)),
        list('### Skipped files', 'These files were neither stored nor judged.', view.skipped),
        list('### Warnings', '', view.warnings),
        ...(store === null || dryRun ? [] : [block('result', `\nStored in the ${(0,markdown/* code */.aY)(store)}.\n`)]),
    ];
}
function overview(results) {
    return { head: `\n${OVERVIEW_HEAD}`, rows: overviewRows(results), tail: '' };
}
const OVERVIEW_HEAD = tableHead(['Result', 'Version', 'Metric', 'This run', 'Δ', 'Verdict'], 'lllrrl');
function overviewRows(results) {
    return results.map(({ label, version, primary, verdict }) => {
        const { candidate = '–', delta = '–' } = primary?.shown ?? {};
        const metric = primary === null ? '–' : (0,markdown/* code */.aY)(primary.metric);
        const word = `${ICONS[verdict]} ${headline/* VERDICT_WORDS */._G[verdict]}`;
        return row('overview', (0,markdown/* tableRow */.jD)([inline(label), version, metric, candidate, delta, word]));
    });
}
function resultBlocks(result, several, run) {
    const { verdict, label, remarks, facts, compared, groups, page } = result;
    const { changed, improved, others, nested, how } = result.rows();
    const heading = several ? `\n### ${ICONS[verdict]} ${inline(label)}: ${headline/* VERDICT_WORDS */._G[verdict]}\n` : '';
    const warnings = remarks.map((remark) => `\n> **Note:** ${inline(remark)}\n`).join('');
    const told = facts.map((fact) => `- **${fact.label}:** ${inline(fact.text)}\n`).join('');
    const lines = page === null ? told : `${told}- **Dashboard:** ${(0,markdown/* link */.nf)('see it over time', page)}\n`;
    const deciding = changed.filter(({ finding }) => finding.gate);
    const minor = changed.filter(({ finding }) => !finding.gate);
    const table = [
        ...metricRows('deciding', deciding, compared),
        ...metricRows('minor', minor, compared),
        ...metricRows('improvement', improved, compared),
    ];
    const all = compared ? [] : others;
    const nextHeading = `\n${several ? '####' : '###'} What to do next\n`;
    return [
        block('result', `${heading}${warnings}\n${lines}`),
        { head: `\n${metricHead(compared)}`, rows: [...table, ...metricRows('other', all, compared)], tail: '' },
        { head: nextHeading, rows: result.next.map((step) => row('next', nextStep(step))), tail: '' },
        folded(flippedTitle(result), '', flippedRows(result)),
        folded((0,describe_groups/* groupsTitle */.P3)(groups), tableHead(describe_groups/* GROUP_COLUMNS */.UZ.map(phrase/* capitalized */.l2), describe_groups/* GROUP_ALIGNS */.ph), groupRows(groups)),
        howItWasJudged(how, run),
        metricFold(compared ? others : [], 'other metric', compared),
        metricFold(nested, 'nested metric', compared),
        historyChart(result),
    ];
}
function block(name, text) {
    return { head: '', rows: [row(name, text)], tail: '' };
}
function row(name, text) {
    return { level: level(name), text };
}
function list(heading, explanation, items) {
    const head = `\n${heading}\n\n${explanation === '' ? '' : `${explanation}\n\n`}`;
    return { head, rows: items.map((item) => row('warning', `- ${inline(item)}\n`)), tail: '' };
}
function folded(title, head, rows) {
    return { head: `\n<details><summary>${title}</summary>\n\n${head}`, rows, tail: '\n</details>\n' };
}
function metricFold(rows, name, compared) {
    return folded((0,headline/* countRows */.BO)(rows, name, compared), metricHead(compared), metricRows('other', rows, compared));
}
function tableHead(cells, aligns) {
    return (0,markdown/* tableRow */.jD)(cells) + (0,markdown/* tableRow */.jD)(Array.from(aligns, (align) => (align === 'r' ? '--:' : '---')));
}
function metricHead(compared) {
    return compared
        ? tableHead(['Metric', 'Baseline', 'This run', 'Δ', 'Δ%', 'Verdict'], 'lrrrrl')
        : tableHead(['Metric', 'This run'], 'lr');
}
function metricRows(name, rows, compared) {
    return rows.map((each) => {
        const { metric, shown, finding } = each;
        if (!compared)
            return row(name, (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(metric), shown.candidate]));
        const word = FINDING_ICONS[finding.verdict] + (0,headline/* judgementWord */.SQ)(each);
        const { baseline, candidate, delta, interval, percent } = shown;
        const change = interval === '' ? delta : `${delta} (${interval})`;
        return row(name, (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(metric), baseline, candidate, change, percent, word]));
    });
}
function nextStep({ text, command, step, url }) {
    if (url !== undefined)
        return `\n${inline(text)}: ${(0,markdown/* link */.nf)('compare the two commits', url)}.\n`;
    if (command !== undefined) {
        const typed = (0,markdown/* codeBlock */.DV)('sh', [command]);
        if (step === undefined)
            return `\n${inline(text)}:\n\n${typed}`;
        return `\n${inline(text)}, with a step of a workflow\n\n${(0,markdown/* codeBlock */.DV)('yaml', step)}\nor on the command line:\n\n${typed}`;
    }
    return `\n${inline(text)}.\n`;
}
function flippedTitle({ broke, fixed }) {
    return `Cases: ${broke.length} broke, ${fixed.length} fixed`;
}
function flippedRows({ broke, fixed, judged }) {
    const file = judged === null ? '' : ` of ${(0,markdown/* code */.aY)(judged.candidate.file)}`;
    const told = (word, { id, at }) => row('flipped', `- ${word}: ${(0,markdown/* code */.aY)(id)}${at === undefined ? '' : `, ${(0,markdown/* prose */.CS)(at)}${file}`}\n`);
    return [...broke.map((each) => told('broke', each)), ...fixed.map((each) => told('fixed', each))];
}
function groupRows(groups) {
    return (0,describe_groups/* groupCells */.Ju)(groups).map(([name, ...cells]) => {
        return row('group', (0,markdown/* tableRow */.jD)([(0,markdown/* code */.aY)(name), ...cells.map((cell) => cell.replace('-', '−'))]));
    });
}
function howItWasJudged(how, run) {
    const page = (0,describe_evidence/* verdictsPage */.Q)(run);
    const where = page === null ? (0,markdown/* code */.aY)('docs/verdicts.md') : (0,markdown/* link */.nf)('What a verdict promises', page);
    const about = `Ranges beside a difference are 90% intervals. ${where} has the rules and what they cost.\n\n`;
    return folded('How this was judged', about, how.map((phrase) => row('how', `- ${inline(phrase)}\n`)));
}
/** The chart, folded, and the same as a line of text. */
function historyChart({ charted, history, judged }) {
    if (judged === null || history.length < 2)
        return { head: '', rows: [], tail: '' };
    const reference = chartedReference(judged, charted);
    const chart = (0,markdown/* codeBlock */.DV)('mermaid', mermaidChart(charted, history, reference));
    const { head, tail } = folded(`History of ${(0,markdown/* prose */.CS)(charted)}, ${history.length} versions`, '', []);
    const line = `\n${(0,markdown/* prose */.CS)(charted)} ${chartLine(history, reference, judged)}\n`;
    return { head: '', rows: [row('chart', `${head}${chart}${tail}${line}`)], tail: '' };
}
function inline(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return part;
        if ('strong' in part)
            return `**${part.strong}**`;
        return 'value' in part ? (0,markdown/* code */.aY)(part.value) : (0,markdown/* prose */.CS)(part.sentence);
    })
        .join('');
}

// EXTERNAL MODULE: ./lib/core/report/shrink.js
var shrink = __webpack_require__(80781);
// EXTERNAL MODULE: ./lib/core/report/view-report.js + 4 modules
var view_report = __webpack_require__(664);
// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(49317);
;// CONCATENATED MODULE: ./lib/core/report/render-markdown.js








/** GitHub's limit for comments. */
const MAX_COMMENT_CHARS = 65_536;
/** GitHub drops a summary above 1024 KiB; this leaves room for other output of the step. */
const MAX_SUMMARY_BYTES = 1_000 * 1_024;
/**
 * The body of the pull request comment, at most `maxChars` UTF-16 code units long. The last line is the hidden marker
 * with `report.key`.
 * @param memory a hidden line above the marker
 */
function renderComment(report, { maxChars = MAX_COMMENT_CHARS, memory = '' } = {}) {
    const summary = (0,next_steps/* runUrl */.Vp)(report.run);
    const place = summary === null ? 'The job summary of this run' : (0,markdown/* link */.nf)('The job summary', summary);
    const hidden = `${memory === '' ? '' : `${memory}\n`}${(0,markdown/* commentMarker */.Ql)(report.key)}\n`;
    return render(report, hidden, `${place} has more.`, maxChars, shrink/* codeUnits */.xF, true);
}
/** The job summary, at most `maxBytes` bytes of UTF-8. */
function renderSummary(report, { maxBytes = MAX_SUMMARY_BYTES } = {}) {
    const elsewhere = 'The commands `history` and `compare` show everything that is stored.';
    return render(report, '', elsewhere, maxBytes, shrink/* utf8Bytes */.dy, false);
}
function render(report, marker, elsewhere, budget, measure, folds) {
    const view = (0,view_report/* viewReport */.a)(report);
    const icon = iconOf(view, report);
    const opening = `## ${icon} ${inline(view.headline)}\n\n${inline(view.counts)}\n`;
    const closing = marker === '' ? '' : `\n${marker}`;
    const more = (hidden) => `\n… and ${hidden} more, not shown here.\n`;
    const note = (hidden) => `\n> **Shortened to fit.** Left out: ${describeHidden(hidden)}. ${elsewhere}\n`;
    const options = { budget, measure, passes: PASSES, more, note };
    const fitted = (0,shrink/* shrink */.Qr)(opening, blocksOf(view, report, folds), closing, options);
    if (fitted !== null)
        return fitted;
    const least = `## ${icon} ${headline/* VERDICT_TITLES */.A1[view.verdict]}\n${closing}`;
    if (measure(least) <= budget)
        return least;
    throw new RangeError(`A report does not fit into ${budget}: it needs at least ${measure(least)}`);
}
function describeHidden(hidden) {
    const parts = Object.values(LEVELS).flatMap(([one, many], index) => {
        const number = hidden.get(index) ?? 0;
        return number === 0 ? [] : [(0,phrase/* count */.U9)(number, one, many)];
    });
    return parts.join(', ');
}


/***/ }),

/***/ 80781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ shrink),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   xF: () => (/* binding */ codeUnits)
/* harmony export */ });
/**
 * Fits a document into a budget by leaving out whole rows in a fixed order, the least important first. Every row is
 * rendered and measured once, so the time is linear in the number of rows.
 */
/**
 * The document `opening + note + blocks + closing`; the note appears only if rows are left out.
 * @returns null if opening, note and closing alone exceed the budget
 */
function shrink(opening, blocks, closing, { budget, measure, passes, more, note }) {
    const measured = blocks.map((block) => new MeasuredBlock(block, measure, more));
    const frame = measure(opening) + measure(closing);
    let total = frame + measured.reduce((sum, block) => sum + block.size(), 0);
    if (total <= budget)
        return opening + measured.map(String).join('') + closing;
    total += measure(note(countHidden(measured, true)));
    for (const level of passes) {
        for (let index = measured.length - 1; index >= 0 && total > budget; index -= 1) {
            total += measured[index]?.cut(level, total - budget) ?? 0;
        }
    }
    if (total > budget)
        return null;
    return opening + note(countHidden(measured, false)) + measured.map(String).join('') + closing;
}
class MeasuredBlock {
    block;
    measure;
    more;
    /** How many of the rows are kept. */
    kept;
    /** Sizes of the first 0, 1, 2 … rows. */
    sums = [0];
    frame;
    constructor(block, measure, more) {
        this.block = block;
        this.measure = measure;
        this.more = more;
        this.kept = block.rows.length;
        this.frame = measure(block.head) + measure(block.tail);
        let sum = 0;
        for (const { text } of block.rows)
            this.sums.push((sum += measure(text)));
    }
    /** A block without rows is left out with its frame. */
    size(kept = this.kept) {
        if (kept === 0)
            return 0;
        const hidden = this.block.rows.length - kept;
        return this.frame + (this.sums[kept] ?? 0) + (hidden === 0 ? 0 : this.measure(this.more(hidden)));
    }
    /** Leaves out as few rows up to `level` as save `excess`, else all of them. Returns the change of size. */
    cut(level, excess) {
        const before = this.size();
        while (this.kept > 0 && (this.block.rows[this.kept - 1]?.level ?? Infinity) <= level) {
            this.kept -= 1;
            if (before - this.size() >= excess)
                break;
        }
        return this.size() - before;
    }
    toString() {
        if (this.kept === 0)
            return '';
        const { head, rows, tail } = this.block;
        const hidden = rows.length - this.kept;
        const texts = rows.slice(0, this.kept).map(({ text }) => text);
        return [head, ...texts, hidden === 0 ? '' : this.more(hidden), tail].join('');
    }
}
function countHidden(blocks, all) {
    const hidden = new Map();
    for (const { block, kept } of blocks) {
        for (const { level } of block.rows.slice(all ? 0 : kept))
            hidden.set(level, (hidden.get(level) ?? 0) + 1);
    }
    return hidden;
}
/** Length in UTF-16 code units, as GitHub limits comments. */
const codeUnits = (text) => text.length;
/** Length in bytes of UTF-8, as GitHub limits job summaries. */
function utf8Bytes(text) {
    let bytes = 0;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        // The two halves of a surrogate pair make four bytes together.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    }
    return bytes;
}


/***/ }),

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ viewReport)
});

// EXTERNAL MODULE: ./lib/core/report/words/describe-evidence.js
var describe_evidence = __webpack_require__(53133);
// EXTERNAL MODULE: ./lib/core/report/words/describe-missing.js
var describe_missing = __webpack_require__(50430);
// EXTERNAL MODULE: ./lib/core/result/destination.js
var destination = __webpack_require__(14377);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __webpack_require__(80820);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __webpack_require__(47092);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(55255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __webpack_require__(93869);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics = __webpack_require__(17987);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __webpack_require__(48553);
// EXTERNAL MODULE: ./lib/core/report/words/phrase.js
var phrase = __webpack_require__(49351);
// EXTERNAL MODULE: ./lib/core/report/words/reference-words.js
var reference_words = __webpack_require__(44173);
;// CONCATENATED MODULE: ./lib/core/report/words/describe-reference.js







/** The reference: which version, why that one, and how old it is. */
function describeBaseline({ judgement, candidate }, now) {
    const { baseline, verdict } = judgement;
    if (verdict === 'not_evaluated')
        return ['unknown: the store was not asked.'];
    if (baseline === null) {
        const meaning = ' A baseline is the version that later ones are judged against.';
        return [(0,phrase/* strong */.ko)('none yet, so nothing was compared.'), meaning];
    }
    const age = describeAge(baseline.created_at, now);
    return [
        `version ${baseline.snapshot_version}`,
        ...whichBaseline(baseline, candidate.configuration),
        ...(age === null ? [] : [`, ${age}`]),
        ...(baseline.commit_sha === null ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(baseline.commit_sha))]),
    ];
}
/** Why this one, and how its configuration differs from the candidate's. */
function whichBaseline({ source, configuration, rolled_back_to }, candidate) {
    const differing = differences(configuration, candidate);
    const why = (0,reference_words/* referenceWords */.v)(source);
    const isRolledBack = source === 'base' || source === 'environment_newest';
    return [
        ...(differing.length === 0 ? [` of the same configuration, ${why}`] : [' of ', ...differing, ` (${why})`]),
        ...(isRolledBack ? rolledBack(rolled_back_to) : []),
    ];
}
function rolledBack(current) {
    return typeof current === 'number' ? [`, rolled back since: version ${current} is current`] : [];
}
/** The baseline of the base branch in one line: it shows a slow loss, and decides nothing. */
function describePinned({ judgement, context, candidate }, now) {
    const { pinned } = context;
    const { primary } = judgement;
    if (!pinned || primary === null)
        return [];
    const before = (0,metrics/* flattenMetrics */.g8)(pinned.metrics).get(primary.name) ?? null;
    const here = (0,metrics/* flattenMetrics */.g8)(candidate.result.metrics).get(primary.name) ?? null;
    const numbers = pairOf(primary, before, here);
    const age = describeAge(pinned.created_at, now);
    const which = [`version ${pinned.snapshot_version}`, ...(age === null ? [] : [age])].join(', ');
    return [
        { label: 'Pinned', text: [`the baseline of the base branch, ${which}: `, ...numbers, '; it decides nothing.'] },
    ];
}
function pairOf({ name }, before, here) {
    if (before === null || here === null)
        return ['it has no ', (0,phrase/* value */.Uq)(name), ' to compare'];
    const kind = (0,metric_kind/* kindOf */.I)((0,metric_names/* knownMetric */.w)(name).nature, [before, here]);
    const [shown] = (0,format_number/* formatFindings */.eg)([
        {
            ...{ metric: name, kind: kind === 'mixed' ? 'other' : kind, baseline: before, candidate: here },
            ...{ delta: (0,decimal/* deltaOf */.e0)(before, here), percent_change: null },
        },
    ]);
    return [(0,phrase/* value */.Uq)(name), ` ${shown?.baseline ?? ''} there, ${shown?.delta ?? ''} since`];
}
function differences(baseline, candidate) {
    const named = [
        ['model', baseline.model_version, candidate.model_version],
        ['dataset', baseline.dataset_version, candidate.dataset_version],
        ['prompt', baseline.prompt_version, candidate.prompt_version],
        ['environment', baseline.environment, candidate.environment],
    ];
    return named
        .filter(([, theirs, ours]) => theirs !== ours)
        .flatMap(([what, theirs], index) => [index === 0 ? `${what} ` : `, ${what} `, (0,phrase/* value */.Uq)(theirs)]);
}
const MINUTE = 60_000;
const UNITS = [
    ['minute', MINUTE, 60],
    ['hour', 60 * MINUTE, 48],
    ['day', 24 * 60 * MINUTE, 90],
    // A twelfth of 365.25 days.
    ['month', 30.4375 * 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
];
/** The age at `now`, such as `3 days old`; null if a date is invalid. */
function describeAge(then, now) {
    const age = Date.parse(now) - Date.parse(then);
    if (Number.isNaN(age))
        return null;
    if (age < MINUTE)
        return 'stored just now';
    const [name, length] = UNITS.find(([, unit, most]) => age / unit < most) ?? UNITS[3];
    return `${(0,phrase/* count */.U9)(Math.floor(age / length), name)} old`;
}
function shortSha(sha) {
    return /^[0-9a-f]{7,40}$/i.test(sha) ? sha.slice(0, 7) : sha;
}

;// CONCATENATED MODULE: ./lib/core/report/words/describe-result.js




/** The lines that say what was judged, against what, why, and what the next baseline is. */
function describeResult(judged, report) {
    const { verdict, reason, drift } = judged.judgement;
    const why = verdict === 'no_baseline' ? [] : [{ label: 'Why', text: [(0,phrase/* sentence */.em)(reason), '.'] }];
    return [
        { label: 'This run', text: describeCandidate(judged) },
        { label: 'Source', text: describeSource(judged, report) },
        { label: 'Baseline', text: describeBaseline(judged, report.now) },
        ...describePinned(judged, report.now),
        ...why,
        ...(drift === null ? [] : [{ label: 'Drift', text: [(0,phrase/* sentence */.em)(drift), '.'] }]),
        // An ephemeral environment never gets a baseline.
        ...((0,environment/* isEphemeral */.aw)(judged.candidate.configuration.environment)
            ? []
            : [{ label: 'Next baseline', text: describePromotion(judged) }]),
    ];
}
/** Remarks that the reader must not miss. */
function describeRemarks({ judgement, stored, context }) {
    const repeated = stored?.replayed === true
        ? [[`already stored as version ${stored.snapshot_version}; this run was a repeat and added nothing.`]]
        : [];
    return [...repeated, ...overtakenRemark(context), ...judgement.warnings.map((warning) => [(0,phrase/* sentence */.em)(warning), '.'])];
}
/** The version of an older run is current: nobody wanted that. */
function overtakenRemark({ overtaken }) {
    if (!overtaken)
        return [];
    const { snapshot_version, run_id, commit_sha } = overtaken;
    return [
        [
            `an older run was re-run: its version became current in place of version ${snapshot_version} of the newer run `,
            (0,phrase/* value */.Uq)(run_id),
            ...(commit_sha === null ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(commit_sha))]),
            '.',
        ],
    ];
}
function describeCandidate({ candidate, stored }) {
    const version = stored === null ? 'not stored; ' : `version ${stored.snapshot_version} of `;
    return [version, ...describeConfiguration(candidate.configuration)];
}
function describeSource({ candidate }, { run }) {
    const { provenance, file, pooled_from: [, ...others] = [] } = candidate;
    const sha = provenance.commit_sha ?? run.commit_sha;
    const branch = provenance.branch_name ?? run.branch;
    return [
        (0,phrase/* value */.Uq)(file),
        ...(others.length === 0 ? [] : [` and ${(0,phrase/* count */.U9)(others.length, 'repeat')} of it`]),
        ...(sha === undefined ? [] : [', commit ', (0,phrase/* value */.Uq)(shortSha(sha))]),
        ...(branch === undefined ? [] : [', branch ', (0,phrase/* value */.Uq)(branch)]),
    ];
}
function describeConfiguration(configuration) {
    return [
        'model ',
        (0,phrase/* value */.Uq)(configuration.model_version),
        ', dataset ',
        (0,phrase/* value */.Uq)(configuration.dataset_version),
        ', prompt ',
        (0,phrase/* value */.Uq)(configuration.prompt_version),
        ...(configuration.environment === destination/* JUDGED_ONLY */.z ? [] : [', environment ', (0,phrase/* value */.Uq)(configuration.environment)]),
    ];
}
function describePromotion({ promotion, stored, context }) {
    const { promoted, reason } = promotion;
    const why = [', because ', (0,phrase/* sentence */.em)(reason), '.'];
    if (promoted) {
        const which = stored === null ? 'this result would become it' : (0,phrase/* strong */.ko)(`version ${stored.snapshot_version}`);
        return [which, ...why];
    }
    const own = context.own_baseline_version;
    return [own === null ? 'none' : `version ${own} stays`, ...why];
}

// EXTERNAL MODULE: ./lib/core/report/words/headline.js
var headline = __webpack_require__(33746);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/report/words/next-steps.js
var next_steps = __webpack_require__(49317);
// EXTERNAL MODULE: ./lib/core/report/legs/leg-rows.js
var leg_rows = __webpack_require__(41534);
;// CONCATENATED MODULE: ./lib/core/report/tables/rows.js

/**
 * The rows of one table. Their numbers are formatted together, on demand: most rows of a large report are never shown.
 */
function rowsOf(findings) {
    const table = new Table(findings);
    return findings.map((finding, at) => new TableRow(finding, table, at));
}
class Table {
    findings;
    formatted = null;
    constructor(findings) {
        this.findings = findings;
    }
    get rows() {
        return (this.formatted ??= (0,format_number/* formatFindings */.eg)(this.findings));
    }
}
class TableRow {
    finding;
    table;
    at;
    constructor(finding, table, at) {
        this.finding = finding;
        this.table = table;
        this.at = at;
    }
    get metric() {
        return this.finding.metric;
    }
    get shown() {
        const own = this.table.rows[this.at];
        if (own === undefined)
            throw new RangeError(`a table of ${this.table.rows.length} rows has none at ${this.at}`);
        return own;
    }
}

;// CONCATENATED MODULE: ./lib/core/report/legs/view-leg.js



/** The result of another job of the run, as far as this job knows it. */
function viewLeg(leg, names) {
    const { configuration, verdict, version, reason } = leg;
    const rows = rowsOf(leg.findings.map(leg_rows/* wholeFinding */.rZ));
    return {
        verdict,
        judged: null,
        label: configuration === null ? ['a job that failed'] : (0,phrase/* labelOf */.Wy)(configuration, names),
        version: version === null ? 'not stored' : `v${version}`,
        primary: rows[0] ?? null,
        facts: [
            { label: 'Why', text: [(0,phrase/* sentence */.em)(reason), '.'] },
            { label: 'Details', text: ['another job of this run judged it; its job summary has the whole report.'] },
        ],
        page: null,
        remarks: [],
        compared: rows.length > 0,
        rows: () => ({ changed: rows, improved: [], others: [], nested: [], how: [] }),
        broke: [],
        fixed: [],
        groups: [],
        charted: '',
        history: [],
        next: [],
    };
}

// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var judging_verdict = __webpack_require__(84281);
;// CONCATENATED MODULE: ./lib/core/report/view-report.js














const CHART_POINTS = 20;
const VIEWS = new WeakMap();
/** What every renderer shows of a report. Pure: the same report always gives the same view. */
function viewReport(report) {
    const known = VIEWS.get(report) ?? viewOf(report);
    VIEWS.set(report, known);
    return known;
}
function viewOf(report) {
    const { results: own, legs = [] } = report;
    const configurations = [
        ...own.map(({ candidate }) => candidate.configuration),
        ...legs.flatMap(({ configuration }) => configuration ?? []),
    ];
    const names = (0,phrase/* tellingApart */.uO)(configurations);
    const views = [...own.map((judged) => viewResult(judged, names, report)), ...legs.map((leg) => viewLeg(leg, names))];
    const results = alignPrimaries(model/* VERDICTS */.bk.flatMap((verdict) => views.filter((view) => view.verdict === verdict)));
    const verdict = report.together?.regression === true ? 'regression' : (0,judging_verdict/* worstVerdict */.zP)(results.map((result) => result.verdict));
    const missing = (0,describe_missing/* missingIn */.EH)(report);
    return {
        verdict,
        headline: (0,describe_missing/* withMissing */.no)((0,headline/* describeHeadline */.ug)(results, report.together), missing, verdict),
        counts: (0,headline/* describeCounts */.wv)(results, report),
        together: report.together === null ? null : [(0,phrase/* sentence */.em)((0,phrase/* capitalized */.l2)(report.together.reason)), '.'],
        missing: missing.map(describe_missing/* describeMissing */.UV),
        results,
        warnings: report.warnings.map(describeProblem),
        skipped: report.skipped.map(describeProblem),
    };
}
function viewResult(judged, names, report) {
    const { candidate, judgement, stored } = judged;
    const { configuration } = candidate;
    const [primary = null] = rowsOf(primaryFinding(judged));
    let rows = null;
    return {
        verdict: judgement.verdict,
        judged,
        label: (0,phrase/* labelOf */.Wy)(configuration, names),
        version: stored === null ? 'not stored' : `v${stored.snapshot_version}`,
        primary,
        facts: describeResult(judged, report),
        page: report.pages?.get(judged) ?? null,
        remarks: describeRemarks(judged),
        compared: isCompared(judgement),
        rows: () => (rows ??= resultRows(findingsOf(judged))),
        broke: judgement.flipped.broke,
        fixed: judgement.flipped.fixed,
        groups: judgement.groups,
        charted: chartedMetric(judged),
        history: historyOf(judged),
        next: (0,next_steps/* nextSteps */.Zn)(judged, report),
    };
}
function resultRows(findings) {
    const rows = rowsOf(findings);
    const isChanged = ({ finding: { gate, verdict } }) => gate || verdict === 'regression' || verdict === 'minor';
    const changed = rows.filter(isChanged);
    const rest = rows.filter((row) => !isChanged(row) && row.finding.verdict !== 'improvement');
    // On a first push the numbers are the news, even if all of them are nested.
    const isNested = ({ metric }) => metric.includes('.') && !rows.every((row) => row.metric.includes('.'));
    return {
        changed,
        improved: rows.filter((row) => !isChanged(row) && row.finding.verdict === 'improvement'),
        others: rest.filter((row) => !isNested(row)),
        nested: rest.filter(isNested),
        how: changed.flatMap(({ metric, finding: { evidence } }) => (0,describe_evidence/* describeEvidence */.R)(metric, evidence)),
    };
}
/** The most important finding: of the primary metric, else of one that decides the check. */
function primaryFinding(judged) {
    const { judgement } = judged;
    const findings = isCompared(judgement) ? judgement.judged : findingsOf(judged);
    const found = findings.find(({ metric }) => metric === judgement.primary?.name) ?? findings.find(({ gate }) => gate);
    return found === undefined ? [] : [found];
}
function isCompared(judgement) {
    return judgement.judged.length > 0 || judgement.findings.length > 0;
}
/** Aligns the primary metrics of several results, which are shown in one column. */
function alignPrimaries(results) {
    const shown = (0,format_number/* formatFindings */.eg)(results.flatMap(({ primary }) => primary?.finding ?? []));
    return results.map((result) => {
        const { primary } = result;
        const aligned = primary === null ? undefined : shown.shift();
        if (primary === null || aligned === undefined)
            return result;
        const { metric, finding } = primary;
        return { ...result, primary: { metric, finding, shown: aligned } };
    });
}
/** If nothing could be compared, the numbers of this run. */
function findingsOf({ judgement, candidate }) {
    const { findings } = judgement;
    if (findings.length > 0)
        return findings;
    const isPrimary = ({ metric }) => metric === judgement.primary?.name;
    return [...(0,metrics/* flattenMetrics */.g8)(candidate.result.metrics)]
        .map(([metric, number]) => unjudged(metric, number))
        .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
}
function unjudged(metric, number) {
    const { nature, better } = (0,metric_names/* knownMetric */.w)(metric);
    const kind = (0,metric_kind/* kindOf */.I)(nature, [number]);
    return {
        metric,
        kind: kind === 'mixed' ? 'other' : kind,
        better,
        baseline: null,
        candidate: number,
        delta: null,
        percent_change: null,
        verdict: 'shown',
        gate: false,
        evidence: null,
        reason: '',
    };
}
const chartedMetric = ({ judgement }) => judgement.primary?.name ?? 'f1';
function historyOf(judged) {
    const { candidate, context, stored } = judged;
    const metric = chartedMetric(judged);
    const version = stored?.snapshot_version ?? null;
    const earlier = context.history.flatMap(({ snapshot_version, f1_score, values }) => {
        const value = values[metric] ?? (metric === 'f1' ? f1_score : null);
        return value === null || snapshot_version === version ? [] : [{ version: snapshot_version, value }];
    });
    const value = (0,metrics/* flattenMetrics */.g8)(candidate.result.metrics).get(metric);
    return [...earlier, ...(value === undefined ? [] : [{ version, value }])].slice(-CHART_POINTS);
}
function describeProblem({ file, path, message }) {
    const where = [file, path].filter((part) => part !== '').map((part) => [(0,phrase/* value */.Uq)(part)]);
    return where.length === 0 ? [(0,phrase/* sentence */.em)(message)] : [...(0,phrase/* join */.fj)(where, ' '), ': ', (0,phrase/* sentence */.em)(message)];
}


/***/ }),

/***/ 53133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ verdictsPage),
/* harmony export */   R: () => (/* binding */ describeEvidence)
/* harmony export */ });
/* harmony import */ var _judging_evidence_words_remarks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25879);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49351);


const PUBLIC_ACTION = /^([\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w./-]+)$/;
/** How one metric was judged: `f1: McNemar mid-p over 100 cases, …`; empty if it was not compared. */
function describeEvidence(metric, evidence) {
    if (evidence === null)
        return [];
    const { remarks } = evidence;
    const more = remarks.flatMap((remark) => ['; ', (0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(remark)]);
    return [[(0,_phrase_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(metric), `: ${(0,_judging_evidence_words_remarks_js__WEBPACK_IMPORTED_MODULE_0__/* .testOf */ .kT)(evidence)}`, ...more, '.']];
}
/** The address of docs/verdicts.md in the repository of the action; null: unknown. */
function verdictsPage({ action = '', server_url = 'https://github.com' }) {
    const [, repository, ref] = PUBLIC_ACTION.exec(action) ?? [];
    if (repository === undefined || ref === undefined || !/^https?:\/\/[\w.:-]+$/.test(server_url))
        return null;
    return `${server_url}/${repository}/blob/${ref}/docs/verdicts.md`;
}


/***/ }),

/***/ 33444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ groupCells),
/* harmony export */   P3: () => (/* binding */ groupsTitle),
/* harmony export */   UZ: () => (/* binding */ GROUP_COLUMNS),
/* harmony export */   ph: () => (/* binding */ GROUP_ALIGNS)
/* harmony export */ });
/* harmony import */ var _judging_case_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6483);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48553);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49351);



/** The columns of a table of groups, and how they are aligned. */
const GROUP_COLUMNS = ['group', 'cases', 'passed', 'before', 'change'];
const GROUP_ALIGNS = 'lrrrr';
/** The cells of each group; the first is its name. `change` is the change of the share that passed. */
function groupCells(groups) {
    const changes = (0,_format_number_js__WEBPACK_IMPORTED_MODULE_1__/* .alignedNumbers */ .hn)(groups.map((each) => rounded((0,_judging_case_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupChange */ .s)(each))), { signed: true });
    return groups.map(({ group, cases, passed, before }, row) => [
        group ?? '(none)',
        String(cases),
        String(passed),
        before === null ? _format_number_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$ : `${before.passed} of ${before.cases}`,
        changes[row] ?? '',
    ]);
}
const rounded = (change) => (change === null ? null : Number(change.toFixed(3)));
/** `12 groups of cases, 3 lower` */
function groupsTitle(groups) {
    const lower = groups.filter((each) => ((0,_judging_case_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupChange */ .s)(each) ?? 0) < 0).length;
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(groups.length, 'group of cases', 'groups of cases') + (lower === 0 ? '' : `, ${lower} lower`);
}


/***/ }),

/***/ 50430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   Zg: () => (/* binding */ MISSING_ABOUT),
/* harmony export */   no: () => (/* binding */ withMissing),
/* harmony export */   tO: () => (/* binding */ failsByMissing)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49351);

/** What most of the last pushes had and this one lacks, unless another job of the run has it. */
function missingIn({ missing, legs = [] }) {
    return (missing?.configurations ?? []).filter((each) => !legs.some((leg) => measures(leg, each)));
}
function measures({ configuration }, { model_version, dataset_version }) {
    return configuration?.model_version === model_version && configuration.dataset_version === dataset_version;
}
/** Whether the check fails because of that. */
function failsByMissing(report) {
    return report.missing?.fails === true && missingIn(report).length > 0;
}
const MISSING_ABOUT = 'Most of the last pushes had these, and this one does not. If you left them out on purpose, this warning stops once ' +
    'most pushes lack them.';
function describeMissing({ pushes, of, ...named }) {
    const last = of === 1 ? 'in the last push' : `in ${pushes === of ? 'all' : pushes} of the last ${of} pushes`;
    return [...nameOf(named), ` (${last})`];
}
/** Line 1 of a report with missing configurations: they come before good news, and after bad news. */
function withMissing(headline, missing, verdict) {
    const [first, ...more] = missing;
    if (first === undefined)
        return headline;
    const which = [...nameOf(first), ...(more.length === 0 ? [] : [` and ${more.length} more`])];
    return verdict === 'unchanged' || verdict === 'improvement'
        ? ['Missing: ', ...which, '. ', ...headline]
        : [...headline, '; missing: ', ...which];
}
function nameOf({ model_version, dataset_version }) {
    return [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(model_version), ' on ', (0,_phrase_js__WEBPACK_IMPORTED_MODULE_0__/* .value */ .Uq)(dataset_version)];
}


/***/ }),

/***/ 33746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ VERDICT_TITLES),
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   PU: () => (/* binding */ VERDICT_SIGNS),
/* harmony export */   SQ: () => (/* binding */ judgementWord),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ug: () => (/* binding */ describeHeadline),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47092);
/* harmony import */ var _describe_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50430);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48553);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57206);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49351);
/* harmony import */ var _judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84281);






/** The name of each verdict in headings. */
const VERDICT_TITLES = {
    regression: 'Regression',
    not_evaluated: 'Not evaluated',
    incomparable: 'Not comparable with the baseline',
    inconclusive: 'Inconclusive',
    minor: 'Minor change for the worse',
    no_baseline: 'No baseline yet',
    unchanged: 'No regression',
    improvement: 'Improvement',
};
/** The name of each verdict in tables. */
const VERDICT_WORDS = {
    regression: 'regression',
    not_evaluated: 'not evaluated',
    incomparable: 'not comparable',
    inconclusive: 'inconclusive',
    minor: 'minor',
    no_baseline: 'no baseline',
    unchanged: 'unchanged',
    improvement: 'improvement',
};
/** The sign of each verdict in charts and logs; they differ in shape. */
const VERDICT_SIGNS = {
    regression: '▼',
    not_evaluated: '✕',
    incomparable: '◇',
    inconclusive: '◈',
    minor: '▽',
    no_baseline: '○',
    unchanged: '',
    improvement: '▲',
};
/** Line 1: the verdict in words. For several results the worst one, and how many share it. */
function describeHeadline(results, together) {
    const [worst] = results;
    if (worst === undefined)
        return ['Nothing was judged: there is no valid result'];
    if (together?.regression === true && worst.verdict !== 'regression') {
        return [`${VERDICT_TITLES.regression}: `, (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(together.reason)];
    }
    const title = VERDICT_TITLES[worst.verdict];
    if (results.length === 1)
        return [title, ': ', ...explain(worst)];
    if (worst.verdict === 'unchanged' || worst.verdict === 'improvement')
        return noneWorse(results);
    const alike = results.filter(({ verdict }) => verdict === worst.verdict).length;
    const where = `${title} in ${alike === results.length ? 'all' : `${alike} of`} ${results.length} results: `;
    return [where, ...explain(worst, [' of ', ...worst.label]), ...(alike === 1 ? [] : [', and more'])];
}
/** Several results, all judged, none worse. */
function noneWorse(results) {
    const improved = results.filter(({ verdict }) => verdict === 'improvement').length;
    if (improved === 0)
        return [`No regression: all ${results.length} results are unchanged`];
    if (improved === results.length)
        return [`All ${improved} results improved`];
    return [`${improved} of ${results.length} results improved, none worse`];
}
/**
 * A result in half a sentence.
 * @param owner whose metric it is, such as ` of model x`
 */
function explain({ verdict, rows, primary }, owner = []) {
    const decisive = rows().changed.find(({ finding }) => finding.verdict === verdict) ?? primary;
    switch (verdict) {
        case 'inconclusive':
            if (decisive?.finding.verdict !== verdict)
                return ['the numbers allow no judgement', ...owner];
            return [...describeMove(decisive, owner), ', which may be chance'];
        case 'minor':
            if (decisive === null || decisive.finding.verdict === verdict)
                return moved(decisive, owner);
            // By the second look: beside the baseline nothing got worse.
            return [...moved(decisive, owner), ', but it fell from the newest version before'];
        case 'regression':
        case 'unchanged':
        case 'improvement':
            return moved(decisive, owner);
        case 'incomparable':
            if (decisive?.finding.verdict === verdict)
                return describeScales(decisive, owner);
            return ['nothing was compared', ...owner];
        case 'no_baseline':
            return ['nothing was compared', ...owner];
        case 'not_evaluated':
            return ['no verdict was reached', ...owner];
    }
}
function moved(row, owner) {
    return row === null ? ['no metric is beyond its limit'] : describeMove(row, owner);
}
function describeScales({ metric, finding: { baseline, candidate } }, owner) {
    const [here, there] = [candidate ?? 0, baseline ?? 0].map(_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV);
    return [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(metric), ...owner, ` is ${here} here and ${there} in the baseline`];
}
function describeMove({ metric, finding, shown }, owner) {
    const { like_for_like: common, ...reported } = finding;
    if (common !== undefined) {
        const { cases, ...values } = common;
        const over = { ...reported, ...values, delta: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_3__/* .deltaOf */ .e0)(values.baseline, values.candidate) };
        const moved = describeMove({ metric, finding: over, shown: (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFinding */ .tf)(over) }, owner);
        return [...moved, ` over the ${cases} common cases`];
    }
    const { baseline, candidate, delta } = finding;
    const name = [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(metric), ...owner];
    if (candidate === null)
        return [...name, ` is missing, the baseline has ${shown.baseline}`];
    if (baseline === null || delta === null)
        return [...name, ` is ${shown.candidate}`];
    if (shown.delta === _format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .UNCHANGED */ .ST)
        return [...name, ` is still ${shown.candidate}`];
    const moved = delta < 0 ? 'fell' : 'rose';
    return [...name, ` ${moved} from ${shown.baseline} to ${shown.candidate} (${shown.delta})`];
}
/** Line 2: counts. Of the metrics of one result, or of several results. */
function describeCounts(results, report) {
    const [only] = results;
    const { failOn, dryRun, unstored, skipped, together } = report;
    const counted = results.length === 1 && only !== undefined ? countMetrics(only) : countResults(results);
    const files = new Set(skipped.map(({ file }) => file)).size;
    // Without a judgement nothing is green.
    const verdicts = results.length === 0 ? ['not_evaluated'] : results.map(({ verdict }) => verdict);
    if (together?.regression === true)
        verdicts.push('regression');
    const loud = [
        ...(files === 0 ? [] : [`${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(files, 'file')} skipped.`]),
        ...((0,_describe_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .failsByMissing */ .tO)(report) || verdicts.some((verdict) => (0,_judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6)(verdict, failOn)) ? ['This fails the check.'] : []),
        ...(dryRun && !isOfPullRequest(report)
            ? [unstored === undefined ? 'Dry run: nothing was stored.' : `Nothing was stored, because ${unstored}.`]
            : []),
    ];
    const known = dryRun && isOfPullRequest(report) ? [['Pull requests are judged, not stored.']] : [];
    return (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([[`${counted}.`], ...loud.map((text) => [(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(text)]), ...known], ' ');
}
function isOfPullRequest({ results }) {
    const environments = results.map(({ candidate }) => candidate.configuration.environment);
    return environments.length > 0 && environments.every((each) => each.startsWith('pull-request/'));
}
function countResults(results) {
    const parts = _model_js__WEBPACK_IMPORTED_MODULE_5__/* .VERDICTS */ .bk.flatMap((verdict) => {
        const number = results.filter((result) => result.verdict === verdict).length;
        const word = verdict === 'no_baseline' ? 'without a baseline' : VERDICT_WORDS[verdict];
        return number === 0 ? [] : [counted(number, word)];
    });
    return `${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(results.length, 'result')}${parts.length === 0 ? '' : `: ${parts.join(' · ')}`}`;
}
function countMetrics({ compared, rows }) {
    const { changed, improved, others, nested } = rows();
    return countRows([...changed, ...improved, ...others, ...nested], 'metric', compared);
}
/** The number of rows and of each judgement: `3 metrics: 2 unchanged · 1 new`. */
function countRows(rows, name, compared) {
    const total = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rows.length, name);
    if (!compared)
        return `${total}, not compared`;
    const words = rows.map(judgementWord);
    const parts = ROW_WORDS.flatMap((word) => {
        const number = words.filter((each) => each === word).length;
        return number === 0 ? [] : [counted(number, word)];
    });
    return parts.length === 0 ? total : `${total}: ${parts.join(' · ')}`;
}
const counted = (number, word) => `${number} ${word}${number > 1 && (word === 'regression' || word === 'improvement') ? 's' : ''}`;
const ROW_WORDS = [
    'regression',
    'not comparable',
    'inconclusive',
    'minor',
    'unchanged',
    'improvement',
    'new',
    'missing',
    'not judged',
];
/** The judgement of one metric in a word or two. */
function judgementWord({ finding }) {
    if (finding.verdict === 'incomparable')
        return 'not comparable';
    if (finding.verdict !== 'shown')
        return finding.verdict;
    if (finding.baseline === null)
        return 'new';
    return finding.candidate === null ? 'missing' : 'not judged';
}


/***/ }),

/***/ 49317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   WT: () => (/* binding */ addressFlags),
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* unused harmony export compareUrl */
/* harmony import */ var _result_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80820);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49351);
/* harmony import */ var _tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18022);



const FIRST = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('promotion: first');
const FULL_OR_SHORT_SHA = /^[0-9a-f]{7,40}$/i;
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\/[A-Za-z0-9_.-]+$/;
const ORIGIN = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const ACTION = /^(?:\.\/)?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*(?:@[A-Za-z0-9_./-]+)?$/;
const RUN_PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._-]+)+$/;
/** What the reader can do now: about a regression, a gain, or a missing or incomparable baseline. */
function nextSteps(judged, report) {
    return [...afterOldRun(judged, report.run), ...afterVerdict(judged, report)];
}
/** If an old run became current over a newer one. */
function afterOldRun({ candidate, context: { overtaken }, stored }, run) {
    if (!overtaken || stored === null)
        return [];
    const version = String(overtaken.snapshot_version);
    return [
        step('To make the version of the newer run current again', run, { cli: `checkout ${version}`, command: 'checkout', version }, candidate.configuration),
    ];
}
function afterVerdict(judged, report) {
    const { verdict } = judged.judgement;
    if (verdict === 'regression') {
        return [...compareStep(judged, report.run), ...afterRegression(judged, report.run)];
    }
    if (verdict === 'incomparable')
        return afterIncomparable(judged, report.run);
    if (verdict === 'no_baseline' && !judged.promotion.promoted)
        return [firstBaseline(judged, report.run)];
    return afterGain(judged, report.run);
}
/** If the main line is better than its baseline: later runs may fall back that far unseen. */
function afterGain({ candidate, judgement, stored, promotion }, run) {
    const { primary, judged, baseline, unfit } = judgement;
    const isAbove = judged.some(({ metric, verdict }) => metric === primary?.name && verdict === 'improvement');
    if (!isAbove || stored === null || promotion.promoted || baseline?.source !== 'own' || unfit !== null)
        return [];
    const version = String(stored.snapshot_version);
    const text = 'This version is better than the baseline. To judge later runs against it, make it the baseline';
    return [step(text, run, { cli: `promote ${version}`, command: 'promote', version }, candidate.configuration)];
}
function compareStep({ candidate, judgement }, run) {
    const head = candidate.provenance.commit_sha ?? run.commit_sha;
    const url = compareUrl(run, judgement.baseline?.commit_sha, head);
    return url === null ? [] : [{ text: ['See what changed in the code since the baseline'], url }];
}
/** The page that compares two commits; null unless every part of its address is valid. */
function compareUrl(run, base, head) {
    const { server_url = '', repository = '' } = run;
    const known = ORIGIN.test(server_url) && REPOSITORY.test(repository) && !/(^|\/)\.{1,2}$/.test(repository);
    if (!known || !base || !head || base === head)
        return null;
    if (!FULL_OR_SHORT_SHA.test(base) || !FULL_OR_SHORT_SHA.test(head))
        return null;
    return `${server_url}/${repository}/compare/${base}...${head}`;
}
/** The page of the workflow run; null unless it is a plain web address. */
function runUrl({ run_url = '' }) {
    return RUN_PAGE.test(run_url) ? run_url : null;
}
function afterRegression({ candidate, stored }, run) {
    const { configuration } = candidate;
    const { environment } = configuration;
    if ((0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(environment)) {
        return [
            {
                text: [
                    'If the change is intended, merge it. The next push to the main line stores a version: make that one the ' +
                        'baseline, with the command ',
                    (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(`${run.command_name} baseline <version>${run.store_flags ?? ''}`),
                ],
            },
        ];
    }
    if (stored === null)
        return [];
    return [
        step('To go back, make the last version that did not regress the current one again', run, { cli: 'rollback --to last-good', command: 'rollback', version: 'last-good' }, configuration),
        step('If the change is intended, accept this version as the new baseline', run, baselineAt(stored), configuration),
    ];
}
function afterIncomparable({ candidate, stored }, run) {
    const { configuration } = candidate;
    const another = {
        text: [
            'If suite, cases or scale changed on purpose, give the new one its own ',
            (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('dataset-version'),
            ': it then gets its own versions and baseline. If errors caused this, fix them and run it again',
        ],
    };
    if (stored === null || (0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(configuration.environment))
        return [another];
    const accept = 'Or, if this replaces the old one for good, accept this version as the new baseline';
    return [another, step(accept, run, baselineAt(stored), configuration)];
}
function firstBaseline({ candidate, judgement: { unfit }, stored }, run) {
    const { configuration } = candidate;
    if ((0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(configuration.environment)) {
        return {
            text: [
                'Results of a branch or pull request are judged against the main line, which has no baseline for ' +
                    'this model and dataset. Push a result there with ',
                FIRST,
                ', and later runs are judged against it',
            ],
        };
    }
    if (stored === null) {
        return { text: ['Push a result with ', FIRST, ', and later ones are judged against it'] };
    }
    if (unfit !== null) {
        const text = `It did not become the first baseline, because ${unfit}: correct that and push again; or, if that is as it should be, make this version the baseline`;
        return step(text, run, baselineAt(stored), configuration);
    }
    const text = 'Make this version the baseline, so that later ones are judged against it';
    const made = step(text, run, baselineAt(stored), configuration);
    return { ...made, text: [...made.text, ' (with ', FIRST, ', the first push does so by itself)'] };
}
function baselineAt({ snapshot_version }) {
    return { cli: `baseline ${snapshot_version}`, command: 'baseline', version: String(snapshot_version) };
}
function step(text, run, pointing, configuration) {
    const address = addressFlags(configuration);
    const cli = `${run.command_name} ${pointing.cli}`;
    const store = run.store_flags ?? '';
    if (address === null)
        return { text: [`${text}, with the command `, (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(cli + store), UNTYPABLE] };
    const lines = workflowStep(run.action, pointing, configuration);
    return { text: [text], command: `${cli} ${address}${store}`, ...(lines === null ? {} : { step: lines }) };
}
/** A workflow step that moves a pointer; null without an action, or if a name contains an expression. */
function workflowStep(action, { command, version }, of) {
    if (action === undefined || !ACTION.test(action))
        return null;
    const inputs = [
        ['command', command],
        ['snapshot-version', version],
        ['model-version', of.model_version],
        ['dataset-version', of.dataset_version],
        ['prompt-version', of.prompt_version],
        ['environment', of.environment],
    ];
    if (inputs.some(([, text]) => text.includes('${{')))
        return null;
    return [
        `- uses: ${action}`,
        '  with: # and the store, as in this workflow',
        ...inputs.map(([name, text]) => `    ${name}: ${yamlScalar(text)}`),
    ];
}
/** A YAML scalar that means exactly this text: numbers, keywords and aliases are quoted. */
function yamlScalar(text) {
    const isPlain = /^[A-Za-z][A-Za-z0-9._/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}
const UNTYPABLE = ' and the names of the configuration, which hold characters that cannot be shown';
/** The flags that name a configuration, quoted for a POSIX shell; null if a name has active or hidden characters. */
function addressFlags(configuration) {
    const names = [
        ['--model-version', configuration.model_version],
        ['--dataset-version', configuration.dataset_version],
        ['--prompt-version', configuration.prompt_version],
        ['--environment', configuration.environment],
    ];
    if (names.some(([, name]) => (0,_tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalText */ .eR)(name, 300) !== name))
        return null;
    return names.map(([flag, name]) => `${flag} ${shellQuoted(name)}`).join(' ');
}
/** A word of a POSIX shell that means exactly this text. */
function shellQuoted(text) {
    if (/^[A-Za-z0-9_.,:/@%+-]+$/.test(text))
        return text;
    if (text.includes("'") && !/["$`\\!]/.test(text))
        return `"${text}"`;
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 49351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   l2: () => (/* binding */ capitalized),
/* harmony export */   uO: () => (/* binding */ tellingApart)
/* harmony export */ });
const strong = (text) => ({ strong: text });
const value = (text) => ({ value: text });
/** A sentence from another module, without its full stop, so that it can follow a colon. */
const sentence = (text) => ({ sentence: text.trim().replace(/\.$/, '') });
/** Joins phrases with words of ours between them. */
function join(phrases, between) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}
/**
 * The names that distinguish the results of a report: the model, unless all have the same and their datasets differ.
 */
function tellingApart(configurations) {
    const varies = (name) => new Set(configurations.map((each) => each[name])).size > 1;
    const others = ['dataset_version', 'prompt_version', 'environment'].filter(varies);
    return others.includes('dataset_version') && !varies('model_version') ? others : ['model_version', ...others];
}
/** @param names from `tellingApart` */
function labelOf(configuration, names) {
    return join(names.map((name) => [value(configuration[name])]), ' / ');
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** `1 metric`, `2 metrics`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 44173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ referenceWords)
/* harmony export */ });
/**
 * Why a version is the reference: its relation to the candidate and, if a closer one would be expected, why not that
 * one.
 */
const WORDS = {
    input: ['named by the input baseline'],
    own: ['its own baseline'],
    previous_run: ['its newest version from another run that did not regress'],
    base_commit: ['measured at the base commit'],
    base: ['the newest of the base branch', 'none was measured at the base commit'],
    environment: ['the baseline of the baseline environment', 'this configuration has none of its own'],
    environment_newest: ['the newest of the baseline environment'],
    prompt: ['the baseline of the same model and dataset', 'this prompt has none of its own'],
    replaces: ['the model that it replaces'],
    may_replace: ['the model that it may replace'],
};
/**
 * The rule in words.
 * @param rule a `BaselineSource`; an unknown one of a later version is shown as it is
 */
function referenceWords(rule) {
    const words = Object.hasOwn(WORDS, rule) ? WORDS[rule] : [rule];
    return words.join(': ');
}


/***/ }),

/***/ 23776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   k: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53431);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51576);


/** The file of a result; from the second result of a file on, with its position. */
function placeOf({ file, index }) {
    return index === 0 ? file : `${file}#${index}`;
}
/**
 * Results as they will be stored. Idempotency: the same result of the same file of the same run is one snapshot,
 * however often it is pushed. Without a run id and without a key from the caller, every push is a new version. A key
 * from the caller for several results is extended by file and position.
 */
function candidatesOf(decoded, labels, digest) {
    return decoded.map(({ file, index, result, pooled_from }) => {
        const labeled = {
            ...result,
            ...(labels.tags.length === 0 ? {} : { tags: [...new Set([...(result.tags ?? []), ...labels.tags])] }),
            ...(labels.notes === null ? {} : { notes: labels.notes }),
        };
        const configuration = {
            model_version: result.model_version,
            dataset_version: result.dataset_version,
            prompt_version: result.prompt_version,
            environment: labels.environment,
        };
        const digests = (0,_digests_js__WEBPACK_IMPORTED_MODULE_0__/* .resultDigests */ .H)(labeled, digest);
        const place = placeOf({ file, index });
        const { repository, run_id } = labels.provenance;
        const named = labels.idempotencyKey;
        return {
            configuration,
            result: labeled,
            provenance: labels.provenance,
            file,
            ...(pooled_from === undefined ? {} : { pooled_from }),
            ...digests,
            idempotency_key: named !== null
                ? decoded.length === 1
                    ? named
                    : `${named}:${place}`
                : run_id === undefined
                    ? null
                    : digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)([
                        repository ?? null,
                        run_id,
                        pooled_from === undefined ? place : pooled_from.map((each) => each.file),
                        configuration,
                        digests,
                    ])),
        };
    });
}


/***/ }),

/***/ 97727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ caseColumns),
/* harmony export */   X: () => (/* binding */ casesIn)
/* harmony export */ });
const FLAGS = ['passed', 'error'];
const NUMBERS = ['score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'];
function caseColumns(cases) {
    const groups = new Map();
    const group = cases.map(({ group: name }) => {
        if (name === undefined)
            return null;
        const place = groups.get(name) ?? groups.size;
        groups.set(name, place);
        return place;
    });
    const columns = { id: cases.map(({ id }) => id) };
    if (groups.size > 0)
        Object.assign(columns, { groups: [...groups.keys()], group });
    for (const name of FLAGS) {
        const flags = cases.map((each) => (each[name] === undefined ? '-' : each[name] ? '1' : '0'));
        if (flags.some((flag) => flag !== '-'))
            columns[name] = flags.join('');
    }
    for (const name of NUMBERS) {
        const numbers = cases.map((each) => each[name] ?? null);
        if (numbers.some((number) => number !== null))
            columns[name] = numbers;
    }
    return columns;
}
/** The cases of columns from elsewhere; null if they are invalid. */
function casesIn(columns) {
    if (typeof columns !== 'object' || columns === null || !('id' in columns))
        return null;
    const { id: ids, groups = [], group, ...outcomes } = columns;
    if (!isListOf(ids, isText) || !isListOf(groups, isText))
        return null;
    const isColumn = (column, isValue) => Array.isArray(column) && column.length === ids.length && column.every((value) => value === null || isValue(value));
    const isPlace = (value) => typeof value === 'number' && groups[value] !== undefined;
    const isFlags = (flags) => typeof flags === 'string' && flags.length === ids.length && /^[01-]*$/.test(flags);
    const areFit = (group === undefined || isColumn(group, isPlace)) &&
        FLAGS.every((name) => outcomes[name] === undefined || isFlags(outcomes[name])) &&
        NUMBERS.every((name) => outcomes[name] === undefined || isColumn(outcomes[name], Number.isFinite));
    if (!areFit)
        return null;
    const given = columns;
    const numbers = NUMBERS.filter((name) => given[name] !== undefined);
    return ids.map((id, at) => {
        const one = { id };
        for (const name of FLAGS) {
            const flag = given[name]?.[at] ?? '-';
            if (flag !== '-')
                one[name] = flag === '1';
        }
        for (const name of numbers) {
            const number = given[name]?.[at] ?? null;
            if (number !== null)
                one[name] = number;
        }
        const name = groups[given.group?.[at] ?? -1];
        if (name !== undefined)
            one.group = name;
        return one;
    });
}
function isText(value) {
    return typeof value === 'string';
}
function isListOf(value, isItem) {
    return Array.isArray(value) && value.every(isItem);
}


/***/ }),

/***/ 14377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ destinationOf),
/* harmony export */   z: () => (/* binding */ JUDGED_ONLY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80820);
/* harmony import */ var _names_fit_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34177);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19586);




/** The environment of the default branch. */
const MAIN = 'github-actions';
const OWN_BASELINE = { kind: 'own-baseline' };
const ELSEWHERE = { kind: 'baseline-environment' };
/** The table. Only the listed events are stored; all others are only judged. */
const ROWS = {
    laptop: (_, named) => ({ environment: named ?? 'local', stored: 'always', reference: OWN_BASELINE }),
    'default-branch': (_, named) => ({ environment: named ?? MAIN, stored: 'always', reference: OWN_BASELINE }),
    branch: ({ branch, isProtected }, named, made) => ({
        environment: named ?? made(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .BRANCH */ .dI + branch),
        stored: 'always',
        reference: hasBaseline(named) ? OWN_BASELINE : isProtected ? { kind: 'own-previous-run' } : ELSEWHERE,
    }),
    // A named environment only says where the reference is: versions of a pull request must never be stored there.
    'pull-request': ({ number, base, isOwn }, named, made) => ({
        environment: `${_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .PULL_REQUEST */ .Ky}${number}`,
        stored: isOwn ? 'on-a-database' : 'never',
        reference: ofBase(base, named, made),
    }),
    'merge-queue': ({ base }, named, made) => ({
        environment: null,
        stored: 'never',
        reference: ofBase(base, named, made),
    }),
    tag: ({ tag }, named, made) => ({
        environment: named ?? made(`tag/${tag}`),
        stored: named === null ? 'never' : 'always',
        reference: OWN_BASELINE,
    }),
    other: () => ({ environment: null, stored: 'never', reference: ELSEWHERE }),
};
function ofBase(base, named, made) {
    if (base === null)
        return ELSEWHERE;
    const environment = base.isDefault ? (named ?? MAIN) : made(_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .BRANCH */ .dI + base.branch);
    return { kind: 'base', environment, commit: base.commit };
}
/** Throws `UserError` for an invalid environment name from the user, before anything is read or stored. */
function destinationOf(run, inputs, digest) {
    const named = typed('environment', inputs.environment);
    const given = typed('baseline-environment', inputs.baselineEnvironment);
    const rowOf = ROWS[run.kind];
    const row = rowOf(run, named, (name) => (0,_names_fit_name_js__WEBPACK_IMPORTED_MODULE_2__/* .fitName */ .d)(name, digest));
    return { ...row, baselineEnvironment: given ?? baselineEnvironmentOf(run, row, named) };
}
/** The default branch looks only in its own environment; others look in that of the default branch. */
function baselineEnvironmentOf(run, { environment }, named) {
    const main = hasBaseline(named) ? named : MAIN;
    if (run.kind === 'default-branch')
        return main;
    // If the result is stored in the named environment, that one was already searched.
    return environment === main ? MAIN : main;
}
const hasBaseline = (environment) => environment !== null && !(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isEphemeral */ .aw)(environment);
function typed(input, text = '') {
    const name = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizedName */ .j)(text.trim());
    if (name === '')
        return null;
    const fault = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameFault */ .I)(name);
    if (fault !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input}: ${JSON.stringify(shortened(name))} ${fault}`);
    return name;
}
const shortened = (name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
/**
 * The environment of results that belong to none: an ephemeral name, so that no rule mistakes them for the main line.
 * Nothing is ever stored in it.
 */
const JUDGED_ONLY = `${_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .BRANCH */ .dI}none`;


/***/ }),

/***/ 51576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ resultDigests)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53431);
/* harmony import */ var _case_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97727);


/** SHA-256 of canonical JSON. What a store does not keep, such as an empty list of tags, has no influence. */
function resultDigests({ cases = [], tags = [], ...content }, digest) {
    return {
        content_digest: digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...content, tags: tags.length === 0 ? undefined : tags })),
        cases_digest: cases.length === 0 ? null : digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)((0,_case_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .caseColumns */ .K)(cases))),
    };
}


/***/ }),

/***/ 80820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ PULL_REQUEST),
/* harmony export */   aw: () => (/* binding */ isEphemeral),
/* harmony export */   dI: () => (/* binding */ BRANCH),
/* harmony export */   qE: () => (/* binding */ parseBaselineRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19586);


const BASELINE_FORMS = 'a version (7), commit:<4 to 40 hex digits>, previous or model:<model_version>';
/** The prefixes of ephemeral environments, as in the column `is_ephemeral` of the database. */
const PULL_REQUEST = 'pull-request/';
const BRANCH = 'branch/';
/** Whether an environment never has a baseline of its own. */
function isEphemeral(environment) {
    return environment.startsWith(PULL_REQUEST) || environment.startsWith(BRANCH);
}
/** The request in the input `baseline`; null if it is empty. Throws `UserError` for anything else. */
function parseBaselineRequest(text) {
    const request = (text ?? '').trim();
    if (request === '')
        return null;
    if (request === 'previous')
        return { kind: 'previous' };
    const version = /^[1-9]\d{0,8}$/.test(request) ? Number(request) : null;
    if (version !== null)
        return { kind: 'version', version };
    const sha = /^commit:([0-9a-f]{4,40})$/i.exec(request)?.[1];
    if (sha !== undefined)
        return { kind: 'commit', sha: sha.toLowerCase() };
    const model = /^model:(.+)$/.exec(request)?.[1]?.trim() ?? '';
    if (model !== '')
        return { kind: 'model', model_version: (0,_names_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizedName */ .j)(model) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`baseline: ${JSON.stringify(request)} is not allowed; give ${BASELINE_FORMS}`);
}


/***/ }),

/***/ 73219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ metricFault),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   Kf: () => (/* binding */ negativeFault),
/* harmony export */   Ld: () => (/* binding */ COLUMN_METRICS),
/* harmony export */   nL: () => (/* binding */ percentToFraction),
/* harmony export */   xk: () => (/* binding */ proportionFault)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47092);

const SHARES = new Set(['precision', 'recall', 'f1', 'f1_score', 'accuracy']);
const NOT_NEGATIVE = [
    /(?:^|_)latency_ms$|^duration_(?:ms|seconds)$/,
    /^analysis_cost$|^cost_per_analysis$|(?:^|_)cost_usd$/,
    /^(?:true|false)_(?:positives|negatives)$|^total_(?:documents|issues_detected|issues_expected)$|_tokens$/,
];
/** Metrics that fill columns of a snapshot, and so must be numbers at the top of `metrics`. */
const COLUMN_METRICS = new Set([
    'precision',
    'recall',
    'f1',
    'f1_score',
    'accuracy',
    'latency_ms',
    'analysis_cost',
]);
/** A percentage (0..100) as a fraction (0..1), exact in decimals: 95.3 is 0.953. */
function percentToFraction(percent) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .toNumber */ .Ro)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(percent), { digits: 1n, scale: 2 }));
}
/** Whether a metric of this name is a share by definition: a fraction or, above 1, a percentage. */
function isShare(name) {
    return SHARES.has(name);
}
/** Why `value` cannot be a proportion; undefined if it can. */
function proportionFault(value) {
    if (value >= 0 && value <= 1)
        return undefined;
    if (value > 1 && value <= 100) {
        return `${value} looks like a percentage; write ${percentToFraction(value)} instead of ${value}`;
    }
    return `${value} is not between 0 and 1`;
}
/** Why `value` cannot be a share; undefined if it can: up to 1 it is a fraction, above a percentage. */
function shareFault(value) {
    return value >= 0 && value <= 100 ? undefined : `${value} is neither a fraction (0..1) nor a percentage (0..100)`;
}
/** Why `value` cannot be a duration, an amount of money or a count; undefined if it can. */
function negativeFault(value) {
    return value < 0 ? `${value} must not be negative` : undefined;
}
/**
 * Why the metric with this (undotted) name cannot have this value; undefined if it can. Unknown names can have any
 * value.
 */
function metricFault(name, value) {
    if (isShare(name))
        return shareFault(value);
    return NOT_NEGATIVE.some((pattern) => pattern.test(name)) ? negativeFault(value) : undefined;
}


/***/ }),

/***/ 38986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ addMetric),
/* harmony export */   Ux: () => (/* binding */ checkMetrics),
/* harmony export */   ZN: () => (/* binding */ decodeMetricTree),
/* harmony export */   zc: () => (/* binding */ noMetrics)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53500);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73219);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19586);




/** An empty tree. */
function noMetrics() {
    return Object.create(null);
}
/**
 * Decodes an object as a tree of numbers. Reports values that are not numbers, values that their name does not allow
 * (`metricFault`), and invalid names. `f1_score` becomes `f1`. Empty nested objects are left out.
 *
 * @param others what to do with values that are neither numbers nor objects: under `metrics` they are reported, in
 * trees of other tools they are left out
 */
function decodeMetricTree(object, path, report, others = 'report') {
    const tree = noMetrics();
    for (const [key, value] of Object.entries(object)) {
        // Only where something is wrong: most trees have hundreds of metrics, and nothing is.
        const at = () => (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, key);
        const fault = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(key);
        const name = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedName */ .j)(key);
        if (fault !== undefined)
            report(at(), `the name of the metric ${fault}`);
        if (typeof value === 'number')
            addMetric(tree, name, value, at, report);
        else if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
            const branch = decodeMetricTree(value, at(), report, others);
            if (Object.keys(branch).length > 0)
                put(tree, name, branch, at, report);
        }
        else if (others === 'report') {
            report(at(), notAMetric(value));
            // A placeholder, so that the metric is not also reported as missing.
            tree[name] = Number.NaN;
        }
    }
    return tree;
}
/**
 * Adds one number to a tree, and reports what is wrong with it.
 * @param at gives its path
 */
function addMetric(tree, name, value, at, report) {
    const fault = (0,_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .metricFault */ .Fx)(name, value);
    if (fault !== undefined)
        report(at(), fault);
    put(tree, name === 'f1_score' ? 'f1' : name, value, at, report);
}
function put(tree, name, value, at, report) {
    const other = tree[name];
    if (other !== undefined && other !== value) {
        report(at(), `${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)} is given twice with different values (f1_score means f1): keep one`);
    }
    tree[name] = value;
}
function notAMetric(value) {
    if (value === null)
        return 'must be a number, but is null: leave the metric out if it is unknown';
    return (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a number', value);
}
/** Reports finished metrics that cannot be stored: none at all, trees in place of columns, two of one name. */
function checkMetrics(metrics, path, report) {
    for (const name of _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMN_METRICS */ .Ld) {
        if (typeof metrics[name] === 'object') {
            report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, name), 'must be a number, but is an object: give nested metrics another name');
        }
    }
    const seen = new Set();
    // Unlike `flattenMetrics`, visits every number, so that two of one name are found.
    const look = (tree, prefix) => {
        for (const [key, value] of Object.entries(tree)) {
            const name = prefix + key;
            if (typeof value !== 'number')
                look(value, `${name}.`);
            else if (seen.has(name)) {
                report(path, `two metrics have the dotted name ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}: rename the one whose name has a dot in it`);
            }
            else
                seen.add(name);
        }
    };
    look(metrics, '');
    if (seen.size === 0)
        report(path, 'holds no number: nothing was measured');
}


/***/ }),

/***/ 34177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ fitName)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97535);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19586);


/** Hexadecimal digits: 64 bits. */
const HASH_LENGTH = 16;
/**
 * Makes a valid name (see `nameFault`) of one that comes from the run, such as `branch/<name>`: what does not fit is
 * cut, and a hash of the whole name is added. Names that a person types are refused instead.
 */
function fitName(name, digest) {
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFault */ .I)(name) === undefined)
        return name;
    const signs = Array.from(name.normalize('NFC')).filter((sign) => (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFault */ .I)(`x${sign}x`) === undefined);
    const kept = Array.from(signs.join('').trim());
    const ending = `-${digest(name).slice(0, HASH_LENGTH)}`;
    while (kept.join('').length + ending.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM)
        kept.pop();
    return `${kept.join('')}${ending}`;
}


/***/ }),

/***/ 19586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nameFault),
/* harmony export */   j: () => (/* binding */ normalizedName)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97535);

/**
 * Characters that are invisible or look like a plain space: with one of them a name looks like another. Line breaks and
 * control characters also break logs and tables.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
/** The variation selector that makes a character an emoji is visible. */
const EMOJI_STYLE = /(?<=\p{Extended_Pictographic})\uFE0F/gu;
/** Most names: nothing else need be looked for in them. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
/**
 * Why a text cannot be a name (a version, provider, tag, metric, case id or group); undefined if it can: 1 to 200
 * characters, no blanks around it, no invisible characters.
 */
function nameFault(name) {
    if (name.length <= _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM && PLAIN.test(name))
        return undefined;
    if (name.trim() === '')
        return 'must not be empty';
    if (name !== name.trim())
        return 'starts or ends with spaces: remove them';
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM)
        return `has ${name.length} characters, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM}`;
    const unseen = INVISIBLE.exec(name.replace(EMOJI_STYLE, ' '));
    if (unseen === null)
        return undefined;
    // Without the text around it: the id of a case may identify a person.
    return `holds the invisible character ${codePoint(unseen[0])} at position ${unseen.index + 1}: remove it`;
}
/** A name as stored and compared: in Unicode NFC, so that `modèle` is one name however its accent was typed. */
function normalizedName(name) {
    return name.normalize('NFC');
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 81080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ durationFrom),
/* harmony export */   n: () => (/* binding */ momentFrom)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72725);


const UNITS = {
    h: { name: 'hours', milliseconds: 3_600_000 },
    d: { name: 'days', milliseconds: 86_400_000 },
    w: { name: 'weeks', milliseconds: 604_800_000 },
};
const DURATION = /^([1-9]\d{0,4})([hdw])$/;
const ZONE = /(?:Z|[+-]\d\d(?::?\d\d)?)$/;
const DURATIONS = 'hours (12h), days (90d) or weeks (8w)';
/** A duration such as `90d` as PostgreSQL reads it (`90 days`). Throws `UserError` that names the option. */
function durationFrom(option, text) {
    const [, count = '', unit = ''] = DURATION.exec(text.trim()) ?? [];
    const found = UNITS[unit];
    if (found === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is not a duration; give ${DURATIONS}`);
    return `${count} ${found.name}`;
}
/**
 * A time as ISO 8601 with a zone: as given (`2026-03-01T12:00Z`; UTC without a zone), or a duration before `now`.
 * Throws `UserError` that names the option.
 * @param day whether a date means its first or its last moment
 */
function momentFrom(option, text, now, day = 'start') {
    // ISO 8601 allows a comma, PostgreSQL does not.
    const given = text.trim().replace(',', '.');
    const [, count = '', unit = ''] = DURATION.exec(given) ?? [];
    const length = UNITS[unit]?.milliseconds;
    if (length !== undefined)
        return new Date(now.getTime() - Number(count) * length).toISOString();
    if ((0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampFault */ .V)(given) !== undefined) {
        const forms = `a date (2026-03-01), a date and time (2026-03-01T12:00Z) or how long ago: ${DURATIONS}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is not a time; give ${forms}`);
    }
    if (!/[T ]/.test(given))
        return `${given}T${day === 'end' ? '23:59:59.999999' : '00:00:00'}Z`;
    return ZONE.test(given) ? given : `${given}Z`;
}


/***/ }),

/***/ 22393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ REPEATS),
  I: () => (/* binding */ gatherRepeats)
});

// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(53431);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __webpack_require__(23776);
// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __webpack_require__(51576);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __webpack_require__(39025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __webpack_require__(10854);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __webpack_require__(17987);
// EXTERNAL MODULE: ./lib/core/judging/policy/policy.js
var policy = __webpack_require__(88141);
;// CONCATENATED MODULE: ./lib/core/result/repeats/likeness.js




/** Why two results with the same names belong to different suites; null if nothing shows that. */
function suiteDifference(one, other) {
    if (one.benchmark !== undefined && other.benchmark !== undefined && one.benchmark !== other.benchmark) {
        return `benchmark ${one.benchmark} and ${other.benchmark}`;
    }
    const cases = (0,judging_cases/* pairCases */.Q6)(one.cases, other.cases);
    if (cases !== null && (0,comparability/* caseDifference */.aR)(cases) !== null) {
        return `${cases.common.now.length} common cases of ${cases.before.length} and ${cases.now.length}`;
    }
    const [only, onlyOther] = namesOfOne(Object.keys(one.metrics), Object.keys(other.metrics));
    return only === undefined || onlyOther === undefined ? null : `metrics ${only} and ${onlyOther}`;
}
/** Why a result is not a repeat of another, though the suite may be the same; null if it is. */
function repeatDifference(one, other) {
    const [here, there] = [(0,metrics_metrics/* flattenMetrics */.g8)(one.metrics), (0,metrics_metrics/* flattenMetrics */.g8)(other.metrics)];
    const [only, onlyOther] = namesOfOne([...here.keys()], [...there.keys()]);
    if (only !== undefined)
        return `it lacks the metric ${only}`;
    if (onlyOther !== undefined)
        return `the metric ${onlyOther} is new in it`;
    for (const [name, value] of here) {
        const values = [value, there.get(name) ?? value];
        // A fraction and a percentage have no mean.
        if ((0,policy/* standardFor */.LW)(policy/* DEFAULT_POLICY */.zj, name, values, { named: null, gates: false }).mixed) {
            return `${name} ${values.join(' and ')}, on two scales`;
        }
    }
    for (const name of ['f1_average', 'primary_metric']) {
        const [said, saidThere] = [one[name], other[name]];
        if (said !== undefined && saidThere !== undefined && said !== saidThere)
            return `${name} ${said} and ${saidThere}`;
    }
    return null;
}
/** A name that only the first list has, and one that only the second has. */
function namesOfOne(names, others) {
    const [known, knownToOther] = [new Set(names), new Set(others)];
    return [names.find((name) => !knownToOther.has(name)), others.find((name) => !known.has(name))];
}
/** The cases that only one of two repeats has; null: none. */
function missingCases(one, other) {
    const cases = (0,judging_cases/* pairCases */.Q6)(one.cases, other.cases);
    if (cases === null)
        return null;
    const { missing, added, before } = cases;
    const parts = [
        ...(missing.length === 0 ? [] : [`lacks ${missing.length} of its ${before.length} cases`]),
        ...(added.length === 0 ? [] : [`has ${added.length} more`]),
    ];
    return parts.length === 0 ? null : `${parts.join(', and ')}: these have fewer trials`;
}

// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __webpack_require__(25071);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __webpack_require__(55255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __webpack_require__(35881);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __webpack_require__(38986);
;// CONCATENATED MODULE: ./lib/core/result/repeats/mean.js
/** More digits of a mean are rounding errors. */
const DIGITS = 12;
/** A computed number without rounding errors: 0.7 for 0.6999999999999998. */
function withoutNoise(value) {
    return Number(value.toPrecision(DIGITS));
}
/** The weighted mean; undefined if a value is missing: some of the runs are not all of them. */
function meanOf(values, weights) {
    let [sum, weight] = [0, 0];
    for (const [at, value] of values.entries()) {
        if (value === undefined)
            return undefined;
        const own = weights[at] ?? 1;
        sum += own * value;
        weight += own;
    }
    const [first] = values;
    // Equal numbers stay as written.
    if (first !== undefined && values.every((value) => value === first))
        return first;
    return weight === 0 ? undefined : withoutNoise(sum / weight);
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var counts = __webpack_require__(89108);
;// CONCATENATED MODULE: ./lib/core/result/repeats/pool-cases.js




/**
 * The cases of several runs of one benchmark, each with the trials of all runs that have it. In order of first
 * appearance.
 */
function poolCases(runs) {
    const byId = new Map();
    for (const each of runs.flat()) {
        const known = byId.get(each.id);
        if (known === undefined)
            byId.set(each.id, [each]);
        else
            known.push(each);
    }
    return [...byId].map(([id, of]) => ({
        ...pooledCase(id, of),
        ...placeOf(of.length === runs.length ? of[0] : undefined),
    }));
}
/** The place of a case is that in the first file. */
function placeOf(first) {
    return (0,present/* present */.E)({ at: first?.at });
}
function pooledCase(id, runs) {
    const trials = runs.map((each) => each.trials ?? 1);
    const all = trials.reduce((sum, count) => sum + count, 0);
    const mean = (value) => meanOf(runs.map(value), trials);
    const meanOfKnown = (value) => {
        const known = runs
            .map((each, at) => [value(each), trials[at] ?? 1])
            .filter(([found]) => found !== undefined);
        return meanOf(known.map(([found]) => found), known.map(([, weight]) => weight));
    };
    const passes = passesOf(runs);
    const hasScore = runs.some(({ score }) => score !== undefined);
    const count = (name) => runs.some((each) => each[name] !== undefined) ? mean((each) => (0,counts/* countsOf */.mQ)(each)?.[name]) : undefined;
    return (0,present/* present */.E)({
        id,
        passed: passes === undefined ? (runs.some(({ passed }) => passed === false) ? false : undefined) : passes === all,
        // A run with only `passed` has 0 or 1 as its score.
        score: hasScore ? mean((each) => each.score ?? (0,case_values/* passShare */.v_)(each)) : undefined,
        trials: all,
        passes,
        tp: count('tp'),
        fp: count('fp'),
        fn: count('fn'),
        group: runs.find(({ group }) => group !== undefined)?.group,
        latency_ms: meanOfKnown((each) => each.latency_ms),
        cost: meanOfKnown((each) => each.cost),
        error: runs.some(({ error }) => error === true) ? true : undefined,
    });
}
/** How many of all trials passed; undefined if a run does not say. */
function passesOf(runs) {
    let sum = 0;
    for (const { passed, passes, trials = 1, error } of runs) {
        const found = passes ?? (passed === true ? trials : trials === 1 && (passed === false || error === true) ? 0 : null);
        if (found === null)
            return undefined;
        sum += found;
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/core/result/repeats/pool-result.js









/**
 * Pools several runs of one benchmark into one result, whose cases have the trials of all runs. A metric that the cases
 * of every run reproduce is recomputed from the pooled cases, so that they still reproduce it; all others are means.
 */
function poolResults(runs) {
    const [first] = runs;
    if (first === undefined)
        throw new RangeError('there is no result to pool');
    const cases = poolCases(runs.map((run) => run.cases ?? []));
    const given = (name) => runs.find((run) => run[name] !== undefined)?.[name];
    const mean = (name) => meanOf(runs.map((run) => run[name]), []);
    const sizes = runs.flatMap(({ dataset_size }) => dataset_size ?? []);
    const notes = new Set(runs.flatMap((run) => run.notes ?? []));
    const tags = new Set(runs.flatMap((run) => run.tags ?? []));
    const f1_average = given('f1_average');
    const primary_metric = given('primary_metric');
    const { model_version, dataset_version, prompt_version } = first;
    return {
        ...{ model_version, dataset_version, prompt_version },
        ...(0,present/* present */.E)({
            model_provider: given('model_provider'),
            dataset_size: sizes.length === 0 ? undefined : Math.max(...sizes),
            benchmark: given('benchmark'),
            f1_average,
            primary_metric,
            duration_seconds: mean('duration_seconds'),
            // Whole numbers with the right sum; an error in one run of many does not become 0.
            error_count: rounded(mean('error_count'), Math.ceil),
            success_count: rounded(mean('success_count'), Math.floor),
            timestamp: given('timestamp'),
            tags: tags.size === 0 ? undefined : [...tags],
            notes: notes.size === 0 ? undefined : [...notes].join('\n'),
        }),
        metrics: poolMetrics(runs, cases),
        cases,
    };
}
function rounded(value, way) {
    return value === undefined ? undefined : way(value);
}
function poolMetrics(runs, cases) {
    const values = runs.map(({ metrics }) => (0,metrics_metrics/* flattenMetrics */.g8)(metrics));
    const average = runs.find((run) => run.f1_average !== undefined)?.f1_average ?? null;
    const ofResult = runs.find((run) => run.primary_metric !== undefined)?.primary_metric;
    const primary = (0,primary_metric/* primaryMetric */.P)(new Set(values[0]?.keys()), { policy: policy/* DEFAULT_POLICY */.zj, ofResult });
    const pooled = (metric) => {
        const reported = values.map((of) => of.get(metric));
        const known = reported.filter((value) => value !== undefined);
        const about = { named: primary?.name === metric ? primary : null, gates: false };
        const { kind } = (0,policy/* standardFor */.LW)(policy/* DEFAULT_POLICY */.zj, metric, known, about);
        const sides = runs.map((run, at) => ({ cases: run.cases ?? [], reported: known[at] ?? NaN }));
        const whole = kind === 'percent' ? 100 : 1;
        const value = (0,metric_kind/* isShare */.GS)(kind) ? (0,case_values/* valueThatReproduces */.jA)({ metric, whole }, sides, average) : null;
        const computed = value === null ? undefined : (0,case_values/* pooledOverall */.dP)(value, cases, sides);
        return computed === undefined ? meanOf(reported, []) : withoutNoise(computed * whole);
    };
    const mapped = (tree, prefix) => Object.assign((0,metric_tree/* noMetrics */.zc)(), Object.fromEntries(Object.entries(tree).map(([name, value]) => {
        const metric = (0,metrics_metrics/* canonicalName */.Ew)(prefix + name);
        return [name, typeof value === 'number' ? (pooled(metric) ?? value) : mapped(value, `${prefix}${name}.`)];
    })));
    return mapped(runs[0]?.metrics ?? {}, '');
}

;// CONCATENATED MODULE: ./lib/core/result/repeats/repeats.js





/** Whether several results of one configuration in one push are pooled as trials, or each become a version. */
const REPEATS = ['pool', 'separate'];
/** The most repeats of one result; the database has the same limit. */
const MOST = 1_000;
/**
 * The results of one push after pooling repeats of one benchmark. Refuses results with the same names but of another
 * suite: as versions of one configuration they could never be compared.
 */
function gatherRepeats(decoded, how, digest) {
    const named = new Map();
    for (const each of decoded) {
        const { model_version, dataset_version, prompt_version } = each.result;
        const key = JSON.stringify([model_version, dataset_version, prompt_version]);
        const others = named.get(key);
        if (others === undefined)
            named.set(key, [each]);
        else
            others.push(each);
    }
    const gathered = [...named.values()].map((of) => gather(of, how, digest));
    return {
        results: gathered.flatMap(({ results }) => results),
        refused: gathered.flatMap(({ refused }) => refused),
        warnings: gathered.flatMap(({ warnings }) => warnings),
    };
}
function gather(all, how, digest) {
    const [first, ...others] = all;
    if (first === undefined || others.length === 0)
        return { results: all, refused: [], warnings: [] };
    const repeats = all.filter(hasCases);
    const refused = [...ofAnotherSuite(first, others), ...(how === 'pool' ? noRepeats(first, repeats) : [])];
    const [one = first, ...more] = repeats;
    const warnings = all.flatMap((each) => {
        // A result without cases may belong to any suite. If it comes first, so may all others.
        if (each === first || (hasCases(each) && (hasCases(first) || each !== one)))
            return [];
        const mend = 'if they belong to two suites, give each its own `benchmark` and `dataset_version`';
        return problem(each, `${sameNamesAs(first)}, so both are versions of one configuration: ${mend}`);
    });
    if (how === 'separate' || more.length === 0 || refused.length > 0)
        return { results: all, refused, warnings };
    const lacking = more.flatMap((each) => {
        const missing = missingCases(one.result, each.result);
        return missing === null ? [] : problem(each, `is a repeat of ${(0,candidate/* placeOf */.$)(one)}, but ${missing}`);
    });
    const results = [pooled(repeats, digest), ...all.filter((each) => !hasCases(each))];
    return { results, refused, warnings: [...warnings, ...lacking] };
}
function ofAnotherSuite(first, others) {
    return others.flatMap((each) => {
        const difference = suiteDifference(first.result, each.result);
        if (difference === null)
            return [];
        const mend = 'give each suite its own `benchmark` and `dataset_version`';
        return problem(each, `${sameNamesAs(first)}, but belongs to another suite (${difference}): ${mend}`);
    });
}
/**
 * Results that are not repeats of the first one with cases.
 * @param first they were already compared with this one
 */
function noRepeats(first, [one, ...more]) {
    if (one === undefined)
        return [];
    const unlike = more.flatMap((each) => {
        if (suiteDifference(first.result, each.result) !== null)
            return [];
        const difference = suiteDifference(one.result, each.result) ?? repeatDifference(one.result, each.result);
        if (difference === null)
            return [];
        const mend = 'make every repeat report the same, or store each as its own version (`repeats: separate`)';
        return problem(each, `${sameNamesAs(one)}, but is not a repeat of it (${difference}): ${mend}`);
    });
    if (more.length < MOST)
        return unlike;
    return [...unlike, ...problem(one, `has ${more.length} repeats: push fewer, ${MOST} results at most become one`)];
}
function pooled(repeats, digest) {
    const pooled_from = repeats.map((each) => {
        return { file: (0,candidate/* placeOf */.$)(each), digest: digest((0,canonical_json/* canonicalJson */.d)((0,digests/* resultDigests */.H)(each.result, digest))) };
    });
    const { file = '', index = 0 } = repeats[0] ?? {};
    return { file, index, result: poolResults(repeats.map(({ result }) => result)), pooled_from };
}
function hasCases({ result: { cases = [] } }) {
    return cases.length > 0;
}
function sameNamesAs(other) {
    return `has the same model, dataset, prompt and environment as ${(0,candidate/* placeOf */.$)(other)}`;
}
function problem(about, message) {
    return [{ file: (0,candidate/* placeOf */.$)(about), path: '', message }];
}


/***/ }),

/***/ 72725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timestampFault)
/* harmony export */ });
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/;
/**
 * Why a text cannot be the time of a result; undefined if it can: ISO 8601, or with a blank for the `T` as in Python's
 * `str(datetime)`. A time without a zone stays without one: the zone of that machine is unknown.
 */
function timestampFault(text) {
    const [, year, month, day, hour = '0', minute = '0', second = '0'] = TIMESTAMP.exec(text) ?? [];
    if (year === undefined ||
        !isDay(Number(year), Number(month), Number(day)) ||
        Number(hour) > 23 ||
        Number(minute) > 59 ||
        Number(second) > 60) {
        return 'is not a date and time such as 2026-02-04T04:15:28Z or 2026-02-04 04:15:28';
    }
    return undefined;
}
function isDay(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}


/***/ }),

/***/ 41940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ configurationId),
/* harmony export */   SY: () => (/* binding */ printAddress),
/* harmony export */   ZR: () => (/* binding */ modelId),
/* harmony export */   dv: () => (/* binding */ printPlace)
/* harmony export */ });
/* unused harmony exports VIEWS, parseAddress, parameter, oneOf, numberIn, idsIn, placeIn, momentIn */
const VIEWS = (/* unused pure expression or super */ null && (['now', 'trend', 'compare', 'rank', 'regressions', 'history', 'models', 'about']));
/** Defaults, which an address leaves out. */
const DEFAULTS = {
    page: '1',
    last: '200',
    axis: 'version',
    by: 'model',
    state: 'open',
    prompts: 'all',
};
/** The id of a configuration in addresses and paths: ten hexadecimal digits of the SHA-256 of its four names. */
function configurationId(names, digest) {
    const { model_version, dataset_version, prompt_version, environment } = names;
    return digest(JSON.stringify([model_version, dataset_version, prompt_version, environment])).slice(0, 10);
}
/** The id of a model: ten hexadecimal digits of the SHA-256 of its name. */
function modelId(name, digest) {
    return digest(name).slice(0, 10);
}
/** Reads the part of an address behind `#`. Invalid parts are left out; an unknown view is the first one. */
function parseAddress(hash) {
    const [, path = '', query = ''] = /^#?\/?([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
    const pairs = query.split('&').flatMap((pair) => {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
        return name === '' || value === '' ? [] : [[decoded(name), decoded(value)]];
    });
    return { view: VIEWS.find((view) => view === path) ?? 'now', parameters: Object.fromEntries(pairs) };
}
/** Writes an address as `#/trend?c=…`, without defaults. */
function printAddress({ view, parameters }) {
    const pairs = Object.entries(parameters)
        .filter(([name, value]) => name !== '' && value !== '' && DEFAULTS[name] !== value)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    return `#/${view}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}
/** A parameter, or its default. */
function parameter(parameters, name) {
    return (Object.hasOwn(parameters, name) ? parameters[name] : undefined) ?? DEFAULTS[name] ?? '';
}
/** One of several words; the first one for anything else. */
function oneOf(parameters, name, allowed) {
    const text = parameter(parameters, name);
    return allowed.find((each) => each === text) ?? allowed[0];
}
/** A whole number from 1; `fallback` for anything else. */
function numberIn(parameters, name, fallback) {
    const text = parameter(parameters, name);
    return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : fallback;
}
/** The ids of a list such as `c=1f2e3d4c5b,0011223344`, at most six. */
function idsIn(parameters, name) {
    const ids = parameter(parameters, name)
        .split(',')
        .filter((id) => /^[0-9a-f]{10}$/.test(id));
    return [...new Set(ids)].slice(0, 6);
}
/** A version such as `1f2e3d4c5b:8`, or `8` of the given configuration; null for anything else. */
function placeIn(parameters, name, configuration = '') {
    const [, id = configuration, version] = /^(?:([0-9a-f]{10}):)?([1-9]\d{0,8})$/.exec(parameter(parameters, name)) ?? [];
    return version === undefined || id === '' ? null : { configuration: id, version: Number(version) };
}
function printPlace({ configuration, version }) {
    return `${configuration}:${version}`;
}
/** A time in milliseconds; null for anything else. */
function momentIn(parameters, name) {
    const text = parameter(parameters, name);
    const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}
function encoded(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/%(?:3A|2C|2F|40)/g, decodeURIComponent);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A lone % is literal.
        return text;
    }
}


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   Pm: () => (/* binding */ INDEX_PATH),
/* harmony export */   _u: () => (/* binding */ VERDICT_LETTERS),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
/* unused harmony export CASES_VERSIONS */
const FORMAT = 'benchmark-snapshots-dashboard';
/** A page that reads a higher version says so and shows nothing else. */
const FORMAT_VERSION = 1;
const INDEX_PATH = 'data/index.json';
/** `public` has no people, runs, branches, notes, tags and reasons of moves; `full` has all of them. */
const PROFILES = ['public', 'full'];
/** The default number of newest versions with cases. */
const CASES_VERSIONS = 20;
/** One letter for each verdict, in columns. */
const VERDICT_LETTERS = {
    regression: 'r',
    not_evaluated: 'x',
    incomparable: 'o',
    inconclusive: 'c',
    minor: 'm',
    no_baseline: 'n',
    unchanged: 'u',
    improvement: 'i',
};


/***/ }),

/***/ 52686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ dashboardUrlFrom),
/* harmony export */   y2: () => (/* binding */ dashboardLinks)
/* harmony export */ });
/* unused harmony export dashboardLink */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80820);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41940);



/**
 * The address of the dashboard from the input `dashboard-url`, ready for links; null if it is empty. Throws `UserError`
 * for anything that is not a web address.
 */
function dashboardUrlFrom(text) {
    const given = (text ?? '').trim();
    if (given === '')
        return null;
    const [, address] = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~/-]*)?)(?:#.*)?$/.exec(given) ?? [];
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`dashboard-url: ${JSON.stringify(given)} is not the address of a page; give one such as ` +
            'https://your-org.github.io/your-repository/');
    }
    return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`;
}
/**
 * The view of a result: the comparison with its reference, or, if it is not on the page, the trend of the reference.
 * null: neither is there.
 * @param url from `dashboardUrlFrom`
 */
function dashboardLink(url, result, digest) {
    const { candidate, stored, judgement } = result;
    const placeOf = (names, version) => version === undefined || (0,_core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .isEphemeral */ .aw)(names.environment)
        ? null
        : { configuration: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationId */ .AV)(names, digest), version };
    const own = placeOf(candidate.configuration, stored?.snapshot_version);
    const { baseline } = judgement;
    const reference = baseline === null ? null : placeOf(baseline.configuration, baseline.snapshot_version);
    if (own !== null && reference !== null) {
        const parameters = { a: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .dv)(reference), b: (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printPlace */ .dv)(own) };
        return url + (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printAddress */ .SY)({ view: 'compare', parameters });
    }
    const shown = own ?? reference;
    if (shown === null)
        return null;
    const parameters = { c: shown.configuration, v: String(shown.version) };
    return url + (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .printAddress */ .SY)({ view: 'trend', parameters });
}
/**
 * The page of each result that has one.
 * @param url null: there is no dashboard
 */
function dashboardLinks(url, results, digest) {
    if (url === null)
        return new Map();
    return new Map(results.flatMap((result) => {
        const link = dashboardLink(url, result, digest);
        return link === null ? [] : [[result, link]];
    }));
}


/***/ }),

/***/ 71634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   i7: () => (/* binding */ withDirection),
/* harmony export */   tx: () => (/* binding */ isMeasure)
/* harmony export */ });
/* harmony import */ var _core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93869);

/** The usual primary metrics, in this order, for tools without a preference. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score', 'acc', 'wer', 'cer'];
/** Words in names of metrics about the whole answer: the first that exactly one metric has. */
const TELLING = ['accuracy', 'exact_match', 'faithfulness', 'correctness', 'quality', 'f1'];
/**
 * The primary metric of a result; undefined if none can be recognized.
 * @param preferred the tool's own names, which come first
 */
function primaryOf(names, preferred = []) {
    const exact = [...preferred, ...USUAL].find((name) => names.includes(name));
    if (exact !== undefined || names.length <= 1)
        return exact ?? names[0];
    for (const word of TELLING) {
        const having = names.filter((name) => `_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_`.includes(`_${word}_`));
        if (having.length === 1)
            return having[0];
    }
    return undefined;
}
/** A primary metric as in a result file: with a leading `-` if lower is better and the name does not say so. */
function withDirection(name, better) {
    return better === 'lower' && (0,_core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better !== 'lower' ? `-${name}` : name;
}
/** Whether a name says that its number measures quality. */
function isMeasure(name) {
    return (0,_core_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better !== null || primaryOf([name, '']) === name;
}


/***/ }),

/***/ 40464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   JD: () => (/* binding */ objects),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Y: () => (/* binding */ timeOfEpoch),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);

/**
 * Reads values from other tools' files without errors: those files have no contract with us, so a value of another type
 * is missing.
 */
const NOTHING = Object.freeze(Object.create(null));
/** Its members; empty if it is not an object. */
function object(value) {
    return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : NOTHING;
}
/** Its elements; empty if it is not an array. */
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** Those of its elements that are objects. */
function objects(value) {
    return list(value).filter((element) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element));
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** A number, or the decimal in a text. */
function numberIn(value) {
    if (typeof value !== 'string')
        return number(value);
    const text = value.trim();
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? number(Number(text)) : undefined;
}
/** A whole number from 0. */
function count(value) {
    const found = number(value);
    return found !== undefined && Number.isInteger(found) && found >= 0 ? found : undefined;
}
/** A text that is not empty. */
function text(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
/** Whether there is a value: an error may be a text, an object or a flag. */
function isThere(value) {
    return value !== undefined && value !== null && value !== '' && value !== false;
}
/** Converts seconds. */
function milliseconds(seconds) {
    return seconds === undefined ? undefined : seconds * 1_000;
}
/** Seconds since 1970 as ISO 8601; undefined if they are no such time. */
function timeOfEpoch(seconds) {
    if (seconds === undefined || seconds < 1e8 || seconds > 1e11)
        return undefined;
    return new Date(Math.round(seconds * 1_000)).toISOString();
}
/** The mean of the known values; undefined if there are none. */
function mean(values) {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
/** The one value of all that exist; undefined if they differ. */
function only(values) {
    const different = new Set([...values].filter((value) => value !== undefined));
    return different.size === 1 ? [...different][0] : undefined;
}


/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ isCounting),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   V2: () => (/* binding */ isMeasured),
/* harmony export */   V4: () => (/* binding */ holdsIds),
/* harmony export */   _A: () => (/* binding */ outcomeIn),
/* harmony export */   _R: () => (/* binding */ columnFor),
/* harmony export */   an: () => (/* binding */ STAGES),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   gg: () => (/* binding */ ROLES)
/* harmony export */ });
/* harmony import */ var _base_primary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71634);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40464);


/** The roles that a column can have. */
const ROLES = [
    ...['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error'],
    ...['model', 'dataset', 'prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'],
];
/** Columns that only have ids. A value of any other column may be the name or the text of a case. */
const ID_COLUMNS = [
    ...['id', 'case_id', 'sample_id', 'question_id', 'test_id', 'item_id', 'example_id', 'instance_id', 'doc_id'],
    ...['task_id', 'test_case_id', 'query_id', 'problem_id'],
];
/**
 * Well-known names of columns; only whole names match. The first that a table has counts; the texts of questions come
 * last, because they identify a case only if there is no id.
 */
const KNOWN = {
    id: [
        ...ID_COLUMNS,
        ...['record_id', 'case', 'test_case', 'test_name', 'test'],
        ...['question', 'user_input', 'query', 'input'],
    ],
    passed: [
        ...['passed', 'pass', 'success', 'succeeded', 'correct', 'is_correct', 'is_passed', 'ok'],
        ...['status', 'outcome', 'verdict'],
    ],
    score: ['score'],
    group: ['group', 'category'],
    latency_ms: [
        ...['latency_ms', 'duration_ms', 'elapsed_ms', 'response_time_ms', 'time_ms'],
        ...['latency_s', 'latency_seconds', 'duration_s', 'duration_seconds', 'elapsed_s', 'elapsed_seconds'].map((name) => ({ name, factor: 1_000 })),
    ],
    cost: ['cost', 'cost_usd', 'total_cost', 'total_cost_usd'],
    error: ['error', 'errored', 'error_message', 'exception'],
    model: ['model_version', 'model', 'model_name', 'model_id', 'model_versions.generation'],
    dataset: ['dataset_version', 'dataset', 'dataset_name'],
    prompt: ['prompt_version', 'prompt_name', 'prompt_id'],
    provider: ['model_provider', 'provider'],
    benchmark: ['benchmark', 'suite'],
    timestamp: ['timestamp', 'generated_at', 'created_at', 'date'],
    size: [
        ...['dataset_size', 'n_samples', 'num_samples', 'sample_count', 'total_samples', 'n_examples', 'num_examples'],
        ...['n_questions', 'num_questions', 'n_cases', 'num_cases', 'eval_samples'],
    ],
    metric: ['metric', 'metric_name'],
    value: ['value', 'score', 'result'],
};
/** Retrieval and generation are the two stages of answering from documents: without a total, they are added. */
const STAGES = ['retrieval_ms', 'generation_ms'];
/** Words in names of counts and positions, which measure nothing. */
const COUNTING = new Set([
    ...['n', 'num', 'number', 'count', 'counts', 'index', 'idx', 'seed', 'epoch', 'epochs', 'step', 'steps', 'trial'],
    ...['trials', 'run', 'rank', 'id', 'line', 'row', 'year', 'attempt', 'attempts', 'iteration', 'order', 'size'],
    ...['timestamp', 'date', 'total', 'max', 'min', 'threshold', 'temperature', 'limit', 'k', 'top'],
]);
/** `isCorrect`, `Is correct` and `is-correct` are `is_correct`; the dots of nested names stay. */
function plainName(name) {
    return name
        .replace(/([a-z\d])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.]+/gu, '_')
        .replace(/^_+|_+$/g, '');
}
/** Whether the last part of a name says that its numbers measure quality, as in `eval.accuracy`. */
function isMeasured(name) {
    return (0,_base_primary_js__WEBPACK_IMPORTED_MODULE_0__/* .isMeasure */ .tx)(plainName(name).split('.').at(-1) ?? '');
}
function isCounting(name) {
    return plainName(name)
        .split(/[_.]/)
        .some((word) => COUNTING.has(word));
}
/** Whether a column, or a path with dots, only has ids of cases. */
function holdsIds(column) {
    return ID_COLUMNS.includes(plainName(column).split('.').at(-1) ?? '');
}
/** The column of a role among those of a table, under the name that it has there. */
function columnFor(role, columns) {
    for (const known of KNOWN[role]) {
        const { name, factor } = typeof known === 'string' ? { name: known, factor: 1 } : known;
        const found = columns.find((column) => plainName(column) === name);
        if (found !== undefined)
            return { name: found, factor };
    }
    return undefined;
}
const PASSED = new Set(['true', 'yes', 'y', '1', 'pass', 'passed', 'success', 'ok', 'correct']);
const FAILED = new Set(['false', 'no', 'n', '0', 'fail', 'failed', 'failure', 'wrong', 'incorrect']);
const ERRORED = new Set(['error', 'errored', 'exception', 'timeout']);
const MISSING = new Set(['', 'nan', 'n/a', 'na', 'none', 'null', '-', 'inf', '-inf', 'skip', 'skipped', 'undefined']);
/** The outcome in a value; null: nothing was measured; undefined: it is not such a word. */
function outcomeIn(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return undefined;
    const word = String(value).trim().toLowerCase();
    if (PASSED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .Po)(word) === 1)
        return 'passed';
    if (FAILED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberIn */ .Po)(word) === 0)
        return 'failed';
    if (ERRORED.has(word))
        return 'error';
    return MISSING.has(word) ? null : undefined;
}
/** Whether a cell means that there is no value. */
function isMissing(value) {
    return value === undefined || value === null || (typeof value === 'string' && MISSING.has(value.trim().toLowerCase()));
}


/***/ }),

/***/ 42074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseMapping),
/* harmony export */   f: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53500);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5479);



const FORM = 'pairs ours=theirs, separated by commas or line breaks, such as model=evaluator_model, score=score/2, ' +
    'latency_ms=durationS*1000, for JSON rows=results.*, model=@key; ours is one of rows, ' +
    `${_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.join(', ')}, or metric.<name>`;
/** Other names of roles. */
const ALIASES = {
    results: 'rows',
    cases: 'rows',
    case_id: 'id',
    case: 'id',
    pass: 'passed',
    model_version: 'model',
    dataset_version: 'dataset',
    prompt_version: 'prompt',
    model_provider: 'provider',
    dataset_size: 'size',
};
const METRIC = /^metrics?\.(.+)$/;
/** Reads the input. null: it is empty. Throws `UserError` that names every invalid pair. */
function parseMapping(text) {
    const pairs = splitPairs(text ?? '');
    if (pairs.length === 0)
        return null;
    const faults = [];
    const roles = new Map();
    const metrics = new Map();
    let rows = null;
    for (const pair of pairs) {
        const equals = pair.indexOf('=');
        const [ours, theirs] = [pair.slice(0, Math.max(equals, 0)).trim(), pair.slice(equals + 1).trim()];
        const metric = METRIC.exec(ours)?.[1];
        const role = roleOf(ours);
        if (equals < 1 || theirs === '')
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(pair)} is not a pair ours=theirs`);
        else if (metric !== undefined)
            metrics.set(metric.trim(), theirsOf(theirs));
        else if (role === 'rows')
            rows = theirs.replace(/^\$\.?/, '');
        else if (role === undefined)
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(ours)} is not one of our names${suggestion(ours)}`);
        else if (roles.has(role))
            faults.push(`mapping: ${role} is given twice`);
        else
            roles.set(role, theirsOf(theirs));
    }
    if (faults.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([...faults, `A mapping is ${FORM}.`].join('\n'));
    return { rows, roles, metrics };
}
/** Its pairs of columns, as people write them, without arithmetic. */
function pairsOf({ roles, metrics }) {
    const named = [...metrics].map(([name, theirs]) => [`metric.${name}`, theirs]);
    return new Map([...roles, ...named].map(([ours, theirs]) => [`${ours}=${theirs.path}`, theirs]));
}
/** Commas in double quotes belong to a name. */
function splitPairs(text) {
    const pairs = text.match(/(?:"[^"]*"|[^,\r\n"])+/g) ?? [];
    return pairs.map((pair) => pair.trim()).filter((pair) => pair !== '' && !pair.startsWith('#'));
}
function unquoted(text) {
    return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}
function roleOf(ours) {
    const name = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(ours);
    if (name === 'rows')
        return 'rows';
    return ALIASES[name] ?? _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.find((role) => role === name);
}
function theirsOf(text) {
    const [, path = '', sign, digits = ''] = /^(.*?)\s*([*/])\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    const by = Number(digits);
    if (sign === undefined || by === 0 || path === '' || path.endsWith('.'))
        return { path: unquoted(text), factor: 1 };
    return { path: unquoted(path), factor: sign === '*' ? by : 1 / by };
}
function suggestion(ours) {
    const name = (0,_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .plainName */ .MH)(ours);
    const near = _columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.find((role) => name.startsWith(role) || role.startsWith(name));
    return near === undefined ? `: a metric is metric.${ours}` : `: did you mean ${near}?`;
}


/***/ }),

/***/ 19607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ actionIn),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _core_json_present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1097);
/* harmony import */ var _measured_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9211);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37577);



/**
 * Reads the event. For `workflow_run` everything is that of the run that triggered this one, for pull requests the
 * head and not the merge commit. Fields that a payload lacks are left out: `schedule` and `workflow_dispatch` have
 * no commit in theirs.
 * @param payload the parsed file of GITHUB_EVENT_PATH; null when there is none
 */
function readEvent(env, payload) {
    const event = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(payload);
    const repository = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_REPOSITORY');
    const serverUrl = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const page = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_RUN_ID');
    const defaultBranch = defaultBranchOf(env, event);
    const run = env['GITHUB_EVENT_NAME'] === 'workflow_run'
        ? (0,_measured_run_js__WEBPACK_IMPORTED_MODULE_1__/* .triggeringRun */ .M0)(event, repository, defaultBranch)
        : (0,_measured_run_js__WEBPACK_IMPORTED_MODULE_1__/* .ownRun */ .SI)(env, event, defaultBranch);
    const { measured, cause, ofPullRequest, fromFork, branch, pullRequest, question, conclusion, workflowFile } = run;
    return {
        measured,
        cause,
        ofPullRequest,
        fromFork,
        withoutSecrets: withoutSecrets(env, fromFork),
        workflow: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_WORKFLOW') ?? 'workflow',
        action: `${(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_ACTION_REPOSITORY') ?? 'your-org/benchmark-snapshots'}@${(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_ACTION_REF') ?? 'v1'}`,
        serverUrl,
        provenance: (0,_core_json_present_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .E)({
            commit_sha: run.commit,
            branch_name: branch,
            repository,
            run_id: run.id,
            run_attempt: run.attempt,
            triggered_by: run.actor,
        }),
        ...(0,_core_json_present_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .E)({
            question,
            pullRequest,
            conclusion,
            workflowFile,
            ownWorkflowFile: /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
            branch,
            isPrivate: isPrivate(event),
            defaultBranch,
            runUrl: repository && page && `${serverUrl}/${repository}/actions/runs/${page}`,
        }),
    };
}
/** How a workflow uses the action in a folder of this repository: `owner/name/folder@ref`. */
function actionIn({ action }, folder) {
    return action.replace('@', `/${folder}@`);
}
function isPrivate(event) {
    const { private: said } = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['repository']);
    return typeof said === 'boolean' ? said : undefined;
}
function defaultBranchOf(env, event) {
    const named = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['repository']), 'default_branch');
    if (named !== undefined || env['GITHUB_EVENT_NAME'] !== 'schedule')
        return named;
    // A schedule always runs on the default branch, and its payload may not name it.
    return env['GITHUB_REF']?.replace(/^refs\/heads\//, '');
}
/**
 * Runs of a fork's pull request, and runs started by Dependabot, get no secrets. A `pull_request_target` and a
 * `workflow_run` do.
 */
function withoutSecrets(env, fromFork) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    if (fromFork && name.startsWith('pull_request') && name !== 'pull_request_target')
        return 'a pull request from a fork';
    const isByDependabot = env['GITHUB_ACTOR'] === _measured_run_js__WEBPACK_IMPORTED_MODULE_1__/* .DEPENDABOT */ .Bx;
    return isByDependabot && !['workflow_run', 'schedule'].includes(name) ? 'a run of Dependabot' : null;
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ DEPENDABOT),
/* harmony export */   M0: () => (/* binding */ triggeringRun),
/* harmony export */   SI: () => (/* binding */ ownRun),
/* harmony export */   bx: () => (/* binding */ baseOf)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37577);

/** Events that run the code of the branch that GitHub names. */
const OF_BRANCH = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
const OF_TAG = ['push', 'release'];
/** The prefix of merge queue branches. Nobody else can push to such a branch. */
const MERGE_QUEUE = 'gh-readonly-queue/';
const DEPENDABOT = 'dependabot[bot]';
const other = (why) => ({ kind: 'other', why });
/** The run that this job belongs to. */
function ownRun(env, event, defaultBranch) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const own = {
        cause: name,
        id: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_RUN_ID'),
        attempt: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(env['GITHUB_RUN_ATTEMPT']),
        actor: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_TRIGGERING_ACTOR') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_ACTOR'),
        commit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_SHA'),
    };
    // Also pull_request_target and pull_request_review.
    if (name.startsWith('pull_request')) {
        const pull = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['pull_request']);
        const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(pull['head']);
        const branch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(head, 'ref') ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_HEAD_REF');
        const source = sourceOf(head['repo'], branch, (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(env, 'GITHUB_REPOSITORY'));
        const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(pull['number'] ?? event['number']);
        // Only `pull_request` runs the code of the head.
        const isOwn = name === 'pull_request' && !source.fromFork && env['GITHUB_ACTOR'] !== DEPENDABOT;
        const base = baseOf(pull['base'], defaultBranch);
        return {
            ...own,
            ...source,
            commit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(head, 'sha') ?? own.commit,
            pullRequest: number,
            ofPullRequest: true,
            measured: number === undefined
                ? other('the event does not say which pull request it is about')
                : { kind: 'pull-request', number, base, isOwn },
        };
    }
    const ref = env['GITHUB_REF'] ?? '';
    const [branch, tag] = [(0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)('refs/heads/', ref), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)('refs/tags/', ref)];
    const pullRequest = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['issue'])['pull_request'] === undefined ? undefined : (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['issue'])['number'];
    if (pullRequest !== undefined) {
        // A comment on a pull request runs on the default branch, but usually measures the pull request.
        const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(pullRequest);
        return {
            ...own,
            branch: undefined,
            pullRequest: number,
            ofPullRequest: true,
            fromFork: true,
            measured: unlisted(name),
        };
    }
    const isProtected = env['GITHUB_REF_PROTECTED'] === 'true';
    return {
        ...own,
        branch,
        ofPullRequest: false,
        fromFork: false,
        measured: ofRef({ name, branch, tag, isProtected, defaultBranch, group: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['merge_group']) }),
    };
}
function ofRef({ name, branch, tag, isProtected, defaultBranch, group }) {
    if (name === 'merge_group' || branch?.startsWith(MERGE_QUEUE) === true) {
        const named = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .after */ .Pl)('refs/heads/', (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(group, 'base_ref'));
        const told = { ref: named, sha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(group, 'base_sha') };
        return { kind: 'merge-queue', base: baseOf(told, defaultBranch) ?? queueBase(branch, defaultBranch) };
    }
    if (tag !== undefined && OF_TAG.includes(name))
        return { kind: 'tag', tag };
    if (!OF_BRANCH.includes(name))
        return unlisted(name);
    if (branch === undefined)
        return other(`a run of the event ${name} belongs to no branch here`);
    return branch === defaultBranch ? { kind: 'default-branch' } : { kind: 'branch', branch, isProtected };
}
function unlisted(name) {
    return other(name === '' ? 'the runner does not say which event this is' : `the event ${name} does not say whose code ran`);
}
/**
 * The run that a `workflow_run` is about. Its payload calls a tag a branch, and does not say whether the branch is
 * protected.
 */
function triggeringRun(event, repository, defaultBranch) {
    const run = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['workflow_run']);
    const cause = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'event') ?? '';
    const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(run['id']);
    const ofPullRequest = cause.startsWith('pull_request');
    const isQueue = cause === 'merge_group';
    // Others, such as a run that was itself triggered by a run or by a comment, are reported as runs of the default
    // branch, whatever they measured, which may be a fork.
    const isListed = ofPullRequest || isQueue || OF_BRANCH.includes(cause);
    const named = isListed ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'head_branch') : undefined;
    const source = sourceOf(run['head_repository'], named, repository);
    const facts = {
        ...source,
        cause,
        fromFork: source.fromFork || !isListed,
        commit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'head_sha'),
        conclusion: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'conclusion'),
        id: id === undefined ? undefined : String(id),
        attempt: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(run['run_attempt']),
        actor: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(run['triggering_actor'] ?? run['actor']), 'login'),
        workflowFile: workflowFileOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'path') ?? ''),
        ofPullRequest,
    };
    if (!isListed)
        return { ...facts, measured: other(`a run of the event ${cause || 'that is not named'} may come from anybody`) };
    if (ofPullRequest)
        return { ...facts, ...ofItsPullRequest(event, facts, named, cause, defaultBranch) };
    if (facts.fromFork)
        return { ...facts, measured: other('the run belongs to another repository') };
    if (isQueue || named?.startsWith(MERGE_QUEUE) === true) {
        return { ...facts, measured: { kind: 'merge-queue', base: queueBase(named, defaultBranch) } };
    }
    const { commit } = facts;
    if (named === undefined || commit === undefined)
        return { ...facts, measured: other('the run names no branch') };
    const question = { about: 'branch', branch: named, commit };
    return { ...facts, question, measured: other(`GitHub was not asked whether the run belongs to the branch ${named}`) };
}
/**
 * The path without the ref that GitHub may add, as in `run.yml@main`. A file named `run.yml@evil.yml` is not `run.yml`.
 */
function workflowFileOf(path) {
    return /\.ya?ml$/.test(path) ? path : path.replace(/@[^@]*$/, '');
}
function ofItsPullRequest(event, { commit, fromFork }, branch, cause, defaultBranch) {
    const run = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['workflow_run']);
    const isOwn = cause === 'pull_request' && !fromFork && (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(run['actor']), 'login') !== DEPENDABOT;
    const [pull, ...more] = pullRequestsHere(run, event);
    const number = more.length === 0 ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(pull)['number']) : undefined;
    if (number !== undefined) {
        const base = baseOf((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(pull)['base'], defaultBranch);
        return { pullRequest: number, measured: { kind: 'pull-request', number, base, isOwn } };
    }
    const head = headOf(run['head_repository'], branch, commit);
    if (head === undefined)
        return { measured: other('the event does not say where its pull request comes from') };
    return {
        measured: other('GitHub was not asked which pull request the run belongs to'),
        question: { about: 'pull-request', head, isOwn },
    };
}
/**
 * Whose code it is. A repository without a name, such as that of a deleted fork, is not this one. `main` of a fork is
 * not ours: its name must never lead to the environment of the default branch.
 */
function sourceOf(head, branch, repository) {
    const owner = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(head), 'full_name');
    const fromFork = owner === undefined || owner !== repository;
    return { fromFork, branch: fromFork && branch !== undefined ? `${owner ?? 'fork'}:${branch}` : branch };
}
function headOf(from, branch, commit) {
    const repositoryId = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(from)['id']);
    const owner = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(from)['owner']), 'login');
    if (repositoryId === undefined || owner === undefined)
        return undefined;
    return branch === undefined || commit === undefined ? undefined : { repositoryId, owner, branch, commit };
}
/** The pull requests of a run to this repository, without those to others, such as the one this was forked from. */
function pullRequestsHere(run, event) {
    const here = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(event['repository'])['id'];
    const pulls = Array.isArray(run['pull_requests']) ? run['pull_requests'] : [];
    return pulls.filter((pull) => {
        const { id } = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(pull)['base'])['repo']);
        return id === undefined || id === here;
    });
}
/** @param base `{ref, sha}`, as GitHub describes the two ends of a pull request */
function baseOf(base, defaultBranch) {
    const branch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(base), 'ref');
    if (branch === undefined)
        return null;
    return { branch, isDefault: branch === defaultBranch, commit: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .OA)(base), 'sha') ?? null };
}
/** A merge queue's branch is named `gh-readonly-queue/<base>/pr-<number>-<commit of the base>`. */
function queueBase(branch, defaultBranch) {
    const [, ref, sha] = /^gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(branch ?? '') ?? [];
    return baseOf({ ref, sha }, defaultBranch);
}


/***/ }),

/***/ 37577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ fields),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/** Reads an event's payload: a field that is missing or of another type is missing. */
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function text(of, name) {
    const value = of[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function wholeNumber(value) {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
/** The rest of a text after its beginning; undefined if it begins otherwise. */
function after(beginning, of = '') {
    return of.startsWith(beginning) ? of.slice(beginning.length) : undefined;
}


/***/ }),

/***/ 28202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Allowance),
/* harmony export */   q: () => (/* binding */ TooMuchError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97535);


const LIMITS = {
    downloads: _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ARTIFACTS_BYTES */ .D1,
    files: _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ZIP_FILES */ .rL,
    results: _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILES */ .BE,
    bytes: _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TOTAL_BYTES */ .gx,
};
const WORDS = {
    downloads: 'bytes to download',
    files: 'files',
    results: 'result files',
    bytes: 'bytes of result files',
};
/** A zip file exceeds a limit of all of them, so reading on is useless. */
class TooMuchError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/**
 * The shared limits of several zip files, such as the artifacts of one run. Each part is reserved before the work that
 * it allows.
 */
class Allowance {
    limits;
    taken = { downloads: 0, files: 0, results: 0, bytes: 0 };
    constructor(limits = {}) {
        this.limits = { ...LIMITS, ...limits };
    }
    take(what, amount) {
        this.taken[what] += amount;
        const most = this.limits[what];
        if (this.taken[what] <= most)
            return;
        throw new TooMuchError(`with it, there are more than ${most} ${WORDS[what]}: name fewer`);
    }
}


/***/ }),

/***/ 37245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ memoryFile),
/* harmony export */   G: () => (/* binding */ heldInMemory)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97535);


const CHUNK = 256 * 1024;
/** A file whose content is in memory. */
function memoryFile(path, bytes) {
    return {
        path,
        size: bytes.length,
        async *chunks({ start, end } = { start: 0, end: bytes.length }) {
            for (let at = start; at < end; at += CHUNK)
                yield bytes.subarray(at, Math.min(end, at + CHUNK));
            await Promise.resolve();
        },
    };
}
/** The same file, read once and kept. Throws `Unreadable` if it is too large. */
async function heldInMemory({ path, chunks }) {
    const parts = [];
    let size = 0;
    for await (const chunk of chunks()) {
        size += chunk.length;
        if (size > _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MEMORY_BYTES */ .hq) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: `has more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MEMORY_BYTES */ .hq} bytes, which is too much to hold` });
        }
        parts.push(chunk);
    }
    return memoryFile(path, Buffer.concat(parts));
}


/***/ }),

/***/ 45812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openParsers)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97535);
/* harmony import */ var _allowance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28202);
/* harmony import */ var _held_in_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37245);




/**
 * How often the files of all zip files of a run may be listed: each is opened to recognize it, and again to read it.
 */
const MAX_LISTED_FILES = 20 * _core_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ZIP_FILES */ .rL;
/**
 * The libraries that the readers of result files need, each loaded with the first file of its kind. For one run: its
 * zip files share their limits, because each may hold a hundred times its size.
 */
function openParsers() {
    const listed = new _allowance_js__WEBPACK_IMPORTED_MODULE_2__/* .Allowance */ .b({ files: MAX_LISTED_FILES, results: Infinity, bytes: Infinity });
    const read = new _allowance_js__WEBPACK_IMPORTED_MODULE_2__/* .Allowance */ .b();
    return {
        async *csv(file, delimiter) {
            const { csvRows } = await Promise.all(/* import() */[__webpack_require__.e(6070), __webpack_require__.e(9856)]).then(__webpack_require__.bind(__webpack_require__, 99856));
            yield* csvRows(file, delimiter);
        },
        async xml(file, handler) {
            const { readXml } = await Promise.all(/* import() */[__webpack_require__.e(2560), __webpack_require__.e(1285)]).then(__webpack_require__.bind(__webpack_require__, 21285));
            await readXml(file, handler);
        },
        async yaml(text) {
            const { yamlAsJson } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7565)]).then(__webpack_require__.bind(__webpack_require__, 37565));
            return yamlAsJson(text);
        },
        zip: (file) => ofThatFile(async () => (await filesIn(file, listed)).map((member) => counted(member, read))),
    };
}
async function filesIn(file, allowance) {
    const { unpack } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1735)]).then(__webpack_require__.bind(__webpack_require__, 21735));
    // Reading a part of a packed file unpacks everything before it, and a zip file is read in thousands of parts.
    const whole = file.isPacked === true ? await (0,_held_in_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .heldInMemory */ .G)(file) : file;
    return (await unpack(whole, { isWanted: () => true, allowance })).files;
}
/** The same file, whose bytes are counted when it is read: most of the files in a log never are. */
function counted(file, allowance) {
    async function* chunks(range) {
        await ofThatFile(() => {
            allowance.take('bytes', file.size);
        });
        yield* file.chunks(range);
    }
    return { ...file, chunks };
}
/** A fault inside a zip file is reported for the zip file. */
async function ofThatFile(work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: error.message }) : error;
    }
}


/***/ }),

/***/ 62925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPrivateAddress),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const LOOPBACK_NAME = /^(?:.+\.)?localhost$/i;
/** Whether a host, by name or number, is this machine, without a look-up. IPv6 without brackets. */
function isLoopback(host) {
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (kind === 0)
        return LOOPBACK_NAME.test(host);
    return kind === 4 ? host.startsWith('127.') : host === '::1';
}
/**
 * IPv4 addresses outside the public internet: this machine and network, private and shared ones, link-local (where
 * clouds keep their metadata, with 168.63.129.16 of Azure's), reserved, multicast and broadcast. IANA's registry of
 * special addresses, RFC 6890.
 */
const IPV4 = [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Unspecified, this machine, mapped IPv4 (checked as IPv4), private, link-local, old site-local, multicast. */
const IPV6 = ['::/96', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];
let notPublic = null;
function blockList() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const net of IPV6)
        add(list, net, 'ipv6');
    for (const net of IPV4) {
        const [address = '', bits = ''] = net.split('/');
        add(list, net, 'ipv4');
        // Addresses that gateways translate to IPv4: NAT64 and 6to4.
        add(list, `64:ff9b::${address}/${96 + Number(bits)}`, 'ipv6');
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        add(list, `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::/${16 + Number(bits)}`, 'ipv6');
    }
    return list;
}
function add(list, net, kind) {
    const [address = '', bits = ''] = net.split('/');
    list.addSubnet(address, Number(bits), kind);
}
/** Whether an IP address is outside the public internet. IPv6 without brackets. */
function isPrivateAddress(address) {
    notPublic ??= blockList();
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return kind !== 0 && notPublic.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 54805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ openStore),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   YR: () => (/* binding */ lacksKey)
/* harmony export */ });
/* unused harmony exports openDatabase, hasDatabase */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _supabase_supabase_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22756);
/** Opens the store, for the action and the CLI. The code of a store loads only when it is opened. */


/** Adds the environment's settings of a Supabase project to those that were given; the given ones win. */
function withEnvironment(named, env) {
    if (filled(named.databaseUrl) !== undefined)
        return named;
    return {
        supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
        supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
        supabaseApiKey: named.supabaseApiKey,
        spareApiKey: filled(env['SUPABASE_PUBLISHABLE_KEY']) ?? env['SUPABASE_ANON_KEY'],
        // Set by whoever runs the runner, not by the author of the workflow.
        privateHosts: env[_supabase_supabase_url_js__WEBPACK_IMPORTED_MODULE_1__/* .PRIVATE_HOSTS_VARIABLE */ .LB],
    };
}
/** Whether the user's own database is named, correctly or not. */
function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }) {
    return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined);
}
/** Whether a Supabase project is named without its key. */
function lacksKey({ supabaseUrl, supabaseKey }) {
    return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined;
}
/** Throws `UserError` for contradicting or incomplete settings. The caller closes the store. */
async function openStore(settings, purpose) {
    const { remote, branch, log, interrupt } = settings;
    if (isRemote(remote))
        return endedBy(interrupt, await openRemote(remote, log));
    if (branch !== undefined)
        return endedBy(interrupt, await openBranch(await branch(), purpose, log));
    const { storeOver } = await __webpack_require__.e(/* import() */ 1440).then(__webpack_require__.bind(__webpack_require__, 91440));
    const database = await openDatabase(settings, purpose);
    return { ...storeOver(database), isNew: () => Promise.resolve(database.isNew) };
}
/** Opens the embedded database; `isNew`: an empty one, because there is none yet. */
async function openDatabase(settings, purpose) {
    const { dataDir, log, interrupt } = settings;
    const isThere = purpose === 'keep' || (await hasDatabase(dataDir));
    if (!isThere && purpose === 'ask') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no database in ${dataDir} yet: push a benchmark result first, or name the directory of another one as ` +
            'data-dir. In a workflow, was the directory kept between runs?');
    }
    const { openEmbedded, openTemporary } = await __webpack_require__.e(/* import() */ 8562).then(__webpack_require__.bind(__webpack_require__, 68562));
    interrupt?.throwIfAborted();
    const database = isThere
        ? { ...(await openEmbedded({ dataDir, log })), isNew: false }
        : { ...(await openTemporary(log)), description: `no database yet in ${dataDir}`, isNew: true };
    return endedBy(interrupt, database);
}
/** Whether there is a database; throws `StoreError` if the directory holds something else. */
async function hasDatabase(dataDir) {
    const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1692).then(__webpack_require__.bind(__webpack_require__, 51692)),
        __webpack_require__.e(/* import() */ 5335).then(__webpack_require__.bind(__webpack_require__, 75335)),
    ]);
    return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database';
}
/** Runs `work` and closes the store in every case. */
async function closing(opened, work) {
    try {
        return await work(opened);
    }
    finally {
        await opened.close();
    }
}
/** Nothing is sent yet. */
async function openRemote(remote, log) {
    const url = filled(remote.supabaseUrl);
    const key = filled(remote.supabaseKey);
    const databaseUrl = filled(remote.databaseUrl);
    if (databaseUrl !== undefined && url !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('database-url: does not go with supabase-url; give the one that is the store');
    }
    if (url === undefined && databaseUrl === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('supabase-key: goes with supabase-url, the address of the project; give both');
    }
    const { storeOver } = await __webpack_require__.e(/* import() */ 1440).then(__webpack_require__.bind(__webpack_require__, 91440));
    if (databaseUrl !== undefined) {
        const { postgresTransport } = await __webpack_require__.e(/* import() */ 3683).then(__webpack_require__.bind(__webpack_require__, 93683));
        return storeOver(postgresTransport({ databaseUrl, log }));
    }
    if (url === undefined || key === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
            'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY');
    }
    const { supabaseTransport } = await __webpack_require__.e(/* import() */ 8158).then(__webpack_require__.bind(__webpack_require__, 78158));
    const { supabaseApiKey, spareApiKey, privateHosts } = remote;
    const keys = { key, apiKey: filled(supabaseApiKey), spareApiKey: filled(spareApiKey) };
    return storeOver(supabaseTransport({ url, ...keys, privateHosts, log }));
}
async function openBranch(files, purpose, log) {
    if (purpose === 'ask' && (await files.head()).commit === null) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`There is no ${files.description} yet: push a benchmark result first`);
    }
    const [{ branchStore }, { openScratch }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8562), __webpack_require__.e(133), __webpack_require__.e(3346)]).then(__webpack_require__.bind(__webpack_require__, 23346)),
        Promise.all(/* import() */[__webpack_require__.e(8562), __webpack_require__.e(8445)]).then(__webpack_require__.bind(__webpack_require__, 28445)),
    ]);
    return {
        ...branchStore({ files, database: openScratch(log) }),
        isNew: async () => (await files.head()).commit === null,
    };
}
/** Closes the store when the signal comes, even while it is being opened. */
async function endedBy(interrupt, opened) {
    if (interrupt === undefined)
        return opened;
    if (interrupt.aborted) {
        await opened.close();
        interrupt.throwIfAborted();
    }
    const end = () => {
        // A failure to close is not lost: the user of the store closes it too, and gets the same promise.
        opened.close().catch(() => undefined);
    };
    interrupt.addEventListener('abort', end);
    const close = () => {
        interrupt.removeEventListener('abort', end);
        return opened.close();
    };
    return { ...opened, close };
}
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ }),

/***/ 74504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ blotError),
/* harmony export */   WI: () => (/* binding */ blotting),
/* harmony export */   XP: () => (/* binding */ formsOf)
/* harmony export */ });
/** Shorter parts of an encoded secret would also match harmless text. */
const SHORTEST_PART = 8;
/**
 * A secret in the forms in which programs print it: plain, in JSON, percent-encoded, and in Base64 with both alphabets,
 * alone or within a longer text, as in the header of Basic authentication. Longest first.
 */
function formsOf(secret) {
    if (secret === '')
        return [];
    const encoded = encodeURIComponent(secret);
    const forms = new Set([
        secret,
        JSON.stringify(secret).slice(1, -1),
        encoded,
        encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        encoded.replaceAll('%20', '+'),
        ...[Buffer.from(secret, 'utf8').toString('base64'), ...[0, 1, 2].map((before) => base64Within(secret, before))]
            .flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')])
            .filter(({ length }) => length >= SHORTEST_PART),
    ]);
    return [...forms].sort((a, b) => b.length - a.length);
}
/**
 * The part of a Base64 text that depends only on the secret, if `before` bytes modulo three come before it: three bytes
 * are four characters, and the characters at both ends also depend on their neighbours.
 */
function base64Within(secret, before) {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret, 'utf8')]);
    const text = bytes.toString('base64').replace(/=+$/, '');
    const first = before === 0 ? 0 : before + 1;
    return text.slice(first, Math.floor((bytes.length * 8) / 6));
}
/** Replaces each of the secrets, in every form, by `[secret]`. */
function blotting(secrets) {
    const forms = secrets.flatMap((secret) => formsOf(secret ?? '')).sort((a, b) => b.length - a.length);
    return (text) => forms.reduce((rest, form) => rest.replaceAll(form, '[secret]'), text);
}
/** Removes secrets from an error of other code, which may repeat what was sent. */
function blotError(error, blot) {
    if (!(error instanceof Error))
        return error;
    for (const property of ['message', 'stack', 'detail', 'hint', 'where']) {
        const text = Reflect.get(error, property);
        if (typeof text === 'string')
            Reflect.set(error, property, blot(text));
    }
    return error;
}


/***/ }),

/***/ 22756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ PRIVATE_HOSTS_VARIABLE),
/* harmony export */   iB: () => (/* binding */ refusePrivateHost),
/* harmony export */   wV: () => (/* binding */ readSupabaseUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62925);



/** The variable with the private hosts that are allowed for a Supabase project, separated by commas or blanks. */
const PRIVATE_HOSTS_VARIABLE = 'BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS';
/** The name of a project in its address. */
const PROJECT = /^[a-z0-9]{20}$/;
/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste: spaces,
 * a line break, quotes, a slash or `/rest/v1` at the end are accepted. Throws `UserError` for anything that is not
 * https (http is accepted to this machine), that has a user or another path, or that is an address of a private
 * network.
 * @param privateHosts those that are allowed, as in `PRIVATE_HOSTS_VARIABLE`
 */
function readSupabaseUrl(text, privateHosts = '') {
    const trimmed = text
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
    if (trimmed === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('supabase-url is empty: it is the address of your project, https://….supabase.co');
    if (PROJECT.test(trimmed))
        throw wrong(`is the name of a project, not its address: https://${trimmed}.supabase.co`);
    const url = URL.canParse(trimmed) ? new URL(trimmed) : null;
    // The text is not repeated: it may be a key in the wrong place, or contain a password.
    if (url === null)
        throw wrong('is not an address. It looks like https://abcdefghijklmnopqrst.supabase.co');
    if (/^postgres(?:ql)?:$/.test(url.protocol)) {
        throw wrong('is the connection string of a database. The address of the project is https://….supabase.co');
    }
    if (url.username !== '' || url.password !== '') {
        throw wrong('contains a user name or password. Leave them out: the key goes into supabase-key');
    }
    const host = hostOf(url);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host))) {
        throw wrong(`begins with ${url.protocol}//, which would send the key readable for everybody. Use https://`);
    }
    const project = /^\/dashboard\/project\/([a-z0-9]{20})/.exec(url.pathname)?.[1];
    if (project !== undefined) {
        throw wrong(`is a page of the dashboard. The address of that project is https://${project}.supabase.co`);
    }
    if (!/^(?:\/rest\/v1)?\/*$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
        throw wrong(`goes on after the host. The address of the project is ${url.origin}`);
    }
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host) && (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivateAddress */ .C)(host) && !isAllowed(host, privateHosts))
        throw isPrivate(host, host);
    return url.origin;
}
/**
 * Looks up the host of a checked address, so that a public name does not lead into a private network. Throws
 * `UserError` if it does. A failed look-up is reported by the connection attempt.
 */
async function refusePrivateHost(origin, privateHosts, lookup) {
    const host = hostOf(new URL(origin));
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 || (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(host) || host.endsWith('.supabase.co') || isAllowed(host, privateHosts))
        return;
    const found = await lookup(host).catch(() => []);
    const inside = found.find(({ address }) => (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivateAddress */ .C)(address));
    if (inside !== undefined)
        throw isPrivate(host, inside.address);
}
/** IPv6 without its brackets. */
const hostOf = ({ hostname }) => hostname.replace(/^\[(.*)\]$/, '$1');
function isAllowed(host, privateHosts) {
    const allowed = privateHosts.toLowerCase().split(/[\s,]+/);
    return allowed.includes(host) || allowed.includes(`[${host}]`);
}
function isPrivate(host, address) {
    return wrong(`leads to ${host === address ? address : `${host}, which is ${address}`}, which is not on the public internet. If your ` +
        `Supabase is there, name the host in the environment variable ${PRIVATE_HOSTS_VARIABLE} of the runner or the job`);
}
function wrong(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`supabase-url ${what}`);
}


/***/ })

};
