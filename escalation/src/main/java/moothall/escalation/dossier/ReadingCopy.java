package moothall.escalation.dossier;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of XHTML as PDF/A-2u. Fetches nothing, whatever the page points to. */
final class ReadingCopy {

  static {
    // What it logs quotes what it prints.
    XRLog.setLoggingEnabled(false);
  }

  private ReadingCopy() {}

  /**
   * The same page always makes the same bytes.
   *
   * @param title of the document
   * @param id 32 hexadecimal digits that tell this document from all others
   * @param made in UTC, ISO 8601
   */
  static byte[] of(String page, String title, String id, String made) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRendererBuilder builder = new PdfRendererBuilder();
      font(builder, Fonts.SANS, "text", 400);
      font(builder, Fonts.SANS_BOLD, "text", 700);
      font(builder, Fonts.MONO, "mono", 400);
      builder.useUnicodeBidiSplitter(RightToLeft.Runs::new);
      builder.useUnicodeBidiReorderer(new RightToLeft(Fonts.ofText()));
      builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
      builder.useUriResolver((base, uri) -> null);
      builder.withHtmlContent(page, "");
      builder.toStream(out);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDF();
      }
      return StablePdf.of(out.toByteArray(), title, id, made);
    } catch (IOException e) {
      throw new UncheckedIOException("a page in memory can always be printed", e);
    }
  }

  private static void font(PdfRendererBuilder builder, Fonts font, String family, int weight) {
    builder.useFont(font::open, family, weight, FontStyle.NORMAL, true);
  }
}
