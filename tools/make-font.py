"""Makes the font of the PDF files: /usr/bin/python3 tools/make-font.py SOURCE.ttf TARGET.ttf

Needs Debian's packages fonttools, fonts-lxgw-wenkai and unicode-data.
"""

import bz2
import glob
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Vigil Kai"
RARE = "囧㐂龘䶮"
SIGNS = [
    (0x20, 0x7E),  # Latin
    (0xA0, 0x17F),
    (0x391, 0x3C9),  # Greek
    (0x2010, 0x2027),  # punctuation
    (0x2030, 0x205E),
    (0x2070, 0x2094),  # raised and lowered figures
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218B),  # units, Roman figures
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # circled figures
    (0x2500, 0x25FF),  # lines, blocks, marks
    (0x2600, 0x266F),
    (0x2700, 0x27BF),
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3200, 0x33FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),  # wide forms
]


def gb2312():
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def general_standard():
    """通用规范汉字表, 8105 characters (property kTGH of Unihan)."""
    for file in glob.glob("/usr/share/unicode/Unihan_*.txt.bz2"):
        for line in bz2.open(file, "rt", encoding="utf-8"):
            if "\tkTGH\t" in line:
                yield int(line.split()[0][2:], 16)


def main(source, target):
    wanted = set(gb2312()) | set(general_standard()) | set(map(ord, RARE))
    for first, last in SIGNS:
        wanted.update(range(first, last + 1))
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, glyph_names=True
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "gasp"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    rename(font["name"])
    font.save(target)


def rename(names):
    """The licence keeps the original name for the original."""
    kept = [record for record in names.names if record.nameID in (0, 5, 13, 14)]
    names.names = [record for record in kept if record.platformID == 3 and record.langID == 0x409]
    for number, text in (
        (1, NAME),
        (2, "Regular"),
        (3, NAME + " Regular"),
        (4, NAME + " Regular"),
        (6, NAME.replace(" ", "") + "-Regular"),
    ):
        names.setName(text, number, 3, 1, 0x409)


main(*sys.argv[1:])
