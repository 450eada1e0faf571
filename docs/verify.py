"""Verifies a chain of the trail and checkpoints of it, from docs/trail.md alone; Python 3.8 or later, nothing installed.

    python3 verify.py CHAIN trail.ndjson [checkpoints.ndjson] [ed25519:fingerprint ...]

CHAIN is the story's id, or desk. Ends with 0 when all holds, else with 1 and the first thing that does not.
"""
import base64
import hashlib
import json
import re
import sys

HASH, KEY, HEX64 = r"sha256:[0-9a-f]{64}", r"ed25519:[0-9a-f]{64}", r"[0-9a-f]{64}"
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


class Bad(Exception):
    pass


def hold(condition, sentence):
    if not condition:
        raise Bad(sentence)


def form(pattern, value):
    return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def canonical(value):
    """RFC 8785, for what payloads hold: whole numbers, no others."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    hold(not isinstance(value, float), "a number that is not whole")
    return json.dumps(value, ensure_ascii=False)


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


# Ed25519, verification only: RFC 8032, 5.1.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    g, h = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    x, y, z, t = f - e, h - g, h + g, f + e
    return x * y % P, z * t % P, y * z % P, x * t % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point, scalar = add(point, point), scalar >> 1
    return result


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    xx = (y * y - 1) * pow(D * y * y + 1, P - 2, P)
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - xx) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, data, signature):
    a, r, s = point_of(public), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + data).digest(), "little") % L
    one, other = times(s, BASE), add(r, times(k, a))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def members(pairs):
    """Programs differ in which of two members of one name they read: there is none."""
    hold(len(dict(pairs)) == len(pairs), "a member is named twice")
    return dict(pairs)


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        for number, text in enumerate(file.read().split("\n"), 1):
            if text:
                try:
                    yield number, json.loads(text, object_pairs_hook=members)
                except ValueError:
                    raise Bad(f"{path}, line {number}: it is no JSON")


def verify_chain(chain, path):
    before, heads = sha256(canonical({"chain": chain, "rule": "stet-trail-1"}).encode()), [None]
    for number, line in lines_of(path):
        place = f"{path}, line {number}, entry {line.get('seq')}:"
        hold(whole(line.get("seq")) and line["seq"] == len(heads), f"{place} entry {len(heads)} was due")
        hold(form(TIME, line.get("at")), f"{place} its time has not the form")
        hold(all(form(HASH, line.get(f)) for f in ("payloadHash", "prevHash", "hash")), f"{place} a hash has not the form")
        hold(line["prevHash"] == before, f"{place} it does not follow from the entry before it")
        said = {field: line[field] for field in ("actor", "at", "payloadHash", "prevHash", "seq", "type")}
        hold(line["hash"] == sha256(canonical(said).encode()), f"{place} its hash is not that of what it says")
        hold(("salt" in line) == ("payload" in line), f"{place} salt and payload stand or fall together")
        if "salt" in line:
            hold(form(HEX64, line["salt"]), f"{place} its salt has not the form")
            data = bytes.fromhex(line["salt"]) + canonical(line["payload"]).encode()
            hold(line["payloadHash"] == sha256(data), f"{place} its payload is not the one that was hashed")
        before = line["hash"]
        heads.append(before)
    return heads


def verify_checkpoints(chain, path, heads, noted):
    seen, keys = 0, set()
    for number, line in lines_of(path):
        place, told = f"{path}, line {number}:", line.get("checkpoint")
        hold(isinstance(told, dict) and sorted(told) == ["at", "chain", "head", "key", "rule", "size"], f"{place} it is no checkpoint")
        hold(told["rule"] == "stet-checkpoint-1" and form(HASH, told["head"]) and form(TIME, told["at"]), f"{place} it has not the form")
        hold(form(r"[0-9a-f]{128}", line.get("signature")) and form(KEY, told["key"]), f"{place} it has not the form")
        public = base64.b64decode(line["publicKey"], validate=True)
        hold(len(public) == 32 and told["key"] == "ed25519:" + hashlib.sha256(public).hexdigest(), f"{place} its key is another")
        hold(is_signed(public, canonical(told).encode(), bytes.fromhex(line["signature"])), f"{place} its signature does not hold")
        if told["chain"] != chain:
            continue
        hold(not noted or told["key"] in noted, f"{place} it is signed by a key that you did not name, {told['key']}")
        size = told["size"]
        hold(whole(size) and 0 < size < len(heads), f"{place} it counts {size} entries, and there are {len(heads) - 1}: the newest were cut off")
        hold(heads[size] == told["head"], f"{place} entry {size} is another: it, or one before it, was written anew")
        seen, keys = seen + 1, keys | {told["key"]}
    return seen, keys


def main(chain, trail, *more):
    files, noted = [one for one in more if not form(KEY, one)], {one for one in more if form(KEY, one)}
    heads = verify_chain(chain, trail)
    print(f"{chain}: entries 1 to {len(heads) - 1} hold")
    for path in files:
        count, keys = verify_checkpoints(chain, path, heads, noted)
        print(f"{path}: {count} checkpoints of it hold, signed by {', '.join(sorted(keys)) or 'nobody'}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (Bad, KeyError, TypeError, AttributeError, UnicodeError, ValueError) as bad:
        sys.exit(f"It does not hold. {bad}")
