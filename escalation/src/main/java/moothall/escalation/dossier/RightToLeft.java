package moothall.escalation.dossier;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Arabic, Hebrew and their like as they are written: joined, and from the right. */
final class RightToLeft implements BidiReorderer {

  private final Glyphs glyphs;

  RightToLeft(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
  }

  @Override
  public String shapeText(String text) {
    try {
      String shaped = shaping(ArabicShaping.LETTERS_SHAPE).shape(text);
      // Letters that stand apart can be read; letters that are missing cannot.
      return shaped.codePoints().allMatch(it -> it <= ' ' || glyphs.has(it)) ? shaped : text;
    } catch (ArabicShapingException e) {
      return text;
    }
  }

  @Override
  public String deshapeText(String text) {
    try {
      return shaping(ArabicShaping.LETTERS_UNSHAPE).shape(text);
    } catch (ArabicShapingException e) {
      return text;
    }
  }

  private static ArabicShaping shaping(int letters) {
    return new ArabicShaping(
        letters | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  /** Finds where in a paragraph the direction changes. */
  static final class Runs implements BidiSplitter {

    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
    }

    @Override
    public int countTextRuns() {
      return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      BidiRun run = bidi.getVisualRun(index);
      return new BidiTextRun(
          run.getStart(), run.getLength(), run.getDirection() == Bidi.RTL ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
      return switch (Bidi.getBaseDirection(paragraph)) {
        case Bidi.LTR -> LTR;
        case Bidi.RTL -> RTL;
        default -> NEUTRAL;
      };
    }
  }
}
