// The grammar of CommitLang. No actions, no predicates: it says what can be written; names, kinds, dates and meaning
// are the binder's. Every declaration and every clause starts with a keyword of its own, so that a mistake stays where
// it was made, and no rule can match nothing.
parser grammar CommitParser;

// The superclass tells what is recognised; the syntax tree is built from that.
options { tokenVocab = CommitLexer; superClass = RecordingParser; }

compilationUnit: declaration* EOF;

declaration
    : moduleDeclaration
    | importDeclaration
    | asOfSetting
    | delaySetting
    | countingSetting
    | partyDeclaration
    | entityDeclaration
    | organisationDeclaration
    | groupDeclaration
    | personDeclaration
    | areaDeclaration
    | unitDeclaration
    | capacityDeclaration
    | stateDeclaration
    | eventDeclaration
    | actDeclaration
    | constraintDeclaration
    | factDeclaration
    | documentDeclaration
    | statementDeclaration
    | treatyDeclaration
    | remarkDeclaration
    | precedenceDeclaration
    | assertDeclaration
    | scenarioDeclaration
    | termDeclaration
    ;

// ---- modules and settings
moduleDeclaration: MODULE path;
importDeclaration: IMPORT path (AS NAME)?;
asOfSetting: AS OF date;
delaySetting: WITHOUT DELAY MEANS duration;
countingSetting: COUNTING firmness;

// ---- who
partyDeclaration: PARTY NAME STRING? isoCode?;
isoCode: ISO NAME;
entityDeclaration: ENTITY NAME STRING?;
organisationDeclaration: ORGANISATION NAME STRING? groupModifier* memberBlock?;
groupDeclaration: GROUP NAME STRING? groupModifier* memberBlock?;
groupModifier: OPEN | CLOSED | BODY;
memberBlock: LBRACE member* RBRACE;
member: path fromBound? endBound? COMMA?;
personDeclaration: PERSON NAME STRING? office*;
office: SPEAKS FOR path (AS STRING)? fromBound? endBound?;

// ---- where and what with
areaDeclaration: (AREA | THING) NAME STRING? owner? areaDefinition? areaRelation* areaBlock?;
owner: OF path;
areaDefinition: EQUALS path areaTerm*;
areaTerm: (PLUS | EXCEPT) path;
areaRelation: (APART FROM | OVERLAPS) pathList;
areaBlock: (DIVIDED INTO)? LBRACE areaDeclaration* RBRACE;
unitDeclaration: UNIT NAME STRING? LPAREN (LEVEL | TOTAL) RPAREN (STEP (INT | DECIMAL))?;
capacityDeclaration: CAPACITY OF path AT MOST quantity fromBound? endBound?;

// ---- what happens
stateDeclaration: STATE NAME parameters? STRING? stateModifier*;
stateModifier: beginsWithModifier | endsWithModifier | impliesModifier | excludesModifier;
beginsWithModifier: BEGINS WITH happening;
endsWithModifier: ENDS WITH happening;
eventDeclaration: EVENT NAME parameters? STRING? eventDefinition? eventModifier*;
eventDefinition: IS happening;
eventModifier: impliesModifier | excludesModifier | beforeModifier;
impliesModifier: IMPLIES happening (COMMA happening)*;
excludesModifier: EXCLUDES happening (COMMA happening)* (FOR GOOD)?;
beforeModifier: BEFORE happening;
constraintDeclaration: CONSTRAINT happening eventModifier;
factDeclaration: FACT factTime happening sourceClause?;
factTime: date | NEVER | FROM date endBound?;

// ---- conduct
actDeclaration: ACT NAME parameters? STRING? actModifier*;
actModifier
    : isModifier
    | excludesModifier
    | requiresModifier
    | mutualModifier
    | onceModifier
    | lastingModifier
    | exclusiveModifier
    | beginsModifier
    | endsModifier
    | consentModifier
    | measuredModifier
    | dividedModifier
    ;
isModifier: IS reference (COMMA reference)*;
requiresModifier: REQUIRES reference (COMMA reference)*;
mutualModifier: MUTUAL;
onceModifier: ONCE;
lastingModifier: LASTING;
exclusiveModifier: EXCLUSIVE PER label;
beginsModifier: BEGINS reference;
endsModifier: ENDS reference;
consentModifier: NEEDS CONSENT OF reference;
measuredModifier: MEASURED IN NAME;
dividedModifier: DIVIDED INTO reference (COMMA reference)*;

parameters: LPAREN (parameter (COMMA parameter)*)? RPAREN;
parameter: label COLON parameterType;
parameterType: PARTY | AREA | THING | GROUP | ORGANISATION | PERSON | DOCUMENT | ENTITY | NUMBER | FLAG | NAME;

// ---- documents
documentDeclaration: DOCUMENT NAME STRING? documentPart*;
documentPart: datedPart | holder | locationPart | secretClause | attribution;
datedPart: DATED date;
locationPart: AT STRING;

// ---- statements
statementDeclaration
    : (COMMITMENT | DEMAND | EXPECTATION | REJECTION) NAME STRING? statementHeader* statementBlock
    ;
statementHeader: firmness | holder;
firmness: BINDING | PLEDGED | DECLARED | OFFERED | PROPOSED;
holder: BY pathList;
statementBlock: LBRACE statementItem* RBRACE;
statementItem: norm | clause;

treatyDeclaration: TREATY NAME STRING? treatyHeader* LBRACE treatyItem* RBRACE;
treatyHeader: firmness | treatyParties;
treatyParties: BETWEEN pathList;
treatyItem: article | norm | clause;
article: (ARTICLE | PARAGRAPH) articleNumber STRING? LBRACE treatyItem* RBRACE;
articleNumber: INT | DECIMAL | NAME;

remarkDeclaration: REMARK NAME remarkHeader* remarkBlock?;
remarkHeader: STRING | holder;
remarkBlock: LBRACE clause* RBRACE;

precedenceDeclaration: PRECEDENCE path PREVAILS OVER path;

// ---- norms
norm: bearer predicate amount?;
bearer: eachBearer | anyBearer | countBearer | namedBearer | undecidedBearer;
eachBearer: EACH NAME? OF pathList;
anyBearer: ANY OF pathList;
countBearer: AT LEAST INT OF pathList;
namedBearer: path (JOINTLY (AND SEVERALLY)?)?;
undecidedBearer: UNDECIDED;

predicate
    : dutyPredicate
    | ensurePredicate
    | prohibitionPredicate
    | noUndertakingPredicate
    | permissionPredicate
    | exemptionPredicate
    | recommendationPredicate
    | performativePredicate
    | nothingContraryPredicate
    | warrantyPredicate
    ;
dutyPredicate: SHALL CONTINUOUSLY? conduct;
ensurePredicate: SHALL ENSURE reference;
prohibitionPredicate: SHALL NOT conduct;
noUndertakingPredicate: SHALL NOT UNDERTAKE TO conduct;
permissionPredicate: MAY NOT? conduct;
exemptionPredicate: NEED NOT conduct;
recommendationPredicate: SHOULD NOT? conduct;
performativePredicate: HEREBY conduct;
nothingContraryPredicate: UNDERTAKES NOTHING CONTRARY TO THIS;
warrantyPredicate: WARRANTS THAT NOTHING IT HAS UNDERTAKEN IS CONTRARY;

conduct: reference | undecidedConduct | powerConduct;
undecidedConduct: UNDECIDED;
powerConduct: (DENOUNCE | SUSPEND | TERMINATE | RENEW) THIS (WITH duration NOTICE)?;

amount: COMMA (EACH | TOGETHER)? (AT LEAST | AT MOST | EXACTLY) quantity (IN TOTAL)?;
quantity: (INT | DECIMAL | UNDECIDED) NAME;

// ---- clauses of a norm
clause
    : whenClause
    | whileClause
    | unlessClause
    | providedClause
    | whereClause
    | fromClause
    | noEarlierClause
    | untilClause
    | throughClause
    | byClause
    | withinClause
    | atOnceClause
    | withoutDelayClause
    | forClause
    | everyClause
    | failingClause
    | exceptClause
    | towardClause
    | discretionClause
    | subjectClause
    | notwithstandingClause
    | withoutPrejudiceClause
    | modelledClause
    | sourceClause
    | secretClause
    | madeClause
    | signedClause
    | ratifiedClause
    | inForceClause
    | provisionalClause
    | accessionClause
    | reservationClause
    | amendedClause
    | supersededClause
    | suspendedClause
    | denouncedClause
    | renewedClause
    | survivesClause
    | withdrawnClause
    | expiresClause
    ;
whenClause: WHEN condition;
whileClause: WHILE condition;
unlessClause: UNLESS condition;
providedClause: PROVIDED condition;
whereClause: WHERE whereItem (COMMA whereItem)*;
whereItem: NAME (NOT? IN path | IS NOT? path);
fromClause: FROM point;
noEarlierClause: NO EARLIER THAN (duration AFTER)? point;
untilClause: UNTIL (date | condition);
throughClause: THROUGH date;
byClause: BY point;
withinClause: WITHIN duration (OF point)?;
atOnceClause: AT ONCE;
withoutDelayClause: WITHOUT DELAY;
forClause: FOR duration;
everyClause: EVERY duration;
failingClause: FAILING WHICH (path | statementBlock);
exceptClause: EXCEPT reference (COMMA reference)*;
towardClause: TOWARD (ALL | pathList);
discretionClause: AS IT SEES FIT;
subjectClause: SUBJECT TO pathList;
notwithstandingClause: NOTWITHSTANDING pathList;
withoutPrejudiceClause: WITHOUT PREJUDICE TO (EVERY ENGAGEMENT OF path MADE BEFORE date | pathList);
modelledClause: MODELLED ON path (WITH substitution (COMMA substitution)*)?;
substitution: path AS path;

// ---- provenance and life of a statement
sourceClause: SOURCE path STRING? sourcePart*;
sourcePart: speakerPart | saidOnPart | attribution;
speakerPart: SAID BY path;
saidOnPart: ON date;
attribution: ACCORDING TO (STRING | path);
secretClause: SECRET TO pathList;
madeClause: MADE ON date;
signedClause: SIGNED (BY path)? ON date;
ratifiedClause: RATIFIED BY path ON date;
inForceClause: IN FORCE (FROM point | AFTER INT RATIFICATIONS);
provisionalClause: PROVISIONALLY APPLIED FROM date;
accessionClause: ACCESSION OF path ON date;
reservationClause: RESERVATION BY path (TO path)? STRING?;
amendedClause: AMENDED (BY path)? ON date;
supersededClause: SUPERSEDED (BY path)? ON point;
suspendedClause: SUSPENDED (BETWEEN path AND path)? FROM date endBound?;
denouncedClause: DENOUNCED BY path ON date (WITH duration NOTICE)?;
renewedClause: RENEWED FOR duration;
survivesClause: SURVIVES FOR duration;
withdrawnClause: WITHDRAWN (BY path)? ON point;
expiresClause: EXPIRES ON date;

// ---- conditions
condition: conjunction (OR conjunction)*;
conjunction: negation (AND negation)*;
negation: NOT* primaryCondition;
primaryCondition
    : parenthesizedCondition
    | withinCondition
    | countCondition
    | dateCondition
    | relationCondition
    ;
parenthesizedCondition: LPAREN condition RPAREN;
withinCondition: WITHIN duration OF happening;
countCondition: (AT LEAST INT | EACH | ANY) OF pathList (DO | DOES) reference;
dateCondition: (BEFORE | AFTER | SINCE) date;
relationCondition: happening relation?;
relation: orderRelation | statusRelation;
orderRelation: (BEFORE | AFTER) point;
statusRelation: IS NOT? normStatus;
normStatus: BREACHED | KEPT | DUE | FULFILLED | LAPSED | SUSPENDED | WITHDRAWN | IN FORCE;

happening: reference (DOES NOT? reference)?;
point: date | happening;

// ---- the author's own tests
assertDeclaration: ASSERT NAME? countingSetting? (assertion | LBRACE assertion RBRACE);
assertion: neverAssertion | possibleAssertion | wheneverAssertion;
neverAssertion: NEVER condition;
possibleAssertion: POSSIBLE LBRACE scenarioItem* RBRACE;
wheneverAssertion: WHENEVER condition THEN norm clause*;
scenarioDeclaration: SCENARIO NAME STRING? LBRACE scenarioItem* RBRACE;
scenarioItem: scenarioEntry | scenarioSpan | scenarioExpectation;
scenarioEntry: date happening (BEGINS | ENDS)?;
scenarioSpan: FROM date endBound? happening;
scenarioExpectation: EXPECT date reference statusRelation;

// ---- open terms
termDeclaration: TERM NAME STRING? OPEN? LBRACE reading* RBRACE;
reading: READING NAME STRING? LBRACE declaration* RBRACE;

// ---- names, values, dates
pathList: path (COMMA path)*;
path: NAME (DOT pathSegment)*;
pathSegment: NAME | INT | DECIMAL;
reference: path arguments?;
arguments: LPAREN (argument (COMMA argument)*)? RPAREN;
argument: (label COLON)? value;
value: operand valueTerm*;
valueTerm: (PLUS | EXCEPT) operand;
operand: quantifiedValue | innerReference | literal | undecidedValue;
quantifiedValue: (ANY | EACH | ALL) (OF path)?;
innerReference: innerPath arguments?;
innerPath: label (DOT pathSegment)*;
literal: STRING | INT | DECIMAL | DATE | YES | NO;
undecidedValue: UNDECIDED;

fromBound: FROM date;
endBound: (UNTIL | THROUGH) date;
date: DATE | INT | UNDECIDED;
duration: INT (DAY | WEEK | MONTH | YEAR);

// Inside parentheses a parameter may bear the name of a keyword: `Attack(by: party, on: party)`.
label: NAME | softKeyword;
softKeyword
    : MODULE | IMPORT | COUNTING | MEANS | PARTY | ENTITY | ORGANISATION | GROUP | PERSON | AREA | THING | UNIT
    | CAPACITY | STATE | EVENT | ACT | CONSTRAINT | FACT | DOCUMENT | COMMITMENT | DEMAND | EXPECTATION | REJECTION
    | REMARK | TREATY | ARTICLE | PARAGRAPH | PRECEDENCE | SCENARIO | TERM | READING | ISO | BODY | LEVEL | TOTAL
    | STEP | PER | GOOD | BEGINS | ENDS | CONSENT | NUMBER | FLAG | BETWEEN | OVER | NOTICE | WITHIN | DELAY
    | ENGAGEMENT | SUBJECT | SOURCE | TOWARD | FORCE | RESERVATION | AS | OF | BY | IN | ON | AT | TO | FOR | FROM
    | WITH | INTO | THROUGH | UNTIL | AFTER | BEFORE | SINCE | DAY | WEEK | MONTH | YEAR
    ;
