const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The account that an access key id belongs to: 40 of its first 45 bits. Undefined where the id does not say: those that begin
 * with I or J after the prefix are older than this. https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489
 */
export function accountOf(accessKeyId: string): string | undefined {
  const body = accessKeyId.slice(4, 13);
  if (!/^[A-HK-Z2-7][A-Z2-7]{8}$/.test(body)) return undefined;
  let bits = 0;
  for (const letter of body) bits = bits * 32 + alphabet.indexOf(letter);
  const account = Math.floor(bits / 16) % 2 ** 40;
  return account < 1e12 ? String(account).padStart(12, '0') : undefined;
}

/** Accounts of Thinkst's canary tokens, and others that hand out keys to be alarmed by their use (trufflehog's pkg/detectors/aws/canary.go). */
const canaries = new Set(
  [
    '052310077262 171436882533 534261010715 595918472158 717712589309 819147034852 992382622183 730335385048 266735846894 893192397702',
    '044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651 445142720921 465867158099',
    '637958123769 693412236332 732624840810 735421457923 959235150393 982842642351',
  ].flatMap((row) => row.split(' ')),
);

/** Whether a key of this account is bait: to use it raises an alarm and tells nothing. The list is not complete. */
export const isCanary = (account: string) => canaries.has(account);
