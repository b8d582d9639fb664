package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.ingest.polling.CommentListing;
import moothall.platforms.Platform;
import moothall.platforms.Reading;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.Test;

class ReadersTest {

  @Test
  void areThereExactlyForThePlatformsThatSaySo() {
    Set<String> packages =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("moothall.ingest")
                .stream()
                .map(type -> type.getPackageName() + ".")
                .collect(Collectors.toSet());

    assertThat(PlatformsFile.shipped().all())
        .hasSizeGreaterThan(10)
        .allSatisfy(platform ->
            assertThat(packages.stream().anyMatch(it -> isOf(platform, it)))
                .as(platform.id())
                .isEqualTo(platform.reading().built() && !isByHand(platform)));
  }

  /** What a person copies comes in as a file of one row. */
  private static boolean isByHand(Platform platform) {
    return platform.reading().how() == Reading.How.MANUAL;
  }

  @Test
  void askExactlyThePlatformsThatSaySo() {
    Set<String> asking =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("moothall.ingest")
                .stream()
                .filter(type -> type.isAssignableTo(CommentListing.class) && !type.isInterface())
                .map(type -> type.getPackageName() + ".")
                .collect(Collectors.toSet());

    assertThat(asking).isNotEmpty();
    assertThat(PlatformsFile.shipped().all())
        .filteredOn(platform -> platform.reading().built())
        .allSatisfy(platform ->
            assertThat(asking.stream().anyMatch(it -> isOf(platform, it)))
                .as(platform.id())
                .isEqualTo(platform.reading().how().polls()));
  }

  private static boolean isOf(Platform platform, String packageName) {
    return packageName.startsWith("moothall.ingest.")
        && packageName.contains("." + platform.id() + ".");
  }
}
