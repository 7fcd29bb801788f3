import { post, read } from './api.js';
import { t } from './i18n.js';
import { chooseVersion } from './ui.js';

/**
 * A command with typed words, on the version the person has seen. Where somebody was faster both versions are shown, and the
 * words go on to the newer one only as the person then says. Resolves to false where nothing was sent: the words stay kept.
 * `field` is what was typed, `theirs` how the resource now stands in words; without a field nothing can be overwritten, so it
 * is simply sent again.
 */
export async function postSeen(path, name, body, { etag, field = null, label = t('reason'), theirs = () => '' }) {
  try {
    await post(`${path}/${name}`, body, { etag });
    return true;
  } catch (problem) {
    if (problem.status !== 412) throw problem;
  }
  const newer = await read(path);
  if (!field) return post(`${path}/${name}`, body, { etag: newer.etag }).then(() => true);
  const standing = theirs(newer.body);
  const words = await chooseVersion({ label, mine: body[field], theirs: standing, written: newer.body[field] ?? '' });
  if (words === undefined || words === standing) return false;
  await post(`${path}/${name}`, { ...body, [field]: words }, { etag: newer.etag });
  return true;
}
