/** Styles of the contact panel's shadow root; colours come in through the page's custom properties. */
export const contactPanelStyle = `
:host { display: block; min-width: 0; overflow: auto; border-left: 1px solid var(--line); background: var(--card); }
.panel { padding: 14px 16px; }
h3 { display: flex; align-items: center; justify-content: space-between; margin: 0 0 12px; font-size: 12px; text-transform: uppercase; letter-spacing: .03em; color: var(--text-quiet); }
h3.next { margin-top: 18px; padding-top: 14px; border-top: 1px solid var(--line); }
.edit { border: 0; background: none; color: var(--link); font: inherit; text-transform: none; cursor: pointer; }
.person { display: flex; align-items: center; gap: 10px; margin-bottom: 12px; }
a { color: var(--link); font-weight: 600; text-decoration: none; }
a:hover { text-decoration: underline; }
.avatar { display: inline-grid; place-items: center; flex: none; width: 34px; height: 34px; border-radius: 8px; color: #fff; font-size: 12px; font-weight: 600; }
.hue-0 { background: #3f6f8f; } .hue-1 { background: #7a5c99; } .hue-2 { background: #2f7d6b; }
.hue-3 { background: #a3583c; } .hue-4 { background: #4f6cb0; } .hue-5 { background: #8a6d1f; }
dl { margin: 0; font-size: 12px; }
dt { color: var(--text-quiet); }
dd { margin: 0 0 8px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
ul { margin: 0; padding: 0; list-style: none; font-size: 12px; }
li { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
time { display: block; color: var(--text-quiet); }
`;
