package moothall.escalation.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into packs, and changes them. */
public final class Packs {

  private Packs() {}

  public static byte[] file(byte[] pack, String path) {
    return PackZip.read(pack).files().stream()
        .filter(it -> it.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + path))
        .content();
  }

  public static String text(byte[] pack, String path) {
    return new String(file(pack, path), StandardCharsets.UTF_8);
  }

  /** The text of the PDF. */
  public static String printed(byte[] pack) {
    try (PDDocument document = Loader.loadPDF(file(pack, "dossier.pdf"))) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> proved(byte[] pack) {
    return ((PackFinding.Sound) check(pack)).proved();
  }

  /** Where and why. */
  public static String damage(byte[] pack) {
    PackFinding.Damaged found = (PackFinding.Damaged) check(pack);
    return found.where() + ": " + found.why();
  }

  private static PackFinding check(byte[] pack) {
    return PackCheck.of(pack, new Trusting(List.of(), List.of()));
  }

  /** In the middle of the file; perhaps by somebody who makes the manifest anew. */
  public static byte[] withByteChanged(byte[] pack, String path, boolean manifestToo) {
    List<PackFile> files = new ArrayList<>();
    for (PackFile it : PackZip.read(pack).files()) {
      byte[] content = it.content().clone();
      if (it.path().equals(path)) {
        content[content.length / 2] ^= 1;
      }
      files.add(new PackFile(it.path(), content, it.about()));
    }
    if (manifestToo) {
      files.removeIf(it -> it.path().equals(Pack.MANIFEST));
      files.add(Pack.manifest(files));
    }
    return PackZip.write(files);
  }
}
