/** Adds a member to those of a key, which stay in their order. */
export function addTo<Key, Member>(groups: Map<Key, Member[]>, key: Key, member: Member): void {
  const members = groups.get(key)
  if (members === undefined) groups.set(key, [member])
  else members.push(member)
}

/** The members of each key in their order. (`Map.groupBy` needs Node 21.) */
export function groupBy<Key, Member>(members: Iterable<Member>, keyOf: (member: Member) => Key): Map<Key, Member[]> {
  const groups = new Map<Key, Member[]>()
  for (const member of members) addTo(groups, keyOf(member), member)
  return groups
}
