"""Photographs, drawn with nothing but the standard library."""

import struct
import zlib


def picture(width, height, colour):
    """A PNG; colour answers red, green and blue of a pixel."""
    rows = b"".join(b"\0" + bytes(part for x in range(width) for part in colour(x, y)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def boundary_wall(mended=False):
    """Sky, field and the wall, with a red stake on either side once it is put right."""
    def colour(x, y):
        if mended and y > 150 and x in range(130, 138) or mended and y > 150 and x in range(202, 210):
            return (198, 56, 43)
        if 150 <= x < 190 and y > 90:
            return (150, 95, 66) if (y // 12 + x // 20) % 2 else (165, 113, 79)
        return (183, 207, 221) if y < 120 else (150, 140, 104)
    return picture(320, 240, colour)
