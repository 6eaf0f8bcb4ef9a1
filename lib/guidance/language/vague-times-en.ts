import type { VagueGrammar } from './vague-times.ts';

export const vagueEn: VagueGrammar = {
  words: [
    '(?:very |really |pretty |fairly )?(?<!as )soon(?! as )',
    '(?:very )?shortly',
    'asap|a\\.s\\.a\\.p\\.?',
    "as (?:soon|quickly|fast|promptly|early) as (?:is |it is |it's |humanly |reasonably )?(?:possible|practicable|practical|feasible)",
    'as (?:soon|quickly|fast) as (?:we|i|they|he|she) (?:possibly )?(?:can|could|are able|am able|is able|know(?: more)?|hear (?:back|anything|more)|have (?:this|that|it|any|some|more|news|an? (?:update|answer|reply|response)|information|further)(?: \\w+)?(?: done)?|get (?:an?|any|more|some) (?:\\w+))',
    "as soon as (?:it|this|that|there|everything)(?:'s| is| are| has| have)(?: been)? (?:available|done|fixed|resolved|ready|possible|solved|processed|an update|any update|any news|news|back)",
    'at (?:the|our) (?:very )?earliest(?: (?:possible|convenience|opportunity))?',
    'in due (?:course|time)',
    'in (?:the|a) (?:near|very near|not too distant) future',
    'before (?:too )?long(?! \\w)',
    'in a timely (?:manner|fashion)',
    'at some point(?: soon| in the future)?',
    'in (?:the )?(?:coming|next few|following few) (?:hours|days|weeks|months)',
    '(?:in|within) (?:a few|a couple of|some|several) (?:hours|days|weeks|months)',
    '(?:sometime|some time) (?:soon|later|next)',
    'one of these days',
    '(?:get|getting|be|call|calling|write|contact|reply|update|send|email|back to) (?:\\w+ ){0,4}later(?: on)?(?! (?:today|tonight|this|than|on|in))',
  ],
  harmlessBefore:
    /(?:\b(?:see|talk to|speak to|speak with|chat with|chat to|talk|visit|welcome|meet|hear(?:ing)? from|seeing|join|shop with) (?:you|us again|you all|again|it|you again)(?: \w+)? |\bhope (?:that )?(?:you|your|everything|all)\b[^,;]{0,80}|\b(?:get|feel|be) (?:well|better) |\bcome back |\bhow |\btoo |\b(?:any ?time|anytime) |\bno sooner |\b(?:you|customer) (?:'d |would |really |just )?(?:need|needed|want|wanted|like|asked|said|wrote|mentioned|require|expect|expected|hoped)\b[^,;]{0,80}|\b(?:was|were|been) (?:told|promised|assured)\b[^,;]{0,80}|\b(?:said|told you|promised you|wrote)\b[^,;]{0,80}|(?:can't|cannot|can not|won't|don't want to|rather than|instead of) (?:just )?(?:promise|say|saying|tell|write|writing|call it|a vague)?\b[^,;]{0,30}|\b(?:to|for) your )$/,
  harmlessAfter: /^ ?(?:after|before|afterwards|thereafter|enough|or later|became|found out|as you)\b/,
};
