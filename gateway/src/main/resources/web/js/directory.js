import { get } from './api.js';

/** Names of units and groups, read once and again after a while. */
let known = null;
let readAt = 0;

/** Every page of a list. */
export async function all(path) {
  const items = [];
  let next = null;
  do {
    const page = await get(`${path}?limit=200${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    items.push(...(page.items ?? []));
    next = page.next;
  } while (next);
  return items;
}

export async function directory() {
  if (!known || Date.now() - readAt > 300_000) {
    readAt = Date.now();
    known = Promise.all([all('/api/units').catch(() => []), all('/api/unit-groups').catch(() => [])]).then(
      ([units, groups]) => ({
        units,
        groups,
        unit: new Map(units.map((unit) => [unit.id, unit])),
        group: new Map(groups.map((group) => [group.id, group])),
      }),
    );
  }
  return known;
}

export const forgetDirectory = () => {
  known = null;
};

export const unitName = (names, unitId) => names?.unit.get(unitId)?.name ?? unitId ?? '';

export const groupName = (names, groupId) => names?.group.get(groupId)?.name ?? groupId;

/** How many units a group names today, as far as its query tells. */
export function membersOf(names, group) {
  if (!group) return [];
  if (group.members?.length) return group.members;
  const kinds = group.query?.kinds ?? [];
  return names.units.filter((unit) => kinds.includes(unit.kind) && !unit.validTo).map((unit) => unit.id);
}

export const headcount = (names, party) => {
  const ids = new Set(party?.unitIds ?? []);
  (party?.groupIds ?? []).forEach((groupId) => membersOf(names, names.group.get(groupId)).forEach((unit) => ids.add(unit)));
  return ids.size;
};
