package moothall.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {

  @Test
  void readsWhatIsWellFormedToItsEnd() {
    StringBuilder root = new StringBuilder();

    assertThat(read("<?xml version='1.0'?><!-- c --><a><b>&lt;&#65;</b></a>", root)).isTrue();
    assertThat(root).hasToString("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!-- first --><!DOCTYPE a [<!ENTITY x 'y'>]><a/>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>"
      })
  void refusesADocumentTypeBeforeAnythingIsTaken(String document) {
    StringBuilder root = new StringBuilder();

    assertThat(read(document, root)).isFalse();
    assertThat(root).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "words", "<a>", "<a></b>", "<a/><b/>", "<a>&undeclared;</a>"})
  void refusesWhatIsNotWellFormed(String document) {
    assertThat(read(document, new StringBuilder())).isFalse();
  }

  private static boolean read(String document, StringBuilder root) {
    return SafeXml.read(
        document.getBytes(StandardCharsets.UTF_8), reader -> root.append(reader.getLocalName()));
  }
}
