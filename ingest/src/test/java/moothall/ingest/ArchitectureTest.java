package moothall.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.micronaut.http.annotation.Controller;
import java.util.List;
import moothall.ingest.polling.CommentListing;
import moothall.rules.HouseRules;

@AnalyzeClasses(packages = "moothall.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule acceptingACommentIsPure =
      classes()
          .that()
          .resideInAPackage("..ingest.comment..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "moothall.ingest.comment..",
              "moothall.events..",
              "org.jspecify..",
              "org.apache.avro..")
          .because("what a comment is does not depend on how it came");

  @ArchTest
  static final ArchRule acceptingACommentHasNoClock =
      noClasses()
          .that()
          .resideInAPackage("..ingest.comment..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the time of receipt is handed in");

  /** The only packages that are not a channel: whoever adds another has added a channel. */
  private static final List<String> SHARED =
      List.of(
          "comment",
          "coverage",
          "markup",
          "meta",
          "pages",
          "polling",
          "publishing",
          "recent",
          "replays",
          "site",
          "webhook");

  @ArchTest
  static final ArchRule channelsDoNotKnowEachOther =
      slices().assignedFrom(channels()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule whatIsSharedKnowsNoChannel =
      noClasses()
          .that(describe("are shared", type -> SHARED.contains(part(type))))
          .should()
          .dependOnClassesThat(describe("are a channel's", ArchitectureTest::isOfAChannel))
          .because("what two channels share must not be one channel's");

  @ArchTest
  static final ArchRule onlyMetasPlatformsShareWhatIsMetas =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "moothall.ingest.meta..",
              "moothall.ingest.facebook..",
              "moothall.ingest.instagram..",
              "moothall.ingest.threads..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("moothall.ingest.meta..")
          .because("what other platforms need too belongs to moothall.ingest.webhook");

  /** Files are no platform: staff replay them, and nothing happens to a comment in a file. */
  @ArchTest
  static final ArchRule everyPlatformPassesTheContract =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .and()
          .resideOutsideOfPackages("moothall.ingest.file", "moothall.ingest.coverage")
          .should(haveASuiteBesideThem(CommentSourceContract.class))
          .andShould(haveASuiteBesideThem(SignatureContract.class))
          .because("what one platform promises, all do");

  @ArchTest
  static final ArchRule everyListPassesTheContract =
      classes()
          .that()
          .implement(CommentListing.class)
          .should(haveASuiteBesideThem(CommentListingContract.class))
          .because("what one platform promises, all do");

  @ArchTest
  static final ArchRule nothingIsJudgedHere =
      noClasses().should().dependOnClassesThat().resideInAPackage("moothall.moderation..");

  private static SliceAssignment channels() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return isOfAChannel(type) ? SliceIdentifier.of(part(type)) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "channels";
      }
    };
  }

  private static boolean isOfAChannel(JavaClass type) {
    return !part(type).isEmpty() && !SHARED.contains(part(type));
  }

  /** The package below ours; empty for what stands in ours, or in somebody else's. */
  private static String part(JavaClass type) {
    String ours = "moothall.ingest.";
    return type.getPackageName().startsWith(ours)
        ? type.getPackageName().substring(ours.length()).split("\\.", -1)[0]
        : "";
  }

  private static ArchCondition<JavaClass> haveASuiteBesideThem(Class<?> contract) {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("moothall.ingest");
    return new ArchCondition<>(
        "have a concrete " + contract.getSimpleName() + " in their package") {
      @Override
      public void check(JavaClass reader, ConditionEvents events) {
        boolean tested =
            tests.stream()
                .anyMatch(test ->
                    test.getPackageName().equals(reader.getPackageName())
                        && test.isAssignableTo(contract)
                        && !test.getModifiers().contains(JavaModifier.ABSTRACT));
        events.add(
            new SimpleConditionEvent(
                reader, tested, reader.getName() + " has no suite in its package"));
      }
    };
  }
}
