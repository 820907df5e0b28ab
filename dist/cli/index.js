#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 8909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(9154);
const { Command } = __nccwpck_require__(4348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(1135);
const { Help } = __nccwpck_require__(9754);
const { Option } = __nccwpck_require__(5240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 4348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(8474).EventEmitter);
const childProcess = __nccwpck_require__(1421);
const path = __nccwpck_require__(6760);
const fs = __nccwpck_require__(3024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(9154);
const { CommanderError } = __nccwpck_require__(1135);
const { Help, stripColor } = __nccwpck_require__(9754);
const { Option, DualOptions } = __nccwpck_require__(5240);
const { suggestSimilar } = __nccwpck_require__(5030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 9754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(9154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(1135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 5030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 518:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6466);
/* harmony import */ var _core_report_next_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6079);
/* harmony import */ var _terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5763);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6401);






process.on('uncaughtException', (error) => {
    process.stderr.write(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_5__/* .bugMessage */ .m)(error)}\n`);
    process.exit(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.store);
});
// The first signal ends the work in order, the second one at once.
const interrupt = new AbortController();
const onInterrupt = {
    SIGINT: () => {
        abort(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.interrupted);
    },
    SIGTERM: () => {
        abort(_terminal_exit_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.terminated);
    },
};
process.on('SIGINT', onInterrupt.SIGINT).on('SIGTERM', onInterrupt.SIGTERM);
process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_5__/* .main */ .i)(process.argv.slice(2), {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    get stdin() {
        return process.stdin; // opened only when it is read
    },
    env: process.env,
    cwd: process.cwd(),
    commandName: commandName(process.argv[1] ?? ''),
    interrupt: interrupt.signal,
    stopAtOnce,
});
function abort(code) {
    stopAtOnce();
    interrupt.abort(code);
}
function stopAtOnce() {
    process.off('SIGINT', onInterrupt.SIGINT).off('SIGTERM', onInterrupt.SIGTERM);
}
/** A reader that has seen enough (`| head`) closes the pipe: no failure, and no reason to change the exit code. */
function outputTo(stream) {
    const ignoreClosed = (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    };
    stream.on('error', ignoreClosed);
    return {
        isTTY: stream.isTTY,
        write: (text) => {
            if (!stream.destroyed)
                stream.write(text);
        },
        writeAll: (texts) => (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(texts), stream, { end: false }).catch(ignoreClosed),
    };
}
/** What a person types to start this program again from where it was started. */
function commandName(script) {
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.basename(script) !== 'index.js')
        return 'benchmark-snapshots';
    const started = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(process.cwd(), script);
    return `node ${(0,_core_report_next_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .shellQuoted */ .x)(started.startsWith('..') ? script : started)}`;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ bugMessage),
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
// EXTERNAL MODULE: ./node_modules/commander/index.js
var commander = __nccwpck_require__(8909);
;// CONCATENATED MODULE: ./node_modules/commander/esm.mjs


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = commander;

;// CONCATENATED MODULE: ./lib/core/door-words.js
/**
 * What the schema's hints advise, in the words of the door that somebody stands at. The schema names its functions,
 * because who writes SQL reads its hints as they are.
 */
const FUNCTIONS = {
    checkout_snapshot: { cli: 'checkout', action: 'checkout' },
    set_baseline: { cli: 'baseline', action: 'baseline' },
    rollback_snapshot: { cli: 'rollback', action: 'rollback' },
    get_snapshot_history: { cli: 'history', action: 'history' },
    get_pointer_events: { cli: 'history --events' },
    list_benchmark_configurations: { cli: 'latest', isWhole: true, action: 'latest' },
    list_benchmark_transactions: { cli: 'transactions --json', isWhole: true, action: 'transactions' },
    list_models: { cli: 'model list', isWhole: true },
    list_model_versions: { cli: 'model list', isWhole: true },
    register_model_version: { cli: 'model register', action: 'register' },
    activate_model_version: { cli: 'model activate', action: 'activate' },
};
/** A function of the table, with the text that it may be given: `list_model_versions('a-model')`. */
const CALL = new RegExp(`\\b(${Object.keys(FUNCTIONS).join('|')})\\b(?:\\('((?:[^']|'')*)'\\))?`, 'g');
/** @param typed what a person types for a whole command */
function inWordsOfCli(text, typed) {
    return inWords(text, ({ cli, isWhole }, argument) => `\`${isWhole === true ? typed(cli, argument) : cli}\``);
}
function inWordsOfAction(text) {
    return inWords(text, ({ cli, action }) => action === undefined ? `\`benchmark-snapshots ${cli}\`` : `the command ${action}`);
}
function inWords(text, called) {
    return text.replace(CALL, (whole, name, argument, at) => {
        const words = FUNCTIONS[name];
        if (words === undefined)
            return whole;
        const said = called(words, argument?.replaceAll("''", "'"));
        const isFirst = at === 0 || text[at - 1] === '\n';
        return isFirst ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    });
}

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/core/report/next-steps.js
var next_steps = __nccwpck_require__(6079);
// EXTERNAL MODULE: ./lib/store/io-fault.js
var io_fault = __nccwpck_require__(3724);
// EXTERNAL MODULE: ./lib/dashboard/contract.js
var contract = __nccwpck_require__(6020);
// EXTERNAL MODULE: ./lib/core/report/tables/text-table.js
var text_table = __nccwpck_require__(8022);
// EXTERNAL MODULE: ./lib/store/embedded/pglite.js + 1 modules
var pglite = __nccwpck_require__(1572);
// EXTERNAL MODULE: ./lib/store/project-root.js
var project_root = __nccwpck_require__(3889);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/cli/terminal/io.js


const COLORS = {
    bad: 'red',
    good: 'green',
    warn: 'yellow',
    dim: 'dim',
    plain: null,
};
/** One line of outside text that keeps the blanks before it. */
function indentedText(line, longest) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    return indent + (0,text_table/* terminalText */.eR)(line, longest);
}
/** Writes lines, colored where a person looks at a terminal and has not asked for none. */
function writeLines(io, output, lines) {
    for (const { text, style } of lines)
        output.write(`${colored(io, output, text, style)}\n`);
}
/** https://no-color.org and the FORCE_COLOR of Node. */
function colored({ env }, output, text, style) {
    const color = COLORS[style];
    const forced = env['FORCE_COLOR'];
    const wanted = forced === undefined ? output.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' : forced !== '0';
    return color === null || text === '' || !wanted ? text : (0,external_node_util_.styleText)(color, text, { validateStream: false });
}
/** The one JSON document of a command called with --json. */
function printJson(io, document) {
    io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
/** Says what came of a command: as lines for people, or with --json as a document. */
function say(io, { json }, document, lines) {
    if (json === true)
        printJson(io, document);
    else
        io.stdout.write(`${lines.join('\n')}\n`);
}
/** Progress on stderr, so that stdout holds nothing but the result; warnings always, steps only on a terminal. */
function terminalLog(io) {
    const step = (text, indent = '') => {
        if (io.stderr.isTTY)
            writeLines(io, io.stderr, [{ text: indent + (0,text_table/* terminalText */.eR)(text, 2_000), style: 'dim' }]);
    };
    return {
        info: (message) => {
            step(message, '  ');
        },
        warning: (message) => {
            writeLines(io, io.stderr, [{ text: `warning: ${(0,text_table/* terminalText */.eR)(message, 2_000)}`, style: 'warn' }]);
        },
        group: (heading, work) => {
            step(heading);
            return work();
        },
    };
}

// EXTERNAL MODULE: ./lib/commands/push-options.js + 3 modules
var push_options = __nccwpck_require__(3308);
// EXTERNAL MODULE: ./lib/core/judging/policy.js
var judging_policy = __nccwpck_require__(3004);
// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var judging_verdict = __nccwpck_require__(4281);
// EXTERNAL MODULE: ./lib/core/model.js
var core_model = __nccwpck_require__(7206);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __nccwpck_require__(820);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __nccwpck_require__(9586);
// EXTERNAL MODULE: ./lib/core/result/repeats/repeats.js + 4 modules
var repeats = __nccwpck_require__(2393);
// EXTERNAL MODULE: ./lib/dashboard/link.js
var dashboard_link = __nccwpck_require__(2686);
// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var tables_mapping = __nccwpck_require__(2074);
;// CONCATENATED MODULE: ./lib/commands/config/keys.js










/** Where the configuration file of a repository is, from its root. */
const CONFIG_FILE = '.github/benchmark-snapshots.yml';
const STORE_WORDS = ['auto', 'database'];
const INVALID_WORDS = ['fail', 'skip'];
const STORE_ERROR_WORDS = ['fail', 'warn'];
const COMMENT_WORDS = ['auto', 'always', 'on-regression', 'never'];
const STATUS_WORDS = ['auto', 'always', 'never'];
const ALERT_WORDS = ['issue', 'none'];
const keys_name = (key) => ({
    form: 'text',
    check: (text) => {
        const fault = (0,names/* nameFault */.I)((0,names/* normalizedName */.j)(text));
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`${key}: ${JSON.stringify(text.slice(0, 60))} ${fault}`);
    },
});
/**
 * What the configuration file may say, under the names of the inputs and flags. What is a secret, and what a step must
 * say itself because it is about trust or about one run, is not here.
 */
const CONFIG_KEYS = {
    results: { form: 'lines' },
    'model-version': keys_name('model-version'),
    'dataset-version': keys_name('dataset-version'),
    'prompt-version': keys_name('prompt-version'),
    benchmark: keys_name('benchmark'),
    'primary-metric': { form: 'text' },
    mapping: { form: 'pairs', check: (text) => (0,tables_mapping/* parseMapping */.K)(text) },
    metrics: { form: 'rules', check: (text) => (0,judging_policy/* policyFrom */.JX)({ metrics: text }) },
    threshold: { form: 'number', check: (text) => (0,judging_policy/* policyFrom */.JX)({ threshold: text }) },
    strategy: { form: judging_policy/* STRATEGIES */.YL },
    baseline: { form: 'text', check: (text) => (0,result_environment/* parseBaselineRequest */.qE)(text) },
    'fail-on': { form: 'lines', check: (text) => (0,judging_verdict/* parseFailOn */.XV)(text) },
    'on-invalid': { form: INVALID_WORDS },
    repeats: { form: repeats/* REPEATS */.x },
    'on-missing': { form: push_options/* ON_MISSING */.Bl },
    promotion: { form: core_model/* PROMOTIONS */.D_ },
    environment: keys_name('environment'),
    'baseline-environment': keys_name('baseline-environment'),
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
    'dashboard-url': { form: 'text', check: (text) => (0,dashboard_link/* dashboardUrlFrom */.Ci)(text) },
    tags: { form: 'lines', check: (text) => (0,push_options/* parseTags */.rL)(text) },
};
/** Those that say where the history is: who names one of them in a step or a command names them all. */
const STORE_KEYS = ['store', 'history-branch', 'supabase-url', 'data-dir'];
/** The names that questions are about when the command line names none. */
const DEFAULT_NAMES = 'configuration';
const NAMES = ['model-version', 'dataset-version', 'prompt-version', 'environment'];
const SECRET = 'is a secret, and a file of the repository is no place for one: give it as a secret of the step';
const OF_THE_STEP = 'is said by a step or a command, not by the file';
/** Inputs that people may look for here, and why they are not. */
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
    ].map((each) => [each, OF_THE_STEP])),
};
function isConfigKey(key) {
    return Object.hasOwn(CONFIG_KEYS, key);
}
function keyOf(key) {
    return CONFIG_KEYS[key];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: external "url"
const external_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_.posix.relative(cwd, p) || ".";
	return (p) => external_path_.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_.posix.relative(escapedCwd, result) : external_path_.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_namespaceObject.fileURLToPath)(opts.cwd) : (0,external_path_.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion


// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __nccwpck_require__(7535);
// EXTERNAL MODULE: ./lib/core/order.js
var order = __nccwpck_require__(4223);
;// CONCATENATED MODULE: ./lib/core/result/result-files.js
/** How the files end that are looked for in a folder or an artifact, where no file is named. */
const ENDINGS = ['json', 'jsonl', 'ndjson', 'csv', 'tsv', 'xml', 'eval'];
/** The same as a glob. */
const RESULT_FILES = `**/*.{${ENDINGS.join(',')}}`;
/** Whether a file of this name is one that results are written to. */
function isResultFile(path) {
    return ENDINGS.some((ending) => path.endsWith(`.${ending}`));
}

;// CONCATENATED MODULE: ./lib/parsers/held-in-memory.js


const CHUNK = 256 * 1024;
/** A file whose content is there already. */
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
/** The same file, read once and kept. Throws `Unreadable` where it is too large for that. */
async function heldInMemory({ path, chunks }) {
    const parts = [];
    let size = 0;
    for await (const chunk of chunks()) {
        size += chunk.length;
        if (size > limits/* MAX_MEMORY_BYTES */.hq) {
            throw new errors/* Unreadable */.IO({ path: '', message: `has more than ${limits/* MAX_MEMORY_BYTES */.hq} bytes, which is too much to hold` });
        }
        parts.push(chunk);
    }
    return memoryFile(path, Buffer.concat(parts));
}

;// CONCATENATED MODULE: ./lib/files/result-files.js









/** As a path: what the program is given at its standard input. */
const STANDARD_INPUT = '-';
const CHUNK_BYTES = 256 * 1024;
/**
 * Result files on disk. `patterns` are paths of files, paths of folders (every file in and below them that ends as
 * results do), globs, all relative to `directory`, or `-` for standard input. Files come in the order of the patterns,
 * sorted within each, each file once.
 *
 * Folders and globs neither follow nor list symbolic links below what is named, and what is named inside `directory`
 * has its real place inside it too: no checked-out repository leads out of itself. Hidden files and `node_modules` are
 * not searched. All patterns that match nothing or lead out are named in one error.
 */
function resultFiles(patterns, directory, standardInput) {
    return { collect: () => collect(patterns, directory, standardInput) };
}
async function collect(patterns, directory, standardInput) {
    if (patterns.length === 0)
        throw new errors/* UserError */.yo('no result files were named: give paths, folders or globs');
    const found = new Map();
    const unmatched = [];
    const leading = [];
    const here = { named: external_node_path_.resolve(directory), real: (await realOf(directory)) ?? directory };
    for (const pattern of patterns.filter((each) => each !== STANDARD_INPUT)) {
        const matches = await find(pattern, directory);
        if (matches.length === 0)
            unmatched.push(pattern);
        for (const { path: name, absolute } of matches) {
            const real = await realOf(absolute);
            const isNamedHere = isInside(here.named, absolute) || isInside(here.real, absolute);
            const staysHere = real === undefined ? here.real === external_node_path_.parse(here.real).root : isInside(here.real, real);
            if (isNamedHere && !staysHere) {
                leading.push(`${pattern} leads through a link to ${real ?? 'no file'}, outside of ${directory}: name that path itself if it is meant`);
                break;
            }
            const place = real ?? absolute;
            if (!found.has(place))
                found.set(place, { path: name, real: place });
            if (found.size > limits/* MAX_FILES */.BE) {
                throw new errors/* UserError */.yo(`${pattern} brings the result files to more than ${limits/* MAX_FILES */.BE}: name fewer`);
            }
        }
    }
    if (leading.length > 0)
        throw new errors/* UserError */.yo([...leading, ...unmatched.map(describeUnmatched)].join('\n'));
    if (unmatched.length > 0)
        throw new errors/* NoResultsError */._n(unmatched.map(describeUnmatched).join('\n'));
    const files = await openAll([...found.values()]);
    if (!patterns.includes(STANDARD_INPUT))
        return files;
    if (standardInput === undefined)
        throw new errors/* UserError */.yo('there is no standard input here: name files instead of -');
    return [await held(STANDARD_INPUT, standardInput), ...files];
}
/** The one name of a file. What `<(command)` of a shell names is behind a link to no place: undefined. */
async function realOf(absolute) {
    try {
        return await (0,promises_.realpath)(absolute);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw unreadable(absolute, error);
    }
}
function isInside(folder, absolute) {
    const relative = external_node_path_.relative(folder, absolute);
    return relative !== '..' && !relative.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(relative);
}
function describeUnmatched(pattern) {
    return `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there`;
}
async function find(pattern, directory) {
    if (pattern.trim() === '')
        throw new errors/* UserError */.yo('the path of a result file is empty');
    const absolute = external_node_path_.resolve(directory, pattern);
    const what = await statIfThere(absolute);
    if (what?.isDirectory() === true)
        return findInFolder(pattern, absolute);
    if (what !== undefined)
        return [{ path: external_node_path_.posix.normalize(named(pattern)), absolute }];
    return isDynamicPattern(pattern) ? findByGlob(pattern, directory) : [];
}
async function findInFolder(folder, absolute) {
    const inside = await search(RESULT_FILES, absolute);
    return inside.map((match) => ({
        path: external_node_path_.posix.join(named(folder), match),
        absolute: external_node_path_.join(absolute, match),
    }));
}
async function findByGlob(pattern, directory) {
    const matches = await search(named(pattern), directory, external_node_path_.isAbsolute(pattern));
    return matches.map((match) => ({ path: match, absolute: external_node_path_.resolve(directory, match) }));
}
async function search(pattern, directory, absolute = false) {
    const matches = await glob(pattern, {
        cwd: directory,
        absolute,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**'],
    });
    return matches.sort(order/* byCodeUnit */.X);
}
async function openAll(files) {
    const opened = [];
    let total = 0;
    for (const file of files) {
        const found = await openFile(file);
        total += found.size;
        if (total > limits/* MAX_TOTAL_BYTES */.gx) {
            throw new errors/* UserError */.yo(`the result files are larger than ${limits/* MAX_TOTAL_BYTES */.gx} bytes together: push them in parts`);
        }
        opened.push(found);
    }
    return opened;
}
async function openFile({ path: name, real }) {
    // Before opening, which alone does something to a device.
    const what = await statIfThere(real);
    // What `<(command)` of a shell names is a pipe, and can be read once.
    if (what?.isFIFO() === true)
        return held(name, (0,external_node_fs_.createReadStream)(real));
    if (what?.isFile() !== true)
        throw new errors/* UserError */.yo(`${name} is not a file`);
    // Before anything is decoded: all that is wrong with files is said first.
    const handle = await opened(name, real);
    const { size } = await handle.stat().finally(() => handle.close());
    if (size > limits/* MAX_FILE_BYTES */.gZ) {
        throw new errors/* UserError */.yo(`${name} has ${size} bytes, more than ${limits/* MAX_FILE_BYTES */.gZ}: is it a benchmark result?`);
    }
    return { path: name, size, chunks: (range) => chunksOf(name, real, range ?? { start: 0, end: size }) };
}
/** Not through a link that took the place of the file meanwhile, and not waiting for the writer of a pipe. */
const AS_IT_IS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
async function opened(name, real) {
    try {
        const handle = await (0,promises_.open)(real, AS_IT_IS);
        if ((await handle.stat()).isFile())
            return handle;
        await handle.close();
    }
    catch (error) {
        throw unreadable(name, error);
    }
    throw new errors/* UserError */.yo(`${name} is not a file`);
}
async function* chunksOf(name, real, { start, end }) {
    if (end <= start)
        return;
    const handle = await opened(name, real);
    try {
        // The end of a range of a stream is its last byte; the stream closes the file.
        const stream = handle.createReadStream({ start, end: end - 1, highWaterMark: CHUNK_BYTES });
        yield* stream;
    }
    catch (error) {
        throw unreadable(name, error);
    }
}
/** What can be read only once. */
async function held(name, stream) {
    try {
        return await heldInMemory({ path: name, chunks: () => stream });
    }
    catch (error) {
        if (error instanceof errors/* Unreadable */.IO)
            throw new errors/* UserError */.yo(`${name} ${error.message}: write it to a file`);
        throw unreadable(name, error);
    }
}
async function statIfThere(absolute) {
    try {
        return await (0,promises_.stat)(absolute);
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw unreadable(absolute, error);
    }
}
/** The same error when it is the caller's already, else one that says which file cannot be read and why. */
function unreadable(name, error) {
    const code = codeOf(error);
    return code === undefined ? error : new errors/* UserError */.yo(`${name} cannot be read (${code})`);
}
function codeOf(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : undefined;
}
function named(pattern) {
    return external_node_path_.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}

;// CONCATENATED MODULE: ./lib/cli/history-branch.js

/** What the action keeps, as `git fetch` brings it into a clone. */
const HISTORY_BRANCH = 'origin/benchmark-snapshots';
/** The history branch of this clone. @param branch true: the usual one */
async function branchOfClone(io, branch, log) {
    const { cloneFiles } = await __nccwpck_require__.e(/* import() */ 255).then(__nccwpck_require__.bind(__nccwpck_require__, 7255));
    return cloneFiles({ folder: io.cwd, env: io.env }, branch === true ? HISTORY_BRANCH : branch, log);
}
/** All of it, for another store. */
async function historyOfClone(io, branch, log) {
    const [files, { exportedLines }] = await Promise.all([
        branchOfClone(io, branch, log),
        __nccwpck_require__.e(/* import() */ 133).then(__nccwpck_require__.bind(__nccwpck_require__, 133)),
    ]);
    if ((await files.head()).commit === null) {
        const name = branch === true ? HISTORY_BRANCH : branch;
        throw new errors/* UserError */.yo(`--history-branch: there is no branch ${name} to read from: see \`git fetch ${name.replace('/', ' ')}\``);
    }
    return { description: files.description, exportLines: () => exportedLines(files) };
}
/** A branch of the repository as a clone has it; true: the usual one. */
function ofOrigin(branch) {
    return branch === undefined ? true : `origin/${branch}`;
}
/** Whether this folder is in a clone that has the history. @param branch where it is not the usual one */
async function isInCloneWithHistory(io, branch) {
    const name = ofOrigin(branch);
    const { hasBranch } = await __nccwpck_require__.e(/* import() */ 255).then(__nccwpck_require__.bind(__nccwpck_require__, 7255));
    return hasBranch({ folder: io.cwd, env: io.env }, `refs/remotes/${name === true ? HISTORY_BRANCH : name}`);
}

// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __nccwpck_require__(3500);
;// CONCATENATED MODULE: ./lib/core/nearest.js
/** The word that a person most likely meant; undefined: none is near enough to ask. */
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
/** How many letters have to be added, taken away, changed, or swapped with their neighbor (Damerau and Levenshtein). */
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

;// CONCATENATED MODULE: ./lib/commands/config/config.js




/** Longer than any that a person writes. In UTF-16 units. */
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
        // The name of a metric may begin with what is an alias in YAML.
        const hint = /^\s*\*\S*\s*:/m.test(text) ? ' (a name that begins with * stands in quotes)' : '';
        throw new errors/* UserError */.yo(`${file}: is no valid YAML: ${what}${hint}`);
    }
}
/** @param document what the YAML says; a file of comments alone says nothing */
function decodeConfig(document, file) {
    if (document !== null && !isMap(document))
        throw new errors/* UserError */.yo(`${file}: has to be keys with values, not ${kindOf(document)}`);
    const faults = [];
    const texts = {};
    let names = {};
    for (const [key, value] of Object.entries(document ?? {})) {
        try {
            if (key === DEFAULT_NAMES)
                names = namesOf(value);
            else if (isConfigKey(key))
                texts[key] = checked(key, value);
            else
                throw new errors/* UserError */.yo(`${shown(key)}: ${unknownKey(key, [...Object.keys(CONFIG_KEYS), DEFAULT_NAMES])}`);
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
    const { form, check } = keyOf(key);
    const text = textOf(form, value, key).trim();
    if (text !== '')
        check?.(text);
    return text;
}
/** The value as the text that an input would be given. */
function textOf(form, value, path) {
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
            return isMap(value) ? members(value, path, (name, rule) => `${name}: ${rule}`) : textOf('lines', value, path);
        case 'pairs':
            return isMap(value)
                ? members(value, path, (ours, theirs) => `${ours}=${theirs.includes(',') ? JSON.stringify(theirs) : theirs}`)
                : textOf('lines', value, path);
    }
}
function members(value, path, line) {
    return Object.entries(value)
        .map(([name, text]) => line(name, plainText(text, `${path}.${shown(name)}`)))
        .join('\n');
}
/** Numbers are no texts: 1.10 would be 1.1, and nobody would see it. */
function plainText(value, path, what = 'a text') {
    if (typeof value === 'string')
        return value;
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const mend = isPlain && what !== 'a number' ? ': put it in quotes' : '';
    throw new errors/* UserError */.yo(`${path}: has to be ${what}, not ${kindOf(value)}${mend}`);
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
        throw new errors/* UserError */.yo(`${DEFAULT_NAMES}: has to be ${NAMES.join(', ')}, each with a text, not ${kindOf(value)}`);
    const faults = [];
    const found = new Map();
    for (const [name, text] of Object.entries(value)) {
        const path = `${DEFAULT_NAMES}.${shown(name)}`;
        try {
            if (!NAMES.includes(name))
                throw new errors/* UserError */.yo(`${path}: ${unknownKey(name, NAMES)}`);
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
    const reason = Object.hasOwn(NOT_HERE, key) ? NOT_HERE[key] : undefined;
    if (reason !== undefined)
        return reason;
    const near = nearest(key, keys);
    return `is no key here${near === undefined ? `; there are ${keys.join(', ')}` : `; did you mean ${near}?`}`;
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

;// CONCATENATED MODULE: ./lib/parsers/allowance.js


const LIMITS = {
    downloads: limits/* MAX_ARTIFACTS_BYTES */.D1,
    files: limits/* MAX_ZIP_FILES */.rL,
    results: limits/* MAX_FILES */.BE,
    bytes: limits/* MAX_TOTAL_BYTES */.gx,
};
const WORDS = {
    downloads: 'bytes to download',
    files: 'files',
    results: 'result files',
    bytes: 'bytes of result files',
};
/** A zip file brings all of them over a limit: to read on would be of no use. */
class TooMuchError extends errors/* UserError */.yo {
}
/**
 * What several zip files, such as the artifacts of one run, may hold together. It is taken from as they are read: each
 * part is asked for before the work that it allows.
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

;// CONCATENATED MODULE: ./lib/parsers/parsers.js




/** The files of all zip files of a run may be listed so often: each is opened to see what it is, and to be read. */
const MAX_LISTED_FILES = 20 * limits/* MAX_ZIP_FILES */.rL;
/**
 * The libraries that the readers of result files need, each loaded when the first file of its kind is read. For one run:
 * what its zip files hold is counted together, because each may hold a hundred times what it has itself.
 */
function openParsers() {
    const listed = new Allowance({ files: MAX_LISTED_FILES, results: Infinity, bytes: Infinity });
    const read = new Allowance();
    return {
        async *csv(file, delimiter) {
            const { csvRows } = await Promise.all(/* import() */[__nccwpck_require__.e(70), __nccwpck_require__.e(856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9856));
            yield* csvRows(file, delimiter);
        },
        async xml(file, handler) {
            const { readXml } = await Promise.all(/* import() */[__nccwpck_require__.e(560), __nccwpck_require__.e(285)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1285));
            await readXml(file, handler);
        },
        async yaml(text) {
            const { yamlAsJson } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(565)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7565));
            return yamlAsJson(text);
        },
        zip: (file) => ofThatFile(async () => (await filesIn(file, listed)).map((member) => counted(member, read))),
    };
}
async function filesIn(file, allowance) {
    const { unpack } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(50)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3050));
    // To read a part of a packed file is to unpack all before it, and a zip file is read in thousands of parts.
    const whole = file.isPacked === true ? await heldInMemory(file) : file;
    return (await unpack(whole, { isWanted: () => true, allowance })).files;
}
/** The same file, whose bytes are taken from the allowance when it is read: most of the files in a log never are. */
function counted(file, allowance) {
    async function* chunks(range) {
        await ofThatFile(() => {
            allowance.take('bytes', file.size);
        });
        yield* file.chunks(range);
    }
    return { ...file, chunks };
}
/** Of a zip file in an artifact or on the disk: the fault is of that one file. */
async function ofThatFile(work) {
    try {
        return await work();
    }
    catch (error) {
        throw error instanceof errors/* UserError */.yo ? new errors/* Unreadable */.IO({ path: '', message: error.message }) : error;
    }
}

;// CONCATENATED MODULE: ./lib/cli/project/config.js







const PARTS = new WeakMap();
const WHOLE = Object.keys(CONFIG_KEYS).filter((key) => isConfigKey(key));
/** Results of a laptop go where the command says; the file's environment is only where they are compared. */
const NEVER = [...STORE_KEYS, 'results', 'environment', 'baseline-environment'];
const READING = [
    'model-version',
    'dataset-version',
    'prompt-version',
    'benchmark',
    'primary-metric',
    'mapping',
];
const OF_STORE = { keys: STORE_KEYS };
const OF_FILES = { keys: ['results', ...READING] };
const OF_PUSH = { keys: WHOLE };
const OF_CONFIGURATION = { keys: STORE_KEYS, names: true };
const OF_DASHBOARD = { keys: [...STORE_KEYS, 'threshold', 'metrics'] };
/** A command that goes by the configuration file, in one way. */
function goesByFile(command, part) {
    if (!command.options.some(({ long }) => long === '--config')) {
        command.option('--config <file>', `the configuration file (default: ${CONFIG_FILE} of the repository)`);
    }
    PARTS.set(command, part);
    return command;
}
/** A command that reads the file itself, and says what is wrong with it. */
function readsFileItself(command) {
    PARTS.delete(command);
    return command;
}
/** Gives a command what the file says and no flag does. */
async function applyFile(io, command) {
    const part = PARTS.get(command);
    if (part === undefined || io.withoutConfig === true)
        return;
    const found = await findConfig(io, command.opts().config);
    if (found === null)
        return;
    const { texts, names, root } = found;
    const set = (flag, value) => {
        if (command.getOptionValue(flag) === undefined)
            command.setOptionValueWithSource(flag, value, 'config');
    };
    const has = (key) => command.options.some(({ long }) => long === `--${key}`);
    for (const key of part.keys) {
        if (texts[key] !== undefined && texts[key] !== '' && has(key) && !NEVER.includes(key))
            set(attribute(key), texts[key]);
    }
    if (part.names === true) {
        for (const [name, text] of Object.entries(names))
            if (text !== undefined)
                set(attribute(name.replaceAll('_', '-')), text);
    }
    if (has('baseline-environment'))
        set('baselineEnvironment', texts['baseline-environment'] ?? texts.environment);
    if (part.keys.includes('store'))
        set('storeInFile', storeOf(found));
    if (part.keys.includes('results') && texts.results !== undefined) {
        set('resultsInFile', { paths: texts.results.split(/\r?\n/).flatMap((line) => line.trim() || []), root });
    }
}
/** Where a file says the history is. */
function storeOf({ texts, root }) {
    const { store, 'data-dir': dataDir = '' } = texts;
    return {
        store,
        historyBranch: texts['history-branch'] || undefined,
        supabaseUrl: texts['supabase-url'] || undefined,
        dataDir: dataDir === '' ? undefined : external_node_path_.resolve(root, dataDir),
    };
}
/**
 * The configuration file of the working tree; null: there is none. Throws `UserError` with all that is wrong with it.
 * @param named another path, relative to where the person is
 */
async function findConfig({ cwd }, named) {
    if (named === '')
        throw new errors/* UserError */.yo('--config is empty: name a file');
    const root = await rootOf(cwd);
    const file = named === undefined ? external_node_path_.join(root, CONFIG_FILE) : external_node_path_.resolve(cwd, named);
    const shown = named ?? (external_node_path_.relative(cwd, file).replaceAll(external_node_path_.sep, '/') || CONFIG_FILE);
    try {
        return { ...(await readConfig(await (0,promises_.readFile)(file, 'utf8'), shown, openParsers())), root };
    }
    catch (error) {
        if ((0,io_fault.codeOf)(error) === 'ENOENT' && named === undefined)
            return null;
        if ((0,io_fault.codeOf)(error) === null)
            throw error;
        throw new errors/* UserError */.yo(`${shown}: cannot be read: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}
/** The folder of the repository that a folder is in; itself where it is in none. */
async function rootOf(cwd) {
    for (let folder = external_node_path_.resolve(cwd);; folder = external_node_path_.dirname(folder)) {
        const isRoot = await (0,promises_.stat)(external_node_path_.join(folder, '.git')).then(() => true, () => false);
        if (isRoot)
            return folder;
        if (folder === external_node_path_.dirname(folder))
            return external_node_path_.resolve(cwd);
    }
}
const attribute = (key) => key.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

;// CONCATENATED MODULE: ./lib/cli/options.js







/** Where a history can be. */
const STORES = ['branch', 'embedded', 'supabase', 'postgres'];
const DEFAULT_DATA_DIR = '.benchmark-snapshots';
const DATA_DIR_VARIABLE = 'BENCHMARK_SNAPSHOTS_DATA_DIR';
/** Options of every command, and examples to copy: what comes after the name of the program. */
function addCommon(command, io, examples) {
    const heading = examples.length === 1 ? 'Example' : 'Examples';
    const lines = examples.map((example) => `  ${io.commandName} ${example}`);
    return command
        .option('--json', 'print one JSON document (docs/cli-json.md)')
        .addOption(new Option('--debug', 'with an unexpected error, print where it came from'))
        .addHelpText('after', `\n${heading}:\n${lines.join('\n')}`);
}
/** For commands that read result files. */
function addReading(command) {
    return goesByFile(command, OF_FILES)
        .option('-m, --model-version <name>', 'for files that do not say which model they measured')
        .option('-d, --dataset-version <name>', 'for files that do not say which dataset')
        .option('-p, --prompt-version <name>', 'for files that do not say which prompt')
        .option('--benchmark <name>', 'for files that do not say which suite was run')
        .option('--primary-metric <name>', 'the metric that the results are about; a leading - says that lower is better')
        .option('--mapping <pairs>', 'how to read files of your own: ours=theirs, … (docs/formats.md)');
}
const RESULT_PATHS = 'result files, folders or globs; - is standard input (default: results of the configuration file)';
/** Where the result files are. */
function resultsOf(io, paths, { resultsInFile, tags }) {
    if (paths.length > 0)
        return resultFiles(paths, io.cwd, io.stdin);
    if (resultsInFile !== undefined)
        return resultFiles(resultsInFile.paths, resultsInFile.root);
    throw new errors/* UserError */.yo(`name result files, folders or globs, or say where they are in ${CONFIG_FILE}, such as results: results/*.json` +
        (tags === undefined ? '' : '\n--tags takes every word up to the next option: name the files before it'));
}
/** The names among those options. */
function options_namesOf(options) {
    return (0,push_options/* filledNames */.VN)({
        model_version: options.modelVersion,
        dataset_version: options.datasetVersion,
        prompt_version: options.promptVersion,
        benchmark: options.benchmark,
        primary_metric: options.primaryMetric,
    });
}
/** For commands that need the embedded database. */
function addEmbedded(command, io, examples) {
    return addCommon(command, io, examples).option('--data-dir <directory>', `where the embedded database is (default: $${DATA_DIR_VARIABLE}, else ${DEFAULT_DATA_DIR})`);
}
/** For commands that run on any store. */
function addStore(command, io, examples) {
    return goesByFile(addDatabase(command, io, examples), OF_STORE)
        .addOption(new Option('--store <kind>', `where the history is (default: what is named; else a database in ${DEFAULT_DATA_DIR}; else the history ` +
        'branch of this clone, if it has one)').choices(STORES))
        .option('--history-branch [ref]', `a branch of this clone's repository as the store (default: ${HISTORY_BRANCH})`);
}
/** For commands that run on any database. Keys come from the environment alone: a command line can be read by others. */
function addDatabase(command, io, examples) {
    return addEmbedded(command, io, examples)
        .option('--database-url <url>', 'a PostgreSQL database as the store: postgresql://user:password@host/database')
        .option('--supabase-url <url>', 'a Supabase project as the store (default: $SUPABASE_URL), with its key in $SUPABASE_SERVICE_ROLE_KEY');
}
/** The names that say which configuration is meant; those that are not needed to tell may be left out. */
function addAddress(command, io, examples) {
    return goesByFile(addStore(command, io, examples), OF_CONFIGURATION)
        .option('-m, --model-version <name>', 'model of the configuration; names that are not needed may be left out')
        .option('-d, --dataset-version <name>', 'dataset of the configuration')
        .option('-p, --prompt-version <name>', 'prompt of the configuration')
        .option('-e, --environment <name>', 'environment of the configuration');
}
function filterOf(options) {
    return {
        model_version: options.modelVersion,
        dataset_version: options.datasetVersion,
        prompt_version: options.promptVersion,
        environment: options.environment,
    };
}
/** A snapshot version on the command line. */
function versionNumber(text) {
    if (!/^[1-9]\d{0,8}$/.test(text)) {
        throw new InvalidArgumentError(`A snapshot version is a whole number from 1, such as 3, not ${JSON.stringify(text)}.`);
    }
    return Number(text);
}
/** Where a caller saw a pointer: a version, or 0 for none. */
function expectedVersion(text) {
    return text === 'none' ? 0 : versionNumber(text);
}
/** How many rows to show. */
function limitNumber(text) {
    if (!/^[1-9]\d{0,5}$/.test(text)) {
        throw new InvalidArgumentError(`A limit is a whole number from 1 to 999999, not ${JSON.stringify(text)}.`);
    }
    return Number(text);
}
/** Where a rollback goes. */
function rollbackTarget(text) {
    if (text === 'last-good' || /^[1-9]\d{0,8}$/.test(text))
        return text === 'last-good' ? text : Number(text);
    throw new InvalidArgumentError(`Give last-good or a snapshot version, such as 3, not ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./lib/cli/terminal/progress.js

const REDRAW_MS = 100;
const BAR = 20;
/** Every terminal is at least this wide; a longer line would wrap, and could not be drawn over. */
const WIDTH = 79;
const progress_WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
function progressOf(io, title, now = () => performance.now()) {
    const { stderr } = io;
    const start = now();
    let drawn = 0;
    let last = -Infinity;
    const draw = (text) => {
        // Blanks over what is left of the line before: a dumb terminal knows no code that would erase it.
        stderr.write(`\r${text.padEnd(drawn)}${text === '' ? '\r' : ''}`);
        drawn = text.length;
    };
    const clear = () => {
        if (drawn > 0)
            draw('');
    };
    const log = terminalLog(io);
    return {
        log: {
            info: (message) => {
                clear();
                log.info(message);
            },
            warning: (message) => {
                clear();
                log.warning(message);
            },
            group: (heading, work) => {
                clear();
                return log.group(heading, work);
            },
        },
        show(state) {
            const time = now();
            if (!stderr.isTTY || time - last < REDRAW_MS)
                return;
            last = time;
            draw(describe(title, state, (time - start) / 1000).slice(0, WIDTH));
        },
        async during(work) {
            try {
                return await work();
            }
            finally {
                clear();
            }
        },
    };
}
/** `Importing [##########----------]  47 %  140,900 lines, 4,870/s, 0:33 left` */
function describe(title, { share, count, unit }, seconds) {
    const parts = [`${progress_WHOLE.format(count)} ${unit}`];
    if (share === null)
        return `${title}: ${parts.join(', ')}`;
    if (seconds >= 1)
        parts.push(`${progress_WHOLE.format(count / seconds)}/s`);
    const part = Math.min(1, Math.max(0, share));
    if (seconds >= 1 && part > 0.01)
        parts.push(`${clock((seconds * (1 - part)) / part)} left`);
    const full = Math.round(part * BAR);
    const bar = '#'.repeat(full) + '-'.repeat(BAR - full);
    return `${title} [${bar}] ${String(Math.floor(part * 100)).padStart(3)} %  ${parts.join(', ')}`;
}
function clock(seconds) {
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __nccwpck_require__(3776);
// EXTERNAL MODULE: ./lib/contract/push.js
var push = __nccwpck_require__(7304);
// EXTERNAL MODULE: ./lib/core/judging/judge.js + 25 modules
var judge = __nccwpck_require__(3741);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var metrics_primary_metric = __nccwpck_require__(5881);
// EXTERNAL MODULE: ./lib/core/pair.js
var pair = __nccwpck_require__(5571);
;// CONCATENATED MODULE: ./lib/core/report/shrink.js
/**
 * Fits a document into a budget by leaving out whole rows in a fixed order, the least important first. Every
 * row is rendered and measured once, so the time grows with the number of rows and not with its square.
 */
/**
 * The document `opening + note + blocks + closing`, where the note appears only when rows are left out.
 * @returns null when opening, note and closing alone exceed the budget.
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
const shrink_codeUnits = (text) => text.length;
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

;// CONCATENATED MODULE: ./lib/commands/batches.js



/** Results that go together; a larger one goes alone. */
const TOGETHER = 3 * 1024 * 1024;
/** Candidates in order, as many to a call as the database takes. Each call stores all of its results or none. */
function* batchesOf(candidates) {
    let batch = [];
    let bytes = 0;
    for (const candidate of candidates) {
        const size = utf8Bytes(JSON.stringify((0,push/* resultRow */.AX)(candidate)));
        if (size > push/* MOST_BYTES */.uZ) {
            throw new errors/* UserError */.yo(`${candidate.file}: the result is ${size} bytes as sent, more than the ${push/* MOST_BYTES */.uZ} that fit in one call: ` +
                'leave out cases or metrics');
        }
        if (batch.length === push/* MOST_RESULTS */.fO || bytes + size > TOGETHER) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(candidate);
        bytes += size;
    }
    if (batch.length > 0)
        yield batch;
}

;// CONCATENATED MODULE: ./lib/commands/push-identity.js
/** As many models and datasets the store takes of a push; of a larger one nobody says what is usual. */
const MOST_PAIRS = 10_000;
/**
 * What the store is told of a push, to know later what is usual for pushes like it. Jobs of a matrix have one origin:
 * by what they push they are told apart, so that none misses what the others measure.
 * @param token random, in place of a run that has no id
 */
function pushIdentity(candidates, pushing, token) {
    const { environment, provenance, origin, digest } = pushing;
    const { repository = null, run_id = null, run_attempt = null } = provenance;
    const names = candidates.map(({ configuration: { model_version, dataset_version } }) => {
        return JSON.stringify([model_version, dataset_version]);
    });
    const distinct = [...new Set(names)].sort();
    const id = digest(JSON.stringify([repository, run_id ?? token, environment, origin, distinct]));
    const identity = { id, environment, ...origin, repository, run_id, run_attempt };
    if (distinct.length > MOST_PAIRS)
        return identity;
    return { ...identity, pairs: distinct.map((pair) => JSON.parse(pair)) };
}

// EXTERNAL MODULE: ./lib/core/report/phrase.js
var phrase = __nccwpck_require__(6269);
// EXTERNAL MODULE: ./lib/core/result/names/result-names.js
var result_names = __nccwpck_require__(8100);
;// CONCATENATED MODULE: ./lib/commands/reading/decode-files.js



/**
 * Decodes every file, so that all problems of all files are known at once. Throws `UserError` for a fall-back name
 * that cannot be one, and once there are too many results.
 */
async function decodeFiles(files, options) {
    for (const [name, input] of Object.entries(result_names/* NAME_INPUTS */.il)) {
        const value = options.names[name];
        const fault = value === undefined ? undefined : (0,names/* nameFault */.I)(value);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`${input} ${fault}`);
    }
    // The readers of all tools are loaded when there is something to read.
    const { decodeResultFiles } = await __nccwpck_require__.e(/* import() */ 932).then(__nccwpck_require__.bind(__nccwpck_require__, 7932));
    const decoded = await decodeResultFiles(files, options);
    return {
        files: decoded,
        problems: decoded.flatMap(({ problems }) => problems),
        warnings: decoded.flatMap(({ warnings }) => warnings),
    };
}

;// CONCATENATED MODULE: ./lib/commands/reading/read-results.js




/**
 * Reads and decodes every file, and pools repeats. Throws `InvalidResultsError` with all problems of all files, also when
 * every file was skipped and nothing is left to push, and where results of one name are of two suites.
 */
async function readResults(source, options, log) {
    const { files, problems, warnings } = await decodeFiles(await source.collect(), options);
    if (problems.length > 0 && options.onInvalid === 'fail')
        throw new errors/* InvalidResultsError */.AD(problems);
    for (const file of files)
        log.info(read_results_describe(file));
    const read = files.flatMap(({ path, results }) => results.map((result, index) => ({ file: path, index, result })));
    if (read.length === 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    const { results, refused, warnings: ofRepeats } = (0,repeats/* gatherRepeats */.I)(read, options.repeats, options.digest);
    if (refused.length > 0)
        throw new errors/* InvalidResultsError */.AD(refused);
    for (const { file, pooled_from: [, ...others] = [] } of results) {
        if (others.length > 0)
            log.info(`${file}: pooled with ${(0,phrase/* count */.U9)(others.length, 'repeat')} of it: ${filesOf(others)}`);
    }
    const told = [...warnings, ...ofRepeats];
    for (const { file, path, message } of [...problems, ...told]) {
        log.warning([file, path, message].filter((part) => part !== '').join(': '));
    }
    return { decoded: results, warnings: told, skipped: problems };
}
const filesOf = (repeats) => repeats.map(({ file }) => file).join(', ');
function read_results_describe({ path, format, results, problems }) {
    if (problems.length > 0)
        return `${path}: skipped`;
    return `${path}: ${format ?? 'unknown'} format, ${results.length} ${results.length === 1 ? 'result' : 'results'}`;
}

;// CONCATENATED MODULE: ./lib/commands/push.js










/**
 * The whole street: collect → decode → pool repeats → store → measure, batch by batch → decide about all of them
 * together → record verdicts. Two round trips to the store for up to 200 results. Throws `InvalidResultsError` before anything is stored,
 * `NotStoredError` when the store fails that was to keep them, `StoreError` when they were only to be judged.
 */
async function push_push(ports, options) {
    const { log } = ports;
    const read = await log.group('Read results', () => readResults(ports.source, options, log));
    const candidates = (0,candidate/* candidatesOf */.k)(read.decoded, options, options.digest).map((candidate) => ({
        ...candidate,
        ...(0,metrics_primary_metric/* primaryClaim */.p)(candidate.result, options.policy),
    }));
    try {
        const store = await log.group('Open the store', async () => {
            const opened = await ports.openStore();
            log.info(opened.description);
            return opened;
        });
        try {
            const measured = [];
            let missing = [];
            const context = { ...options.query, push: pushIdentity(candidates, options, store.token) };
            for (const batch of batchesOf(candidates)) {
                const answer = await (options.dryRun ? askForContexts : storeSnapshots)(store, batch, context, log);
                const { known } = answer;
                missing = answer.missing;
                measured.push(...measureAll(batch, known, options));
                if (candidates.length > batch.length)
                    log.info(`${measured.length} of ${candidates.length} results done`);
            }
            const { judgements, together } = (0,judge/* decide */.LD)(measured.map(({ evidence }) => evidence));
            const judged = (0,pair/* pair */.V)(measured, judgements).map(judgedResult);
            const promotions = await (options.dryRun ? foreseePromotions : recordAll)(store, judged, together, options, log);
            const worst = (0,judging_verdict/* worstVerdict */.zP)(judgements.map(({ verdict }) => verdict));
            return {
                verdict: together?.regression === true ? 'regression' : worst,
                results: (0,pair/* pair */.V)(judged, promotions).map(([result, promotion]) => ({ ...result, promotion })),
                together,
                missing: missing.filter((each) => !judged.some((result) => replaces(result, each))),
                warnings: read.warnings,
                skipped: read.skipped,
                store: store.description,
            };
        }
        finally {
            await store.close();
        }
    }
    catch (error) {
        // What was only to be judged, as results of a fork are, is not kept for a later import either.
        throw error instanceof errors/* StoreError */.hg && !options.dryRun ? new errors/* NotStoredError */.F6(error, candidates) : error;
    }
}
/** Whether a result takes the place of what is missing: its report says so. */
function replaces({ judgement: { baseline } }, { model_version, dataset_version }) {
    if (baseline?.source !== 'replaces')
        return false;
    const { configuration } = baseline;
    return configuration.model_version === model_version && configuration.dataset_version === dataset_version;
}
async function storeSnapshots(store, candidates, context, log) {
    return log.group('Store snapshots', async () => {
        const { snapshots, missing } = await store.push(candidates, context);
        const known = (0,pair/* pair */.V)(candidates, snapshots).map(([candidate, { context: own, ...stored }]) => {
            log.info(describeStored(candidate, stored));
            return { context: own, stored };
        });
        return { known, missing };
    });
}
async function askForContexts(store, candidates, context, log) {
    return log.group('Ask for what to judge against', async () => {
        const { results, missing } = await store.call(push/* getJudgingContext */.IB, { results: candidates, context });
        return { known: results.map((own) => ({ context: own, stored: null })), missing };
    });
}
function measureAll(candidates, known, { policy }) {
    return (0,pair/* pair */.V)(candidates, known).map(([candidate, { context, stored }]) => {
        const evidence = (0,judge/* measure */.xP)(candidate, context, policy);
        return { candidate, stored, evidence, context: { ...context, baseline: evidence.about.baseline, second: null } };
    });
}
function judgedResult([{ candidate, context, stored }, judgement]) {
    return { candidate, context, stored, judgement };
}
async function recordAll(store, judged, together, options, log) {
    return log.group('Judge and record verdicts', async () => {
        const verdicts = judged.flatMap((result) => {
            const { stored, candidate } = result;
            if (stored === null)
                return [];
            return {
                ...promotableBy(options, result),
                transaction_id: stored.transaction_id,
                together,
                actor: candidate.provenance.triggered_by ?? null,
                run_id: candidate.provenance.run_id ?? null,
                run_url: options.runUrl,
            };
        });
        const promotions = [];
        for (let at = 0; at < verdicts.length; at += push/* MOST_RESULTS */.fO) {
            const some = verdicts.slice(at, at + push/* MOST_RESULTS */.fO);
            promotions.push(...outcomesOf(await store.call(push/* recordVerdicts */.wS, { verdicts: some, token: store.token })));
        }
        tell(judged, together, log);
        return promotions;
    });
}
async function foreseePromotions(store, judged, together, options, log) {
    return log.group('Judge without storing', async () => {
        const verdicts = judged.map((result) => {
            const { configuration, result: measured } = result.candidate;
            return { ...promotableBy(options, result), configuration, metrics: measured.metrics };
        });
        const promotions = outcomesOf(await store.call(push/* decidePromotions */.$W, { verdicts }));
        tell(judged, together, log);
        return promotions;
    });
}
/** What the store decides a promotion by. */
function promotableBy({ promotion }, { judgement, context }) {
    return { judgement, promotion, own_baseline_version: context.own_baseline_version };
}
function outcomesOf(answers) {
    return answers.map(({ promoted, promotion_reason: reason }) => ({ promoted, reason }));
}
function tell(judged, together, log) {
    for (const { judgement } of judged)
        log.info(`${judgement.verdict}: ${judgement.reason}`);
    if (together !== null)
        log.info(together.reason);
}
function describeStored({ configuration, file }, { snapshot_version, replayed }) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    const address = `${model_version} · ${dataset_version} · ${prompt_version} · ${environment}`;
    return replayed
        ? `${file}: ${address}: already stored as version ${snapshot_version}`
        : `${file}: ${address}: version ${snapshot_version}`;
}

// EXTERNAL MODULE: ./lib/core/report/describe-missing.js
var describe_missing = __nccwpck_require__(6500);
// EXTERNAL MODULE: ./lib/core/report/headline.js
var headline = __nccwpck_require__(8316);
;// CONCATENATED MODULE: ./lib/core/report/charts/sparkline.js
const LEVELS = '▁▂▃▄▅▆▇█';
/** For terminals without those: by how much of the cell is dark. */
const ASCII_LEVELS = '_.-~=+*#';
const MISSING = '·';
/**
 * Values as a line of blocks, the lowest as the lowest and the highest as the highest; `·` where one is missing. Equal
 * values all stand in the middle: no height would mean anything.
 */
function sparkline(values, isAscii = false) {
    const present = values.filter((value) => value !== null);
    const lowest = Math.min(...present);
    const range = Math.max(...present) - lowest;
    const level = (value) => (range === 0 ? 3 : Math.round(((value - lowest) / range) * 7));
    const [levels, missing] = isAscii ? [ASCII_LEVELS, ' '] : [LEVELS, MISSING];
    return values.map((value) => (value === null ? missing : levels.charAt(level(value)))).join('');
}

;// CONCATENATED MODULE: ./lib/core/report/charts/history-chart.js


/** The reference of a result in a metric; null where nothing was compared, or where it lacks the metric. */
function chartedReference({ judgement }, metric) {
    const value = judgement.findings.find((finding) => finding.metric === metric)?.baseline ?? null;
    if (judgement.baseline === null || value === null)
        return null;
    return { version: judgement.baseline.snapshot_version, value };
}
/**
 * The history of a metric as lines of Mermaid, with the reference as a second, flat line. Numbers and version labels
 * only: Mermaid has a syntax of its own that no escaping of ours covers. At least two values.
 */
function mermaidChart(history, reference) {
    const values = history.map(({ f1 }) => f1);
    const [low, high] = rangeOf(reference === null ? values : [...values, reference.value]);
    const flat = reference === null ? [] : [`  line [${values.map(() => history_chart_plain(reference.value)).join(', ')}]`];
    return [
        'xychart-beta',
        `  x-axis [${history.map(({ version }) => labelOf(version)).join(', ')}]`,
        `  y-axis "f1" ${history_chart_plain(low)} --> ${history_chart_plain(high)}`,
        `  line [${values.map(history_chart_plain).join(', ')}]`,
        ...flat,
    ];
}
/** The same in one line of text, which also e-mail shows: `▁▂▃▅▇▂ v8 ▼ · baseline v2`. */
function chartLine(history, reference, { judgement }) {
    const newest = labelOf(history.at(-1)?.version ?? null);
    const sign = headline/* VERDICT_SIGNS */.PU[judgement.verdict];
    const curve = `${sparkline(history.map(({ f1 }) => f1))} ${newest}${sign === '' ? '' : ` ${sign}`}`;
    return reference === null ? curve : `${curve} · baseline v${reference.version}`;
}
const labelOf = (version) => (version === null ? 'new' : `v${version}`);
/** Of the range of the values; a change has to be seen, so it never begins at zero for its own sake. */
const ROOM = 0.08;
/** From a little below the lowest value to a little above the highest; shares end at 0 and 1. */
function rangeOf(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = high > low ? (high - low) * ROOM : Math.abs(high) * 0.05 || 0.05;
    const isShare = low >= 0 && high <= 1;
    return isShare ? [Math.max(0, low - room), Math.min(1, high + room)] : [low - room, high + room];
}
/** A number without an exponent and without trailing zeros. */
const history_chart_plain = (number) => String(Number(number.toFixed(4)));

// EXTERNAL MODULE: ./lib/core/report/markdown.js
var markdown = __nccwpck_require__(6893);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var words_remarks = __nccwpck_require__(5879);
;// CONCATENATED MODULE: ./lib/core/report/describe-evidence.js


const PUBLIC_ACTION = /^([\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w./-]+)$/;
/** How one metric was judged: `f1: McNemar mid-p over 100 cases, …`; nothing where it was not compared. */
function describeEvidence(metric, evidence) {
    if (evidence === null)
        return [];
    const { remarks } = evidence;
    const more = remarks.flatMap((remark) => ['; ', (0,phrase/* sentence */.em)(remark)]);
    return [[(0,phrase/* value */.Uq)(metric), `: ${(0,words_remarks/* testOf */.kT)(evidence)}`, ...more, '.']];
}
/** The page that says what a verdict promises, where the action is one of a repository; null: nowhere on the web. */
function verdictsPage({ action = '', server_url = 'https://github.com' }) {
    const [, repository, ref] = PUBLIC_ACTION.exec(action) ?? [];
    if (repository === undefined || ref === undefined || !/^https?:\/\/[\w.:-]+$/.test(server_url))
        return null;
    return `${server_url}/${repository}/blob/${ref}/docs/verdicts.md`;
}

// EXTERNAL MODULE: ./lib/core/decimal.js
var core_decimal = __nccwpck_require__(7092);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __nccwpck_require__(5255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __nccwpck_require__(3869);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __nccwpck_require__(7987);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __nccwpck_require__(8553);
;// CONCATENATED MODULE: ./lib/core/report/describe-reference.js






/** What a result was judged against: which version, why that one, and how old it is. */
function describeBaseline({ judgement, candidate }, now) {
    const { baseline, verdict } = judgement;
    if (verdict === 'not_evaluated')
        return ['unknown: nobody was asked for one.'];
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
/** Why this one, and what distinguishes its configuration from the candidate's. */
function whichBaseline({ source, configuration, rolled_back_to }, candidate) {
    const differing = differences(configuration, candidate);
    const elsewhere = differing.length === 0 ? [' of the same configuration'] : [' of ', ...differing];
    switch (source) {
        case 'own':
            return [' of the same configuration, its own baseline'];
        case 'environment':
            return [...elsewhere, ' (the baseline environment: this configuration has no baseline of its own)'];
        case 'environment_newest':
            return [...elsewhere, ' (the newest one of the baseline environment)', ...rolledBack(rolled_back_to)];
        case 'base_commit':
            return [...elsewhere, ' (measured at the base commit)'];
        case 'base':
            return [
                ...elsewhere,
                ' (the newest one of the base branch: none is of the base commit)',
                ...rolledBack(rolled_back_to),
            ];
        case 'previous_run':
            return [' of the same configuration, its newest one of another run that did not regress'];
        case 'prompt':
            return [...elsewhere, ' (the baseline of the same model and dataset: this prompt has none of its own)'];
        case 'replaces':
            return [...elsewhere, ': this one replaces it'];
        case 'may_replace':
            return [...elsewhere, ': this one may replace it'];
        case 'input':
            return [...elsewhere, ', asked for by the input ', (0,phrase/* value */.Uq)('baseline')];
    }
}
function rolledBack(current) {
    return typeof current === 'number' ? [`, rolled back since: version ${current} is current`] : [];
}
/** The baseline of the base branch in one line: it shows where a slow loss leads, and decides nothing. */
function describePinned({ judgement, context, candidate }, now) {
    const { pinned } = context;
    const { primary } = judgement;
    if (!pinned || primary === null)
        return [];
    const before = (0,metrics_metrics/* flattenMetrics */.g8)(pinned.metrics).get(primary.name) ?? null;
    const here = (0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics).get(primary.name) ?? null;
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
            ...{ delta: (0,core_decimal/* deltaOf */.e0)(before, here), percent_change: null },
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
/** How long before `now` something happened, such as `3 days old`; null when a date cannot be read. */
function describeAge(then, now) {
    const age = Date.parse(now) - Date.parse(then);
    if (Number.isNaN(age))
        return null;
    if (age < MINUTE)
        return 'just stored';
    const [name, length] = UNITS.find(([, unit, most]) => age / unit < most) ?? UNITS[3];
    return `${(0,phrase/* count */.U9)(Math.floor(age / length), name)} old`;
}
function shortSha(sha) {
    return /^[0-9a-f]{7,40}$/i.test(sha) ? sha.slice(0, 7) : sha;
}

;// CONCATENATED MODULE: ./lib/core/report/describe-result.js



/** The lines that say what was judged, against what, why, and what became of the baseline. */
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
        // An ephemeral environment never gets a baseline: of that there is nothing new to say.
        ...((0,result_environment/* isEphemeral */.aw)(judged.candidate.configuration.environment)
            ? []
            : [{ label: 'New baseline', text: describePromotion(judged) }]),
    ];
}
/** What must not be overlooked about a result. */
function describeRemarks({ judgement, stored, context }) {
    const repeated = stored?.replayed === true
        ? [[`already stored as version ${stored.snapshot_version}; this run was a repeat and added nothing.`]]
        : [];
    return [...repeated, ...overtakenRemark(context), ...judgement.warnings.map((warning) => [(0,phrase/* sentence */.em)(warning), '.'])];
}
/** The code that is current is not the newest: nobody meant that. */
function overtakenRemark({ overtaken }) {
    if (!overtaken)
        return [];
    const { snapshot_version, run_id, commit_sha } = overtaken;
    return [
        [
            `an old run was run again: it became current over version ${snapshot_version} of the newer run `,
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
        ', environment ',
        (0,phrase/* value */.Uq)(configuration.environment),
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

;// CONCATENATED MODULE: ./lib/core/report/legs/leg-rows.js




const MOST_FINDINGS = 4;
const LONGEST_REASON = 300;
const LONGEST_NAME = 500;
const MOST_ROWS = 5_000;
/** The rows of a job's own report. */
function legRows({ results }, attempt) {
    return results.map(({ candidate, judgement, stored }) => {
        const { verdict, reason, findings, primary } = judgement;
        const first = findings.filter(({ metric }) => metric === primary?.name);
        const rest = findings.filter((each) => !first.includes(each) && (each.gate || NEWS.includes(each.verdict)));
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
 * All rows, one for each configuration: that of the highest attempt, the later one of equals. What failed in an earlier
 * attempt than the newest was repeated by that.
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
/** Equal for two rows of which one replaces the other. */
function legKey({ configuration, reason }) {
    if (configuration === null)
        return JSON.stringify([reason]);
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return JSON.stringify([model_version, dataset_version, prompt_version, environment]);
}
/** How soon a row is left out for want of room: what has no news first. */
function legRank({ verdict }) {
    return verdict === 'unchanged' ? VERDICTS.length : VERDICTS.indexOf(verdict);
}
/** A finding whose numbers were kept, with all that follows from them. */
function wholeFinding({ metric, baseline, candidate, verdict, gate }) {
    const { nature, better } = (0,metric_names/* knownMetric */.w)(metric);
    const kind = (0,metric_kind/* kindOf */.I)(nature, [baseline, candidate].filter((value) => value !== null));
    const compared = baseline !== null && candidate !== null;
    return {
        metric,
        kind: kind === 'mixed' ? 'other' : kind,
        better,
        baseline,
        candidate,
        delta: compared ? (0,core_decimal/* deltaOf */.e0)(baseline, candidate) : null,
        percent_change: compared ? (0,core_decimal/* percentChange */.u5)(baseline, candidate) : null,
        verdict,
        gate,
        evidence: null,
        reason: '',
    };
}
/** Reads what a comment says that it remembers; null where that is anything but a memory, whoever wrote it. */
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
        VERDICTS.some((each) => each === verdict) &&
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

;// CONCATENATED MODULE: ./lib/core/report/legs/view-leg.js



/** What another job of the run found, as far as this one knows it. */
function viewLeg(leg, varying) {
    const { configuration, verdict, version, reason } = leg;
    const findings = leg.findings.map(wholeFinding);
    const rows = (0,format_number/* formatFindings */.eg)(findings).flatMap((shown, index) => {
        const finding = findings[index];
        return finding === undefined ? [] : [{ metric: finding.metric, finding, shown }];
    });
    return {
        verdict,
        judged: null,
        label: configuration === null ? ['a job that failed'] : (0,phrase/* labelOf */.Wy)(configuration, varying),
        version: version === null ? 'not stored' : `v${version}`,
        primary: rows[0] ?? null,
        facts: [
            { label: 'Why', text: [(0,phrase/* sentence */.em)(reason), '.'] },
            { label: 'Details', text: ['another job of this run judged it; its job summary has the whole report.'] },
        ],
        page: null,
        remarks: [],
        compared: rows.length > 0,
        changed: rows,
        improved: [],
        others: [],
        nested: [],
        broke: [],
        fixed: [],
        history: [],
        how: [],
        next: [],
    };
}

;// CONCATENATED MODULE: ./lib/core/report/view-report.js













const CHART_POINTS = 20;
const DISTINGUISHING = ['dataset_version', 'prompt_version', 'environment'];
/** What every renderer shows of a report. Pure: the same report gives the same view, always. */
function view_report_viewReport(report) {
    const { results: own, legs = [] } = report;
    const configurations = [
        ...own.map(({ candidate }) => candidate.configuration),
        ...legs.flatMap(({ configuration }) => configuration ?? []),
    ];
    const varying = DISTINGUISHING.filter((name) => new Set(configurations.map((each) => each[name])).size > 1);
    const views = [
        ...own.map((judged) => viewResult(judged, varying, report)),
        ...legs.map((leg) => viewLeg(leg, varying)),
    ];
    const results = alignPrimaries(core_model/* VERDICTS */.bk.flatMap((verdict) => views.filter((view) => view.verdict === verdict)));
    const verdict = report.together?.regression === true ? 'regression' : (0,judging_verdict/* worstVerdict */.zP)(results.map((result) => result.verdict));
    const missing = (0,describe_missing/* missingIn */.EH)(report);
    return {
        verdict,
        headline: (0,describe_missing/* withMissing */.no)((0,headline/* describeHeadline */.ug)(results, report.together), missing, verdict),
        counts: (0,headline/* describeCounts */.wv)(results, report),
        together: report.together === null ? null : [(0,phrase/* sentence */.em)(capitalized(report.together.reason)), '.'],
        missing: missing.map(describe_missing/* describeMissing */.UV),
        results,
        warnings: report.warnings.map(describeProblem),
        skipped: report.skipped.map(describeProblem),
    };
}
function viewResult(judged, varying, report) {
    const { candidate, judgement, stored } = judged;
    const { configuration } = candidate;
    const rows = rowsOf(judged);
    const isChanged = ({ finding: { gate, verdict } }) => gate || verdict === 'regression' || verdict === 'minor';
    const rest = rows.filter((row) => !isChanged(row) && row.finding.verdict !== 'improvement');
    // The numbers of a first push are its news, even where all of them are nested.
    const isNested = ({ metric }) => metric.includes('.') && !rows.every((row) => row.metric.includes('.'));
    return {
        verdict: judgement.verdict,
        judged,
        label: (0,phrase/* labelOf */.Wy)(configuration, varying),
        version: stored === null ? 'not stored' : `v${stored.snapshot_version}`,
        primary: rows.find(({ metric }) => metric === judgement.primary?.name) ?? rows.find(({ finding }) => finding.gate) ?? null,
        facts: describeResult(judged, report),
        page: report.pages?.get(judged) ?? null,
        remarks: describeRemarks(judged),
        compared: judgement.findings.length > 0,
        changed: rows.filter(isChanged),
        improved: rows.filter((row) => !isChanged(row) && row.finding.verdict === 'improvement'),
        others: rest.filter((row) => !isNested(row)),
        nested: rest.filter(isNested),
        how: rows.filter(isChanged).flatMap(({ metric, finding: { evidence } }) => describeEvidence(metric, evidence)),
        broke: judgement.flipped.broke,
        fixed: judgement.flipped.fixed,
        history: historyOf(judged),
        next: (0,next_steps/* nextSteps */.Zn)(judged, report),
    };
}
/** The primary metrics of several results stand below each other. */
function alignPrimaries(results) {
    const shown = (0,format_number/* formatFindings */.eg)(results.flatMap(({ primary }) => primary?.finding ?? []));
    return results.map((result) => {
        const { primary } = result;
        const aligned = primary === null ? undefined : shown.shift();
        return primary === null || aligned === undefined ? result : { ...result, primary: { ...primary, shown: aligned } };
    });
}
/** The findings; where nothing could be compared, the numbers of this run. */
function rowsOf({ judgement, candidate }) {
    const findings = judgement.findings.length > 0
        ? judgement.findings
        : [...(0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics)].map(([metric, number]) => unjudged(metric, number));
    return (0,format_number/* formatFindings */.eg)(findings).flatMap((shown, row) => {
        const finding = findings[row];
        return finding === undefined ? [] : [{ metric: finding.metric, finding, shown }];
    });
}
function unjudged(metric, number) {
    const missing = { baseline: null, delta: null, percent_change: null };
    const silent = { verdict: 'shown', gate: false, reason: '', evidence: null };
    const { nature, better } = (0,metric_names/* knownMetric */.w)(metric);
    const kind = (0,metric_kind/* kindOf */.I)(nature, [number]);
    return { metric, kind: kind === 'mixed' ? 'other' : kind, better, ...missing, candidate: number, ...silent };
}
function historyOf({ candidate, context, stored }) {
    const version = stored?.snapshot_version ?? null;
    const earlier = context.history.flatMap(({ snapshot_version, f1_score }) => f1_score === null || snapshot_version === version ? [] : [{ version: snapshot_version, f1: f1_score }]);
    const f1 = (0,metrics_metrics/* flattenMetrics */.g8)(candidate.result.metrics).get('f1');
    return [...earlier, ...(f1 === undefined ? [] : [{ version, f1 }])].slice(-CHART_POINTS);
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function describeProblem({ file, path, message }) {
    const where = [file, path].filter((part) => part !== '').map((part) => [(0,phrase/* value */.Uq)(part)]);
    return where.length === 0 ? [(0,phrase/* sentence */.em)(message)] : [...(0,phrase/* join */.fj)(where, ' '), ': ', (0,phrase/* sentence */.em)(message)];
}

;// CONCATENATED MODULE: ./lib/core/report/render-markdown.js










/** GitHub refuses longer comments. */
const MAX_COMMENT_CHARS = 65_536;
/** GitHub drops a step's summary whole above 1024 KiB; other writers of the step get the rest. */
const MAX_SUMMARY_BYTES = 1_000 * 1_024;
/** What is left out when a report does not fit: the first of these first. */
const render_markdown_LEVELS = {
    chart: ['history chart', 'history charts'],
    flipped: ['flipped case', 'flipped cases'],
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
const ORDER = Object.keys(render_markdown_LEVELS);
const level = (name) => ORDER.indexOf(name);
/** The deciding metrics of a result go together with it, from the best verdict up. */
const PASSES = ORDER.filter((name) => name !== 'deciding').map((name) => ORDER.indexOf(name));
/**
 * The body of the pull request comment, at most `maxChars` UTF-16 code units long. Its last line is the
 * hidden marker by which `report.key` finds it again.
 * @param memory a hidden line to keep above the marker
 */
function renderComment(report, { maxChars = MAX_COMMENT_CHARS, memory = '' } = {}) {
    const summary = runUrl(report.run);
    const place = summary === null ? 'The job summary of this run' : link('The job summary', summary);
    const hidden = `${memory === '' ? '' : `${memory}\n`}${commentMarker(report.key)}\n`;
    return render(report, hidden, `${place} has more.`, maxChars, codeUnits, true);
}
/** The job summary, at most `maxBytes` bytes of UTF-8 long. */
function renderSummary(report, { maxBytes = MAX_SUMMARY_BYTES } = {}) {
    const elsewhere = 'The commands `history` and `compare` show everything that is stored.';
    return render(report, '', elsewhere, maxBytes, utf8Bytes, false);
}
function render(report, marker, elsewhere, budget, measure, folds) {
    const view = view_report_viewReport(report);
    const icon = iconOf(view, report);
    const opening = `## ${icon} ${inline(view.headline)}\n\n${inline(view.counts)}\n`;
    const closing = marker === '' ? '' : `\n${marker}`;
    const more = (hidden) => `\n… and ${hidden} more, not shown here.\n`;
    const note = (hidden) => `\n> **Shortened to fit.** Left out: ${describeHidden(hidden)}. ${elsewhere}\n`;
    const options = { budget, measure, passes: PASSES, more, note };
    const fitted = shrink(opening, blocksOf(view, report, folds), closing, options);
    if (fitted !== null)
        return fitted;
    const least = `## ${icon} ${headline/* VERDICT_TITLES */.A1[view.verdict]}\n${closing}`;
    if (measure(least) <= budget)
        return least;
    throw new RangeError(`A report does not fit into ${budget}: it needs at least ${measure(least)}`);
}
function describeHidden(hidden) {
    const parts = Object.values(render_markdown_LEVELS).flatMap(([one, many], index) => {
        const number = hidden.get(index) ?? 0;
        return number === 0 ? [] : [(0,phrase/* count */.U9)(number, one, many)];
    });
    return parts.join(', ');
}
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
/** @param folds whether unchanged results are one folded line: the job summary has all of each */
function blocksOf(view, { store, dryRun, run }, folds) {
    const several = view.results.length > 1;
    const quiet = view.results.filter((each) => folds && several && each.verdict === 'unchanged' && !each.remarks.length);
    const told = view.results.filter((each) => !quiet.includes(each));
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
    const { verdict, label, remarks, facts, changed, improved, others, nested, compared, page } = result;
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
        howItWasJudged(result, run),
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
/** A check that stays green says so; a regression is one even where nobody wants to fail. */
function iconOf({ verdict, missing }, report) {
    if ((0,describe_missing/* failsByMissing */.tO)(report))
        return '❌';
    const icon = ICONS[verdict];
    if (missing.length > 0 && icon === '✅')
        return '⚠️';
    return icon === '❌' && verdict !== 'regression' && !(0,judging_verdict/* fails */.c6)(verdict, report.failOn) ? '⚠️' : icon;
}
const FINDING_ICONS = {
    regression: '❌ ',
    incomparable: '⚠️ ',
    inconclusive: '⚠️ ',
    minor: '⚠️ ',
    unchanged: '',
    improvement: '✅ ',
    shown: '',
};
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
function flippedRows({ broke, fixed }) {
    return [
        ...broke.map((id) => row('flipped', `- broke: ${(0,markdown/* code */.aY)(id)}\n`)),
        ...fixed.map((id) => row('flipped', `- fixed: ${(0,markdown/* code */.aY)(id)}\n`)),
    ];
}
function howItWasJudged({ how }, run) {
    const page = verdictsPage(run);
    const where = page === null ? (0,markdown/* code */.aY)('docs/verdicts.md') : (0,markdown/* link */.nf)('What a verdict promises', page);
    const about = `Ranges beside a difference are 90% intervals. ${where} has the rules and what they cost.\n\n`;
    return folded('How this was judged', about, how.map((phrase) => row('how', `- ${inline(phrase)}\n`)));
}
/** The chart, folded, and the same as a line of text. */
function historyChart({ history, judged }) {
    if (judged === null || history.length < 2)
        return { head: '', rows: [], tail: '' };
    const reference = chartedReference(judged, 'f1');
    const chart = (0,markdown/* codeBlock */.DV)('mermaid', mermaidChart(history, reference));
    const { head, tail } = folded(`History of f1, ${history.length} versions`, '', []);
    const line = `\nf1 ${chartLine(history, reference, judged)}\n`;
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

;// CONCATENATED MODULE: ./lib/core/report/render-text.js





const STYLES = {
    regression: 'bad',
    not_evaluated: 'bad',
    incomparable: 'bad',
    inconclusive: 'warn',
    minor: 'warn',
    no_baseline: 'warn',
    unchanged: 'good',
    improvement: 'good',
};
const LONGEST_SENTENCE = 600;
const FLIPPED_SHOWN = 10;
const render_text_plain = (text) => ({ text, style: 'plain' });
const dim = (text) => ({ text, style: 'dim' });
const EMPTY = render_text_plain('');
/** The report for terminals and logs, one line each, without colors and without line breaks. */
function renderText(report) {
    const view = view_report_viewReport(report);
    const { store, dryRun } = report;
    const several = view.results.length > 1;
    return [
        { text: render_text_textOf(view.headline), style: STYLES[view.verdict] },
        render_text_plain(render_text_textOf(view.counts)),
        ...(several ? [EMPTY, ...render_text_overview(view.results)] : []),
        ...problems(`Missing. ${describe_missing/* MISSING_ABOUT */.Zg}`, view.missing),
        ...(view.together === null ? [] : [EMPTY, render_text_plain(`  All together: ${render_text_textOf(view.together)}`)]),
        ...view.results.flatMap((result) => [EMPTY, ...resultLines(result, several)]),
        ...problems('Skipped files, neither stored nor judged:', view.skipped),
        ...problems('Warnings:', view.warnings),
        ...(store === null || dryRun ? [] : [EMPTY, dim(`Stored in the ${(0,text_table/* terminalText */.eR)(store)}`)]),
    ];
}
/** Line 1 of the report as plain text. */
function render_text_headline(report) {
    return render_text_textOf(viewReport(report).headline);
}
/** Title and one-line message beside the check, about one result. */
function checkMessage(judged, report) {
    const [result] = viewReport({ ...report, results: [judged] }).results;
    if (result === undefined)
        throw new Error('a report of one result has one result');
    const { model_version, dataset_version, prompt_version, environment } = judged.candidate.configuration;
    const names = [model_version, dataset_version, prompt_version, environment]
        .map((name) => terminalText(name))
        .join(' / ');
    const about = result.facts.filter(({ label }) => label === 'Why' || label === 'Baseline');
    return {
        title: `${VERDICT_TITLES[result.verdict]}: ${render_text_textOf(explain(result))}`,
        message: [names, ...about.map(({ label, text }) => `${label}: ${render_text_textOf(text)}`)].join('. '),
    };
}
/** The same about what the push lacks; null: nothing. */
function missingMessage(report) {
    const missing = missingIn(report).map((each) => render_text_textOf(describeMissing(each)));
    if (missing.length === 0)
        return null;
    return { title: 'Missing from this push', message: `${missing.slice(0, 20).join(', ')}. ${MISSING_ABOUT}` };
}
function render_text_overview(results) {
    const [head = '', ...rows] = (0,text_table/* textTable */.ed)(['result', 'version', 'metric', 'this run', 'change', 'verdict'], results.map(({ label, version, primary, verdict }) => {
        const { candidate = '–', delta = '–' } = primary?.shown ?? {};
        const values = [ascii(candidate), ascii(delta)];
        return [render_text_textOf(label), version, primary?.metric ?? '–', ...values, headline/* VERDICT_WORDS */._G[verdict]];
    }), 'lllrrl');
    return [
        dim(`  ${head}`),
        ...results.map(({ verdict }, index) => ({ text: `  ${rows[index] ?? ''}`, style: STYLES[verdict] })),
    ];
}
function resultLines(result, several) {
    const { verdict, label, remarks, facts, changed, improved, others, nested, compared, next, page } = result;
    const open = [...changed, ...improved, ...others, ...(compared ? nested.filter(isChanged) : [])];
    const without = compared ? ' without a change' : '';
    const hidden = changed.length + improved.length + others.length + nested.length - open.length;
    return [
        ...(several ? [{ text: `${render_text_textOf(label)}: ${headline/* VERDICT_WORDS */._G[verdict]}`, style: STYLES[verdict] }] : []),
        ...remarks.map((remark) => ({ text: `  Note: ${render_text_textOf(remark)}`, style: 'warn' })),
        ...facts.map((fact) => render_text_plain(`  ${`${fact.label}:`.padEnd(14)}${render_text_textOf(fact.text)}`)),
        ...(page === null ? [] : [render_text_plain(`  ${'Dashboard:'.padEnd(14)}${page}`)]),
        ...(open.length === 0 ? [] : [EMPTY, ...metricTable(open, compared)]),
        ...(hidden === 0 ? [] : [dim(`  and ${(0,phrase/* count */.U9)(hidden, 'nested metric')}${without}`)]),
        ...result.how.map((phrase, at) => dim(`  ${(at === 0 ? 'Judged by:' : '').padEnd(14)}${render_text_textOf(phrase)}`)),
        ...flipped('Broke', result.broke),
        ...flipped('Fixed', result.fixed),
        ...(next.length === 0 ? [] : [EMPTY, render_text_plain('  What to do next'), ...next.flatMap(render_text_nextStep)]),
    ];
}
const isChanged = ({ finding }) => finding.baseline !== finding.candidate;
function metricTable(rows, compared) {
    const [head = '', ...lines] = compared
        ? (0,text_table/* textTable */.ed)(['metric', 'baseline', 'this run', 'change', '%', 'verdict'], rows.map((each) => {
            const { baseline, candidate, delta, interval, percent } = each.shown;
            const change = interval === '' ? delta : `${delta} (${interval})`;
            return [each.metric, ...[baseline, candidate, change, percent].map(ascii), (0,headline/* judgementWord */.SQ)(each)];
        }), 'lrrrrl')
        : (0,text_table/* textTable */.ed)(['metric', 'this run'], rows.map(({ metric, shown }) => [metric, ascii(shown.candidate)]), 'lr');
    return [dim(`  ${head}`), ...rows.map((each, index) => ({ text: `  ${lines[index] ?? ''}`, style: rowStyle(each) }))];
}
function rowStyle({ finding: { verdict } }) {
    return verdict === 'shown' || verdict === 'unchanged' ? 'plain' : STYLES[verdict];
}
function flipped(word, ids) {
    if (ids.length === 0)
        return [];
    const shown = ids.slice(0, FLIPPED_SHOWN).map((id) => (0,text_table/* terminalText */.eR)(id));
    const more = ids.length > shown.length ? ` and ${ids.length - shown.length} more` : '';
    return [render_text_plain(`  ${`${word}:`.padEnd(14)}${(0,phrase/* count */.U9)(ids.length, 'case')}: ${shown.join(', ')}${more}`)];
}
function render_text_nextStep({ text, command, url }) {
    const target = command ?? url;
    const line = render_text_plain(`  - ${render_text_textOf(text)}${target === undefined ? '.' : ':'}`);
    return target === undefined ? [line] : [line, render_text_plain(`      ${target}`)];
}
function problems(heading, items) {
    if (items.length === 0)
        return [];
    return [EMPTY, { text: heading, style: 'warn' }, ...items.map((item) => render_text_plain(`  - ${render_text_textOf(item)}`))];
}
/** A typeable minus instead of U+2212. */
const ascii = (number) => number.replaceAll('−', '-');
function render_text_textOf(phrase) {
    return phrase
        .map((part) => {
        if (typeof part === 'string')
            return ascii(part);
        if ('strong' in part)
            return part.strong;
        return 'value' in part ? (0,text_table/* terminalText */.eR)(part.value) : (0,text_table/* terminalText */.eR)(part.sentence, LONGEST_SENTENCE);
    })
        .join('');
}

// EXTERNAL MODULE: ./lib/cli/terminal/exit.js
var terminal_exit = __nccwpck_require__(5763);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/cli/git.js



const TIMEOUT_MS = 2_000;
/** What git says of the working directory. What it does not say (no repository, no commit, no git) is left out. */
async function gitProvenance(io) {
    const [commit_sha, branch_name, remote] = await Promise.all([
        git(io, ['rev-parse', '--verify', 'HEAD']),
        git(io, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
        git(io, ['remote', 'get-url', 'origin']),
    ]);
    const repository = remote === undefined ? undefined : repositoryOf(remote);
    const triggered_by = userName(io.env);
    return {
        ...(commit_sha === undefined ? {} : { commit_sha }),
        ...(branch_name === undefined ? {} : { branch_name }),
        ...(repository === undefined ? {} : { repository }),
        ...(triggered_by === undefined ? {} : { triggered_by }),
    };
}
/**
 * `owner/name` of the address of a remote (a URL, or `host:path` as ssh takes it). Host and credentials stay out;
 * nothing for paths on this machine and for addresses of another form.
 */
function repositoryOf(remote) {
    const path = URL.canParse(remote) ? urlPath(new URL(remote)) : /^(?:[^@/:]+@)?[^@/:]{2,}:([^:]+)$/.exec(remote)?.[1];
    return /^\/?([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1];
}
/** An address such as `host:owner/name` parses as a URL whose scheme is the host. */
function urlPath({ protocol, host, pathname }) {
    if (protocol === 'file:')
        return undefined;
    return host !== '' || protocol.length > 2 ? pathname : undefined;
}
function git({ cwd, env }, args) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', args, { cwd, env: { ...env }, timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
            const text = stdout.trim();
            resolve(error !== null || text === '' ? undefined : text);
        });
    });
}
/** The user's login name. */
function userName(env) {
    const named = [env['USER'], env['USERNAME']].find((name) => name !== undefined && name !== '');
    if (named !== undefined)
        return named;
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch (error) {
        // A uid without an entry in the user database has no name, as in many containers.
        if ((0,io_fault.codeOf)(error) !== null)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/store/supabase/supabase-url.js
var supabase_url = __nccwpck_require__(2756);
;// CONCATENATED MODULE: ./lib/store/open.js
/** Which store answers, for both doors. What a store needs loads only when it is opened. */


/** Adds what the environment says of a Supabase project to what was named; what is named wins. */
function withEnvironment(named, env) {
    if (filled(named.databaseUrl) !== undefined)
        return named;
    return {
        supabaseUrl: filled(named.supabaseUrl) ?? env['SUPABASE_URL'],
        supabaseKey: filled(named.supabaseKey) ?? filled(env['SUPABASE_SERVICE_ROLE_KEY']) ?? env['SUPABASE_SERVICE_KEY'],
        supabaseApiKey: named.supabaseApiKey,
        // Who runs the runner says it, not who writes the workflow.
        privateHosts: env[supabase_url/* PRIVATE_HOSTS_VARIABLE */.LB],
    };
}
/** Whether a database of the user's own is named, be it correctly or not. */
function isRemote({ supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl }) {
    return [supabaseUrl, supabaseKey, supabaseApiKey, databaseUrl].some((setting) => filled(setting) !== undefined);
}
/** Whether a Supabase project is named without the key that opens it. */
function lacksKey({ supabaseUrl, supabaseKey }) {
    return filled(supabaseUrl) !== undefined && filled(supabaseKey) === undefined;
}
/** Throws `UserError` for settings that contradict each other or are not complete. The caller closes the store. */
async function openStore(settings, purpose) {
    const { remote, branch, log, interrupt } = settings;
    if (isRemote(remote))
        return endedBy(interrupt, await openRemote(remote, log));
    if (branch !== undefined)
        return endedBy(interrupt, await openBranch(await branch(), purpose, log));
    const { storeOver } = await __nccwpck_require__.e(/* import() */ 440).then(__nccwpck_require__.bind(__nccwpck_require__, 1440));
    return storeOver(await openDatabase(settings, purpose));
}
/** Opens the embedded database. */
async function openDatabase(settings, purpose) {
    const { dataDir, log, interrupt } = settings;
    const isThere = purpose === 'keep' || (await hasDatabase(dataDir));
    if (!isThere && purpose === 'ask') {
        throw new errors/* UserError */.yo(`There is no database in ${dataDir} yet: push a benchmark result first, or name the directory of another one as ` +
            'data-dir. In a workflow, was the directory kept between runs?');
    }
    const { openEmbedded, openTemporary } = await __nccwpck_require__.e(/* import() */ 562).then(__nccwpck_require__.bind(__nccwpck_require__, 8562));
    interrupt?.throwIfAborted();
    const database = isThere
        ? await openEmbedded({ dataDir, log })
        : { ...(await openTemporary(log)), description: `no database yet in ${dataDir}` };
    return endedBy(interrupt, database);
}
/** Whether there is a database; throws `StoreError` where the directory holds something else. */
async function hasDatabase(dataDir) {
    const [{ inspectDataDir }, { explainIoFaults }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 692).then(__nccwpck_require__.bind(__nccwpck_require__, 1692)),
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 3724)),
    ]);
    return (await explainIoFaults(dataDir, () => inspectDataDir(dataDir))) === 'database';
}
/** Runs `work` and closes what it worked on, whatever happens. */
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
        throw new errors/* UserError */.yo('database-url: does not go with supabase-url; give the one that is the store');
    }
    if (url === undefined && databaseUrl === undefined) {
        throw new errors/* UserError */.yo('supabase-key: goes with supabase-url, the address of the project; give both');
    }
    const { storeOver } = await __nccwpck_require__.e(/* import() */ 440).then(__nccwpck_require__.bind(__nccwpck_require__, 1440));
    if (databaseUrl !== undefined) {
        const { postgresTransport } = await __nccwpck_require__.e(/* import() */ 683).then(__nccwpck_require__.bind(__nccwpck_require__, 6064));
        return storeOver(postgresTransport({ databaseUrl, log }));
    }
    if (url === undefined || key === undefined) {
        throw new errors/* UserError */.yo('supabase-key: is missing; give a secret key of the project (sb_secret_… or service_role), as a secret, in the ' +
            'input supabase-key or the environment variable SUPABASE_SERVICE_ROLE_KEY');
    }
    const { supabaseTransport } = await __nccwpck_require__.e(/* import() */ 158).then(__nccwpck_require__.bind(__nccwpck_require__, 8158));
    const { supabaseApiKey, privateHosts } = remote;
    return storeOver(supabaseTransport({ url, key, apiKey: filled(supabaseApiKey), privateHosts, log }));
}
async function openBranch(files, purpose, log) {
    if (purpose === 'ask' && (await files.head()).commit === null) {
        throw new errors/* UserError */.yo(`There is no ${files.description} yet: push a benchmark result first`);
    }
    const [{ branchStore }, { openScratch }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(562), __nccwpck_require__.e(133), __nccwpck_require__.e(226)]).then(__nccwpck_require__.bind(__nccwpck_require__, 226)),
        Promise.all(/* import() */[__nccwpck_require__.e(562), __nccwpck_require__.e(445)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8445)),
    ]);
    return branchStore({ files, database: openScratch(log), log });
}
/** Closes what was opened when the signal comes, even if it came while it was being opened. */
async function endedBy(interrupt, opened) {
    if (interrupt === undefined)
        return opened;
    if (interrupt.aborted) {
        await opened.close();
        interrupt.throwIfAborted();
    }
    const end = () => {
        // A failure to close is not lost: whoever uses it closes it too, and gets the same promise.
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

;// CONCATENATED MODULE: ./lib/cli/store.js







/** Where the embedded database of a command is. */
function embeddedSettings(io, { dataDir, storeInFile }, log) {
    if (dataDir === '')
        throw new errors/* UserError */.yo('--data-dir is empty: name a directory');
    const named = [dataDir, io.env[DATA_DIR_VARIABLE], storeInFile?.dataDir].find((each) => each !== undefined && each !== '') ?? '';
    return { dataDir: external_node_path_.resolve(io.cwd, named === '' ? DEFAULT_DATA_DIR : named), log, interrupt: io.interrupt };
}
const FLAGS = {
    dataDir: 'embedded',
    databaseUrl: 'postgres',
    supabaseUrl: 'supabase',
    historyBranch: 'branch',
};
/**
 * Which kind of store is meant. What flags name wins over what merely stands in the environment: a data directory, then a
 * Supabase project. Where nothing says it: a database in the usual directory, else the history branch of this clone.
 */
async function store_kindOf(io, options) {
    const flags = Object.entries(FLAGS).filter(([flag]) => options[flag] !== undefined);
    const kinds = new Set([...flags.map(([, kind]) => kind), ...(options.store === undefined ? [] : [options.store])]);
    const [named] = kinds;
    if (kinds.size > 1) {
        const given = flags.map(([flag]) => `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
        throw new errors/* UserError */.yo(`${given.join(' and ')}${options.store === undefined ? '' : ` with --store ${options.store}`}: ` +
            'these name different stores: name one');
    }
    if (named !== undefined)
        return named;
    if ((io.env[DATA_DIR_VARIABLE] ?? '') !== '')
        return 'embedded';
    if (isRemote(withEnvironment({}, io.env)))
        return 'supabase';
    const inFile = kindInFile(options);
    if (inFile !== null)
        return inFile;
    if (await hasDatabase(external_node_path_.resolve(io.cwd, DEFAULT_DATA_DIR)))
        return 'embedded';
    return (await isInCloneWithHistory(io, options.storeInFile?.historyBranch)) ? 'branch' : 'embedded';
}
/** What the configuration file names; null: it leaves that to what is there. */
function kindInFile({ storeInFile = {} }) {
    const { store, supabaseUrl, dataDir } = storeInFile;
    if (supabaseUrl !== undefined)
        return 'supabase';
    if (store === 'database') {
        throw new errors/* UserError */.yo('store: the configuration file asks for a database: name it by --database-url or SUPABASE_URL, or take another ' +
            'store for this command, such as --store embedded');
    }
    return dataDir === undefined ? null : 'embedded';
}
/** Says on the first line of stderr which history branch answers. */
async function openNamedStore(io, options, purpose, log = terminalLog(io)) {
    return store_open(io, await store_kindOf(io, options), options, purpose, log);
}
/** A database, whatever else is there: for what takes the history of a branch of this clone into it. */
async function openNamedDatabase(io, { historyBranch: _, ...options }, log) {
    const kind = await store_kindOf(io, options);
    return store_open(io, kind === 'branch' ? 'embedded' : kind, options, 'keep', log);
}
async function store_open(io, kind, options, purpose, log) {
    const { storeInFile = {} } = options;
    const { databaseUrl, supabaseUrl = storeInFile.supabaseUrl, historyBranch = true } = options;
    const embedded = embeddedSettings(io, options, log);
    switch (kind) {
        case 'branch': {
            const files = await branchOfClone(io, historyBranch === true ? ofOrigin(storeInFile.historyBranch) : historyBranch, log);
            io.stderr.write(`Store: ${(0,text_table/* terminalText */.eR)(files.description, 500)}\n`);
            return openStore({ ...embedded, remote: {}, branch: () => Promise.resolve(files) }, purpose);
        }
        case 'embedded':
            return openStore({ ...embedded, remote: {} }, purpose);
        case 'postgres':
            if (databaseUrl === undefined)
                throw new errors/* UserError */.yo('--store postgres: goes with --database-url: give both');
            return openStore({ ...embedded, remote: { databaseUrl } }, purpose);
        case 'supabase': {
            const remote = withEnvironment({ supabaseUrl }, io.env);
            if (!isRemote(remote))
                throw new errors/* UserError */.yo('--store supabase: goes with --supabase-url or SUPABASE_URL: name it');
            return openStore({ ...embedded, remote }, purpose);
        }
    }
}
/** Runs `work` on the store that is there and closes it, whatever happens. Throws `UserError` where there is none. */
async function withStore(io, options, work, log) {
    return closing(await openNamedStore(io, options, 'ask', log), work);
}

;// CONCATENATED MODULE: ./lib/cli/store-flags.js


/** Parameters of a database URL that are secrets. */
const SECRETS = ['password', 'sslpassword'];
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * The flags that name the store of a command once more, each with a blank before it, for commands that are printed to be
 * copied. What the environment says of the store, it says again. Never a secret.
 */
function storeFlags(io, options) {
    const { store, dataDir, databaseUrl, supabaseUrl, historyBranch } = options;
    const flags = [
        ['--store', store],
        ['--data-dir', dataDir],
        ['--database-url', databaseUrl, databaseUrl === undefined ? '' : withoutSecret(io, databaseUrl)],
        ['--supabase-url', supabaseUrl],
        ['--history-branch', historyBranch === true ? HISTORY_BRANCH : historyBranch],
    ];
    return flags
        .flatMap(([flag, value, shown]) => (value === undefined ? [] : [` ${flag} ${shown ?? (0,next_steps/* shellQuoted */.x)(value)}`]))
        .join('');
}
/** The URL itself, or the variable that holds it: what a shell expands to it. */
function withoutSecret({ env }, url) {
    if (!hasSecret(url))
        return (0,next_steps/* shellQuoted */.x)(url);
    const name = Object.keys(env).find((each) => VARIABLE.test(each) && env[each] === url);
    return `"$${name ?? 'DATABASE_URL'}"`;
}
function hasSecret(url) {
    if (!URL.canParse(url))
        return true;
    const { password, searchParams } = new URL(url);
    return password !== '' || SECRETS.some((name) => searchParams.has(name));
}

;// CONCATENATED MODULE: ./lib/cli/push.js




















const EXAMPLES = [
    'push results/*.json --environment production',
    'push aggregated.json --dataset-version set-v3 --prompt-version v4 --dry-run',
];
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
function addPush(program, io, finish) {
    goesByFile(addReading(addStore(program.command('push'), io, EXAMPLES)), OF_PUSH)
        .summary('store results as snapshots and judge them')
        .description('Stores benchmark results as the next snapshot versions of their configurations, judges each against its ' +
        'baseline and reports. Nothing is stored if any file is invalid. The exit code is 1 on a regression.')
        .argument('[paths...]', RESULT_PATHS)
        .option('--dry-run', 'judge without storing anything')
        .option('-e, --environment <name>', 'where the results belong (default: local)')
        .option('--baseline <what>', 'judge against: a version, commit:<sha>, previous or model:<model_version>')
        .option('--baseline-environment <name>', 'where else to look for a baseline of the same model and dataset (default: github-actions)')
        .option('--threshold <drop>', 'a drop of the primary metric by this much is a regression (default: 0.05)')
        .option('--metrics <rules>', 'rules for metrics, one a line: <glob>: higher|lower [<limit>] [gate|no-gate] [primary]')
        .option('--strategy <what>', 'what makes a drop of the limit a regression: evidence that it is real, or the threshold alone (default: evidence)')
        .option('--fail-on <verdicts>', `verdicts that exit with 1, or none (default: ${[...judging_verdict/* DEFAULT_FAIL_ON */.VQ].join(', ')})`)
        .option('--on-invalid <what>', 'an invalid file stops the push (fail) or is left out (skip) (default: fail)')
        .option('--repeats <what>', 'results of one configuration and its cases are pooled (pool) or versions (separate) (default: pool)')
        .option('--on-missing <what>', 'what it does that most of the last pushes had a model and dataset that this one lacks: warn, fail, ignore (default: warn)')
        .option('--promotion <rule>', 'which pushes become the baseline: never, first, proven, auto (default: proven)')
        .option('--tags <tags...>', 'tags of the snapshots; name the files before it')
        .option('--notes <text>', 'notes of the snapshots')
        .option('--commit-sha <sha>', 'commit that was measured (default: of git)')
        .option('--branch <name>', 'branch that was measured (default: of git)')
        .option('--triggered-by <name>', 'who ran the benchmark (default: you)')
        .option('--run-id <id>', 'names the run: the same result of the same run is stored once')
        .option('--idempotency-key <key>', 'names the push: what was stored under this key is not stored again')
        .option('--dashboard-url <address>', 'page of the dashboard, for links in the report')
        .option('--report <file>', 'also write the report as Markdown')
        .action(async (paths, flags) => {
        finish(await runPush(io, paths, flags));
    });
}
async function runPush(io, paths, flags) {
    const provenance = await provenanceOf(io, flags);
    const log = terminalLog(io);
    const { options, failOn, onMissing, dashboardUrl } = (0,push_options/* pushOptions */.rb)({
        ...flags,
        tags: flags.tags?.join(','),
        names: options_namesOf(flags),
    }, {
        measured: { kind: 'laptop' },
        isOnBranch: false,
        provenance,
        origin: { workflow: null, job: null, comment_key: null, event_kind: 'manual' },
        digest: sha256,
        parsers: openParsers(),
        dryRun: flags.dryRun === true,
    });
    const outcome = await push_push({
        source: resultsOf(io, paths, flags),
        openStore: () => openNamedStore(io, flags, options.dryRun ? 'judge' : 'keep', log),
        // The report has the warnings about files.
        log: { ...log, warning: () => undefined },
    }, options);
    const pages = (0,dashboard_link/* dashboardLinks */.y2)(dashboardUrl, outcome.results, sha256);
    const { commit_sha, branch_name: branch, repository } = provenance;
    const program = { command_name: io.commandName, store_flags: storeFlags(io, flags) };
    const run = { ...program, commit_sha, branch, repository };
    const report = { ...reportOf(outcome, run, options.dryRun, failOn), pages, ...(0,push_options/* missingOf */.oy)(outcome, onMissing) };
    if (flags.report !== undefined)
        await writeReport(io, flags.report, report);
    if (flags.json === true)
        printJson(io, jsonOf(outcome));
    else
        writeLines(io, io.stdout, renderText(report));
    // Any result may be of a verdict that fails, not only the worst one.
    const verdicts = [outcome.verdict, ...outcome.results.map(({ judgement }) => judgement.verdict)];
    const failed = outcome.results.length > 0 && verdicts.some((verdict) => (0,judging_verdict/* fails */.c6)(verdict, failOn));
    return failed || (0,describe_missing/* failsByMissing */.tO)(report) ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done;
}
async function provenanceOf(io, flags) {
    const named = {
        commit_sha: flags.commitSha,
        branch_name: flags.branch,
        triggered_by: flags.triggeredBy,
        run_id: flags.runId,
    };
    if (!/^(?:[0-9a-f]{7,64})?$/i.test(flags.commitSha ?? '')) {
        throw new errors/* UserError */.yo(`commit-sha: "${flags.commitSha ?? ''}" is not allowed; give 7 to 64 hexadecimal digits`);
    }
    // Unset variables of a shell script arrive as ''.
    const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''));
    return { ...(await gitProvenance(io)), ...given };
}
function reportOf(outcome, run, dryRun, failOn) {
    const { results, together, warnings, skipped, store } = outcome;
    return {
        key: 'cli',
        results,
        together,
        warnings,
        skipped,
        store,
        dryRun,
        failOn,
        now: new Date().toISOString(),
        run,
    };
}
async function writeReport(io, file, report) {
    try {
        await (0,promises_.writeFile)(external_node_path_.resolve(io.cwd, file), `${renderSummary(report)}\n`);
    }
    catch (error) {
        const stored = report.dryRun ? '' : ' (the results are stored)';
        throw new errors/* UserError */.yo(`--report: ${file} cannot be written${stored}: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}
/** The stable form of `push --json`. */
function jsonOf({ verdict, results, together, missing, warnings, skipped }) {
    return {
        verdict,
        together,
        missing,
        results: results.map(({ candidate, judgement, stored, promotion }) => ({
            file: candidate.file,
            pooled_from: candidate.pooled_from ?? null,
            configuration: candidate.configuration,
            snapshot_version: stored?.snapshot_version ?? null,
            transaction_id: stored?.transaction_id ?? null,
            replayed: stored?.replayed ?? false,
            verdict: judgement.verdict,
            reason: judgement.reason,
            baseline: judgement.baseline === null
                ? null
                : {
                    configuration: judgement.baseline.configuration,
                    snapshot_version: judgement.baseline.snapshot_version,
                    transaction_id: judgement.baseline.transaction_id,
                    created_at: judgement.baseline.created_at,
                    commit_sha: judgement.baseline.commit_sha,
                    source: judgement.baseline.source,
                },
            findings: judgement.findings.map(({ metric, baseline, candidate: value, delta, percent_change, verdict: found, gate, reason, evidence }) => ({
                metric,
                baseline,
                candidate: value,
                delta,
                percent_change,
                verdict: found,
                gate,
                reason,
                evidence,
            })),
            promotion,
            warnings: judgement.warnings,
        })),
        warnings,
        skipped,
    };
}

;// CONCATENATED MODULE: ./lib/cli/dashboard.js












const dashboard_EXAMPLES = [
    'dashboard build --output site',
    'dashboard build --single-file report.html --cases',
    'dashboard build --output site --history-branch --profile full --since 180d',
];
/** The command `dashboard`: for now it builds a page; a local server will be its default. */
function addDashboard(program, io, version) {
    const dashboard = program.command('dashboard').summary('look at the history in a browser');
    goesByFile(addStore(dashboard.command('build'), io, dashboard_EXAMPLES), OF_DASHBOARD)
        .summary('write the dashboard as a folder for a web server, or as one file')
        .description('Writes the dashboard: what is worse now and since when, trends, comparisons, regressions, and the log of all ' +
        'moves. Nothing in it asks another server for anything.')
        .option('--output <directory>', 'the folder, which may be part of another site')
        .option('--single-file <file>', 'one HTML file that has everything in it instead')
        .option('--profile <name>', 'public, or full: with people, runs, notes and reasons (default: public)')
        .option('--since <time>', 'only versions since then, besides current and baseline: 2026-03-01, 180d, 26w')
        .option('--last <count>', 'only so many of the newest versions of each configuration, besides current and baseline')
        .option('--cases [count]', `also the cases of the newest versions, ids and outcomes (default: of ${contract/* CASES_VERSIONS */.GP})`)
        .option('-e, --environment <name>', 'only of this environment, with * for any characters')
        .option('--threshold <drop>', 'the threshold that results are judged with (default: 0.05)')
        .option('--metrics <rules>', 'the rules for metrics that results are judged with')
        .action(async (flags) => {
        const { output, singleFile } = flags;
        if ((output === undefined) === (singleFile === undefined)) {
            throw new errors/* UserError */.yo('dashboard build takes --output <directory> or --single-file <file>: name one of them');
        }
        // They load only now: what folds a history is large.
        const [{ buildSingleFile, buildSite, dashboardOptions, describeDashboard }, files] = await Promise.all([
            Promise.all(/* import() */[__nccwpck_require__.e(845), __nccwpck_require__.e(284)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5284)),
            __nccwpck_require__.e(/* import() */ 230).then(__nccwpck_require__.bind(__nccwpck_require__, 5230)),
        ]);
        const { packing, pageAssets, siteFolder, writtenFile } = files;
        const options = dashboardOptions({ ...flags, cases: flags.cases === true ? String(contract/* CASES_VERSIONS */.GP) : flags.cases }, {
            now: new Date(),
            program: `benchmark-snapshots ${version}`,
            serverUrl: io.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
            digest: sha256,
        });
        const assets = await pageAssets((0,project_root/* projectRoot */.Y)());
        const shown = output ?? singleFile ?? '';
        const target = external_node_path_.resolve(io.cwd, shown);
        (0,pglite/* expectLongRun */.Z$)();
        const progress = progressOf(io, 'Reading the history');
        const built = await withStore(io, flags, (store) => progress.during(async () => output === undefined
            ? buildSingleFile(dashboard_counted(store, progress), assets, options, writtenFile(target, shown), packing)
            : buildSite(dashboard_counted(store, progress), assets, options, await siteFolder(target, shown))), progress.log);
        const lines = describeDashboard(built, shown).map((line) => (0,text_table/* terminalText */.eR)(line, 500));
        say(io, flags, dashboard_documentOf(built, shown), lines);
    });
}
/** Shows how many lines were read. */
function dashboard_counted({ description, exportLines }, progress) {
    return {
        description,
        async *exportLines() {
            let count = 0;
            for await (const lines of exportLines()) {
                count += lines.length;
                progress.show({ share: null, count, unit: 'lines' });
                yield lines;
            }
        },
    };
}
function dashboard_documentOf({ index, files, bytes }, output) {
    const { profile, totals, configurations } = index;
    const worse = configurations.filter(({ state }) => state === 'regression').length;
    return { output, files, bytes, profile, ...totals, worse };
}

;// CONCATENATED MODULE: ./lib/cli/demo.js










const WHERE = ['--environment', 'production'];
const CONFIGURATION = "'medgemma-v1.2','benchmark-set-v3','analysis-v4','production'";
/** The life of one configuration; `example` gives the path of an example file as a person would type it. */
function steps(example) {
    const push = (version) => ['push', example(version), ...WHERE];
    return [
        { say: 'The first result. There is no baseline yet, so it becomes the baseline.', argv: push(1) },
        { say: 'A better one, the next day.', argv: push(2) },
        {
            say: 'Version 2 is good: later versions shall be judged against it.',
            argv: ['baseline', '2', ...WHERE, '--reason', 'accepted by the team'],
        },
        { say: 'Something went wrong: a regression.', argv: push(3) },
        { say: 'What got worse?', argv: ['compare', '2', '3', ...WHERE] },
        {
            say: 'Back to the last version that did not regress, until it is mended.',
            argv: ['rollback', '--to', 'last-good', ...WHERE, '--reason', 'version 3 regressed'],
        },
        { say: 'Mended: a new version, judged against the baseline, not against the bad one.', argv: push(4) },
        { say: 'The whole story.', argv: ['history', ...WHERE] },
        {
            say: 'The same in SQL, for dashboards and scripts.',
            argv: [
                'sql',
                `SELECT snapshot_version, f1_score, is_current, is_baseline FROM get_snapshot_history(${CONFIGURATION}, 10)`,
            ],
        },
        {
            say: 'Is the current version a regression?',
            argv: [
                'sql',
                "SELECT current_f1, baseline_f1, f1_drop, is_regression, state FROM detect_regression('medgemma-v1.2')",
            ],
        },
    ];
}
function addDemo(program, io, finish, run) {
    addCommon(program.command('demo'), io, ['demo', 'demo --data-dir demo-data'])
        .summary('play the life of a configuration on example files')
        .description('Plays the life of one configuration on example files against a real embedded database: four versions, a ' +
        'baseline, a regression, a rollback, a recovery. Every step is a command you can type.')
        .option('--data-dir <directory>', 'where to keep the database (default: a temporary directory, removed at the end)')
        .action(async (flags) => {
        if (flags.dataDir !== undefined) {
            finish(await demo(io, await newDataDir(io, flags.dataDir), flags, run));
            return;
        }
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'benchmark-snapshots-'));
        try {
            finish(await demo(io, external_node_path_.join(directory, 'data'), flags, run));
        }
        finally {
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        }
    });
}
async function newDataDir({ cwd }, named) {
    const dataDir = external_node_path_.resolve(cwd, named);
    if (named !== '' && !(await hasDatabase(dataDir)))
        return dataDir;
    throw new errors/* UserError */.yo(`--data-dir: the demo begins with an empty database, so name a new directory, not '${named}'`);
}
async function demo(io, dataDir, { dataDir: kept, json }, run) {
    const say = (text, style = 'plain') => {
        if (json !== true)
            writeLines(io, io.stdout, [{ text, style }]);
    };
    say('The life of one configuration, command by command, on a real database.');
    if (kept === undefined) {
        say(`It is in a temporary directory; the same commands typed by you make one in ${DEFAULT_DATA_DIR} here.`);
    }
    else {
        say(`$ export ${DATA_DIR_VARIABLE}=${(0,next_steps/* shellQuoted */.x)(dataDir)}`, 'good');
    }
    const played = [];
    for (const [index, { say: sentence, argv }] of steps(exampleFrom(io)).entries()) {
        io.interrupt.throwIfAborted();
        const command = `${io.commandName} ${argv.map(next_steps/* shellQuoted */.x).join(' ')}`;
        say('');
        say(`# ${index + 1}. ${sentence}`, 'dim');
        say(`$ ${command}`, 'good');
        let output = '';
        const stdout = {
            ...io.stdout,
            write: (text) => {
                output += text;
                if (json !== true)
                    io.stdout.write(text);
            },
        };
        // No progress: it would stand between a command and what it prints.
        const stderr = { ...io.stderr, isTTY: false };
        const code = await run(argv, {
            ...io,
            withoutConfig: true,
            stdout,
            stderr,
            env: { ...io.env, [DATA_DIR_VARIABLE]: dataDir },
        });
        // The step has said that it was interrupted.
        if (code === terminal_exit/* EXIT */.d.interrupted || code === terminal_exit/* EXIT */.d.terminated)
            return code;
        if (code > terminal_exit/* EXIT */.d.regression)
            throw new errors/* StoreError */.hg(`The demo ends here: step ${index + 1} failed.`);
        if (code === terminal_exit/* EXIT */.d.regression)
            say('(exit code 1: in a workflow, the check is red)', 'dim');
        played.push({ say: sentence, command, exit_code: code, output });
    }
    if (json === true)
        printJson(io, { steps: played });
    whatNext(io.commandName, kept).forEach((line, index) => {
        say(line, index === 1 ? 'dim' : 'plain');
    });
    return terminal_exit/* EXIT */.d.done;
}
/** The path of an example file as a person would type it here. */
function exampleFrom({ cwd }) {
    const examples = external_node_path_.resolve(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), '../../examples');
    return (version) => {
        const file = external_node_path_.join(examples, `version-${version}.json`);
        const relative = external_node_path_.relative(cwd, file);
        return relative.startsWith('..') ? file : relative;
    };
}
function whatNext(program, kept) {
    const commands = [
        [`${program} validate results/*.json`, 'can your own result files be read?'],
        [`${program} push results/*.json`, 'store and judge them'],
        ...(kept === undefined
            ? [[`${program} demo --data-dir demo-data`, 'play this again and keep the database']]
            : [[`${program} sql "SELECT * FROM v_latest_benchmarks"`, 'ask the database that was kept']]),
        ['README.md', 'the same in a workflow that turns red on a regression'],
    ];
    const width = Math.max(...commands.map(([command = '']) => command.length));
    return ['', '# What next', ...commands.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`)];
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
;// CONCATENATED MODULE: ./lib/commands/exchange.js


/** First line of an export: says what the file is, so that nothing else is taken for it. */
const HEADER = { format: 'benchmark-snapshots-history', version: 1 };
const NO_EXPORT = `line 1 does not name the format ${HEADER.format}: import takes what export wrote`;
/** Sent to the store in one call beside `MOST_RESULTS` lines: as many characters of them, whichever comes first. */
const IMPORT_CHARACTERS = 1024 * 1024;
/** Last line of an export: without it, a file that was cut off between two lines would pass for a whole one. */
const endAfter = (lines) => ({ kind: 'end', lines });
/**
 * The whole history as NDJSON lines without line breaks, header and end included. Memory does not grow with it.
 * @param onLine is told of each line of the history when it was taken
 */
async function* exportStore(store, onLine = () => undefined) {
    let count = 0;
    yield JSON.stringify(HEADER);
    for await (const lines of store.exportLines()) {
        count += lines.length;
        for (const line of lines) {
            yield JSON.stringify(line);
            onLine(line);
        }
    }
    yield JSON.stringify(endAfter(count));
}
/**
 * Results that did not reach their store, as lines that `import` stores as the push would have. Each has a key, so
 * that importing them twice, or after a push that got through without an answer, stores nothing twice.
 * @param newKey makes a key for a result without one; never the same twice
 */
function keptLines(candidates, newKey) {
    const lines = candidates.map((candidate) => ({
        kind: 'result',
        ...resultRow({ ...candidate, idempotency_key: candidate.idempotency_key ?? newKey() }),
    }));
    return [HEADER, ...lines, endAfter(lines.length)].map((line) => JSON.stringify(line));
}
/**
 * Loads an export into a store. Loading the same lines again changes nothing, so an interrupted import is simply
 * run again. Throws `UserError` for a file that is no export, with the line's number, and for one that was cut off.
 * @param onBatch is told how many lines are in the store, after each call
 */
async function importInto(store, lines, onBatch = () => undefined) {
    let number = 0;
    let loading = 0;
    let isWhole = false;
    let batch = [];
    let characters = 0;
    const counts = { inserted: 0, skipped: 0 };
    const flush = async () => {
        const { inserted, skipped } = await store.importLines(batch);
        counts.inserted += inserted;
        counts.skipped += skipped;
        batch = [];
        characters = 0;
        onBatch({ ...counts });
    };
    for await (const line of lines) {
        number += 1;
        if (number > 1 && line.trim() === '')
            continue;
        const parsed = parseLine(line, number);
        if (number === 1)
            requireHeader(parsed);
        else if (parsed['kind'] === 'end')
            isWhole = parsed['lines'] === loading;
        else {
            const isFull = batch.length === push/* MOST_RESULTS */.fO || characters + line.length > IMPORT_CHARACTERS;
            if (isFull && batch.length > 0)
                await flush();
            batch.push(parsed);
            characters += line.length;
            loading += 1;
        }
    }
    if (number === 0)
        throw new errors/* UserError */.yo('the file to import is empty: an export begins with a line that names its format');
    if (batch.length > 0)
        await flush();
    if (!isWhole) {
        throw new errors/* UserError */.yo('lines of the export are missing: was the file cut off? What it has is loaded; import the whole file to load the rest');
    }
    return counts;
}
function parseLine(line, number) {
    try {
        const value = JSON.parse(line);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch (error) {
        throw new errors/* UserError */.yo(number === 1 ? NO_EXPORT : `line ${number} is not JSON: was the file cut off?`, {
            cause: error,
        });
    }
    throw new errors/* UserError */.yo(`line ${number} is not a JSON object: import takes what export wrote`);
}
function requireHeader({ format, version }) {
    if (format !== HEADER.format) {
        throw new errors/* UserError */.yo(NO_EXPORT);
    }
    if (version !== HEADER.version) {
        throw new errors/* UserError */.yo(`the export has version ${String(version)}, this program reads version ${HEADER.version}`);
    }
}

// EXTERNAL MODULE: ./lib/contract/codec.js
var codec = __nccwpck_require__(5908);
// EXTERNAL MODULE: ./lib/contract/entry.js
var contract_entry = __nccwpck_require__(2194);
// EXTERNAL MODULE: ./lib/contract/fields.js
var fields = __nccwpck_require__(401);
;// CONCATENATED MODULE: ./lib/contract/pointers.js
/** Pointers: where they are, moving them, and the log of their moves. */



const listBenchmarkConfigurations = (0,contract_entry/* define */.E8)({
    name: 'list_benchmark_configurations',
    takes: fields/* FILTER */.x1,
    answers: (0,contract_entry/* rows */.Ge)({
        ...fields/* CONFIGURATION */.jZ,
        last_version: codec/* integer */.nd,
        current_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
    }),
    effect: 'reads',
    plan: { load: 'current' },
});
const MOVED = {
    from_version: codec/* orNull */.Xd(codec/* integer */.nd),
    to_version: codec/* integer */.nd,
    from_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
    to_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
};
const moveCurrentSnapshot = (0,contract_entry/* define */.E8)({
    name: 'move_current_snapshot',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd, ...fields/* MOVE */.i2 },
    answers: (0,contract_entry/* oneRow */.NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
const setBaseline = (0,contract_entry/* define */.E8)({
    name: 'set_baseline',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd, ...fields/* MOVE */.i2 },
    answers: (0,contract_entry/* oneRow */.NO)(MOVED),
    effect: 'idempotent',
    plan: { load: 'named' },
});
/** To a version further down the line, to the newest one with a good verdict, or, where neither is said, one step back. */
const rollbackSnapshot = (0,contract_entry/* define */.E8)({
    name: 'rollback_snapshot',
    takes: { ...fields/* CONFIGURATION */.jZ, to_version: codec/* optional */.lq(codec/* integer */.nd), last_good: codec/* optional */.lq(codec/* flag */.Jt), ...fields/* MOVE */.i2 },
    answers: (0,contract_entry/* oneRow */.NO)(MOVED),
    effect: 'unrepeatable',
    doubt: 'Whether the rollback took place is not known, and a second one would go a step further: look at the `history` ' +
        'before you repeat it.',
    plan: { load: 'named' },
});
/** Makes a version (left out: the current one) the baseline if the rule of promotion `auto` allows it. */
const promoteSnapshot = (0,contract_entry/* define */.E8)({
    name: 'promote_snapshot',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* optional */.lq(codec/* integer */.nd), dry_run: codec/* stated */.Eo(codec/* flag */.Jt), ...fields/* MOVE */.i2 },
    answers: (0,contract_entry/* oneRow */.NO)({
        from_version: codec/* orNull */.Xd(codec/* integer */.nd),
        to_version: codec/* integer */.nd,
        /** The primary metric, and its values. */
        metric: codec/* text */.Qq,
        from_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        to_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** Whether it is (in a dry run: would be) the baseline now. */
        promoted: codec/* flag */.Jt,
        promotion_reason: codec/* text */.Qq,
    }),
    effect: 'idempotent',
    plan: { load: 'named', also: ['verdicts'] },
});
/** The pointer log, newest first. `before`: only what is older than the event with this seq. */
const getPointerEvents = (0,contract_entry/* define */.E8)({
    name: 'get_pointer_events',
    takes: { ...fields/* CONFIGURATION */.jZ, limit: codec/* stated */.Eo(codec/* integer */.nd), before: codec/* optional */.lq(codec/* bigint */.o) },
    answers: (0,contract_entry/* rows */.Ge)({
        seq: codec/* bigint */.o,
        created_at: codec/* timestamptz */.dE,
        pointer: codec/* text */.Qq,
        /** `archived`: to_version was archived, or from_version restored. */
        action: codec/* text */.Qq,
        from_version: codec/* orNull */.Xd(codec/* integer */.nd),
        to_version: codec/* orNull */.Xd(codec/* integer */.nd),
        from_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        to_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        actor: codec/* text */.Qq,
        reason: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        run_url: codec/* orNull */.Xd(codec/* text */.Qq),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});
/** Where the pointers stood at a moment; null where they did not exist yet. */
const getPointersAt = (0,contract_entry/* define */.E8)({
    name: 'get_pointers_at',
    takes: { ...fields/* CONFIGURATION */.jZ, at: codec/* timestamptz */.dE },
    answers: (0,contract_entry/* oneRow */.NO)({
        current_version: codec/* orNull */.Xd(codec/* integer */.nd),
        current_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        current_since: codec/* orNull */.Xd(codec/* timestamptz */.dE),
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        baseline_since: codec/* orNull */.Xd(codec/* timestamptz */.dE),
    }),
    effect: 'reads',
    plan: { load: 'log' },
});

;// CONCATENATED MODULE: ./lib/cli/exchange.js


















function addExport(program, io) {
    addStore(program.command('export'), io, ['export --output history.ndjson'])
        .summary('write the whole history as NDJSON')
        .description('Writes the whole history, one JSON document a line, for import into any store.')
        .option('--output <file>', 'where to write it (default: standard output); compressed where the name ends in .gz')
        .action(async (flags) => {
        (0,pglite/* expectLongRun */.Z$)();
        const progress = progressOf(io, 'Exporting');
        const work = async (store) => {
            const { output } = flags;
            // Not between the lines themselves, where these go to the terminal.
            const isShown = io.stderr.isTTY && (output !== undefined || !io.stdout.isTTY);
            const show = isShown ? await countOf(store, progress) : undefined;
            let count = 0;
            const lines = exportStore(store, (line) => {
                count += 1;
                show?.(line);
            });
            if (output === undefined) {
                await progress.during(() => io.stdout.writeAll(withLineBreaks(lines)));
                return;
            }
            await progress.during(() => exportToFile(external_node_path_.resolve(io.cwd, output), output, lines));
            say(io, flags, { output, lines: count }, [`Wrote ${count} lines of history to ${(0,text_table/* terminalText */.eR)(output)}`]);
        };
        await withStore(io, flags, work, progress.log);
    });
}
const exchange_UNITS = { pointer_move: 'moves', verdict: 'verdicts', pointers: 'pointers' };
/** Shows each line of the history. How many snapshots there are is known, and nothing of what comes after them. */
async function countOf(store, progress) {
    const all = (await store.call(listBenchmarkConfigurations, {})).reduce((sum, { last_version }) => sum + last_version, 0);
    const counts = new Map();
    return ({ kind }) => {
        const unit = exchange_UNITS[String(kind)] ?? 'snapshots';
        const count = (counts.get(unit) ?? 0) + 1;
        counts.set(unit, count);
        progress.show({ share: unit === 'snapshots' ? count / all : null, count, unit });
    };
}
/** Written beside its place and renamed, so that a file with this name is always a whole export. */
async function exportToFile(file, shown, lines) {
    const unfinished = `${file}.tmp-${process.pid}`;
    try {
        const compression = isCompressed(file) ? (0,external_node_zlib_.createGzip)() : new external_node_stream_.PassThrough();
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(withLineBreaks(lines)), compression, (0,external_node_fs_.createWriteStream)(unfinished));
        await (0,promises_.rename)(unfinished, file);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true });
        if (!isSystemError(error))
            throw error;
        throw new errors/* UserError */.yo(`--output: ${shown} cannot be written: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}
async function* withLineBreaks(lines) {
    for await (const line of lines)
        yield `${line}\n`;
}
function addImport(program, io) {
    const examples = ['import history.ndjson', 'import --history-branch origin/benchmark-snapshots'];
    addDatabase(program.command('import'), io, examples)
        .summary('load an exported history')
        .description('Loads what export wrote. What is there already is skipped, so an interrupted import is run again.')
        .argument('[file]', 'NDJSON file that export wrote; compressed where the name ends in .gz')
        .option('--history-branch [branch]', `load the history branch of this clone instead (default: ${HISTORY_BRANCH})`)
        .action(async (file, flags) => {
        (0,pglite/* expectLongRun */.Z$)();
        const source = await sourceOf(io, file, flags.historyBranch);
        const progress = progressOf(io, 'Importing');
        let read = 0;
        const lines = source.lines((bytes) => {
            read = bytes;
        });
        const counts = await closing(await openNamedDatabase(io, flags, progress.log), (store) => progress.during(() => importInto(store, lines, ({ inserted, skipped }) => {
            const share = source.size === null ? null : read / source.size;
            progress.show({ share, count: inserted + skipped, unit: 'lines' });
        })));
        say(io, flags, counts, [`Loaded ${counts.inserted} lines of history; ${counts.skipped} were there already`]);
    });
}
/** Looked for before the store is opened: a mistyped name must not make an empty database. */
async function sourceOf(io, file, branch) {
    if ((file === undefined) === (branch === undefined)) {
        throw new errors/* UserError */.yo('import takes a file that export wrote, or --history-branch: name one of them');
    }
    if (file !== undefined) {
        const source = external_node_path_.resolve(io.cwd, file);
        return { size: await sizeOf(source, file), lines: (onBytes) => linesOf(source, file, onBytes) };
    }
    const history = await historyOfClone(io, branch ?? true, terminalLog(io));
    return { size: null, lines: () => exportStore(history) };
}
/** In bytes. */
async function sizeOf(source, shown) {
    try {
        const found = await (0,promises_.stat)(source);
        if (found.isFile())
            return found.size;
    }
    catch (error) {
        throw exchange_unreadable(shown, error);
    }
    throw new errors/* UserError */.yo(`${shown} is not a file: import takes what export wrote`);
}
/**
 * The lines of a file, one at a time. (The lines of node:readline end silently where reading fails.)
 * @param onRead is told how many bytes of the file were read so far
 */
async function* linesOf(source, shown, onRead) {
    const file = (0,external_node_fs_.createReadStream)(source);
    const content = isCompressed(source) ? (0,external_node_zlib_.createGunzip)() : new external_node_stream_.PassThrough();
    // Its failures are thrown where the lines are read; this one only keeps them from being unhandled.
    const reading = (0,external_node_stream_promises_.pipeline)(file, content).catch(() => undefined);
    let rest = '';
    try {
        for await (const chunk of content.setEncoding('utf8')) {
            const lines = (rest + chunk).split('\n');
            rest = lines.pop() ?? '';
            onRead(file.bytesRead);
            yield* lines;
        }
    }
    catch (error) {
        throw exchange_unreadable(shown, error);
    }
    finally {
        content.destroy();
        await reading;
    }
    if (rest !== '')
        yield rest;
}
function isCompressed(file) {
    return file.endsWith('.gz');
}
function exchange_unreadable(shown, error) {
    if (typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')) {
        return new errors/* UserError */.yo(`${shown} cannot be unpacked: ${(0,io_fault.messageOf)(error)}: was the file cut off?`, { cause: error });
    }
    return isSystemError(error) ? new errors/* UserError */.yo(`${shown} cannot be read: ${(0,io_fault.messageOf)(error)}`, { cause: error }) : error;
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}

;// CONCATENATED MODULE: ./lib/commands/reading/describe-understood.js





/** Metrics that are shown of a result beside its primary one. */
const SHOWN = 3;
/** What was understood of a file, for a person to check: its format, then one line a result. */
function describeUnderstood({ format, results }) {
    return [`${format ?? 'unknown'} format, ${(0,phrase/* count */.U9)(results.length, 'result')}`, ...results.map(describe_understood_describeResult)];
}
function describe_understood_describeResult(result) {
    const metrics = (0,metrics_metrics/* flattenMetrics */.g8)(result.metrics);
    // Where the result does not say, the one that judging would take.
    const claims = { policy: judging_policy/* DEFAULT_POLICY */.zj, ofResult: result.primary_metric };
    const name = (0,metrics_primary_metric/* primaryMetric */.P)(new Set(metrics.keys()), claims)?.name;
    const primary = result.primary_metric ?? name;
    const value = name === undefined ? undefined : metrics.get(name);
    const others = [...metrics].filter(([metric]) => metric !== name);
    const first = others.slice(0, SHOWN).map(([metric, number]) => `${metric} ${describe_understood_shown(metric, number)}`);
    const more = others.length > SHOWN ? [`${others.length - SHOWN} more`] : [];
    return [
        `model ${result.model_version}`,
        `dataset ${result.dataset_version}`,
        `prompt ${result.prompt_version}`,
        value === undefined || primary === undefined
            ? 'no primary metric'
            : `primary metric ${primary} ${describe_understood_shown(primary, value)}`,
        casesOf(result),
        [...first, ...more].join(', '),
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function describe_understood_shown(metric, value) {
    return (0,format_number/* formatValue */.Fl)(metric, (0,judging_policy/* standardFor */.LW)(judging_policy/* DEFAULT_POLICY */.zj, metric, [value], { named: null, gates: false }).kind, value);
}
function casesOf({ cases, dataset_size, error_count }) {
    const errors = error_count === undefined || error_count === 0 ? '' : `, ${(0,phrase/* count */.U9)(error_count, 'error')}`;
    if (cases !== undefined)
        return `${(0,phrase/* count */.U9)(cases.length, 'case')}${errors}`;
    return `no cases${dataset_size === undefined ? '' : ` of ${dataset_size}`}${errors}`;
}

// EXTERNAL MODULE: ./lib/formats/own/monitoring.js
var monitoring = __nccwpck_require__(3677);
;// CONCATENATED MODULE: ./lib/cli/files.js














const VALIDATE_EXAMPLES = ['validate results/*.json', 'validate promptfoo.json --dataset-version set-v3'];
const CONVERT_EXAMPLES = [
    'convert aggregated.json --dataset-version set-v3 --prompt-version v4 --output v4.json',
    "convert eval.csv --mapping 'id=question, passed=is_right' --dataset-version set-v3",
];
function addValidate(program, io, finish) {
    addReading(addCommon(program.command('validate'), io, VALIDATE_EXAMPLES))
        .summary('say what result files hold, and what is wrong with them')
        .description('Reads result files as push does and says what it understood: model, dataset, primary metric, cases, metrics. ' +
        'Names everything that is wrong with them. Stores nothing.')
        .argument('[paths...]', RESULT_PATHS)
        .action(async (paths, flags) => {
        const { files, problems, warnings } = await decode(io, paths, flags);
        if (flags.json === true) {
            printJson(io, {
                valid: problems.length === 0,
                files: files.map(({ path: file, format, results }) => ({ file, format, results: results.length })),
                problems,
                warnings,
            });
        }
        else {
            writeLines(io, io.stdout, [
                ...files.flatMap((file) => {
                    const name = (0,text_table/* terminalText */.eR)(file.path);
                    if (file.problems.length > 0)
                        return [{ text: `${name}: invalid`, style: 'bad' }];
                    const [first = '', ...more] = describeUnderstood(file);
                    return [
                        { text: `${name}: valid, ${(0,text_table/* terminalText */.eR)(first)}`, style: 'good' },
                        ...more.map((text) => ({ text: `  ${(0,text_table/* terminalText */.eR)(text, 2_000)}`, style: 'plain' })),
                    ];
                }),
                ...lines('Problems:', problems, 'bad'),
                ...lines('Warnings:', warnings, 'warn'),
            ]);
        }
        finish(problems.length === 0 ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.input);
    });
}
function lines(heading, found, style) {
    if (found.length === 0)
        return [];
    return [
        { text: '', style: 'plain' },
        { text: heading, style },
        ...found.flatMap((one) => (0,errors/* describeProblems */.yg)([one])
            .split('\n')
            .map((text) => ({ text: `  ${indentedText(text, 2_000)}`, style: 'plain' }))),
    ];
}
function addConvert(program, io) {
    addReading(addCommon(program.command('convert'), io, CONVERT_EXAMPLES))
        .summary('write any known format as the monitoring format')
        .description('Reads result files of any known format and writes them in the monitoring format, as JSON.')
        .argument('[paths...]', RESULT_PATHS)
        .option('--output <file>', 'where to write it (default: standard output)')
        .action(async (paths, flags) => {
        const { files, problems, warnings } = await decode(io, paths, flags);
        if (problems.length > 0)
            throw new errors/* InvalidResultsError */.AD(problems);
        for (const warning of warnings) {
            const text = `warning: ${(0,text_table/* terminalText */.eR)((0,errors/* describeProblems */.yg)([warning]), 2_000)}`;
            writeLines(io, io.stderr, [{ text, style: 'warn' }]);
        }
        const converted = files.flatMap(({ results }) => results.map(monitoring/* toMonitoring */.Y));
        const text = `${JSON.stringify(converted.length === 1 ? converted[0] : converted, null, 2)}\n`;
        if (flags.output === undefined) {
            io.stdout.write(text);
        }
        else {
            await writeOutput(io, flags.output, text);
            say(io, flags, { output: flags.output, results: converted.length }, [`Wrote ${(0,text_table/* terminalText */.eR)(flags.output)}`]);
        }
    });
}
async function decode(io, paths, flags) {
    const mapping = (0,tables_mapping/* parseMapping */.K)(flags.mapping);
    const files = await resultsOf(io, paths, flags).collect();
    return decodeFiles(files, { names: options_namesOf(flags), mapping, digest: sha256, parsers: openParsers() });
}
/** Writes a file that a flag names. */
async function writeOutput(io, file, text) {
    try {
        await (0,promises_.writeFile)(external_node_path_.resolve(io.cwd, file), text);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--output: ${file} cannot be written: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./lib/contract/models.js
/** The registry of models: versions, the active one, measurements. */




const training = codec/* object */.Ik;
/** A version by its number or by the name it was registered with. */
const VERSION = { version: codec/* optional */.lq(codec/* integer */.nd), version_name: codec/* optional */.lq(fields/* name */.UU) };
const promotion = codec/* stated */.Eo(codec/* oneOf */.yL(core_model/* PROMOTIONS */.D_));
/** The same key, or the same version name, with the same content registers nothing again. */
const registerModelVersion = (0,contract_entry/* define */.E8)({
    name: 'register_model_version',
    takes: {
        model_name: fields/* name */.UU,
        /** Where the model is: a path, a URL, whatever the deployment takes. One line. */
        artifact_path: codec/* text */.Qq,
        /** Those of the evidence count where these say nothing. */
        metrics: codec/* stated */.Eo(codec/* metricTree */.Fc),
        version_name: codec/* optional */.lq(fields/* name */.UU),
        sample_count: codec/* optional */.lq(codec/* integer */.nd),
        dataset_version: codec/* optional */.lq(fields/* name */.UU),
        /** Which part of the dataset was measured. f1 is compared on the same dataset and split only. */
        split_version: codec/* optional */.lq(fields/* name */.UU),
        training: codec/* stated */.Eo(training),
        parent_version: codec/* optional */.lq(codec/* integer */.nd),
        notes: codec/* optional */.lq(codec/* text */.Qq),
        /** Id or transaction id of the snapshot that proves the metrics. */
        evidence: codec/* optional */.lq(codec/* uuid */.uR),
        /** Whether it becomes the active version by itself. */
        promotion,
        actor: fields/* MODEL_MOVER */.gv.actor,
        run_id: fields/* MODEL_MOVER */.gv.run_id,
        idempotency_key: codec/* optional */.lq(codec/* text */.Qq),
    },
    answers: (0,contract_entry/* oneRow */.NO)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        /** Registered before, with the same content. */
        replayed: codec/* flag */.Jt,
        promoted: codec/* flag */.Jt,
        promotion_reason: codec/* text */.Qq,
        active_version: codec/* orNull */.Xd(codec/* integer */.nd),
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_idempotency_key: `call/${newId()}`, ...args }),
    plan: { load: 'models' },
});
const ACTIVATED = (0,contract_entry/* oneRow */.NO)({
    model_name: fields/* name */.UU,
    from_version: codec/* orNull */.Xd(codec/* integer */.nd),
    to_version: codec/* integer */.nd,
    from_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
    to_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
    artifact_path: codec/* text */.Qq,
});
/** The same version twice where nothing moved. */
const activateModelVersion = (0,contract_entry/* define */.E8)({
    name: 'activate_model_version',
    takes: { model_name: fields/* name */.UU, ...VERSION, ...fields/* MODEL_MOVE */.gs },
    answers: ACTIVATED,
    effect: 'idempotent',
    plan: { load: 'models' },
});
/** Activates what was active before. */
const rollbackModelVersion = (0,contract_entry/* define */.E8)({
    name: 'rollback_model_version',
    takes: { model_name: fields/* name */.UU, ...fields/* MODEL_MOVE */.gs },
    answers: ACTIVATED,
    effect: 'unrepeatable',
    plan: { load: 'models' },
});
/** Models with their active version; null where none is active. */
const listModels = (0,contract_entry/* define */.E8)({
    name: 'list_models',
    takes: {},
    answers: (0,contract_entry/* rows */.Ge)({
        model_name: fields/* name */.UU,
        last_version: codec/* integer */.nd,
        active_version: codec/* orNull */.Xd(codec/* integer */.nd),
        active_version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        artifact_path: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        accuracy_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        sample_count: codec/* orNull */.Xd(codec/* integer */.nd),
        /** When the active version was registered. */
        trained_at: codec/* orNull */.Xd(codec/* timestamptz */.dE),
        activated_at: codec/* orNull */.Xd(codec/* timestamptz */.dE),
        rollback_version: codec/* orNull */.Xd(codec/* integer */.nd),
        updated_at: codec/* timestamptz */.dE,
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** A version as it is registered, and what is true of it now. */
const REGISTERED = {
    model_name: fields/* name */.UU,
    version: codec/* integer */.nd,
    version_name: codec/* orNull */.Xd(codec/* text */.Qq),
    created_at: codec/* timestamptz */.dE,
    artifact_path: codec/* text */.Qq,
    metrics: codec/* metricTree */.Fc,
    f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    accuracy_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    sample_count: codec/* orNull */.Xd(codec/* integer */.nd),
    dataset_version: codec/* orNull */.Xd(codec/* text */.Qq),
    split_version: codec/* orNull */.Xd(codec/* text */.Qq),
    training,
    parent_version: codec/* orNull */.Xd(codec/* integer */.nd),
    notes: codec/* orNull */.Xd(codec/* text */.Qq),
    evidence_transaction_id: codec/* orNull */.Xd(codec/* uuid */.uR),
    promoted: codec/* flag */.Jt,
    promotion_reason: codec/* text */.Qq,
    registered_by: codec/* text */.Qq,
    run_id: codec/* orNull */.Xd(codec/* text */.Qq),
    is_active: codec/* flag */.Jt,
    /** What a rollback would make active. */
    is_rollback_target: codec/* flag */.Jt,
    is_archived: codec/* flag */.Jt,
    id: codec/* uuid */.uR,
};
/** The versions of a model, newest first. */
const listModelVersions = (0,contract_entry/* define */.E8)({
    name: 'list_model_versions',
    takes: { model_name: fields/* name */.UU, limit: codec/* stated */.Eo(codec/* integer */.nd), include_archived: codec/* stated */.Eo(codec/* flag */.Jt) },
    answers: (0,contract_entry/* rows */.Ge)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** null: none is active. An unknown model is a `StoreError` with the code SN002. */
const activeModelVersion = (0,contract_entry/* define */.E8)({
    name: 'active_model_version',
    takes: { model_name: fields/* name */.UU },
    answers: (0,contract_entry/* rowOrNone */.e6)(REGISTERED),
    effect: 'reads',
    plan: { load: 'models' },
});
/** One version with its logs, newest first. */
const showModelVersion = (0,contract_entry/* define */.E8)({
    name: 'show_model_version',
    takes: { model_name: fields/* name */.UU, ...VERSION, limit: codec/* optional */.lq(codec/* integer */.nd), against: codec/* optional */.lq(codec/* integer */.nd) },
    answers: (0,contract_entry/* document */.Al)({
        version: codec/* row */.nM(REGISTERED),
        activations: codec/* listOf */.c3(codec/* row */.nM({
            created_at: codec/* timestamptz */.dE,
            pointer: codec/* oneOf */.yL(['active', 'archived']),
            action: codec/* text */.Qq,
            from_version: codec/* orNull */.Xd(codec/* integer */.nd),
            to_version: codec/* orNull */.Xd(codec/* integer */.nd),
            actor: codec/* text */.Qq,
            reason: codec/* orNull */.Xd(codec/* text */.Qq),
            run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        })),
        performance: codec/* listOf */.c3(codec/* row */.nM({
            tested_at: codec/* timestamptz */.dE,
            accuracy: codec/* numeric */.sH,
            sample_size: codec/* orNull */.Xd(codec/* integer */.nd),
            notes: codec/* orNull */.Xd(codec/* text */.Qq),
            actor: codec/* text */.Qq,
            run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        })),
        /** What its evidence measured, as far as that is known; null: it has no evidence. */
        measured: codec/* orNull */.Xd(codec/* row */.nM(fields/* SUITE */.J3)),
        /** What measurements are compared with: the registered accuracy, else the first that was measured. */
        reference_accuracy: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** Why its f1 is not compared with that of the version `against`; null: it is, or there is none. */
        difference: codec/* orNull */.Xd(codec/* text */.Qq),
    }),
    effect: 'reads',
    plan: { load: 'models' },
});
/** Keeps a measurement of a version, by default of the active one. */
const logModelPerformance = (0,contract_entry/* define */.E8)({
    name: 'log_model_performance',
    takes: {
        model_name: fields/* name */.UU,
        accuracy: codec/* numeric */.sH,
        ...VERSION,
        sample_size: codec/* optional */.lq(codec/* integer */.nd),
        test_date: codec/* optional */.lq(codec/* timestamptz */.dE),
        notes: codec/* optional */.lq(codec/* text */.Qq),
        /** A drop of so much or more is one. */
        threshold: codec/* stated */.Eo(codec/* numeric */.sH),
        actor: fields/* MODEL_MOVER */.gv.actor,
        run_id: fields/* MODEL_MOVER */.gv.run_id,
        id: codec/* optional */.lq(codec/* uuid */.uR),
    },
    answers: (0,contract_entry/* oneRow */.NO)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        tested_at: codec/* timestamptz */.dE,
        accuracy: codec/* numeric */.sH,
        reference_accuracy: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** null: there is nothing to compare with. */
        reference: codec/* orNull */.Xd(codec/* oneOf */.yL(['registered', 'first_measured'])),
        accuracy_drop: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_drop: codec/* orNull */.Xd(codec/* flag */.Jt),
    }),
    effect: 'keyed',
    withKey: (args, newId) => ({ p_id: newId(), ...args }),
    plan: { load: 'models' },
});
/** Archives old versions (left out as model: of every model); answers with those. */
const pruneModelVersions = (0,contract_entry/* define */.E8)({
    name: 'prune_model_versions',
    takes: {
        model_name: codec/* optional */.lq(fields/* name */.UU),
        keep: codec/* stated */.Eo(codec/* integer */.nd),
        min_age: codec/* stated */.Eo(codec/* interval */.YP),
        dry_run: codec/* stated */.Eo(codec/* flag */.Jt),
        ...fields/* MODEL_MOVER */.gv,
    },
    answers: (0,contract_entry/* rows */.Ge)({
        model_name: fields/* name */.UU,
        version: codec/* integer */.nd,
        version_name: codec/* orNull */.Xd(codec/* text */.Qq),
        artifact_path: codec/* text */.Qq,
        created_at: codec/* timestamptz */.dE,
    }),
    effect: 'unrepeatable',
    plan: { load: 'models' },
});

;// CONCATENATED MODULE: ./lib/commands/models/activation.js



const NUMBER = /^[1-9]\d{0,8}$/;
const NAME_PREFIX = 'name:';
/** A version as a person names it: its number, its name, or `name:` and a name that looks like a number. */
function versionReference(text) {
    if (NUMBER.test(text))
        return { version: Number(text) };
    return { version_name: text.startsWith(NAME_PREFIX) ? text.slice(NAME_PREFIX.length) : text };
}
/** `--expect`: a version that has to be active until then, or `none`, which the registry calls 0. */
function expectation(text) {
    if (text === undefined || text === '')
        return null;
    if (text === 'none')
        return 0;
    if (NUMBER.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`expect: ${JSON.stringify(text)} is no version; give its number, such as 3, or none`);
}
/** One line: what is active now, and what was before. */
function describeActivated(activated) {
    const { model_name, from_version, to_version, from_f1, to_f1, artifact_path } = activated;
    const to = `version ${to_version} of ${(0,text_table/* terminalText */.eR)(model_name)}${f1(to_f1)}`;
    if (from_version === to_version)
        return `${to} is active already`;
    const before = from_version === null ? 'before it none was' : `before it was version ${from_version}${f1(from_f1)}`;
    return `${to} is active now, ${before}: ${(0,text_table/* terminalText */.eR)(artifact_path, 2_000)}`;
}
function f1(score) {
    return score === null ? '' : ` with f1 ${score}`;
}
/**
 * The active version of a model, or the fallback where none is. An unknown model has no active version either, but
 * without a fallback it stays the error it is.
 */
async function findDeployable(store, model_name, fallback) {
    let missing = `no version of model ${(0,text_table/* terminalText */.eR)(model_name)} is active`;
    try {
        const version = await store.call(activeModelVersion, { model_name });
        if (version !== null)
            return { kind: 'active', version };
    }
    catch (error) {
        if (fallback === null || !(error instanceof errors/* StoreError */.hg) || error.code !== 'SN002')
            throw error;
        missing = `there is no model ${(0,text_table/* terminalText */.eR)(model_name)}`;
    }
    return fallback === null
        ? { kind: 'none', message: `${missing}: activate one, or name a fallback` }
        : { kind: 'fallback', artifact_path: fallback, warning: `${missing}: this is the fallback` };
}

// EXTERNAL MODULE: ./lib/core/json/json-fields.js
var json_fields = __nccwpck_require__(862);
// EXTERNAL MODULE: ./lib/core/json/json-reader.js + 2 modules
var json_reader = __nccwpck_require__(1049);
// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __nccwpck_require__(6840);
;// CONCATENATED MODULE: ./lib/core/json/json.js



/** Reads one whole JSON document of the project's own. Takes UTF-8 bytes or a text; never throws for what is in them. */
function readJson(source) {
    if (typeof source === 'string' && /\p{Surrogate}/u.test(source)) {
        const message = 'the text holds half of a surrogate pair, which is no character';
        return { ok: false, problems: [{ path: '', message }], partial: undefined };
    }
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    const noDigest = (text) => text;
    const reader = new json_reader/* JsonReader */.O({ selection: selection/* ALL */.y2, origin: 'own', digest: noDigest });
    try {
        reader.write(bytes);
        const { value = null, problems } = reader.end();
        return problems.length === 0 ? { ok: true, value } : { ok: false, problems, partial: value };
    }
    catch (error) {
        if (!(error instanceof errors/* Unreadable */.IO))
            throw error;
        return { ok: false, problems: [...reader.problems, error.problem], partial: undefined };
    }
}

// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __nccwpck_require__(8986);
;// CONCATENATED MODULE: ./lib/commands/models/registration.js






const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const FIELDS = 'version_name, metrics, sample_count, dataset_version, split_version, training, parent_version, notes and evidence';
/**
 * The facts of a version: those of the metadata file, and over them what was said otherwise (`said`, in the form of
 * the file). Throws `InvalidResultsError` with all problems at once.
 */
function readRegistration(run, file, said) {
    const problems = [];
    const report = (path, message) => problems.push({ file: file?.path ?? '', path, message });
    const written = file === null ? {} : readObject(file, report);
    const training = { ...objectIn(written, 'training', report), ...objectIn(said, 'training', report) };
    const merged = { ...written, ...said, training };
    const fields = new json_fields/* JsonFields */.AU(merged, '$', report);
    for (const tree of ['metrics', 'training'])
        fields.raw(tree); // read by their own functions
    const metrics = (0,metric_tree/* decodeMetricTree */.ZN)(objectIn(merged, 'metrics', report), '$.metrics', report);
    requireOneScale(metrics, report);
    const evidence = fields.text('evidence') ?? null;
    const facts = {
        version_name: fields.name('version_name') ?? null,
        metrics,
        sample_count: fields.count('sample_count') ?? null,
        dataset_version: fields.name('dataset_version') ?? null,
        split_version: fields.name('split_version') ?? null,
        training: readTraining(training, report),
        parent_version: fields.count('parent_version') ?? null,
        notes: fields.text('notes') ?? null,
        evidence,
    };
    if (evidence !== null && !UUID.test(evidence)) {
        report('$.evidence', 'is not the id of a snapshot: give the transaction_id that push printed with --json');
    }
    for (const name of fields.unasked())
        report(fields.at(name), `is not known; the fields are ${FIELDS}`);
    if (problems.length > 0)
        throw new errors/* InvalidResultsError */.AD(problems);
    return { ...run, ...facts };
}
/** f1 and accuracy of one version as fractions or as percentages: both of them on one scale. */
function requireOneScale({ f1, accuracy }, report) {
    if (typeof f1 !== 'number' || typeof accuracy !== 'number' || (0,metric_kind/* kindOf */.I)('share', [f1, accuracy]) !== 'mixed')
        return;
    const [fraction, percentage] = accuracy > f1 ? ['f1', 'accuracy'] : ['accuracy', 'f1'];
    report('$.metrics', `${percentage} is a percentage and ${fraction} a fraction: give both as fractions, such as 0.91, or as percentages, such as 91`);
}
function readObject({ bytes }, report) {
    const reading = readJson(bytes);
    if (!reading.ok) {
        for (const { path, message } of reading.problems)
            report(path, message);
        return {};
    }
    if ((0,json_fields/* isObject */.Gv)(reading.value))
        return reading.value;
    report('$', (0,json_fields/* wrongType */.gQ)('an object', reading.value));
    return {};
}
function objectIn(object, name, report) {
    const value = object[name] ?? {};
    if ((0,json_fields/* isObject */.Gv)(value))
        return value;
    report(`$.${name}`, (0,json_fields/* wrongType */.gQ)('an object', value));
    return {};
}
/** The five facts that have types; others are kept as they are, as long as they are plain values. */
function readTraining(object, report) {
    const fields = new json_fields/* JsonFields */.AU(object, '$.training', report);
    const known = {
        epochs: fields.count('epochs'),
        early_stopping: fields.flag('early_stopping'),
        training_seconds: fields.number('training_seconds', (value) => (value < 0 ? 'is negative' : undefined)),
        learning_rate: fields.number('learning_rate', (value) => (value <= 0 ? 'is not above 0' : undefined)),
        batch_size: fields.number('batch_size', (value) => Number.isInteger(value) && value > 0 ? undefined : 'is not a whole number from 1'),
    };
    const others = fields.unasked().flatMap((name) => {
        const value = object[name];
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            return [[name, value]];
        report(fields.at(name), 'is not a text, a number, true or false');
        return [];
    });
    const given = Object.entries(known).filter(([, value]) => value !== undefined);
    return Object.fromEntries([...given, ...others]);
}
/** Two lines: what was registered, and whether it became the active version. */
function describeRegistered(registered, promotion) {
    const { model_name, version, version_name, replayed, promoted, promotion_reason } = registered;
    const name = version_name === null ? '' : ` (${(0,text_table/* terminalText */.eR)(version_name)})`;
    const what = `version ${version}${name} of ${(0,text_table/* terminalText */.eR)(model_name)}`;
    const first = replayed ? `${what} was registered before, with the same content` : `registered ${what}`;
    if (replayed || promotion === 'never')
        return [first];
    return [first, `it is ${promoted ? 'active now' : 'not active'}: ${(0,text_table/* terminalText */.eR)(promotion_reason, 400)}`];
}

// EXTERNAL MODULE: ./lib/core/json/present.js
var present = __nccwpck_require__(1097);
;// CONCATENATED MODULE: ./lib/cli/models/arguments.js
/** What the commands about models take on the command line. */





/** Who types this command. */
function moverOf(io) {
    return { actor: userName(io.env) ?? 'unknown' };
}
/** The version that another one was trained from; 0 for none. */
function arguments_parent(text) {
    return text === 'none' ? 0 : countNumber(text);
}
/** A number on the command line. */
function decimalNumber(text) {
    const decimal = (0,core_decimal/* decimalFrom */.yU)(text);
    if (decimal === null)
        throw new InvalidArgumentError(`Give a number, such as 0.05, not ${JSON.stringify(text)}.`);
    return (0,core_decimal/* toNumber */.Ro)(decimal);
}
function countNumber(text) {
    if (/^[1-9]\d{0,5}$/.test(text))
        return Number(text);
    throw new InvalidArgumentError(`Give a whole number from 1, not ${JSON.stringify(text)}.`);
}
/** An age as the database reads it: `30d`, `4w`. */
function days(text) {
    const [, number, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
    if (number === undefined)
        throw new InvalidArgumentError(`Give days or weeks, such as 30d or 4w, not ${JSON.stringify(text)}.`);
    return `${number} ${unit === 'w' ? 'weeks' : 'days'}`;
}
function jsonObject(text) {
    const reading = readJson(text);
    if (!reading.ok) {
        const [problem] = reading.problems;
        throw new InvalidArgumentError(`This is no JSON that can be used: ${problem?.message ?? text}.`);
    }
    if (!(0,json_fields/* isObject */.Gv)(reading.value))
        throw new InvalidArgumentError('Give a JSON object, such as {"f1": 0.93}.');
    return reading.value;
}

;// CONCATENATED MODULE: ./lib/cli/models/changes.js
















function addRegister(model, io) {
    addStore(model.command('register'), io, [
        `model register lesions models/v3.pt --metrics '{"f1": 0.93}' --dataset-version set-v3`,
        'model register lesions models/v3.pt --metadata models/v3.json --promotion auto',
    ])
        .summary('add a version of a model')
        .description('Adds the next version of a model. The same name or key with the same content adds nothing.')
        .argument('<model>', 'name of the model; its first version makes it')
        .argument('<artifact>', 'where the model is: a path or URL, kept as it is')
        .option('--metadata <file>', 'JSON file with what the flags below say; flags win')
        .option('--version-name <name>', 'a name of its own beside the number')
        .option('--metrics <json>', 'object of numbers, such as {"f1": 0.93, "accuracy": 0.95}', jsonObject)
        .option('--evidence <id>', 'transaction_id of the snapshot that measured it: gives metrics and dataset')
        .option('--sample-count <count>', 'how many samples it was trained on', decimalNumber)
        .option('--dataset-version <name>', 'the dataset that the metrics were measured on')
        .option('--split-version <name>', 'the part of it')
        .option('--epochs <count>', 'how many it was trained for', decimalNumber)
        .option('--early-stopping', 'training was stopped early')
        .option('--no-early-stopping', 'training was not stopped early')
        .option('--training-seconds <seconds>', 'how long it was trained', decimalNumber)
        .option('--learning-rate <number>', 'learning rate', decimalNumber)
        .option('--batch-size <count>', 'batch size', decimalNumber)
        .option('--training <json>', 'object of further facts, such as {"optimizer": "adam"}', jsonObject)
        .option('--parent-version <version>', 'the version it was trained from, or none (default: the active one)', arguments_parent)
        .option('--notes <text>', 'notes')
        .option('--promotion <when>', 'when it becomes active by itself: never, first or auto (default: first)')
        .option('--run-id <id>', 'the run that registers it')
        .option('--idempotency-key <key>', 'registering again under this key adds nothing')
        .action(async (name, artifact, flags) => {
        const promotion = (0,push_options/* oneOf */.yL)('promotion', flags.promotion, core_model/* MODEL_PROMOTIONS */.tQ, 'first');
        const run = {
            ...moverOf(io),
            model_name: name,
            artifact_path: artifact,
            promotion,
            run_id: flags.runId ?? null,
            idempotency_key: flags.idempotencyKey ?? null,
        };
        const registration = readRegistration(run, await metadataFile(io, flags.metadata), saidBy(flags));
        const registered = await closing(await openNamedStore(io, flags, 'keep'), (store) => store.call(registerModelVersion, registration));
        say(io, flags, registered, describeRegistered(registered, promotion));
    });
}
/** What the flags say, in the form of a metadata file. */
function saidBy(flags) {
    const training = (0,present/* present */.E)({
        epochs: flags.epochs,
        early_stopping: flags.earlyStopping,
        training_seconds: flags.trainingSeconds,
        learning_rate: flags.learningRate,
        batch_size: flags.batchSize,
    });
    return {
        ...(0,present/* present */.E)({
            version_name: flags.versionName,
            metrics: flags.metrics,
            sample_count: flags.sampleCount,
            dataset_version: flags.datasetVersion,
            split_version: flags.splitVersion,
            parent_version: flags.parentVersion,
            notes: flags.notes,
            evidence: flags.evidence,
        }),
        training: { ...flags.training, ...training },
    };
}
async function metadataFile(io, file) {
    if (file === undefined)
        return null;
    try {
        return { path: file, bytes: await (0,promises_.readFile)(external_node_path_.resolve(io.cwd, file)) };
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--metadata: ${(0,text_table/* terminalText */.eR)(file)} cannot be read: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}
function addActivate(model, io) {
    addStore(model.command('activate'), io, ["model activate lesions 3 --reason 'approved by ann'"])
        .summary('make a version the active one')
        .description('Makes a version the active one of its model. The one before it is what a rollback goes back to.')
        .argument('<model>', 'name of the model')
        .argument('<version>', 'number or name of the version', versionReference)
        .option('--reason <text>', 'why; kept in the activation log')
        .option('--expect <version>', 'fail unless this version is active until then, or none')
        .action(async (model_name, version, flags) => {
        const activation = { model_name, ...version, ...moveBy(io, flags) };
        const activated = await withStore(io, flags, (store) => store.call(activateModelVersion, activation));
        say(io, flags, activated, [describeActivated(activated)]);
    });
}
function addModelRollback(model, io) {
    addStore(model.command('rollback'), io, ["model rollback lesions --reason 'too slow'"])
        .summary('activate what was active before')
        .description('Makes the version active that was so before. Again, and it is the one before that.')
        .argument('<model>', 'name of the model')
        .option('--reason <text>', 'why; kept in the activation log')
        .option('--expect <version>', 'fail unless this version is active until then, or none')
        .action(async (model_name, flags) => {
        const rollback = { model_name, ...moveBy(io, flags) };
        const activated = await withStore(io, flags, (store) => store.call(rollbackModelVersion, rollback));
        say(io, flags, activated, [describeActivated(activated)]);
    });
}
function moveBy(io, { reason, expect }) {
    return { ...moverOf(io), reason, expect: expectation(expect) };
}

;// CONCATENATED MODULE: ./lib/core/report/tables/model-tables.js
/** The registry of models as tables for terminals and logs. */




/** A number as it is. */
function model_tables_plain(heading, field) {
    const [, cells] = (0,text_table/* texts */.Te)(heading, (row) => String(row[field] ?? format_number/* NOTHING */.K$));
    return [heading, cells, 'r'];
}
const time = (heading, field) => (0,text_table/* texts */.Te)(heading, (row) => (0,text_table/* minuteText */.Wn)(row[field]));
const artifact = (0,text_table/* words */.aL)('artifact', 'artifact_path');
const MODELS = [
    (0,text_table/* words */.aL)('model', 'model_name'),
    model_tables_plain('versions', 'last_version'),
    (0,text_table/* texts */.Te)('active', ({ active_version: version, active_version_name: name }) => version === null ? 'none' : model_tables_named(version, name)),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    time('since', 'activated_at'),
    artifact,
];
const VERSIONS = [
    model_tables_plain('version', 'version'),
    (0,text_table/* words */.aL)('name', 'version_name'),
    (0,text_table/* numbers */.nL)('f1', 'f1_score'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy_score'),
    model_tables_plain('samples', 'sample_count'),
    (0,text_table/* words */.aL)('dataset', 'dataset_version'),
    (0,text_table/* words */.aL)('split', 'split_version'),
    time('registered', 'created_at'),
    artifact,
    (0,text_table/* texts */.Te)('', stateOf),
];
const MEASUREMENTS = [
    time('measured', 'tested_at'),
    (0,text_table/* numbers */.nL)('accuracy', 'accuracy'),
    model_tables_plain('samples', 'sample_size'),
    (0,text_table/* words */.aL)('by', 'actor'),
    (0,text_table/* words */.aL)('notes', 'notes'),
];
/** Every model with its active version. */
const modelTable = (models) => (0,text_table/* columnTable */.d8)(MODELS, models);
/** The versions of a model. */
const versionTable = (versions) => (0,text_table/* columnTable */.d8)(VERSIONS, versions);
/** Everything about one version, a line per fact that is known. */
function versionLines({ version, activations, performance }) {
    const facts = [
        ['state', stateOf(version)],
        ['artifact', version.artifact_path],
        ['registered', `${(0,text_table/* minuteText */.Wn)(version.created_at)} by ${version.registered_by}${inRun(version.run_id)}`],
        ['samples', version.sample_count],
        ['dataset', version.dataset_version],
        ['split', version.split_version],
        ['evidence', version.evidence_transaction_id],
        ['parent', version.parent_version],
        ...Object.entries(version.training).map(([name, value]) => [`training.${name}`, String(value)]),
        ...metricFacts(version.metrics, 'metrics.'),
        ['promotion', version.promotion_reason],
        ['notes', version.notes],
    ];
    const known = facts.filter(([, value]) => value !== null && value !== '');
    return [
        (0,text_table/* terminalText */.eR)(`${version.model_name}, version ${model_tables_named(version.version, version.version_name)}`),
        '',
        ...known.map(([name, value]) => `${(0,text_table/* terminalText */.eR)(name)}: ${(0,text_table/* terminalText */.eR)(String(value), 2_000)}`),
        ...(activations.length === 0 ? [] : ['', 'moves, newest first', ...activations.map(activationLine)]),
        ...(performance.length === 0 ? [] : ['', ...(0,text_table/* columnTable */.d8)(MEASUREMENTS, performance)]),
    ];
}
function activationLine({ created_at, action, from_version, to_version, actor, reason, run_id }) {
    const versions = [from_version, to_version].map((version) => version ?? 'none').join(' → ');
    const why = reason === null ? '' : `: ${reason}`;
    return (0,text_table/* terminalText */.eR)(`${(0,text_table/* minuteText */.Wn)(created_at)} ${action} ${versions} by ${actor}${inRun(run_id)}${why}`, 1_000);
}
function metricFacts(tree, prefix) {
    return Object.entries(tree).flatMap(([name, value]) => typeof value === 'number' ? [[prefix + name, (0,core_decimal/* formatNumber */.ZV)(value)]] : metricFacts(value, `${prefix}${name}.`));
}
/** One line: the measurement, and whether it is a drop. */
function describePerformance(measured, threshold) {
    const { model_name, version, accuracy, reference_accuracy, reference, accuracy_drop, is_drop } = measured;
    const what = `${(0,text_table/* terminalText */.eR)(model_name)}, version ${version}: accuracy`;
    const now = (0,core_decimal/* formatNumber */.ZV)(accuracy);
    if (accuracy_drop === null || reference_accuracy === null) {
        return `${what} is ${now}, its first, so there is nothing to compare it with`;
    }
    const before = `${(0,core_decimal/* formatNumber */.ZV)(reference_accuracy)} ${reference === 'registered' ? 'when it was registered' : 'at first'}`;
    const scale = (0,core_decimal/* decimalOf */.Bc)(Math.max(reference_accuracy, accuracy) > 1 ? 100 : 1);
    const limit = (0,core_decimal/* formatNumber */.ZV)((0,core_decimal/* toNumber */.Ro)((0,core_decimal/* multiply */.lw)((0,core_decimal/* decimalOf */.Bc)(threshold), scale)));
    if (is_drop === true) {
        return `${what} fell by ${(0,core_decimal/* formatNumber */.ZV)(accuracy_drop)} (${before} → ${now}); the limit is ${limit}`;
    }
    if (accuracy_drop === 0)
        return `${what} is still ${now}, as ${reference === 'registered' ? 'registered' : 'at first'}`;
    const moved = `${accuracy_drop > 0 ? 'fell' : 'rose'} by ${(0,core_decimal/* formatNumber */.ZV)(Math.abs(accuracy_drop))}`;
    return `${what} ${moved} (${before} → ${now})${accuracy_drop > 0 ? `, within the limit of ${limit}` : ''}`;
}
/** What was archived, with the artifacts that are not needed any more. */
function prunedLines(pruned, dryRun, { keep, min_age, young }) {
    if (pruned.length === 0) {
        const newest = `the newest ${keep} (--keep)`;
        return [
            young === 0
                ? `nothing to archive: there are only ${newest}, active versions, and what a rollback would activate`
                : `nothing to archive: ${(0,phrase/* count */.U9)(young, 'version')} besides ${newest} ${young === 1 ? 'is' : 'are'} younger ` +
                    `than ${min_age} (--min-age)`,
        ];
    }
    return [
        `${dryRun ? 'would archive' : 'archived'} ${(0,phrase/* count */.U9)(pruned.length, 'version')}; nothing is deleted, these artifacts ` +
            'are not needed by the registry:',
        ...pruned.map(({ model_name, version, version_name, artifact_path }) => {
            const line = `${model_name} ${model_tables_named(version, version_name)}: ${artifact_path}`;
            return `  ${(0,text_table/* terminalText */.eR)(line, 2_500)}`;
        }),
    ];
}
function model_tables_named(version, name) {
    return name === null ? String(version) : `${version} (${name})`;
}
function stateOf(version) {
    const { is_active, is_rollback_target, is_archived } = version;
    const states = [is_active ? 'ACTIVE' : '', is_rollback_target ? 'PREVIOUS' : '', is_archived ? 'archived' : ''];
    return states.filter(Boolean).join(' ');
}
function inRun(run) {
    return run === null ? '' : ` in run ${run}`;
}

// EXTERNAL MODULE: ./lib/core/result/period.js
var period = __nccwpck_require__(1080);
;// CONCATENATED MODULE: ./lib/cli/models/performance.js










function addLogPerformance(model, io, finish) {
    addStore(model.command('log-performance'), io, [
        `model log-performance lesions --accuracy 0.91 --sample-size 120 --notes 'field test'`,
    ])
        .summary('keep a measurement of a version')
        .description('Keeps an accuracy that was measured of a version and compares it with the one it was registered with, else with ' +
        'its first measurement. The exit code is 1 on a drop by the threshold or more.')
        .argument('<model>', 'name of the model')
        .argument('[version]', 'number or name of the version (default: the active one)', versionReference)
        .requiredOption('--accuracy <number>', 'what was measured, a fraction or a percentage', decimalNumber)
        .option('--sample-size <count>', 'on how many samples', decimalNumber)
        .option('--date <time>', 'when: a date and time, or how long ago (default: now)')
        .option('--notes <text>', 'notes')
        .addOption(new Option('--threshold <number>', 'a drop by so much').argParser(decimalNumber).default(0.05))
        .action(async (model_name, version, flags) => {
        const { accuracy, sampleSize: sample_size, date, notes, threshold } = flags;
        const test_date = date === undefined ? null : (0,period/* momentFrom */.n)('--date', date, new Date());
        const measured = { model_name, ...version, accuracy, sample_size, test_date, notes, threshold, ...moverOf(io) };
        const answer = await withStore(io, flags, (store) => store.call(logModelPerformance, measured));
        say(io, flags, answer, [describePerformance(answer, threshold)]);
        finish(answer.is_drop === true ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done);
    });
}

;// CONCATENATED MODULE: ./lib/cli/models/prune.js







function addPrune(model, io) {
    addStore(model.command('prune'), io, ['model prune lesions --keep 5 --min-age 30d --dry-run'])
        .summary('archive old versions')
        .description('Archives all versions but the newest, the young, the active one and the rollback target, and names their ' +
        'artifacts. Nothing is deleted: model activate brings a version back.')
        .argument('[model]', 'name of the model (default: every model)')
        .addOption(new Option('--keep <count>', 'how many of the newest stay').argParser(countNumber).default(5))
        .addOption(new Option('--min-age <age>', 'younger ones stay').argParser(days).default('30 days', '30d'))
        .option('--dry-run', 'only say which')
        .option('--reason <text>', 'why; kept in the activation log')
        .action(async (model_name, flags) => {
        const { keep, minAge: min_age, reason, dryRun = false } = flags;
        const request = { model_name, keep, min_age, dry_run: dryRun, reason, ...moverOf(io) };
        const [archived, kept] = await withStore(io, flags, async (store) => {
            const pruned = await store.call(pruneModelVersions, request);
            const ofAnyAge = { ...request, min_age: '0 days', dry_run: true };
            return [pruned, pruned.length > 0 ? [] : await store.call(pruneModelVersions, ofAnyAge)];
        });
        const spared = { keep, min_age, young: kept.length };
        say(io, flags, { dry_run: dryRun, archived }, prunedLines(archived, dryRun, spared));
    });
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var limit = __nccwpck_require__(7153);
;// CONCATENATED MODULE: ./lib/commands/models/comparison.js









/**
 * Compares two versions as a push is judged: b as the candidate, a as the baseline.
 * @param a null: the active version
 */
async function compareModels(store, model_name, a, b, policy) {
    const active = a === null ? await store.call(activeModelVersion, { model_name }) : null;
    if (a === null && active === null) {
        throw new errors/* UserError */.yo(`no version of model ${(0,text_table/* terminalText */.eR)(model_name)} is active: give two versions to compare`);
    }
    const first = a ?? { version: active?.version };
    const before = await store.call(showModelVersion, { model_name, ...first });
    const against = before.version.version;
    return compareVersions(before, await store.call(showModelVersion, { model_name, ...b, against }), policy);
}
/** The judgement of two versions, from what the registry knows of them: of the second, also against the first. */
function compareVersions(before, now, policy) {
    const [a, b] = [before.version, now.version];
    const about = { model_name: b.model_name, version_a: a.version, version_b: b.version };
    const unknown = { better: null, safe_to_deploy: false, metrics: [] };
    if (a.version === b.version) {
        const reason = `version ${a.version} was compared with itself, which says nothing: name another one`;
        return { ...about, ...unknown, verdict: 'inconclusive', reason };
    }
    if (now.difference !== null) {
        return { ...about, ...unknown, verdict: 'incomparable', reason: `not comparable: ${now.difference}` };
    }
    const judgement = (0,judge/* judge */.S4)(candidateOf(now), contextOf(before), policy);
    const metrics = judgement.findings.map(({ evidence: _, ...finding }) => finding);
    const gates = metrics.filter(({ gate, delta }) => gate && delta !== null);
    if (judgement.verdict !== 'regression' && gates.length === 0) {
        const reason = 'no metric decides: both versions need f1, accuracy, or one that `metrics` names: `exact_match: higher primary`';
        return { ...about, ...unknown, metrics, verdict: 'inconclusive', reason };
    }
    const doubt = b.is_archived ? 'it is archived, so its artifact may be gone' : measuredDrop(now, policy);
    const safe = SAFE.includes(judgement.verdict) && doubt === null;
    return {
        ...about,
        verdict: judgement.verdict,
        better: betterOf(a.version, b.version, judgement.verdict, gates[0]),
        safe_to_deploy: safe,
        reason: doubt === null ? judgement.reason : `${judgement.reason}; but ${doubt}`,
        metrics,
    };
}
const SAFE = ['minor', 'unchanged', 'improvement'];
/** The newest measurement of a version, where it fell so far below what such measurements are compared with. */
function measuredDrop({ performance: [newest], reference_accuracy: reference }, { threshold }) {
    if (newest === undefined || reference === null)
        return null;
    const [before, now] = [(0,core_decimal/* decimalOf */.Bc)(reference), (0,core_decimal/* decimalOf */.Bc)(newest.accuracy)];
    const kind = (0,metric_kind/* kindOf */.I)('share', [reference, newest.accuracy]);
    if (kind !== 'mixed' && !(0,limit/* reaches */.O6)((0,judging_policy/* limitOfKind */.ZH)(kind, threshold), (0,core_decimal/* subtract */.Re)(before, now), before, now))
        return null;
    const on = newest.tested_at.slice(0, 10);
    return `its accuracy was measured as ${(0,core_decimal/* formatNumber */.ZV)(newest.accuracy)} on ${on}, after ${(0,core_decimal/* formatNumber */.ZV)(reference)}`;
}
/** By what gates; where that is equal, by what else got worse. */
function betterOf(a, b, verdict, decisive) {
    const delta = decisive?.delta ?? 0;
    if (verdict === 'regression' || (delta === 0 && verdict === 'minor'))
        return a;
    return delta === 0 ? null : delta > 0 === (decisive?.better !== 'lower') ? b : a;
}
function configurationOf({ version }) {
    return {
        model_version: version.model_name,
        dataset_version: version.dataset_version ?? '',
        prompt_version: '',
        environment: '',
    };
}
function candidateOf(details) {
    const configuration = configurationOf(details);
    const { model_version, dataset_version, prompt_version } = configuration;
    return { configuration, result: { model_version, dataset_version, prompt_version, metrics: details.version.metrics } };
}
function contextOf(details) {
    const { version, created_at, id, metrics } = details.version;
    const unsaid = { commit_sha: null, dataset_size: null, benchmark: null, f1_average: null, cases: null };
    return {
        baseline: {
            source: 'input',
            configuration: configurationOf(details),
            snapshot_version: version,
            transaction_id: id,
            created_at,
            metrics,
            ...unsaid,
        },
        baseline_not_found: null,
        own_baseline_version: null,
        previous_version: null,
        history: [],
    };
}
/** The comparison for terminals and logs: first which is better and whether it is safe, then every metric. */
function describeComparison(comparison) {
    const { version_a: a, version_b: b, better, safe_to_deploy, verdict, reason, metrics } = comparison;
    if (a === b)
        return [`${(0,text_table/* terminalText */.eR)(comparison.model_name)}: ${reason}`];
    const winner = better !== null
        ? `version ${better} is better than version ${better === a ? b : a}`
        : verdict === 'incomparable' || verdict === 'inconclusive'
            ? `which of version ${a} and version ${b} is better is not known`
            : `version ${a} and version ${b} are equal`;
    const rows = metrics.map(({ metric, baseline, candidate, delta, verdict: judged }) => [
        metric,
        ...(0,format_number/* alignedNumbers */.hn)([baseline, candidate], { nothing: 'missing' }),
        ...(0,format_number/* alignedNumbers */.hn)([delta], { signed: true, nothing: '' }),
        judged,
    ]);
    const table = (0,text_table/* textTable */.ed)(['metric', `version ${a}`, `version ${b}`, 'delta', ''], rows, 'lrrrl');
    return [
        `${(0,text_table/* terminalText */.eR)(comparison.model_name)}: ${winner}`,
        `version ${b} is ${safe_to_deploy ? '' : 'not '}safe to deploy: ${reason}`,
        ...(metrics.length === 0 ? [] : ['', ...table]),
    ];
}

;// CONCATENATED MODULE: ./lib/core/result/registry-document.js
/** @param backbone the version of what the models share; a whole number is written as one */
function registryDocument(models, backbone) {
    const heads = models.map(({ model_name, active_version, artifact_path, sample_count, f1_score, trained_at }) => [
        model_name,
        {
            active_head_version: active_version,
            head_path: artifact_path,
            sample_count,
            f1_score,
            last_trained: trained_at,
            is_loaded: false,
        },
    ]);
    const newest = models.reduce((latest, { updated_at }) => (latest === null || Date.parse(updated_at) > Date.parse(latest) ? updated_at : latest), null);
    return {
        backbone_version: backbone !== null && /^\d{1,9}$/.test(backbone) ? Number(backbone) : backbone,
        signals: Object.fromEntries(heads),
        last_updated: newest,
    };
}

;// CONCATENATED MODULE: ./lib/cli/models/questions.js














function addList(model, io) {
    addStore(model.command('list'), io, ['model list', 'model list lesions --limit 50 --all'])
        .summary('list the models, or the versions of one')
        .description('Lists the models with their active versions; with a name, the versions of that model, newest first.')
        .argument('[model]', 'name of the model')
        .addOption(new Option('--limit <count>', 'how many versions').argParser(limitNumber).default(20))
        .option('--all', 'archived versions as well')
        .action(async (model_name, flags) => {
        if (model_name === undefined) {
            const models = await withStore(io, flags, (store) => store.call(listModels, {}));
            say(io, flags, { models }, models.length === 0 ? ['There are no models yet: model register adds one.'] : modelTable(models));
            return;
        }
        const question = { model_name, limit: flags.limit, include_archived: flags.all === true };
        const versions = await withStore(io, flags, (store) => store.call(listModelVersions, question));
        say(io, flags, { model_name, versions }, versionTable(versions));
    });
}
function addShow(model, io) {
    addStore(model.command('show'), io, ['model show lesions 3'])
        .summary('everything about one version')
        .description('Shows a version with its training, metrics and evidence, its activations and its measurements.')
        .argument('<model>', 'name of the model')
        .argument('<version>', 'number or name of the version', versionReference)
        .action(async (model_name, version, flags) => {
        const question = { model_name, ...version };
        const { difference: _, ...details } = await withStore(io, flags, (store) => store.call(showModelVersion, question));
        say(io, flags, details, versionLines(details));
    });
}
function addModelCompare(model, io, finish) {
    addStore(model.command('compare'), io, ['model compare lesions 2 3', 'model compare lesions 3'])
        .summary('say which version is better, and whether it is safe to deploy')
        .description('Judges a version against another one, by default against the active one, as push judges a result. The exit ' +
        'code is 0 when it is safe to deploy, 1 when it is worse or that cannot be told.')
        .argument('<model>', 'name of the model')
        .argument('<versions...>', 'one version, or the old one and the new one')
        .option('--threshold <number>', 'a drop of f1 by this much or more is a regression (default: 0.05)')
        .option('--metrics <rules>', 'rules for metrics, as of push')
        .action(async (name, versions, flags) => {
        const references = versions.map(versionReference);
        const [candidate, before = null] = references.reverse();
        if (candidate === undefined || references.length > 2)
            throw new errors/* UserError */.yo('give one version, or two');
        const policy = (0,judging_policy/* policyFrom */.JX)(flags);
        const comparison = await withStore(io, flags, (store) => compareModels(store, name, before, candidate, policy));
        say(io, flags, comparison, describeComparison(comparison));
        finish(comparison.safe_to_deploy ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.regression);
    });
}
function addActive(model, io, finish) {
    addStore(model.command('active'), io, ['model active lesions --fallback models/baseline.pt'])
        .summary('print the path of the active artifact, and nothing else')
        .description('Prints the artifact path of the active version, for a deploy script. The exit code is 1 if none is active.')
        .argument('<model>', 'name of the model')
        .option('--fallback <path>', 'what to print when none is active')
        .action(async (name, flags) => {
        if (flags.fallback === '')
            throw new errors/* UserError */.yo('--fallback is empty: name a path, or leave it out');
        const found = await withStore(io, flags, (store) => findDeployable(store, name, flags.fallback ?? null));
        const artifact_path = found.kind === 'active' ? found.version.artifact_path : (flags.fallback ?? null);
        const { version, version_name, f1_score } = found.kind === 'active' ? found.version : { version: null, version_name: null, f1_score: null };
        if (flags.json === true) {
            printJson(io, {
                model_name: name,
                version,
                version_name,
                f1_score,
                artifact_path,
                is_fallback: found.kind === 'fallback',
            });
        }
        else if (artifact_path !== null)
            io.stdout.write(`${artifact_path}\n`);
        if (found.kind === 'fallback')
            terminalLog(io).warning(found.warning);
        if (found.kind === 'none') {
            writeLines(io, io.stderr, [{ text: found.message, style: 'bad' }]);
            finish(terminal_exit/* EXIT */.d.regression);
        }
    });
}
function addModelExport(model, io) {
    addStore(model.command('export'), io, ['model export --output models/registry.json --backbone-version 1'])
        .summary('write registry.json')
        .description('Writes the active version of every model as registry.json, for loaders that read that form.')
        .option('--output <file>', 'where to write it (default: standard output)')
        .option('--backbone-version <version>', 'the version of what the models share; kept as it is')
        .action(async (flags) => {
        const models = await withStore(io, flags, (store) => store.call(listModels, {}));
        const document = registryDocument(models, flags.backboneVersion ?? null);
        if (flags.output === undefined) {
            printJson(io, document);
            return;
        }
        await writeOutput(io, flags.output, `${JSON.stringify(document, null, 2)}\n`);
        say(io, flags, { output: flags.output, models: models.length }, [
            `Wrote ${models.length} models to ${(0,text_table/* terminalText */.eR)(flags.output)}`,
        ]);
    });
}

;// CONCATENATED MODULE: ./lib/cli/models/commands.js




/** `model …`: the registry of models. */
function addModel(program, io, finish) {
    const model = program
        .command('model')
        .summary('the registry of models: register, activate, roll back')
        .description('Keeps versions of named models, of which at most one is active: the one that is deployed.')
        .addHelpText('after', `\nExample:\n  ${io.commandName} model register lesions models/v3.pt --metrics '{"f1": 0.93}'`);
    addRegister(model, io);
    addActivate(model, io);
    addModelRollback(model, io);
    addList(model, io);
    addShow(model, io);
    addLogPerformance(model, io, finish);
    addModelCompare(model, io, finish);
    addPrune(model, io);
    addActive(model, io, finish);
    addModelExport(model, io);
}

;// CONCATENATED MODULE: ./lib/commands/setup/doctor.js





const fine = (about, says) => ({ about, state: 'ok', says, mend: null });
const note = (about, says, mend = null) => ({
    about,
    state: 'note',
    says,
    mend,
});
const wrong = (about, says, mend) => ({ about, state: 'wrong', says, mend });
/** SQLSTATE: the role may not call the function. */
const NOT_ALLOWED = '42501';
const LISTED = 3;
/** The oldest Node that runs this, and the one that supabase-js needs. */
const OLDEST_NODE = [20, 15];
const NODE_FOR_SUPABASE = 22;
/** @param version as `process.version` has it */
function examineNode(version, isSupabase) {
    const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
    const [oldest, oldestMinor] = OLDEST_NODE;
    const needed = isSupabase ? NODE_FOR_SUPABASE : oldest;
    const isEnough = major > needed || (major === needed && (isSupabase || minor >= oldestMinor));
    const wanted = isSupabase ? `${NODE_FOR_SUPABASE}, which Supabase needs` : OLDEST_NODE.join('.');
    return isEnough ? fine('Node', version) : wrong('Node', `${version} is too old`, `install Node ${wanted} or newer`);
}
/**
 * Whether the store answers, has the schema of this version, and what is in it. Never throws for what is wrong with it.
 * @param program how a person calls the command line
 */
async function examineStore(open, program) {
    let store;
    try {
        store = await open();
    }
    catch (error) {
        return [ofFault('store', error)];
    }
    try {
        return await examineOpened(store, program);
    }
    finally {
        await store.close();
    }
}
async function examineOpened(store, program) {
    const found = [];
    try {
        const { schema_version: schema } = await store.call(push/* getJudgingContext */.IB, { results: [], context: NOTHING_ASKED });
        found.push(fine('store', store.description), fine('schema', `version ${schema}`));
    }
    catch (error) {
        return [ofFault('store', error, store.description)];
    }
    try {
        const configurations = await store.call(listBenchmarkConfigurations, {});
        return [...found, fine('permission', 'reads and asks'), ...examineNames(configurations, program)];
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code !== NOT_ALLOWED)
            return [...found, ofFault('history', error)];
        const says = 'this key may push and judge, and ask nothing else (benchmark_writer)';
        return [...found, note('permission', says, 'take a secret key for history, rollback and the dashboard')];
    }
}
const NOTHING_ASKED = {
    baseline: null,
    baseline_environment: 'github-actions',
    reference: { kind: 'own-baseline' },
};
/** Names that may be slips of the hand, and what is still to be done. */
function examineNames(configurations, program) {
    if (configurations.length === 0) {
        return [note('configurations', 'none yet', `push a result: ${program} push results/*.json`)];
    }
    const found = [fine('configurations', `${(0,phrase/* count */.U9)(configurations.length, 'configuration')} with versions`)];
    for (const [about, key] of [
        ['models', 'model_version'],
        ['datasets', 'dataset_version'],
        ['prompts', 'prompt_version'],
        ['environments', 'environment'],
    ]) {
        const names = [...new Set(configurations.map((each) => each[key]))];
        const groups = new Map();
        for (const name of names)
            groups.set(doctor_plain(name), [...(groups.get(doctor_plain(name)) ?? []), name]);
        const alike = [...groups.values()].filter((group) => group.length > 1);
        if (alike.length === 0)
            continue;
        const shown = alike.slice(0, LISTED).map((group) => group.map((name) => JSON.stringify(name)).join(' and '));
        const mend = `use one of them: results of different ${about} are never compared`;
        found.push(note('names', `${about} that differ in case or signs alone: ${shown.join('; ')}`, mend));
    }
    const lacking = configurations.filter(({ environment, baseline_version }) => baseline_version === null && !(0,result_environment/* isEphemeral */.aw)(environment));
    if (lacking.length > 0) {
        const [first] = lacking;
        const command = `${program} baseline ${first?.current_version ?? 1} -m ${JSON.stringify(first?.model_version)} -e ${JSON.stringify(first?.environment)}`;
        found.push(note('baselines', `${(0,phrase/* count */.U9)(lacking.length, 'configuration')} without one`, `set one: ${command}`));
    }
    else
        found.push(fine('baselines', 'every configuration has one'));
    return found;
}
const doctor_plain = (name) => name.toLowerCase().replaceAll(/[\s._/-]+/g, '');
/** What went wrong, with the mend that its message has in its later lines or after a colon. */
function ofFault(about, error, where) {
    if (!(error instanceof errors/* StoreError */.hg) && !(error instanceof errors/* UserError */.yo))
        throw error;
    const [first = '', ...more] = error.message.split('\n');
    const says = where === undefined ? first : `${where}: ${first}`;
    return wrong(about, says, more.join(' ').trim() || 'the line above says what to do; then run doctor again');
}
/**
 * What the configuration file says, and the finding about it.
 * @param find gives null where there is none
 * @param none what is said then
 */
async function examineConfig(find, none) {
    const about = 'configuration file';
    try {
        const config = await find();
        if (config === null)
            return { config, finding: note(about, none.says, none.mend) };
        return { config, finding: fine(about, `${config.file}: ${Object.keys(config.texts).join(', ') || 'empty'}`) };
    }
    catch (error) {
        return { config: null, finding: ofFault(about, error) };
    }
}
/** The state of all as lines: each thing, and below it how to mend it. */
function describeFindings(findings) {
    const width = Math.max(...findings.map(({ about }) => about.length));
    return findings.flatMap(({ about, state, says, mend }) => [
        `${{ ok: '✓', note: '•', wrong: '✗' }[state]} ${about.padEnd(width)}  ${says}`,
        ...(mend === null ? [] : [`  ${' '.repeat(width)}  → ${mend}`]),
    ]);
}
/** What to do first. */
function doctor_nextStep(findings) {
    const [first] = [
        ...findings.filter(({ state }) => state === 'wrong'),
        ...findings.filter(({ mend }) => mend !== null),
    ];
    return first === undefined ? 'Next: nothing is missing.' : `Next: ${first.about}: ${first.mend ?? first.says}`;
}
const isWrong = (findings) => findings.some(({ state }) => state === 'wrong');

;// CONCATENATED MODULE: ./lib/cli/project/doctor.js







function addDoctor(program, io, finish) {
    readsFileItself(addStore(program.command('doctor'), io, ['doctor', 'doctor --supabase-url https://<ref>.supabase.co']))
        .summary('say what is missing or wrong, and how to mend it')
        .description('Looks at Node, git, the configuration file, the store, its schema, what the key may do, and the names in the ' +
        'history. Changes nothing. The exit code is 1 when something is wrong.')
        .action(async (flags) => {
        const findings = await examine(io, flags);
        const next = doctor_nextStep(findings);
        if (flags.json === true)
            printJson(io, { ok: !isWrong(findings), checks: findings, next });
        else
            writeLines(io, io.stdout, [...describeFindings(findings), next].map((text) => ({
                text: indentedText(text, 600),
                style: styleOf(text),
            })));
        finish(isWrong(findings) ? terminal_exit/* EXIT */.d.regression : terminal_exit/* EXIT */.d.done);
    });
}
const doctor_STYLES = { '✗': 'bad', '✓': 'good', '•': 'warn' };
const styleOf = (line) => doctor_STYLES[line.charAt(0)] ?? 'plain';
async function examine(io, flags) {
    const mend = `${io.commandName} init <files…> prints one for the files that you have`;
    const { config, finding } = await examineConfig(() => findConfig(io, flags.config), { says: 'none', mend });
    const options = config === null ? flags : { ...flags, storeInFile: storeOf(config) };
    const isSupabase = [flags.supabaseUrl, config?.texts['supabase-url'], io.env['SUPABASE_URL']].some((each) => each);
    const silent = {
        info: () => undefined,
        warning: () => undefined,
        group: (_, work) => work(),
    };
    return [
        examineNode(process.version, isSupabase),
        await examineGit(io),
        finding,
        ...(await examineStore(() => openNamedStore(io, options, 'judge', silent), io.commandName)),
    ];
}
async function examineGit(io) {
    const { runGit } = await __nccwpck_require__.e(/* import() */ 940).then(__nccwpck_require__.bind(__nccwpck_require__, 2940));
    const place = { folder: io.cwd, env: io.env };
    try {
        const { stdout } = await runGit(place, ['--version']);
        const version = stdout.toString('utf8').trim();
        const { code } = await runGit(place, ['rev-parse', '--git-dir']);
        if (code !== 0)
            return note('git', `${version}; this folder is in no repository`, 'run this in a clone, for its history branch');
        const remote = await runGit(place, ['remote', 'get-url', 'origin']);
        return remote.code === 0
            ? fine('git', version)
            : note('git', `${version}; the repository has no remote origin`, 'git remote add origin <address>, for the history branch');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return wrong('git', 'not found', 'install git: commits and the history branch are read with it');
    }
}

;// CONCATENATED MODULE: ./lib/commands/setup/tools.js
const NODE = 'npm ci';
/** The exit code says that an assertion failed, which is for the judge. */
const JUDGED = '|| true';
const TOOLS = [
    {
        format: 'promptfoo',
        output: 'results/promptfoo.json',
        command: (output, project) => `npx promptfoo@latest eval ${project === null ? '' : `--config ${project} `}--output ${output} ${JUDGED}`,
        isProject: (name) => /^promptfooconfig.*\.(?:ya?ml|json|[cm]?[jt]s)$/.test(name),
        hasKeys: true,
    },
    {
        format: 'JUnit XML',
        output: 'results/pytest.xml',
        setup: 'pip install -r requirements.txt',
        command: (output, project) => `python -m pytest ${project !== null && /^(?:.*\/)?test_/.test(project) ? `${project} ` : ''}--junitxml=${output} ${JUDGED}`,
        isProject: (name) => /^(?:pytest\.ini|conftest\.py|pyproject\.toml|tox\.ini|test_.*\.py|.*_test\.py)$/.test(name),
        hasKeys: true,
    },
    {
        format: 'JUnit XML',
        output: 'results/vitest.xml',
        setup: NODE,
        command: (output) => `npx vitest run --reporter=junit --outputFile=${output} ${JUDGED}`,
        isProject: (name) => /^vite(?:st)?\.config\.[cm]?[jt]s$/.test(name),
        hasKeys: true,
    },
    {
        format: 'pytest-json-report',
        output: 'results/pytest.json',
        setup: 'pip install pytest pytest-json-report',
        command: (output) => `python -m pytest --json-report --json-report-file=${output} ${JUDGED}`,
        isProject: () => false,
        hasKeys: true,
    },
    {
        format: 'lm-evaluation-harness',
        output: 'results/',
        setup: 'pip install lm-eval',
        command: () => 'lm_eval --model hf --model_args pretrained=gpt2 --tasks gsm8k --log_samples --output_path results',
        isProject: () => false,
        hasKeys: false,
    },
    {
        format: 'inspect_ai',
        output: 'results/*.eval',
        setup: 'pip install inspect-ai',
        command: () => 'inspect eval evals/ --model openai/gpt-4o --log-dir results',
        isProject: () => false,
        hasKeys: true,
    },
];
/** The tool whose file a person named; undefined: it is no file of a project. */
function toolOfProject(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return TOOLS.find((tool) => tool.isProject(name));
}
/** The tool that wrote a result file, as far as format and name tell; undefined: none that is known by a command. */
function toolOfResult(format, path) {
    const tools = TOOLS.filter((tool) => tool.format === format);
    return tools.find(({ output }) => path.includes(/\w+(?=\.\w+$)/.exec(output)?.[0] ?? '\n')) ?? tools[0];
}

;// CONCATENATED MODULE: ./lib/commands/setup/init.js









const WORKFLOW_FILE = '.github/workflows/benchmarks.yml';
/** Names that a file may lack, as the configuration file calls them, and what stands there until a person says. */
const PLACEHOLDERS = {
    'model-version': { name: 'model_version', value: 'my-model', why: 'what was measured' },
    'dataset-version': {
        name: 'dataset_version',
        value: 'my-dataset-v1',
        why: 'what it was measured on: another name when the cases change',
    },
    'prompt-version': { name: 'prompt_version', value: 'v1', why: 'the prompt: another name when it changes' },
};
const KEYS = Object.keys(PLACEHOLDERS);
/** Which of the paths are files of a project, not results. */
const isOfProject = (path) => toolOfProject(path) !== undefined;
/**
 * The configuration file and a workflow for what a person has. Throws `InvalidResultsError` for result files that cannot
 * be read at all.
 */
async function init(source) {
    if (source.paths.length === 0) {
        throw new errors/* UserError */.yo('init takes result files, or the file of a tool such as promptfooconfig.yaml, pytest.ini or vitest.config.ts: name one');
    }
    const project = source.paths.find(isOfProject) ?? null;
    const results = source.paths.filter((path) => !isOfProject(path));
    const understood = await understand(source);
    const tool = project === null ? toolOfResult(understood.files[0]?.format ?? null, results[0] ?? '') : toolOfProject(project);
    const outputs = results.length > 0 ? results : [tool?.output ?? 'results/*.json'];
    return [
        { path: CONFIG_FILE, text: configText(outputs, understood, tool) },
        { path: WORKFLOW_FILE, text: workflowText(outputs, tool, project) },
    ];
}
/** Reads the files, first as they are, then with what their problems ask for. */
async function understand({ files, parsers, digest }) {
    if (files.length === 0)
        return { files: [], missing: [], mapping: null };
    let missing = [];
    let mapping = null;
    for (;;) {
        const names = Object.fromEntries(missing.map((key) => [PLACEHOLDERS[key].name, PLACEHOLDERS[key].value]));
        const decoded = await decodeFiles(files, { names, parsers, digest, mapping: (0,tables_mapping/* parseMapping */.K)(mapping ?? undefined) });
        const said = decoded.problems.map(({ message }) => message).join('\n');
        const asked = KEYS.filter((key) => missing.includes(key) || said.includes(`--${key}`));
        const guess = mapping ?? /^ *mapping: (.+)$/m.exec(said)?.[1] ?? null;
        if (decoded.problems.length === 0)
            return { files: decoded.files, missing, mapping };
        if (asked.length === missing.length && guess === mapping)
            throw new errors/* InvalidResultsError */.AD(decoded.problems);
        missing = asked;
        mapping = guess;
    }
}
function configText(outputs, { files, missing, mapping }, tool) {
    const named = files.length === 0 && tool !== undefined ? asked(tool) : missing;
    const undecided = undecidedMetric(files);
    return [
        '# yaml-language-server: $schema=https://raw.githubusercontent.com/your-org/benchmark-snapshots/v1/schema/benchmark-snapshots.schema.json',
        '# Every key is in docs/configuration.md; inputs of a step and flags of a command win over them.',
        ...files.flatMap((file) => {
            const [first = '', ...more] = describeUnderstood(file);
            return [`# ${commented(file.path)}: ${commented(first)}`, ...more.map((line) => `#   ${commented(line)}`)];
        }),
        ...listed('results', outputs),
        ...named.map((key) => `${key}: ${PLACEHOLDERS[key].value} # ${PLACEHOLDERS[key].why}`),
        ...(mapping === null ? [] : [`mapping: ${scalar(mapping)} # a guess from the names in the file: check it`]),
        ...(undecided === null
            ? []
            : ['metrics:', `  ${scalar(undecided)}: higher primary # what decides: check the metric, and higher or lower`]),
        'threshold: 0.05 # a drop of the primary metric by so much is a regression',
        'promotion: proven # which versions become the baseline by themselves',
        '',
    ].join('\n');
}
/** Names that no file of a tool says. */
function asked({ format }) {
    return format === 'promptfoo' ? ['dataset-version'] : ['model-version', 'dataset-version'];
}
/** A metric of results that have none that decides. */
function undecidedMetric(files) {
    for (const { metrics, primary_metric } of files.flatMap(({ results }) => results)) {
        const names = [...(0,metrics_metrics/* flattenMetrics */.g8)(metrics).keys()];
        const [first] = names;
        const claims = { policy: judging_policy/* DEFAULT_POLICY */.zj, ofResult: primary_metric };
        if (first !== undefined && (0,metrics_primary_metric/* primaryMetric */.P)(new Set(names), claims) === null)
            return first;
    }
    return null;
}
function workflowText(outputs, tool, project) {
    const [first = ''] = outputs;
    const isPlain = /^[\w./-]+$/.test(first);
    const command = tool?.command(isPlain ? first : tool.output, project) ?? `./run-benchmark.sh # writes ${first}`;
    const keys = tool?.hasKeys === false ? '# ' : '';
    return `# Measures every push to main and every pull request, keeps the history on a branch of this repository, comments, and
# turns red on a regression. By button too, such as for the first baseline.
name: Benchmarks
on:
  push: { branches: [main] }
  pull_request:
  workflow_dispatch:
permissions: {}
jobs:
  benchmark:
    # A fork gets no keys: benchmark-fork-run.yml and benchmark-fork-report.yml are for its pull requests.
    if: github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository
    permissions:
      contents: write # to keep the history on its branch
      issues: write # to open one issue while results are regressed
      pull-requests: write # to comment
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1 # the owner of your copy
    with:
${[
        ...(tool?.setup === undefined ? [] : [`setup: ${tool.setup}`]),
        `command: ${tool === undefined ? command : scalar(command)}`,
        ...listed('results', outputs, '|'),
    ]
        .map((line) => `      ${line}`)
        .join('\n')}
    ${keys}secrets:
    ${keys}  benchmark-keys: \${{ secrets.BENCHMARK_KEYS }} # lines such as OPENAI_API_KEY=sk-…
`;
}
/** One on the line of its key; several as a list, or as lines of one text. */
function listed(key, values, form = '') {
    const [only, ...more] = values;
    if (only !== undefined && more.length === 0)
        return [`${key}: ${scalar(only)}`];
    return [
        `${key}:${form === '' ? '' : ' |'}`,
        ...values.map((value) => (form === '' ? `  - ${scalar(value)}` : `  ${value}`)),
    ];
}
/** As YAML reads it back. */
function scalar(text) {
    return /^[A-Za-z./][\w ./=@,|*+$-]*$/.test(text) && text.trim() === text ? text : JSON.stringify(text);
}
const commented = (text) => text.replaceAll(/[\r\n]+/g, ' ').slice(0, 200);

;// CONCATENATED MODULE: ./lib/cli/project/init.js












const init_EXAMPLES = ['init promptfooconfig.yaml', 'init results/*.xml --write'];
function addInit(program, io) {
    addCommon(program.command('init'), io, init_EXAMPLES)
        .summary('print a configuration and a workflow for what you have')
        .description('Prints the configuration file and a workflow for the files that it is given: result files of any format that ' +
        'is read, or the file of a tool, such as promptfooconfig.yaml, pytest.ini or vitest.config.ts.')
        .argument('[files...]', 'result files, or files of the project of a tool')
        .option('--write', 'write them into the repository; a file that is there stays as it is')
        .action(async (named, flags) => {
        const paths = named.map((each) => each.replaceAll('\\', '/'));
        for (const each of paths.filter(isOfProject))
            await mustBeThere(io, each);
        const results = paths.filter((each) => !isOfProject(each));
        const files = results.length === 0 ? [] : await resultFiles(results, io.cwd).collect();
        const made = await init({ paths, files, parsers: openParsers(), digest: sha256 });
        const written = flags.write === true ? await writeAll(io, made) : null;
        if (flags.json === true)
            printJson(io, { files: made, written: written ?? [] });
        else
            io.stdout.write(written === null ? init_shown(made) : init_whatNext(io, written, made));
    });
}
async function mustBeThere({ cwd }, file) {
    try {
        await (0,promises_.access)(external_node_path_.resolve(cwd, file));
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${file}: cannot be read: ${(0,io_fault.messageOf)(error)}`, { cause: error });
    }
}
const init_shown = (files) => files.map(({ path: file, text }) => `# ${file}\n${text}`).join('\n');
/** Those that were written. Throws `UserError` where one is there already, before anything is written. */
async function writeAll(io, files) {
    const root = await rootOf(io.cwd);
    const isThere = (file) => (0,promises_.access)(external_node_path_.join(root, file)).then(() => true, () => false);
    const there = [];
    for (const { path: file } of files)
        if (await isThere(file))
            there.push(file);
    if (there.length > 0) {
        throw new errors/* UserError */.yo(`${there.join(' and ')}: ${there.length === 1 ? 'is' : 'are'} there already, and nothing was written; without ` +
            '--write the text is printed, to compare');
    }
    for (const { path: file, text } of files) {
        const target = external_node_path_.join(root, file);
        try {
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            await (0,promises_.writeFile)(target, text, { flag: 'wx' });
        }
        catch (error) {
            throw new errors/* UserError */.yo(`${file}: cannot be written: ${(0,io_fault.messageOf)(error)}`, { cause: error });
        }
    }
    return files.map(({ path: file }) => file);
}
function init_whatNext(io, written, files) {
    const isTold = files.some(({ text }) => text.includes('my-'));
    const next = [
        ...(isTold ? ['put your names where they say my-…'] : []),
        'put the owner of your copy for your-org in the workflow, and your keys into the secret BENCHMARK_KEYS',
        `see that all is well: ${io.commandName} doctor`,
        'commit and push; the first run on the default branch makes the baseline',
    ];
    return [
        ...written.map((file) => `Wrote ${(0,text_table/* terminalText */.eR)(file)}`),
        'Next:',
        ...next.map((step, index) => `  ${index + 1}. ${step}`),
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/cli/schema.js



/** The commands that bring the schema into a database of the user's own. */
function addSchema(program, io) {
    addCommon(program.command('migrate'), io, ['migrate --database-url postgresql://postgres@localhost/benchmarks'])
        .summary('bring the schema into a PostgreSQL database')
        .description('Applies the migrations that a PostgreSQL database (15 or newer) lacks, each in a transaction. Run again, it ' +
        'does nothing; two at once, one waits.')
        .requiredOption('--database-url <url>', 'postgresql://user:password@host/database')
        .action(async (flags) => {
        const { migrate } = await __nccwpck_require__.e(/* import() */ 528).then(__nccwpck_require__.bind(__nccwpck_require__, 6528));
        const { description, applied } = await migrate({ databaseUrl: flags.databaseUrl });
        if (flags.json === true)
            printJson(io, { description, applied });
        else if (applied.length === 0)
            io.stdout.write(`${(0,text_table/* terminalText */.eR)(description)}: nothing to do\n`);
        else
            io.stdout.write(`${(0,text_table/* terminalText */.eR)(description)}: applied\n${applied.map((name) => `  ${name}\n`).join('')}`);
    });
    const schema = program.command('schema').summary('the SQL of the schema').description('About the SQL of the schema.');
    addCommon(schema.command('print'), io, ['schema print > schema.sql'])
        .summary('print the SQL of the schema')
        .description('Prints all migrations as one SQL text, to be pasted into a SQL editor.')
        .action(async (flags) => {
        const { schemaSql } = await __nccwpck_require__.e(/* import() */ 528).then(__nccwpck_require__.bind(__nccwpck_require__, 6528));
        const sql = await schemaSql();
        if (flags.json === true)
            printJson(io, { sql });
        else
            io.stdout.write(sql);
    });
}

;// CONCATENATED MODULE: ./lib/contract/questions.js
/** Questions about snapshots, at one time and over time. Archived versions are left out everywhere. */



/** `since` is inclusive, `until` is not. */
const PERIOD = { since: codec/* optional */.lq(codec/* timestamptz */.dE), until: codec/* optional */.lq(codec/* timestamptz */.dE) };
/** What is measured, by its dotted name, and which direction is better; left out: what most configurations are about. */
const RANKING = { metric: codec/* optional */.lq(fields/* metricName */.Kh), better: codec/* optional */.lq(codec/* oneOf */.yL(['higher', 'lower'])) };
/** What a configuration is about, and its value. */
const PRIMARY = { metric: fields/* metricName */.Kh, value: codec/* orNull */.Xd(codec/* numeric */.sH) };
const tags = codec/* listOf */.c3(fields/* name */.UU);
/** None is not the same as an empty array of SQL, which nothing is in. */
const variants = { ...tags, write: (all) => (all.length === 0 ? null : tags.write(all)) };
/** The newest snapshots of a configuration, newest first. */
const getSnapshotHistory = (0,contract_entry/* define */.E8)({
    name: 'get_snapshot_history',
    takes: { ...fields/* CONFIGURATION */.jZ, limit: codec/* stated */.Eo(codec/* integer */.nd), include_archived: codec/* optional */.lq(codec/* flag */.Jt) },
    answers: (0,contract_entry/* rows */.Ge)({
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_current: codec/* flag */.Jt,
        is_baseline: codec/* flag */.Jt,
        is_active: codec/* flag */.Jt,
        ...fields/* FURTHER_SCORES */.P3,
        f1_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        transaction_id: codec/* uuid */.uR,
        tags: codec/* listOf */.c3(codec/* text */.Qq),
        notes: codec/* orNull */.Xd(codec/* text */.Qq),
        /** What was said about it after it was stored. */
        annotations: codec/* json */.Pq(codec/* listOf */.c3(codec/* row */.nM({ created_at: codec/* timestamptz */.dE, actor: codec/* text */.Qq, note: codec/* orNull */.Xd(codec/* text */.Qq), tags: codec/* listOf */.c3(codec/* text */.Qq) }))),
        ...PRIMARY,
        value_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts', 'annotations'] },
});
/** Every metric of two versions of a configuration. */
const compareSnapshots = (0,contract_entry/* define */.E8)({
    name: 'compare_snapshots',
    takes: { ...fields/* CONFIGURATION */.jZ, version_a: codec/* integer */.nd, version_b: codec/* integer */.nd },
    answers: (0,contract_entry/* rows */.Ge)({
        metric: fields/* metricName */.Kh,
        version_a_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        version_b_value: codec/* orNull */.Xd(codec/* numeric */.sH),
        delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        percent_change: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'named' },
});
/** Current snapshots, most recently touched first; pull requests and branches only where their environment is named. */
const latestSnapshots = (0,contract_entry/* define */.E8)({
    name: 'latest_snapshots',
    takes: { ...fields/* FILTER */.x1, limit: codec/* stated */.Eo(codec/* integer */.nd), offset: codec/* optional */.lq(codec/* integer */.nd) },
    answers: (0,contract_entry/* rows */.Ge)({
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        is_baseline: codec/* flag */.Jt,
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        run_count: codec/* integer */.nd,
        last_updated_at: codec/* timestamptz */.dE,
        transaction_id: codec/* uuid */.uR,
        ...PRIMARY,
        baseline_value: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'current', also: ['verdicts', 'baselines'] },
});
/** Rows of the log, newest first. `before`: only what is older than this transaction. */
const listBenchmarkTransactions = (0,contract_entry/* define */.E8)({
    name: 'list_benchmark_transactions',
    takes: {
        ...fields/* FILTER */.x1,
        /** The beginning of the hash is enough. */
        commit_sha: codec/* optional */.lq(codec/* text */.Qq),
        branch_name: codec/* optional */.lq(codec/* text */.Qq),
        run_id: codec/* optional */.lq(codec/* text */.Qq),
        triggered_by: codec/* optional */.lq(codec/* text */.Qq),
        /** All of them, given at the push or by an annotation. */
        tags: codec/* optional */.lq(tags),
        ...PERIOD,
        limit: codec/* stated */.Eo(codec/* integer */.nd),
        before: codec/* optional */.lq(codec/* uuid */.uR),
        include_archived: codec/* optional */.lq(codec/* flag */.Jt),
    },
    answers: (0,contract_entry/* rows */.Ge)({
        transaction_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        repository: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        run_attempt: codec/* orNull */.Xd(codec/* integer */.nd),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        dataset_size: codec/* orNull */.Xd(codec/* integer */.nd),
        metrics: codec/* metricTree */.Fc,
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        duration_seconds: codec/* orNull */.Xd(codec/* numeric */.sH),
        error_count: codec/* orNull */.Xd(codec/* integer */.nd),
        success_count: codec/* orNull */.Xd(codec/* integer */.nd),
        tags: codec/* listOf */.c3(codec/* text */.Qq),
        notes: codec/* orNull */.Xd(codec/* text */.Qq),
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['annotations'] },
});
/** One metric of the newest versions, oldest first; null where a version lacks it. */
const getMetricSeries = (0,contract_entry/* define */.E8)({
    name: 'get_metric_series',
    takes: { ...fields/* CONFIGURATION */.jZ, metric: codec/* optional */.lq(fields/* metricName */.Kh), limit: codec/* stated */.Eo(codec/* integer */.nd), ...PERIOD },
    answers: (0,contract_entry/* rows */.Ge)({
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        value: codec/* orNull */.Xd(codec/* numeric */.sH),
        is_current: codec/* flag */.Jt,
        is_baseline: codec/* flag */.Jt,
        verdict: codec/* orNull */.Xd(fields/* verdict */.WJ),
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'newest', also: ['verdicts'] },
});
const TREND_UNITS = ['day', 'week', 'month'];
/**
 * One metric by day, week or month of UTC: by configuration, oldest period first. Without `since` the last 30 days, 26
 * weeks or 12 months.
 */
const getMetricTrends = (0,contract_entry/* define */.E8)({
    name: 'get_metric_trends',
    takes: { by: codec/* stated */.Eo(codec/* oneOf */.yL(TREND_UNITS)), metric: codec/* optional */.lq(fields/* metricName */.Kh), ...fields/* FILTER */.x1, ...PERIOD },
    answers: (0,contract_entry/* rows */.Ge)({
        /** Its first day. */
        period: codec/* date */.p6,
        ...fields/* CONFIGURATION */.jZ,
        run_count: codec/* bigint */.o,
        /** Rounded to six decimals, or to six digits where it is small. */
        average: codec/* numeric */.sH,
        lowest: codec/* numeric */.sH,
        highest: codec/* numeric */.sH,
        last: codec/* numeric */.sH,
        /** Of the average, against the period with results before it. */
        change: codec/* orNull */.Xd(codec/* numeric */.sH),
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'all' },
});
const RANK = {
    /** null: the metric is missing. */
    rank: codec/* orNull */.Xd(codec/* bigint */.o),
    /** Alone at the top. */
    is_winner: codec/* orElse */.NW(codec/* flag */.Jt, false),
};
/** The current snapshots of one dataset, best first. */
const questions_compareModels = (0,contract_entry/* define */.E8)({
    name: 'compare_models',
    takes: {
        dataset_version: fields/* name */.UU,
        ...RANKING,
        prompt_version: fields/* FILTER */.x1.prompt_version,
        environment: fields/* FILTER */.x1.environment,
    },
    answers: (0,contract_entry/* rows */.Ge)({
        ...RANK,
        model_version: codec/* text */.Qq,
        model_provider: codec/* orNull */.Xd(codec/* text */.Qq),
        prompt_version: codec/* text */.Qq,
        environment: codec/* text */.Qq,
        snapshot_version: codec/* integer */.nd,
        created_at: codec/* timestamptz */.dE,
        value: codec/* orNull */.Xd(codec/* numeric */.sH),
        /** To the best, with the sign of value − best. */
        difference: codec/* orNull */.Xd(codec/* numeric */.sH),
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        ...fields/* FURTHER_SCORES */.P3,
        run_count: codec/* integer */.nd,
        ...fields/* SUITE */.J3,
        transaction_id: codec/* uuid */.uR,
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'current', also: ['verdicts', 'baselines'] },
});
/** The results tagged `experiment`, by prompt, or by those further tags, best first. */
const comparePrompts = (0,contract_entry/* define */.E8)({
    name: 'compare_prompts',
    takes: {
        experiment: fields/* name */.UU,
        /** None: by prompt. */
        variants: codec/* optional */.lq(variants),
        ...RANKING,
        model_version: fields/* FILTER */.x1.model_version,
        dataset_version: fields/* FILTER */.x1.dataset_version,
        environment: fields/* FILTER */.x1.environment,
    },
    answers: (0,contract_entry/* rows */.Ge)({
        ...RANK,
        model_version: codec/* text */.Qq,
        dataset_version: codec/* text */.Qq,
        variant: codec/* text */.Qq,
        /** Those that have the metric. */
        run_count: codec/* bigint */.o,
        average: codec/* orNull */.Xd(codec/* numeric */.sH),
        lowest: codec/* orNull */.Xd(codec/* numeric */.sH),
        highest: codec/* orNull */.Xd(codec/* numeric */.sH),
        difference: codec/* orNull */.Xd(codec/* numeric */.sH),
        prompt_versions: codec/* listOf */.c3(codec/* text */.Qq),
        first_at: codec/* timestamptz */.dE,
        last_at: codec/* timestamptz */.dE,
        ...fields/* SUITE */.J3,
        metric: fields/* metricName */.Kh,
    }),
    effect: 'reads',
    plan: { load: 'all', also: ['annotations'] },
});
/** Recorded verdicts `regression`, newest first. `before`: only what is older than this verdict. */
const listRegressions = (0,contract_entry/* define */.E8)({
    name: 'list_regressions',
    takes: { ...PERIOD, ...fields/* FILTER */.x1, limit: codec/* stated */.Eo(codec/* integer */.nd), before: codec/* optional */.lq(codec/* uuid */.uR) },
    answers: (0,contract_entry/* rows */.Ge)({
        verdict_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
        baseline_f1: codec/* orNull */.Xd(codec/* numeric */.sH),
        f1_delta: codec/* orNull */.Xd(codec/* numeric */.sH),
        baseline_version: codec/* orNull */.Xd(codec/* integer */.nd),
        baseline_environment: codec/* orNull */.Xd(codec/* text */.Qq),
        reason: codec/* text */.Qq,
        /** Whether that version is still the current one. */
        is_current: codec/* flag */.Jt,
        commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
        branch_name: codec/* orNull */.Xd(codec/* text */.Qq),
        triggered_by: codec/* orNull */.Xd(codec/* text */.Qq),
        repository: codec/* orNull */.Xd(codec/* text */.Qq),
        run_id: codec/* orNull */.Xd(codec/* text */.Qq),
        transaction_id: codec/* uuid */.uR,
        ...PRIMARY,
        baseline_value: codec/* orNull */.Xd(codec/* numeric */.sH),
    }),
    effect: 'reads',
    plan: { load: 'all', also: ['verdicts', 'references'] },
});

;// CONCATENATED MODULE: ./lib/core/report/charts/series-chart.js




const ASCII = {
    regression: 'v',
    not_evaluated: 'x',
    incomparable: '?',
    inconclusive: '?',
    minor: ',',
    no_baseline: 'o',
    improvement: '^',
    unchanged: '',
};
const OF_VERDICTS = new Map(core_model/* VERDICTS */.bk.map((verdict) => [
    verdict,
    { blocks: headline/* VERDICT_SIGNS */.PU[verdict], ascii: ASCII[verdict], meaning: headline/* VERDICT_WORDS */._G[verdict] },
]));
const CURRENT = { blocks: '↶', ascii: '<', meaning: 'current, after a move back' };
const BASELINE = { blocks: '★', ascii: '*', meaning: 'baseline' };
const LEVEL = { blocks: '┄┄', ascii: '--' };
const NOTHING = { blocks: '', ascii: '', meaning: '' };
/** The curve of a metric, below it a sign for each version that has one, and what the signs mean. */
function seriesChart(points, style) {
    const signs = points.map((point, index) => signOf(point, index === points.length - 1));
    const shown = new Set(signs.filter((sign) => sign[style] !== ''));
    const curve = sparkline(points.map(({ value }) => value), style === 'ascii');
    if (shown.size === 0)
        return [curve];
    const row = signs.map((sign) => sign[style] || ' ').join('');
    const level = points.find(({ is_baseline }) => is_baseline)?.value ?? null;
    const legend = [...shown].map((sign) => [
        sign[style],
        sign.meaning,
        ...(sign === BASELINE && level !== null ? [LEVEL[style], (0,core_decimal/* formatNumber */.ZV)(level)] : []),
    ].join(' '));
    return [curve, row.trimEnd(), legend.join('  ')];
}
/** A pointer that stands at a version, else what was said of it. That the newest is current goes without saying. */
function signOf({ is_baseline, is_current, verdict }, isNewest) {
    if (is_baseline)
        return BASELINE;
    if (is_current && !isNewest)
        return CURRENT;
    return verdict === null ? NOTHING : (OF_VERDICTS.get(verdict) ?? NOTHING);
}

;// CONCATENATED MODULE: ./lib/core/report/tables/layout.js
/** One table or line of an answer, as a terminal and a log show it or as Markdown: what is said is written once. */


const AS_TEXT = { table: text_table/* textTable */.ed, line: (text) => (0,text_table/* terminalText */.eR)(text, 500) };
/** Rows that a table of a job summary has at most: GitHub shows one megabyte of a step. */
const layout_MOST_ROWS = 500;
/** Lines of Markdown, with real tables. */
const AS_MARKDOWN = {
    table: (headers, rows, aligns) => {
        const marks = Array.from(aligns, (align) => (align === 'r' ? '--:' : '---'));
        const lines = [
            (0,markdown/* tableRow */.jD)(headers.map((heading) => (0,markdown/* prose */.CS)(heading))),
            `| ${marks.join(' | ')} |\n`,
            ...rows.slice(0, layout_MOST_ROWS).map((row) => (0,markdown/* tableRow */.jD)(row.map((text) => (text === '' ? '' : (0,markdown/* code */.aY)(text))))),
        ];
        const more = rows.length - layout_MOST_ROWS;
        return [...lines.map((line) => line.trimEnd()), ...(more > 0 ? ['', `and ${more} more, in the log`] : [])];
    },
    line: (text) => (0,markdown/* prose */.CS)(text),
};

;// CONCATENATED MODULE: ./lib/core/report/tables/over-time-tables.js





const over_time_tables_NAMES = [
    (0,text_table/* words */.aL)('model', 'model_version'),
    (0,text_table/* words */.aL)('dataset', 'dataset_version'),
    (0,text_table/* words */.aL)('prompt', 'prompt_version'),
    (0,text_table/* words */.aL)('environment', 'environment'),
    (0,text_table/* numbers */.nL)('version', 'snapshot_version'),
];
const FURTHER = [
    (0,text_table/* numbers */.nL)('precision', 'precision_score'),
    (0,text_table/* numbers */.nL)('recall', 'recall_score'),
    (0,text_table/* numbers */.nL)('latency ms', 'latency_ms'),
];
const over_time_tables_f1 = (0,text_table/* numbers */.nL)('f1', 'f1_score');
const baseline = (0,text_table/* numbers */.nL)('baseline', 'baseline_f1');
const commit = (0,text_table/* texts */.Te)('commit', ({ commit_sha }) => over_time_tables_shortSha(commit_sha));
const stored = timeOf('stored');
const verdict = (0,text_table/* texts */.Te)('verdict', (row) => row.verdict ?? 'not judged');
const run = (0,text_table/* words */.aL)('run', 'run_id');
const by = (0,text_table/* words */.aL)('by', 'triggered_by');
const LATEST = [...over_time_tables_NAMES, over_time_tables_f1, baseline, ...FURTHER, verdict, commit, stored];
const primary = [(0,text_table/* words */.aL)('metric', 'metric'), (0,text_table/* numbers */.nL)('value', 'value')];
const LATEST_ABOUT = [
    ...over_time_tables_NAMES,
    ...primary,
    (0,text_table/* numbers */.nL)('baseline', 'baseline_value'),
    ...FURTHER,
    verdict,
    commit,
    stored,
];
const TRANSACTIONS = [
    stored,
    ...over_time_tables_NAMES,
    over_time_tables_f1,
    ...FURTHER,
    commit,
    (0,text_table/* words */.aL)('branch', 'branch_name'),
    run,
    by,
    (0,text_table/* texts */.Te)('tags', ({ tags }) => tags.join(', ')),
    (0,text_table/* words */.aL)('transaction', 'transaction_id'),
];
/** What both tables of regressions end with. */
const FOLLOWED_BY = [
    (0,text_table/* texts */.Te)('still current', ({ is_current }) => (is_current ? 'yes' : 'no')),
    commit,
    by,
    run,
    (0,text_table/* words */.aL)('why', 'reason'),
];
const REGRESSIONS_ABOUT = [
    timeOf('when'),
    ...over_time_tables_NAMES,
    ...primary,
    (0,text_table/* numbers */.nL)('baseline', 'baseline_value'),
    ...FOLLOWED_BY,
];
const REGRESSIONS = [
    timeOf('when'),
    ...over_time_tables_NAMES,
    over_time_tables_f1,
    baseline,
    (0,text_table/* numbers */.nL)('change', 'f1_delta', true),
    ...FOLLOWED_BY,
];
/** Whether a row is about another metric than f1, so that the table has to say which. */
const isAboutAnother = ({ metric }) => metric !== 'f1';
/** The current snapshots. */
const latestTable = (rows, { table } = AS_TEXT) => (rows.some(isAboutAnother) ? (0,text_table/* columnTable */.d8)(LATEST_ABOUT, rows, table) : (0,text_table/* columnTable */.d8)(LATEST, rows, table));
/** Rows of the log. */
const transactionTable = (rows, { table } = AS_TEXT) => (0,text_table/* columnTable */.d8)(TRANSACTIONS, rows, table);
/** Recorded regressions. */
const regressionTable = (rows, { table } = AS_TEXT) => rows.some(isAboutAnother) ? (0,text_table/* columnTable */.d8)(REGRESSIONS_ABOUT, rows, table) : (0,text_table/* columnTable */.d8)(REGRESSIONS, rows, table);
const POINT = [
    verdict,
    commit,
    stored,
    (0,text_table/* texts */.Te)('', ({ is_current, is_baseline }) => [is_current ? 'CURRENT' : '', is_baseline ? 'BASELINE' : ''].filter(Boolean).join(' ')),
];
const seriesColumns = (metric) => [(0,text_table/* numbers */.nL)('version', 'snapshot_version'), (0,text_table/* numbers */.nL)(metric, 'value'), ...POINT];
/** A metric version by version; with a chart above, unless that is null. */
function seriesTable(points, metric, chart, { table } = AS_TEXT) {
    const drawn = chart === null ? [] : [...seriesChart(points, chart), ''];
    return [...drawn, ...(0,text_table/* columnTable */.d8)(seriesColumns(metric), points, table)];
}
const trendColumns = (unit) => [
    (0,text_table/* words */.aL)(unit, 'period'),
    (0,text_table/* numbers */.nL)('runs', 'run_count'),
    (0,text_table/* numbers */.nL)('average', 'average'),
    (0,text_table/* numbers */.nL)('change', 'change', true),
    (0,text_table/* numbers */.nL)('lowest', 'lowest'),
    (0,text_table/* numbers */.nL)('highest', 'highest'),
    (0,text_table/* numbers */.nL)('last', 'last'),
];
/** A metric by period, a table for each configuration; `chart`: with a sparkline behind its name. */
function trendTables(rows, unit, chart, { line, table } = AS_TEXT) {
    return groupsOf(rows, over_time_tables_namesOf).flatMap(([names, own], index) => [
        ...(index === 0 ? [] : ['']),
        ...(own.some(isAboutAnother) ? [line(`metric ${own[0]?.metric ?? ''}`)] : []),
        chart ? `${line(names)}  ${sparkline(own.map(({ average }) => average))}` : line(names),
        '',
        ...(0,text_table/* columnTable */.d8)(trendColumns(unit), own, table),
    ]);
}
function over_time_tables_namesOf({ model_version, dataset_version, prompt_version, environment }) {
    return [model_version, dataset_version, prompt_version, environment].join(' · ');
}
const modelColumns = (metric) => [
    (0,text_table/* words */.aL)('model', 'model_version'),
    (0,text_table/* words */.aL)('prompt', 'prompt_version'),
    (0,text_table/* words */.aL)('environment', 'environment'),
    (0,text_table/* numbers */.nL)('version', 'snapshot_version'),
    (0,text_table/* numbers */.nL)(metric, 'value'),
    (0,text_table/* numbers */.nL)('to the best', 'difference', true),
];
/** Models on one dataset, best first, a table for each suite. */
function modelRankings(rows, metric, layout = AS_TEXT) {
    return rankedTables(rows, () => '', (row) => `${row.model_version} (prompt ${row.prompt_version})`, (own) => [
        ...modelColumns(metric),
        ...(metric === 'f1' ? [] : [over_time_tables_f1]),
        ...(own.some(({ precision_score, recall_score }) => (precision_score ?? recall_score) !== null) ? FURTHER : []),
        stored,
    ], layout);
}
const promptColumns = (metric, byTag) => [
    (0,text_table/* words */.aL)(byTag ? 'tag' : 'prompt', 'variant'),
    (0,text_table/* numbers */.nL)('runs', 'run_count'),
    (0,text_table/* numbers */.nL)(metric, 'average'),
    (0,text_table/* numbers */.nL)('to the best', 'difference', true),
    (0,text_table/* numbers */.nL)('lowest', 'lowest'),
    (0,text_table/* numbers */.nL)('highest', 'highest'),
    (0,text_table/* texts */.Te)('last', ({ last_at }) => (0,text_table/* minuteText */.Wn)(last_at)),
];
/** The variants of an experiment, best first, a table for each model, dataset and suite. */
function promptRankings(rows, metric, byTag, layout = AS_TEXT) {
    const prompts = (0,text_table/* texts */.Te)('prompt', ({ prompt_versions }) => prompt_versions.join(', '));
    const [variant, ...columns] = promptColumns(metric, byTag);
    return rankedTables(rows, ({ model_version, dataset_version }) => `${model_version} · ${dataset_version}`, (row) => row.variant, () => [variant, ...(byTag ? [prompts] : []), ...columns], layout);
}
function rankedTables(rows, aboutOf, nameOf, columnsOf, { line, table }) {
    const groups = groupsOf(rows, (row) => [aboutOf(row), suiteText(row)].filter(Boolean).join(', '));
    const place = (0,text_table/* texts */.Te)('', ({ rank }) => (rank === null ? format_number/* NOTHING */.K$ : String(rank)));
    return groups.flatMap(([about, own], index) => [
        ...(index === 0 ? [] : ['']),
        ...(about === '' ? [] : [line(about), '']),
        ...(0,text_table/* columnTable */.d8)([place, ...columnsOf(own)], own, table),
        '',
        line(winnerText(own, nameOf)),
    ]);
}
function suiteText({ benchmark, f1_average, dataset_size }) {
    return [
        benchmark === null ? '' : `suite ${benchmark}`,
        f1_average === null ? '' : `${f1_average} average`,
        dataset_size === null ? '' : `${dataset_size} samples`,
    ]
        .filter(Boolean)
        .join(', ');
}
function winnerText(rows, nameOf) {
    const placed = rows.filter(({ rank }) => rank !== null);
    const winner = placed.find(({ is_winner }) => is_winner);
    if (winner === undefined) {
        return placed.length === 0 ? 'No winner: nothing here has this metric.' : 'No winner: the best are equal.';
    }
    const second = placed.find((row) => row !== winner);
    if (second === undefined)
        return `${nameOf(winner)} is alone: there is nothing to compare it with.`;
    const [lead = ''] = (0,format_number/* alignedNumbers */.hn)([second.difference === null ? null : Math.abs(second.difference)]);
    return `Winner: ${nameOf(winner)}, ${lead} better than ${nameOf(second)}.`;
}
function timeOf(heading) {
    return (0,text_table/* texts */.Te)(heading, ({ created_at }) => (0,text_table/* minuteText */.Wn)(created_at));
}
function over_time_tables_shortSha(sha) {
    return sha?.slice(0, 7) ?? '';
}
function groupsOf(rows, keyOf) {
    const groups = new Map();
    for (const row of rows) {
        const own = groups.get(keyOf(row)) ?? [];
        groups.set(keyOf(row), own);
        own.push(row);
    }
    return [...groups];
}

;// CONCATENATED MODULE: ./lib/commands/find-configuration.js



/** How many candidates an error message lists. */
const find_configuration_LISTED = 10;
/**
 * The one configuration that the given names mean. Names may be left out as long as only one configuration of the
 * store matches. Throws `UserError` listing what there is otherwise.
 */
async function findConfiguration(store, filter) {
    const [found, ...others] = await store.call(listBenchmarkConfigurations, filter);
    if (found !== undefined && others.length === 0)
        return found;
    if (found !== undefined) {
        throw new errors/* UserError */.yo(`${1 + others.length} configurations match${describeFilter(filter)}; name one of them:\n` +
            find_configuration_list([found, ...others]));
    }
    const all = await store.call(listBenchmarkConfigurations, {});
    throw new errors/* UserError */.yo(all.length === 0
        ? `There are no snapshots yet in the ${store.description}: push a benchmark result first.`
        : `No configuration matches${describeFilter(filter)}; there are:\n${find_configuration_list(all)}`);
}
/** The four names alone, of a row that may say more about its configuration. */
function find_configuration_configurationOf(row) {
    const { model_version, dataset_version, prompt_version, environment } = row;
    return { model_version, dataset_version, prompt_version, environment };
}
function describeFilter(filter) {
    const given = Object.entries(filter).flatMap(([name, value]) => typeof value === 'string' ? ` --${name.replaceAll('_', '-')} ${(0,next_steps/* shellQuoted */.x)(value)}` : []);
    return given.join('');
}
function find_configuration_list(configurations) {
    const lines = configurations.slice(0, find_configuration_LISTED).map((configuration) => `  ${described(configuration)}`);
    const more = configurations.length - lines.length;
    return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}
/** The flags to copy; names that cannot be typed are shown without. */
function described(configuration) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return (0,next_steps/* addressFlags */.WT)(configuration) ?? [model_version, dataset_version, prompt_version, environment].join(' · ');
}

;// CONCATENATED MODULE: ./lib/commands/questions/over-time.js






/**
 * Since when, until when: a date, whole days of which count, a time, or how long ago.
 * @param names how the person who asks calls the two
 */
function periodFrom({ since, until }, now, names = { since: '--since', until: '--until' }) {
    return {
        since: since === undefined ? undefined : (0,period/* momentFrom */.n)(names.since, since, now),
        until: until === undefined ? undefined : (0,period/* momentFrom */.n)(names.until, until, now, 'end'),
    };
}
/** The current snapshot of every configuration. */
async function askLatest(store, filter, limit, hint = () => '') {
    const snapshots = await store.call(latestSnapshots, { ...filter, limit });
    const more = snapshots.length < limit ? '' : hint(2 * limit);
    return {
        document: { snapshots },
        found: snapshots.length,
        lines: (layout) => [...latestTable(snapshots, layout), ...after(more)],
    };
}
/** The log of results, newest first. @param hint says how to go on after an id */
async function askTransactions(store, question, hint = () => '') {
    const transactions = await store.call(listBenchmarkTransactions, question);
    const last = transactions.length < question.limit ? undefined : transactions.at(-1);
    return {
        document: { transactions },
        found: transactions.length,
        lines: (layout) => [
            ...transactionTable(transactions, layout),
            ...after(last === undefined ? '' : hint(last.transaction_id)),
        ],
    };
}
/** The verdicts `regression` as they were recorded, newest first. @param hint says how to go on after an id */
async function askRegressions(store, question, hint = () => '') {
    const regressions = await store.call(listRegressions, question);
    const last = regressions.length < question.limit ? undefined : regressions.at(-1);
    return {
        document: { regressions },
        found: regressions.length,
        lines: (layout) => [
            ...regressionTable(regressions, layout),
            ...after(last === undefined ? '' : hint(last.verdict_id)),
        ],
    };
}
/** One metric of the newest versions of a configuration, oldest first. Throws `UserError` if none has it. */
async function askSeries(store, filter, question, chart = null) {
    const configuration = find_configuration_configurationOf(await findConfiguration(store, filter));
    const points = await store.call(getMetricSeries, { ...configuration, ...question });
    const last = points.at(-1);
    const metric = last?.metric ?? question.metric ?? 'f1';
    if (last !== undefined && points.every(({ value }) => value === null)) {
        const { snapshot_version: version } = last;
        const same = { version_a: version, version_b: version };
        const compared = await store.call(compareSnapshots, { ...configuration, ...same });
        const known = compared.map(({ metric: name }) => name);
        throw new errors/* UserError */.yo(`no version here has the metric ${metric}; version ${version} has ${known.join(', ')}`);
    }
    return {
        document: { configuration, metric, points },
        found: points.length,
        lines: (layout) => [layout.line((0,text_table/* addressText */.GI)(configuration)), '', ...seriesTable(points, metric, chart, layout)],
    };
}
/** One metric by day, week or month, for each configuration. @param isDrawn with a small curve behind its name */
async function askTrends(store, question, isDrawn = false) {
    const trends = await store.call(getMetricTrends, question);
    const { by } = question;
    const metric = trends[0]?.metric ?? question.metric ?? 'f1';
    return {
        document: { by, metric, trends },
        found: trends.length,
        lines: (layout) => trendTables(trends, by, isDrawn, layout),
    };
}
const after = (hint) => (hint === '' ? [] : ['', hint]);

;// CONCATENATED MODULE: ./lib/cli/terminal/chart.js
/** A chart for a person at a terminal, or for whoever asks; without its letters where the terminal may lack them. */
function chartStyle(io, { chart, ascii }) {
    if (ascii === true)
        return 'ascii';
    if (isChart(io))
        return 'blocks';
    return chart === true ? (io.env['TERM'] === 'dumb' ? 'ascii' : 'blocks') : null;
}
/** A sparkline needs a terminal that has its letters. */
function isChart({ stdout, env }) {
    return stdout.isTTY && env['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/ask.js



/** Asks the store that is there and prints the answer. */
async function ask(io, flags, question) {
    const { document, lines, found } = await withStore(io, flags, question);
    if (flags.json === true)
        printJson(io, document);
    else if (found === 0)
        io.stdout.write('Nothing found.\n');
    else
        io.stdout.write(`${lines(AS_TEXT).join('\n')}\n`);
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/over-time.js







/** The questions over time: latest, transactions, series, trends, regressions. */
function addOverTime(program, io) {
    addPage(addFilter(program.command('latest'), io, ['latest', 'latest --environment production']), 100)
        .summary('the current snapshot of every configuration')
        .description('Lists the current snapshots, most recently touched first; those of pull requests and branches only where their ' +
        'environment is named.')
        .action((flags) => ask(io, flags, (store) => askLatest(store, filterOf(flags), flags.limit, (limit) => `There may be more: --limit ${limit}`)));
    addPeriod(addPage(addFilter(program.command('transactions'), io, [
        'transactions --since 7d --branch main',
        'transactions --commit-sha 4f2a91c',
        'transactions --tags experiment-123 --json',
    ]), 50), true)
        .summary('the log of results, by filter')
        .description('Lists results as they were stored, newest first.')
        .option('--commit-sha <sha>', 'of this commit; the beginning of its hash is enough')
        .option('--branch <name>', 'of this branch')
        .option('--run-id <id>', 'of this run')
        .option('--by <name>', 'triggered by this person')
        .option('--tags <tags...>', 'with all of these tags')
        .action((flags) => {
        const question = {
            ...filterOf(flags),
            ...periodFrom(flags, new Date()),
            commit_sha: flags.commitSha,
            branch_name: flags.branch,
            run_id: flags.runId,
            triggered_by: flags.by,
            tags: flags.tags?.flatMap(push_options/* parseTags */.rL),
            limit: flags.limit,
            before: flags.before,
        };
        return ask(io, flags, (store) => askTransactions(store, question, olderThan));
    });
    addPeriod(addPage(addAddress(program.command('series'), io, ['series', 'series latency_ms --limit 50']), 30))
        .summary('one metric, version by version')
        .description('Lists one metric of the newest versions of a configuration, oldest first.')
        .argument('[metric]', 'dotted name (default: what the configuration is about)')
        .option('--chart', 'with a chart, also where the output is no terminal')
        .option('--ascii', 'draw it with signs that every terminal has')
        .action((metric, flags) => {
        const question = { metric, limit: flags.limit, ...periodFrom(flags, new Date()) };
        return ask(io, flags, (store) => askSeries(store, filterOf(flags), question, chartStyle(io, flags)));
    });
    addPeriod(addFilter(program.command('trends'), io, ['trends', 'trends latency_ms --by week --since 26w']))
        .summary('one metric by day, week or month')
        .description('Average, lowest, highest and last value of a metric by day, week or month (UTC), for each configuration. ' +
        'Without --since the last 30 days, 26 weeks or 12 months.')
        .argument('[metric]', 'dotted name (default: what the configuration is about)')
        .addOption(new Option('--by <unit>', 'of time').choices(TREND_UNITS).default('day'))
        .action((metric, flags) => {
        const question = { by: flags.by, metric, ...filterOf(flags), ...periodFrom(flags, new Date()) };
        return ask(io, flags, (store) => askTrends(store, question, isChart(io)));
    });
    addPeriod(addPage(addFilter(program.command('regressions'), io, ['regressions --since 30d']), 50), true)
        .summary('the regressions of a period')
        .description('Lists the verdicts `regression` as they were recorded, newest first, those of pull requests too.')
        .action((flags) => {
        const { limit, before } = flags;
        const question = { ...filterOf(flags), ...periodFrom(flags, new Date()), limit, before };
        return ask(io, flags, (store) => askRegressions(store, question, olderThan));
    });
}
/** How to go on where there may be more. */
const olderThan = (id) => `Older ones: --before ${id}`;
function addFilter(command, io, examples) {
    return addStore(command, io, examples)
        .option('-m, --model-version <name>', 'only of this model')
        .option('-d, --dataset-version <name>', 'only on this dataset')
        .option('-p, --prompt-version <name>', 'only with this prompt')
        .option('-e, --environment <name>', 'only of this environment');
}
function addPage(command, limit) {
    return command.addOption(new Option('--limit <count>', 'how many rows').argParser(limitNumber).default(limit));
}
function addPeriod(command, isPaged = false) {
    const page = isPaged
        ? command.option('--before <id>', 'only what is older than this row, for the next page')
        : command;
    return page
        .option('--since <time>', 'from then on: 2026-03-01, 2026-03-01T12:00Z, or how long ago: 30d, 12h, 8w')
        .option('--until <time>', 'before then; a date means the end of that day');
}

;// CONCATENATED MODULE: ./lib/commands/move-pointer.js




/** Moves current (checkout, rollback) or the baseline of a configuration; logged with who and why. */
async function movePointer(store, filter, { command, to }, move) {
    const configuration = find_configuration_configurationOf(await findConfiguration(store, filter));
    const asked = { ...configuration, ...move };
    const moved = command === 'rollback'
        ? await store.call(rollbackSnapshot, {
            ...asked,
            ...(to === 'last-good' ? { last_good: true } : { to_version: to }),
        })
        : await store.call(command === 'checkout' ? moveCurrentSnapshot : setBaseline, { ...asked, snapshot_version: to });
    const { actor, reason = null, run_url = null } = move;
    return { configuration, command, ...moved, actor, reason, run_url };
}
/** One line: which pointer moved from where to where, who moved it and why. */
function describeMove(outcome) {
    const { command, configuration, from_version, to_version, from_f1, to_f1 } = outcome;
    const pointer = command === 'baseline' ? 'the baseline' : 'current';
    const to = versionText(to_version, to_f1);
    if (from_version === to_version)
        return `${to} is ${pointer} already (${(0,text_table/* addressText */.GI)(configuration)})`;
    const before = from_version === null ? '' : `, before it was ${versionText(from_version, from_f1)}`;
    return `${to} is ${pointer} now${before}${describeMover(outcome)} (${(0,text_table/* addressText */.GI)(configuration)})`;
}
/** Who, why and in which run, to stand behind what happened. */
function describeMover({ actor, reason, run_url }) {
    const why = reason === null ? '' : `: ${(0,text_table/* terminalText */.eR)(reason)}`;
    return `; by ${(0,text_table/* terminalText */.eR)(actor)}${run_url === null ? '' : ` in ${(0,text_table/* terminalText */.eR)(run_url)}`}${why}`;
}
/** `version 3 with f1 0.93` */
function versionText(version, value, metric = 'f1') {
    return `version ${version}${value === null ? '' : ` with ${(0,text_table/* terminalText */.eR)(metric)} ${(0,core_decimal/* formatNumber */.ZV)(value)}`}`;
}

;// CONCATENATED MODULE: ./lib/commands/promote.js




/**
 * Makes a version (null: the current one) the baseline if the rule of promotion `auto` allows it. A no is a value, not
 * an error. `dry_run`: only says what would happen.
 */
async function promote(store, filter, snapshot_version, move, dry_run) {
    const configuration = find_configuration_configurationOf(await findConfiguration(store, filter));
    const promoted = await store.call(promoteSnapshot, { ...configuration, snapshot_version, dry_run, ...move });
    const { actor, reason = null, run_url = null } = move;
    return { configuration, dry_run, ...promoted, actor, reason, run_url };
}
/** One line: whether it is the baseline now, before and after, and what the rule says. */
function promote_describePromotion(outcome) {
    const { from_version, to_version, metric, from_value, to_value, promoted, dry_run, promotion_reason } = outcome;
    const { configuration } = outcome;
    const version = versionText(to_version, to_value, metric);
    const former = (number) => versionText(number, from_value, metric);
    const where = `(${(0,text_table/* addressText */.GI)(configuration)})`;
    if (from_version === to_version)
        return `${version} is the baseline already ${where}`;
    const before = from_version === null ? 'there was none' : `before it was ${former(from_version)}`;
    if (!promoted) {
        const stays = from_version === null ? 'there is none' : `${former(from_version)} stays`;
        return `${version} ${dry_run ? 'would' : 'does'} not become the baseline, ${stays}: ${promotion_reason} ${where}`;
    }
    if (dry_run)
        return `${version} would become the baseline, ${before}: ${promotion_reason} ${where}`;
    return `${version} is the baseline now, ${before}: ${promotion_reason}${describeMover(outcome)} ${where}`;
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/pointers.js








function addPointers(program, io, finish) {
    addMove(program.command('checkout'), io, 'current', ['checkout 2 --environment production'])
        .summary('make a version current')
        .description('Makes a version current. One that was current before takes the line back to there.')
        .argument('<version>', 'snapshot version', versionNumber)
        .action((version, flags) => pointers_run(io, flags, { command: 'checkout', to: version }));
    addMove(program.command('baseline'), io, 'baseline', ["baseline 8 --reason 'smaller model, accepted'"])
        .summary('make a version the baseline')
        .description('Makes a version the one that later versions are judged against, whatever it measured.')
        .argument('<version>', 'snapshot version', versionNumber)
        .action((version, flags) => pointers_run(io, flags, { command: 'baseline', to: version }));
    addMove(program.command('promote'), io, 'baseline', ['promote --dry-run', "promote 8 --reason 'release 1.2'"])
        .summary('make a version the baseline if it earned it')
        .description('Makes a version, by default the current one, the baseline if the rule of promotion auto allows it: it did not ' +
        'regress, and its f1 is at least 0.02 above the baseline, or at least 0.95 and not below. Else nothing moves, ' +
        'and the exit code is 1; baseline sets it all the same.')
        .argument('[version]', 'snapshot version', versionNumber)
        .option('--dry-run', 'only say whether it would, and why')
        .action(async (version, flags) => {
        const outcome = await withStore(io, flags, (store) => promote(store, filterOf(flags), version ?? null, moveOf(io, flags), flags.dryRun === true));
        say(io, flags, outcome, [promote_describePromotion(outcome)]);
        finish(outcome.promoted ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.regression);
    });
    addMove(program.command('rollback'), io, 'current', ['rollback --to last-good --environment production'])
        .summary('go back along the versions that were current')
        .description('Makes the version current that was so before; or one further back.')
        .option('--to <version>', 'a version, or last-good: the newest with a good verdict, which did not regress', rollbackTarget)
        .action((flags) => pointers_run(io, flags, { command: 'rollback', to: flags.to ?? null }));
}
function addMove(command, io, pointer, examples) {
    return addAddress(command, io, examples)
        .option('--reason <text>', 'why; kept in the pointer log')
        .addOption(new Option('--expect <version>', `the ${pointer} version you saw (none: there was none): if somebody moved it meanwhile, nothing moves and the ` +
        'exit code is 1').argParser(expectedVersion));
}
/** Who moves something from this command line, and why. */
function moveOf(io, { reason, expect }) {
    return { actor: userName(io.env) ?? 'unknown', reason: reason ?? null, expect: expect ?? null };
}
async function pointers_run(io, flags, pointer) {
    const outcome = await withStore(io, flags, (store) => movePointer(store, filterOf(flags), pointer, moveOf(io, flags)));
    say(io, flags, outcome, [describeMove(outcome)]);
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __nccwpck_require__(3525);
// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/student-t.js
var student_t = __nccwpck_require__(1328);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/change-points.js


/** The newest values that are looked at, if nobody says otherwise. */
const LONGEST_SERIES = 200;
/** With fewer values there is no saying when. */
const SHORTEST_SERIES = 10;
const SHORTEST_SEGMENT = 5;
const ALPHA = 0.05;
/** A split is kept at first if p is below so many times what it must be at the end. */
const LENIENT = 10;
/** Of the running median that tells spikes from steps. */
const WINDOW = 7;
const MOST_CORRELATION = 0.9;
/**
 * When the level of a series changed; in order, empty for fewer than ten values. It dates what happened, it never judges:
 * a level is at least five values long.
 *
 * Spikes are drawn in; then the series is split where the energy statistic of E-divisive (Matteson & James 2014) is
 * largest, and its parts again, while a t test sees a difference; then the weakest splits are merged until all of them
 * stay below alpha/N in a t test that allows for autocorrelation. alpha/N, because every place was a candidate.
 * @param values oldest first
 */
function changePoints(values, longest = LONGEST_SERIES) {
    const skipped = Math.max(0, values.length - longest);
    const series = withoutSpikes(values.slice(skipped));
    if (series.length < SHORTEST_SERIES)
        return [];
    const strict = ALPHA / series.length;
    const splits = splitAll(series, 0, series.length, Math.min(LENIENT * strict, ALPHA));
    for (;;) {
        const steps = stepsAt(series, splits);
        const weakest = steps.reduce((worst, { p }, index) => (p > (steps[worst]?.p ?? 1) ? index : worst), 0);
        if (!((steps[weakest]?.p ?? 0) >= strict))
            return steps.map((step) => ({ ...step, at: step.at + skipped }));
        splits.splice(weakest, 1);
    }
}
/** The series with values far from the running median of seven drawn in to 3.5 robust standard deviations (winsorized). */
function withoutSpikes(values) {
    const half = WINDOW >> 1;
    const middles = values.map((_, at) => (0,robust/* median */.JZ)(values.slice(Math.max(0, at - half), at + half + 1)));
    const residuals = values.map((value, at) => value - (middles[at] ?? value));
    // Where most values do not vary at all, those that do say how much is much.
    const deviation = (0,robust/* robustDeviation */.p9)(residuals) || (0,robust/* robustDeviation */.p9)(residuals.filter((residual) => residual !== 0));
    const reach = robust/* MOST_DEVIATIONS */.rY * deviation;
    if (!(reach > 0))
        return [...values];
    return residuals.map((residual, at) => (middles[at] ?? 0) + (0,robust/* clip */.$Q)(residual, -reach, reach));
}
/** Where to split series[from, to), recursively, in order. */
function splitAll(series, from, to, level) {
    const at = bestSplit(series.slice(from, to));
    if (at === null || stepChance(series.slice(from, from + at), series.slice(from + at, to), false) >= level)
        return [];
    return [...splitAll(series, from, from + at, level), from + at, ...splitAll(series, from + at, to, level)];
}
/**
 * Where the two parts are furthest from each other beside how far each is spread: the largest 2/n Σ|x − y| −
 * 2q/(n(k − 1)) Σ|x − x′| − 2k/(n(q − 1)) Σ|y − y′| over the first k and the last q = n − k values (Matteson & James
 * 2014, eq. 7, scaled by kq/n). null: too short.
 */
function bestSplit(series) {
    const n = series.length;
    if (n < 2 * SHORTEST_SEGMENT)
        return null;
    // Distances of each value to those before it, and to those after it.
    const [earlier, later] = [new Float64Array(n), new Float64Array(n)];
    for (const [j, y] of series.entries()) {
        for (let i = 0; i < j; i += 1) {
            const distance = Math.abs((series[i] ?? 0) - y);
            earlier[j] = (earlier[j] ?? 0) + distance;
            later[i] = (later[i] ?? 0) + distance;
        }
    }
    const all = earlier.reduce((sum, distance) => sum + distance, 0);
    let [within, beyond] = [0, all];
    let best = null;
    for (let k = 1; k <= n - SHORTEST_SEGMENT; k += 1) {
        within += earlier[k - 1] ?? 0;
        beyond -= later[k - 1] ?? 0;
        if (k < SHORTEST_SEGMENT)
            continue;
        const q = n - k;
        const between = all - within - beyond;
        const value = (2 * between) / n - (2 * q * within) / (n * (k - 1)) - (2 * k * beyond) / (n * (q - 1));
        if (best === null || value > best.value + 1e-12)
            best = { at: k, value };
    }
    return best?.at ?? null;
}
function stepsAt(series, splits) {
    return splits.map((at, index) => {
        const before = series.slice(splits[index - 1] ?? 0, at);
        const after = series.slice(at, splits[index + 1] ?? series.length);
        return { at, from: (0,robust/* mean */.i2)(before), to: (0,robust/* mean */.i2)(after), p: stepChance(before, after, true) };
    });
}
/**
 * How likely two neighbouring parts differ so much in their mean by chance: the two-sided t test with pooled variance.
 * Values that resemble the one before (lag-1 autocorrelation ρ of what is left after the means, corrected for its bias by
 * 2/n) say less: n values are worth n(1 − ρ)/(1 + ρ).
 */
function stepChance(before, after, allowForCorrelation) {
    const n = before.length + after.length;
    const means = [(0,robust/* mean */.i2)(before), (0,robust/* mean */.i2)(after)];
    const step = Math.abs(means[0] - means[1]);
    const residuals = [before.map((value) => value - means[0]), after.map((value) => value - means[1])];
    const squares = residuals.flat().reduce((sum, residual) => sum + residual * residual, 0);
    if (squares <= 1e-18 * Math.max(1, means[0] ** 2 + means[1] ** 2) * n) {
        return step > 1e-9 * Math.max(1e-12, Math.abs(means[0]) + Math.abs(means[1])) ? 0 : 1;
    }
    const worth = allowForCorrelation ? independentShare(residuals, squares, n) : 1;
    const variance = (squares / (n - 2)) * (1 / before.length + 1 / after.length);
    const freedom = allowForCorrelation ? Math.max(n * worth - 2, 1) : n - 2;
    return 2 * (0,student_t/* tTail */.X)(step / Math.sqrt(variance / worth), freedom);
}
/** The share of values that say something of their own. */
function independentShare(residuals, squares, n) {
    const products = residuals.flatMap((part) => part.slice(1).map((value, at) => value * (part[at] ?? 0)));
    const lag = products.reduce((sum, product) => sum + product, 0);
    const correlation = (0,robust/* clip */.$Q)(lag / squares + 2 / n, 0, MOST_CORRELATION);
    return (1 - correlation) / (1 + correlation);
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/level-changes.js

/** @param points oldest first */
function levelChanges(points) {
    return changePoints(points.map(({ value }) => value)).flatMap(({ at, from, to, p }) => {
        const [before, first] = [points[at - 1], points[at]];
        if (before === undefined || first === undefined)
            return [];
        const commits = before.commit_sha === null || first.commit_sha === null ? null : [before.commit_sha, first.commit_sha];
        const { snapshot_version: version, created_at } = first;
        return [{ after: before.snapshot_version, version, created_at, from, to, p, commits }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/questions/changes.js







/** When the level of a metric, or of the primary one, changed: for information, it is no verdict. Looks at the newest 200 versions. */
async function changes(store, filter, asked) {
    const configuration = find_configuration_configurationOf(await findConfiguration(store, filter));
    const points = await store.call(getMetricSeries, { ...configuration, metric: asked, limit: LONGEST_SERIES });
    const metric = points.at(-1)?.metric ?? asked ?? 'f1';
    const measured = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
    if (measured.length === 0)
        throw new errors/* UserError */.yo(`no version here has the metric ${metric}`);
    return { configuration, metric, versions: measured.length, changes: levelChanges(measured) };
}
/** The changes for terminals and logs, newest first. */
function changesTable({ metric, versions, changes: found }) {
    if (versions < SHORTEST_SERIES) {
        return [`${metric} has ${versions} versions; when its level changed can be told from ${SHORTEST_SERIES} on.`];
    }
    if (found.length === 0)
        return [`The level of ${metric} did not change in ${versions} versions.`];
    const levels = (0,format_number/* alignedNumbers */.hn)(found.flatMap(({ from, to }) => [from, to]));
    const rows = found.map(({ version, after, created_at, commits, p }, at) => [
        `v${after} to v${version}`,
        created_at.slice(0, 10),
        `${levels[2 * at] ?? ''} to ${levels[2 * at + 1] ?? ''}`,
        p < 0.0001 ? 'p < 0.0001' : `p = ${Number(p.toPrecision(2))}`,
        commits === null ? 'not known' : `${commits[0].slice(0, 10)}..${commits[1].slice(0, 10)}`,
    ]);
    return (0,text_table/* textTable */.ed)(['between', 'stored', `level of ${metric}`, 'by chance', 'commits'], rows.reverse(), 'lllll');
}

;// CONCATENATED MODULE: ./lib/commands/questions/compare.js





/** Every metric of two versions of a configuration, side by side. */
async function compare(store, filter, request) {
    const configuration = await findConfiguration(store, filter);
    const [version_a, version_b] = request === 'previous' ? beforeCurrent(configuration.current_version) : request;
    const versions = { version_a, version_b };
    return { configuration, ...versions, metrics: await store.call(compareSnapshots, { ...configuration, ...versions }) };
}
function beforeCurrent(current) {
    if (current === null || current === 1) {
        throw new errors/* UserError */.yo('version 1 is current: there is no version before it to compare with');
    }
    return [current - 1, current];
}
/** The comparison as a table for terminals and logs. */
function compareTable({ version_a, version_b, metrics }, { table } = AS_TEXT) {
    return table(['metric', `version ${version_a}`, `version ${version_b}`, 'delta', 'change'], metrics.map(({ metric, version_a_value, version_b_value, delta, percent_change }) => {
        const [a = '', b = ''] = (0,format_number/* alignedNumbers */.hn)([version_a_value, version_b_value], { nothing: 'missing' });
        const [difference = ''] = (0,format_number/* alignedNumbers */.hn)([delta], { signed: true, nothing: '' });
        const [percent = ''] = (0,format_number/* alignedNumbers */.hn)([percent_change], { signed: true, nothing: '' });
        return [metric, a, b, difference, percent && `${percent}%`];
    }), 'lrrrr');
}

;// CONCATENATED MODULE: ./lib/contract/verdicts.js
/** Verdicts as they were recorded: why a version was judged as it was. */




const FINDING_VERDICT = codec/* oneOf */.yL(core_model/* FINDING_VERDICTS */.fl);
const KIND = codec/* oneOf */.yL(['proportion', 'percent', 'duration', 'money', 'count', 'other']);
const DIRECTION = codec/* oneOf */.yL(['higher', 'lower']);
const INTERVAL = {
    ...codec/* object */.Ik,
    write: (ends) => ends,
    read(value, what) {
        const [least, most, ...more] = codec/* listOf */.c3(codec/* numeric */.sH).read(value, what);
        if (least === undefined || most === undefined || more.length > 0)
            throw codec/* unexpected */.os(what, value);
        return [least, most];
    },
};
const EVIDENCE = codec/* row */.nM({
    method: codec/* text */.Qq,
    n: codec/* orNull */.Xd(codec/* integer */.nd),
    of: codec/* oneOf */.yL(['cases', 'versions']),
    groups: codec/* orNull */.Xd(codec/* integer */.nd),
    changed: codec/* orNull */.Xd(codec/* integer */.nd),
    p: codec/* orNull */.Xd(codec/* numeric */.sH),
    p_improved: codec/* orNull */.Xd(codec/* numeric */.sH),
    level: codec/* orNull */.Xd(codec/* numeric */.sH),
    others: codec/* integer */.nd,
    interval: codec/* orNull */.Xd(INTERVAL),
    broke: codec/* orNull */.Xd(codec/* integer */.nd),
    fixed: codec/* orNull */.Xd(codec/* integer */.nd),
    cases_needed: codec/* orNull */.Xd(codec/* integer */.nd),
    runs_needed: codec/* orNull */.Xd(codec/* integer */.nd),
    remarks: codec/* listOf */.c3(codec/* text */.Qq),
});
const LIKE_FOR_LIKE = codec/* row */.nM({ cases: codec/* integer */.nd, baseline: codec/* numeric */.sH, candidate: codec/* numeric */.sH });
const FINDING = codec/* row */.nM({
    metric: codec/* text */.Qq,
    kind: KIND,
    better: codec/* orNull */.Xd(DIRECTION),
    baseline: codec/* orNull */.Xd(codec/* numeric */.sH),
    candidate: codec/* orNull */.Xd(codec/* numeric */.sH),
    delta: codec/* orNull */.Xd(codec/* numeric */.sH),
    percent_change: codec/* orNull */.Xd(codec/* numeric */.sH),
    verdict: FINDING_VERDICT,
    gate: codec/* flag */.Jt,
    like_for_like: codec/* optional */.lq(LIKE_FOR_LIKE),
    reason: codec/* text */.Qq,
    evidence: codec/* orElse */.NW(codec/* orNull */.Xd(EVIDENCE), null),
});
const POOLED = codec/* row */.nM({
    method: codec/* text */.Qq,
    results: codec/* integer */.nd,
    drop: codec/* numeric */.sH,
    limit: codec/* numeric */.sH,
    p: codec/* numeric */.sH,
    level: codec/* numeric */.sH,
    significant: codec/* flag */.Jt,
    regression: codec/* flag */.Jt,
    reason: codec/* text */.Qq,
});
const PROVEN_GAIN = codec/* row */.nM({ reference_transaction_id: codec/* uuid */.uR, metric: codec/* text */.Qq, gain: codec/* numeric */.sH, p: codec/* numeric */.sH });
/** The last verdict of a version, with all that led to it. */
const explainVerdict = (0,contract_entry/* define */.E8)({
    name: 'explain_verdict',
    takes: { ...fields/* CONFIGURATION */.jZ, snapshot_version: codec/* integer */.nd },
    answers: (0,contract_entry/* rowOrNone */.e6)({
        verdict_id: codec/* uuid */.uR,
        created_at: codec/* timestamptz */.dE,
        snapshot_version: codec/* integer */.nd,
        transaction_id: codec/* uuid */.uR,
        verdict: fields/* verdict */.WJ,
        reason: codec/* text */.Qq,
        /** Worst first. */
        findings: codec/* json */.Pq(codec/* listOf */.c3(FINDING)),
        /** All results that were judged with it, as one comparison. */
        pooled_comparison: codec/* orNull */.Xd(codec/* json */.Pq(POOLED)),
        reference_rule: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_transaction_id: codec/* orNull */.Xd(codec/* uuid */.uR),
        /** null: there was no reference, or it is not in this store. */
        reference_version: codec/* orNull */.Xd(codec/* integer */.nd),
        reference_model_version: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_prompt_version: codec/* orNull */.Xd(codec/* text */.Qq),
        reference_environment: codec/* orNull */.Xd(codec/* text */.Qq),
        primary_metric: codec/* orNull */.Xd(codec/* text */.Qq),
        primary_better: codec/* orNull */.Xd(DIRECTION),
        proven_gain: codec/* orNull */.Xd(codec/* json */.Pq(PROVEN_GAIN)),
        promotion: codec/* text */.Qq,
        promoted: codec/* flag */.Jt,
        promotion_reason: codec/* text */.Qq,
    }),
    effect: 'reads',
    plan: { load: 'named', also: ['verdicts'] },
});

;// CONCATENATED MODULE: ./lib/core/report/explanation.js




const explanation_LONGEST = 600;
/** A recorded verdict told again, for terminals and logs. @param reference what it was judged against; null: nothing */
function explanationLines(recorded, reference) {
    const { snapshot_version, created_at, verdict, reason, findings, pooled_comparison: together } = recorded;
    const facts = [
        ['Verdict:', `${headline/* VERDICT_TITLES */.A1[verdict]}, recorded ${created_at.slice(0, 16).replace('T', ' ')} UTC`],
        ['Why:', (0,text_table/* terminalText */.eR)(reason, explanation_LONGEST)],
        ['Judged against:', reference === null ? 'nothing' : (0,text_table/* terminalText */.eR)(reference, explanation_LONGEST)],
        ...(together === null ? [] : [['All together:', (0,text_table/* terminalText */.eR)(together.reason, explanation_LONGEST)]]),
        ['Baseline:', (0,text_table/* terminalText */.eR)(recorded.promotion_reason, explanation_LONGEST)],
    ];
    return [
        `Version ${snapshot_version}`,
        ...facts.map(([label, text]) => `  ${label.padEnd(16)}${text}`),
        ...(findings.length === 0 ? [] : ['', ...findingTable(findings), '', ...howLines(findings)]),
    ];
}
function findingTable(findings) {
    const shown = (0,format_number/* formatFindings */.eg)(findings);
    const rows = findings.map(({ metric, verdict, gate }, at) => {
        const { baseline = '', candidate = '', delta = '', interval = '' } = shown[at] ?? {};
        const change = interval === '' ? delta : `${delta} (${interval})`;
        const numbers = [baseline, candidate, change].map((text) => text.replaceAll('−', '-'));
        return [metric, ...numbers, gate ? `${verdict}, gates` : verdict];
    });
    return (0,text_table/* textTable */.ed)(['metric', 'reference', 'this version', 'change (90% interval)', 'verdict'], rows, 'lrrrl');
}
/** How each metric that was tested was. */
function howLines(findings) {
    return findings.flatMap(({ metric, evidence }) => {
        if (evidence === null || (evidence.p === null && evidence.remarks.length === 0))
            return [];
        return [`${(0,text_table/* terminalText */.eR)(metric)}: ${[(0,words_remarks/* testOf */.kT)(evidence), ...evidence.remarks].join('; ')}`];
    });
}

;// CONCATENATED MODULE: ./lib/commands/questions/explain.js




/**
 * The last verdict of a version, as it was recorded. Throws `UserError` where none was.
 * @param version null: the current one
 */
async function explain_explain(store, filter, version) {
    const found = await findConfiguration(store, filter);
    const configuration = find_configuration_configurationOf(found);
    const snapshot_version = version ?? found.current_version;
    if (snapshot_version === null)
        throw new errors/* UserError */.yo('no version is current: name the version to explain');
    const verdict = await store.call(explainVerdict, { ...configuration, snapshot_version });
    if (verdict === null) {
        throw new errors/* UserError */.yo(`version ${snapshot_version} was never judged, or there is no such version: see \`history\``);
    }
    return { configuration, verdict };
}
/** The explanation for terminals and logs. */
function describeExplanation({ configuration, verdict }) {
    const { reference_version, reference_transaction_id, reference_rule } = verdict;
    const { reference_model_version: model, reference_prompt_version: prompt, reference_environment: environment, } = verdict;
    const named = [
        ['model', model, configuration.model_version],
        ['prompt', prompt, configuration.prompt_version],
        ['environment', environment, configuration.environment],
    ];
    const differing = named.flatMap(([what, theirs, ours]) => theirs === null || theirs === ours ? [] : `${what} ${theirs}`);
    const reference = reference_version === null ? reference_transaction_id : [`version ${reference_version}`, ...differing].join(', ');
    const rule = reference_rule === null ? '' : ` (rule: ${reference_rule})`;
    return explanationLines(verdict, reference === null ? null : reference + rule);
}

;// CONCATENATED MODULE: ./lib/commands/questions/history.js





/** The newest snapshots of a configuration. */
async function history_history(store, filter, limit) {
    const { last_version: total, current_version, baseline_version, ...names } = await findConfiguration(store, filter);
    const configuration = find_configuration_configurationOf(names);
    const snapshots = await store.call(getSnapshotHistory, { ...configuration, limit });
    return { configuration, snapshots, total, current_version, baseline_version };
}
/** The history as a table for terminals and logs, then what was said about its versions later. */
function historyTable(outcome, layout = AS_TEXT) {
    const { snapshots } = outcome;
    const column = (value, signed = false) => (0,format_number/* alignedNumbers */.hn)(snapshots.map(value), { signed, nothing: signed ? '' : format_number/* NOTHING */.K$ });
    const metric = snapshots[0]?.metric ?? 'f1';
    const value = column((snapshot) => snapshot.value);
    const change = column(({ value_delta }) => value_delta, true);
    const precision = column(({ precision_score }) => precision_score);
    const recall = column(({ recall_score }) => recall_score);
    const latency = column(({ latency_ms }) => latency_ms);
    const table = layout.table(['version', metric, 'change', 'precision', 'recall', 'latency ms', 'verdict', 'commit', 'stored', ''], snapshots.map((snapshot, row) => [
        String(snapshot.snapshot_version),
        ...[value, change, precision, recall, latency].map((cells) => cells[row] ?? ''),
        snapshot.verdict ?? 'not judged',
        snapshot.commit_sha?.slice(0, 7) ?? '',
        (0,text_table/* minuteText */.Wn)(snapshot.created_at),
        [snapshot.is_current ? 'CURRENT' : '', snapshot.is_baseline ? 'BASELINE' : ''].filter(Boolean).join(' '),
    ]), 'rrrrrrllll');
    const said = snapshots.flatMap(({ snapshot_version, annotations }) => annotations.map(({ created_at, actor, note, tags }) => {
        const words = [tags.map((tag) => `#${tag}`).join(' '), note ?? ''].filter(Boolean).join(' ');
        return layout.line(`version ${snapshot_version}, ${(0,text_table/* minuteText */.Wn)(created_at)}, ${actor}: ${words}`);
    }));
    return [table, notShown(outcome), said].filter((lines) => lines.length > 0).flatMap(under);
}
/** Where the pointers are that the limit has cut off. */
function notShown({ snapshots, current_version, baseline_version }) {
    const pointers = [
        ['CURRENT', current_version],
        ['BASELINE', baseline_version],
    ];
    return pointers.flatMap(([pointer, version]) => {
        const isShown = version === null || snapshots.some(({ snapshot_version }) => snapshot_version === version);
        return isShown ? [] : [`${pointer} is version ${version}, which is not among these.`];
    });
}
/** Parts with an empty line between them. */
function under(lines, place) {
    return place === 0 ? lines : ['', ...lines];
}

;// CONCATENATED MODULE: ./lib/commands/questions/pointer-history.js





/** The newest lines of the pointer log of a configuration. */
async function pointerEvents(store, filter, limit) {
    const configuration = await findConfiguration(store, filter);
    return { configuration, events: await store.call(getPointerEvents, { ...configuration, limit }) };
}
/** The pointer log as a table for terminals and logs. */
function eventsTable({ events }) {
    return (0,text_table/* textTable */.ed)(['when', 'pointer', 'action', 'from', 'to', 'f1', 'by', 'why', 'run'], events.map(({ created_at, pointer, action, from_version, to_version, from_f1, to_f1, actor, reason, ...run }) => [
        (0,text_table/* minuteText */.Wn)(created_at),
        pointer,
        action,
        from_version === null ? '' : String(from_version),
        to_version === null ? '' : String(to_version),
        (0,format_number/* alignedNumbers */.hn)([from_f1, to_f1]).join(' → '),
        actor,
        reason ?? '',
        run.run_url ?? run.run_id ?? '',
    ]), 'lllrrllll');
}
/** What was current and what was the baseline at a moment. */
async function pointersAt(store, filter, at) {
    const configuration = await findConfiguration(store, filter);
    return { configuration, at, ...(await store.call(getPointersAt, { ...configuration, at })) };
}
/** Two lines: the current version and the baseline of then. */
function describePointers(then) {
    const line = (pointer, version, f1, since) => version === null || since === null
        ? `${pointer}  none`
        : `${pointer}  ${versionText(version, f1)}, since ${(0,text_table/* minuteText */.Wn)(since)}`;
    return [
        line('current ', then.current_version, then.current_f1, then.current_since),
        line('baseline', then.baseline_version, then.baseline_f1, then.baseline_since),
    ];
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/questions.js













function addHistory(program, io) {
    const examples = ['--environment production --limit 20', '--events', '--at 2026-03-01T12:00Z'];
    addAddress(program.command('history'), io, examples.map((flags) => `history ${flags}`))
        .summary('list the versions of a configuration')
        .description('Lists the newest versions of a configuration: f1, its change, and what is current and baseline; or the log of ' +
        'its pointers; or where they stood at a moment.')
        .addOption(new Option('--limit <count>', 'how many versions or events').argParser(limitNumber).default(10))
        .option('--events', 'the pointer log: what moved from where to where, who did it and why')
        .addOption(new Option('--at <time>', 'what was current and baseline then: 2026-03-01T12:00Z, or a date for the end of that day').conflicts('events'))
        .action(async (flags) => {
        const ask = (question) => withStore(io, flags, question);
        if (flags.events === true) {
            const outcome = await ask((store) => pointerEvents(store, filterOf(flags), flags.limit));
            return answer(io, flags, { ...outcome }, () => eventsTable(outcome));
        }
        if (flags.at !== undefined) {
            const at = (0,period/* momentFrom */.n)('--at', flags.at, new Date(), 'end');
            const outcome = await ask((store) => pointersAt(store, filterOf(flags), at));
            return answer(io, flags, { ...outcome }, () => describePointers(outcome));
        }
        const outcome = await ask((store) => history_history(store, filterOf(flags), flags.limit));
        const { snapshots, total } = outcome;
        const shown = snapshots.length < total ? `, ${snapshots.length} of ${total} versions` : '';
        answer(io, flags, { ...outcome }, () => historyTable(outcome), shown);
    });
}
function addCompare(program, io) {
    addAddress(program.command('compare'), io, ['compare 2 3 --environment production', 'compare'])
        .summary('every metric of two versions side by side')
        .description('Compares every metric of two versions of a configuration: without versions, of the current one and the one before it.')
        .argument('[a]', 'snapshot version', versionNumber)
        .argument('[b]', 'snapshot version', versionNumber)
        .option('--previous', 'the current version against the version before it, as without versions')
        .action(async (a, b, flags) => {
        const request = requestOf(a, b, flags.previous === true);
        const outcome = await withStore(io, flags, (store) => compare(store, filterOf(flags), request));
        answer(io, flags, { ...outcome }, () => compareTable(outcome));
    });
}
function addExplain(program, io) {
    addAddress(program.command('explain'), io, ['explain 7 --environment production', 'explain --json'])
        .summary('why a version was judged as it was')
        .description('Prints the last verdict of a version again, with its evidence, from what was recorded.')
        .argument('[version]', 'snapshot version (default: the current one)', versionNumber)
        .action(async (version, flags) => {
        const outcome = await withStore(io, flags, (store) => explain_explain(store, filterOf(flags), version ?? null));
        answer(io, flags, { ...outcome }, () => describeExplanation(outcome));
    });
}
function addChanges(program, io) {
    addAddress(program.command('changes'), io, ['changes', 'changes latency_ms --environment production'])
        .summary('when the level of a metric changed')
        .description('Dates changes of the level of a metric over the newest 200 versions: from what to what, between which commits, ' +
        'and how sure that is. It informs and is no verdict.')
        .argument('[metric]', 'dotted name (default: what the configuration is about)')
        .action(async (metric, flags) => {
        const outcome = await withStore(io, flags, (store) => changes(store, filterOf(flags), metric));
        answer(io, flags, { ...outcome }, () => changesTable(outcome));
    });
}
function requestOf(a, b, previous) {
    if (a === undefined)
        return 'previous';
    if (!previous && b !== undefined)
        return [a, b];
    throw new errors/* UserError */.yo('give two versions, or none: then the current one is compared with the one before it');
}
/** Prints what is known about one configuration. */
function answer(io, { json }, outcome, lines, remark = '') {
    const configuration = find_configuration_configurationOf(outcome.configuration);
    if (json === true)
        printJson(io, { ...outcome, configuration });
    else
        io.stdout.write(`${[(0,text_table/* addressText */.GI)(configuration) + remark, '', ...lines()].join('\n')}\n`);
}

;// CONCATENATED MODULE: ./lib/commands/questions/rankings.js





/** @param metric left out: the primary one. @param better of a metric that nothing is known about */
function rankingOf(metric, better, flag = '--better') {
    if (metric === undefined)
        return { better };
    const direction = better ?? (0,metric_names/* knownMetric */.w)(metric).better;
    if (direction !== null)
        return { metric, better: direction };
    throw new errors/* UserError */.yo(`nothing is known about the metric ${metric}: say ${flag} higher or ${flag} lower`);
}
/** Ranks the current snapshots of one dataset, which may be left out where there is only one. */
async function askModels(store, filter, ranking) {
    const dataset_version = filter.dataset_version ?? (await onlyDataset(store, filter));
    const models = await store.call(questions_compareModels, { ...filter, dataset_version, ...ranking });
    const metric = models[0]?.metric ?? ranking.metric ?? 'f1';
    return {
        document: { dataset_version, better: ranking.better ?? null, metric, models },
        found: models.length,
        lines: (layout) => [layout.line(`dataset ${dataset_version}`), '', ...modelRankings(models, metric, layout)],
    };
}
/** Ranks the results that have the first tag: by prompt, or by the further tags. */
async function askPrompts(store, filter, tags, ranking) {
    const [experiment, ...variants] = tags;
    if (experiment === undefined)
        throw new errors/* UserError */.yo('tags: name the tag of the experiment');
    const prompts = await store.call(comparePrompts, { ...filter, experiment, variants, ...ranking });
    const metric = prompts[0]?.metric ?? ranking.metric ?? 'f1';
    return {
        document: { experiment, variants, better: ranking.better ?? null, metric, prompts },
        found: prompts.length,
        lines: (layout) => promptRankings(prompts, metric, variants.length > 0, layout),
    };
}
async function onlyDataset(store, filter) {
    const found = await store.call(listBenchmarkConfigurations, filter);
    const [dataset, ...others] = new Set(found.map(({ dataset_version }) => dataset_version));
    if (dataset === undefined)
        throw new errors/* UserError */.yo('there are no snapshots to compare');
    if (others.length === 0)
        return dataset;
    throw new errors/* UserError */.yo(`results are compared on one dataset; give the dataset version: ${[dataset, ...others].join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/rankings.js





/** What is best: compare-models, compare-prompts. */
function addRankings(program, io) {
    addRanking(addStore(program.command('compare-models'), io, ['compare-models --dataset-version benchmark-set-v3']))
        .summary('which model is best on a dataset')
        .description('Ranks the current snapshots of one dataset by a metric. Another suite or size is ranked by itself.')
        .option('-d, --dataset-version <name>', 'the dataset; may be left out where there is only one')
        .option('-p, --prompt-version <name>', 'only with this prompt')
        .option('-e, --environment <name>', 'only of this environment')
        .action((flags) => {
        const ranking = rankingOf(flags.metric, flags.better);
        return ask(io, flags, (store) => askModels(store, filterOf(flags), ranking));
    });
    addRanking(addStore(program.command('compare-prompts'), io, [
        'compare-prompts --tags experiment-123',
        'compare-prompts --tags experiment-123 prompt-a prompt-b',
    ]))
        .summary('which prompt of an experiment is best')
        .description('Ranks the results that have the first tag: by their prompt, or, where more tags are given, by those. Averages ' +
        'over all runs; models, datasets and suites are ranked by themselves.')
        .requiredOption('--tags <tags...>', 'the tag of the experiment, then those of its variants')
        .option('-m, --model-version <name>', 'only of this model')
        .option('-d, --dataset-version <name>', 'only on this dataset')
        .option('-e, --environment <name>', 'only of this environment')
        .action((flags) => {
        const ranking = rankingOf(flags.metric, flags.better);
        return ask(io, flags, (store) => askPrompts(store, filterOf(flags), flags.tags.flatMap(push_options/* parseTags */.rL), ranking));
    });
}
function addRanking(command) {
    return command
        .option('--metric <name>', 'what decides, by its dotted name (default: what most configurations here are about)')
        .addOption(new Option('--better <direction>', 'for a metric of your own').choices(['higher', 'lower']));
}

;// CONCATENATED MODULE: ./lib/contract/lifecycle.js
/** What may happen to snapshots after they are stored. Nothing is deleted. */



/** Adds a note, tags or both to a version, with who and when. Answers when that was. */
const annotateSnapshot = (0,contract_entry/* define */.E8)({
    name: 'annotate_snapshot',
    takes: {
        ...fields/* CONFIGURATION */.jZ,
        snapshot_version: codec/* integer */.nd,
        note: codec/* optional */.lq(codec/* text */.Qq),
        tags: codec/* optional */.lq(codec/* listOf */.c3(fields/* name */.UU)),
        actor: fields/* MOVER */.eJ.actor,
        run_id: fields/* MOVER */.eJ.run_id,
        run_url: fields/* MOVER */.eJ.run_url,
    },
    answers: (0,contract_entry/* value */.Uq)(codec/* timestamptz */.dE),
    effect: 'unrepeatable',
    plan: { load: 'named', also: ['annotations'] },
});
const ARCHIVED = {
    ...fields/* CONFIGURATION */.jZ,
    snapshot_version: codec/* integer */.nd,
    transaction_id: codec/* uuid */.uR,
    created_at: codec/* timestamptz */.dE,
    commit_sha: codec/* orNull */.Xd(codec/* text */.Qq),
    f1_score: codec/* orNull */.Xd(codec/* numeric */.sH),
    /** Why it is never archived: `current`, `baseline`, `rollback target` …; null: it was. */
    kept_because: codec/* orNull */.Xd(codec/* text */.Qq),
};
const PAGE = (0,contract_entry/* document */.Al)({ snapshots: codec/* listOf */.c3(codec/* row */.nM(ARCHIVED)), next: codec/* orNull */.Xd(codec/* object */.Ik) });
const lifecycle_CALL = { dry_run: codec/* stated */.Eo(codec/* flag */.Jt), cursor: codec/* optional */.lq(codec/* object */.Ik), limit: codec/* optional */.lq(codec/* integer */.nd), ...fields/* MOVER */.eJ };
/** Archives what one of versions, age, `keep` and `idle` says, page by page: what was not read was not archived. */
const archiveSnapshots = (0,contract_entry/* define */.E8)({
    name: 'archive_snapshots',
    takes: {
        /** In the environment `*` stands for any characters. */
        ...fields/* FILTER */.x1,
        versions: codec/* optional */.lq(codec/* listOf */.c3(codec/* integer */.nd)),
        older_than: codec/* optional */.lq(codec/* interval */.YP),
        /** All but the newest so many of each configuration. */
        keep: codec/* optional */.lq(codec/* integer */.nd),
        /** Whole ephemeral environments, current included, where nothing happened for so long. */
        idle: codec/* optional */.lq(codec/* interval */.YP),
        ...lifecycle_CALL,
    },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});
const restoreSnapshots = (0,contract_entry/* define */.E8)({
    name: 'restore_snapshots',
    takes: { ...fields/* FILTER */.x1, versions: codec/* optional */.lq(codec/* listOf */.c3(codec/* integer */.nd)), ...lifecycle_CALL },
    answers: PAGE,
    effect: 'unrepeatable',
    plan: { load: 'all', also: ['models'] },
});

;// CONCATENATED MODULE: ./lib/commands/annotate.js




/** Throws `UserError` where there is nothing to add, or a tag that cannot be one. */
function checkSaid({ note, tags }) {
    if (note === null && tags.length === 0)
        throw new errors/* UserError */.yo('note: give a note, tags or both: there is nothing to add');
    for (const tag of tags) {
        const fault = (0,names/* nameFault */.I)(tag);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`tags: ${JSON.stringify(tag)} ${fault}`);
    }
}
/** Adds a note, tags or both to a version; its transaction stays as it is. */
async function annotate(store, filter, snapshot_version, { note, tags }, move) {
    checkSaid({ note, tags });
    const configuration = find_configuration_configurationOf(await findConfiguration(store, filter));
    await store.call(annotateSnapshot, { ...configuration, snapshot_version, note, tags, ...move });
    return { configuration, snapshot_version, note, tags, actor: move.actor };
}

;// CONCATENATED MODULE: ./lib/commands/archive.js






/** Hides versions from default queries; nothing is deleted. Versions named by number are those of one configuration. */
function archive(store, request, move, dry_run) {
    return archive_collect(store, archiveSnapshots, request, { ...move, dry_run });
}
/** Brings archived versions back. */
function restore(store, request, move, dry_run) {
    return archive_collect(store, restoreSnapshots, request, { ...move, dry_run });
}
async function archive_collect(store, entry, request, how) {
    const all = [];
    const asked = { ...request, ...(await oneConfiguration(store, request)), ...how };
    // It works as it is read: what was not read was not archived.
    for await (const { snapshots } of (0,contract_entry/* pagesOf */.E0)(store.call, entry, asked))
        all.push(...snapshots);
    return {
        dry_run: how.dry_run,
        snapshots: all.filter(({ kept_because }) => kept_because === null),
        kept: all.filter(({ kept_because }) => kept_because !== null),
    };
}
async function oneConfiguration(store, { versions, ...filter }) {
    if (versions === undefined || versions === null)
        return {};
    const found = await findConfiguration(store, filter);
    const missing = versions.filter((version) => version > found.last_version);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo(`there is no version ${missing.join(', ')} of ${(0,text_table/* addressText */.GI)(found)}: its versions are 1 to ${found.last_version}`);
    }
    return find_configuration_configurationOf(found);
}
/** What happened, one line for each configuration, its versions as ranges. */
function describeArchive({ snapshots, kept, dry_run }, done) {
    const how = dry_run ? `would be ${done}` : done;
    const stays = kept.map((snapshot) => `  ${(0,text_table/* addressText */.GI)(snapshot)}: version ${snapshot.snapshot_version} (${snapshot.kept_because ?? ''})`);
    return [
        snapshots.length === 0
            ? `Nothing ${dry_run ? 'would be' : 'was'} ${done}.`
            : `${(0,phrase/* count */.U9)(snapshots.length, 'version')} ${how}:`,
        ...byConfiguration(snapshots).map(([address, versions]) => `  ${address}: ${rangesOf(versions)}`),
        ...(stays.length === 0 ? [] : ['Never archived, and so left alone:', ...stays]),
    ];
}
function byConfiguration(snapshots) {
    const groups = new Map();
    for (const snapshot of snapshots) {
        const address = (0,text_table/* addressText */.GI)(snapshot);
        const versions = groups.get(address) ?? [];
        groups.set(address, versions);
        versions.push(snapshot.snapshot_version);
    }
    return [...groups];
}
/** Rising numbers, those that follow each other joined: 1–3, 5. */
function rangesOf(versions) {
    const ranges = [];
    for (const version of versions) {
        const last = ranges.at(-1);
        if (last?.[1] === version - 1)
            last[1] = version;
        else
            ranges.push([version, version]);
    }
    const texts = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
    return `${versions.length === 1 ? 'version' : 'versions'} ${texts.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/cli/snapshots/retention.js












function addRetention(program, io) {
    const forEver = 'Nothing is deleted: archived versions leave the default answers, and restore brings them back. ';
    const never = 'Current, baseline and rollback target are never archived.';
    addSelection(program.command('archive'), io, [
        'archive --older-than 90d',
        "archive --environment 'pull-request/*' --idle 30d",
        'archive 3 4 --environment production',
    ])
        .summary('hide versions that are not needed any more')
        .description(`${forEver}${never} With --idle, environments of pull requests and branches go whole.`)
        .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
        .option('--older-than <duration>', 'what was stored longer ago: 90d, 12w, 48h')
        .option('--idle <duration>', 'whole environments of pull requests and branches where nothing happened for so long')
        .action(async (versions, flags) => {
        const { olderThan, idle } = flags;
        const request = {
            ...filterOf(flags),
            ...(versions.length === 0 ? {} : { versions }),
            older_than: olderThan === undefined ? undefined : (0,period/* durationFrom */.$)('--older-than', olderThan),
            idle: idle === undefined ? undefined : (0,period/* durationFrom */.$)('--idle', idle),
        };
        if (versions.length + Number(olderThan !== undefined) + Number(idle !== undefined) === 0) {
            throw new errors/* UserError */.yo('say what to archive: versions, --older-than or --idle');
        }
        await retention_run(io, flags, 'archived', (store, by, dryRun) => archive(store, request, by, dryRun));
    });
    addSelection(program.command('prune'), io, ['prune --keep 10 --dry-run'])
        .summary('archive all but the newest versions of each configuration')
        .description(`${forEver}${never}`)
        .addOption(new Option('--keep <count>', 'how many stay').argParser(limitNumber).makeOptionMandatory())
        .action(async (flags) => {
        const request = { ...filterOf(flags), keep: flags.keep };
        await retention_run(io, flags, 'archived', (store, by, dryRun) => archive(store, request, by, dryRun));
    });
    addSelection(program.command('restore'), io, ['restore 3 4', "restore --environment 'pull-request/12'"])
        .summary('bring archived versions back')
        .description('Brings archived versions back: those that are named, or all that the names narrow it down to.')
        .argument('[versions...]', 'snapshot versions of one configuration', versionNumbers)
        .action(async (versions, flags) => {
        const filter = { ...filterOf(flags), ...(versions.length === 0 ? {} : { versions }) };
        await retention_run(io, flags, 'restored', (store, by, dryRun) => restore(store, filter, by, dryRun));
    });
    addAddress(program.command('annotate'), io, ["annotate 3 --note 'the grader was broken' --tags known-issue"])
        .summary('add a note or tags to a version')
        .description('Adds a note, tags or both to a version, with who and when. What was measured stays as it is.')
        .argument('<version>', 'snapshot version', versionNumber)
        .option('--note <text>', 'what to remember')
        .option('--tags <tags...>', 'its tags')
        .action(async (version, flags) => {
        const said = { note: flags.note?.trim() || null, tags: (flags.tags ?? []).flatMap(push_options/* parseTags */.rL) };
        const outcome = await withStore(io, flags, (store) => annotate(store, filterOf(flags), version, said, moveOf(io, {})));
        say(io, flags, outcome, [`Annotated version ${version} (${(0,text_table/* addressText */.GI)(outcome.configuration)})`]);
    });
}
function addSelection(command, io, examples) {
    // Names of a file must not decide what is hidden.
    return goesByFile(addAddress(command, io, examples), OF_STORE)
        .option('--dry-run', 'only list what would happen')
        .option('--reason <text>', 'why; kept in the pointer log');
}
function versionNumbers(text, before = []) {
    return [...before, versionNumber(text)];
}
async function retention_run(io, flags, done, work) {
    const outcome = await withStore(io, flags, (store) => work(store, moveOf(io, flags), flags.dryRun === true));
    say(io, flags, outcome, describeArchive(outcome, done));
}

;// CONCATENATED MODULE: ./lib/cli/sql.js






const sql_EXAMPLES = ['sql "SELECT * FROM v_latest_benchmarks"', `sql "SELECT * FROM detect_regression('medgemma-v1.2')"`];
function addSql(program, io) {
    addEmbedded(program.command('sql'), io, sql_EXAMPLES)
        .summary('run one SQL statement')
        .description('Runs one SQL statement against the embedded database, as its owner, and prints the answer as a table. Long ' +
        'values are cut; --json prints them whole. docs/sql.md lists tables, views and functions.')
        .argument('<statement>', 'SQL')
        .action(async (statement, flags) => {
        if (statement.trim() === '')
            throw new errors/* UserError */.yo('the statement is empty: give one SQL statement in quotes');
        const settings = embeddedSettings(io, flags, terminalLog(io));
        const answer = await closing(await openDatabase(settings, 'keep'), (database) => {
            // A statement blocks this thread until it is done. What it had not committed is lost then, no more.
            io.stopAtOnce();
            return sql_run(database, statement);
        });
        if (flags.json === true)
            printJson(io, answer);
        else
            printAnswer(io, answer);
    });
}
/** SQLSTATE classes that are no fault of a statement: connection, resources, limits, shutdown, system, internal. */
const FAULT_OF_THE_SERVER = /^(?:08|53|54|57|58|XX|F0)/;
/** What the database says about the statement itself is about the caller's input. */
async function sql_run(database, statement) {
    try {
        return await database.query(statement);
    }
    catch (error) {
        if (!(error instanceof errors/* StoreError */.hg) || error.code === null || FAULT_OF_THE_SERVER.test(error.code))
            throw error;
        const several = error.message.includes('multiple commands');
        const message = several ? 'sql runs one statement: run the command once for each' : error.message;
        throw new errors/* UserError */.yo(message, { cause: error });
    }
}
function printAnswer(io, { columns, rows, command, row_count, notices }) {
    for (const notice of notices)
        io.stderr.write(`NOTICE: ${(0,text_table/* terminalText */.eR)(notice, 2_000)}\n`);
    if (columns.length === 0) {
        io.stdout.write(`${[command ?? 'done', row_count ?? ''].join(' ').trim()}\n`);
        return;
    }
    const aligns = columns.map((_column, index) => (rows.every((row) => isNumber(row[index])) ? 'r' : 'l')).join('');
    const table = (0,text_table/* textTable */.ed)(columns, rows.map((row) => row.map(cellText)), aligns);
    io.stdout.write(`${[...table, rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`].join('\n')}\n`);
}
function isNumber(value) {
    return value === null || typeof value === 'number';
}
/** psql's habits: t and f, nothing for NULL. */
function cellText(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value === 'boolean')
        return value ? 't' : 'f';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __nccwpck_require__(1576);
// EXTERNAL MODULE: ./lib/core/result/case-columns.js
var case_columns = __nccwpck_require__(7727);
;// CONCATENATED MODULE: ./lib/core/result/stored-result.js

/**
 * The result that a transaction was made of, with the cases that are there: what its digests are of. null: the cases are
 * none that anybody can read.
 */
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
    // What a result does not say is null in a store.
    const given = Object.entries(all).filter(([, value]) => value !== null && value !== undefined);
    return { ...Object.fromEntries(given), ...(read.length === 0 ? {} : { cases: read }) };
}

;// CONCATENATED MODULE: ./lib/commands/verify.js




/** Differences that are told; the rest is counted. */
const MOST_TOLD = 10;
/**
 * Reads the whole history. Memory grows by the ids of the transactions, not by what was measured. Where there are
 * differences it is read again: what is stored or moved while a history is read comes in parts, and is whole the next time.
 */
async function verify(store, digest) {
    const first = await readOnce(store, digest);
    const { counts, differences: again } = first.differences.size === 0 ? first : await readOnce(store, digest);
    const lasting = [...first.differences].filter((difference) => again.has(difference));
    const { description } = store;
    return { description, ...counts, found: lasting.length, differences: lasting.slice(0, MOST_TOLD) };
}
async function readOnce(store, digest) {
    const history = new CheckedHistory(digest);
    for await (const lines of store.exportLines())
        for (const line of lines)
            history.take(line);
    history.end();
    return history;
}
/** What a verification came to, for people. */
function describeVerification({ description, snapshots, configurations, moves, verdicts, erased, found, differences }, { line }) {
    const what = `${(0,phrase/* count */.U9)(snapshots, 'snapshot')} of ${(0,phrase/* count */.U9)(configurations, 'configuration')}, ` +
        `${(0,phrase/* count */.U9)(moves, 'move')} of pointers and ${(0,phrase/* count */.U9)(verdicts, 'verdict')} in the ${description}`;
    const cases = erased === 0 ? [] : [line(`Of ${(0,phrase/* count */.U9)(erased, 'snapshot')} the cases were erased.`)];
    if (found === 0)
        return [line(`Verified: ${what} are what was stored.`), ...cases];
    const rest = found > differences.length ? [line(`and ${found - differences.length} more`)] : [];
    const heading = `${(0,phrase/* count */.U9)(found, 'difference')} in ${what}:`;
    return [line(heading), '', ...differences.map((text) => `- ${line(text)}`), ...rest, ...cases];
}
class CheckedHistory {
    digest;
    seen = new Map();
    transactions = new Set();
    /** What refers to a transaction that may still come. */
    waiting = [];
    counts = { snapshots: 0, configurations: 0, moves: 0, verdicts: 0, erased: 0 };
    differences = new Set();
    constructor(digest) {
        this.digest = digest;
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
            const what = version <= seen.versions ? 'is there twice' : `follows version ${seen.versions}`;
            this.say(`${seen.name}: version ${version} ${what}; versions have no gap and no duplicate`);
        }
        seen.versions = Math.max(seen.versions, version);
        const transaction = line['transaction'];
        const id = String(transaction['id']);
        if (this.transactions.has(id))
            this.say(`${who}: transaction ${id} has another snapshot already`);
        this.transactions.add(id);
        this.checkDigests(who, line, transaction);
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
            this.say(`${who}: what was measured is not what was stored; its digest is ${computed.content_digest}, not ${content}`);
        }
        if (result.cases === undefined && typeof ofCases === 'string')
            this.counts.erased += 1;
        else if ((ofCases ?? null) !== computed.cases_digest) {
            this.say(`${who}: its cases are not those that were stored`);
        }
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
            this.say(`${who}: it begins at ${verify_shown(from)}, where the move before it left ${verify_shown(seen.at[pointer])}`);
        }
        if (to !== null && to > seen.versions)
            this.say(`${who}: it goes to ${verify_shown(to)}, which does not exist`);
        seen.at[pointer] = to;
    }
    takePointers(line) {
        this.counts.configurations += 1;
        const seen = this.configuration(line);
        const last = Number(line['last_version']);
        if (last !== seen.versions)
            this.say(`${seen.name}: it counts ${last} versions and has ${seen.versions}`);
        for (const pointer of ['current', 'baseline']) {
            const version = versionOf(line[`${pointer}_version`]);
            if (version !== seen.at[pointer]) {
                this.say(`${seen.name}: ${pointer} is ${verify_shown(version)}, and its log ends at ${verify_shown(seen.at[pointer])}`);
            }
        }
        if ((0,result_environment/* isEphemeral */.aw)(String(line['environment'])) && versionOf(line['baseline_version']) !== null) {
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
    /** What comes later in an export may be referred to: it is looked for at the end. */
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
function verify_shown(version) {
    return version === null ? 'no version' : `version ${version}`;
}

;// CONCATENATED MODULE: ./lib/cli/verify.js








function addVerify(program, io, finish) {
    addStore(program.command('verify'), io, ['verify', 'verify --store branch'])
        .summary('check that the history is what was stored')
        .description('Reads the whole history and computes every digest and rule anew: results and cases are as they were stored, ' +
        'versions have no gap, the log leads to where the pointers are, verdicts refer to what exists. Prints the first ' +
        'differences; the exit code is then 3.')
        .action(async (flags) => {
        (0,pglite/* expectLongRun */.Z$)();
        const verification = await withStore(io, flags, (store) => verify(store, sha256));
        say(io, flags, verification, describeVerification(verification, AS_TEXT));
        finish(verification.found === 0 ? terminal_exit/* EXIT */.d.done : terminal_exit/* EXIT */.d.store);
    });
}

;// CONCATENATED MODULE: ./lib/cli/main.js




























/** Runs one command and answers its exit code, see `EXIT`. Never throws: every failure becomes a message and a code. */
async function main(argv, io) {
    let code = terminal_exit/* EXIT */.d.done;
    let options = {};
    const finish = (finished) => {
        code = finished;
    };
    const program = programFor(io, finish, (command) => {
        options = command.opts();
        requireValues(command);
    });
    try {
        await program.parseAsync([...argv], { from: 'user' });
        return code;
    }
    catch (error) {
        const typed = (command, argument) => `${[io.commandName, command, ...(argument === undefined ? [] : [(0,next_steps/* shellQuoted */.x)(argument)])].join(' ')}${storeFlags(io, options)}`;
        const said = main_explain(error, argv, (text) => inWordsOfCli(text, typed));
        return sayFailure(io, argv, error, said, () => helpFor(program, argv).helpInformation());
    }
}
function programFor(io, finish, onCommand) {
    const program = new Command(io.commandName)
        .description('Keeps benchmark results of AI models as versioned snapshots and judges them against a baseline.')
        .version(packageVersion())
        .exitOverride()
        .configureOutput({
        writeOut: (text) => {
            io.stdout.write(text);
        },
        // Written by `report`, which knows about --json.
        writeErr: () => undefined,
    })
        .showSuggestionAfterError()
        .addHelpText('after', `\nTo see it all on example files: ${io.commandName} demo`)
        .addHelpText('after', '\nExit codes: 0 done, 1 regression (or not promoted, or not as expected), 2 the input or usage is wrong, 3 the store failed.')
        .hook('preAction', async (_program, command) => {
        onCommand(command);
        requireValues(command);
        await applyFile(io, command);
    });
    addPush(program, io, finish);
    addValidate(program, io, finish);
    addConvert(program, io);
    addHistory(program, io);
    addCompare(program, io);
    addExplain(program, io);
    addChanges(program, io);
    addPointers(program, io, finish);
    addRetention(program, io);
    addOverTime(program, io);
    addRankings(program, io);
    addModel(program, io, finish);
    addVerify(program, io, finish);
    addExport(program, io);
    addImport(program, io);
    addDashboard(program, io, packageVersion());
    addSql(program, io);
    addSchema(program, io);
    addInit(program, io);
    addDoctor(program, io, finish);
    addDemo(program, io, finish, main);
    return program;
}
/** The command whose subcommand is missing. */
function helpFor(program, [name]) {
    return program.commands.find((command) => command.name() === name) ?? program;
}
/** Throws where an option has taken the next one for its value, as in `--notes $NOTES --dry-run` without notes. */
function requireValues(command) {
    const { options } = command;
    const values = command.opts();
    for (const option of options) {
        const value = values[option.attributeName()];
        if (options.some(({ long, short }) => value !== undefined && (long === value || short === value))) {
            throw new errors/* UserError */.yo(`${option.flags} has no value: '${String(value)}' after it is the next option`);
        }
    }
}
function sayFailure(io, argv, error, { message, code, exit, ...details }, help) {
    if (io.interrupt.aborted) {
        // Whatever failed now failed because the database was closed.
        io.stderr.write('Interrupted.\n');
        return io.interrupt.reason === terminal_exit/* EXIT */.d.terminated ? terminal_exit/* EXIT */.d.terminated : terminal_exit/* EXIT */.d.interrupted;
    }
    if (error instanceof CommanderError && error.exitCode === 0)
        return terminal_exit/* EXIT */.d.done;
    if (error instanceof CommanderError && error.code === 'commander.help') {
        io.stderr.write(help());
        return terminal_exit/* EXIT */.d.input;
    }
    if (argv.includes('--json'))
        printJson(io, { error: { message, code, ...details } });
    const lines = message.split('\n').map((line) => indentedText(line, 4_000));
    writeLines(io, io.stderr, lines.map((text, index) => ({ text, style: index === 0 ? 'bad' : 'plain' })));
    if (argv.includes('--debug') && error instanceof Error)
        io.stderr.write(`${error.stack ?? ''}\n`);
    return exit;
}
/** What other programs call what is called something else here; mere slips of the hand are found by their spelling. */
const OTHER_WORDS = {
    diff: 'compare',
    status: 'latest',
    list: 'latest',
    log: 'history',
    revert: 'rollback',
    undo: 'rollback',
    check: 'verify',
    fsck: 'verify',
    '--model': '--model-version',
    '--dataset': '--dataset-version',
    '--prompt': '--prompt-version',
    '--env': '--environment',
};
function withOtherWord(message) {
    const [first = '', word = ''] = /^unknown (?:command|option) '([^']+)'/.exec(message) ?? [];
    const meant = Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined;
    return meant === undefined ? message : `${first}\n(Did you mean ${meant}?)`;
}
/** @param inWords puts what the store says in the words of this program */
function main_explain(error, argv, inWords) {
    if (error instanceof CommanderError) {
        const message = withOtherWord(error.message.replace(/^error: /, ''));
        const hint = error.code === 'commander.missingArgument' && argv.includes('--tags')
            ? '\n--tags takes every word up to the next option: give other arguments before it'
            : '';
        return { message: message + hint, code: 'usage', exit: terminal_exit/* EXIT */.d.input };
    }
    if (error instanceof errors/* InvalidResultsError */.AD) {
        return { message: error.message, code: 'input', exit: terminal_exit/* EXIT */.d.input, problems: error.problems };
    }
    if (error instanceof errors/* UserError */.yo)
        return { message: error.message, code: 'input', exit: terminal_exit/* EXIT */.d.input };
    if (error instanceof errors/* StoreError */.hg) {
        const { message, code } = error;
        return { message: inWords(message), code: code ?? 'store', exit: exitOf(error) };
    }
    return { message: bugMessage(error), code: 'bug', exit: terminal_exit/* EXIT */.d.store };
}
/** A pointer that is elsewhere than --expect says: the check that was asked for says no. */
const MOVED_MEANWHILE = 'SN005';
function exitOf(error) {
    if (error.code === MOVED_MEANWHILE)
        return terminal_exit/* EXIT */.d.regression;
    return (0,errors/* isRefusal */.vu)(error) ? terminal_exit/* EXIT */.d.input : terminal_exit/* EXIT */.d.store;
}
/** What is said about an error that nobody foresaw. */
function bugMessage(error) {
    return `This is a bug in Benchmark Snapshots, please report it: ${(0,io_fault.messageOf)(error)} (--debug says where it comes from)`;
}
function packageVersion() {
    // Two levels up from src/cli, lib/cli and dist/cli alike.
    const root = external_node_path_.resolve(external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url)), '../..');
    const { version } = JSON.parse((0,external_node_fs_.readFileSync)(external_node_path_.join(root, 'package.json'), 'utf8'));
    return version;
}


/***/ }),

/***/ 5763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** Exit codes of every command: see README. The last two are a shell's for a signal, 128 + its number. */
const EXIT = { done: 0, regression: 1, input: 2, store: 3, interrupted: 130, terminated: 143 };


/***/ }),

/***/ 3308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Bl: () => (/* binding */ ON_MISSING),
  VN: () => (/* binding */ filledNames),
  oy: () => (/* binding */ missingOf),
  yL: () => (/* binding */ oneOf),
  rL: () => (/* binding */ parseTags),
  rb: () => (/* binding */ pushOptions)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var result_environment = __nccwpck_require__(820);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __nccwpck_require__(7535);
// EXTERNAL MODULE: ./lib/core/result/names/names.js
var names = __nccwpck_require__(9586);
;// CONCATENATED MODULE: ./lib/core/result/names/fit-name.js


/** Hexadecimal digits: 64 bits. */
const HASH_LENGTH = 16;
/**
 * A name that is made from what a run says of itself, such as `branch/<name>`, as one that `nameFault` accepts: what does
 * not fit is cut, and a hash of the whole keeps it apart from others that begin so. What a person types is not changed
 * but refused.
 */
function fitName(name, digest) {
    if ((0,names/* nameFault */.I)(name) === undefined)
        return name;
    const signs = Array.from(name.normalize('NFC')).filter((sign) => (0,names/* nameFault */.I)(`x${sign}x`) === undefined);
    const kept = Array.from(signs.join('').trim());
    const ending = `-${digest(name).slice(0, HASH_LENGTH)}`;
    while (kept.join('').length + ending.length > limits/* MAX_NAME_LENGTH */.EM)
        kept.pop();
    return `${kept.join('')}${ending}`;
}

;// CONCATENATED MODULE: ./lib/core/result/destination.js




/** Where the results of the default branch go. */
const MAIN = 'github-actions';
const OWN_BASELINE = { kind: 'own-baseline' };
const ELSEWHERE = { kind: 'baseline-environment' };
/** The table: events are allow-listed, and whatever is in none of the other rows is judged only. */
const ROWS = {
    laptop: (_, named) => ({ environment: named ?? 'local', stored: 'always', reference: OWN_BASELINE }),
    'default-branch': (_, named) => ({ environment: named ?? MAIN, stored: 'always', reference: OWN_BASELINE }),
    branch: ({ branch, isProtected }, named, made) => ({
        environment: named ?? made(result_environment/* BRANCH */.dI + branch),
        stored: 'always',
        reference: hasBaseline(named) ? OWN_BASELINE : isProtected ? { kind: 'own-previous-run' } : ELSEWHERE,
    }),
    // A named environment only says where the reference is: versions of a pull request must not become those of it.
    'pull-request': ({ number, base, isOwn }, named, made) => ({
        environment: `${result_environment/* PULL_REQUEST */.Ky}${number}`,
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
    const environment = base.isDefault ? (named ?? MAIN) : made(result_environment/* BRANCH */.dI + base.branch);
    return { kind: 'base', environment, commit: base.commit };
}
/** Throws `UserError` for an environment that is typed and cannot be one: before anything is read or stored. */
function destinationOf(run, inputs, digest) {
    const named = typed('environment', inputs.environment);
    const given = typed('baseline-environment', inputs.baselineEnvironment);
    const rowOf = ROWS[run.kind];
    const row = rowOf(run, named, (name) => fitName(name, digest));
    return { ...row, baselineEnvironment: given ?? baselineEnvironmentOf(run, row, named) };
}
/** The default branch looks only in its own environment, the others where the results of the default branch go. */
function baselineEnvironmentOf(run, { environment }, named) {
    const main = hasBaseline(named) ? named : MAIN;
    if (run.kind === 'default-branch')
        return main;
    // The named environment is the result's own where it stays, and has been looked into.
    return environment === main ? MAIN : main;
}
const hasBaseline = (environment) => environment !== null && !(0,result_environment/* isEphemeral */.aw)(environment);
function typed(input, text = '') {
    const name = (0,names/* normalizedName */.j)(text.trim());
    if (name === '')
        return null;
    const fault = (0,names/* nameFault */.I)(name);
    if (fault !== undefined)
        throw new errors/* UserError */.yo(`${input}: ${JSON.stringify(shortened(name))} ${fault}`);
    return name;
}
const shortened = (name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);
/**
 * The environment that results carry which belong to none: an ephemeral one, so that no rule takes them for the main
 * line. Nothing is ever stored there.
 */
const JUDGED_ONLY = `${result_environment/* BRANCH */.dI}none`;

// EXTERNAL MODULE: ./lib/core/model.js
var model = __nccwpck_require__(7206);
// EXTERNAL MODULE: ./lib/core/result/repeats/repeats.js + 4 modules
var repeats_repeats = __nccwpck_require__(2393);
// EXTERNAL MODULE: ./lib/formats/tables/mapping.js
var tables_mapping = __nccwpck_require__(2074);
// EXTERNAL MODULE: ./lib/core/judging/policy.js
var policy = __nccwpck_require__(3004);
// EXTERNAL MODULE: ./lib/core/judging/verdict.js
var verdict = __nccwpck_require__(4281);
// EXTERNAL MODULE: ./lib/dashboard/link.js
var dashboard_link = __nccwpck_require__(2686);
;// CONCATENATED MODULE: ./lib/commands/read-all.js

/** Reads everything that a user said before it complains: one `UserError` has all that is wrong, a line each. */
function readAll(readers) {
    const faults = [];
    const read = Object.entries(readers).map(([name, reader]) => {
        try {
            return [name, reader()];
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            faults.push(error.message);
            return [name, undefined];
        }
    });
    if (faults.length > 0)
        throw new errors/* UserError */.yo(faults.join('\n'));
    return Object.fromEntries(read);
}

;// CONCATENATED MODULE: ./lib/commands/push-options.js











const ON_MISSING = ['warn', 'fail', 'ignore'];
/** Reads what the user said; throws `UserError` with everything that is wrong, naming each input and what it takes. */
function pushOptions(texts, run) {
    const read = readAll({
        destination: () => destinationOf(run.measured, texts, run.digest),
        baseline: () => (0,result_environment/* parseBaselineRequest */.qE)(texts.baseline),
        threshold: () => (0,policy/* policyFrom */.JX)({ threshold: texts.threshold }).threshold,
        rules: () => (0,policy/* policyFrom */.JX)({ metrics: texts.metrics }).rules,
        strategy: () => oneOf('strategy', texts.strategy, policy/* STRATEGIES */.YL, 'evidence'),
        failOn: () => (0,verdict/* parseFailOn */.XV)(texts.failOn),
        onInvalid: () => oneOf('on-invalid', texts.onInvalid, ['fail', 'skip'], 'fail'),
        repeats: () => oneOf('repeats', texts.repeats, repeats_repeats/* REPEATS */.x, 'pool'),
        onMissing: () => oneOf('on-missing', texts.onMissing, ON_MISSING, 'warn'),
        promotion: () => oneOf('promotion', texts.promotion, model/* PROMOTIONS */.D_, 'proven'),
        mapping: () => (0,tables_mapping/* parseMapping */.K)(texts.mapping),
        tags: () => parseTags(texts.tags),
        dashboardUrl: () => (0,dashboard_link/* dashboardUrlFrom */.Ci)(texts.dashboardUrl),
    });
    const { destination, baseline, threshold, rules, strategy, failOn, onInvalid, repeats, onMissing, promotion, mapping, tags, dashboardUrl, } = read;
    const { environment, stored, reference, baselineEnvironment } = destination;
    return {
        destination,
        failOn,
        onMissing,
        dashboardUrl,
        options: {
            environment: environment ?? JUDGED_ONLY,
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
/** What the report tells of that. */
function missingOf({ missing }, onMissing) {
    return onMissing === 'ignore' ? {} : { missing: { configurations: missing, fails: onMissing === 'fail' } };
}
/** Names that are given; unset inputs arrive as ''. */
function filledNames(names) {
    return Object.fromEntries(Object.entries(names).map(([name, text]) => [name, filled(text)]));
}
/** One of the allowed words, or the default when nothing is said. */
function oneOf(input, text, allowed, fallback) {
    const word = filled(text);
    if (word === undefined)
        return fallback;
    const found = allowed.find((each) => each === word);
    if (found === undefined) {
        throw new errors/* UserError */.yo(`${input}: ${JSON.stringify(word)} is not allowed; give one of ${allowed.join(', ')}`);
    }
    return found;
}
/** Tags separated by commas or line breaks. Throws `UserError` for one that cannot be a name. */
function parseTags(text) {
    const tags = (text ?? '').split(/[,\r\n]/).flatMap((tag) => tag.trim() || []);
    for (const tag of tags) {
        const fault = (0,names/* nameFault */.I)(tag);
        if (fault !== undefined)
            throw new errors/* UserError */.yo(`tags: ${JSON.stringify(tag.length > 60 ? `${tag.slice(0, 60)}…` : tag)} ${fault}`);
    }
    return tags;
}
/** The text without surrounding blanks; undefined when nothing is left, as unset inputs arrive as ''. */
function filled(text) {
    const trimmed = text?.trim();
    return trimmed === '' ? undefined : trimmed;
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/**
 * SQL types: what their values look like in a call, and how the JSON of an answer is read. Every transport gives the same
 * JSON; nothing of it is believed unseen, because another version of the schema, or something that is no database at
 * all, may have answered.
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
    // Servers that resemble PostgREST may send a numeric that no double equals as text.
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
/** A text that is one of these. */
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
/** `instead` where the database has NULL. */
function orElse(codec, instead) {
    return { ...codec, read: (value, what) => (value === null ? instead : codec.read(value, what)) };
}
function optional(type) {
    return { ...type, isOptional: true };
}
function stated(type) {
    return { ...type, isStated: true };
}
/** Whether an argument has a default, and whether callers may count on it. */
function defaultOf(type) {
    const mayBeMissing = 'isOptional' in type;
    return { hasDefault: mayBeMissing || 'isStated' in type, mayBeMissing };
}
function listOf(codec) {
    return {
        sql: `${codec.sql}[]`,
        // As PostgreSQL reads it, because a JSON array is no array of SQL on every way to the database.
        write: (items) => `{${items.map((item) => `"${String(codec.write(item)).replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`,
        read(value, what) {
            if (!Array.isArray(value))
                throw unexpected(what, value);
            return value.map((item) => codec.read(item, what));
        },
    };
}
/** An object with these members; what else it has is left out. */
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
/** An object whose members are all read alike, whatever they are called. */
function mapOf(codec) {
    return {
        ...object,
        read: (value, what) => Object.fromEntries(Object.entries(object.read(value, what)).map(([name, item]) => [name, codec.read(item, name)])),
    };
}
/** A JSON object as it is. */
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
/** A column that is a JSON document, read like this. */
function json(codec) {
    return { ...codec, sql: 'jsonb', write: (value) => value };
}
/** An argument that is a JSON document made of a value. */
function argument(write) {
    return { sql: 'jsonb', write };
}


/***/ }),

/***/ 2194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ document),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   E8: () => (/* binding */ define),
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   NO: () => (/* binding */ oneRow),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   e6: () => (/* binding */ rowOrNone)
/* harmony export */ });
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5908);
/** What there is to say about a database function, once. */

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
/** One value; for functions that return no set. */
function value(codec) {
    return { kind: 'value', codec, read: (answer, name) => codec.read(answer, name) };
}
/** One JSON document with these members. */
function document(fields) {
    return value((0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)((0,_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM)(fields)));
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
/** All pages of a function that takes `p_cursor`, each as it is asked for. */
async function* pagesOf(call, entry, input) {
    let cursor = null;
    do {
        const page = await call(entry, { ...input, cursor });
        yield page;
        cursor = page.next;
    } while (cursor !== null);
}


/***/ }),

/***/ 401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7987);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7206);
/* harmony import */ var _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9586);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5908);
/** Parts that several functions have: the words of the project as columns and parameters. */




/** A name as it is stored, however it was typed. */
const name = { ..._codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, write: _core_result_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizedName */ .j };
/** The dotted name of a metric. `f1_score`, as older SQL calls it, is `f1` everywhere else. */
const metricName = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    write: (typed) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew)((0,_core_result_names_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizedName */ .j)(typed)),
    read: (value, what) => (0,_core_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalName */ .Ew)(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq.read(value, what)),
};
/** The four names of a configuration. */
const CONFIGURATION = {
    model_version: name,
    dataset_version: name,
    prompt_version: name,
    environment: name,
};
/** Names that narrow a question down; those that are left out match everything. */
const FILTER = {
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(name),
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(name),
    prompt_version: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(name),
    environment: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(name),
};
const verdict = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .VERDICTS */ .bk);
/** The numbers that every snapshot shows beside f1. */
const FURTHER_SCORES = {
    precision_score: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .numeric */ .sH),
    recall_score: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .numeric */ .sH),
    latency_ms: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .numeric */ .sH),
    cost_per_analysis: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .numeric */ .sH),
};
/** Only what measured the same is ranked against each other. */
const SUITE = {
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd),
};
const actor = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .stated */ .Eo(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq);
const reason = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq);
const run_id = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq);
/** Page of the run. */
const run_url = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq);
/**
 * Where the caller saw the pointer (0: nowhere): if it is elsewhere now, and not where it is to go, nothing moves and the
 * call fails with code `SN005`.
 */
const expect = _codec_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd);
/** Who does something, why and in which run. */
const MOVER = { actor, reason, run_id, run_url };
/** Who moves a pointer of a configuration, and where they saw it. */
const MOVE = { actor, reason, run_id, expect, run_url };
/** Who moves the active version of a model. */
const MODEL_MOVER = { reason, actor, run_id };
const MODEL_MOVE = { ...MODEL_MOVER, expect };


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ decidePromotions),
/* harmony export */   AX: () => (/* binding */ resultRow),
/* harmony export */   IB: () => (/* binding */ getJudgingContext),
/* harmony export */   fO: () => (/* binding */ MOST_RESULTS),
/* harmony export */   gK: () => (/* binding */ pushBenchmarkResults),
/* harmony export */   tF: () => (/* binding */ HISTORY_POINTS),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   wS: () => (/* binding */ recordVerdicts)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7206);
/* harmony import */ var _core_decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7092);
/* harmony import */ var _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7727);
/* harmony import */ var _codec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5908);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2194);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(401);
/** Storing results, and what judging them needs; recording verdicts, and promotion. */






/** What one call of a push takes: so many results, and so many bytes of them. (The database writes JSON with blanks.) */
const MOST_RESULTS = 200;
const MOST_BYTES = 12 * 1024 * 1024;
/** How many points of its history a judging context has at most. */
const HISTORY_POINTS = 20;
function resultRow({ configuration, result, provenance, file, ...keys }) {
    return {
        ...configuration,
        ...provenance,
        ...keys,
        model_provider: result.model_provider,
        dataset_size: result.dataset_size,
        benchmark: result.benchmark,
        f1_average: result.f1_average,
        metrics: result.metrics,
        primary_metric: result.primary_metric,
        duration_seconds: result.duration_seconds,
        error_count: result.error_count,
        success_count: result.success_count,
        tags: result.tags,
        notes: result.notes,
        measured_at: result.timestamp,
        // No cases is no row, not an empty list.
        cases: result.cases?.length ? (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .caseColumns */ .K)(result.cases) : undefined,
        source: file,
    };
}
const results = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((candidates) => candidates.map(resultRow));
const CASES = {
    ..._codec_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik,
    write: _core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .caseColumns */ .K,
    read(value, what) {
        const cases = (0,_core_result_case_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .casesIn */ .X)(value);
        if (cases === null)
            throw _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os(what, value);
        return cases;
    },
};
const PRIMARY = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ name: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, better: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['higher', 'lower']) });
const BASELINE = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    source: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(_core_model_js__WEBPACK_IMPORTED_MODULE_4__/* .BASELINE_SOURCES */ .B9),
    configuration: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIGURATION */ .jZ),
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    dataset_size: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    benchmark: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    f1_average: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL(['micro', 'macro'])),
    error_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    rolled_back_to: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
    cases: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(CASES),
});
const POINT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    created_at: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamptz */ .dE,
    f1_score: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH),
    verdict: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .verdict */ .WJ),
    values: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH))),
});
const CONTEXT = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    baseline: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    pinned: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    second: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(BASELINE),
    accepted_by: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    baseline_not_found: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    own_baseline_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    previous_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd),
    overtaken: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, run_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, commit_sha: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) })),
    primary: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(PRIMARY),
    primary_before: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, metric: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, value: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .numeric */ .sH })),
    history: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(POINT),
});
const MISSING = _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
    model_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    dataset_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    pushes: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
    of: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
});
/** Stores results in one transaction. `context` of a result is the place of its own among the `contexts`. */
const pushBenchmarkResults = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'push_benchmark_results',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({
        schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({
            snapshot_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            transaction_id: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .uuid */ .uR,
            replayed: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
            metrics: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTree */ .Fc,
            case_count: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
            context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd,
        })),
        contexts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT),
        missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING),
    }),
    effect: 'keyed',
    comparesSchemas: true,
    /**
     * Results without a run id (from a laptop) have no key, because each of their pushes is to be a new version; but when
     * the answer is lost, this call has to be sent again without storing anything twice.
     */
    withKey: (args, newId) => ({
        ...args,
        p_results: args['p_results'].map((result) => ({
            ...result,
            idempotency_key: result.idempotency_key ?? `call/${newId()}`,
        })),
    }),
    doubt: 'Whether the results were stored is not known. Results with a run id may be pushed again, they are recognized; ' +
        'without one, look at the `history` first.',
    plan: { load: 'results' },
});
/** The contexts that a push would answer, one a result. Stores nothing. */
const getJudgingContext = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'get_judging_context',
    takes: { results, context: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((context) => context) },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .document */ .Al)({ schema_version: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, results: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(CONTEXT), missing: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(MISSING) }),
    effect: 'reads',
    comparesSchemas: true,
    plan: { load: 'results' },
});
/** The gain that promotion looks at; that over the common cases is the client's, the rest the database computes. */
function promotedBy({ primary, findings, proven_gain }) {
    if (primary === null)
        return {};
    const common = findings.find(({ metric }) => metric === primary.name)?.like_for_like;
    const [from, to] = primary.better === 'lower' ? ['candidate', 'baseline'] : ['baseline', 'candidate'];
    return {
        primary_metric: primary.name,
        primary_better: primary.better,
        ...(common === undefined ? {} : { like_for_like_gain: (0,_core_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .deltaOf */ .e0)(common[from], common[to]) }),
        ...(proven_gain === null ? {} : { proven_gain }),
    };
}
/** Records verdicts and promotes. A verdict that is there already is not recorded again and answers as the first time. */
const recordVerdicts = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'record_verdicts',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ judgement, together = null, ...rest }) => ({
            ...rest,
            verdict: judgement.verdict,
            reason: judgement.reason,
            findings: judgement.findings,
            // What is null is left out: a JSON null is no value that is missing.
            ...(together === null ? {} : { pooled_comparison: together }),
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
        /** That of the push, which `benchmark_writer` needs. */
        token: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'idempotent',
    plan: { load: 'verdicts' },
});
/** What recording these verdicts would say of promotion. Stores nothing. */
const decidePromotions = (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .define */ .E8)({
    name: 'decide_promotions',
    takes: {
        verdicts: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .argument */ .EE((verdicts) => verdicts.map(({ configuration, judgement, ...rest }) => ({
            ...configuration,
            ...rest,
            verdict: judgement.verdict,
            unfit: judgement.unfit,
            reference_transaction_id: judgement.baseline?.transaction_id ?? null,
            reference_rule: judgement.baseline?.source ?? null,
            ...promotedBy(judgement),
        }))),
    },
    answers: (0,_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .value */ .Uq)(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3(_codec_js__WEBPACK_IMPORTED_MODULE_0__/* .row */ .nM({ promoted: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, promotion_reason: _codec_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })))),
    effect: 'reads',
    plan: { load: 'verdicts' },
});


/***/ }),

/***/ 7092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ decimalOf),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   LI: () => (/* binding */ round),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   Ro: () => (/* binding */ toNumber),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   e0: () => (/* binding */ deltaOf),
/* harmony export */   eU: () => (/* binding */ formatDecimalTo),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   lw: () => (/* binding */ multiply),
/* harmony export */   tn: () => (/* binding */ abs),
/* harmony export */   u5: () => (/* binding */ percentChange),
/* harmony export */   yU: () => (/* binding */ decimalFrom),
/* harmony export */   yf: () => (/* binding */ larger),
/* harmony export */   zJ: () => (/* binding */ formatDecimal)
/* harmony export */ });
/**
 * Exact decimals. A number of a result file means the shortest decimal that denotes its double: what the file
 * says and what people read. All comparing is done on these, because 0.95 − 0.90 is 0.05 and binary floating
 * point says otherwise.
 */
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const LONGEST_TEXT = 400;
/** The decimal that a text such as `0.05`, `-3` or `1e-7` denotes; null when it is not a number. */
function decimalFrom(text) {
    if (text.length > LONGEST_TEXT)
        return null;
    const match = NUMBER.exec(text);
    if (match === null)
        return null;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
    if (whole === '' && fraction === '')
        return null;
    const magnitude = BigInt(whole + fraction);
    return lowestTerms(sign === '-' ? -magnitude : magnitude, fraction.length - Number(exponent));
}
/**
 * The shortest decimal that denotes `value`. Throws RangeError for NaN and infinities, which no result may
 * hold.
 */
function decimalOf(value) {
    const decimal = decimalFrom(String(value));
    if (decimal === null)
        throw new RangeError(`${value} is not a finite number`);
    return decimal;
}
/** The double nearest to the decimal. */
function toNumber(decimal) {
    return Number(plain(decimal));
}
/** a − b, exact. */
function subtract(a, b) {
    const [left, right, scale] = aligned(a, b);
    return lowestTerms(left - right, scale);
}
/** a × b, exact. */
function multiply(a, b) {
    return lowestTerms(a.digits * b.digits, a.scale + b.scale);
}
/** The decimal with at most so many places after the point, rounded half away from zero. */
function round(decimal, places) {
    const { digits, scale } = decimal;
    if (scale <= places)
        return decimal;
    const unit = 10n ** BigInt(scale - places);
    const size = digits < 0n ? -digits : digits;
    const rounded = (2n * size + unit) / (2n * unit);
    return lowestTerms(digits < 0n ? -rounded : rounded, places);
}
/** The larger of two. */
function larger(a, b) {
    return compare(a, b) < 0 ? b : a;
}
/** |a| */
function abs(a) {
    return a.digits < 0n ? { digits: -a.digits, scale: a.scale } : a;
}
/** −1 when a < b, 0 when they are equal, 1 when a > b. */
function compare(a, b) {
    const [left, right] = aligned(a, b);
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** to − from, computed on decimals: 0.85 − 0.91 is −0.06. */
function deltaOf(from, to) {
    return toNumber(subtract(decimalOf(to), decimalOf(from)));
}
/**
 * 100 × (to − from) ÷ |from|, rounded half away from zero to so many decimals, two as `round(numeric, 2)` of SQL
 * does. null from 0, where no percentage exists, and where it is too large for a double.
 */
function percentChange(from, to, places = 2) {
    const [before, after] = aligned(decimalOf(from), decimalOf(to));
    if (before === 0n)
        return null;
    const size = before < 0n ? -before : before;
    const change = 10n ** BigInt(places + 2) * (after - before);
    // (2n + d) / 2d, truncated, rounds a positive n / d half up.
    const units = (2n * (change < 0n ? -change : change) + size) / (2n * size);
    const percent = toNumber(lowestTerms(change < 0n ? -units : units, places));
    return Number.isFinite(percent) ? percent : null;
}
/** Beyond so many significant digits a double holds what arithmetic left there: 0.1 + 0.2 is 0.30000000000000004. */
const WRITTEN_DIGITS = 12;
/** A number as a person would write it: without the noise of binary arithmetic in its last digits. */
function readable(decimal) {
    const { digits, scale } = decimal;
    const length = String(digits < 0n ? -digits : digits).length;
    return round(decimal, Math.max(0, scale - Math.max(0, length - WRITTEN_DIGITS)));
}
/** For people: plain digits such as `0.0042`; very long ones in exponent notation. */
function formatDecimal(decimal) {
    const text = plain(decimal);
    return text.length <= 24 ? text : String(Number(text));
}
/** With at least so many decimals, so that values below each other can be compared: 0.9 with 3 is `0.900`. */
function formatDecimalTo(decimal, places) {
    const { digits, scale } = decimal;
    return scale >= places ? plain(decimal) : plain({ digits: digits * 10n ** BigInt(places - scale), scale: places });
}
/** A fraction as a percentage for people: 0.2 is `20%`. */
function formatPercent(fraction) {
    return `${formatDecimal(lowestTerms(fraction.digits * 100n, fraction.scale))}%`;
}
/** A number for people: never 0.8300000000000001. */
function formatNumber(value) {
    return formatDecimal(readable(decimalOf(value)));
}
function plain({ digits, scale }) {
    const negative = digits < 0n;
    const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
    const point = text.length - scale;
    return (negative ? '-' : '') + text.slice(0, point) + (scale === 0 ? '' : `.${text.slice(point)}`);
}
function aligned(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}
function lowestTerms(digits, scale) {
    if (scale < 0)
        return { digits: digits * 10n ** BigInt(-scale), scale: 0 };
    let shorter = digits;
    let places = scale;
    while (places > 0 && shorter % 10n === 0n) {
        shorter /= 10n;
        places -= 1;
    }
    return { digits: shorter, scale: places };
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ InvalidResultsError),
/* harmony export */   F6: () => (/* binding */ NotStoredError),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   _n: () => (/* binding */ NoResultsError),
/* harmony export */   hg: () => (/* binding */ StoreError),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   yg: () => (/* binding */ describeProblems),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** The caller's fault: wrong input or usage. Shown as a message without a stack trace; exit code 2. */
class UserError extends Error {
    name = 'UserError';
}
/** There are no results where they were looked for. Exit code 2. */
class NoResultsError extends UserError {
    name = 'NoResultsError';
}
/** Result files that cannot be used, all problems of all files at once. Exit code 2. */
class InvalidResultsError extends UserError {
    problems;
    name = 'InvalidResultsError';
    constructor(problems) {
        super(describeProblems(problems));
        this.problems = problems;
    }
}
/** Ends the reading of a file: the rest of it has no meaning, or is too much. The reader of the file reports it. */
class Unreadable extends Error {
    problem;
    name = 'Unreadable';
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
/** The store (or another service) failed or refused. Exit code 3. */
class StoreError extends Error {
    code;
    name = 'StoreError';
    /** @param code SQLSTATE or the like, for programs; null when there is none. */
    constructor(message, code = null, options) {
        super(message, options);
        this.code = code;
    }
}
/**
 * SQLSTATEs of the schema's own, and that of a rule that a value breaks: the store works, and refuses what was asked for,
 * such as a version that does not exist.
 */
const REFUSAL = /^(?:SN\d{3}|23514)$/;
function isRefusal({ code }) {
    return REFUSAL.test(code ?? '');
}
/** A push that did not get through to its store. What it would have stored is not lost with it. */
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

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nameMatches)
/* harmony export */ });
/* unused harmony export pathMatches */
/** Patterns of names and of paths, for all who take one. No pattern and no text makes them slow: nothing is tried twice. */
/** Whether a name matches a pattern in which `*` stands for any characters and everything else for itself. */
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
 * Whether a path, written with `/`, matches a pattern as shells read it: `*` and `?` within a folder, `**` for any
 * folders, `[a-z]` and `[!a-z]`, `{one,other}`; `\` before a character takes its meaning away. Only a dot in the pattern
 * matches the one that hides a file or folder.
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
/** Adds a place, and those that are reached from it without a character. */
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
    /** Of each brace that is open: where its alternatives begin, and what follows each of them. */
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
/** Whether the brace that was opened before `from` is closed, with a comma in it. */
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

/***/ 3431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4223);

/**
 * JSON with sorted names and no blanks: equal values give equal texts, which is what a content digest needs. Names
 * are sorted by UTF-16 code units, numbers are the shortest decimals (RFC 8785). Members that are undefined are left
 * out. Throws for what JSON cannot say, such as NaN, instead of writing null for it.
 */
function canonicalJson(value) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return JSON.stringify(value);
    if (typeof value === 'number' && Number.isFinite(value))
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object') {
        const members = Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .sort(([a], [b]) => (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a, b))
            .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
        return `{${members.join(',')}}`;
    }
    throw new TypeError(`JSON has no form for a ${typeof value} such as this one`);
}


/***/ }),

/***/ 599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ digestOfValue),
/* harmony export */   l: () => (/* binding */ LONGEST_DIGESTED)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3431);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(862);
/* harmony import */ var _json_string_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5978);



/** From how many code units on a digest stands in for a string inside a digested value. */
const LONGEST_DIGESTED = 1_000;
/**
 * What stands in for a value where a selection asks for its digest, for values that come from elsewhere: a case has the
 * same id whichever file it was read from.
 */
function digestOfValue(value, digest) {
    return digest((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(withoutLongTexts(value, digest)));
}
function withoutLongTexts(value, digest) {
    if (typeof value === 'string')
        return (0,_json_string_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfText */ .Nv)(value, LONGEST_DIGESTED, digest);
    if (Array.isArray(value))
        return value.map((element) => withoutLongTexts(element, digest));
    if (!(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutLongTexts(member, digest)]));
}


/***/ }),

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ JsonFields),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   gQ: () => (/* binding */ wrongType)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7535);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3500);
/* harmony import */ var _result_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3219);
/* harmony import */ var _result_names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9586);




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

/***/ 3500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ JsonPlace),
/* harmony export */   S: () => (/* binding */ SecondDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3500);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2716);



const HINTS = {
    "'": ' (JSON wants double quotes)',
    '/': ' (JSON has no comments)',
    '#': ' (JSON has no comments)',
};
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** So much of the start of a file tells what it is when it is not JSON. */
const START_BYTES = 200;
/** A second document where one ends: JSON Lines. */
class SecondDocument extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO {
}
/** Where in a text that comes in chunks something is, and what to say where it makes no sense. */
class JsonPlace {
    line;
    chunk = new Uint8Array();
    offset = 0;
    lineStart = 0;
    start = [];
    constructor(line) {
        this.line = line;
    }
    begin(chunk) {
        this.chunk = chunk;
        if (this.start.length < START_BYTES)
            this.start.push(...chunk.subarray(0, START_BYTES - this.start.length));
    }
    end() {
        this.offset += this.chunk.length;
        this.chunk = new Uint8Array();
    }
    /** @param at the first byte of the new line, in the chunk */
    newLine(at) {
        this.line += 1;
        this.lineStart = this.offset + at;
    }
    /** Whether this byte belongs to a byte order mark, which is no part of the text. */
    isMark(byte, at) {
        const position = this.offset + at;
        if (BYTE_ORDER_MARK[position] !== byte)
            return false;
        this.lineStart = position + 1;
        return BYTE_ORDER_MARK.every((mark, index) => index > position || this.start[index] === mark);
    }
    /** The error that something else stands here. @param at in the chunk; it may be before it */
    unexpected(expected, at, { found = this.character(at), afterComma = false } = {}) {
        const hint = afterComma && /[}\]]/.test(found) ? ' (JSON allows no comma after the last element)' : HINTS[found];
        return this.unreadable(`expected ${expected}, found ${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(found)}${hint ?? ''}`, at);
    }
    cutOff(expected) {
        return this.unreadable(`the file ends here, but ${expected} was expected: it looks cut off`, 0);
    }
    secondDocument(at) {
        const why = 'a second JSON document starts here: put several into one array, or into files of their own';
        return new SecondDocument(this.unreadable(why, at).problem);
    }
    notUtf8() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: this.signature() ?? 'the file is not valid UTF-8: save it as UTF-8' });
    }
    unreadable(message, at) {
        const cause = this.signature() ?? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .explainNotJson */ .H)(this.startText()) ?? this.conflict(at);
        const where = `line ${this.line}, column ${this.column(at)}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: cause ?? `not valid JSON at ${where}: ${message}` });
    }
    signature() {
        const what = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signatureOf */ .y)(this.start);
        return what === undefined ? undefined : `the file is ${what}`;
    }
    startText() {
        return new TextDecoder().decode(new Uint8Array(this.start));
    }
    /** No line of valid JSON can start with a conflict marker, because strings hold no line breaks. */
    conflict(at) {
        if (this.offset + at !== this.lineStart)
            return undefined;
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 9));
        if (!/^(?:<{7}(?: |\r?$)|={7}(?:\r?\n|\r?$)|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m.test(text))
            return undefined;
        return `contains git conflict markers at line ${this.line}; resolve the merge and commit the file again`;
    }
    character(at) {
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 4));
        return String.fromCodePoint(text.codePointAt(0) ?? 0).replace('\0', '');
    }
    /** Counted from 1, in UTF-16 code units where the line begins in this chunk, else in bytes. */
    column(at) {
        const start = this.lineStart - this.offset;
        if (start < 0)
            return this.offset + at - this.lineStart + 1;
        return new TextDecoder().decode(this.chunk.subarray(start, at)).length + 1;
    }
}


/***/ }),

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ JsonReader)
});

;// CONCATENATED MODULE: ./lib/core/json/json-numbers.js
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** Words that stand for values: those of JSON, and those of other languages with what to say of them. */
const WORDS = new Map([
    ['true', [true]],
    ['false', [false]],
    ['null', [null]],
    ['NaN', [Number.NaN, notFinite('NaN')]],
    ['Infinity', [Number.NaN, notFinite('Infinity')]],
    ['-Infinity', [Number.NaN, notFinite('-Infinity')]],
    ['None', [null, python('None')]],
    ['True', [true, python('True')]],
    ['False', [false, python('False')]],
]);
/** A bare word or number of JSON; undefined for what is neither. */
function literalOf(text) {
    const word = /^-?\d/.test(text) ? undefined : WORDS.get(text);
    if (word !== undefined)
        return { value: word[0], fault: word[1], losesDigits: false };
    if (!NUMBER.test(text))
        return undefined;
    const value = Number(text);
    const fault = numberFault(text, value);
    return { value: fault === undefined ? value + 0 : Number.NaN, fault, losesDigits: losesDigits(text, value) };
}
/** Why a double cannot stand for a literal. Floats may round: they were doubles when they were written. */
function numberFault(literal, value) {
    if (value !== 0 && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
        return undefined;
    if (!Number.isFinite(value))
        return `${shorten(literal)} is more than a double can hold: leave it out or rescale it`;
    if (losesDigits(literal, value)) {
        return `${shorten(literal)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`;
    }
    const [digits = ''] = literal.split(/e/i);
    if (value === 0 && /[1-9]/.test(digits))
        return `${shorten(literal)} is too small for a double and would become 0`;
    return undefined;
}
/** The number that a literal starts with; '' when it starts with none. */
function leadingNumber(literal) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(literal)?.[0] ?? '';
}
/** Whether a double drops digits of a whole number. */
function losesDigits(literal, value) {
    if (Number.isSafeInteger(value) || !Number.isFinite(value) || !/^-?\d+$/.test(literal))
        return false;
    return BigInt(literal) !== BigInt(value);
}
/** Python's json.dumps writes these words unless it is told not to. */
function notFinite(word) {
    return `${word} is no number of JSON: leave the value out if it is unknown (json.dumps(…, allow_nan=False) finds it)`;
}
function python(word) {
    return `${word} is Python, not JSON: write the file with json.dumps`;
}
function shorten(literal) {
    return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
}

// EXTERNAL MODULE: ./lib/core/json/json-place.js
var json_place = __nccwpck_require__(2640);
// EXTERNAL MODULE: ./lib/core/json/json-string.js
var json_string = __nccwpck_require__(5978);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __nccwpck_require__(7535);
// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __nccwpck_require__(3431);
// EXTERNAL MODULE: ./lib/core/json/json-digest.js
var json_digest = __nccwpck_require__(599);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __nccwpck_require__(3500);
// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __nccwpck_require__(6840);
;// CONCATENATED MODULE: ./lib/core/json/json-tree.js







/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** An object whose names all came from a file, as fast as one of a class. */
class FromFile {
}
Object.setPrototypeOf(FromFile.prototype, null);
Reflect.deleteProperty(FromFile.prototype, 'constructor');
/** The part of a JSON document that a selection names, while it grows. */
class JsonTree {
    options;
    problems = [];
    notMeasured = [];
    root;
    nodes = 0;
    /** Of every open container, whether it is an object. */
    nesting = [];
    /** Of those that are kept. */
    frames = [];
    constructor(options) {
        this.options = options;
    }
    /** What was found until now, also where the document goes on. */
    get value() {
        return this.root ?? this.frames[0]?.object ?? this.frames[0]?.array;
    }
    get isAtTop() {
        return this.nesting.length === 0;
    }
    get isInObject() {
        return this.nesting.at(-1) === true;
    }
    /** To be called before each value. */
    startValue() {
        const frame = this.frame();
        if (frame?.array !== undefined)
            frame.index += 1;
    }
    useOfName() {
        return this.frame() === undefined ? json_string/* SKIPPED */.$O : { kind: 'keep', longest: limits/* MAX_STRING_LENGTH */.Mx };
    }
    useOfString() {
        const wanted = this.wanted();
        if (wanted === undefined)
            return json_string/* SKIPPED */.$O;
        const { digest } = this.options;
        if (this.isDigested(wanted))
            return { kind: 'digest', longest: json_digest/* LONGEST_DIGESTED */.l, digest };
        const longest = wanted.longest ?? limits/* MAX_STRING_LENGTH */.Mx;
        return wanted.fingerprint === true ? { kind: 'digest', longest, digest } : { kind: 'keep', longest };
    }
    /** @param finish the text, built only when it is wanted. @param length of all of it, in code units */
    name(finish, length) {
        const frame = this.frame();
        if (frame === undefined)
            return;
        frame.name = finish();
        if (!frame.isDigested)
            frame.name = this.checkedText(frame.name, 'the name', length);
    }
    string(finish, length) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const text = finish();
        const isLimited = wanted.longest === undefined;
        if (this.isDigested(wanted))
            this.complete(text, wanted);
        else
            this.complete(this.checkedText(text, 'the string', isLimited ? length : 0), wanted);
    }
    literal(text, { value, fault, losesDigits }) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const isForeign = this.options.origin === 'foreign';
        const isNumber = typeof value === 'number';
        if (fault === undefined)
            this.complete(wanted.asWritten === true && isNumber ? text : value, wanted);
        // What a tool writes as a number may be an id, which is right as a text.
        else if (this.isDigested(wanted) || (losesDigits && isForeign))
            this.complete(text, wanted);
        else if (!isForeign) {
            this.problem(fault);
            this.complete(value, wanted);
        }
        else if (isNumber) {
            this.notMeasured.push({ path: this.path(), message: `is ${text}, so it was not measured` });
        }
        else
            this.complete(value, wanted);
    }
    open(isObject) {
        const wanted = this.wanted();
        const most = wanted === undefined ? limits/* MAX_NESTING */.M1 : limits/* MAX_DEPTH */.lr;
        if (this.nesting.length >= most) {
            throw new errors/* Unreadable */.IO({ path: this.path(), message: `is nested more than ${most} deep` });
        }
        if (wanted !== undefined) {
            this.count();
            this.frames.push({
                selection: wanted.digest === true ? selection/* ALL */.y2 : wanted,
                isDigested: this.isDigested(wanted),
                array: isObject ? undefined : [],
                object: isObject ? new FromFile() : undefined,
                nodes: this.nodes,
                name: '',
                index: -1,
                kept: 0,
            });
        }
        this.nesting.push(isObject);
    }
    close() {
        const frame = this.frame();
        this.nesting.pop();
        if (frame === undefined)
            return;
        this.frames.pop();
        if (frame.isDigested && this.frame()?.isDigested !== true)
            this.nodes = frame.nodes;
        const value = frame.array ?? frame.object;
        const wanted = this.wanted();
        if (value !== undefined && wanted !== undefined)
            this.complete(value, wanted);
    }
    /** Puts a finished value where it belongs. */
    complete(found, wanted) {
        const frame = this.frames.at(-1);
        const isWholeDigest = wanted.digest === true && frame?.isDigested !== true && found !== null;
        const value = isWholeDigest ? this.options.digest((0,canonical_json/* canonicalJson */.d)(found)) : found;
        if (typeof value !== 'object')
            this.count();
        if (frame === undefined)
            this.root = value;
        else
            this.put(frame, value);
    }
    put(frame, value) {
        frame.kept += 1;
        const { object, array, selection, name } = frame;
        if (array !== undefined) {
            if (selection.sink === undefined)
                array.push(value);
            else {
                selection.sink(value, frame.index);
                this.nodes = frame.nodes;
            }
        }
        else if (object !== undefined) {
            const isOwn = this.options.origin === 'own';
            if (isOwn && FORBIDDEN_NAMES.has(name))
                this.problem(`the name ${(0,json_path/* quote */.hD)(name)} is not allowed`);
            else if (isOwn && name in object)
                this.problem('the name occurs twice in one object: which value is meant?');
            else
                object[name] = value;
        }
    }
    /** The container that the next value belongs to, where that is kept. */
    frame() {
        return this.frames.length === this.nesting.length ? this.frames.at(-1) : undefined;
    }
    /** What is wanted of the value that is read. */
    wanted() {
        if (this.nesting.length === 0)
            return this.options.selection;
        const frame = this.frame();
        if (frame === undefined)
            return undefined;
        const { selection, name } = frame;
        if (frame.array !== undefined)
            return frame.index < (selection.mostItems ?? Infinity) ? selection.items : undefined;
        const named = selection.members;
        if (named !== undefined && Object.hasOwn(named, name))
            return named[name];
        return frame.kept < (selection.mostMembers ?? Infinity) ? selection.others : undefined;
    }
    isDigested(wanted) {
        return wanted.digest === true || this.frame()?.isDigested === true;
    }
    count() {
        this.nodes += 1;
        if (this.nodes <= limits/* MAX_NODES */.nm)
            return;
        const message = `the file holds more than ${limits/* MAX_NODES */.nm} values, which is the limit`;
        throw new errors/* Unreadable */.IO({ path: this.path(), message });
    }
    /** A text that is kept, without what no text may hold. @param length 0: whatever it is */
    checkedText(text, what, length) {
        if (this.options.origin === 'foreign')
            return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
        if (length > limits/* MAX_STRING_LENGTH */.Mx) {
            this.problem(`${what} has ${length} characters, more than ${limits/* MAX_STRING_LENGTH */.Mx}`);
        }
        if (/\p{Surrogate}/u.test(text))
            this.problem(`${what} holds half of a surrogate pair, which is no character`);
        if (text.includes('\0'))
            this.problem(`${what} holds the character NUL (\\u0000)`);
        return text;
    }
    problem(message) {
        this.problems.push({ path: this.path(), message });
    }
    path() {
        return this.frames.reduce((path, { array, index, name }) => (array === undefined ? (0,json_path/* memberPath */.Mb)(path, name) : (0,json_path/* elementPath */.yu)(path, index)), '$');
    }
}

;// CONCATENATED MODULE: ./lib/core/json/json-reader.js




const EXPECTED = {
    value: 'a value',
    'first item': 'a value',
    'first name': 'a name in double quotes',
    name: 'a name in double quotes',
    colon: '":" after a name',
    done: 'the end of the file',
};
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];
const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
/** A number or word may be so long. */
const LONGEST_LITERAL = 400;
/**
 * Reads one JSON document (RFC 8259) that comes in pieces of UTF-8, and keeps what the selection names. Strict
 * beyond `JSON.parse` in what it keeps: duplicate names, `__proto__` and its like, numbers that a double cannot hold,
 * lone surrogates and NUL are problems of the project's own files; −0 becomes 0. Memory is bounded by `limits.ts`,
 * whatever the size of the document. Throws `Unreadable` where the text is no JSON.
 */
class JsonReader {
    state = 'value';
    token = 'none';
    literal = '';
    afterComma = false;
    strings = new json_string/* JsonStringReader */.b3();
    tree;
    place;
    constructor(options) {
        this.tree = new JsonTree(options);
        this.place = new json_place/* JsonPlace */.K(options.line ?? 1);
    }
    /** What was found until now, also where the document goes on. */
    get found() {
        return this.tree.value;
    }
    /** What was found wrong until now. */
    get problems() {
        return this.tree.problems;
    }
    write(chunk) {
        this.place.begin(chunk);
        let at = 0;
        while (at < chunk.length) {
            if (this.token === 'string')
                at = this.readString(chunk, at);
            else if (this.token === 'literal')
                at = this.readLiteral(chunk, at);
            else
                at = this.step(chunk[at] ?? 0, at);
        }
        this.place.end();
    }
    end() {
        if (this.token === 'literal')
            this.finishLiteral(0);
        if (this.token === 'string')
            throw this.place.cutOff('the closing quote of a string');
        if (this.state !== 'done')
            throw this.place.cutOff(this.expected());
        const { value, problems, notMeasured } = this.tree;
        return { value, problems, notMeasured };
    }
    step(byte, at) {
        if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) {
            if (byte === LINE_FEED)
                this.place.newLine(at + 1);
            return at + 1;
        }
        const { state } = this;
        if (state === 'colon' && byte === COLON)
            this.state = 'value';
        else if (state === 'name' || state === 'first name')
            this.startName(byte, at);
        else if (state === 'after')
            this.afterValue(byte, at);
        else if (state === 'first item' && byte === CLOSE_ARRAY)
            this.close();
        else if (state === 'value' || state === 'first item')
            return this.startValue(byte, at);
        else if (state === 'done' && /[[{"\w-]/.test(String.fromCharCode(byte)))
            throw this.place.secondDocument(at);
        else
            throw this.unexpected(at);
        return at + 1;
    }
    startName(byte, at) {
        if (byte === CLOSE_OBJECT && this.state === 'first name')
            this.close();
        else if (byte === QUOTE) {
            this.strings.start(this.tree.useOfName());
            this.token = 'string';
        }
        else
            throw this.unexpected(at);
    }
    afterValue(byte, at) {
        if (byte === (this.tree.isInObject ? CLOSE_OBJECT : CLOSE_ARRAY))
            this.close();
        else if (byte === COMMA) {
            this.afterComma = true;
            this.state = this.tree.isInObject ? 'name' : 'value';
        }
        else
            throw this.unexpected(at);
    }
    startValue(byte, at) {
        if (this.tree.isAtTop && this.place.isMark(byte, at))
            return at + 1;
        this.tree.startValue();
        if (byte === QUOTE) {
            this.strings.start(this.tree.useOfString());
            this.token = 'string';
            return at + 1;
        }
        if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            this.tree.open(byte === OPEN_OBJECT);
            this.afterComma = false;
            this.state = byte === OPEN_OBJECT ? 'first name' : 'first item';
            return at + 1;
        }
        this.token = 'literal';
        this.literal = '';
        return at;
    }
    close() {
        this.tree.close();
        this.afterOne();
    }
    readString(chunk, from) {
        try {
            const end = this.strings.read(chunk, from);
            if (end === -1)
                return chunk.length;
            this.finishString();
            return end + 1;
        }
        catch (error) {
            if (error instanceof json_string/* StringFault */.aE)
                throw this.place.unexpected(error.expected, error.at);
            throw error instanceof json_string/* EncodingFault */.GA ? this.place.notUtf8() : error;
        }
    }
    finishString() {
        this.token = 'none';
        const finish = () => this.strings.finish();
        if (this.state === 'name' || this.state === 'first name') {
            this.tree.name(finish, this.strings.length);
            this.state = 'colon';
        }
        else {
            this.tree.string(finish, this.strings.length);
            this.afterOne();
        }
    }
    readLiteral(chunk, from) {
        let at = from;
        while (at < chunk.length && isOfLiteral(chunk[at] ?? 0))
            at += 1;
        if (this.literal.length + at - from > LONGEST_LITERAL)
            throw this.unexpected(from);
        this.literal += String.fromCharCode(...chunk.subarray(from, at));
        if (at < chunk.length)
            this.finishLiteral(at);
        return at;
    }
    finishLiteral(at) {
        this.token = 'none';
        const literal = literalOf(this.literal);
        if (literal === undefined) {
            // As far as it is a number, the fault is what comes after it.
            const rest = this.literal.slice(leadingNumber(this.literal).length);
            if (rest.length < this.literal.length)
                this.afterOne();
            throw this.place.unexpected(this.expected(), at - rest.length, {
                ...(rest === '' ? {} : { found: rest.charAt(0) }),
                afterComma: this.afterComma,
            });
        }
        this.tree.literal(this.literal, literal);
        this.afterOne();
    }
    afterOne() {
        this.afterComma = false;
        this.state = this.tree.isAtTop ? 'done' : 'after';
    }
    expected() {
        if (this.state === 'after')
            return this.tree.isInObject ? '"," or "}"' : '"," or "]"';
        return EXPECTED[this.state];
    }
    unexpected(at) {
        return this.place.unexpected(this.expected(), at, { afterComma: this.afterComma });
    }
}
function isOfLiteral(byte) {
    return ((byte >= 0x30 && byte <= 0x39) ||
        (byte >= 0x61 && byte <= 0x7a) ||
        (byte >= 0x41 && byte <= 0x5a) ||
        byte === 0x2e ||
        byte === 0x2d ||
        byte === 0x2b ||
        byte === 0x5f);
}


/***/ }),

/***/ 5978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ SKIPPED),
/* harmony export */   GA: () => (/* binding */ EncodingFault),
/* harmony export */   Nv: () => (/* binding */ digestOfText),
/* harmony export */   aE: () => (/* binding */ StringFault),
/* harmony export */   b3: () => (/* binding */ JsonStringReader)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
].map(([letter, character]) => [letter.charCodeAt(0), character]));
/** Code units of a long text that are digested at a time, so that it never stands in memory whole. */
const BLOCK = 65_536;
const SKIPPED = { kind: 'skip' };
/** Thrown for a string that is none; the position is that of the byte at fault. */
class StringFault extends Error {
    expected;
    at;
    constructor(expected, at) {
        super(expected);
        this.expected = expected;
        this.at = at;
    }
}
/** Thrown for bytes that are no UTF-8. */
class EncodingFault extends Error {
}
/** Reads the strings of a JSON text, one after the other, each over as many chunks as it takes. */
class JsonStringReader {
    /** Of the last string: its length in code units, whatever was kept of it. */
    length = 0;
    use = SKIPPED;
    text = '';
    blocks = '';
    decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    isDecoding = false;
    escape = 'none';
    unicode = '';
    start(use) {
        this.use = use;
        this.text = '';
        this.blocks = '';
        this.length = 0;
        this.escape = 'none';
    }
    /** Reads on; answers where the string ends (its closing quote), or -1 where it goes on in the next chunk. */
    read(chunk, from) {
        return this.use.kind === 'skip' ? this.skip(chunk, from) : this.build(chunk, from);
    }
    /** What was built, once the end was found. */
    finish() {
        this.flush();
        const { use } = this;
        if (use.kind === 'keep')
            return this.text.length > use.longest ? this.text.slice(0, use.longest) : this.text;
        if (use.kind === 'skip' || this.length <= use.longest)
            return this.text;
        return `sha256:${use.digest(`${this.blocks}${use.digest(this.text)}`)}`;
    }
    /** A string that comes whole from elsewhere. */
    takeWhole(text) {
        this.append(text);
    }
    skip(chunk, from) {
        let at = from;
        if (this.escape !== 'none') {
            this.escape = 'none';
            at += 1;
        }
        const end = chunk.length;
        let quote = -1;
        while (at < end) {
            // Most strings are short; the search by the engine is faster on long ones.
            const near = Math.min(end, at + 24);
            while (at < near && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH)
                at += 1;
            if (at === near && at < end) {
                // Kept between the escapes of one text, so that no byte is searched for every escape before it.
                if (quote < at)
                    quote = chunk.indexOf(QUOTE, at);
                const stop = quote === -1 ? end : quote;
                const backslash = chunk.subarray(at, stop).indexOf(BACKSLASH);
                at = backslash === -1 ? stop : at + backslash;
            }
            if (at >= end)
                return -1;
            if (chunk[at] === QUOTE)
                return at;
            at += 2;
        }
        if (at > end)
            this.escape = 'start';
        return -1;
    }
    build(chunk, from) {
        let at = from;
        while (at < chunk.length) {
            if (this.escape !== 'none') {
                this.readEscape(chunk[at] ?? 0, at);
                at += 1;
                continue;
            }
            const start = at;
            let byte = 0;
            for (; at < chunk.length; at += 1) {
                byte = chunk[at] ?? 0;
                if (byte === QUOTE || byte === BACKSLASH || byte < 0x20)
                    break;
            }
            if (at > start)
                this.decode(chunk.subarray(start, at));
            if (at === chunk.length)
                return -1;
            if (byte === QUOTE)
                return at;
            if (byte !== BACKSLASH)
                throw new StringFault('no raw control character in a string', at);
            this.flush();
            this.escape = 'start';
            at += 1;
        }
        return -1;
    }
    readEscape(byte, at) {
        if (this.escape === 'start' && byte === LETTER_U) {
            this.escape = 'unicode';
            this.unicode = '';
            return;
        }
        if (this.escape === 'unicode') {
            this.unicode += String.fromCharCode(byte);
            if (!/^[0-9a-fA-F]+$/.test(this.unicode))
                throw badEscape(at);
            if (this.unicode.length < 4)
                return;
            this.append(String.fromCharCode(Number.parseInt(this.unicode, 16)));
        }
        else {
            const character = ESCAPES.get(byte);
            if (character === undefined)
                throw badEscape(at);
            this.append(character);
        }
        this.escape = 'none';
    }
    decode(bytes) {
        this.isDecoding = true;
        this.append(this.decoded(bytes));
    }
    /** Half a character at the end of a run of bytes is no UTF-8. */
    flush() {
        if (!this.isDecoding)
            return;
        this.isDecoding = false;
        this.append(this.decoded());
    }
    decoded(bytes) {
        try {
            return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
        }
        catch (error) {
            // A fatal decoder throws for malformed bytes and for nothing else.
            throw new EncodingFault('not UTF-8', { cause: error });
        }
    }
    append(piece) {
        this.length += piece.length;
        const { use } = this;
        if (use.kind === 'keep') {
            if (this.text.length <= use.longest)
                this.text += piece;
            return;
        }
        this.text += piece;
        if (use.kind === 'digest')
            this.digestBlocks(use.digest);
    }
    digestBlocks(digest) {
        while (this.text.length > BLOCK) {
            this.blocks += digest(this.text.slice(0, BLOCK));
            this.text = this.text.slice(BLOCK);
            if (this.blocks.length > BLOCK)
                this.blocks = digest(this.blocks);
        }
    }
}
function badEscape(at) {
    return new StringFault('a valid escape after "\\" (a backslash itself is "\\\\")', at);
}
/** What stands in for a text that is long, where it comes whole: the same as in a JSON file. */
function digestOfText(text, longest, digest) {
    const reader = new JsonStringReader();
    reader.start({ kind: 'digest', longest, digest });
    reader.takeWhole(text);
    return reader.finish();
}


/***/ }),

/***/ 2716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ explainNotJson),
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/** What a file is when it is not JSON at all. */
/** First bytes of files that people take for results, and what to tell them. */
const SIGNATURES = [
    [[0x1f, 0x8b], 'a gzip file: unpack it first'],
    [[0x50, 0x4b, 0x03, 0x04], 'a zip file: unpack it first'],
    [[0xff, 0xfe], 'encoded as UTF-16 or UTF-32: save it as UTF-8'],
    [[0xfe, 0xff], 'encoded as UTF-16: save it as UTF-8'],
    [[0x00], 'encoded as UTF-16 or UTF-32, or not a text at all: save it as UTF-8'],
];
/** What the first bytes of a file say it is, where that is no text in UTF-8. */
function signatureOf(start) {
    const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
    if (signature !== undefined)
        return signature[1];
    return start.length > 1 && start[1] === 0 ? 'encoded as UTF-16: save it as UTF-8' : undefined;
}
/** What a text is by how it starts, for what is no JSON for a cause of its own. */
function explainNotJson(start) {
    if (start.trim() === '') {
        return 'the file is empty: the benchmark wrote no result, or was stopped before it could';
    }
    if (start.trimStart().startsWith('<') && !/^\s*<{7} /.test(start)) {
        return 'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page';
    }
    if (start.startsWith('version https://git-lfs.github.com/')) {
        return 'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`';
    }
    return undefined;
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/** A copy without the members that are undefined: what is missing is absent, not present and empty. */
function present(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   WJ: () => (/* binding */ everyMember),
/* harmony export */   X_: () => (/* binding */ eachItem),
/* harmony export */   bj: () => (/* binding */ AS_WRITTEN),
/* harmony export */   jf: () => (/* binding */ SCALAR),
/* harmony export */   kw: () => (/* binding */ scalars),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   w5: () => (/* binding */ PRESENCE),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
function everything() {
    const all = {};
    all.others = all;
    all.items = all;
    return all;
}
/** The whole value. */
const ALL = everything();
/** A number, a boolean, null or a string as names are long; of a container only that there is one. */
const SCALAR = { longest: 1_000 };
/** A scalar whose numbers are texts. */
const AS_WRITTEN = { ...SCALAR, asWritten: true };
/** Enough of a text to see whether there is any. */
const PRESENCE = { longest: 1 };
const DIGEST = { digest: true };
/** An object with these members. */
function members(named, others) {
    return others === undefined ? { members: named } : { members: named, others };
}
/** Members with scalars of these names. */
function scalars(...names) {
    return Object.fromEntries(names.map((name) => [name, SCALAR]));
}
/** An object whose every member is of one kind. */
function everyMember(selection) {
    return { others: selection };
}
/** An array. */
function items(selection) {
    return { items: selection };
}
/** An array whose elements are taken one by one instead of being kept. */
function eachItem(selection, sink) {
    return { items: selection, sink };
}


/***/ }),

/***/ 9025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   Q6: () => (/* binding */ pairCases),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   vl: () => (/* binding */ describeOutcomes)
/* harmony export */ });
/** A case that has a score and no `passed` counts as passed from here on. */
const PASSING_SCORE = 0.5;
/** Pairs cases by id; of an id that stands twice on a side the last one counts. null: a side has none. */
function pairCases(before, now) {
    if (!before?.length || !now?.length)
        return null;
    const earlier = unique(before);
    // The usual case: nothing has to be looked for.
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
    const byId = new Map();
    for (const each of cases)
        byId.set(each.id, each);
    return byId.size === cases.length ? cases : [...byId.values()];
}
/**
 * Whether a case passed, or most of its trials did; one that ended in an error did not. null: its outcome does not say.
 */
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
/** Whether nothing came of a case at all, in any of its trials: no part of its score, not one right answer. */
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
/** `20 failed (3 in an error) and 60 passed`. */
function describeOutcomes(cases) {
    const failed = cases.filter((each) => passes(each) === false);
    const errors = failed.filter(({ error }) => error === true).length;
    const passed = cases.filter((each) => passes(each) === true).length;
    const inError = errors === 0 ? '' : ` (${errors} in an error)`;
    return `${failed.length} failed${inError} and ${passed} passed`;
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bp: () => (/* binding */ errorsOf),
/* harmony export */   aR: () => (/* binding */ caseDifference),
/* harmony export */   iq: () => (/* binding */ incomparability)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7092);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7153);


/** Below this share of common case ids, two results are not of the same dataset: in fifths, to stay exact. */
const COMMON_FIFTHS = 4;
/** By so much the shares of errors may not differ where the cases do not show what they do to the metrics. */
const ERROR_SHARE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(0.05);
/**
 * Why a result cannot be compared with a baseline, with the values of both; null when it can. What either
 * side does not say is not held against it.
 *
 * @param cases null where a side has none
 * @param casesExplain whether the metrics that gate are made of the cases; else sizes and errors are compared, too
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
/** Why the cases of two results are not those of one dataset; null when they are. */
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
    return `${here} ended in an error, and ${there} of the baseline, so what is left is not the same`;
}
/** How many cases ended in an error, of how many; null where one of the two is not known. */
function errorsOf(side) {
    const { cases, success_count: succeeded } = side;
    const errors = side.error_count ?? cases?.filter(({ error }) => error === true).length ?? null;
    if (errors === null)
        return null;
    const size = side.dataset_size ?? (succeeded === undefined ? cases?.length : succeeded + errors) ?? 0;
    return size > 0 ? { errors, size } : null;
}
function describeErrors({ errors, size }) {
    return `${errors} of ${size} cases (${(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(errors / size), 3))})`;
}


/***/ }),

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ overall),
/* harmony export */   Ob: () => (/* binding */ isReported),
/* harmony export */   VT: () => (/* binding */ countStatisticOf),
/* harmony export */   dP: () => (/* binding */ pooledOverall),
/* harmony export */   jA: () => (/* binding */ valueThatReproduces),
/* harmony export */   v_: () => (/* binding */ passShare),
/* harmony export */   yg: () => (/* binding */ reproducingValue)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7092);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9108);


/** A metric is its cases' value if it differs from it by no more than this, or by half of its last digit. */
const CLOSE = 0.0005;
/** However few digits were reported. */
const AT_MOST = 0.005;
/** Of rounding in binary: 0.0005 away is not more than 0.0005 away. */
const ROUNDING = 1e-12;
const PASSED = { name: 'passed', of: ({ passed, error }) => orFailed(asNumber(passed), error) };
const PASSES = { name: 'passes', of: passShare };
// What says only whether it passed has that as its score.
const SCORE = { name: 'score', of: (each) => each.score ?? passShare(each) };
const OWN_F1 = { name: 'own f1', of: _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .ownF1 */ .a$ };
/** The share of its trials that a case passed: 0 or 1 for one that was run once. */
function passShare({ passed, passes, trials, error }) {
    return orFailed(passes === undefined || trials === undefined ? asNumber(passed) : passes / trials, error);
}
/** A case that ended in an error failed, whatever else is not known of it. */
function orFailed(value, error) {
    return value ?? (error === true ? 0 : undefined);
}
function asNumber(passed) {
    return passed === undefined ? undefined : Number(passed);
}
/** The metric over all trials of cases that were pooled from runs, each of which it was the value of. */
function pooledOverall(value, pooled, runs) {
    if (value.name !== 'passed')
        return overall(value, pooled);
    // That all of three trials passed is more often so than that all of six did: pooled, it would be another metric.
    return runs.some(({ cases }) => cases.some(isRepeated)) ? undefined : overall(PASSES, pooled);
}
/**
 * What of the cases reproduces the reported metric on both sides, over all cases of each; null when nothing does, and
 * the cases say nothing about this metric (it is averaged in another way, or of a part of the cases).
 */
function reproducingValue(comparison, { before, now }, average) {
    const { baseline, candidate } = comparison;
    const sides = [
        { cases: before, reported: baseline },
        { cases: now, reported: candidate },
    ];
    return valueThatReproduces(comparison, sides, average);
}
/** The same for any number of sides. */
function valueThatReproduces({ metric, whole }, sides, average) {
    const statistic = countStatisticOf(metric);
    // A case that was run several times counts as the share of its trials that passed, before it counts as a whole.
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
/** f1, precision or recall where that is a word of the last part of a metric's dotted name. */
function countStatisticOf(metric) {
    const words = metric.slice(metric.lastIndexOf('.') + 1).split('_');
    return _counts_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_STATISTICS */ .gM.find((statistic) => words.includes(statistic)) ?? null;
}
function reproduces(value, cases, reported, whole) {
    const computed = overall(value, cases);
    return computed !== undefined && isReported(computed, reported, whole);
}
/** Whether a computed share, 0..1, is the reported one within what rounding explains. */
function isReported(computed, reported, whole) {
    const halfOfLastDigit = 0.5 * 10 ** -(0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(reported).scale;
    const tolerance = Math.min(Math.max(CLOSE, halfOfLastDigit / whole), AT_MOST);
    return Math.abs(computed - reported / whole) <= tolerance + ROUNDING;
}
/** The metric as the cases of one side have it, 0..1; undefined when one of them lacks the value. */
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

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/** The counts of a case; undefined when it lacks one of them and did not end in an error, which found nothing. */
function countsOf({ tp, fp, fn, error }) {
    if (tp !== undefined && fp !== undefined && fn !== undefined)
        return { tp, fp, fn };
    return error === true ? NOTHING_FOUND : undefined;
}
/** The sum over all cases; undefined when one of them has no counts: a part is no total. */
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
/** How much a false positive and a false negative count beside one true positive in the denominator. */
const WEIGHTS = {
    f1: { fp: 0.5, fn: 0.5 },
    precision: { fp: 1, fn: 0 },
    recall: { fp: 0, fn: 1 },
};
/** The wrong ones, each by its weight: f1 = tp / (tp + (fp + fn)/2), precision = tp / (tp + fp), recall = tp / (tp + fn). */
function wrong(statistic, { fp, fn }) {
    const weights = WEIGHTS[statistic];
    return weights.fp * fp + weights.fn * fn;
}
/** f1, precision or recall of pooled counts; 0 without a true positive, as most tools have it. */
function statisticOf(statistic, counts) {
    return counts.tp === 0 ? 0 : counts.tp / (counts.tp + wrong(statistic, counts));
}
/**
 * What each case adds to a statistic, as a function of its counts, so that differences of it between the sides sum to
 * the difference of the statistic, to second order: tp/(tp + wrong) of the sums, linearized where the two sides pooled
 * are (the delta method).
 * @param both the counts of both sides together
 */
function contribution(statistic, both) {
    const share = statisticOf(statistic, both);
    const denominator = (both.tp + wrong(statistic, both)) / 2;
    if (denominator === 0)
        return () => 0;
    return (counts) => (counts.tp * (1 - share) - share * wrong(statistic, counts)) / denominator;
}
/** The f1 of one case by itself: 2tp / (2tp + fp + fn), and 1 where nothing was expected and nothing found. */
function ownF1(each) {
    const counts = countsOf(each);
    if (counts === undefined)
        return undefined;
    if (counts === NOTHING_FOUND)
        return 0;
    return counts.tp + counts.fp + counts.fn === 0 ? 1 : statisticOf('f1', counts);
}


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ historyEvidence),
/* harmony export */   If: () => (/* binding */ SHORTEST_HISTORY),
/* harmony export */   ZV: () => (/* binding */ usableValues),
/* harmony export */   _K: () => (/* binding */ scaleOf),
/* harmony export */   km: () => (/* binding */ usualRange)
/* harmony export */ });
/* unused harmony export LONGEST_HISTORY */
/* harmony import */ var _statistics_robust_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3525);
/* harmony import */ var _statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1328);


/** So many of the newest versions are looked at. */
const LONGEST_HISTORY = 20;
/** With fewer usable values there is no usual range. */
const SHORTEST_HISTORY = 8;
/** Not evaluated, or regressed: a lasting regression must not teach the history to accept it. */
const UNUSABLE = [null, 'not_evaluated', 'incomparable', 'regression'];
const RELATIVE = ['duration', 'money', 'count'];
/** The values that say what is usual: of the 20 newest versions (the newest last) those that may. */
function usableValues(history) {
    return history
        .slice(-LONGEST_HISTORY)
        .flatMap(({ value, verdict }) => (value === null || UNUSABLE.includes(verdict) ? [] : [value]));
}
/** Durations, money and counts vary by a share of themselves; the rest, and what reaches 0, by an amount. */
function scaleOf(kind, whole, values) {
    const log = RELATIVE.includes(kind) && values.every((value) => value > 0);
    return log ? { name: 'log', floor: 0.01 } : { name: 'linear', floor: 0.0025 * whole };
}
/**
 * What at least eight earlier values say about the candidate: the t prediction interval for one more value (Hahn &
 * Meeker, Statistical Intervals, 4.8) after spikes were drawn in. null: there are too few.
 * @param earlier usable values, see `usableValues`
 */
function historyEvidence(comparison, earlier) {
    const n = earlier.length;
    if (n < SHORTEST_HISTORY)
        return null;
    const { kind, better, candidate, whole } = comparison;
    const scale = scaleOf(kind, whole, [...earlier, candidate]);
    const onScale = (value) => (scale.name === 'log' ? Math.log(value) : value);
    const { mean, sd } = (0,_statistics_robust_js__WEBPACK_IMPORTED_MODULE_0__/* .winsorizedLevel */ .Js)(earlier.map(onScale), scale.floor);
    const worse = (better === 'higher' ? mean - onScale(candidate) : onScale(candidate) - mean) / (sd * Math.sqrt(1 + 1 / n));
    const [p, p_improved] = [(0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .tTail */ .X)(worse, n - 1), (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .tTail */ .X)(-worse, n - 1)];
    return {
        kind: 'history',
        method: 'prediction interval',
        n,
        mean,
        sd,
        scale: scale.name,
        p,
        p_improved,
        p_smallest: 0,
    };
}
/** The range outside of which a value is significant at `level`, either way: in the metric's unit. */
function usualRange({ n, mean, sd, scale }, level) {
    const half = (0,_statistics_student_t_js__WEBPACK_IMPORTED_MODULE_1__/* .tQuantile */ .Y)(level, n - 1) * sd * Math.sqrt(1 + 1 / n);
    const unit = (value) => (scale === 'log' ? Math.exp(value) : value);
    return [unit(mean - half), unit(mean + half)];
}


/***/ }),

/***/ 947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 3525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Js: () => (/* binding */ winsorizedLevel),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   p9: () => (/* binding */ robustDeviation),
/* harmony export */   rY: () => (/* binding */ MOST_DEVIATIONS)
/* harmony export */ });
/** Makes the median absolute deviation of normal values their standard deviation. */
const MAD_TO_SD = 1.4826;
/** Values further from the middle than so many standard deviations are drawn in. */
const MOST_DEVIATIONS = 3.5;
/** The middle value, or the mean of the two; NaN of none. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
/** The standard deviation that the median absolute value of `deviations` stands for. */
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
 * Mean and standard deviation (n − 1) of at least two values after those beyond 3.5 robust standard deviations from the
 * median were drawn in to there (winsorized). Neither deviation is taken as less than `floor`: a constant history
 * still has a range.
 */
function winsorizedLevel(values, floor) {
    const middle = median(values);
    const reach = MOST_DEVIATIONS * Math.max(robustDeviation(values.map((value) => value - middle)), floor);
    const drawnIn = values.map((value) => clip(value, middle - reach, middle + reach));
    const center = mean(drawnIn);
    const squares = drawnIn.reduce((sum, value) => sum + (value - center) ** 2, 0);
    return { mean: center, sd: Math.max(Math.sqrt(squares / (values.length - 1)), floor) };
}


/***/ }),

/***/ 1328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tTail),
/* harmony export */   Y: () => (/* binding */ tQuantile)
/* harmony export */ });
/* harmony import */ var _incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(947);

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, which need not be whole (DLMF 8.17(ii)). */
function tTail(t, df) {
    const tail = 0.5 * (0,_incomplete_beta_js__WEBPACK_IMPORTED_MODULE_0__/* .incompleteBeta */ .J)(df / 2, 0.5, df / (df + t * t));
    return t >= 0 ? tail : 1 - tail;
}
/** The t with P(T > t) = p, for 0 < p ≤ ½: by halving the interval in which it lies. */
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ cases),
/* harmony export */   En: () => (/* binding */ chanceOf),
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   Te: () => (/* binding */ roundedUp),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   rY: () => (/* binding */ rangeEnd)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7092);

/** More decimals are noise of binary arithmetic. */
const MOST_DECIMALS = 8;
/** A number as it was reported: all its digits, unless they are noise. */
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
/** A positive bound with two digits, never less than it is: more than that can be excluded. */
function roundedUp(value) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return rounded(Math.ceil(value / unit - 1e-9) * unit);
}
/** The end of a usual range: three digits, or whole. */
function rangeEnd(value) {
    return Math.abs(value) >= 100 ? String(Math.round(value)) : rounded(value, 3);
}
/** What a computed drop did to the metric: `fell by 0.12`. */
function moved(drop, better) {
    if (drop === 0)
        return 'did not change';
    return `${drop > 0 === (better === 'higher') ? 'fell' : 'rose'} by ${rounded(Math.abs(drop))}`;
}
/** What getting worse is: a drop, or where lower is better a rise. */
function worsening({ better }) {
    return better === 'higher' ? 'drop' : 'rise';
}
/** `1 case`, `2 cases`. */
function cases(count) {
    return `${count} ${count === 1 ? 'case' : 'cases'}`;
}


/***/ }),

/***/ 5879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ pooledReason),
/* harmony export */   kT: () => (/* binding */ testOf),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2992);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5787);


/** What else is to be told of a comparison: a sentence each, without a full stop. */
function remarksOf({ comparison, evidence, decision }) {
    const remarks = [];
    if (evidence.kind === 'cases' && evidence.broke_by_error > 0)
        remarks.push(errors(comparison, evidence));
    if (evidence.kind === 'none' && evidence.earlier !== null) {
        remarks.push(`no usual range yet: ${evidence.earlier} of ${_history_js__WEBPACK_IMPORTED_MODULE_0__/* .SHORTEST_HISTORY */ .If} earlier versions`);
    }
    const others = decision.test?.others ?? 0;
    if (others > 0)
        remarks.push(`judged together with ${others} other ${others === 1 ? 'comparison' : 'comparisons'}`);
    return remarks;
}
/** How a comparison was tested: `McNemar mid-p over 100 cases, 11 of which differ: p = 0.073, held to 0.05`. */
function testOf({ method, n, of, groups, changed, p, level }) {
    if (p === null || level === null || n === null)
        return 'by the limit alone';
    const held = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .chanceOf */ .En)(p)}, held to ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .rounded */ .Wf)(level)}`;
    if (of === 'versions')
        return `${method} of ${n} earlier versions: ${held}`;
    const over = groups === null ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .cases */ .Cz)(n) : `${groups} groups of ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .cases */ .Cz)(n)}`;
    return `${method} over ${over}, ${changed ?? 0} of which ${changed === 1 ? 'differs' : 'differ'}: ${held}`;
}
/** What all results of a push say together: `the 20 results with cases together fell by 0.08 on average; …`. */
function pooledReason({ results, drop, limit, significant, p, level }) {
    const chance = significant ? 'chance does not explain it' : 'chance may explain it';
    const test = `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .chanceOf */ .En)(p)}, held to ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .rounded */ .Wf)(level)}`;
    return `the ${results} results with cases together ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .aW)(drop, 'higher')} on average; the limit is ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(limit)}; ${chance} (${test})`;
}
/** `9 of the 12 cases that broke are errors; without them f1 fell by 0.01`. */
function errors({ metric, better }, { broke, broke_by_error, drop_without_errors }) {
    const [all, who] = [broke_by_error === broke, `the ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .cases */ .Cz)(broke)} that broke`];
    const are = all
        ? `${who} ${broke === 1 ? 'is an error' : 'are errors'}`
        : `${broke_by_error} of ${who} ${broke_by_error === 1 ? 'is an error' : 'are errors'}`;
    if (drop_without_errors === null)
        return are;
    return `${are}; without ${broke_by_error === 1 ? 'it' : 'them'} ${metric} ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .aW)(drop_without_errors, better)}`;
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LD: () => (/* binding */ judge_decide),
  S4: () => (/* binding */ judge),
  xP: () => (/* binding */ judge_measure)
});

// EXTERNAL MODULE: ./lib/core/judging/metrics/limit.js
var metrics_limit = __nccwpck_require__(7153);
// EXTERNAL MODULE: ./lib/core/decimal.js
var decimal = __nccwpck_require__(7092);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/drop.js


/** How much worse the candidate is, as the numbers are written; negative where it is better. */
function reportedDrop({ better, baseline, candidate }) {
    return better === 'higher' ? (0,decimal/* deltaOf */.e0)(candidate, baseline) : (0,decimal/* deltaOf */.e0)(baseline, candidate);
}
/** The drop that counts: the reported one where both sides ran the same cases, else that of the common ones. */
function dropOf(comparison, evidence) {
    return reportedDrop({ ...comparison, ...evidence.common });
}
/** The larger side of a comparison, without its sign. */
function sizeOf({ baseline, candidate }) {
    return Math.max(Math.abs(baseline), Math.abs(candidate));
}
/** What is left of a metric where that is next to nothing; null where it is not, or lower is better. */
function severeLoss(comparison, evidence) {
    const { better, limit } = comparison;
    const { baseline, candidate } = { ...comparison, ...evidence.common };
    if (better === 'lower' || !(0,metrics_limit/* isSome */.Ru)(baseline, baseline))
        return null;
    if (!(0,metrics_limit/* isSome */.Ru)(candidate, candidate))
        return 'to nothing';
    // Where the limit is larger than the value, nothing that happens to it could ever reach the limit.
    return !(0,metrics_limit/* isReached */.xg)(baseline, { ...limit, relative: false }, baseline) && 2 * candidate < baseline
        ? 'more than half of it'
        : null;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/statistics/normal.js
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

;// CONCATENATED MODULE: ./lib/core/judging/evidence/power.js

/** How often a test should see what is there. */
const POWER = 0.8;
/**
 * How many cases like these would show a drop as large as the limit four times in five: the sample size for paired
 * differences ((z_level √ψ + z_power √(ψ − limit²)) / limit)² (Connor 1987, for McNemar's test). At a true drop of the
 * limit at least so much differs as makes it, so ψ is at least the limit. Infinity for a limit of 0.
 * @param spread sum of the squared differences over the number of cases, of proportions
 * @param limit as a proportion
 * @param level what p is held to
 */
function casesNeeded(spread, limit, level) {
    const psi = Math.max(spread, limit);
    const reach = normalQuantile(level) * Math.sqrt(psi);
    const margin = normalQuantile(1 - POWER) * Math.sqrt(Math.max(psi - limit * limit, 0));
    return Math.ceil(((reach + margin) / limit) ** 2);
}
/**
 * The drop, as a proportion, that a test on so many cases sees four times in five. Where nothing differs, as if one
 * case did.
 */
function detectableDrop(spread, cases, level) {
    return (normalQuantile(level) + normalQuantile(1 - POWER)) * Math.sqrt((spread || 1 / cases) / cases);
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/comparison-verdict.js



/** The chance, at most, that a push in which nothing changed is red; and what p of an improvement is held to. */
const ALPHA = 0.05;
/** The verdict on one comparison, given what its test came to among those it was tested with (null without evidence). */
function verdictOf(measured, test) {
    const { comparison, evidence } = measured;
    const drop = dropOf(comparison, evidence);
    const reaches_limit = (0,metrics_limit/* isReached */.xg)(drop, comparison.limit, sizeOf(comparison));
    const [gated, rule] = gateVerdict(measured, test, drop, reaches_limit);
    const verdict = inRole(comparison.role, gated);
    const power = powerOf(measured, test, verdict === 'inconclusive' && rule === 'evidence');
    return { verdict, rule, drop, reaches_limit, test, ...power };
}
/** What the verdict is if the metric gates. Cases may be missing because they fail, so then nothing is an improvement. */
function gateVerdict(measured, test, drop, reachesLimit) {
    const [verdict, rule] = byLimitAndEvidence(measured, test, drop, reachesLimit);
    if (verdict === 'unchanged' && severeLoss(measured.comparison, measured.evidence) !== null && drop > 0) {
        return ['minor', 'severe loss'];
    }
    const hidden = verdict === 'improvement' && measured.evidence.missing > 0;
    return hidden ? ['unchanged', 'missing cases'] : [verdict, rule];
}
function byLimitAndEvidence({ comparison, evidence }, test, drop, reachesLimit) {
    const { limit, step } = comparison;
    const size = sizeOf(comparison);
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
    if (!reachesLimit && (0,metrics_limit/* isReached */.xg)(reportedDrop(comparison), limit, size))
        return ['inconclusive', 'other cases'];
    const worst = evidence.worst_case;
    if (worst !== null && worst.p <= test.level && (0,metrics_limit/* isReached */.xg)(worst.drop, limit, size)) {
        return ['inconclusive', 'worst case'];
    }
    return [verdict, 'evidence'];
}
/** A metric that does not gate is never worse than minor; a second look only has a proven drop of the limit to tell. */
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

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/incomplete-beta.js
var incomplete_beta = __nccwpck_require__(947);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/sign-flip.js


/** Up to here all sign flips are looked at. */
const MOST_EXACT = 20;
/** Sums within this share of the sum of all sizes are ties; sizes within this share of each other are equal. */
const TIE = 1e-9;
/**
 * Tests whether differences (positive is worse) lie to one side of 0. Under the hypothesis that swapping the sides of a
 * unit changes nothing every sign is as likely as its opposite, so p is the share of all sign flips whose sum is larger
 * than the sum T that was seen, plus half of those that tie with it (the mid-p of Lancaster 1961). No randomness: the
 * same differences give the same p. Differences of 0 do not matter.
 *
 * - All of one size: the number that is worse is binomial, McNemar's test with mid-p (Fagerland, Lydersen & Laake 2013).
 * - Up to 20: all sign flips.
 * - More: the saddlepoint approximation of Lugannani & Rice, within 5% of p at 31 differences and 3% at 60.
 */
function signFlipTest(differences) {
    const changed = differences.filter((difference) => difference !== 0);
    const count = changed.length;
    if (count === 0)
        return { method: 'nothing differs', changed: 0, p: 1, p_improved: 1, p_smallest: 1 };
    // The tail that is seen is computed, the other is what is left: so that a small p keeps all its digits.
    const sum = total(changed);
    const worse = sum >= 0;
    const sizes = changed.map(Math.abs);
    const [method, tail] = tailBeyond(sizes, Math.abs(sum));
    const p_smallest = 0.5 ** (count + 1);
    const p = Math.min(Math.max(tail, p_smallest), 1 - p_smallest);
    return { method, changed: count, p: worse ? p : 1 - p, p_improved: worse ? 1 - p : p, p_smallest };
}
/** P(S > T) + P(S = T)/2 for the sum S of `sizes` with random signs and T ≥ 0, and how it was computed. */
function tailBeyond(sizes, T) {
    const count = sizes.length;
    const all = total(sizes);
    const first = sizes[0] ?? 0;
    if (sizes.every((size) => Math.abs(size - first) <= TIE * first)) {
        const worse = Math.round((count + T / first) / 2);
        return ['McNemar mid-p', ((0,incomplete_beta/* fairCoinTail */.o)(count, worse) + (0,incomplete_beta/* fairCoinTail */.o)(count, worse + 1)) / 2];
    }
    if (count <= MOST_EXACT) {
        const [left, right] = [signedSums(sizes.subarray(0, count >> 1)), signedSums(sizes.subarray(count >> 1))];
        const reaching = (sum) => pairsReaching(left, right, sum) / 2 ** count;
        return ['sign flips, exact', (reaching(T - TIE * all) + reaching(T + TIE * all)) / 2];
    }
    return ['sign flips, saddlepoint', saddlepointTail(sizes, T)];
}
/** The sums of all ways to sign the sizes, ascending. */
function signedSums(sizes) {
    const sums = new Float64Array(2 ** sizes.length);
    let filled = 1;
    for (const size of sizes) {
        for (let at = 0; at < filled; at += 1) {
            const sum = sums[at] ?? 0;
            sums[at] = sum + size;
            sums[filled + at] = sum - size;
        }
        filled *= 2;
    }
    return sums.sort();
}
/** How many pairs of one of each have a sum of at least `least`. Both ascend, so the partners only ever get more. */
function pairsReaching(left, right, least) {
    let pairs = 0;
    let from = right.length;
    for (const sum of left) {
        while (from > 0 && sum + (right[from - 1] ?? 0) >= least)
            from -= 1;
        pairs += right.length - from;
    }
    return pairs;
}
/**
 * Lugannani & Rice, Saddle Point Approximation for the Distribution of the Sum of Independent Random Variables (Adv.
 * Appl. Prob. 12, 1980), for a sum of ±a, each sign with chance ½. Its cumulant generating function is Σ log cosh(at).
 */
function saddlepointTail(sizes, T) {
    const scale = Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0));
    const a = sizes.map((size) => size / scale);
    const x = T / scale;
    // At the very end, where every difference is worse, there is no saddlepoint, and the tail is known.
    if (x >= total(a) * (1 - 1e-12))
        return 0;
    const t = saddlepoint(a, x);
    let cumulants = 0;
    let curvature = 0;
    for (const size of a) {
        cumulants += logCosh(size * t);
        curvature += slope(size, t);
    }
    const w = Math.sqrt(Math.max(0, 2 * (t * x - cumulants)));
    if (w < 0.01)
        return normalTail(w);
    return normalTail(w) + normalDensity(w) * (1 / (t * Math.sqrt(curvature)) - 1 / w);
}
/**
 * The t ≥ 0 with Σ a tanh(at) = x, by Newton's method. The sum is concave there, so steps that start at 0 never pass
 * the solution.
 */
function saddlepoint(a, x) {
    let t = 0;
    for (;;) {
        let missing = x;
        let rise = 0;
        for (const size of a) {
            missing -= size * Math.tanh(size * t);
            rise += slope(size, t);
        }
        const next = t + missing / rise;
        if (!(next - t > 1e-12 * next))
            return t;
        t = next;
    }
}
/** The derivative of a tanh(at): (a / cosh(at))². */
function slope(a, t) {
    return (a / Math.cosh(a * t)) ** 2;
}
/** log cosh(x) for x ≥ 0, also where cosh(x) is too large for a double. */
function logCosh(x) {
    return x + Math.log1p(Math.exp(-2 * x)) - Math.LN2;
}
function total(values) {
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/pooled.js

/**
 * The results that have evidence of cases tested as one: a change of one prompt or harness hits them all, and is seen
 * together where each alone is too small. Every result has the same weight. null: there are fewer than two.
 */
function poolResults(shares) {
    const results = shares.length;
    if (results < 2)
        return null;
    const all = new Float64Array(shares.reduce((sum, { differences }) => sum + differences.length, 0));
    let [filled, drop, limit] = [0, 0, 0];
    for (const share of shares) {
        all.set(share.differences, filled);
        filled += share.differences.length;
        drop += share.drop / results;
        limit += share.limit / results;
    }
    const { method, p, p_improved, p_smallest } = signFlipTest(all);
    return { method, results, drop, limit, p, p_improved, p_smallest };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/tarone.js
/**
 * Tests a family so that the chance of any false alarm among its members is at most `alpha`, step by step after Tarone
 * (A modified Bonferroni method for discrete data, Biometrics 46, 1990). Bonferroni divides alpha by the number of
 * tests; Tarone only by those that could be significant at all, so that comparisons in which hardly a case differs cost
 * the others nothing. What is significant leaves, and the rest is tested again, as Holm does.
 */
function stepDown(members, alpha) {
    const tested = members.map(() => ({ significant: false, level: alpha }));
    let open = members.map((member, at) => ({ ...member, at }));
    let divisor = members.length;
    while (open.length > 0) {
        // The smallest divisor that the testable ones do not exceed. With fewer members it is never larger than before.
        while (divisor > 1 && testable(open, alpha / (divisor - 1)) < divisor)
            divisor -= 1;
        const level = alpha / divisor;
        const [rejected, kept] = [open.filter(({ p }) => p <= level), open.filter(({ p }) => p > level)];
        for (const { at } of open)
            tested[at] = { significant: false, level };
        for (const { at } of rejected)
            tested[at] = { significant: true, level };
        if (rejected.length === 0)
            break;
        open = kept;
    }
    return tested;
}
/** How many members could be significant at a level. */
function testable(members, level) {
    return members.filter(({ p_smallest }) => p_smallest <= level).length;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/decide.js




/** What a metric that does not gate is held to, by itself. */
const WATCH_LEVEL = 0.01;
/**
 * Judges all results of a push together: its gating comparisons and the pooled one are one family, so that twenty
 * comparisons are as rarely red by chance as one. Second looks are a family of their own; a metric that does not gate is
 * tested by itself.
 */
function decide(results) {
    const all = results.flatMap(({ comparisons }) => comparisons);
    const pooled = poolResults(results.flatMap((result) => result.pooled ?? []));
    const gates = testTogether(all, 'gate', pooled);
    const secondLooks = testTogether(all, 'second look', null);
    const tests = new Map([...gates.tests, ...secondLooks.tests, ...testAlone(all)]);
    return {
        results: results.map(({ comparisons }) => comparisons.map((each) => ({ ...each, decision: verdictOf(each, tests.get(each) ?? null) }))),
        pooled: pooled && gates.extra && pooledDecision(pooled, gates.extra),
    };
}
/** Tests the comparisons of one role as one family, with one more member if there is one. */
function testTogether(comparisons, role, extra) {
    const members = comparisons.flatMap((each) => each.comparison.role === role && each.evidence.kind !== 'none' ? { each, evidence: each.evidence } : []);
    const tested = stepDown([...members.map(({ evidence }) => evidence), ...(extra === null ? [] : [extra])], ALPHA);
    const others = members.length - 1;
    const tests = members.flatMap(({ each }, at) => {
        const outcome = tested[at];
        return outcome === undefined ? [] : [[each, { ...outcome, others }]];
    });
    return { tests: new Map(tests), extra: tested[members.length] ?? null };
}
/** Tests each comparison that does not gate by itself. */
function testAlone(comparisons) {
    return new Map(comparisons.flatMap((each) => {
        const { comparison, evidence } = each;
        if (comparison.role !== 'watch' || evidence.kind === 'none')
            return [];
        return [[each, { significant: evidence.p <= WATCH_LEVEL, level: WATCH_LEVEL, others: 0 }]];
    }));
}
function pooledDecision(pooled, tested) {
    const fell = (0,metrics_limit/* isReached */.xg)(pooled.drop, { amount: pooled.limit, relative: false }, 1);
    return { ...pooled, ...tested, regression: tested.significant && fell };
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/words/remarks.js
var remarks = __nccwpck_require__(5879);
// EXTERNAL MODULE: ./lib/core/report/format-number.js
var format_number = __nccwpck_require__(8553);
;// CONCATENATED MODULE: ./lib/core/judging/change.js



/**
 * What happened to a metric, with as many digits as it takes to see on which side of the limit it is: `f1 fell by 0.08
 * (0.91 → 0.83)`, `latency_ms rose by 288 (812 → 1100, +35.47%)`.
 */
function describeChange({ metric, kind, baseline, candidate, limit }) {
    const sides = [(0,decimal/* decimalOf */.Bc)(baseline), (0,decimal/* decimalOf */.Bc)(candidate)];
    const delta = (0,decimal/* subtract */.Re)(sides[1], sides[0]);
    if ((0,metrics_limit/* compareWithLimit */.nW)((0,decimal/* abs */.tn)(delta), metrics_limit/* ZERO */.f2, sides) === 0)
        return `${metric} is still ${(0,decimal/* formatNumber */.ZV)(candidate)}`;
    const allowed = limit === null ? null : (0,decimal/* decimalOf */.Bc)(limit.amount);
    const order = (difference) => allowed === null ? 0 : (0,metrics_limit/* compareWithLimit */.nW)(difference, allowed, sides);
    const exact = order((0,decimal/* abs */.tn)(delta));
    const shown = (0,format_number/* formatPair */.kI)(kind, baseline, candidate, (difference) => order(difference) === exact);
    const share = limit?.relative === true ? describePercent(baseline, candidate, limit, exact) : '';
    return `${metric} ${delta.digits < 0n ? 'fell' : 'rose'} by ${shown.difference} (${shown.before} → ${shown.now}${share})`;
}
function describePercent(baseline, candidate, { amount }, exact) {
    for (let places = 2;; places += 1) {
        const percent = (0,decimal/* percentChange */.u5)(baseline, candidate, places);
        if (percent === null)
            return '';
        const allowed = (0,decimal/* decimalOf */.Bc)(amount / Math.abs(baseline));
        const shown = (0,decimal/* round */.LI)((0,decimal/* decimalOf */.Bc)(Math.abs(percent) / 100), places + 2);
        const isLike = Math.sign((0,decimal/* compare */.UD)(shown, (0,decimal/* round */.LI)(allowed, 12))) === exact;
        if (isLike || places >= 6)
            return `, ${percent > 0 ? '+' : ''}${(0,decimal/* formatNumber */.ZV)(percent)}%`;
    }
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/record.js

const NO_CASES = { groups: null, changed: null, broke: null, fixed: null };
/** What is kept of the evidence for a verdict: enough to tell it again. */
function recordOf(decided) {
    const { evidence, decision } = decided;
    const { test, cases_needed, runs_needed } = decision;
    const common = {
        level: test?.level ?? null,
        others: test?.others ?? 0,
        cases_needed,
        runs_needed,
        remarks: (0,remarks/* remarksOf */.ro)(decided),
    };
    switch (evidence.kind) {
        case 'cases': {
            const { method, n, units, unit, changed, p, p_improved, interval, broke, fixed } = evidence;
            const groups = unit === 'group' ? units : null;
            return { method, n, of: 'cases', groups, changed, p, p_improved, interval, broke, fixed, ...common };
        }
        case 'history': {
            const { method, n, p, p_improved } = evidence;
            return { method, n, of: 'versions', p, p_improved, interval: null, ...NO_CASES, ...common };
        }
        case 'none': {
            const { n, interval } = evidence;
            return { method: 'limit', n, of: 'cases', p: null, p_improved: null, interval, ...NO_CASES, ...common };
        }
    }
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/history.js
var evidence_history = __nccwpck_require__(2992);
// EXTERNAL MODULE: ./lib/core/judging/evidence/words/amounts.js
var amounts = __nccwpck_require__(5787);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/case-phrases.js

/** What the cases came to: `21 cases broke, 3 were fixed`. Scores do not break, they get worse. */
function flips({ value, broke, fixed }, noun = true) {
    const worse = noun ? (0,amounts/* cases */.Cz)(broke) : String(broke);
    if (value === 'score' || value === 'passes')
        return `${worse} got worse, ${fixed} better`;
    return `${worse} broke, ${fixed}${['', ' was'][fixed] ?? ' were'} fixed`;
}
/** `Chance does not explain it: 21 cases broke, 3 were fixed (90% interval 0.05 to 0.12)`. */
function notChance(evidence) {
    const [least, most] = evidence.interval;
    // An interval of the size of the change, whichever way it went.
    const [from, to] = evidence.drop > 0 ? [least, most] : [-most, -least];
    return `Chance does not explain it: ${flips(evidence)} (90% interval ${(0,amounts/* rounded */.Wf)(from)} to ${(0,amounts/* rounded */.Wf)(to)})`;
}
/** Why a drop of the limit is not believed: `100 cases cannot tell it from chance: 8 broke, 3 were fixed`. */
function cannotTell(evidence, { test }) {
    const { n, units, unit, changed, p_smallest } = evidence;
    if (test !== null && p_smallest > test.level) {
        if (changed === n)
            return `${(0,amounts/* cases */.Cz)(n)} ${n === 1 ? 'is' : 'are'} too few to tell it from chance`;
        const differ = unit === 'group' ? `${changed} of ${units} groups` : `${changed} of ${(0,amounts/* cases */.Cz)(n)}`;
        return `only ${differ} ${changed === 1 ? 'differs' : 'differ'}, too few to tell it from chance`;
    }
    const who = unit === 'group' ? `${(0,amounts/* cases */.Cz)(n)} in ${units} groups` : (0,amounts/* cases */.Cz)(n);
    return `${who} cannot tell it from chance: ${flips(evidence, false)}`;
}
/** How many cases or runs could; empty where nobody knows. */
function wouldTell(comparison, { n }, { cases_needed, runs_needed }) {
    if (cases_needed === null || runs_needed === null)
        return '';
    const about = Math.ceil(cases_needed / 10) * 10;
    const ways = `About ${about} cases like these, or ${n === 1 ? 'this one' : `these ${n}`} run ${runs_needed} times`;
    return `${ways}, would show a ${(0,amounts/* worsening */.Hr)(comparison)} of ${comparison.limit.words} (4 times in 5)`;
}
/** Which drop is out of the question: `A drop of more than 0.044 can be excluded`. */
function excluded(comparison, { n, interval: [, most] }) {
    const worse = (0,amounts/* worsening */.Hr)(comparison);
    if (most <= 0)
        return `Any ${worse} can be excluded`;
    if (most < comparison.limit.amount)
        return `A ${worse} of more than ${(0,amounts/* roundedUp */.Te)(most)} can be excluded`;
    return `A ${worse} of up to ${(0,amounts/* roundedUp */.Te)(most)} cannot be excluded: ${(0,amounts/* cases */.Cz)(n)}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/words/reason.js








/** Why the verdict on a comparison is what it is: sentences, without the last full stop. */
function reasonOf({ comparison, evidence, decision }) {
    let sentences;
    if (decision.rule === 'missing cases') {
        sentences = [`${change(comparison, evidence)}, but ${missing(evidence)}, so it is no improvement`];
    }
    else if (decision.rule === 'severe loss') {
        sentences = [`${change(comparison, evidence)}, ${severeLoss(comparison, evidence) ?? ''}; ${held(comparison)}`];
    }
    else if (evidence.kind === 'cases')
        sentences = byCases(comparison, evidence, decision);
    else if (evidence.kind === 'history')
        sentences = byHistory(comparison, evidence, decision);
    else
        sentences = byLimit(comparison, evidence, decision);
    return sentences.filter((sentence) => sentence !== '').join('. ');
}
/** What happened to the metric; where the sides ran different cases, over those of both. */
function change(comparison, { common }) {
    if (common === null)
        return describeChange(comparison);
    const { cases: n, ...values } = common;
    const reported = (0,format_number/* formatPair */.kI)(comparison.kind, comparison.baseline, comparison.candidate, () => true);
    const over = describeChange({ ...comparison, ...values });
    return `${over} over the ${n} common cases (reported: ${reported.before} → ${reported.now})`;
}
function byCases(comparison, evidence, decision) {
    const { metric, better, limit } = comparison;
    const { verdict, rule, reaches_limit, test } = decision;
    const reached = (changed) => `${changed}, which reaches the limit of ${limit.words}`;
    if (rule === 'other cases') {
        const source = `the difference comes from ${(0,amounts/* cases */.Cz)(evidence.missing + evidence.added)} that only one side has`;
        return [`${reached(describeChange(comparison))}, but ${source}; over the ${onBothSides(comparison, evidence)}`];
    }
    const changed = change(comparison, evidence);
    if (rule === 'all lost') {
        return [`${changed}; ${held(comparison)}`, `All ${(0,amounts/* cases */.Cz)(evidence.n)} passed before, and none passes now`];
    }
    if (rule === 'worst case' && evidence.worst_case !== null) {
        return [
            `${changed}, but ${missing(evidence)}`,
            `Counted as failed, ${metric} ${(0,amounts/* moved */.aW)(evidence.worst_case.drop, better)}, which chance does not explain`,
        ];
    }
    if (verdict === 'improvement')
        return [changed, notChance(evidence)];
    const real = test?.significant === true;
    if (reaches_limit) {
        if (real)
            return [`${changed}; ${held(comparison)}`, notChance(evidence)];
        return [`${reached(changed)}, but ${cannotTell(evidence, decision)}`, wouldTell(comparison, evidence, decision)];
    }
    if (real)
        return [`${changed}: real (${flips(evidence)}), and within the limit of ${limit.words}`];
    const chance = decision.drop === 0 || evidence.p_improved <= ALPHA ? '' : ', within what chance does';
    return [`${changed}${chance}`, excluded(comparison, evidence)];
}
/** `90 cases of both sides it fell by 0.12`. */
function onBothSides({ better }, { n, drop }) {
    return `${(0,amounts/* cases */.Cz)(n)} of both sides it ${(0,amounts/* moved */.aW)(drop, better)}`;
}
/** `latency_ms rose by 35% (812 → 1100); usual range of 10 versions: 705 to 1005`. */
function byHistory(comparison, evidence, { test, reaches_limit }) {
    const changed = change(comparison, evidence);
    if (test === null)
        return [changed];
    const [from, to] = (0,evidence_history/* usualRange */.km)(evidence, test.level);
    const usual = `usual range of ${evidence.n} versions: ${(0,amounts/* rangeEnd */.rY)(from)} to ${(0,amounts/* rangeEnd */.rY)(to)}`;
    if (!reaches_limit)
        return [`${changed}; ${usual}`];
    if (test.significant)
        return [`${changed}; ${held(comparison)}; ${usual}`];
    return [`${changed}, which reaches the limit of ${comparison.limit.words}, but is not worse than the ${usual}`];
}
function byLimit(comparison, evidence, { verdict, reaches_limit, drop }) {
    const changed = change(comparison, evidence);
    if (reaches_limit)
        return [`${changed}; ${held(comparison)}`, whyNoEvidence(comparison, evidence)];
    if (verdict === 'improvement')
        return [`${changed}; ${comparison.step.words} better counts as an improvement`];
    return [(0,metrics_limit/* isSome */.Ru)(drop, sizeOf(comparison)) ? `${changed}, within the limit of ${comparison.limit.words}` : changed];
}
function held({ limit }) {
    return `the limit is ${limit.words}`;
}
/** `9 cases of the baseline are missing`. */
function missing({ missing: count }) {
    return `${(0,amounts/* cases */.Cz)(count)} of the baseline ${count === 1 ? 'is' : 'are'} missing`;
}
/** `No cases were sent: with 100 cases chance alone trips this limit in up to 12 of 100 pushes`. */
function whyNoEvidence({ metric }, { why, n, chance }) {
    if (why === 'asked' || why === 'not of cases' || (why === 'no cases' && chance === null))
        return '';
    const reason = why === 'no cases'
        ? 'No cases were sent'
        : `The cases do not add up to ${metric} (it is averaged in another way), so they do not count`;
    if (chance === null)
        return reason;
    const often = Math.round(100 * chance);
    const pushes = often === 0 ? 'fewer than 1 of 100 pushes' : `up to ${often} of 100 pushes`;
    return `${reason}: ${n === null ? '' : `with ${(0,amounts/* cases */.Cz)(n)} `}chance alone trips this limit in ${pushes}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __nccwpck_require__(5255);
;// CONCATENATED MODULE: ./lib/core/judging/findings.js






/** The comparison that a metric comes to; null where there is nothing to compare, or nothing to compare it by. */
function comparisonOf({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, better, limit, step, gate, mixed } = standard;
    if (baseline === null || candidate === null || mixed || better === null || limit === null || step === null)
        return null;
    return {
        metric,
        kind,
        better,
        baseline,
        candidate,
        limit: (0,metrics_limit/* allowanceOf */.UF)(limit, baseline),
        step: (0,metrics_limit/* allowanceOf */.UF)(step, baseline),
        role: gate ? 'gate' : 'watch',
        whole: kind === 'percent' ? 100 : 1,
    };
}
/** What a comparison came to. */
function comparedFinding(standing, decided) {
    const { common } = decided.evidence;
    return {
        ...findingOf(standing, decided.decision.verdict, reasonOf(decided)),
        ...(common === null ? {} : { like_for_like: common }),
        evidence: recordOf(decided),
    };
}
/** A metric that was not compared: one side lacks it, the sides are on two scales, or nobody knows what is better. */
function uncomparedFinding(standing) {
    return findingOf(standing, ...uncompared(standing));
}
function findingOf({ pair, standard }, verdict, why) {
    const { metric, baseline, candidate, baseline_version: version } = pair;
    const both = baseline !== null && candidate !== null;
    const reason = version === undefined
        ? why
        : `${why}; the baseline lacks it, so that is against version ${version}, the newest that has it`;
    return {
        metric,
        kind: standard.kind,
        better: standard.better,
        baseline,
        candidate,
        delta: both ? (0,decimal/* deltaOf */.e0)(baseline, candidate) : null,
        percent_change: both ? (0,decimal/* percentChange */.u5)(baseline, candidate) : null,
        verdict,
        gate: standard.gate,
        reason,
        evidence: null,
    };
}
function uncompared({ pair, standard }) {
    const { metric, baseline, candidate } = pair;
    const { kind, gate, mixed } = standard;
    if (baseline === null)
        return ['shown', `${metric} is new: the baseline lacks it`];
    if (candidate === null) {
        const reason = `${metric} is missing: the baseline has ${(0,decimal/* formatNumber */.ZV)(baseline)}`;
        if (gate)
            return ['regression', reason];
        return [(0,metric_kind/* isShare */.GS)(kind) ? 'minor' : 'shown', reason];
    }
    if (mixed) {
        const values = `${(0,decimal/* formatNumber */.ZV)(candidate)} here and ${(0,decimal/* formatNumber */.ZV)(baseline)} in the baseline`;
        return ['incomparable', `${metric} is ${values}: one is a fraction, the other is not; write both alike`];
    }
    const change = describeChange({ metric, kind, baseline, candidate, limit: null });
    return ['shown', `${change}; not judged: which direction is better is not known`];
}

// EXTERNAL MODULE: ./lib/core/order.js
var order = __nccwpck_require__(4223);
// EXTERNAL MODULE: ./lib/core/result/environment.js
var environment = __nccwpck_require__(820);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __nccwpck_require__(9025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __nccwpck_require__(854);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __nccwpck_require__(5071);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var cases_counts = __nccwpck_require__(9108);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/differences.js


/** Smaller differences are the rounding of binary numbers. */
const NOTHING = 1e-12;
/** Fewer groups are types of cases; from here on they are clusters: documents, conversations. */
const FEWEST_GROUPS = 10;
/** How much worse each case became in what the metric is made of. */
function differencesOf(sides, value, better) {
    const { before, now } = sides;
    const cases = before.length;
    const worth = worthOf(value, sides);
    const sign = better === 'higher' ? 1 : -1;
    // What counts are worth sums to the drop; times the number of cases, its mean is the drop.
    const scale = value.name === 'counts' ? sign * cases : sign;
    const byCase = new Float64Array(cases);
    before.forEach((each, at) => {
        const partner = now[at];
        if (partner !== undefined)
            byCase[at] = scale * settled(worth(each) - worth(partner));
    });
    const [earlier, later] = [(0,case_values/* overall */.Me)(value, before) ?? NaN, (0,case_values/* overall */.Me)(value, now) ?? NaN];
    return { byCase, drop: sign * settled(earlier - later) };
}
/** What a case is worth to the metric. Never NaN where the value reproduces the metric: then every case has it. */
function worthOf(value, { before, now }) {
    if (value.name !== 'counts')
        return (each) => value.of(each) ?? NaN;
    const [a, b] = [(0,cases_counts/* pooledCounts */.wM)(before), (0,cases_counts/* pooledCounts */.wM)(now)];
    if (a === undefined || b === undefined)
        return () => NaN;
    const adds = (0,cases_counts/* contribution */.Xk)(value.statistic, { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn });
    return (each) => {
        const counts = (0,cases_counts/* countsOf */.mQ)(each);
        return counts === undefined ? NaN : adds(counts);
    };
}
/**
 * The units of a test: groups, where the cases have at least ten of them and fewer than cases; else cases. A case
 * without a group stands for itself.
 */
function unitsOf({ before, now }, byCase) {
    const sums = new Map();
    const alone = [];
    before.forEach((each, at) => {
        const group = now[at]?.group ?? each.group;
        const difference = byCase[at] ?? 0;
        if (group === undefined)
            alone.push(difference);
        else
            sums.set(group, (sums.get(group) ?? 0) + difference);
    });
    if (sums.size < FEWEST_GROUPS || sums.size + alone.length === before.length) {
        return { unit: 'case', differences: byCase };
    }
    return { unit: 'group', differences: Float64Array.from([...sums.values(), ...alone].map(settled)) };
}
function settled(difference) {
    return Math.abs(difference) < NOTHING ? 0 : difference;
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/interval.js

const Z90 = normalQuantile(0.05);
/**
 * The 90% interval (two-sided) of the drop per case, so that each end is a one-sided 95% bound.
 *
 * Two units of the largest difference, one worse and one better, are added before the usual normal interval: for
 * binary outcomes the adjusted interval of Bonett & Price (2012) for paired proportions. It is never empty where
 * nothing differs.
 * @param differences one a unit
 * @param cases how many cases the units are made of
 */
function dropInterval(differences, cases) {
    let [sum, squares, largest] = [0, 0, 0];
    for (const difference of differences) {
        sum += difference;
        squares += difference * difference;
        largest = Math.max(largest, Math.abs(difference));
    }
    const added = largest || 1;
    const units = differences.length;
    const mean = sum / (units + 2);
    const variance = (squares + 2 * added * added) / (units + 2) - mean * mean;
    const half = Z90 * Math.sqrt(variance / (units + 2));
    return [((mean - half) * units) / cases, ((mean + half) * units) / cases];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/cases/case-evidence.js




/** So many cases at least must all be lost for that to need no test. */
const FEWEST_LOST = 3;
/** What cases say about a share. @param value what of them the share is made of, see `reproducingValue` */
function caseEvidence(comparison, cases, value) {
    const { common, missing, added } = cases;
    const { better, whole } = comparison;
    const n = common.before.length;
    const { byCase, drop } = differencesOf(common, value, better);
    const units = unitsOf(common, byCase);
    const { method, changed, p, p_improved, p_smallest } = signFlipTest(units.differences);
    const [least, most] = dropInterval(units.differences, n);
    const evidence = {
        kind: 'cases',
        method,
        value: value.name,
        n,
        trials: Math.min(meanTrials(common.before), meanTrials(common.now)),
        units: units.differences.length,
        unit: units.unit,
        changed,
        broke: byCase.filter((difference) => difference > 0).length,
        fixed: byCase.filter((difference) => difference < 0).length,
        ...errorsAmong(common, byCase, value, comparison),
        p,
        p_improved,
        p_smallest,
        drop: drop * whole,
        interval: [least * whole, most * whole],
        spread: units.differences.reduce((sum, difference) => sum + difference * difference, 0) / n,
        all_lost: n >= FEWEST_LOST &&
            common.before.every((each) => (0,case_values/* passShare */.v_)(each) === 1) &&
            common.now.every((each) => (0,case_values/* passShare */.v_)(each) === 0),
        missing: missing.length,
        added: added.length,
        common: commonValues(comparison, cases, value),
        worst_case: worstCase(cases, value, comparison),
    };
    return { evidence, units };
}
/** The share over the cases of both sides; null where both ran the same. */
function commonValues({ whole }, { common, missing, added }, value) {
    const [baseline, candidate] = [(0,case_values/* overall */.Me)(value, common.before), (0,case_values/* overall */.Me)(value, common.now)];
    if (missing.length + added.length === 0 || baseline === undefined || candidate === undefined)
        return null;
    return { cases: common.now.length, baseline: baseline * whole, candidate: candidate * whole };
}
function meanTrials(cases) {
    return cases.reduce((sum, { trials }) => sum + (trials ?? 1), 0) / cases.length;
}
function errorsAmong(common, byCase, value, { better, whole }) {
    const isKept = (at) => common.now[at]?.error !== true || (byCase[at] ?? 0) <= 0;
    const now = common.now.filter((_, at) => isKept(at));
    const broke_by_error = common.now.length - now.length;
    if (broke_by_error === 0 || now.length === 0)
        return { broke_by_error, drop_without_errors: null };
    const rest = { before: common.before.filter((_, at) => isKept(at)), now };
    return { broke_by_error, drop_without_errors: differencesOf(rest, value, better).drop * whole };
}
/** The comparison again, with every case that only the baseline has counted as failed: it may be missing because it is. */
function worstCase({ common, missing }, value, { better, whole }) {
    if (missing.length === 0)
        return null;
    const before = [...common.before, ...missing];
    const sides = { before, now: [...common.now, ...missing.map((each) => failed(each, better))] };
    const { byCase, drop } = differencesOf(sides, value, better);
    return { drop: drop * whole, p: signFlipTest(unitsOf(sides, byCase).differences).p };
}
/**
 * A case as it would be at worst: all that it found was wrong, and all that it should have found was missed. With
 * nothing to find and nothing found before, it finds something.
 */
function failed(before, better) {
    const worst = better === 'higher' ? 0 : 1;
    const { trials = 1, tp = 0, fp = 0, fn = 0 } = before;
    const counts = { tp: 0, fp: tp + fp + fn === 0 ? 1 : tp + fp, fn: tp + fn };
    return { ...before, passed: worst === 1, trials, passes: worst * trials, score: worst, ...counts };
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/without-cases.js




const without_cases_Z90 = normalQuantile(0.05);
/** What can be said about a proportion without the outcomes of its cases. */
function withoutCases(comparison, size) {
    const { kind, metric, better, whole } = comparison;
    const [before, now, limit] = [comparison.baseline, comparison.candidate, comparison.limit.amount].map((amount) => amount / whole);
    const unknown = { chance: null, interval: null };
    if (!(0,metric_kind/* isShare */.GS)(kind) || [before, now].some((share) => share < 0 || share > 1))
        return unknown;
    const statistic = (0,case_values/* countStatisticOf */.VT)(metric);
    const counted = countedOn(statistic, comparison, size);
    const sizes = counted ?? (size.n === null || size.n === 0 ? null : [size.n, size.n]);
    if (sizes === null)
        return unknown;
    const byCounts = statistic === 'f1' && counted !== null;
    const chance = (byCounts ? chanceOfF1 : chanceOfShare)(before, limit, sizes[0]);
    // What f1, precision and recall are shares of is not the number of cases.
    if (statistic !== null && counted === null)
        return { chance, interval: null };
    const estimate = byCounts ? jWilson : wilson;
    const sides = [estimate(before, sizes[0], without_cases_Z90), estimate(now, sizes[1], without_cases_Z90)];
    const [least, most] = better === 'higher' ? newcombe(sides[0], sides[1]) : newcombe(sides[1], sides[0]);
    return { chance, interval: [least * whole, most * whole] };
}
/** How many things each side's share is a share of, by counts that add up to it; null: there are none such. */
function countedOn(statistic, { baseline, candidate, whole }, { counts }) {
    if (statistic === null || counts === null)
        return null;
    const addUp = (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.before), baseline, whole) &&
        (0,case_values/* isReported */.Ob)((0,cases_counts/* statisticOf */.Qr)(statistic, counts.now), candidate, whole);
    const sizeOf = ({ tp, fp, fn }) => tp + (statistic === 'recall' ? 0 : fp) + (statistic === 'precision' ? 0 : fn);
    const sizes = [sizeOf(counts.before), sizeOf(counts.now)];
    return addUp && sizes.every((each) => each > 0) ? sizes : null;
}
/**
 * How often, at most, chance alone makes two runs of n cases differ by the limit in one direction, where the metric is
 * a share of them: the normal approximation for two independent runs. A fixed data set gives less, because most of its
 * cases come out the same way each time.
 */
function chanceOfShare(share, limit, n) {
    return normalTail(limit / Math.sqrt((2 * share * (1 - share)) / n));
}
/**
 * The same for f1 of m = tp + fp + fn: of those, tp is binomial with the Jaccard share J = f1/(2 − f1), so the variance
 * of f1 is f1(1 − f1)(2 − f1)²/(2m) by the delta method.
 */
function chanceOfF1(f1, limit, m) {
    return normalTail(limit / Math.sqrt((f1 * (1 - f1) * (2 - f1) ** 2) / m));
}
/** Wilson's score interval of a share of n (1927). */
function wilson(share, n, z) {
    const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    return { share, least: Math.max(0, middle - half), most: Math.min(1, middle + half) };
}
/** Wilson's interval of the Jaccard share of m = tp + fp + fn, mapped back to f1 = 2J/(1 + J). */
function jWilson(f1, m, z) {
    const { least, most } = wilson(f1 / (2 - f1), m, z);
    return { share: f1, least: (2 * least) / (1 + least), most: (2 * most) / (1 + most) };
}
/** The interval of a − b for two independent estimates (Newcombe 1998, method 10). */
function newcombe(a, b) {
    const difference = a.share - b.share;
    return [
        difference - Math.hypot(a.share - a.least, b.most - b.share),
        difference + Math.hypot(a.most - a.share, b.share - b.least),
    ];
}

;// CONCATENATED MODULE: ./lib/core/judging/evidence/measure.js






/**
 * Takes the evidence for a result's comparisons, the most important gate first. What it returns is all that `decide`
 * needs: cases may be dropped after it.
 * @param strategy `threshold`: there is to be no evidence
 */
function measure(comparisons, sources, strategy = 'evidence') {
    const { cases, average } = sources;
    let pooled = null;
    const measured = comparisons.map((comparison) => {
        const value = cases !== null && cases.common.now.length > 0 && (0,metric_kind/* isShare */.GS)(comparison.kind)
            ? (0,case_values/* reproducingValue */.yg)(comparison, cases, average)
            : null;
        const common = cases === null || value === null ? null : commonValues(comparison, cases, value);
        if (strategy === 'threshold')
            return { comparison, evidence: { ...nothing('asked', comparison, sources), common } };
        if (cases === null || value === null)
            return { comparison, evidence: evidenceWithoutCases(comparison, sources) };
        const { evidence, units } = caseEvidence(comparison, cases, value);
        if (comparison.role === 'gate')
            pooled ??= shareOf(comparison, evidence, units);
        return { comparison, evidence };
    });
    return { comparisons: measured, pooled };
}
function shareOf(comparison, evidence, { differences }) {
    const { limit, whole } = comparison;
    return {
        drop: dropOf(comparison, evidence) / whole,
        limit: limit.amount / whole,
        differences: differences.filter((difference) => difference !== 0).map((difference) => difference / evidence.n),
    };
}
function evidenceWithoutCases(comparison, sources) {
    const earlier = sources.history.get(comparison.metric);
    const history = earlier && (0,evidence_history/* historyEvidence */.Ag)(comparison, earlier);
    if (history)
        return { ...history, ...caseSets(sources.cases) };
    const why = !(0,metric_kind/* isShare */.GS)(comparison.kind) ? 'not of cases' : sources.cases === null ? 'no cases' : 'another average';
    return nothing(why, comparison, sources);
}
function caseSets(cases) {
    return { missing: cases?.missing.length ?? 0, added: cases?.added.length ?? 0, common: null };
}
function nothing(why, comparison, { size, cases, history }) {
    const known = { ...size, n: size.n ?? cases?.before.length ?? null };
    const earlier = why === 'asked' ? null : (history.get(comparison.metric)?.length ?? null);
    return { kind: 'none', why, earlier, n: known.n, ...withoutCases(comparison, known), ...caseSets(cases) };
}

;// CONCATENATED MODULE: ./lib/core/judging/earlier-values.js
/**
 * The earlier values of a metric, oldest first: those of the baseline's configuration, which is what a candidate is held
 * to. null: the context does not bring them.
 */
function earlierValues({ model_version, dataset_version, prompt_version, environment }, { baseline, history }, metric) {
    const of = baseline?.configuration;
    const isOwn = of?.model_version === model_version &&
        of.dataset_version === dataset_version &&
        of.prompt_version === prompt_version &&
        of.environment === environment;
    const values = history.map((point) => earlier_values_valueOf(point, metric));
    if (!isOwn || values.every((value) => value === undefined))
        return null;
    return history.map(({ verdict }, at) => ({ value: values[at] ?? null, verdict }));
}
/** undefined: the context does not say. */
function earlier_values_valueOf({ f1_score, values }, metric) {
    return metric === 'f1' ? f1_score : values[metric];
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/statistics/robust.js
var robust = __nccwpck_require__(3525);
;// CONCATENATED MODULE: ./lib/core/judging/evidence/series/drift.js


/** So many of the first versions say what the level was. Always the same ones, so that a signal is not taken back. */
const REFERENCE_VERSIONS = 12;
/** How much the newest value counts in the moving average. */
const WEIGHT = 0.2;
/** How many standard deviations of the average are a signal: 5% of steady series signal within 100 runs. */
const LIMIT = 3.5;
/**
 * Whether a metric is drifting now: null while its moving average is within the limit, or with fewer than 13 versions. For
 * information, it never gates.
 * @param values usable values since the baseline, oldest first
 */
function driftOf({ kind, better, whole }, values) {
    if (values.length <= REFERENCE_VERSIONS)
        return null;
    const { name, floor } = (0,evidence_history/* scaleOf */._K)(kind, whole, values);
    const [onScale, back] = name === 'log' ? [Math.log, Math.exp] : [(value) => value, (value) => value];
    const sign = better === 'higher' ? -1 : 1;
    const worse = values.map((value) => sign * onScale(value));
    const reference = (0,robust/* winsorizedLevel */.Js)(worse.slice(0, REFERENCE_VERSIONS), floor);
    const points = movingAverage(worse.slice(REFERENCE_VERSIONS), reference, REFERENCE_VERSIONS);
    const steady = points.findLastIndex(({ signal }) => !signal);
    const last = points.at(-1);
    if (last?.signal !== true)
        return null;
    const { mean, sd } = reference;
    return {
        since: REFERENCE_VERSIONS + steady + 1,
        from: back(sign * mean),
        to: back(sign * (mean + last.z * sd)),
    };
}
/**
 * The exponentially weighted moving average of values (higher is worse) beside its control limit (Roberts 1959; Lucas &
 * Saccucci 1990), which is wider while the average is young, and for a reference level that was itself measured on only
 * so many `versions` (Jensen et al. 2006).
 */
function movingAverage(values, { mean, sd }, versions) {
    let z = 0;
    return values.map((value, index) => {
        const remembered = (1 - WEIGHT) ** (index + 1);
        z = (1 - WEIGHT) * z + WEIGHT * (0,robust/* clip */.$Q)((value - mean) / sd, -robust/* MOST_DEVIATIONS */.rY, robust/* MOST_DEVIATIONS */.rY);
        const variance = (WEIGHT / (2 - WEIGHT)) * (1 - remembered ** 2) + (1 - remembered) ** 2 / versions;
        const limit = LIMIT * Math.sqrt(variance);
        return { z, limit, signal: z > limit };
    });
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics = __nccwpck_require__(7987);
// EXTERNAL MODULE: ./lib/core/judging/policy.js
var judging_policy = __nccwpck_require__(3004);
;// CONCATENATED MODULE: ./lib/core/judging/drift-line.js







/**
 * The slow loss of the primary metric since the baseline that no single version shows, on the main line: a sentence
 * without a full stop. null: there is none. For information, it changes no verdict.
 */
function driftLine({ configuration, result }, context, primary, policy) {
    const { baseline, history } = context;
    const now = primary === null ? undefined : (0,metrics/* flattenMetrics */.g8)(result.metrics).get(primary.name);
    if (baseline?.source !== 'own' || primary === null || now === undefined)
        return null;
    if ((0,environment/* isEphemeral */.aw)(configuration.environment))
        return null;
    const since = history.filter(({ snapshot_version: version }) => version >= baseline.snapshot_version);
    const earlier = earlierValues(configuration, { ...context, history: since }, primary.name);
    if (earlier === null)
        return null;
    const values = [...(0,evidence_history/* usableValues */.ZV)(earlier), now];
    const { kind, mixed } = (0,judging_policy/* standardFor */.LW)(policy, primary.name, values, { named: primary, gates: true });
    if (mixed)
        return null;
    const drift = driftOf({ kind, better: primary.better, whole: kind === 'percent' ? 100 : 1 }, values);
    if (drift === null)
        return null;
    const runs = values.length - drift.since;
    const howLong = `for ${runs} ${runs === 1 ? 'version' : 'versions'}`;
    return `${primary.name} drifts: its moving average has left the level of ${(0,amounts/* rounded */.Wf)(drift.from, 3)} ${howLong}, and is at ${(0,amounts/* rounded */.Wf)(drift.to, 3)}`;
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __nccwpck_require__(5881);
// EXTERNAL MODULE: ./lib/core/judging/rules.js
var rules = __nccwpck_require__(9087);
;// CONCATENATED MODULE: ./lib/core/judging/gates.js


/**
 * Which metrics decide: the primary one, that of the baseline as long as it lacks the new one or where the candidate
 * lost it, and those of rules. A rule adds gates; only `no-gate` takes one away.
 *
 * @param before the metrics of the baseline; null: there is none
 */
function decidingMetrics(now, before, policy, asked) {
    const { ofResult, context } = asked;
    const primary = (0,primary_metric/* primaryMetric */.P)(new Set(now.keys()), { policy, ofResult, kept: context.primary });
    const former = before === null ? null : formerPrimary(before, context.baseline, { policy, ofResult });
    const stays = former !== null &&
        former.name !== primary?.name &&
        // Who asks for another metric that the baseline has as well has changed over.
        (primary === null || before?.has(primary.name) !== true || (!primary.asked && !now.has(former.name)));
    const known = primary === null ? null : { name: primary.name, better: primary.better };
    return {
        primary: known,
        former: stays ? former : null,
        gates: (name) => {
            if (context.baseline?.source === 'may_replace')
                return false;
            const said = policy.rules.findLast((rule) => (rule.gate !== null || rule.primary) && (0,rules/* ruleMatches */.W)(rule, name));
            if (said !== undefined)
                return said.gate ?? true;
            return name === primary?.name || (stays && name === former.name);
        },
    };
}
/** What was primary in the baseline: what was kept, else what the same would be by the same rules. */
function formerPrimary(before, baseline, claims) {
    const kept = baseline?.primary;
    if (kept && before.has(kept.name))
        return kept;
    const found = (0,primary_metric/* primaryMetric */.P)(new Set(before.keys()), claims);
    return found === null ? null : { name: found.name, better: found.better };
}

// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-names.js + 1 modules
var metric_names = __nccwpck_require__(3869);
;// CONCATENATED MODULE: ./lib/core/judging/remarks.js




/** What is remarkable about the baseline. */
function baselineRemarks(configuration, context) {
    const { baseline, baseline_not_found: asked } = context;
    const warnings = [];
    if (asked !== null) {
        const found = baseline === null ? null : `judged against ${describeSnapshot(baseline)} instead`;
        const missing = `baseline \`${asked}\` does not exist for ${describeConfiguration(configuration)}`;
        warnings.push(`${missing}; ${found ?? 'and there is no other baseline'}`);
    }
    if (baseline?.source === 'replaces' || baseline?.source === 'may_replace')
        warnings.push(replacementRemark(baseline));
    const prompt = baseline?.configuration.prompt_version;
    const isInherited = baseline?.source === 'environment' || baseline?.source === 'prompt';
    if (isInherited && prompt !== undefined && prompt !== configuration.prompt_version) {
        warnings.push(`prompt ${configuration.prompt_version} has no baseline yet: judged against prompt ${prompt} ` +
            `(${describeSnapshot(baseline)})`);
    }
    return warnings;
}
function replacementRemark({ source, configuration: { model_version: model } }) {
    const usual = `the last pushes had ${model} on this dataset, and this one has not`;
    if (source === 'replaces')
        return `replaces ${model}: ${usual}, so it is judged against that`;
    return (`may replace ${model}: ${usual}. What changed is shown and decides nothing, because other jobs of this run may ` +
        `have measured it; the input \`baseline\` with \`model:${model}\` holds it to that`);
}
/** Loud remarks where the check is green because nothing could turn it red. */
function gateRemarks(names, findings, { primary, former, gates }, policy, source) {
    const warnings = policy.rules
        .filter(({ gate, primary: isPrimary }) => gate === true || isPrimary)
        .filter((rule) => !names.some((name) => (0,rules/* ruleMatches */.W)(rule, name)))
        .map(({ glob, gate }) => {
        return `the rule for ${glob} says ${gate === true ? 'gate' : 'primary'}, but neither this result nor its baseline has one`;
    });
    const gating = names.filter((name) => gates(name));
    const compared = findings.filter(({ gate }) => gate);
    const refused = (name) => policy.rules.some((rule) => rule.gate === false && (0,rules/* ruleMatches */.W)(rule, name));
    if (source === 'may_replace')
        return warnings;
    if (gating.length === 0)
        warnings.push(nothingDecides(names.filter((name) => !refused(name))));
    else if (compared.length > 0 && compared.every(({ baseline }) => baseline === null)) {
        warnings.push(`nothing can fail this check: ${gating.join(', ')} should gate, but the baseline lacks it`);
    }
    if (former !== null && primary !== null) {
        warnings.push(`${former.name} still gates, because the baseline was judged by it`);
    }
    return warnings;
}
/** Says what is missing, and the line that mends it. */
function nothingDecides(names) {
    const [name = '<name>', better = 'higher'] = suggestion(names);
    return ('nothing can fail this check: none of these metrics decides. Say which one does: ' +
        `add the line \`${name}: ${better} primary\` to the input \`metrics\``);
}
/** A metric that may be what the result is about: a quality of a known name, else the first that is no setting. */
function suggestion(names) {
    const known = names.map((name) => [name, (0,metric_names/* knownMetric */.w)(name)]);
    const [name, { better = null } = {}] = known.find(([, { nature, better: direction }]) => (nature === 'share' || nature === 'scale') && direction !== null) ??
        known.find(([, { nature }]) => nature === 'unknown') ??
        known.find(([, { nature }]) => nature !== 'context') ??
        [];
    return name === undefined ? [] : [name, better ?? 'higher'];
}
/** What the cases of one side alone are. */
function caseRemarks(cases) {
    if (cases === null)
        return [];
    const { before, missing, added } = cases;
    const warnings = [];
    if (missing.length > 0) {
        const were = missing.length === 1 ? 'case is' : 'cases are';
        warnings.push(`${missing.length} of the baseline's ${before.length} ${were} missing: there ${(0,judging_cases/* describeOutcomes */.vl)(missing)}. ` +
            'Only common cases are compared, and this is no improvement');
    }
    if (added.length > 0) {
        const are = added.length === 1 ? 'new case is' : 'new cases are';
        warnings.push(`${added.length} ${are} not compared: ${(0,judging_cases/* describeOutcomes */.vl)(added)}`);
    }
    return warnings;
}
/** How many cases ended in an error, here and in the baseline. */
function errorRemarks(result, baseline) {
    const here = (0,comparability/* errorsOf */.Bp)(result);
    if (here === null || here.errors === 0)
        return [];
    const there = baseline === null ? null : (0,comparability/* errorsOf */.Bp)(baseline);
    const cases = `${here.errors} of ${here.size} cases ended in an error`;
    // Without cases nobody knows whether the metrics leave them out.
    const counted = result.cases === undefined ? '' : ' and count as failed';
    return [`${cases}${counted}${there === null ? '' : `; in the baseline ${there.errors} of ${there.size} did`}`];
}
/** Why a result may never become the baseline by itself; null when nothing speaks against it. */
function unfitness(result, cases) {
    const { cases: own = [], dataset_size, error_count, success_count } = result;
    if (own.length > 0 && own.every(judging_cases/* isLost */.JD)) {
        return own.length === 1 ? 'its only case failed' : `all ${own.length} cases failed`;
    }
    const size = dataset_size ?? (error_count ?? 0) + (success_count ?? 0);
    if (error_count !== undefined && size > 0 && error_count >= size)
        return `all ${size} cases ended in an error`;
    const missing = cases?.missing ?? [];
    if (missing.length === 0)
        return null;
    const failed = missing.filter((each) => (0,judging_cases/* passes */.WE)(each) === false).length;
    const are = missing.length === 1 ? 'case of the baseline is' : 'cases of the baseline are';
    return `${missing.length} ${are} missing (${failed} failed there)`;
}
function missingBaseline(configuration, isEphemeral) {
    const none = `nothing was judged: ${describeConfiguration(configuration)} has no baseline`;
    if (isEphemeral) {
        return (`${none}, and the baseline environment has none for this model and dataset. A push on the default ` +
            'branch with promotion `first` or `auto` makes one there, or set one with the command `baseline`');
    }
    const ways = 'A push with promotion `first` or `auto` makes one, or set one with the command `baseline`';
    return `${none} yet. ${ways}`;
}
function describeConfiguration(configuration) {
    const { model_version, dataset_version, prompt_version, environment } = configuration;
    return `${model_version} on ${dataset_version} with prompt ${prompt_version} in ${environment}`;
}
function describeSnapshot({ snapshot_version, configuration }) {
    return `version ${snapshot_version} of ${describeConfiguration(configuration)}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/measure.js















const NOTHING_FLIPPED = { broke: [], fixed: [] };
const NOTHING_MEASURED = { comparisons: [], pooled: null };
const NOTHING_KNOWN = { cases: null, history: new Map(), size: { n: null, counts: null } };
/** Compares a candidate with the baseline of its context, and takes the evidence; `decide` says what it comes to. */
function measure_measure({ configuration, result }, context, policy) {
    const { baseline } = context;
    const before = baseline === null ? null : (0,metrics/* flattenMetrics */.g8)(baseline.metrics);
    const now = (0,metrics/* flattenMetrics */.g8)(result.metrics);
    const deciding = decidingMetrics(now, before, policy, { ofResult: result.primary_metric, context });
    const cases = (0,judging_cases/* pairCases */.Q6)(baseline?.cases, result.cases);
    const warnings = baselineRemarks(configuration, context);
    const about = {
        // Of the baseline only what reports tell stays.
        baseline: baseline === null ? null : { ...baseline, cases: null },
        flipped: NOTHING_FLIPPED,
        primary: deciding.primary,
        drift: driftLine({ configuration, result }, context, deciding.primary, policy),
        unfit: unfitness(result, cases),
    };
    const settled = (verdict, reason, remarks) => ({
        about: { ...about, warnings: [...warnings, ...remarks] },
        settled: { verdict, reason },
        compared: [],
        uncompared: [],
        evidence: NOTHING_MEASURED,
    });
    if (baseline === null || before === null) {
        return settled('no_baseline', missingBaseline(configuration, (0,environment/* isEphemeral */.aw)(configuration.environment)), [
            ...errorRemarks(result, null),
            ...gateRemarks([...now.keys()], [], deciding, policy, null),
        ]);
    }
    if (context.accepted_by) {
        const version = `version ${baseline.snapshot_version} of this run`;
        return settled('unchanged', `accepted by ${context.accepted_by}: ${version} is the baseline`, []);
    }
    const standings = pairsOf(before, now, context)
        .map((pair) => standing(pair, policy, deciding))
        .sort((a, b) => byImportance(a, b, deciding));
    const held = standings.map((each) => ({ standing: each, comparison: comparisonOf(each) }));
    const all = held.flatMap(({ standing: each, comparison }) => comparison === null ? [] : [{ comparison, standing: each }]);
    // The cases and the history are those of the baseline, and of no other version.
    const comparisons = all.filter(({ standing: { pair } }) => pair.baseline_version === undefined);
    const elsewhere = all.filter(({ standing: { pair } }) => pair.baseline_version !== undefined);
    const average = result.f1_average ?? null;
    // Where the cases do not give what gates, they say nothing about why a side has fewer, or more errors.
    const explained = comparisons.every(({ comparison }) => comparison.role !== 'gate' || (cases !== null && areMadeOf(comparison, cases, average)));
    const difference = (0,comparability/* incomparability */.iq)(result, baseline, cases, explained);
    if (difference !== null) {
        return settled('incomparable', `not comparable with ${describeSnapshot(baseline)}: ${difference}`, []);
    }
    const sources = {
        cases,
        average,
        size: { n: baseline.dataset_size ?? result.dataset_size ?? null, counts: countsOf(before, now) },
        history: new Map(comparisons.flatMap(({ comparison: { metric } }) => {
            const earlier = earlierValues(configuration, context, metric);
            return earlier === null ? [] : [[metric, (0,evidence_history/* usableValues */.ZV)(earlier)]];
        })),
    };
    const measured = measure(comparisons.map(comparisonIn), sources, policy.strategy);
    const apart = measure(elsewhere.map(comparisonIn), { ...NOTHING_KNOWN, average }, policy.strategy);
    return {
        about: {
            ...about,
            flipped: cases === null ? NOTHING_FLIPPED : flippedCases(cases),
            warnings: [
                ...warnings,
                ...caseRemarks(cases),
                ...errorRemarks(result, baseline),
                ...gateRemarks(standings.map(({ pair }) => pair.metric), standings.map(({ pair, standard }) => ({ gate: standard.gate, baseline: pair.baseline })), deciding, policy, baseline.source),
            ],
        },
        settled: null,
        compared: [...comparisons, ...elsewhere].map((each) => each.standing),
        uncompared: held.flatMap((each) => (each.comparison === null ? [uncomparedFinding(each.standing)] : [])),
        evidence: { ...measured, comparisons: [...measured.comparisons, ...apart.comparisons] },
    };
}
const comparisonIn = ({ comparison }) => comparison;
/** Every metric of either side. The new primary metric of a baseline without it is held against its newest value. */
function pairsOf(before, now, { primary_before: earlier }) {
    return [...new Set([...before.keys(), ...now.keys()])].map((metric) => {
        const pair = { metric, baseline: before.get(metric) ?? null, candidate: now.get(metric) ?? null };
        if (pair.baseline !== null || pair.candidate === null || earlier?.metric !== metric)
            return pair;
        return { ...pair, baseline: earlier.value, baseline_version: earlier.snapshot_version };
    });
}
function standing(pair, policy, { primary, former, gates }) {
    const { metric, baseline, candidate } = pair;
    const values = [baseline, candidate].filter((value) => value !== null);
    const named = [primary, former].find((each) => each?.name === metric) ?? null;
    return { pair, standard: (0,judging_policy/* standardFor */.LW)(policy, metric, values, { named, gates: gates(metric) }) };
}
/** The primary metric first, then the other gates: the first gate stands for its result among all results. */
function byImportance(a, b, { primary }) {
    const rank = ({ pair, standard }) => (pair.metric === primary?.name ? 0 : standard.gate ? 1 : 2);
    return rank(a) - rank(b) || (0,order/* byCodeUnit */.X)(a.pair.metric, b.pair.metric);
}
function areMadeOf(comparison, cases, average) {
    return (0,metric_kind/* isShare */.GS)(comparison.kind) && (0,case_values/* reproducingValue */.yg)(comparison, cases, average) !== null;
}
/** The counts that both sides report as metrics; null where one is missing. */
function countsOf(before, now) {
    const [there, here] = [countsIn(before), countsIn(now)];
    return there === null || here === null ? null : { before: there, now: here };
}
function countsIn(metrics) {
    const [tp, fp, fn] = ['true_positives', 'false_positives', 'false_negatives'].map((name) => metrics.get(name));
    return tp === undefined || fp === undefined || fn === undefined ? null : { tp, fp, fn };
}
function flippedCases({ common }) {
    const broke = [];
    const fixed = [];
    common.now.forEach((now, at) => {
        const before = common.before[at];
        if (before === undefined)
            return;
        const [was, is] = [(0,judging_cases/* passes */.WE)(before), (0,judging_cases/* passes */.WE)(now)];
        if (areAlike(before, now) && was !== is)
            (was === true ? broke : fixed).push(now.id);
    });
    return { broke: broke.sort(order/* byCodeUnit */.X), fixed: fixed.sort(order/* byCodeUnit */.X) };
}
/** Only like is compared with like: `passed` with `passed`, else score with score; an error is an outcome, too. */
function areAlike(before, now) {
    if (before.error === true || now.error === true)
        return (0,judging_cases/* passes */.WE)(before) !== null && (0,judging_cases/* passes */.WE)(now) !== null;
    if (before.passed !== undefined || now.passed !== undefined)
        return before.passed !== undefined && now.passed !== undefined;
    return before.score !== undefined && now.score !== undefined;
}

// EXTERNAL MODULE: ./lib/core/model.js
var model = __nccwpck_require__(7206);
;// CONCATENATED MODULE: ./lib/core/judging/overall.js


/** The order of findings: worst first, gates before others, then by name. */
function worstFirst(a, b) {
    return (model/* FINDING_VERDICTS */.fl.indexOf(a.verdict) - model/* FINDING_VERDICTS */.fl.indexOf(b.verdict) ||
        Number(b.gate) - Number(a.gate) ||
        (0,order/* byCodeUnit */.X)(a.metric, b.metric));
}
/** The verdict of sorted findings. An improvement is one of a gating metric, with nothing worse beside it. */
function overall(findings) {
    const worst = findings[0]?.verdict;
    if (worst === 'regression')
        return { verdict: 'regression', reason: summed(findings, 'regression') };
    const elsewhere = findings.find(({ verdict, gate }) => gate && verdict === 'incomparable');
    if (elsewhere !== undefined)
        return { verdict: 'incomparable', reason: elsewhere.reason };
    if (findings.some(({ verdict }) => verdict === 'inconclusive')) {
        return { verdict: 'inconclusive', reason: summed(findings, 'inconclusive') };
    }
    if (findings.some(({ verdict }) => verdict === 'minor')) {
        return { verdict: 'minor', reason: `nothing that gates regressed, but ${summed(findings, 'minor')}` };
    }
    const improved = findings.find(({ verdict, gate }) => gate && verdict === 'improvement');
    if (improved !== undefined)
        return { verdict: 'improvement', reason: improved.reason };
    const judged = findings.some(({ verdict }) => verdict !== 'shown');
    const differs = findings.some(({ baseline, candidate }) => baseline !== candidate);
    if (!judged && differs) {
        return { verdict: 'inconclusive', reason: 'no metric could be judged, and the two results differ' };
    }
    const gate = findings.find((finding) => finding.gate && finding.verdict === 'unchanged');
    return { verdict: 'unchanged', reason: gate?.reason ?? 'no metric is beyond its limit' };
}
function summed(findings, verdict) {
    const [first, ...more] = findings.filter((finding) => finding.verdict === verdict);
    const reason = first?.reason ?? '';
    if (more.length === 0)
        return reason;
    const what = verdict === 'inconclusive' ? 'inconclusive' : 'worse';
    return `${reason}; ${more.length} more ${more.length === 1 ? 'metric is' : 'metrics are'} ${what}`;
}

;// CONCATENATED MODULE: ./lib/core/judging/judge.js





/** Compares a candidate with the baseline of its context and takes the evidence; `decide` says what it comes to. */
function judge_measure(candidate, context, policy) {
    const measured = measure_measure(candidate, context, policy);
    return { ...measured, fell: fallFromNewest(candidate, context, policy) };
}
/** The main line may have risen since the baseline, and fallen again: nothing is below the baseline then. */
function fallFromNewest(candidate, { second, ...context }, policy) {
    if (!second)
        return null;
    const { findings, primary } = judge(candidate, { ...context, baseline: second }, policy);
    const fall = findings.find(({ metric, verdict }) => metric === primary?.name && verdict === 'regression');
    return fall === undefined ? null : `from version ${second.snapshot_version}, the newest before it, ${fall.reason}`;
}
/** Judges all results of a push together, so that a hundred of them are as rarely red by chance as one. */
function judge_decide(measured) {
    const { results, pooled } = decide(measured.map(({ evidence }) => evidence));
    const together = pooled === null ? null : pooledComparison(pooled);
    return {
        judgements: measured.map((each, at) => judgementOf(each, results[at] ?? [], together)),
        together,
    };
}
/**
 * Judges a candidate against the baseline of its context, as a push of its own. The same input gives the same judgement,
 * always.
 */
function judge(candidate, context, policy) {
    const [judgement] = judge_decide([judge_measure(candidate, context, policy)]).judgements;
    if (judgement === undefined)
        throw new Error('one candidate has one judgement');
    return judgement;
}
function judgementOf({ about, settled, compared, uncompared, evidence, fell }, decided, together) {
    if (settled !== null)
        return { ...about, ...settled, findings: [], proven_gain: null };
    const findings = [
        ...uncompared,
        ...decided.flatMap((each, at) => {
            const standing = compared[at];
            return standing === undefined ? [] : [comparedFinding(standing, each)];
        }),
    ].sort(worstFirst);
    const fellTogether = together?.regression === true && evidence.pooled !== null;
    return {
        ...about,
        ...afterSecondLook(overall(findings), fell),
        findings,
        unfit: about.unfit ?? (fellTogether ? 'the results of this push regressed together' : null),
        proven_gain: provenGain(about, decided),
    };
}
/** A fall from the newest earlier version is at least `minor`, and is told whatever the verdict. */
function afterSecondLook(found, fell) {
    if (fell === null)
        return found;
    const { verdict, reason } = found;
    if (verdict !== 'unchanged' && verdict !== 'improvement')
        return { verdict, reason: `${reason}; ${fell}` };
    return { verdict: 'minor', reason: `${reason}; but ${fell}` };
}
function provenGain({ primary, baseline }, decided) {
    const found = decided.find(({ comparison }) => comparison.metric === primary?.name);
    if (found === undefined || baseline === null)
        return null;
    const { comparison, evidence, decision } = found;
    if (decision.verdict !== 'improvement' || decision.rule !== 'evidence' || evidence.kind === 'none')
        return null;
    return {
        reference_transaction_id: baseline.transaction_id,
        metric: comparison.metric,
        gain: -decision.drop,
        p: evidence.p_improved,
    };
}
function pooledComparison(pooled) {
    const { method, results, drop, limit, p, level, significant, regression } = pooled;
    return { method, results, drop, limit, p, level, significant, regression, reason: (0,remarks/* pooledReason */.I4)(pooled) };
}


/***/ }),

/***/ 7153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7092);

const ZERO = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(0);
const ONE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1);
/** So far apart numbers may be and still be the same: what 53/60 − 50/60 loses as doubles, and nothing that counts. */
const NOISE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(1e-12);
/**
 * How a difference stands to a limit, as numbers people wrote: −1 under it, 0 at it, 1 over it. Within 1e-12 of the
 * larger side, and at least 1e-12, it is at the limit. The only comparison with a limit; in SQL it is
 * `benchmark_reaches`.
 *
 * @param sides the two numbers that differ
 */
function compareWithLimit(difference, limit, sides) {
    const beyond = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .subtract */ .Re)(difference, limit);
    const size = sides.map(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn).reduce(_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .larger */ .yf, ONE);
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(beyond), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)(size, NOISE)) <= 0 ? 0 : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(beyond, ZERO);
}
/** Whether a change from `before` to `now` reaches the limit: by `change`, which is positive where it goes that way. */
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
 * Whether a change reaches what is allowed; none, and one the other way, never does.
 * @param size of the larger side
 */
function isReached(change, { amount, relative }, size) {
    if (change <= 0)
        return false;
    const order = compareWithLimit((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(change), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(amount), [(0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .decimalOf */ .Bc)(size)]);
    return relative ? order > 0 : order >= 0;
}
/** Whether a change is one: more than binary arithmetic leaves. @param size of the larger side */
function isSome(change, size) {
    return isReached(change, { amount: 0, relative: true }, size);
}
/** By how much a metric may differ from `before`. */
function allowedBy(limit, before) {
    return limit.kind === 'absolute' ? limit.value : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .multiply */ .lw)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_0__/* .abs */ .tn)(before), limit.value);
}
/** Whether a number is at most another, as people wrote them: a share of 1.0000000000000002 is 1. */
function isAtMost(value, most) {
    return compareWithLimit(value, most, [value, most]) <= 0;
}


/***/ }),

/***/ 5255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   lT: () => (/* binding */ HUNDRED)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7092);
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7153);


const HUNDRED = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(100);
/** No score crosses 1 by getting ten times better: somebody changed its scale. */
const ANOTHER_SCALE = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(10);
/** Whether a metric is a share of something: as a fraction, or in percent. */
function isShare(kind) {
    return kind === 'proportion' || kind === 'percent';
}
/**
 * What values of a metric are, or `mixed`: one is a fraction, another of a larger scale, so they cannot be compared.
 * Proportions lie in 0..1; shares above 1 are percentages; a score above 1 is just a number. 0 fits either side.
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
function isFarFrom(fraction) {
    return (value) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .multiply */ .lw)(fraction, ANOTHER_SCALE)) >= 0;
}


/***/ }),

/***/ 3869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ knownMetric),
  Z: () => (/* binding */ wordsOf)
});

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-table.js
/**
 * What a name measures by its last words, as the tools of the field use them; the longest phrase wins, `#` is any
 * number. `error_rate` is an error rate, `error_handling` is none.
 */
const MEASURES = [
    [
        'share',
        'higher',
        'accuracy, acc, acc bytes, acc mutual info, f1, f2, mf1, f beta, f score, f measure, fscore, fmeasure, precision, ' +
            'prec, recall, sensitivity, specificity, tpr, tnr, ppv, npv, true positive rate, true negative rate, auc, auroc, ' +
            'auprc, ap, APs, APm, APl, average precision, map, mAP, mar, ndcg, nDCG, mrr, rr #, recip rank, reciprocal rank, ' +
            'rprec, bpref, lrap, hit #, hit at #, hits #, hits at #, hit rate, hr #, top #, exact match, em, qem, pem, pqem, ' +
            'match, mc1, mc2, equiv, pass #, pass at #, pass k, pass at k, pass hat #, pass hat k, pass rate, passrate, passing rate, passed rate, ' +
            'maj #, maj n, win rate, winrate, success rate, successful rate, success #, completion rate, ' +
            'task completion, goal completion, resolved rate, resolve rate, solved rate, solve rate, acceptance rate, ' +
            'detection rate, validity, valid rate, rate valid, parseable, rate parseable, well formed, coverage, compliance, ' +
            'adherence, checks rate, agreement, concordance, c index, iou, IoU, jaccard, dice, v measure, nmi, ' +
            'availability, faithful rate, cache hit rate',
    ],
    [
        'share',
        'lower',
        'error rate, err rate, wer, cer, mer, wil, eer, der, ter, fpr, fnr, false positive rate, false negative rate, ' +
            'false alarm rate, miss rate, failure rate, fail rate, failed rate, failing rate, timeout rate, drop rate, ' +
            'dropped rate, defect rate, violation rate, violations rate, hallucination, hallucinations, hallucinated, ' +
            'toxicity, toxic, harmful, harmfulness, unsafe, jailbreak, attack success, attack success rate, leakage, ' +
            'leak rate, over refusal, over refusal rate, false refusal, false refusal rate, noise sensitivity, ece, ' +
            'ece # bin, calibration error, brier, brier score, brier score loss, zero one loss, hamming loss, ' +
            'duplicate rate, duplication rate, repetition rate, packet loss, equalized odds difference, ' +
            'demographic parity difference',
    ],
    ['share', null, 'refusal, refusal rate, abstention, abstention rate, rejection rate, tie rate, compression rate'],
    [
        'scale',
        'higher',
        'main score, faithfulness, faithful, groundedness, grounded, relevance, relevancy, correctness, helpfulness, ' +
            'harmlessness, honesty, coherence, fluency, consistency, informativeness, completeness, conciseness, quality, ' +
            'truthfulness, factuality, usefulness, clarity, naturalness, safety, satisfaction, csat, utilization of context, ' +
            'context utilization, knowledge retention, prompt alignment, summarization, rubric, rubrics, rating, mos, utmos, ' +
            'bleu, ibleu, sacrebleu, rouge, rouge l, rouge lsum, rougeL, rougeLsum, rouge #, chrf, chrF, meteor, bertscore, ' +
            'bert score, bert score p, bert score r, bert score f, bleurt, comet, cider, CIDEr, spice, sari, gleu, summac, ' +
            'pearson, pearsonr, spearman, spearmanr, kendall, kendalltau, kendall tau, mcc, matthews, matthews corrcoef, ' +
            'correlation, corr, kappa, r2, r squared, explained variance, silhouette, similarity, sim, ssim, robustness, ' +
            'reward, string present',
    ],
    ['scale', 'lower', 'bias, risk, risk score, severity, severity score, stereotype, sycophancy, unfairness, harm'],
    ['scale', null, 'confidence, drift, anomaly, anomaly score, difficulty, difficulty score, z score'],
    [
        'amount',
        'higher',
        'throughput, goodput, qps, rps, tps, fps, iops, ops, avg ts, bandwidth, rtfx, RTFx, speedup, log likelihood, ' +
            'loglikelihood, likelihood, logprob, elo, mauve, inception score, psnr, snr, roi, free memory, available memory, ' +
            'episode return, calinski harabasz score',
    ],
    [
        'amount',
        'lower',
        'loss, nll, negative log likelihood, cross entropy, log loss, perplexity, ppl, bits per byte, bpb, bpc, rmse, mse, ' +
            'mae, mape, smape, sMAPE, mase, MASE, wape, crps, rmsle, error, err, distance, divergence, fid, FID, kid, lpips, ' +
            'regret, rtf, real time factor, memory, ram, vram, rss, memory used, memory usage, memory allocated, ' +
            'memory reserved, cpu, cpu load, cpu usage, energy, co2, emissions, davies bouldin score, davies bouldin index, ' +
            'absolute value difference',
    ],
    [
        'duration',
        'lower',
        'latency, latencies, duration, elapsed, runtime, run time, walltime, time, ttft, tpot, itl, e2el, ' +
            'time to first token, time to # token, time to second token, delay, ms, millis, milliseconds, ns, us, seconds, ' +
            'secs, req blocked, req waiting, req connecting, req tls handshaking, req sending, req receiving',
    ],
    ['money', 'lower', 'cost, costs, price, spend, spent, usd, dollars, eur'],
    [
        'count',
        'lower',
        'tokens, token, token count, token usage, num tokens, number of tokens, tokens used, tokens in, tokens out, ' +
            'tokens input, tokens output, tokens prompt, tokens completion, tokens generated, tokens consumed',
    ],
    [
        'context',
        null,
        'count, counts, size, length, len, support, positives, negatives, tp, fp, tn, fn, errors, failures, timeouts, ' +
            'samples, examples, instances, documents, docs, cases, items, rows, queries, questions, requests, prompts, tasks, ' +
            'tests, passes, fails, runs, trials, repeats, rounds, iterations, epoch, epochs, step, steps, batch, params, ' +
            'parameters, layers, version, id, index, rank, year, date, timestamp, learning rate, lr, temperature, top k, ' +
            'request rate, sample rate, sampling rate, frame rate, bit rate, concurrency, burstiness, vus, flos, flops, ' +
            'window, grade level, start time, end time, up time, uptime, created time, think time, standard error, ' +
            'standard deviation, confidence interval',
    ],
];
/** Words that say how a number was put together, not what it is: `f1_macro`, `latency_p95_ms`, `recall@5`. */
const TRANSPARENT = 'mean, avg, average, averaged, median, med, min, max, minimum, maximum, total, overall, all, macro, micro, weighted, ' +
    'unweighted, final, best, last, geomean, gm, p#, p# #, percentile, # percentile, quantile, quantiles, #, k, n, at, at #, ' +
    'at k, cut, v #, norm, normalized, strict, loose, flexible, relaxed, test, val, validation, dev, train, eval, ' +
    'ovr, ovo, s, sec, second, b, mid, small, medium, large, value, values, metric, result, geval, g eval, indicator, ' +
    'with reference, without reference, with hhem, # samples, used, mb, gb, mib, gib';
/** Words beside the measured one that make it something to show and not to judge. */
const SHOWN_ONLY = 'std stdev stddev stderr sem var variance ci lower upper seed threshold thresholds target targets limit limits ' +
    'timeout budget deadline sla ttl interval uptime baseline delta diff difference change gap num number count counts ' +
    'nauc config settings params hyperparameters';
/** Words that make tokens a setting, or tokens that nobody pays again. */
const NOT_SPENT = 'max limit window context cache cached budget vocab';

;// CONCATENATED MODULE: ./lib/core/judging/metrics/metric-names.js

const UNKNOWN = { nature: 'unknown', better: null };
const CONTEXT = { nature: 'context', better: null };
const SPEED = { nature: 'amount', better: 'higher' };
const GENERIC_SCORE = { nature: 'scale', better: 'higher' };
const GENERIC_RATE = { nature: 'share', better: null };
/** They name no measure of their own: `toxicity_score` is about toxicity. */
const GENERIC = new Map([
    ['score', GENERIC_SCORE],
    ['scores', GENERIC_SCORE],
    ['rate', GENERIC_RATE],
]);
const FAILING = wordSet('error errors failure failures failed fails timeouts dropped rejected');
const TIMES = wordSet('s sec second seconds min minute hour h ms day');
/** Other words for a rate. */
const RATES = wordSet('ratio percentage percent pct fraction frac proportion probability prob');
const phrases = new Map(MEASURES.flatMap(([nature, better, names]) => listed(names).map((phrase) => [phrase, { nature, better }])));
const transparent = new Set(listed(TRANSPARENT));
const shownOnly = wordSet(SHOWN_ONLY);
const notSpent = wordSet(NOT_SPENT);
const LONGEST_PHRASE = 5;
/** Characters of a name that are read, from its end: it is said there, and names of nested metrics may be long. */
const READ = 300;
/** What a metric's dotted name says about it, by whole words: snake, camel, kebab, dotted, with spaces or slashes. */
function knownMetric(name) {
    const segments = segmentsOf(name.slice(-READ));
    if (segments.some((words) => words.length === 1 && shownOnly.has(words[0] ?? '')))
        return CONTEXT;
    let words = [];
    // The last part of a name says what it is, unless it holds nothing but statistics: `http_req_duration.p(95)`.
    for (const segment of segments.reverse()) {
        words = [...segment, ...words];
        const { known, ended } = measureOf(words);
        if (!ended)
            return known ?? UNKNOWN;
    }
    return measureOf(words).known ?? UNKNOWN;
}
/** The words of a name, in lower case, without its dots: `mean_ttft_ms` is mean, ttft and ms. */
function wordsOf(name) {
    return segmentsOf(name.slice(-READ)).flat();
}
/** A rate of something is a share: its direction is that of what it is a rate of. */
function merged(known, generic) {
    if (generic !== GENERIC_RATE)
        return known;
    const countsSomething = known.nature === 'count' || known.nature === 'context';
    return { nature: 'share', better: countsSomething ? null : known.better };
}
/** What the words of one part of a name measure, read from their end. */
function measureOf(words) {
    const quotient = measureOfQuotient(words);
    if (quotient !== null)
        return quotient;
    let generic = null;
    let end = words.length;
    while (end > 0) {
        const [known, start] = phraseBefore(words, end);
        const weak = GENERIC.get(words[end - 1] ?? '');
        const skipped = weak === undefined ? transparentBefore(words, end) : 1;
        if (known !== null && end - start >= skipped) {
            return { known: merged(besides(known, words, start, end), generic), ended: false };
        }
        if (skipped === 0)
            break;
        generic ??= weak ?? null;
        end -= skipped;
    }
    if (words.slice(0, end).some((word) => shownOnly.has(word)))
        return { known: CONTEXT, ended: false };
    return { known: generic, ended: end === 0 };
}
/** `tokens_per_second` is a speed, `failures/s` a bad one, `cost_per_token` a cost. */
function measureOfQuotient(words) {
    const per = words.lastIndexOf('per');
    if (per <= 0)
        return null;
    const counted = words.slice(0, per);
    const { known, ended } = measureOf(counted);
    const inTime = TIMES.has(words[per + 1] ?? '');
    if (!inTime)
        return known === null || ended ? null : { known, ended: false };
    const isBad = counted.some((word) => FAILING.has(word)) || (known?.better === 'lower' && known.nature !== 'count');
    return { known: isBad ? { nature: 'amount', better: 'lower' } : SPEED, ended: false };
}
/** The longest phrase of the table that ends there, and where it begins. */
function phraseBefore(words, end) {
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        const known = phrases.get(phrase) ?? phrases.get(phrase.replace(/\b\d+\b/g, '#'));
        if (known !== undefined)
            return [known, start];
    }
    return [null, end];
}
function transparentBefore(words, end) {
    for (let start = Math.max(0, end - 2); start < end; start += 1) {
        const phrase = words.slice(start, end).join(' ');
        if (transparent.has(phrase) || transparent.has(phrase.replace(/\b\d+\b/g, '#')))
            return end - start;
    }
    return 0;
}
/** What the words around a phrase make of it. */
function besides(known, words, start, end) {
    const others = [...words.slice(0, start), ...words.slice(end)];
    if (others.some((word) => shownOnly.has(word)) || (start > 0 && words[0] === 'n'))
        return CONTEXT;
    if (known.nature === 'count' && others.some((word) => notSpent.has(word)))
        return CONTEXT;
    // Scorers that want everything to be higher: neg_mean_squared_error.
    if (others.includes('neg') && known.better !== null) {
        return { ...known, better: known.better === 'higher' ? 'lower' : 'higher' };
    }
    return known;
}
function segmentsOf(name) {
    return (name
        // What comes behind a comma or `:key=` is a filter of lm-eval or an argument of HELM, in brackets one of k6 or ragas.
        .replace(/\{[^}]*\}|\([^)]*=[^)]*\)/g, ' ')
        .replace(/,.*$|:\w+=.*$/, '')
        .replace(/\/\s*(s|sec|second|min|minute|hour)\b/gi, ' per $1')
        .split(/[./|:\\]+/)
        .map(splitWords)
        .filter((words) => words.length > 0));
}
function splitWords(text) {
    return text
        .replace(/%/g, ' percent ')
        .replace(/#/g, ' # ')
        .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
        .replace(/(\p{L})(\d)/gu, '$1 $2')
        .replace(/(\d)(\p{L})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}#]+/u)
        .flatMap((word) => (word === '' ? [] : [RATES.has(word) ? 'rate' : word]));
}
/** The phrases of a list, in the words that names are split into. */
function listed(names) {
    return names.split(', ').map((name) => splitWords(name).join(' '));
}
function wordSet(words) {
    return new Set(words.split(' '));
}


/***/ }),

/***/ 7987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   NL: () => (/* binding */ otherSpelling),
/* harmony export */   g8: () => (/* binding */ flattenMetrics)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4223);

/**
 * All numbers of a metric tree under their dotted names, sorted by name. `f1_score` is another spelling of
 * `f1`: it takes that name unless the same branch has an `f1` of another value.
 */
function flattenMetrics(tree) {
    const metrics = new Map();
    collect(tree, '', metrics);
    return new Map([...metrics].sort(([a], [b]) => (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a, b)));
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
    for (const key of Object.keys(tree).sort(_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)) {
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


/***/ }),

/***/ 5881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ primaryMetric),
/* harmony export */   p: () => (/* binding */ primaryClaim)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7092);
/* harmony import */ var _metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3869);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7987);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3004);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9087);





/** Those that are primary where nobody says anything, in this order. */
const USUAL = ['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score'];
/**
 * The primary metric among those that a result has: what a rule says, what the result says, what the configuration
 * had, a usual one, the only one. `asked`: somebody said so.
 */
function primaryMetric(names, { policy, ofResult, kept }) {
    const ruled = policy.rules.filter(({ primary }) => primary);
    for (const rule of ruled.reverse()) {
        const name = [...names].find((each) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleMatches */ .W)(rule, each));
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
/** What a result tells the store, which keeps what a configuration is about. */
function primaryClaim({ metrics, primary_metric }, policy) {
    const found = primaryMetric(new Set((0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .flattenMetrics */ .g8)(metrics).keys()), { policy, ofResult: primary_metric });
    if (found === null)
        return {};
    const claim = { name: found.name, better: found.better };
    return { ...(found.asked ? { primary_asked: claim } : { primary_guess: claim }), ...fallFrom(metrics, claim, policy) };
}
/** From where on an earlier value is so much better that its cases are asked for. */
function fallFrom(metrics, primary, policy) {
    const now = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .flattenMetrics */ .g8)(metrics).get(primary.name);
    if (now === undefined)
        return {};
    const { limit } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .standardFor */ .LW)(policy, primary.name, [now], { named: primary, gates: true });
    if (limit === null)
        return {};
    const size = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_4__/* .toNumber */ .Ro)(limit.value);
    const sign = primary.better === 'lower' ? -1 : 1;
    // Without the last digits: one too many is only read in vain. A loss of all of a value is one of any.
    const at = limit.kind === 'absolute'
        ? now + sign * size
        : sign === 1 && size >= 1
            ? Infinity
            : now / (1 - sign * Math.sign(now) * size);
    return Number.isFinite(at) ? { second_from: { ...primary, at: at - sign * Math.abs(at) * 1e-9 } } : {};
}
function fromResult(text) {
    return text.startsWith('-')
        ? { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalName */ .Ew)(text.slice(1)), better: 'lower' }
        : { name: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalName */ .Ew)(text), better: null };
}
/** A rule that is about the metric says what is better, then whoever named it, then its name; else higher is. */
function directionOf(policy, { name, better }) {
    const rule = policy.rules.findLast((each) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleMatches */ .W)(each, name));
    return rule?.better ?? better ?? (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).better ?? 'higher';
}
/** The only metric of a result; what describes the run is none. */
function onlyOne(names) {
    const [first, ...more] = [...names].filter((name) => (0,_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .knownMetric */ .w)(name).nature !== 'context');
    return more.length === 0 ? (first ?? null) : null;
}


/***/ }),

/***/ 3004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ policyFrom),
/* harmony export */   LW: () => (/* binding */ standardFor),
/* harmony export */   YL: () => (/* binding */ STRATEGIES),
/* harmony export */   ZH: () => (/* binding */ limitOfKind),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* unused harmony export IMPROVEMENT_STEP */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _metrics_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7153);
/* harmony import */ var _metrics_metric_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5255);
/* harmony import */ var _metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3869);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9087);






/** `evidence`: a drop of the limit has to be real as well. `threshold`: the limit alone decides. */
const STRATEGIES = ['evidence', 'threshold'];
/** So much better is an improvement of a proportion. (Whether it is promoted, the database decides.) */
const IMPROVEMENT_STEP = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.02);
const DEFAULT_THRESHOLD = '0.05';
const FIFTH = { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_5__/* .decimalOf */ .Bc)(0.2) };
/**
 * The policy that the inputs `threshold` and `metrics` ask for. Throws UserError that names the input and, for
 * rules, every wrong line.
 */
function policyFrom(inputs) {
    return {
        threshold: thresholdFrom(inputs.threshold ?? ''),
        rules: (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesFrom */ .m)(inputs.metrics ?? ''),
        strategy: 'evidence',
    };
}
/** The policy of a user who says nothing. */
const DEFAULT_POLICY = policyFrom({});
/**
 * What a metric is held to. Without a limit of its own it has that of its kind: the threshold for proportions, a
 * hundred times as much for percentages, 20 % for everything else.
 *
 * @param values those of baseline and candidate that exist
 * @param about `named`: what was said about its direction as a primary metric
 */
function standardFor(policy, name, values, about) {
    const known = (0,_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_3__/* .knownMetric */ .w)(name);
    const rule = policy.rules.findLast((each) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .ruleMatches */ .W)(each, name));
    const better = rule?.better ?? about.named?.better ?? known.better;
    // Of a metric with an unknown name only the direction is known: what is to be lower may as well be seconds.
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
/** A number meant for proportions, as it applies to a kind of metric. */
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

/***/ 9087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ruleMatches),
/* harmony export */   m: () => (/* binding */ rulesFrom)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7092);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(29);
/* harmony import */ var _metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7987);




const HUNDREDTH = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalOf */ .Bc)(0.01);
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
    const other = (0,_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSpelling */ .NL)(name);
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
                return 'the primary metric is one: name it without *';
            primary = true;
        }
        else if (option === 'gate' || option === 'no-gate') {
            if (gate !== null)
                return 'gate or no-gate is said twice';
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
    const value = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .decimalFrom */ .yU)(relative ? text.slice(0, -1) : text);
    if (value === null)
        return `${JSON.stringify(text)} is neither a limit nor gate, no-gate or primary`;
    if (value.digits < 0n)
        return 'a limit is not negative: it says how much worse the metric may be';
    if (relative)
        return { kind: 'relative', value: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .multiply */ .lw)(value, HUNDREDTH) };
    // Absolute limits are inclusive, so 0 would call an equal value a regression.
    if (value.digits === 0n)
        return 'an absolute limit is more than 0; write 0% for a metric that may not get worse';
    return { kind: 'absolute', value };
}


/***/ }),

/***/ 4281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ isGoodForRollback),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7206);


/** The verdicts that fail the check unless the input `fail-on` says otherwise. */
const DEFAULT_FAIL_ON = new Set(['regression', 'not_evaluated', 'incomparable']);
const GOOD_FOR_ROLLBACK = ['improvement', 'unchanged', 'minor', 'no_baseline'];
/** Whether a version whose last verdict is this one is a place to roll back to. `rollback_snapshot` has the same list. */
function isGoodForRollback(verdict) {
    return GOOD_FOR_ROLLBACK.includes(verdict);
}
/**
 * The worst of several verdicts. Of none it is `not_evaluated`: where nothing was judged, nothing is green.
 */
function worstVerdict(verdicts) {
    const given = new Set(verdicts);
    return _model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.find((verdict) => given.has(verdict)) ?? 'not_evaluated';
}
/** Whether a verdict fails the check. */
function fails(verdict, failOn) {
    return failOn.has(verdict);
}
/**
 * The verdicts named by the input `fail-on`: a list separated by commas or line breaks, or `none`; nothing
 * said means `regression, not_evaluated, incomparable`. Throws UserError for anything else.
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
    const allowed = `allowed are ${_model_js__WEBPACK_IMPORTED_MODULE_1__/* .VERDICTS */ .bk.join(', ')}, separated by commas or line breaks, or none alone`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`fail-on: ${JSON.stringify(word)} is not allowed; ${allowed}`);
}


/***/ }),

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony export */   rL: () => (/* binding */ MAX_ZIP_FILES),
/* harmony export */   sr: () => (/* binding */ MAX_RESULTS)
/* harmony export */ });
/* unused harmony exports MAX_ARTIFACT_BYTES, MAX_ARTIFACTS */
/**
 * What this project accepts at most from a result file. Result files may come from strangers (a fork's pull request),
 * so every limit is checked before the work that it bounds. All of them are far above what real benchmark runs write.
 */
/** Bytes of one result file. It is read in pieces; this bounds the time. */
const MAX_FILE_BYTES = 1024 * 1024 * 1024;
/** Bytes of all result files of one run. */
const MAX_TOTAL_BYTES = 4 * MAX_FILE_BYTES;
/** Bytes that are held in memory where a format cannot be read in pieces: standard input, a zip file in a zip file. */
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of a YAML document, which is read whole. */
const MAX_YAML_BYTES = 10 * 1024 * 1024;
/** UTF-16 code units of one row of a CSV file, and of one attribute in XML. */
const MAX_ROW_LENGTH = 2 * 1024 * 1024;
const MAX_ATTRIBUTE_LENGTH = 16 * 1024 * 1024;
/** Files of one run: a pattern that matches more is a slip, such as the root of a repository. */
const MAX_FILES = 1_000;
/** Results of one run: a file may hold an array of them. Real sweeps reach 3,500. */
const MAX_RESULTS = 10_000;
function tooManyResults(count) {
    return `has ${count} results, more than ${MAX_RESULTS}: push them in parts`;
}
/** Objects and arrays inside each other, where they are kept. Real results need 6. */
const MAX_DEPTH = 32;
/** The same where they are only read past: traces nest deeper. */
const MAX_NESTING = 1_000;
/** Values that are kept of one file, containers included: 100,000 cases of 14 fields are 1,500,000. */
const MAX_NODES = 2_000_000;
/** UTF-16 code units of one string or name that is kept. Longer ones are embedded images or whole transcripts. */
const MAX_STRING_LENGTH = 65_536;
/** Cases of one result: their outcomes travel to the database and back with every push. */
const MAX_CASES = 100_000;
/** Characters of a version, tag, metric name, case id or group: what a table and an index still hold well. */
const MAX_NAME_LENGTH = 200;
/** Largest count: the `integer` of Postgres, in which counts are stored. */
const MAX_COUNT = 2_147_483_647;
/** Problems (and warnings) reported of one file; a file with more has one cause, and a log has readers. */
const MAX_PROBLEMS_PER_FILE = 100;
/** Bytes of one artifact as it is stored, compressed: refused before it is downloaded. */
const MAX_ARTIFACT_BYTES = 100 * 1024 * 1024;
/** Bytes of all artifacts of one run as they are stored: they are downloaded, and held in memory together. */
const MAX_ARTIFACTS_BYTES = 5 * MAX_ARTIFACT_BYTES;
/** Artifacts of one run that are read: GitHub allows a matrix 256 jobs. */
const MAX_ARTIFACTS = 256;
/**
 * Files of one zip file, and of all artifacts of one run together, with those that are not read: logs of inspect_ai
 * have one for each sample.
 */
const MAX_ZIP_FILES = 100_000;
/** How many times larger than in its zip file a file may be, beyond its first mebibyte. Real results reach 20. */
const MAX_COMPRESSION_RATIO = 100;
/** Characters of a path inside an artifact, and folders inside each other. */
const MAX_PATH_LENGTH = 1_024;
const MAX_PATH_DEPTH = 32;


/***/ }),

/***/ 7206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
 * Which of the rules of judging found the baseline. `base_commit`, `base`: the version of a pull request's base, the
 * newest one of the base branch. `environment_newest`: the newest one of the baseline environment. `prompt`: the
 * baseline of another prompt of the model and dataset. `replaces`: of the model whose place this one takes; `may_replace`:
 * of the one whose place it takes as far as its job can know, which decides nothing.
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
 * `never`: nobody but a person. `first`: where there is no baseline yet. `proven`: also when two runs in a row prove a
 * gain. `auto`: also when clearly better.
 */
const PROMOTIONS = ['never', 'first', 'proven', 'auto'];
/** Versions of models are not measured by cases, so that nothing is proven of them. */
const MODEL_PROMOTIONS = ['never', 'first', 'auto'];


/***/ }),

/***/ 4223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
/** Plain order of strings by code unit: the same on every machine, unlike an order of a locale. */
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 5571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ pair)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);

/** Questions and the store's answers to them, side by side. Throws `StoreError` when they are not as many. */
function pair(questions, answers) {
    if (questions.length !== answers.length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`The store answered ${answers.length} of ${questions.length} questions.`, 'answer');
    }
    return questions.map((question, index) => [question, answers[index]]);
}


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ missingIn),
/* harmony export */   UV: () => (/* binding */ describeMissing),
/* harmony export */   Zg: () => (/* binding */ MISSING_ABOUT),
/* harmony export */   no: () => (/* binding */ withMissing),
/* harmony export */   tO: () => (/* binding */ failsByMissing)
/* harmony export */ });
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6269);

/** What a push lacks that most of the last ones had, as far as no other job of the run has it. */
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
const MISSING_ABOUT = 'Most of the last pushes had these, and this one has not. Left out on purpose, they are no longer missed once most ' +
    'pushes lack them.';
function describeMissing({ pushes, of, ...named }) {
    const last = of === 1 ? 'in the last push' : `in ${pushes === of ? 'all' : pushes} of the last ${of} pushes`;
    return [...nameOf(named), ` (${last})`];
}
/** Line 1 of a report where something is missing: before good news, which it makes doubtful, and after bad news. */
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

/***/ 8553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ formatValue),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   ST: () => (/* binding */ UNCHANGED),
/* harmony export */   eg: () => (/* binding */ formatFindings),
/* harmony export */   hn: () => (/* binding */ alignedNumbers),
/* harmony export */   kI: () => (/* binding */ formatPair),
/* harmony export */   tf: () => (/* binding */ formatFinding)
/* harmony export */ });
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7092);
/* harmony import */ var _judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3869);


/** What stands in a cell where there is nothing to say. */
const NOTHING = '–';
/** What stands there for a difference that is none. */
const UNCHANGED = '±0';
/** Decimals that kinds have at least and, where they need no more to tell two values apart, at most. */
const LEAST = { proportion: 3, percent: 1, money: 2 };
const MOST = { proportion: 4, percent: 2 };
/** More decimals than this are noise of arithmetic. */
const MOST_DECIMALS = 20;
/** Kinds of one unit: in a table all of them have the same decimals. */
const OF_ONE_UNIT = ['proportion', 'percent', 'money'];
/**
 * The numbers of the rows of one table: proportions with at least three decimals, money with two, everything else
 * with about four significant digits; proportions below each other with the same. Values that differ never look the
 * same. Units come from the metric's name.
 */
function formatFindings(findings) {
    const places = findings.map((finding) => decimalsOf(finding));
    const common = new Map(OF_ONE_UNIT.map((kind) => {
        const own = places.filter((_, row) => findings[row]?.kind === kind);
        return [kind, Math.max(0, ...own.filter((decimals) => decimals <= (MOST[kind] ?? MOST_ALIGNED)))];
    }));
    return findings.map((finding, row) => formatted(finding, Math.max(places[row] ?? 0, common.get(finding.kind) ?? 0)));
}
/** The numbers of one finding. */
function formatFinding(finding) {
    return formatted(finding, decimalsOf(finding));
}
/** Formats one value the way `formatFinding` does. */
function formatValue(metric, kind, value) {
    const alone = { metric, kind, baseline: null, delta: null, percent_change: null };
    return formatFinding({ ...alone, candidate: value }).candidate;
}
/**
 * Two values of a metric and the size of their difference for a sentence: `0.91`, `0.85` and `0.06`.
 * @param tells whether a difference rounded to so many decimals still says what the exact one does
 */
function formatPair(kind, before, now, tells) {
    const pair = [written(before), written(now)];
    const difference = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .abs */ .tn)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(now), (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(before)));
    let places = decimalsFor(kind, pair, 0);
    while (places < MOST_DECIMALS && !tells((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)))
        places += 1;
    const [left = '', right = ''] = pair.map((value) => short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, places), places));
    return { before: left, now: right, difference: (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(difference, places)) };
}
function formatted(numbers, decimals) {
    const { metric, kind, baseline, candidate, delta, percent_change } = numbers;
    const unit = unitOf(metric, kind);
    const show = (value) => (value === null ? 'missing' : fixed(written(value), decimals) + unit);
    const change = delta === null ? null : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(delta), decimals);
    return {
        baseline: show(baseline),
        candidate: show(candidate),
        delta: change === null ? NOTHING : signed(change, decimals) + (change.digits === 0n ? '' : unit),
        interval: intervalOf(numbers, decimals),
        percent: percent_change === null ? NOTHING : `${signed((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(percent_change), 2)}%`,
    };
}
/** The interval of the difference beside it, `−0.13 to +0.02`. Where only common cases are compared it is of another one. */
function intervalOf({ better, delta, evidence, like_for_like }, decimals) {
    const drop = evidence?.interval ?? null;
    if (drop === null || delta === null || like_for_like !== undefined)
        return '';
    const ends = better === 'higher' ? [-drop[1], -drop[0]] : drop;
    const shown = ends.map((end) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(end), decimals));
    return shown.map((end) => (end.digits === 0n ? '0' : signed(end, decimals))).join(' to ');
}
function decimalsOf({ kind, baseline, candidate }) {
    const values = [baseline, candidate].flatMap((value) => (value === null ? [] : [written(value)]));
    return decimalsFor(kind, values, LEAST[kind] ?? 0);
}
/** So many decimals show what is written, up to those of the kind, and more where two values would look the same. */
function decimalsFor(kind, values, least) {
    const wanted = Math.max(0, ...values.map(({ scale }) => scale));
    let decimals = Math.max(least, Math.min(wanted, MOST[kind] ?? significantDecimals(values)));
    while (decimals < Math.min(wanted, MOST_DECIMALS) && hidesDifferences(values, decimals))
        decimals += 1;
    return decimals;
}
/** Whether values that differ look the same, or something, or a difference, looks like nothing. */
function hidesDifferences(values, decimals) {
    return values.some((value, index) => {
        const shown = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals);
        if (shown.digits === 0n && value.digits !== 0n)
            return true;
        const other = values[index - 1];
        if (other === undefined || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(value, other) === 0)
            return false;
        return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(shown, (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(other, decimals)) === 0 || (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(value, other), decimals).digits === 0n;
    });
}
/** Decimals that show four significant digits of the smallest value that is not zero; beyond six decimals two do. */
function significantDecimals(values) {
    const places = values
        .filter(({ digits }) => digits !== 0n)
        .map(({ digits, scale }) => scale + 4 - String(digits < 0n ? -digits : digits).length);
    const wanted = Math.max(0, ...places);
    return Math.min(wanted, Math.max(6, wanted - 2));
}
function written(value) {
    return (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .readable */ .HD)((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalOf */ .Bc)(value));
}
/** With so many decimals, and in exponent notation where that would be unreadably long. */
function short(value, decimals) {
    const text = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimalTo */ .eU)(value, decimals);
    return text.length <= 24 ? text : (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDecimal */ .zJ)(value);
}
function fixed(value, decimals) {
    return short((0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(value, decimals), decimals).replace('-', '−');
}
function signed(value, decimals) {
    return value.digits === 0n ? UNCHANGED : (value.digits > 0n ? '+' : '') + fixed(value, decimals);
}
const UNITS = new Map([
    ['ms', ' ms'],
    ...['s', 'sec', 'secs', 'seconds'].map((word) => [word, ' s']),
]);
/** The currency sign is avoided: `$` opens a formula in GitHub's Markdown. */
function unitOf(metric, kind) {
    if (kind === 'money')
        return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).includes('usd') ? ' USD' : '';
    if (kind !== 'duration')
        return '';
    return (0,_judging_metrics_metric_names_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z)(metric).flatMap((word) => UNITS.get(word) ?? [])[0] ?? '';
}
/** From here on more decimals are noise of arithmetic, and padding all others to them hides more than it shows. */
const MOST_ALIGNED = 8;
/**
 * Numbers that stand beside or below each other in terminals and logs: about four significant digits, more where
 * different ones would look the same, one common number of decimals, a plain minus; `signed`: differences, with a
 * plus. What is null is `nothing`.
 */
function alignedNumbers(values, { signed: isSigned = false, nothing = NOTHING } = {}) {
    // Beyond 12 decimals a difference is what arithmetic left there. Those of proportions have their decimals.
    const read = (value) => (isSigned ? (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(written(value), 12) : written(value));
    const known = values.flatMap((value) => (value === null ? [] : [read(value)]));
    const ordered = known.toSorted((a, b) => (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(a, b));
    const ofShares = isSigned && values.every((value) => value === null || Math.abs(value) <= 1);
    const decimals = Math.min(MOST_ALIGNED, decimalsFor(ofShares ? 'proportion' : 'other', ordered, 0));
    return values.map((value) => {
        if (value === null)
            return nothing;
        const exact = read(value);
        const rounded = (0,_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .round */ .LI)(exact, decimals);
        if (rounded.digits === 0n && !isSigned)
            return short(exact, decimals);
        return (isSigned && rounded.digits > 0n ? '+' : '') + short(rounded, decimals);
    });
}


/***/ }),

/***/ 8316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ VERDICT_TITLES),
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   PU: () => (/* binding */ VERDICT_SIGNS),
/* harmony export */   SQ: () => (/* binding */ judgementWord),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   ug: () => (/* binding */ describeHeadline),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* unused harmony export explain */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7092);
/* harmony import */ var _describe_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6500);
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8553);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7206);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6269);
/* harmony import */ var _judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4281);






/** How each verdict is called at the head of a report. */
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
/** How each verdict is called in a table. */
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
/** The sign of each verdict in charts and logs: told apart by shape. */
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
/** Line 1: the verdict in words. With several results the worst of them, and how many share it. */
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
/** Several results of which none is worse, and all could be judged. */
function noneWorse(results) {
    const improved = results.filter(({ verdict }) => verdict === 'improvement').length;
    if (improved === 0)
        return [`No regression: all ${results.length} results are unchanged`];
    if (improved === results.length)
        return [`All ${improved} results improved`];
    return [`${improved} of ${results.length} results improved, none worse`];
}
/** What a result came to, in half a sentence. @param owner says whose metric it is, such as ` of model x` */
function explain({ verdict, changed, primary }, owner = []) {
    const decisive = changed.find(({ finding }) => finding.verdict === verdict) ?? primary;
    switch (verdict) {
        case 'inconclusive':
            if (decisive?.finding.verdict !== verdict)
                return ['the numbers allow no judgement', ...owner];
            return [...describeMove(decisive, owner), ', which may be chance'];
        case 'regression':
        case 'minor':
        case 'unchanged':
        case 'improvement':
            return decisive === null ? ['no metric is beyond its limit'] : describeMove(decisive, owner);
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
/** Line 2: how many of what. Of one result its metrics, of several the results. */
function describeCounts(results, report) {
    const [only] = results;
    const { failOn, dryRun, skipped, together } = report;
    const counted = results.length === 1 && only !== undefined ? countMetrics(only) : countResults(results);
    const files = new Set(skipped.map(({ file }) => file)).size;
    // Where nothing was judged, nothing is green.
    const verdicts = results.length === 0 ? ['not_evaluated'] : results.map(({ verdict }) => verdict);
    if (together?.regression === true)
        verdicts.push('regression');
    const loud = [
        ...(files === 0 ? [] : [`${(0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(files, 'file')} skipped.`]),
        ...((0,_describe_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .failsByMissing */ .tO)(report) || verdicts.some((verdict) => (0,_judging_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .fails */ .c6)(verdict, failOn)) ? ['This fails the check.'] : []),
        ...(dryRun && !isOfPullRequest(report) ? ['Dry run: nothing was stored.'] : []),
    ];
    const known = dryRun && isOfPullRequest(report) ? [['Pull requests are judged, not kept.']] : [];
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
function countMetrics({ compared, changed, improved, others, nested }) {
    const rows = [...changed, ...improved, ...others, ...nested];
    return countRows(rows, 'metric', compared);
}
/** How many rows there are and what they were judged to be: `3 metrics: 2 unchanged · 1 new`. */
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

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony exports cell, commentMarker */
/**
 * Makes text from outside harmless inside GitHub Flavored Markdown.
 *
 * Two forms: `code` for names and other values, `prose` for whole sentences that embed them. GitHub looks for
 * mentions, issue numbers, commits, emoji and formulas in the rendered text, where entities and backslashes
 * are gone already, so the only dependable shelter is a code span. Terminal output uses `visible` alone.
 */
const LONGEST_VALUE = 120;
const LONGEST_SENTENCE = 600;
/** Terminal sequences: CSI, then OSC. */
const ANSI = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?/g;
const BREAKS = /[\s\u0085]+/g;
/**
 * Control, format (bidi, zero-width, tags), private-use, lone surrogates and blank letters; not emoji
 * variations.
 */
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
 * One line of text without anything that acts or hides: terminal sequences are removed, line breaks become
 * spaces, invisible characters become U+FFFD, and what is longer than `longest` UTF-16 code units is cut with
 * an ellipsis.
 */
function visible(text, longest = LONGEST_VALUE) {
    const clean = text
        // Bounds the work on a hostile value; far more than is ever shown.
        .slice(0, longest * 20)
        .replace(ANSI, '')
        .replace(BREAKS, ' ')
        .replace(INVISIBLE, '\ufffd')
        .replace(PILED_MARKS, '$1')
        .trim();
    return shorten(clean, longest);
}
function shorten(text, longest) {
    if (text.length <= longest)
        return text;
    const end = longest - 1;
    const splitsPair = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    return `${text.slice(0, splitsPair ? end - 1 : end).trimEnd()}…`;
}
/** A value from outside as a code span whose fence is longer than any run of backticks inside. */
function code(text, longest = LONGEST_VALUE) {
    // GitHub's parser does not take a fence of more than 80 backticks for one.
    const shown = visible(text, longest).replace(/`{9,}/g, '````````…');
    if (shown === '')
        return '`(empty)`';
    const fence = fenceFor(shown, 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** A fenced block of lines. The lines must be `visible` ones. */
function codeBlock(language, lines) {
    const fence = fenceFor(lines.join('\n'), 3);
    return `${fence}${language}\n${lines.join('\n')}\n${fence}\n`;
}
function fenceFor(text, least) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), least));
}
/**
 * A sentence that may embed text from outside. Ordinary words stay as they are; every word that Markdown or
 * GitHub could take for something else (`a_b`, `@user`, `#1`, `GH-1`, a commit, an address, `:tada:`, `$x$`,
 * `<b>`) becomes a code span, and so does what the sentence itself puts between single backticks.
 */
function prose(text) {
    const sentence = visible(text, LONGEST_SENTENCE);
    return sentence
        .split(QUOTED)
        .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1), LONGEST_SENTENCE) : words(part, index === 0)))
        .join('');
}
/** Code as a sentence of ours quotes it: a word by itself, so that no two code spans touch and become one. */
const QUOTED = /(?<=(?:^|\s)\(?)(`[^`]*[^`\s][^`]*`)(?=[.,;:!?)]*(?:\s|$))/;
function words(text, atStart) {
    return text
        .split(' ')
        .map((word, index) => (index === 0 && atStart && OPENS_BLOCK.test(word) ? code(word) : safeWord(word)))
        .join(' ');
}
/** A first word that would open a list. */
const OPENS_BLOCK = /^(?:[-+]|\d+[.)])$/;
const WORD = /^(["'(]*)(.*?)(["'),.;:!?]*)$/u;
/** Everything of ASCII that is neither a letter, a digit nor harmless inside a word. */
const SUSPICIOUS = /[^\p{L}\p{N}\p{M}\u0080-\u{10ffff}"'(),.;!?%+/-]/u;
/** A link, a reference such as GH-1 or ABC-12, a commit, or nothing but dashes. */
const REFERENCE = /\/\/|www\.|[A-Za-z]-\d|[0-9a-f]{7}|^[-+]{2,}$/i;
function safeWord(word) {
    const [, before = '', core = '', after = ''] = WORD.exec(word) ?? ['', '', word, ''];
    const acts = core !== '' && (SUSPICIOUS.test(core) || REFERENCE.test(core));
    return acts ? before + code(core, LONGEST_SENTENCE) + after : word;
}
/**
 * Inline Markdown as a table cell. GitHub splits rows at every `|` that has no backslash before it, in code
 * spans too, and reads `\\|` as the end of a cell: a zero-width space keeps a backslash of the text apart
 * from ours.
 */
function cell(markdown) {
    return markdown.replace(/\\(?=\|)/g, '\\\u200b').replaceAll('|', '\\|');
}
/** One row of a table, with its line break. */
function tableRow(cells) {
    return `| ${cells.map(cell).join(' | ')} |\n`;
}
/** A link whose text and address are ours; the caller has checked every part of the address. */
function link(text, url) {
    return `[${text}](${url})`;
}
/**
 * The hidden line by which a comment is found again. Different keys give different lines; no key can close
 * the HTML comment.
 */
function commentMarker(key) {
    const hex = (char) => `%${(char.codePointAt(0) ?? 0).toString(16)};`;
    const escaped = key.replace(/[^A-Za-z0-9 ._/-]|-(?=-|$)/gu, hex);
    return `<!-- benchmark-snapshots: ${escaped} -->`;
}


/***/ }),

/***/ 6079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ addressFlags),
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/* unused harmony exports compareUrl, runUrl */
/* harmony import */ var _result_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(820);
/* harmony import */ var _phrase_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6269);
/* harmony import */ var _tables_text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8022);



const FIRST = (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('promotion: first');
const FULL_OR_SHORT_SHA = /^[0-9a-f]{7,40}$/i;
const REPOSITORY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\/[A-Za-z0-9_.-]+$/;
const ORIGIN = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const ACTION = /^(?:\.\/)?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*(?:@[A-Za-z0-9_./-]+)?$/;
const RUN_PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._-]+)+$/;
/** What the reader of a result may do now: about a regression, or about a missing or unlike baseline. */
function nextSteps(judged, report) {
    return [...afterOldRun(judged, report.run), ...afterVerdict(judged, report)];
}
/** Where an old run became current over a newer one. */
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
    return [];
}
function compareStep({ candidate, judgement }, run) {
    const head = candidate.provenance.commit_sha ?? run.commit_sha;
    const url = compareUrl(run, judgement.baseline?.commit_sha, head);
    return url === null ? [] : [{ text: ['See what changed in the code since the baseline'], url }];
}
/** The page that compares two commits; null unless every part of its address is what it should be. */
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
                    'If the change is intended, merge it; then make the version that the main line stores the new ' +
                        'baseline, with the command ',
                    (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)(`${run.command_name} baseline${run.store_flags ?? ''}`),
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
            'Another suite, other cases or another scale under one name: give it a ',
            (0,_phrase_js__WEBPACK_IMPORTED_MODULE_2__/* .value */ .Uq)('dataset-version'),
            ' of its own, and it gets versions and a baseline of its own. Errors: mend them and run it again',
        ],
    };
    if (stored === null || (0,_result_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isEphemeral */ .aw)(configuration.environment))
        return [another];
    const accept = 'Or, if this replaces the old one for good, accept this version as the new baseline';
    return [another, step(accept, run, baselineAt(stored), configuration)];
}
function firstBaseline({ candidate, stored }, run) {
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
/** A step of a workflow that moves a pointer; null without an action, or where a name would be an expression. */
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
/** Text as YAML that reads it as exactly this text: what could be a number, a word or an alias is quoted. */
function yamlScalar(text) {
    const isPlain = /^[A-Za-z][A-Za-z0-9._/-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
    return isPlain ? text : JSON.stringify(text);
}
const UNTYPABLE = ' and the names of the configuration, which hold characters that cannot be shown';
/** The flags that name a configuration, quoted for a POSIX shell; null when a name hides or acts. */
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
/** A word of a POSIX shell that stands for exactly this text. */
function shellQuoted(text) {
    if (/^[A-Za-z0-9_.,:/@%+-]+$/.test(text))
        return text;
    if (text.includes("'") && !/["$`\\!]/.test(text))
        return `"${text}"`;
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 6269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   ko: () => (/* binding */ strong)
/* harmony export */ });
const strong = (text) => ({ strong: text });
const value = (text) => ({ value: text });
/** A sentence of a colleague's making, without its full stop, so that it can stand after a colon. */
const sentence = (text) => ({ sentence: text.trim().replace(/\.$/, '') });
/** Puts phrases one after another with words of ours between them. */
function join(phrases, between) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}
/** The model, and whatever else tells a result from the others of the report. */
function labelOf(configuration, varying) {
    return join(['model_version', ...varying].map((name) => [value(configuration[name])]), ' / ');
}
/** `1 metric`, `2 metrics`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 8022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ addressText),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Wn: () => (/* binding */ minuteText),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   d8: () => (/* binding */ columnTable),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
/* harmony import */ var _format_number_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8553);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6893);


const GAP = '  ';
const LONGEST_CELL = 80;
/**
 * A table for terminals and logs: the header, then one line per row, columns two spaces apart and no wider
 * than their content. Text that hides or acts is made harmless; cells longer than 80 characters are cut.
 * @param aligns one letter per column: `l` left, `r` right
 */
function textTable(headers, rows, aligns) {
    const cells = [headers, ...rows].map((row) => headers.map((_header, column) => terminalText(row[column] ?? '', LONGEST_CELL)));
    const widths = headers.map((_header, column) => cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0));
    return cells.map((row) => row
        .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - displayWidth(text));
        return aligns[column] === 'r' ? padding + text : text + padding;
    })
        .join(GAP)
        .trimEnd());
}
/**
 * One line of outside text for a terminal or the log of a workflow: nothing acts, hides, or is taken by the
 * runner for a command (`::name::` at the start of a line, `##[name]` anywhere).
 */
function terminalText(text, longest) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, longest).replace(/##\[/g, '## [').replace(/^::/, ': :');
}
/** Columns that a text takes: none for combining marks, two for East Asian wide letters and emoji. */
function displayWidth(text) {
    let width = 0;
    for (const char of text)
        width += /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
    return width;
}
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** The four names of a configuration for terminals and logs. */
function addressText({ model_version, dataset_version, prompt_version, environment }) {
    return [model_version, dataset_version, prompt_version, environment].map((name) => terminalText(name)).join(' · ');
}
/** A time of the store to the minute, in its zone, which is UTC; nothing where there is none. */
function minuteText(time) {
    return time === null ? '' : time.slice(0, 16).replace('T', ' ');
}
/** A column of what a field says. */
function words(heading, field) {
    return texts(heading, (row) => row[field] ?? '');
}
/** A column of texts made from each row. */
function texts(heading, cell) {
    return [heading, (rows) => rows.map(cell), 'l'];
}
/** A column of the numbers in a field, all with one number of decimals; `signed`: differences. */
function numbers(heading, field, signed = false) {
    return [
        heading,
        (rows) => (0,_format_number_js__WEBPACK_IMPORTED_MODULE_0__/* .alignedNumbers */ .hn)(rows.map((row) => row[field]), { signed }),
        'r',
    ];
}
/** The rows as a table with these columns. */
function columnTable(columns, rows, table = textTable) {
    const cells = columns.map(([, of]) => of(rows));
    return table(columns.map(([heading]) => heading), rows.map((_row, index) => cells.map((column) => column[index] ?? '')), columns.map(([, , align]) => align).join(''));
}


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   k: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3431);
/* harmony import */ var _digests_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1576);


/** A result by its file, and from the second one of a file on by its place there. */
function placeOf({ file, index }) {
    return index === 0 ? file : `${file}#${index}`;
}
/**
 * Results as they will be stored. Idempotency: the same result of the same file of the same run is one snapshot,
 * however often it is pushed; without a run id and without a key of the caller's, every push is a new version. One
 * key of the caller's for several results is told apart by file and position.
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

/***/ 7727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/** The cases of columns that somebody else wrote; null where these are none. */
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

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ resultDigests)
/* harmony export */ });
/* harmony import */ var _json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3431);
/* harmony import */ var _case_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7727);


/** SHA-256 of canonical JSON. What a store does not keep, such as an empty list of tags, makes no difference. */
function resultDigests({ cases = [], tags = [], ...content }, digest) {
    return {
        content_digest: digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...content, tags: tags.length === 0 ? undefined : tags })),
        cases_digest: cases.length === 0 ? null : digest((0,_json_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)((0,_case_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .caseColumns */ .K)(cases))),
    };
}


/***/ }),

/***/ 820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ PULL_REQUEST),
/* harmony export */   aw: () => (/* binding */ isEphemeral),
/* harmony export */   dI: () => (/* binding */ BRANCH),
/* harmony export */   qE: () => (/* binding */ parseBaselineRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9586);


const BASELINE_FORMS = 'a version (7), commit:<4 to 40 hex digits>, previous or model:<model_version>';
/** What environments that come and go begin with; the column `is_ephemeral` of the database has the same. */
const PULL_REQUEST = 'pull-request/';
const BRANCH = 'branch/';
/** Whether an environment has versions and a current one but never a baseline of its own. */
function isEphemeral(environment) {
    return environment.startsWith(PULL_REQUEST) || environment.startsWith(BRANCH);
}
/** What the input `baseline` asks for; null when nothing is said. Throws UserError for anything else. */
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

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ metricFault),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   Kf: () => (/* binding */ negativeFault),
/* harmony export */   Ld: () => (/* binding */ COLUMN_METRICS),
/* harmony export */   nL: () => (/* binding */ percentToFraction),
/* harmony export */   xk: () => (/* binding */ proportionFault)
/* harmony export */ });
/* unused harmony export shareFault */
/* harmony import */ var _decimal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7092);

const SHARES = new Set(['precision', 'recall', 'f1', 'f1_score', 'accuracy']);
const NOT_NEGATIVE = [
    /(?:^|_)latency_ms$|^duration_(?:ms|seconds)$/,
    /^analysis_cost$|^cost_per_analysis$|(?:^|_)cost_usd$/,
    /^(?:true|false)_(?:positives|negatives)$|^total_(?:documents|issues_detected|issues_expected)$|_tokens$/,
];
/** Metrics that fill columns of a snapshot, and so are numbers wherever they stand at the top of `metrics`. */
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
/** Why `value` cannot be a proportion, or undefined when it can. */
function proportionFault(value) {
    if (value >= 0 && value <= 1)
        return undefined;
    if (value > 1 && value <= 100) {
        return `${value} looks like a percentage; write ${percentToFraction(value)} instead of ${value}`;
    }
    return `${value} is not between 0 and 1`;
}
/** Why `value` cannot be a proportion or a percentage, or undefined when it can: up to 1 it is a fraction, above a percentage. */
function shareFault(value) {
    return value >= 0 && value <= 100 ? undefined : `${value} is neither a fraction (0..1) nor a percentage (0..100)`;
}
/** Why `value` cannot be a duration, an amount of money or a count, or undefined when it can. */
function negativeFault(value) {
    return value < 0 ? `${value} is negative, which cannot be` : undefined;
}
/** Why the metric of this (undotted) name cannot have this value, or undefined. Unknown names may have any. */
function metricFault(name, value) {
    if (isShare(name))
        return shareFault(value);
    return NOT_NEGATIVE.some((pattern) => pattern.test(name)) ? negativeFault(value) : undefined;
}


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ addMetric),
/* harmony export */   Ux: () => (/* binding */ checkMetrics),
/* harmony export */   ZN: () => (/* binding */ decodeMetricTree),
/* harmony export */   zc: () => (/* binding */ noMetrics)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3500);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3219);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9586);




/** A tree to put metrics into. */
function noMetrics() {
    return Object.create(null);
}
/**
 * Decodes an object as a tree of numbers. Reports what is no number, a value that its name rules out
 * (`metricFault`) and impossible names. `f1_score` becomes `f1`. Empty objects inside are left out: they
 * measure nothing.
 *
 * @param others what to do with values that are neither numbers nor objects: the contract of `metrics`
 *   reports them, trees that a tool mixes with texts leave them out.
 */
function decodeMetricTree(object, path, report, others = 'report') {
    const tree = noMetrics();
    for (const [key, value] of Object.entries(object)) {
        const at = (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, key);
        const fault = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFault */ .I)(key);
        const name = (0,_names_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizedName */ .j)(key);
        if (fault !== undefined)
            report(at, `the name of the metric ${fault}`);
        if (typeof value === 'number')
            addMetric(tree, name, value, at, report);
        else if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
            const branch = decodeMetricTree(value, at, report, others);
            if (Object.keys(branch).length > 0)
                put(tree, name, branch, at, report);
        }
        else if (others === 'report') {
            report(at, notAMetric(value));
            // Keeps its place, so that its absence is not reported as well.
            tree[name] = Number.NaN;
        }
    }
    return tree;
}
/** Puts one number into a tree, after reporting what is impossible about it. */
function addMetric(tree, name, value, at, report) {
    const fault = (0,_metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .metricFault */ .Fx)(name, value);
    if (fault !== undefined)
        report(at, fault);
    put(tree, name === 'f1_score' ? 'f1' : name, value, at, report);
}
function put(tree, name, value, at, report) {
    const other = tree[name];
    if (other !== undefined && other !== value) {
        report(at, `${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)} is given twice with different values (f1_score means f1): keep one`);
    }
    tree[name] = value;
}
function notAMetric(value) {
    if (value === null)
        return 'must be a number, but is null: leave the metric out if it is unknown';
    return (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a number', value);
}
/** Reports what cannot be stored of finished metrics: none at all, columns that are trees, colliding names. */
function checkMetrics(metrics, path, report) {
    for (const name of _metric_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMN_METRICS */ .Ld) {
        if (typeof metrics[name] === 'object') {
            report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(path, name), 'must be a number, but is an object: give nested metrics another name');
        }
    }
    const seen = new Set();
    for (const name of dottedNames(metrics, '')) {
        if (seen.has(name)) {
            report(path, `two metrics have the dotted name ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)}: rename the one whose name has a dot in it`);
        }
        seen.add(name);
    }
    if (seen.size === 0)
        report(path, 'holds no number: a result without a measurement is none');
}
/** Unlike `flattenMetrics`, names every number, so that two of one name are seen. */
function dottedNames(tree, prefix) {
    return Object.entries(tree).flatMap(([name, value]) => typeof value === 'number' ? [prefix + name] : dottedNames(value, `${prefix}${name}.`));
}


/***/ }),

/***/ 9586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nameFault),
/* harmony export */   j: () => (/* binding */ normalizedName)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7535);

/**
 * Characters that nobody sees, or that look like a plain space: with one of them in it a name looks like another and
 * is none. Line breaks and control characters break logs and tables besides.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
/** What turns a sign into an emoji can be seen. */
const EMOJI_STYLE = /(?<=\p{Extended_Pictographic})\uFE0F/gu;
/**
 * Why a text cannot be a name (a version, provider, tag, metric, case id or group), or undefined when it can:
 * 1 to 200 characters, no blanks around, none that cannot be seen.
 */
function nameFault(name) {
    if (name.trim() === '')
        return 'must not be empty';
    if (name !== name.trim())
        return 'has blanks at its start or end: remove them';
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM)
        return `has ${name.length} characters, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NAME_LENGTH */ .EM}`;
    const unseen = INVISIBLE.exec(name.replace(EMOJI_STYLE, ' '));
    if (unseen === null)
        return undefined;
    // Not what stands around it: the id of a case may tell who it is.
    return `holds ${codePoint(unseen[0])} as character ${unseen.index + 1}, which cannot be seen: remove it`;
}
/** A name as it is stored and compared: `modèle` is one name, however its accent was typed (Unicode NFC). */
function normalizedName(name) {
    return name.normalize('NFC');
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 8100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ decodeNames),
/* harmony export */   a4: () => (/* binding */ decodeGivenNames),
/* harmony export */   il: () => (/* binding */ NAME_INPUTS)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9586);

/** How the command line and the action call each of them. */
const NAME_INPUTS = {
    model_version: 'model-version',
    dataset_version: 'dataset-version',
    prompt_version: 'prompt-version',
    benchmark: 'benchmark',
    primary_metric: 'primary-metric',
};
const NAMES = ['model_version', 'dataset_version', 'prompt_version'];
/** Members that people write for one of the three names. */
const MISTAKEN = {
    model_version: ['model', 'model_name', 'model_id', 'modelVersion', 'model-version'],
    dataset_version: ['dataset', 'dataset_name', 'data_version', 'datasetVersion', 'dataset-version'],
    prompt_version: ['prompt', 'prompt_name', 'prompt_id', 'promptVersion', 'prompt-version'],
};
/**
 * The three names of a result. What the file says wins, the fall-back fills what it lacks; all that is
 * missing then is one problem, because one set of flags mends it.
 *
 * @param aliases what a format calls a name, tried where the file lacks the name itself.
 */
function decodeNames(fields, fallback, report, aliases = {}) {
    const found = new Map();
    const missing = [];
    for (const name of NAMES) {
        const alias = aliases[name];
        const member = alias !== undefined && !fields.has(name) ? alias : name;
        const inFile = fields.has(member);
        const value = inFile ? fields.name(member) : fallback[name];
        if (value !== undefined)
            found.set(name, (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizedName */ .j)(value));
        else if (!inFile)
            missing.push(name);
    }
    if (missing.length > 0) {
        const names = missing.map((name) => aliases[name] ?? name).join(', ');
        const mistaken = missing.flatMap((name) => {
            const other = MISTAKEN[name].find((member) => fields.has(member));
            return other === undefined ? [] : [`; did you mean ${name} where it says ${other}?`];
        });
        report(fields.path, `${names} ${are(missing)} missing: add to the file, or ${setInputs(missing)}${mistaken.join('')}`);
    }
    return complete(found);
}
/** The three names of a result of another tool, as far as its file has them. */
function decodeGivenNames(inFile, fallback, at, report) {
    const found = new Map();
    for (const name of NAMES) {
        const value = inFile[name] ?? fallback[name];
        if (value !== undefined)
            found.set(name, value);
    }
    const missing = NAMES.filter((name) => !found.has(name));
    if (missing.length > 0) {
        report(at, `${missing.join(', ')} ${are(missing)} missing, because no file of this tool says: ${setInputs(missing)}`);
    }
    return complete(found);
}
function complete(found) {
    const [model_version, dataset_version, prompt_version] = NAMES.map((name) => found.get(name));
    if (model_version === undefined || dataset_version === undefined || prompt_version === undefined)
        return undefined;
    return { model_version, dataset_version, prompt_version };
}
function are(missing) {
    return missing.length === 1 ? 'is' : 'are';
}
function setInputs(missing) {
    const inputs = missing.map((name) => NAME_INPUTS[name]);
    const flags = inputs.map((input) => `--${input}`).join(' ');
    const lines = inputs.map((input) => `\`${input}: …\``).join(', ');
    return `set ${flags} (action: ${missing.length === 1 ? 'the line' : 'the lines'} ${lines})`;
}


/***/ }),

/***/ 1080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ durationFrom),
/* harmony export */   n: () => (/* binding */ momentFrom)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2725);


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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is no duration; give ${DURATIONS}`);
    return `${count} ${found.name}`;
}
/**
 * A moment as ISO 8601 with a zone: as given (`2026-03-01T12:00Z`; without a zone, UTC), or a duration before `now`.
 * Throws `UserError` that names the option.
 * @param day the moment that a date alone means
 */
function momentFrom(option, text, now, day = 'start') {
    // ISO 8601 knows the comma too, PostgreSQL does not.
    const given = text.trim().replace(',', '.');
    const [, count = '', unit = ''] = DURATION.exec(given) ?? [];
    const length = UNITS[unit]?.milliseconds;
    if (length !== undefined)
        return new Date(now.getTime() - Number(count) * length).toISOString();
    if ((0,_timestamp_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampFault */ .V)(given) !== undefined) {
        const forms = `a date (2026-03-01), a date and time (2026-03-01T12:00Z) or how long ago: ${DURATIONS}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${option}: ${JSON.stringify(text)} is no moment; give ${forms}`);
    }
    if (!/[T ]/.test(given))
        return `${given}T${day === 'end' ? '23:59:59.999999' : '00:00:00'}Z`;
    return ZONE.test(given) ? given : `${given}Z`;
}


/***/ }),

/***/ 2393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ REPEATS),
  I: () => (/* binding */ gatherRepeats)
});

// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __nccwpck_require__(3431);
// EXTERNAL MODULE: ./lib/core/result/candidate.js
var candidate = __nccwpck_require__(3776);
// EXTERNAL MODULE: ./lib/core/result/digests.js
var digests = __nccwpck_require__(1576);
// EXTERNAL MODULE: ./lib/core/judging/cases.js
var judging_cases = __nccwpck_require__(9025);
// EXTERNAL MODULE: ./lib/core/judging/comparability.js
var comparability = __nccwpck_require__(854);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metrics.js
var metrics_metrics = __nccwpck_require__(7987);
// EXTERNAL MODULE: ./lib/core/judging/policy.js
var policy = __nccwpck_require__(3004);
;// CONCATENATED MODULE: ./lib/core/result/repeats/likeness.js




/** What shows that two results of one name are of two suites; null where nothing does. */
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
/** Why a result is no repeat of another one, though both may be of one suite; null when it is. */
function repeatDifference(one, other) {
    const [here, there] = [(0,metrics_metrics/* flattenMetrics */.g8)(one.metrics), (0,metrics_metrics/* flattenMetrics */.g8)(other.metrics)];
    const [only, onlyOther] = namesOfOne([...here.keys()], [...there.keys()]);
    if (only !== undefined)
        return `it lacks the metric ${only}`;
    if (onlyOther !== undefined)
        return `the metric ${onlyOther} is new in it`;
    for (const [name, value] of here) {
        const values = [value, there.get(name) ?? value];
        // A mean of a fraction and a percentage is neither.
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
/** A name that only the first has, and one that only the second has. */
function namesOfOne(names, others) {
    const [known, knownToOther] = [new Set(names), new Set(others)];
    return [names.find((name) => !knownToOther.has(name)), others.find((name) => !known.has(name))];
}
/** Which cases only one of two repeats has; null: both have the same. */
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
var present = __nccwpck_require__(1097);
// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/case-values.js
var case_values = __nccwpck_require__(5071);
// EXTERNAL MODULE: ./lib/core/judging/metrics/metric-kind.js
var metric_kind = __nccwpck_require__(5255);
// EXTERNAL MODULE: ./lib/core/judging/metrics/primary-metric.js
var primary_metric = __nccwpck_require__(5881);
// EXTERNAL MODULE: ./lib/core/result/metric-tree.js
var metric_tree = __nccwpck_require__(8986);
;// CONCATENATED MODULE: ./lib/core/result/repeats/mean.js
/** More digits of a mean are noise of binary arithmetic. */
const DIGITS = 12;
/** A computed number without the noise of its computation: 0.7 where binary arithmetic comes to 0.6999999999999998. */
function withoutNoise(value) {
    return Number(value.toPrecision(DIGITS));
}
/** The weighted mean; undefined when one of the values is: a part of the runs is not all of them. */
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
    // Equal numbers stay what somebody wrote.
    if (first !== undefined && values.every((value) => value === first))
        return first;
    return weight === 0 ? undefined : withoutNoise(sum / weight);
}

// EXTERNAL MODULE: ./lib/core/judging/evidence/cases/counts.js
var counts = __nccwpck_require__(9108);
;// CONCATENATED MODULE: ./lib/core/result/repeats/pool-cases.js




/**
 * The cases of several runs of one benchmark: each is one case again, with all its trials. One that a run lacks has the
 * trials of the others. In the order in which they come.
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
    return [...byId].map(([id, of]) => pooledCase(id, of));
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
        // A run that says only whether the case passed has that as its score.
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
/** How many of all trials passed; undefined when a run does not say it. */
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
 * Several runs of one benchmark as one result, whose cases have the trials of all runs. A metric that the cases of every
 * run add up to is what the pooled cases add up to, so that they go on explaining it; all others are means.
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
            // Whole numbers that still add up; an error in one run of many is no zero.
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





/** What several results of one configuration in one push are: trials of one snapshot, or a version each. */
const REPEATS = ['pool', 'separate'];
/** What the database keeps of a pooled result, so many at most. */
const MOST = 1_000;
/**
 * The results of one push, repeats of one benchmark pooled. Refuses what has the names of another result and is of
 * another suite: stored as versions of one configuration, the two could never be compared.
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
        // What has no cases may be of any suite, and so may all others where that is the first one.
        if (each === first || (hasCases(each) && (hasCases(first) || each !== one)))
            return [];
        const mend = 'if they are of two suites, give each a `benchmark` and a `dataset_version` of its own';
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
        const mend = 'give each suite a `benchmark` and a `dataset_version` of its own';
        return problem(each, `${sameNamesAs(first)}, and is of another suite (${difference}): ${mend}`);
    });
}
/** Those that are no repeats of the first one with cases; `first`: with which they were compared already. */
function noRepeats(first, [one, ...more]) {
    if (one === undefined)
        return [];
    const unlike = more.flatMap((each) => {
        if (suiteDifference(first.result, each.result) !== null)
            return [];
        const difference = suiteDifference(one.result, each.result) ?? repeatDifference(one.result, each.result);
        if (difference === null)
            return [];
        const mend = 'let every repeat report the same, or say that they are versions of their own (`repeats: separate`)';
        return problem(each, `${sameNamesAs(one)}, and is no repeat of it (${difference}): ${mend}`);
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

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ decodeCases),
/* harmony export */   pt: () => (/* binding */ uniqueCases),
/* harmony export */   x9: () => (/* binding */ caseObjects)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3500);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7535);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3219);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1097);





/** The elements of a list of cases with their paths. Reports a list that is too long, and non-objects in it. */
function caseObjects(list, path, report) {
    if (list.length > _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG) {
        report(path, `has ${list.length} cases, more than ${_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CASES */ .fG}: leave out \`cases\`, or split the benchmark`);
        return [];
    }
    return list.flatMap((element, index) => {
        const at = (0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(path, index);
        if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element))
            return [[element, at]];
        report(at, (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', element));
        return [];
    });
}
/**
 * Decodes the `cases` of the monitoring format. Only what `BenchmarkCase` lists is kept; names, texts and
 * answers are dropped without a word, and of an error only whether there was one.
 */
function decodeCases(list, path, report) {
    const cases = caseObjects(list, path, report).flatMap(([object, at]) => decodeCase(object, at, report) ?? []);
    return uniqueCases(cases.map(({ decoded, at }) => ({ decoded, at: `${at}.id` })), report);
}
/** The cases, after every id that occurs twice was reported. Does not repeat the id: it may tell who it is. */
function uniqueCases(cases, report) {
    const first = new Map();
    for (const { decoded, at } of cases) {
        const earlier = first.get(decoded.id);
        if (earlier === undefined)
            first.set(decoded.id, at);
        else
            report(at, `is the same as ${earlier}: every case needs an id of its own`);
    }
    return cases.map(({ decoded }) => decoded);
}
function decodeCase(object, at, report) {
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, at, report);
    const id = fields.name('id');
    if (!fields.has('id'))
        report(at, 'id is missing: every case needs a stable, pseudonymous one');
    const outcome = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        passed: fields.flag('passed'),
        score: fields.number('score', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .proportionFault */ .xk),
        ...decodeTrials(fields, report),
        tp: fields.count('tp'),
        fp: fields.count('fp'),
        fn: fields.count('fn'),
    });
    if (!fields.has('passed') && !fields.has('score') && !['tp', 'fp', 'fn'].every((name) => fields.has(name))) {
        report(at, 'has no outcome: give passed, or score, or all of tp, fp and fn');
    }
    const rest = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({
        group: fields.name('group'),
        latency_ms: fields.number('latency_ms', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        cost: fields.number('cost', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error: decodeError(fields, report),
    });
    return id === undefined ? undefined : { decoded: { id, ...outcome, ...rest }, at };
}
/** How often the case was run, and how often it passed. */
function decodeTrials(fields, report) {
    const trials = fields.count('trials');
    const passes = fields.count('passes');
    if (trials === 0)
        report(fields.at('trials'), 'is 0: a case that was not run is left out');
    if (passes !== undefined && passes > (trials ?? 1)) {
        report(fields.at('passes'), `is ${passes}, more than the ${trials ?? 1} trials`);
    }
    return (0,_json_present_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)({ trials, passes });
}
/** Whether there was an error; its text may quote the case and is not kept. */
function decodeError(fields, report) {
    const error = fields.raw('error') ?? undefined;
    if (error === undefined || typeof error === 'boolean')
        return error;
    if (typeof error === 'string')
        return error !== '';
    report(fields.at('error'), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('true, false or a string', error));
    return undefined;
}


/***/ }),

/***/ 7768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   nG: () => (/* binding */ warnAboutUnasked),
/* harmony export */   pC: () => (/* binding */ decodeTimestamp)
/* harmony export */ });
/* harmony import */ var _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(862);
/* harmony import */ var _json_json_path_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3500);
/* harmony import */ var _metric_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8986);
/* harmony import */ var _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3219);
/* harmony import */ var _judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7987);
/* harmony import */ var _names_names_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9586);
/* harmony import */ var _json_present_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1097);
/* harmony import */ var _result_cases_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6924);
/* harmony import */ var _names_result_names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8100);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2725);










/** Trees of numbers that stand beside `metrics` in a file and belong into it, under their own names. */
const SIDE_TREES = ['domain_breakdown', 'category_metrics', 'aggregated_categories'];
/**
 * Decodes one object of the monitoring format, `schema/benchmark-result.schema.json`. Reports every problem;
 * the result is only good when none was reported. undefined: not even the names and metrics are there.
 */
function decodeResult(object, path, context) {
    const { report } = context;
    const fields = new _json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonFields */ .AU(object, path, report);
    const names = (0,_names_result_names_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeNames */ .$R)(fields, context.names, report);
    const metrics = decodeMetrics(fields, report);
    const cases = fields.list('cases');
    const result = (0,_json_present_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .E)({
        model_provider: fields.name('model_provider'),
        dataset_size: fields.count('dataset_size'),
        benchmark: fields.name('benchmark') ?? context.names.benchmark,
        f1_average: decodeAverage(fields, report),
        metrics: metrics ?? (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .noMetrics */ .zc)(),
        primary_metric: decodePrimaryMetric(fields, metrics, context),
        duration_seconds: fields.number('duration_seconds', _metric_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .negativeFault */ .Kf),
        error_count: fields.count('error_count'),
        success_count: fields.count('success_count'),
        timestamp: decodeTimestamp(fields, 'timestamp', report),
        tags: decodeTags(fields, report),
        notes: fields.text('notes'),
        cases: cases && (0,_result_cases_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeCases */ .Qj)(cases, fields.at('cases'), report),
    });
    fields.raw('$schema'); // for editors
    fields.raw('schema_version'); // judged before any format is
    warnAboutUnasked(fields, 'monitoring', context.warn);
    return names === undefined || metrics === undefined ? undefined : { ...names, ...result };
}
/** Reads a time and reports one that is none. */
function decodeTimestamp(fields, name, report) {
    const text = fields.text(name);
    const fault = text === undefined ? undefined : (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_7__/* .timestampFault */ .V)(text);
    if (fault === undefined)
        return text;
    report(fields.at(name), fault);
    return undefined;
}
/** What a file may say about where it comes from. */
const CLAIMS = new Set([
    'commit',
    'commit_sha',
    'head_sha',
    'sha',
    'branch',
    'branch_name',
    'head_branch',
    'ref',
    'repository',
    'pull_request',
    'pull_request_number',
    'pr',
    'pr_number',
    'run_id',
    'run_attempt',
    'triggered_by',
    'actor',
    'environment',
    'trusted',
]);
/** Warnings that name the members which no reader asked for, and which are therefore not stored. */
function warnAboutUnasked(fields, format, warn) {
    const unasked = fields.unasked();
    const claims = unasked.filter((name) => CLAIMS.has(name));
    if (claims.length > 0) {
        const said = claims.map((name) => {
            const value = fields.raw(name);
            return `${name} ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(typeof value === 'string' ? value : JSON.stringify(value ?? null))}`;
        });
        warn(fields.path, `not believed, because where a result comes from is what its run says: ${said.join(', ')}`);
    }
    const ignored = unasked.filter((name) => !CLAIMS.has(name));
    if (ignored.length === 0)
        return;
    const shown = ignored.slice(0, 10).map(_json_json_path_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD).join(', ');
    const more = ignored.length > 10 ? ` and ${ignored.length - 10} more` : '';
    warn(fields.path, `ignored, because the ${format} format does not know it: ${shown}${more}`);
}
function decodeMetrics(fields, report) {
    const metrics = decodeTree(fields, 'metrics', report);
    if (!fields.has('metrics'))
        report(fields.path, 'metrics is missing: nothing was measured');
    for (const name of SIDE_TREES) {
        const tree = decodeTree(fields, name, report);
        if (metrics === undefined || tree === undefined || Object.keys(tree).length === 0)
            continue;
        if (name in metrics)
            report(fields.at(name), 'is given twice: here and as a metric of the same name; keep one');
        metrics[name] = tree;
    }
    if (metrics === undefined)
        return undefined;
    (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .checkMetrics */ .Ux)(metrics, fields.at('metrics'), report);
    return metrics;
}
function decodeTree(fields, name, report) {
    const value = fields.raw(name) ?? undefined;
    if (value === undefined)
        return undefined;
    if ((0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return (0,_metric_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeMetricTree */ .ZN)(value, fields.at(name), report);
    report(fields.at(name), (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('an object', value));
    return undefined;
}
/** A dotted name of the metrics; with a leading `-`, lower is better. The caller's fills it where the file has none. */
function decodePrimaryMetric(fields, metrics, { names, report, warn }) {
    const inFile = fields.name('primary_metric');
    const primary = inFile ?? names.primary_metric;
    if (primary === undefined || metrics === undefined)
        return undefined;
    const known = [...(0,_judging_metrics_metrics_js__WEBPACK_IMPORTED_MODULE_9__/* .flattenMetrics */ .g8)(metrics).keys()];
    const isThere = (name) => known.includes(name) || known.includes(name.replace(/\bf1_score$/, 'f1'));
    if (isThere(primary.replace(/^-/, '')))
        return primary.replace(/\bf1_score$/, 'f1');
    const message = `is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(primary)}, which is no metric of this result: it has ${known.slice(0, 10).join(', ')}`;
    if (inFile === undefined)
        warn(fields.path, `primary-metric ${message}`);
    else
        report(fields.at('primary_metric'), message);
    return undefined;
}
function decodeAverage(fields, report) {
    const average = fields.text('f1_average');
    if (average === undefined || average === 'micro' || average === 'macro')
        return average;
    report(fields.at('f1_average'), `must be "micro" or "macro", but is ${(0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_8__/* .quote */ .hD)(average)}`);
    return undefined;
}
function decodeTags(fields, report) {
    return fields.list('tags')?.flatMap((tag, index) => {
        const fault = typeof tag === 'string' ? (0,_names_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nameFault */ .I)(tag) : (0,_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongType */ .gQ)('a string', tag);
        if (fault === undefined && typeof tag === 'string')
            return [(0,_names_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizedName */ .j)(tag)];
        report((0,_json_json_path_js__WEBPACK_IMPORTED_MODULE_8__/* .elementPath */ .yu)(fields.at('tags'), index), fault ?? '');
        return [];
    });
}


/***/ }),

/***/ 2725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timestampFault)
/* harmony export */ });
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d(?::?\d\d)?))?)?$/;
/**
 * Why a text cannot be the time of a result, or undefined when it can: ISO 8601, or the same with a blank for the `T`
 * as Python's `str(datetime)` writes it. A time without a zone stays one: nobody knows the zone of that machine.
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

/***/ 1940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ configurationId),
/* harmony export */   SY: () => (/* binding */ printAddress),
/* harmony export */   dv: () => (/* binding */ printPlace)
/* harmony export */ });
/* unused harmony exports VIEWS, parseAddress, parameter, oneOf, numberIn, idsIn, placeIn, momentIn */
const VIEWS = (/* unused pure expression or super */ null && (['now', 'trend', 'compare', 'rank', 'regressions', 'history', 'about']));
/** What is left out of an address, and read where nothing stands. */
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
/** Reads the part of an address behind `#`. What cannot be read is left out; an unknown view is the first one. */
function parseAddress(hash) {
    const [, path = '', query = ''] = /^#?\/?([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
    const pairs = query.split('&').flatMap((pair) => {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
        return name === '' || value === '' ? [] : [[decoded(name), decoded(value)]];
    });
    return { view: VIEWS.find((view) => view === path) ?? 'now', parameters: Object.fromEntries(pairs) };
}
/** Writes an address as `#/trend?c=…`, without what is at its default. */
function printAddress({ view, parameters }) {
    const pairs = Object.entries(parameters)
        .filter(([name, value]) => name !== '' && value !== '' && DEFAULTS[name] !== value)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
    return `#/${view}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}
/** A parameter, or what it is when nothing stands there. */
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
/** A version such as `1f2e3d4c5b:8`, or `8` of the configuration that is meant anyway; null for anything else. */
function placeIn(parameters, name, configuration = '') {
    const [, id = configuration, version] = /^(?:([0-9a-f]{10}):)?([1-9]\d{0,8})$/.exec(parameter(parameters, name)) ?? [];
    return version === undefined || id === '' ? null : { configuration: id, version: Number(version) };
}
function printPlace({ configuration, version }) {
    return `${configuration}:${version}`;
}
/** A moment in milliseconds; null for anything else. */
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
        // A lone % of somebody's typing means itself.
        return text;
    }
}


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ CASES_VERSIONS),
/* harmony export */   Hp: () => (/* binding */ FORMAT_VERSION),
/* harmony export */   Pm: () => (/* binding */ INDEX_PATH),
/* harmony export */   _u: () => (/* binding */ VERDICT_LETTERS),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   uB: () => (/* binding */ FORMAT)
/* harmony export */ });
const FORMAT = 'benchmark-snapshots-dashboard';
/** A page that meets a higher version says so and shows nothing else. */
const FORMAT_VERSION = 1;
const INDEX_PATH = 'data/index.json';
/** `public` has nothing of people, runs, branches, notes, tags and reasons of moves; `full` has all of it. */
const PROFILES = ['public', 'full'];
/** Of so many of the newest versions a build keeps the cases where nothing else is said. */
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

/***/ 2686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ dashboardUrlFrom),
/* harmony export */   y2: () => (/* binding */ dashboardLinks)
/* harmony export */ });
/* unused harmony export dashboardLink */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _core_result_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(820);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1940);



/**
 * The address of the page from the input `dashboard-url`, ready for links; null when nothing is said. Throws `UserError`
 * for what is no web address.
 */
function dashboardUrlFrom(text) {
    const given = (text ?? '').trim();
    if (given === '')
        return null;
    const [, address] = /^(https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~/-]*)?)(?:#.*)?$/.exec(given) ?? [];
    if (address === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`dashboard-url: ${JSON.stringify(given)} is no address of a page; give one such as ` +
            'https://your-org.github.io/your-repository/');
    }
    return address.endsWith('/') || address.endsWith('.html') ? address : `${address}/`;
}
/**
 * The page's view of a result: it beside what it was judged against, or, where it is not on the page, the trend of that.
 * null: neither is there.
 * @param url what `dashboardUrlFrom` gave
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
/** Where the page shows each result; without those that it does not. @param url null: there is no page */
function dashboardLinks(url, results, digest) {
    if (url === null)
        return new Map();
    return new Map(results.flatMap((result) => {
        const link = dashboardLink(url, result, digest);
        return link === null ? [] : [[result, link]];
    }));
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(862);

/**
 * What a value of another tool's file is, without a fault where it is something else: those files have no contract with
 * us, and what is not there is missing.
 */
const NOTHING = Object.freeze(Object.create(null));
/** Its members; none where it is no object. */
function object(value) {
    return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : NOTHING;
}
/** Its elements; none where it is no array. */
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
/** A text that says something. */
function text(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
function flag(value) {
    return typeof value === 'boolean' ? value : undefined;
}
/** Whether there is anything: an error may be a text, an object or a flag. */
function isThere(value) {
    return value !== undefined && value !== null && value !== '' && value !== false;
}
/** Of seconds. */
function milliseconds(seconds) {
    return seconds === undefined ? undefined : seconds * 1_000;
}
/** ISO 8601 of seconds since 1970; undefined for what is no such time. */
function timeOfEpoch(seconds) {
    if (seconds === undefined || seconds < 1e8 || seconds > 1e11)
        return undefined;
    return new Date(Math.round(seconds * 1_000)).toISOString();
}
/** The mean of what is known; undefined when nothing is. */
function mean(values) {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
/** The only one of the values that are there, or undefined when they differ. */
function only(values) {
    const different = new Set([...values].filter((value) => value !== undefined));
    return different.size === 1 ? [...different][0] : undefined;
}


/***/ }),

/***/ 3677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toMonitoring),
/* harmony export */   z: () => (/* binding */ monitoring)
/* harmony export */ });
/* harmony import */ var _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7768);

/** The project's own format, `schema/benchmark-result.schema.json`. */
const monitoring = {
    name: 'monitoring',
    lookedFor: '"metrics" or "model_version"',
    // The first part of such names is free (`sample_benchmark_results.json`), so it promises no model.
    fileName: /^.+_benchmark_results(?![a-z])/i,
    recognizes: (content) => 'metrics' in content || 'model_version' in content,
    decode: _core_result_result_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeResult */ .Sz,
};
/** A result as plain JSON of the monitoring format, in the order people read it. Decodes to the same result. */
function toMonitoring(result) {
    const order = [
        'model_version',
        'model_provider',
        'dataset_version',
        'dataset_size',
        'prompt_version',
        'benchmark',
        'f1_average',
        'primary_metric',
        'metrics',
        'duration_seconds',
        'error_count',
        'success_count',
        'timestamp',
        'tags',
        'notes',
        'cases',
    ];
    return Object.fromEntries(order.filter((name) => result[name] !== undefined).map((name) => [name, result[name]]));
}


/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ isCounting),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   _A: () => (/* binding */ outcomeIn),
/* harmony export */   _R: () => (/* binding */ columnFor),
/* harmony export */   an: () => (/* binding */ STAGES),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   gg: () => (/* binding */ ROLES)
/* harmony export */ });
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(464);

/** What a column of a table can be for us. */
const ROLES = [
    ...['id', 'passed', 'score', 'group', 'latency_ms', 'cost', 'error'],
    ...['model', 'dataset', 'prompt', 'provider', 'benchmark', 'timestamp', 'size', 'metric', 'value'],
];
/**
 * Well-known names of columns, each exact: nothing is guessed from parts of names. The first that a table has counts;
 * the texts of questions come last, because they identify a case only where it has no id.
 */
const KNOWN = {
    id: [
        ...['id', 'case_id', 'sample_id', 'question_id', 'test_id', 'item_id', 'example_id', 'instance_id', 'doc_id'],
        ...['task_id', 'test_case_id', 'query_id', 'problem_id', 'record_id', 'case', 'test_case', 'test_name', 'test'],
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
/** Retrieval and generation are the two stages of answering from documents: where no total stands, their sum is one. */
const STAGES = ['retrieval_ms', 'generation_ms'];
/** Words of a name that say that a number counts or places something, and measures nothing. */
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
function isCounting(name) {
    return plainName(name)
        .split(/[_.]/)
        .some((word) => COUNTING.has(word));
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
/** What a value says of a case; null: nothing was measured; undefined: it is no such word. */
function outcomeIn(value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
        return undefined;
    const word = String(value).trim().toLowerCase();
    if (PASSED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(word) === 1)
        return 'passed';
    if (FAILED.has(word) || (0,_base_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberIn */ .Po)(word) === 0)
        return 'failed';
    if (ERRORED.has(word))
        return 'error';
    return MISSING.has(word) ? null : undefined;
}
/** Whether a cell says that there is nothing. */
function isMissing(value) {
    return value === undefined || value === null || (typeof value === 'string' && MISSING.has(value.trim().toLowerCase()));
}


/***/ }),

/***/ 2074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseMapping)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3500);
/* harmony import */ var _columns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5479);



const FORM = 'pairs ours=theirs, separated by commas or line breaks, such as model=evaluator_model, score=score/2, ' +
    'latency_ms=durationS*1000, for JSON rows=results.*, model=@key; ours is one of rows, ' +
    `${_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLES */ .gg.join(', ')}, or metric.<name>`;
/** What people call a role otherwise. */
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
/** Reads the input. null: there is none. Throws `UserError` that names every pair that is wrong. */
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
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(pair)} is no pair ours=theirs`);
        else if (metric !== undefined)
            metrics.set(metric.trim(), theirsOf(theirs));
        else if (role === 'rows')
            rows = theirs.replace(/^\$\.?/, '');
        else if (role === undefined)
            faults.push(`mapping: ${(0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(ours)} is no name of ours${suggestion(ours)}`);
        else if (roles.has(role))
            faults.push(`mapping: ${role} is given twice`);
        else
            roles.set(role, theirsOf(theirs));
    }
    if (faults.length > 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo([...faults, `A mapping is ${FORM}.`].join('\n'));
    return { rows, roles, metrics };
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

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPrivateAddress),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

const LOOPBACK_NAME = /^(?:.+\.)?localhost$/i;
/** Whether a host, named or numbered, is this machine by what is written, without asking anybody. IPv6 without brackets. */
function isLoopback(host) {
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (kind === 0)
        return LOOPBACK_NAME.test(host);
    return kind === 4 ? host.startsWith('127.') : host === '::1';
}
/**
 * IPv4 addresses that are no hosts of the public internet: this machine and network, private and shared ones,
 * link-local (where clouds keep their metadata, with 168.63.129.16 of Azure's), reserved, multicast and broadcast. IANA's
 * registry of special addresses, RFC 6890.
 */
const IPV4 = [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12'],
    ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
    ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Unspecified, this machine, IPv4 within (mapped is looked at as IPv4), private, link-local, old site-local, multicast. */
const IPV6 = ['::/96', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];
let notPublic = null;
function blockList() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const net of IPV6)
        add(list, net, 'ipv6');
    for (const net of IPV4) {
        const [address = '', bits = ''] = net.split('/');
        add(list, net, 'ipv4');
        // What gateways translate to IPv4: NAT64 and 6to4.
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
/** Whether an IP address is none of the public internet. IPv6 without brackets. */
function isPrivateAddress(address) {
    notPublic ??= blockList();
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return kind !== 0 && notPublic.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 1572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Gm: () => (/* binding */ POSTGRES_MAJOR),
  ct: () => (/* binding */ bundledEngineDir),
  Z$: () => (/* binding */ expectLongRun),
  ro: () => (/* binding */ loadEngine),
  ty: () => (/* binding */ startEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __nccwpck_require__(3828);
// EXTERNAL MODULE: ./lib/store/io-fault.js
var io_fault = __nccwpck_require__(3724);
;// CONCATENATED MODULE: ./lib/store/embedded/pglite.js







/** Major version of the PostgreSQL inside PGlite: what PG_VERSION of a data directory must say. */
const POSTGRES_MAJOR = '18';
/** The folder of the one copy of PGlite (and of the seed) that action and CLI share. */
function bundledEngineDir(root) {
    return external_node_path_.join(root, 'dist', 'pglite');
}
/**
 * Loads PGlite natively at run time, so that no bundle contains it: the copy in `dist/pglite`, else the
 * installed package. Throws `StoreError` when there is neither.
 */
async function loadEngine(root) {
    const bundled = external_node_path_.join(bundledEngineDir(root), 'index.js');
    const isBundled = (0,external_node_fs_.existsSync)(bundled);
    const url = isBundled ? (0,external_node_url_.pathToFileURL)(bundled).href : '@electric-sql/pglite';
    const manifest = isBundled
        ? external_node_path_.join(bundledEngineDir(root), 'package.json')
        : external_node_path_.join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json');
    try {
        const module = (await import(/* webpackIgnore: true */ url));
        return { PGlite: module.PGlite, version: await packageVersion(manifest) };
    }
    catch (error) {
        const message = `The embedded database engine cannot be loaded (${url}): ${(0,io_fault.messageOf)(error)}`;
        throw new errors/* StoreError */.hg(message, null, { cause: error });
    }
}
async function packageVersion(manifest) {
    if (!(0,external_node_fs_.existsSync)(manifest))
        return null;
    const { version } = JSON.parse(await (0,promises_.readFile)(manifest, 'utf8'));
    return typeof version === 'string' ? version : null;
}
let isLongRun = false;
/**
 * Says, before the database is opened, that this process gives it minutes of work rather than a few statements.
 * V8 compiles WebAssembly that runs often a second time, with its optimizing compiler: of the PostgreSQL in here that
 * is so much that it takes a short run twice its time and a long one half a gigabyte of memory, and makes the long one
 * faster by a third. The choice is the process's, because V8's flags are.
 */
function expectLongRun() {
    isLongRun = true;
}
/**
 * Starts PGlite. Failures carry what PostgreSQL wrote last, because the exception alone only says that it
 * failed to initialize.
 */
async function startEngine(engine, options) {
    const no = isLongRun ? '' : 'no-';
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--${no}wasm-tier-up`);
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--${no}wasm-dynamic-tiering`);
    const fatal = [];
    const onStderr = (line) => {
        if (/\b(?:FATAL|PANIC|ERROR):/.test(line))
            fatal.push(line.trim());
        return false;
    };
    try {
        return await engine.PGlite.create({ ...options, onStderr });
    }
    catch (error) {
        throw new Error([(0,io_fault.messageOf)(error), ...fatal.slice(-3)].join('; '), { cause: error });
    }
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   explainIoFaults: () => (/* binding */ explainIoFaults),
/* harmony export */   messageOf: () => (/* binding */ messageOf),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3828);

/**
 * A text property of something thrown, such as the code `ENOENT` of a failed system call; null without one.
 */
function textOf(error, property) {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, property) : null;
    return typeof value === 'string' && value !== '' ? value : null;
}
function codeOf(error) {
    return textOf(error, 'code');
}
function messageOf(error) {
    return textOf(error, 'message') ?? String(error);
}
const MEANINGS = {
    EACCES: 'permission denied. Make it writable for this user or name another data directory',
    EPERM: 'permission denied. Make it writable for this user or name another data directory',
    EROFS: 'the file system is read-only. Name a data directory on a writable one',
    ENOSPC: 'no space left on the disk. An embedded database begins with about 20 MB',
    EDQUOT: 'the disk quota is used up. An embedded database begins with about 20 MB',
    ENOTDIR: 'a part of this path is a file, not a directory. Name another data directory',
    EEXIST: 'a part of this path is a file, not a directory. Name another data directory',
    EBUSY: 'it is in use by the system, such as a mount point. Name a directory inside it',
    EXDEV: 'it is a mount point. Name a directory inside it',
};
/** Runs `work` on the data directory; failures of the file system become one clear `StoreError`. */
async function explainIoFaults(dataDir, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = codeOf(error);
        const meaning = code === null ? undefined : MEANINGS[code];
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg || code === null || meaning === undefined)
            throw error;
        const file = textOf(error, 'path');
        const where = file === null || file === dataDir ? '' : ` (${file})`;
        const message = `The data directory ${dataDir} cannot be used${where}: ${meaning}.`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(message, code, { cause: error });
    }
}


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ projectRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);


/**
 * The project's root. Sources (src/store), compiled files (lib/store) and bundles (dist/cli, dist/action) all
 * lie two levels below it. Not `new URL(…, import.meta.url)`: the bundler would turn that into a copied
 * asset.
 */
function projectRoot() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..', '..');
}


/***/ }),

/***/ 2756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ PRIVATE_HOSTS_VARIABLE),
/* harmony export */   iB: () => (/* binding */ refusePrivateHost),
/* harmony export */   wV: () => (/* binding */ readSupabaseUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3828);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2925);



/** Names hosts of a private network, separated by commas or blanks, that a Supabase project may be at. */
const PRIVATE_HOSTS_VARIABLE = 'BENCHMARK_SNAPSHOTS_PRIVATE_HOSTS';
/** How Supabase names a project: part of its address. */
const PROJECT = /^[a-z0-9]{20}$/;
/**
 * The origin of a Supabase project, such as `https://abcdefghijklmnopqrst.supabase.co`, from what people paste:
 * spaces, a line break, quotes, a slash or `/rest/v1` at the end are no error. Throws `UserError` for anything
 * that is not https (but http to this machine), names a user or another path, or an address of a private network.
 * @param privateHosts those that are meant, as in `PRIVATE_HOSTS_VARIABLE`
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
    // The text itself is not repeated: it may be a key in the wrong place, or contain a password.
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
 * Looks up the host of a checked address, so that a name in the public internet does not lead into the network around
 * this machine. Throws `UserError` if it does. A name that cannot be looked up is for whoever connects to tell.
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
    return wrong(`leads to ${host === address ? address : `${host}, which is ${address}`}, no address of the public internet. If your ` +
        `Supabase is there, name the host in the environment variable ${PRIVATE_HOSTS_VARIABLE} of the runner or the job`);
}
function wrong(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`supabase-url ${what}`);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(518);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
