package moothall.moderation.detection.links;

import java.util.List;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * A link to a file that runs when it is opened. Deliberately misses archives and documents, which
 * are mostly harmless, and files whose name the link does not show.
 */
public final class ExecutableLinks implements Recogniser {

  private static final Set<String> ENDINGS =
      Vocabulary.of(
          """
          apk xapk apkm ipa exe scr msi bat cmd vbs vbe jse wsf ps1 hta lnk dmg pkg iso img jar deb
          rpm appimage docm xlsm pptm reg cpl pif gadget msix appx
          """);

  @Override
  public String name() {
    return "executable-link";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Refanged text = Refanged.of(reading.asWritten());
    return Links.in(text).stream()
        .filter(ExecutableLinks::isProgram)
        .map(link -> text.seen(link, link.host() + link.path()))
        .toList();
  }

  private static boolean isProgram(Link link) {
    String file = link.file();
    int dot = file.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(file.substring(dot + 1));
  }
}
