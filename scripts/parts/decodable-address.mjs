/**
 * An address whose path the framework can decode. It answers any other with 500 and none of our headers, before it asks a page
 * or the interface: in such a path each % is taken as it stands, as what nobody encoded, so that it leads nowhere like any
 * mistyped one.
 */
export function decodableAddress(address) {
  const [path] = address.split('?', 1);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll('%', '%25') + address.slice(path.length);
  }
}
