const UNSET = "function ownerAddress() { return ''; }";
const ADDRESS = /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * The rules with the address of the person who may found communities. Firebase stores addresses in lower case.
 * @throws RangeError for what is no plain e-mail address, since it becomes part of a program.
 */
export function setOwner(rules: string, address: string): string {
  const owner = address.trim().toLowerCase();
  if (!ADDRESS.test(owner)) throw new RangeError(`"${address}" is no e-mail address.`);
  if (!rules.includes(UNSET)) throw new RangeError('These rules have an owner already.');
  return rules.replace(UNSET, () => `function ownerAddress() { return '${owner}'; }`);
}
