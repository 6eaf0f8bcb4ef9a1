/**
 * The built-in tags by id alone: a press and a team pack are checked against them and have no use for their texts, which
 * are ten times as large. A test holds them against the taxonomy.
 */
export const taxonomyVersion = 1;

export const builtInTags: ReadonlySet<string> = new Set([
  ...['prd.defect', 'prd.need', 'prd.use', 'prd.praise'],
  ...['log.late', 'log.where', 'log.damage', 'log.return'],
  ...['bil.wrong', 'bil.refund', 'bil.unclear'],
  ...['sal.promise', 'sal.buy'],
  ...['web.fault', 'web.lost', 'web.self', 'web.access'],
  'pol.unfair',
  ...['svc.again', 'svc.broken', 'svc.conduct', 'svc.reach', 'svc.praise'],
  'saf.risk',
  'rel.churn',
  ...['int.wait', 'int.lack', 'int.help'],
]);
