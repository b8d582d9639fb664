package moothall.escalation.subjects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moothall.escalation.dossier.DossierJson;
import moothall.escalation.dossier.Legible;
import moothall.escalation.dossier.Markup;
import moothall.escalation.dossier.PackFile;
import moothall.escalation.dossier.PackZip;
import moothall.escalation.evidence.Sha256;

/**
 * The file that somebody is given: to read, and for programs. The same facts make the same bytes.
 */
public final class SubjectPack {

  private static final String FIRST =
      """
      For the data protection officer, before this is handed over:

      1. Read export.html. Other people were taken out of what colleagues wrote by machine: it takes out what may be a
         name, an address or a number, and cannot know a name that somebody wrote in small letters.
      2. The author's own words stand as they were written, with whomever they name.
      3. What Legal withheld is not in it, and nothing in it says so.
      4. Take this page out, and hand over the other two files.
      """;

  private SubjectPack() {}

  /** As a ZIP. */
  static byte[] of(SubjectFile file) {
    List<PackFile> files = new ArrayList<>();
    files.add(new PackFile("read-first.txt", bytes(FIRST), "for the data protection officer"));
    files.add(
        new PackFile(
            "export.html", bytes(Markup.of("print/subject.jte", Map.of("file", file))), "to read"));
    files.add(new PackFile("export.json", DossierJson.write(file), "for programs"));
    files.add(
        new PackFile(
            "sha256.txt",
            bytes(
                files.stream()
                    .map(it ->
                        HexFormat.of().formatHex(Sha256.of(it.content())) + "  " + it.path() + "\n")
                    .collect(Collectors.joining())),
            "digests"));
    return PackZip.write(files);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** For the page to read: what hides, or turns what stands beside it around, is a number. */
  public static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point ->
            shown.append(isHidden(point) ? Legible.number(point) : Character.toString(point)));
    return shown.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          true;
      case Character.CONTROL -> point != '\n' && point != '\t' && point != '\r';
      default -> false;
    };
  }
}
