import { stringOf } from './json-ld';
import type { PageMarkup } from './page';

/** The section as the page states it ("World", "Opinion"); null where it does not. */
export function sectionOf(page: PageMarkup): string | null {
  const stated =
    (page.ld && stringOf(page.ld, 'articleSection')) ??
    page.meta.first(
      'article:section',
      'parsely-section',
      'section',
      'og:section',
      'cxenseparse:section',
      'sailthru.section',
    );
  return stated && stated.length <= 60 && !/^https?:|^[\w-]+(?:\.[\w-]+)+$/i.test(stated) ? stated : null;
}
