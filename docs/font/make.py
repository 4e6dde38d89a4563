"""Makes the site's one font file: Atkinson Hyperlegible Next, variable weight 400-700, for Dutch and its neighbours' names.

The font's npm package holds Latin and extended Latin as two files. A page would load both for one "ğ", so the letters of
the names that live in the neighbourhood are put into the first. Needs Python's fonttools and brotli. From the project root:

    npm install --no-save @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    python3 docs/font/make.py
"""

from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = Path("node_modules/@fontsource-variable/atkinson-hyperlegible-next/files")
TARGET = Path("src/styles/fonts/atkinson-hyperlegible-next.woff2")
WEIGHTS = (400, 700)

LATIN = "".join(map(chr, range(0x20, 0x7F))) + "ÀÁÂÄÇÈÉÊËÌÍÎÏÑÓÔÖÙÚÛÜàáâãäåæçèéêëìíîïñòóôõöøùúûüýßı\u00a0«»°·×©‘’“”„–—…•€"
# Turkish, Polish, Romanian, Czech and Croatian names, and the Dutch ĳ; a rarer letter falls back to the system's font.
EXTENDED = "ĞğŞşİąćęŁłńŚśŹźŻżăȘșțĆČčěňřŠšŽžđĲĳ"


def subset_of(name: str, characters: str) -> TTFont:
    font = TTFont(SOURCE / f"atkinson-hyperlegible-next-{name}-wght-normal.woff2")
    options = subset.Options(layout_features=["kern"], hinting=False, notdef_outline=True)
    options.drop_tables += ["HVAR", "STAT", "MVAR", "DSIG", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    return instancer.instantiateVariableFont(font, {"wght": WEIGHTS})


def reread(font: TTFont) -> TTFont:
    """The font as a reader sees it: every table compiled once."""
    buffer = BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def add_glyphs(base: TTFont, extra: TTFont) -> None:
    """Copies what `extra` draws into `base`: outlines, their variations, widths and the characters they stand for."""
    order = base.getGlyphOrder()
    rename = {glyph: f"ext.{glyph}" for glyph in extra.getGlyphOrder() if glyph != ".notdef"}
    # Read every table that counts glyphs before the order grows.
    for tag in base.keys():
        base[tag]
    for glyph, name in rename.items():
        outline = extra["glyf"][glyph]
        if outline.isComposite():
            for component in outline.components:
                component.glyphName = rename[component.glyphName]
        order.append(name)
        base["glyf"].glyphs[name] = outline
        base["hmtx"].metrics[name] = extra["hmtx"].metrics[glyph]
        base["gvar"].variations[name] = extra["gvar"].variations.get(glyph, [])
    base.setGlyphOrder(order)
    base["glyf"].glyphOrder = order
    base["maxp"].numGlyphs = len(order)
    for table in base["cmap"].tables:
        if table.isUnicode():
            for code, glyph in extra.getBestCmap().items():
                table.cmap.setdefault(code, rename[glyph])


def main() -> None:
    font, extra = reread(subset_of("latin", LATIN)), reread(subset_of("latin-ext", EXTENDED))
    add_glyphs(font, extra)
    font["post"].formatType = 3.0
    font.flavor = "woff2"
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    font.save(TARGET)
    missing = [c for c in LATIN + EXTENDED if ord(c) not in TTFont(TARGET).getBestCmap()]
    print(f"{TARGET}: {TARGET.stat().st_size} bytes, not in the font: {''.join(missing) or 'none'}")


main()
