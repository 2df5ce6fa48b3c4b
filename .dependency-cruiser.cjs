/** The house: data walks one way. A room knows the rooms before it and nothing after it. */
const rooms = ['contracts', 'text', 'article', 'corpus', 'story', 'alignment', 'framing', 'comparison'];
const forbidden = rooms.slice(0, -1).map((room, i) => ({
  name: `no-back-arrow-from-${room}`,
  comment: `lib/${room} stands before ${rooms.slice(i + 1).join(', ')} and must not know them.`,
  severity: 'error',
  from: { path: `^lib/${room}(/|\\.ts$)` },
  to: { path: `^lib/(${rooms.slice(i + 1).join('|')})(/|\\.ts$)` },
}));
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    ...forbidden,
    {
      name: 'browser-only-in-platform',
      comment: 'Only lib/platform and the wiring in entrypoints know the browser.',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: '^lib/platform/' },
      to: { path: '(wxt|webextension-polyfill)' },
    },
    {
      name: 'components-know-neither-messages-nor-store',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(platform|corpus)/' },
    },
    {
      name: 'lib-knows-no-screens',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(components|entrypoints|scripts)/' },
    },
    {
      name: 'page-highlighting-is-its-own-room',
      severity: 'error',
      from: { path: '^lib/highlight/' },
      to: { path: '^lib/(corpus|story|alignment|framing|comparison|platform)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
