package moothall.escalation.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PackTest {

  private static final String HARD =
      "Da\u202Ener \uD83D\uDD25\u200B Mae'r s\u0175n yn \u0177d. \u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD Z\u0351\u034A\u0342\u0350\u0313a \uD800 \u0000 \u5929\u6C17 \uFFFE <b>&amp;";

  private final Dossiers referral = new Dossiers(HARD, "x".repeat(10_000));

  @Test
  void isTheSameForTheSameFactsWhereverAndWheneverItIsMade() {
    byte[] here = referral.pack();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(Pack.hash(referral.pack())).isEqualTo(Pack.hash(here));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void keepsTheWordsExactly() {
    Dossier back =
        DossierJson.read(file("referral.json", referral.pack()), Dossier.class).orElseThrow();

    assertThat(back).isEqualTo(referral.dossier());
    assertThat(back.versions().getFirst().text()).isEqualTo(HARD);
  }

  @Test
  void printsWhatCannotBePrintedAsNumbers() throws IOException {
    byte[] pdf = file("dossier.pdf", referral.pack());
    if (System.getenv("MOOTHALL_PICTURES") != null) {
      Files.write(Path.of(System.getenv("MOOTHALL_PICTURES")), pdf);
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String printed = new PDFTextStripper().getText(document);
      assertThat(printed)
          .contains(
              "⟦U+202E⟧",
              "⟦U+1F525⟧",
              "⟦U+200B⟧",
              "⟦U+D800⟧",
              "⟦U+0000⟧",
              "⟦U+5929⟧",
              "⟦U+FFFE⟧",
              "sŵn yn ŷd",
              "FIRE",
              "<b>&amp;",
              "Reconstruction",
              "00:15:00 BST",
              "23:15:00 UTC");
      assertThat(printed.chars().filter(it -> it == 'x').count()).isGreaterThan(10_000);
    }
  }

  @Test
  void beginsNoFormulaInATable() {
    assertThat(text("custody.csv", referral.pack())).contains("\"'=cmd|' /C calc'!A0\"");
  }

  @Test
  void isADraftWithoutAHome() {
    assertThat(text("statement-DRAFT.txt", referral.pack()))
        .startsWith("*** DRAFT")
        .contains("Dev Oakes-Ali", "DOA/1", "DOA/2", "s. 9")
        .doesNotContain("01632 960123");
  }

  @Test
  void holdsNoWordsAndNoPayloadOfWhatIsWithheld() {
    byte[] pack = Pack.of(referral.dossier(true), referral.entries(), referral.proof(10));

    assertThat(PackZip.read(pack).files())
        .extracting(PackFile::path)
        .noneMatch(it -> it.startsWith("sealed/"));
    for (PackFile file : PackZip.read(pack).files()) {
      assertThat(new String(file.content(), StandardCharsets.UTF_8))
          .as(file.path())
          .doesNotContain("ener", "xxxxxxxxxx", "comment\",");
    }
    assertThat(PackCheck.of(pack, new Trusting(List.of(), List.of())))
        .isInstanceOf(PackFinding.Sound.class);
  }

  @Test
  void saysPlainlyThatNoCheckpointVouchesYet() {
    byte[] pack = Pack.of(referral.dossier(), referral.entries(), Optional.empty());

    assertThat(PackZip.read(pack).files())
        .extracting(PackFile::path)
        .containsExactly(
            "README.txt",
            "dossier.pdf",
            "statement-DRAFT.txt",
            "referral.json",
            "custody.csv",
            "exhibits.csv",
            "sealed/entry-000003.bin",
            "sealed/entry-000009.bin",
            "proof/entries.ndjson",
            "manifest.csv");
  }

  private static String text(String name, byte[] pack) {
    return new String(file(name, pack), StandardCharsets.UTF_8);
  }

  private static byte[] file(String name, byte[] pack) {
    return PackZip.read(pack).files().stream()
        .filter(it -> it.path().equals(name))
        .findFirst()
        .orElseThrow()
        .content();
  }
}
