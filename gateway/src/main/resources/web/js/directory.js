import { get, query } from './api.js';
import { has, who } from './session.js';

/** Names of units and groups, read once and again after a while. */
let known = null;
let readAt = 0;

/** Every page of a list. */
export async function all(path, params = {}) {
  const items = [];
  let cursor = null;
  do {
    const page = await get(`${path}${query({ ...params, limit: 200, cursor })}`);
    items.push(...(page.items ?? []));
    cursor = page.next;
  } while (cursor);
  return items;
}

/** A failed read is told and not kept: without their names units would look like none. */
export async function directory() {
  if (!known || Date.now() - readAt > 300_000) {
    readAt = Date.now();
    const reading = Promise.all([all('/api/units'), all('/api/unit-groups')]).then(([units, groups]) => ({
      units,
      groups,
      unit: new Map(units.map((unit) => [unit.id, unit])),
      group: new Map(groups.map((group) => [group.id, group])),
    }));
    known = reading;
    reading.catch(() => {
      if (known === reading) known = null;
    });
  }
  return known;
}

export const forgetDirectory = () => {
  known = null;
};

export const unitName = (names, unitId) => names?.unit.get(unitId)?.name ?? unitId ?? '';

/** The body for which a unit's staff act, as the services find it. */
function bodyOf(names, unitId) {
  for (let unit = names?.unit.get(unitId), depth = 0; unit && depth < 32; unit = names.unit.get(unit.parentId), depth++) {
    if (unit.kind === 'BODY') return unit.id;
  }
  return unitId;
}

/** Whether what a unit has given out is this person's in one of these roles: staff act for their body only. */
export const actsFor = (names, unitId, ...roles) => has(...roles) && bodyOf(names, who()?.unit) === unitId;

/** The same, or as that very unit. */
export const decides = (names, unitId, ...roles) => actsFor(names, unitId, ...roles) || (has('unit') && who()?.unit === unitId);

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
