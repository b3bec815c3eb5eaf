// The tokens of CommitLang. No actions, no predicates, no `skip`: every character of the text lands in a token.
// Trivia goes to a channel of its own, so that the tree can keep it.
lexer grammar CommitLexer;

channels { TRIVIA, SKIPPED }

// ---- declarations
MODULE: 'module';
IMPORT: 'import';
COUNTING: 'counting';
MEANS: 'means';
PARTY: 'party';
ENTITY: 'entity';
ORGANISATION: 'organisation';
GROUP: 'group';
PERSON: 'person';
AREA: 'area';
THING: 'thing';
UNIT: 'unit';
CAPACITY: 'capacity';
STATE: 'state';
EVENT: 'event';
ACT: 'act';
CONSTRAINT: 'constraint';
FACT: 'fact';
DOCUMENT: 'document';
COMMITMENT: 'commitment';
DEMAND: 'demand';
EXPECTATION: 'expectation';
REJECTION: 'rejection';
REMARK: 'remark';
TREATY: 'treaty';
ARTICLE: 'article';
PARAGRAPH: 'paragraph';
PRECEDENCE: 'precedence';
ASSERT: 'assert';
SCENARIO: 'scenario';
TERM: 'term';
READING: 'reading';

// ---- parts of declarations
ISO: 'iso';
OPEN: 'open';
CLOSED: 'closed';
BODY: 'body';
SPEAKS: 'speaks';
DIVIDED: 'divided';
INTO: 'into';
APART: 'apart';
OVERLAPS: 'overlaps';
LEVEL: 'level';
TOTAL: 'total';
STEP: 'step';
MUTUAL: 'mutual';
ONCE: 'once';
LASTING: 'lasting';
EXCLUSIVE: 'exclusive';
PER: 'per';
REQUIRES: 'requires';
EXCLUDES: 'excludes';
IMPLIES: 'implies';
GOOD: 'good';
BEGINS: 'begins';
ENDS: 'ends';
NEEDS: 'needs';
CONSENT: 'consent';
MEASURED: 'measured';
DATED: 'dated';
BETWEEN: 'between';
PREVAILS: 'prevails';
OVER: 'over';
NUMBER: 'number';
FLAG: 'flag';
BINDING: 'binding';
PLEDGED: 'pledged';
DECLARED: 'declared';
OFFERED: 'offered';
PROPOSED: 'proposed';
NEVER: 'never';
POSSIBLE: 'possible';
WHENEVER: 'whenever';
THEN: 'then';
EXPECT: 'expect';

// ---- norms
SHALL: 'shall';
CONTINUOUSLY: 'continuously';
NOT: 'not';
MAY: 'may';
NEED: 'need';
SHOULD: 'should';
HEREBY: 'hereby';
ENSURE: 'ensure';
UNDERTAKE: 'undertake';
UNDERTAKES: 'undertakes';
UNDERTAKEN: 'undertaken';
WARRANTS: 'warrants';
THAT: 'that';
NOTHING: 'nothing';
IT: 'it';
HAS: 'has';
CONTRARY: 'contrary';
THIS: 'this';
DENOUNCE: 'denounce';
SUSPEND: 'suspend';
TERMINATE: 'terminate';
RENEW: 'renew';
NOTICE: 'notice';
EACH: 'each';
ANY: 'any';
ALL: 'all';
JOINTLY: 'jointly';
SEVERALLY: 'severally';
UNDECIDED: 'undecided';
YES: 'yes';
NO: 'no';

// ---- clauses
WHEN: 'when';
WHILE: 'while';
UNLESS: 'unless';
PROVIDED: 'provided';
WHERE: 'where';
EARLIER: 'earlier';
THAN: 'than';
UNTIL: 'until';
THROUGH: 'through';
WITHIN: 'within';
WITHOUT: 'without';
DELAY: 'delay';
PREJUDICE: 'prejudice';
ENGAGEMENT: 'engagement';
EVERY: 'every';
FAILING: 'failing';
WHICH: 'which';
EXCEPT: 'except';
TOWARD: 'toward';
TOGETHER: 'together';
EXACTLY: 'exactly';
LEAST: 'least';
MOST: 'most';
SEES: 'sees';
FIT: 'fit';
SUBJECT: 'subject';
NOTWITHSTANDING: 'notwithstanding';
MODELLED: 'modelled';
SOURCE: 'source';
SAID: 'said';
ACCORDING: 'according';
SECRET: 'secret';

// ---- life of a statement
MADE: 'made';
SIGNED: 'signed';
RATIFIED: 'ratified';
RATIFICATIONS: 'ratifications';
FORCE: 'force';
PROVISIONALLY: 'provisionally';
APPLIED: 'applied';
ACCESSION: 'accession';
RESERVATION: 'reservation';
AMENDED: 'amended';
SUPERSEDED: 'superseded';
SUSPENDED: 'suspended';
DENOUNCED: 'denounced';
RENEWED: 'renewed';
SURVIVES: 'survives';
WITHDRAWN: 'withdrawn';
EXPIRES: 'expires';

// ---- conditions
AND: 'and';
OR: 'or';
DO: 'do';
DOES: 'does';
BEFORE: 'before';
AFTER: 'after';
SINCE: 'since';
BREACHED: 'breached';
KEPT: 'kept';
DUE: 'due';
FULFILLED: 'fulfilled';
LAPSED: 'lapsed';

// ---- small words
AS: 'as';
OF: 'of';
BY: 'by';
IN: 'in';
ON: 'on';
AT: 'at';
TO: 'to';
FOR: 'for';
FROM: 'from';
WITH: 'with';
IS: 'is';

// ---- periods
DAY: 'day' | 'days';
WEEK: 'week' | 'weeks';
MONTH: 'month' | 'months';
YEAR: 'year' | 'years';

// ---- punctuation
LBRACE: '{';
RBRACE: '}';
LPAREN: '(';
RPAREN: ')';
COMMA: ',';
COLON: ':';
DOT: '.';
PLUS: '+';
EQUALS: '=';

// ---- literals and names
// A date is read loosely, so that a mistyped one is one wrong date and not five stray tokens.
DATE: DIGIT+ ('-' [0-9\p{L}_]+)+;
DECIMAL: DIGIT [0-9_]* '.' DIGIT [0-9_]*;
INT: DIGIT [0-9_]*;
NAME: LETTER [\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*;
STRING: '"' STRING_PART* '"';
UNTERMINATED_STRING: '"' STRING_PART* '\\'?;
// Quotation marks of a word processor: a mistake, but one token and not as many as there are words between them.
TYPOGRAPHIC_STRING: [\u201C\u201D\u201E\u00AB\u2033] ~["\u201C\u201D\u201E\u00AB\u00BB\u2033\r\n\u0085\u2028\u2029]* [\u201C\u201D\u00BB\u2033"];

// ---- trivia
DOC_COMMENT: '///' NOT_NEWLINE* -> channel(TRIVIA);
COMMENT: '//' NOT_NEWLINE* -> channel(TRIVIA);
NEWLINE: ('\r\n' | '\n' | '\r' | '\u0085' | '\u2028' | '\u2029') -> channel(TRIVIA);
WHITESPACE: [\p{Zs}\t\u000B\u000C\uFEFF]+ -> channel(TRIVIA);

BAD: . -> channel(SKIPPED);

fragment DIGIT: [0-9];
fragment LETTER: [\p{L}\p{Nl}_];
fragment NOT_NEWLINE: ~[\r\n\u0085\u2028\u2029];
fragment STRING_PART: ~["\\\r\n\u0085\u2028\u2029] | '\\' ~[\r\n\u0085\u2028\u2029];
