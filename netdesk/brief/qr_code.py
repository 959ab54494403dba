"""QR codes of the five smallest versions, in byte mode with one mask: ISO/IEC 18004.

A code is linear: each bit of the message turns over a fixed set of modules, its own and those of
its error correction. These sets are made once for each version and level; a code is then no more
than the exclusive or of the sets of its bits, ten times as quick as building it module by module.
"""

from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import xor

from msgspec import Struct

_CODEWORDS = (26, 44, 70, 100, 134)
# For each version: codewords of error correction in a block, and blocks, from low to high.
_BLOCKS = (
    ((7, 1), (10, 1), (13, 1), (17, 1)),
    ((10, 1), (16, 1), (22, 1), (28, 1)),
    ((15, 1), (26, 1), (18, 2), (22, 2)),
    ((20, 1), (18, 2), (26, 2), (16, 4)),
    ((26, 1), (24, 2), (18, 4), (22, 4)),
)
_LEVEL_BITS = (1, 0, 3, 2)
_MASK = 3
_FINDER = 7
_TIMING = 6
# Mode and length before the message.
_HEAD_BITS = 12


class _Base(Struct, frozen=True):
    """A version at a level: what is always dark, and what each bit of the message turns over."""

    side: int
    capacity: int
    dark: int
    turned: tuple[int, ...]


def qr_rows(message: bytes) -> list[str]:
    """The rows of the code as "0" for light and "1" for dark modules.

    The smallest version that holds the message, at the strongest correction that it then allows.

    Raises:
        ValueError: the message has over 106 bytes.
    """
    fitting = [
        (version, level)
        for version, levels in enumerate(_BLOCKS)
        for level, (correction, blocks) in enumerate(levels)
        if (_CODEWORDS[version] - correction * blocks) * 8 >= len(message) * 8 + _HEAD_BITS
    ]
    if not fitting:
        raise ValueError("too long for a QR code of version 5")
    smallest = fitting[0][0]
    base = _base(*max(pair for pair in fitting if pair[0] == smallest))
    bits = f"0100{len(message):08b}" + "".join([f"{byte:08b}" for byte in message])
    bits = _filled(bits, base.capacity)
    sets = [base.turned[at] for at, bit in enumerate(bits) if bit == "1"]
    modules = f"{reduce(xor, sets, base.dark):0{base.side * base.side}b}"
    return [modules[at : at + base.side] for at in range(0, len(modules), base.side)]


def _filled(bits: str, capacity: int) -> str:
    bits = bits[: capacity * 8] + "0" * min(4, capacity * 8 - len(bits))
    bits += "0" * (-len(bits) % 8)
    return (bits + "1110110000010001" * capacity)[: capacity * 8]


@lru_cache
def _base(version: int, level: int) -> _Base:
    side = 21 + 4 * version
    fixed = _fixed_modules(version, side)
    fixed |= _format_modules(side, _format_bits(level))
    free = [place for place in _path(side) if place not in fixed]
    bit_of = {place: 1 << (side * side - 1 - place[0] * side - place[1]) for place in fixed}
    dark = sum(bit_of[place] for place, is_dark in fixed.items() if is_dark)
    order = [1 << (side * side - 1 - row * side - column) for row, column in free]
    dark |= sum(bit for bit, (row, column) in zip(order, free, strict=True) if _masks(row, column))
    turned = tuple(_turned_sets(version, level, order))
    return _Base(side, len(turned) // 8, dark, turned)


def _masks(row: int, column: int) -> bool:
    return (row + column) % _MASK == 0


def _fixed_modules(version: int, side: int) -> dict[tuple[int, int], bool]:
    """Finders with their light edges, timing, alignment: where they are and whether dark."""
    fixed: dict[tuple[int, int], bool] = {}
    for at in range(side):
        fixed[_TIMING, at] = fixed[at, _TIMING] = at % 2 == 0
    if version:
        middle = side - _FINDER
        for row in range(-2, 3):
            for column in range(-2, 3):
                fixed[middle + row, middle + column] = max(abs(row), abs(column)) != 1
    for top, left in ((0, 0), (0, side - _FINDER), (side - _FINDER, 0)):
        for row in range(-1, _FINDER + 1):
            for column in range(-1, _FINDER + 1):
                if 0 <= top + row < side and 0 <= left + column < side:
                    ring = max(abs(row - 3), abs(column - 3))
                    fixed[top + row, left + column] = ring not in (2, 4)
    fixed[side - _FINDER - 1, _FINDER + 1] = True
    return fixed


def _format_bits(level: int) -> int:
    data = _LEVEL_BITS[level] << 3 | _MASK
    rest = data << 10
    for at in range(14, 9, -1):
        if rest >> at & 1:
            rest ^= 0x537 << (at - 10)
    return (data << 10 | rest) ^ 0x5412


def _format_modules(side: int, bits: int) -> dict[tuple[int, int], bool]:
    places = [(at, 8) for at in range(6)] + [(7, 8), (8, 8), (8, 7)]
    places += [(8, 14 - at) for at in range(9, 15)]
    again = [(8, side - 1 - at) for at in range(8)]
    again += [(side - 15 + at, 8) for at in range(8, 15)]
    known = {place: bool(bits >> at & 1) for at, place in enumerate(places)}
    return known | {place: bool(bits >> at & 1) for at, place in enumerate(again)}


def _path(side: int) -> Iterator[tuple[int, int]]:
    """All modules in the order of the message: up and down in pairs of columns from the right."""
    is_upward = True
    for right in range(side - 1, 0, -2):
        column = right - (right <= _TIMING)
        rows = range(side - 1, -1, -1) if is_upward else range(side)
        for row in rows:
            yield row, column
            yield row, column - 1
        is_upward = not is_upward


def _turned_sets(version: int, level: int, order: list[int]) -> Iterator[int]:
    """For each bit of the message, the modules that it turns over."""
    correction, count = _BLOCKS[version][level]
    total = _CODEWORDS[version]
    short = total // count - correction
    lengths = [short + (at >= count - total % count) for at in range(count)]
    data = total - correction * count
    columns = [(at, block) for at in range(short + 1) for block in range(count)]
    place_of = {pair: at for at, pair in enumerate(p for p in columns if p[0] < lengths[p[1]])}
    for block, length in enumerate(lengths):
        rests = _remainders(correction, length)
        for at in range(length):
            for bit in (128, 64, 32, 16, 8, 4, 2, 1):
                modules = _modules(order, place_of[at, block], bit)
                for nth, rest in enumerate(rests[length - 1 - at]):
                    modules |= _modules(order, data + nth * count + block, _times(rest, bit))
                yield modules


def _modules(order: list[int], codeword: int, value: int) -> int:
    return sum(order[codeword * 8 + at] for at in range(8) if value >> (7 - at) & 1)


def _remainders(correction: int, length: int) -> list[list[int]]:
    """For each power of x from that of the correction on, what the generator leaves of it."""
    generator = [1]
    root = 1
    for _ in range(correction):
        shifted = [*generator, 0]
        scaled = [0, *[_times(part, root) for part in generator]]
        generator = [one ^ other for one, other in zip(shifted, scaled, strict=True)]
        root = _times(root, 2)
    rest = generator[1:]
    rests = []
    for _ in range(length):
        rests.append(rest)
        top = rest[0]
        follow = [*rest[1:], 0]
        rest = [one ^ _times(top, g) for one, g in zip(follow, generator[1:], strict=True)]
    return rests


def _times(one: int, other: int) -> int:
    """The product in the field of 256 elements that the standard names."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 0x100:
            one ^= 0x11D
        other >>= 1
    return product
