package moothall.escalation.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The DejaVu fonts, which come along: no font of the machine is used. */
enum Fonts {
  SANS("DejaVuSans.ttf"),
  SANS_BOLD("DejaVuSans-Bold.ttf"),
  MONO("DejaVuSansMono.ttf");

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final String file;

  Fonts(String file) {
    this.file = file;
  }

  InputStream open() {
    InputStream font = Fonts.class.getResourceAsStream(FOLDER + file);
    if (font == null) {
      throw new IllegalStateException(file + " is missing from the class path");
    }
    return font;
  }

  /** What both weights of the running text can print. */
  static Glyphs ofText() {
    return Lookup.TEXT;
  }

  private static final class Lookup {
    static final Glyphs TEXT = glyphs(SANS, SANS_BOLD);

    private static Glyphs glyphs(Fonts font, Fonts other) {
      CmapLookup one = lookup(font);
      CmapLookup two = lookup(other);
      return point -> one.getGlyphId(point) != 0 && two.getGlyphId(point) != 0;
    }

    private static CmapLookup lookup(Fonts font) {
      try (InputStream in = font.open()) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(in.readAllBytes());
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        return parsed.getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new UncheckedIOException(font.file + " cannot be read", e);
      }
    }
  }
}
