import { Pattern } from './pattern.ts';

const part =
  'billing|accounts?|accounting|finance|sales|support|technical|tech|it|warehouse|logistics|shipping|delivery|returns|customer(?: service| care| support| relations)?|reservations?|booking|claims|legal|hr|help(?: )?desk|service|aftersales|after-sales|online|live|account|security|product|development|baggage|loyalty|privacy|abuse|hosting|store|local|relevant|appropriate|right|respective|concerned|other|second|front';
const body =
  'teams?|departments?|desks?|office|line|centre|center|hotline|helpline|branch|division|colleagues?|agents?|staff|service|support|people|experts?|specialists?|reps?|representatives?|community|forums?';
const outsider =
  '(?:courier|carrier|airline|bank|card issuer|manufacturer|maker|vendor|supplier|seller|retailer|developers?|author|provider|isp|reseller|shop|store|hotel|landlord|insurer|insurance company|post office|company|operator|dealer|merchant|agency|hosting company|phone company|network|reservations|customer (?:service|care|support|relations)|technical support|tech support|help(?: )?desk|support forum|community forum|forum)s?';
const target = `(?:(?:(?:the|our|your|their|its|that|a|an|one of our|one of their) )?(?:(?:[a-z0-9.'&-]{2,18} ){0,2}?(?:${part}) (?:${body})|(?:[a-z0-9.'&-]{2,18} ){0,2}?${outsider}|(?:${body}))|them|(?:reservations|customer service|customer care|tech support)|(?:[a-z][a-z0-9.&-]{2,20}(?: [a-z][a-z0-9.&-]{2,20})?)(?: support| directly| for (?:help|assistance|a refund)))`;
const go =
  '(?:contact|call|phone|ring|e-?mail|ask|consult|visit|message|approach|dm|chat with|check (?:online or )?with|speak (?:to|with)|talk (?:to|with)|write to|reach out (?:directly )?to|reach|refer to|turn to|go (?:back )?to|get in touch with|get in contact with|liaise with|take (?:it|this|that) up with|raise (?:it|this|that) with|report (?:it|this|that) to|follow up with)';
const order =
  "(?:please|pls|kindly|you(?:'ll| will)? (?:can|could|should|must|may|might|need to|have to|want to|(?:may|might|can|could) want to|would need to|would have to|(?:will )?have to continue to)|you are advised to|you(?:'d| would) (?:be best to|need to|have to)|(?:i|we)(?:'d| would)? (?:recommend|suggest|advise|encourage|invite|ask)(?: that)?(?: you| you to)?|instead|then|or|and|directly|best|just|simply|try|try to)";
const gerund =
  "(?:i|we)(?:'d| would)? (?:recommend|suggest|advise) (?:contacting|calling|asking|consulting|visiting|reaching out to|speaking to|speaking with|talking to|checking with|getting in touch with)";

/** English: "please contact our billing department", "reach out to the courier", "request a refund from Google". */
export const redirectsEn = new Pattern([
  `(?:(?<!.)|(?<=[,:;.] )|${order}(?: directly| also| please| first| again){0,2} )${go} ${target}`,
  `${gerund} ${target}`,
  `(?:please |kindly |just )(?:visit|see|check|refer to|go to|use|browse) (?:our|the|their) (?:web(?: )?site|home(?: )?page|web(?: )?page|online store|app|portal)`,
  "(?:you(?:'ll| will)? (?:can|could|should|need to|have to|would have to|must|may)|please|kindly)(?: also| then)? (?:request|get|ask for|claim|seek) (?:a |the |your |it |any )?(?:\\w{2,14} ){0,2}?(?:from|through|with|at) (?!us\\b|me\\b|here\\b|your (?:account|app|inbox|order|profile)\\b|the (?:link|app|page|menu|button|form|top|bottom)\\b|our (?:app|website|site|page)\\b)[a-z][a-z]{2,18}",
  '(?:will|should|would) (?:have|be able to give you|give you) (?:the )?(?:contact|phone) (?:numbers?|details)',
  '(?:help|solve|answer)(?: \\w{2,12}){0,4} (?:on|in|at|through) (?:the|our|their) (?:support |community |help |user )?forums?',
  '(?:please |kindly |just |you to |you can |you could )(?:report (?:it|this|that) (?:at|to|on|in|here|there)|(?:submit|file) an? (?:[a-z]{3,10} ){0,2}report)',
  `to (?:get in touch|speak|talk) (?:with|to) one of our (?:${body})`,
]);
