import { addressProblem, INWARD } from '@/domain/webhook';
import { admitUrl, resolveByName } from '../capture/address-guard';
import { CaptureFailed } from '../capture/capture-failed';
import { isAllowedAddress, isAllowedReceiver } from './webhook-setting';

const PATIENCE_MS = 5000;

/**
 * Whether a name leads inward by now. One that nobody answers for may come to: the guard asks again at each delivery, and
 * this is only to say so while somebody is looking.
 */
async function leadsInward(address: string): Promise<boolean> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
  try {
    await Promise.race([admitUrl(address, resolveByName, isAllowedReceiver), late]);
    return false;
  } catch (error) {
    if (error instanceof CaptureFailed) return error.fault === 'address-refused';
    throw error;
  }
}

/** Why no news can be sent to an address; null when it can, or when none was given. */
export async function problemWith(address: string | undefined): Promise<string | null> {
  if (address === undefined) return null;
  return addressProblem(address, isAllowedAddress) ?? ((await leadsInward(address)) ? INWARD : null);
}
