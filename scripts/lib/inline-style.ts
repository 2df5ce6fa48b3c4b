import type { WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { transformIndexHtml?: unknown }>;

/**
 * Puts the style sheets of one page into it, so that the browser need not ask for them, and drops the script that Vite gives every page, which
 * holds nothing there.
 * @param page path of the page's source, from its end
 */
export function inlineStyle(page: string): Plugin {
  return {
    name: 'parallax:inline-style',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !filename.replaceAll('\\', '/').endsWith(page)) return html;
        return html
          .replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (link, file: string) => {
            const sheet = bundle[file];
            return sheet?.type === 'asset' ? `<style>${String(sheet.source).trim()}</style>` : link;
          })
          .replace(/<script type="module"[^>]*src="\/([^"]+)"[^>]*><\/script>\s*/g, (script, file: string) => {
            const chunk = bundle[file];
            return chunk?.type === 'chunk' && chunk.code.trim() === '' ? '' : script;
          });
      },
    },
  };
}
