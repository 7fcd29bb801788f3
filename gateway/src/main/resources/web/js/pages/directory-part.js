import { t } from '../i18n.js';
import { Page } from '../page.js';
import { say } from '../ui.js';

export const KINDS = ['BODY', 'ROOM', 'SUBORDINATE', 'OUTSIDE'];

export const POSTS = ['FOCAL_POINT', 'HEAD'];

export const etagOf = (thing) => `"${thing.revision}"`;

/** One name per line or between semicolons. */
export const listed = (text) => text.split(/[\n;]/).map((one) => one.trim()).filter(Boolean);

/** A part of the directory's page; what it saves is read anew by the page. */
export class DirectoryPart extends Page {
  static properties = { names: { attribute: false } };

  /** A part of a page leaves the tab's name alone. */
  name() {}

  save(command) {
    return this.act(async () => {
      await command();
      say(t('saved'));
      this.dispatchEvent(new CustomEvent('kehoach-saved'));
      await this.reload();
    });
  }
}
