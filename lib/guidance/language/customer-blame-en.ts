import { Pattern } from './pattern.ts';

/** What a careful customer would have done, says the finger: not "you should have received an e-mail". */
const duty =
  '(?:read|told|checked|called|contacted|asked|informed|followed|noticed|known|kept|backed|paid|cancelled|canceled|entered|filled|sent|ordered|chosen|waited|looked|thought|made sure|paid attention|attached|mentioned|given|provided|written|updated|done (?:that|this|it|so)|been (?:more )?(?:careful|aware|patient|clear|clearer)|realised|realized|verified|confirmed|reported|let (?:us|me) know|saved|been aware)';
const duties =
  '(?:read|follow|provide|include|attach|send|give|tell|check|fill|complete|pay|mention|inform|update|bother|listen|respect|comply|keep|cancel|notify|supply|sign|enter|specify)';
const told =
  '(?:said|told|mentioned|explained|stated|informed|indicated|written|wrote|advised|pointed out|clarified|answered|replied)';
const wrong = '(?:the |an? |your |some |in )?(?:wrong|incorrect|invalid|false|bad|mistaken|outdated)';

/** "You should have", "as I already told you", "you failed to": the matter told as the customer's fault. */
export const customerBlameEn = new Pattern([
  `you (?:really |clearly |obviously |simply )?(?:should(?:'ve| have)|ought to have|could(?:'ve| have) (?:just|simply|at least)|were supposed to have|needed to have)(?: just| simply| at least| already| first| also)? ${duty}`,
  `you (?:have |had |clearly |obviously |apparently |simply ){0,2}(?:failed|neglected|refused|omitted|did(?:n't| not) bother) to(?= )`,
  `you (?:clearly |obviously |apparently |simply )?(?:forgot|forget|have forgotten) to ${duties}`,
  `(?:because|since|as|but|unfortunately|so|that|and|^|(?<=[,.;:] ))\\s?you (?:clearly |obviously |simply |apparently )?(?:did(?:n't| not)|have(?:n't| not)|never)(?: even| actually| properly| correctly)? (?:${duties}|${duty})`,
  `(?:(?:as|like)(?: i| we)(?: have|'ve| had)? (?:already|previously|clearly|repeatedly) ${told})`,
  `(?:(?:as|like) (?:i|we)(?: have|'ve| had)? (?:told you|${told} (?:already|several times|many times|(?:two|three|four|\\d) times)))`,
  `(?:i|we)(?: have|'ve)? (?:already|repeatedly|clearly) (?:told|explained (?:this |that |it )?to|informed|warned|advised) you`,
  `(?:i|we)(?: have|'ve)? (?:told|warned|explained (?:this |that |it )?to) you (?:already|before|repeatedly|several times|many times|(?:two|three|four|\\d) times)`,
  `per my (?:last|previous) (?:e-?mail|message|reply|note)|as (?:already|clearly|repeatedly) (?:stated|mentioned|explained|said|communicated|advised|indicated|told)(?! (?:above|below|in))`,
  "(?:it's|it is|this is|that's|that is|was|is|it was|this was) (?:entirely |all |clearly |actually |really |only |simply )?(?:your (?:own )?(?:fault|mistake|error|doing|oversight|negligence|carelessness)|(?:a )?(?:user|customer) error)",
  'due to your (?:own )?(?:fault|mistake|error|oversight|negligence|carelessness|late (?:reply|payment|response))|(?:caused|triggered|created) by (?:you|your (?:own )?(?:mistake|error|carelessness|misuse|negligence))(?! r)',
  `you (?:have |had |'ve |must have |probably |clearly |obviously |apparently |may have ){0,2}(?:entered|typed|gave|given|provided|used|selected|chose|chosen|put|supplied|wrote|written|filled in|keyed|sent)(?: us| me| in)? ${wrong}(?! (?:price|size|one|charge) (?:was|we))`,
  `you must(?:'ve| have) (?:deleted|pressed|changed|entered|done|misread|missed|made|forgotten|dropped|broken|overlooked|ignored|clicked|installed|removed|damaged|lost)`,
  'you (?:have |clearly |obviously |apparently |seem to have |must have ){0,2}(?:misread|misunderstood|overlooked|ignored|disregarded)(?! by)',
  `if you (?:had|'d) (?:only |just |actually |bothered to )?(?:read|followed|checked|told|sent|listened|looked|called|asked|paid|waited|contacted|backed|kept|done)|had you (?:only |just )?(?:read|followed|checked|told|sent|listened|looked|called|asked|paid)`,
  'you (?:keep|kept) (?:asking|sending|writing|calling|doing|repeating|complaining|opening|changing)',
  'next time,? (?:please )?(?:read|check|pay attention|be more careful|think|make sure (?:that )?you|remember to|you should|follow|look|listen)',
  'you (?:were|have been|had been) (?:clearly |already |repeatedly )(?:told|informed|warned|advised|notified)|you were warned',
  "(?:it is|it's|it was|that is|that's) (?:solely |entirely |always )?your (?:own )?responsibility(?! as)|you (?:only )?have (?:only )?yourself to blame|you are (?:the one )?to blame",
  "you(?:'re| are) (?:simply |clearly |obviously )?(?:mistaken|confused|not (?:listening|reading|paying attention))(?=\\s?[.,;!]|$| about| here)",
  '(?:contrary to|despite) (?:what you (?:claim|say|state)|your claims?)|you claim (?:that|to|you|it)',
]);

/** The finger pointed away, a mere supposition or the house's own part: no blame. */
export const noBlameEn =
  /\b(?:not|n't|never|no|nothing|isn't|wasn't|neither|if|whether|unless|in case|when|once|should|through no fault of|may|might|in the event)(?: (?:that|really|at all|of|because))?[,]? ?$/;
