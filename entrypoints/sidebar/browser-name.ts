/** Name and version of the browser out of its user agent, e.g. `Firefox 140`; nothing else of it. */
export function browserName(userAgent: string): string {
  const [, name, version] =
    /(Firefox|Edg|OPR|Chrome)\/(\d+)/.exec(userAgent.replace(/Chrome(?=.*(Edg|OPR)\/)/, '')) ?? [];
  return name === undefined || version === undefined ? 'unknown browser' : `${name} ${version}`;
}
